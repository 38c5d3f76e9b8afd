"""Reading the lines of a list as its layout says: each once, as values that never change."""

import datetime as dt
import enum
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from dme_desktop.exchange import nothing
from dme_desktop.exchange.layout import Layout
from dme_desktop.exchange.tables import Table
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress
from dme_desktop.sheets.cells import Cell, Refusal
from dme_desktop.sheets.columns import Column
from dme_desktop.sheets.target import Fault, Line, Plan, Target, Values
from dme_desktop.vault.bulk import STEP

MANY = 3  # fields that are known of somebody whose name was forgotten
NAMELESS = "Tidak menyebut siapa."


@dataclass(frozen=True)
class Reader:
    """How the lines of a list become values: which column stands where."""

    table: Table
    target: Target
    places: Sequence[tuple[int, Column]]

    @classmethod
    def of(
        cls, table: Table, target: Target, layout: Layout, idle: Collection[str], today: dt.date
    ) -> "Reader":
        """Return the reader of a layout; what several columns give is that of the plainest.

        Fields that are `idle` are not read.
        """
        meanings = target.meanings
        several_first = sorted(layout.columns, key=lambda one: -len(meanings[one.means].gives))
        places = [
            (one.place, column)
            for one in several_first
            for column in one.columns(target, from_1904=table.from_1904, today=today)
            if column.name not in idle
        ]
        return cls(table, target, places)

    def lines(self, progress: Progress) -> Iterator[Line]:
        """Yield the lines under the headings; only blank ones are left out."""
        cells, numbers = self.table.lines, self.table.numbers
        for start in range(0, len(cells), STEP):
            progress(start, len(cells))
            some = cells[start : start + STEP]
            for at, values in enumerate(self._read(some), start=start):
                if any(cells[at]):
                    yield self._line(at, numbers[at], cells[at], values)

    def _line(self, at: int, number: int, cells: Sequence[Cell], values: dict[str, object]) -> Line:
        if why := self.table.nothing.get(at):
            return Line(number, cells, {}, nothing=why)
        faults = self._faults(values) if Refusal in map(type, values.values()) else ()
        why = self._nothing(cells, values, faults)
        return Line(number, cells, values, faults, why)

    def _read(self, lines: Sequence[Sequence[Cell]]) -> Iterator[dict[str, object]]:
        """Yield what each line says; read column by column, for speed."""
        fields = [column.name for _, column in self.places]
        read = [[column[line[place]] for line in lines] for place, column in self.places]
        if not read:
            yield from ({} for _ in lines)
        for values in zip(*read, strict=True):
            yield {
                name: value for name, value in zip(fields, values, strict=True) if value is not None
            }

    def _faults(self, values: dict[str, object]) -> tuple[Fault, ...]:
        """Take the refusals out of the values, as faults under their headings."""
        found = []
        for place, column in self.places:
            if isinstance(refusal := values.get(column.name), Refusal):
                found.append(Fault(column.name, self.table.headings[place], refusal.sentence))
                del values[column.name]
        return tuple(found)

    def _nothing(self, cells: Sequence[Cell], values: Values, faults: Sequence[Fault]) -> str:
        """Say why a line tells of nobody, "" when it tells of somebody."""
        if any(isinstance(values.get(name), str) for name in self.target.alone):
            return ""
        given = {name for name, value in values.items() if not isinstance(value, enum.Enum)}
        wrong = {fault.name for fault in faults}
        if self.target.named_by.isdisjoint(given | wrong):
            return nothing.alone(cells) or ("" if len(given) >= MANY else NAMELESS)
        return "" if wrong & self.target.alone else nothing.alone(cells)


def plan_of(table: Table, target: Target, layout: Layout) -> Plan:
    """Return what is said of a whole list; raise DmeError when what is the same cannot be read."""
    heading_of = {
        name: table.headings[one.place]
        for one in layout.columns
        for name in target.meanings[one.means].names
    }
    return Plan(heading_of, dict(_same(target, layout)), layout.from_nik)


def _same(target: Target, layout: Layout) -> Iterator[tuple[str, object]]:
    for name, text in layout.same.items():
        value = target.meanings[name].columns()[0][text]
        if isinstance(value, Refusal):
            raise DmeError(f"{target.label(name)}: {value.sentence}")
        if value is not None:
            yield name, value
