"""Many values in one question to the file."""

from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import Select, func, select


def each(values: Iterable[object]) -> Select[tuple[Any]]:
    """Return a select of texts or numbers, for an IN of any length."""
    listed = func.json_each(msgspec.json.encode(list(values)).decode()).table_valued("value")
    return select(listed.c.value)
