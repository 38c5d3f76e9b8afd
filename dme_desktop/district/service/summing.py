"""The desk's own package upward: the sums of all it counts, never its villages' rows."""

from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.district.model import Payload
from dme_desktop.district.service import gathering, lake
from dme_desktop.packages import tables
from dme_desktop.packages.model import Told
from dme_desktop.packages.tables import Cell, Column, Table

MONEY = frozenset({"kiriman", "pengirim", "guna"})


def summed(session: Session, year: int, chosen: Collection[Told]) -> dict[str, list[Column]]:
    """Return every table summed over all offices of a year; what is not chosen is withheld."""
    rows: dict[str, list[tuple[Cell, ...]]] = {one.name: [] for one in tables.TABLES}
    for payload in session.scalars(select(Payload).where(Payload.year == year)):
        for name, columns in tables.unpacked(payload.packed).items():
            rows[name] += zip(*columns, strict=True)
    rows[tables.WILAYAH.name] += _never(session, [str(one[0]) for one in rows["wilayah"]])
    return {
        one.name: tables.of_rows(one, _told(one, rows[one.name], chosen)) for one in tables.TABLES
    }


def boxes(session: Session, year: int) -> list[tuple[str, bytes]]:
    """Return the sealed boxes of NIK that came, to be passed on unopened."""
    kept = session.scalars(select(Payload).where(Payload.year == year).order_by(Payload.sender))
    return [box for one in kept for box in gathering.boxes_of(one.boxes)]


def _never(session: Session, told: Sequence[str]) -> list[tuple[Cell, ...]]:
    """Return who is waited for and told nothing of this year: of day 0 and number 0."""
    there = set(told)
    return [(code, 0, 0) for code, _ in lake.expected(session, told) if code not in there]


def _told(
    table: Table, rows: list[tuple[Cell, ...]], chosen: Collection[Told]
) -> list[tuple[Cell, ...]]:
    left_out = (
        (table.name in MONEY and Told.UANG not in chosen)
        or (table.name == "kasus" and Told.KASUS not in chosen)
        or (table.name == "jenis" and not {Told.KASUS, Told.JENIS} <= set(chosen))
    )
    if left_out:
        return []
    if "jalur" in table.by and Told.JALUR not in chosen:
        at = table.by.index("jalur")
        return [(*row[:at], tables.WITHHELD, *row[at + 1 :]) for row in rows]
    return rows
