"""A list put in another order and narrowed down by what stands in its columns.

What a list gives by itself is read page by page. Only what is arranged is read whole, once, away
from the window.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from dme_desktop.ui.source import ReadWhole

if TYPE_CHECKING:
    from dme_desktop.ui.source import Column, Row, Source

FEWEST = 3  # letters that are looked for in columns
MOST = 25_000  # rows that are read for it: nobody asked for them
EMPTY = frozenset({"", "–", "-"})
_DAY = re.compile(r"(\d{2})-(\d{2})-(\d{4})( \d{2}:\d{2})?", re.ASCII)
_AMOUNT = re.compile(r"(?:Rp)?(-?\d{1,3}(?:\.\d{3})*|-?\d+)(?:,(\d+))?( %)?", re.ASCII)
_FIGURES = re.compile(r"(\d+)", re.ASCII)
Weight = tuple[int, tuple[object, ...]]


@dataclass(frozen=True)
class Arrangement:
    """How a list is wanted: by which column, which end first, and what is picked of others.

    Columns are named by their titles; `picked` is {title: what stands in the cells}.
    """

    by: str = ""
    is_falling: bool = False
    picked: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Say whether the list is anything but what it is by itself."""
        return bool(self.by or self.picked)

    def turned(self, title: str) -> Arrangement:
        """Return the next order of a column: rising, falling, then that of the list itself."""
        if self.by != title:
            return replace(self, by=title, is_falling=False)
        return replace(self, by="" if self.is_falling else title, is_falling=not self.is_falling)

    def picking(self, title: str, value: str | None) -> Arrangement:
        """Return it with one value picked in a column, None for any."""
        left = {name: kept for name, kept in self.picked.items() if name != title}
        return replace(self, picked=left if value is None else {**left, title: value})

    def words(self) -> list[str]:
        """Return what is picked and the order, as a printed list names them."""
        told = [f"{title}: {value or '–'}" for title, value in self.picked.items()]
        if self.by:
            falling = QCoreApplication.translate("arranging", "urut {column}, terbalik")
            rising = QCoreApplication.translate("arranging", "urut {column}")
            told.append((falling if self.is_falling else rising).format(column=self.by))
        return told


class Arranged(ReadWhole):
    """The rows of another source as they are wanted; it is read whole when they are asked for."""

    def __init__(self, source: Source, columns: Sequence[Column], wanted: Arrangement) -> None:
        self._source, self._wanted = source, wanted
        self._columns = {column.title: column for column in columns}
        self.most = getattr(source, "most", 0)

    def read(self) -> Sequence[Row]:
        """Return the rows that are picked, in the order that is wanted."""
        rows: Sequence[Row] = self._source.page(0, self._source.count())
        for title, value in self._wanted.picked.items():
            if (pick := self._pick_of(title)) is not None:
                rows = [row for row in rows if pick(row) == value]
        if self._wanted.by in self._columns:
            rows = in_order(rows, self._columns[self._wanted.by], self._wanted.is_falling)
        return rows

    def _pick_of(self, title: str) -> Callable[[Row], str] | None:
        return self._columns[title].pick if title in self._columns else None


@dataclass(frozen=True)
class Standing:
    """Words that stand in a column: its title, the value, how many rows, what else was sought."""

    title: str
    value: str
    count: int
    rest: str = ""


def standing(source: Source, columns: Sequence[Column], words: str) -> Standing | None:
    """Return the value that bears some words in most rows of a source; None where none does.

    Of several words that no value bears together, those that one bears are meant, and the others
    are sought as they were. A source of more than `MOST` rows is not read.
    """
    if (every := source.count()) > MOST:
        return None
    rows = source.page(0, every)
    found = {
        column.title: Counter(column.pick(row) for row in rows)
        for column in columns
        if column.pick is not None
    }
    told = {column.title: column.told for column in columns}
    whole = " ".join(words.split())
    for asked in dict.fromkeys((whole, *sorted(whole.split(), key=len, reverse=True))):
        borne = [
            (count, title, value)
            for title, values in found.items()
            for value, count in values.items()
            if len(asked) >= FEWEST and _bears(told[title], value, asked)
        ]
        if borne:
            count, title, value = max(borne, key=lambda one: one[0])
            rest = "" if asked == whole else " ".join(w for w in whole.split() if w != asked)
            return Standing(title, value, count, rest)
    return None


def _bears(told: Callable[[str], str], value: str, asked: str) -> bool:
    """Say whether words stand in a value, as it is kept or as the window says it."""
    return any(asked.casefold() in one.casefold() for one in (value, told(value)))


def in_order(rows: Sequence[Row], column: Column, is_falling: bool) -> Sequence[Row]:  # noqa: FBT001
    """Return the rows by what a column says; those where it says nothing come last."""
    told = [(column.order or column.text)(row) for row in rows]
    weighed = [(weight(one), place) for place, one in enumerate(told) if one not in EMPTY]
    weighed.sort(key=lambda one: one[0], reverse=is_falling)
    silent = [row for row, one in zip(rows, told, strict=True) if one in EMPTY]
    return [*(rows[place] for _, place in weighed), *silent]


def weight(told: str) -> Weight:
    """Return what a text is compared by: days and amounts as such, words without their capitals.

    Figures in words count as numbers, so that 560/9 comes before 560/10.
    """
    if day := _DAY.fullmatch(told):
        return 1, (day[3], day[2], day[1], day[4] or "")
    if amount := _AMOUNT.fullmatch(told):
        return 0, (float(f"{amount[1].replace('.', '')}.{amount[2] or 0}"),)
    parts = _FIGURES.split(told.casefold())
    return 2, tuple((0, int(part)) if part.isdecimal() else (1, part) for part in parts if part)


def choices(
    source: Source, columns: Sequence[Column], wanted: Arrangement
) -> dict[str, Counter[str]]:
    """Return what can be picked in each column, and how often, under what is picked in others."""
    found: dict[str, Counter[str]] = {}
    for column in columns:
        if column.pick is not None:
            others = Arranged(source, columns, replace(wanted.picking(column.title, None), by=""))
            found[column.title] = Counter(
                column.pick(row) for row in others.page(0, others.count())
            )
    return found
