"""Many values in one question to the file, and few questions about many rows."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session


def each(values: Iterable[object]) -> Select[tuple[Any]]:
    """Return a select of texts or numbers, for an IN of any length."""
    listed = func.json_each(msgspec.json.encode(list(values)).decode()).table_valued("value")
    return select(listed.c.value)


def years_in(
    session: Session,
    day: InstrumentedAttribute[dt.date] | InstrumentedAttribute[dt.date | None],
    *where: ColumnElement[bool],
) -> set[int]:
    """Return the years of a column of days: one look into its index for each, however many rows."""
    asked, found = select(func.min(day)).where(*where), set[int]()
    first = session.scalar(asked)
    while first is not None:
        found.add(first.year)
        first = session.scalar(asked.where(day > dt.date(first.year, 12, 31)))
    return found
