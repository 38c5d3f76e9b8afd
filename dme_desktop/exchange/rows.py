"""Reading the lines of a list, and checking each as a whole."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.exchange import columns
from dme_desktop.exchange.cells import Refusal
from dme_desktop.exchange.columns import Column
from dme_desktop.exchange.layout import Layout
from dme_desktop.exchange.meanings import MEANINGS, Reading
from dme_desktop.exchange.preview import Kind, Row
from dme_desktop.exchange.tables import Table
from dme_desktop.exchange.workbook import Cell
from dme_desktop.kernel import names
from dme_desktop.kernel import nik as nik_rules
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.progress import Progress
from dme_desktop.people import rules
from dme_desktop.people.model import NikMissing
from dme_desktop.village import service as village

STEP = 500  # rows between two reports of progress
_USUAL_NAME = re.compile(r"[^\W\d_]([^\W\d_]|[ '’.,-])*")


@dataclass(frozen=True)
class Plan:
    """How the lines of a list become values: which column stands where, and what is the same."""

    table: Table
    places: Sequence[tuple[int, Column]]
    same: Mapping[str, Any]
    from_nik: bool

    @property
    def has_trips(self) -> bool:
        """Say whether the list tells of work abroad."""
        return any(map(_is_abroad, [*self.same, *(column.field for _, column in self.places)]))

    @classmethod
    def of(cls, table: Table, layout: Layout) -> "Plan":
        """Return the plan of a layout; raise DmeError when what is the same cannot be read."""
        several_first = sorted(layout.columns, key=lambda one: -len(MEANINGS[one.means].readers))
        places = [
            (one.place, column) for one in several_first for column in one.reading().columns()
        ]
        return cls(table, places, dict(_same(layout)), layout.from_nik)

    @property
    def heading_of(self) -> dict[str, str]:
        """Return the sheet's own heading of each person's field it has."""
        return {column.field: self.table.headings[place] for place, column in self.places}

    def told_as(self, name: str) -> str:
        """Return what a field is called in this list, or in the program when it has none."""
        return self.heading_of.get(name) or columns.label(name)


def rows_of(plan: Plan, session: Session, progress: Progress) -> Iterator[Row]:
    """Yield the rows under the headings, read and checked; blank lines are left out."""
    lines, numbers = plan.table.lines, plan.table.numbers
    check, trips = Check(session, plan), plan.has_trips
    for start in range(0, len(lines), STEP):
        progress(start, len(lines))
        some = lines[start : start + STEP]
        read = zip(some, numbers[start : start + STEP], _read(some, plan), strict=True)
        for cells, number, values in read:
            if any(cells):
                row = Row(number, cells, values)
                _refuse(row, plan)
                if trips:
                    _part(row, plan)
                check(row)
                yield row


def settle(rows: Sequence[Row], plan: Plan, today: dt.date) -> None:
    """Give those who would be new what the list says of everybody; refuse who still lacks some.

    Who is on the books already keeps what is known there.
    """
    for row in rows:
        if row.kind is Kind.NEW and row.missing:
            _fill(row, plan, today)
            _miss(row, row.missing, plan)


def _same(layout: Layout) -> Iterator[tuple[str, Any]]:
    for name, text in layout.same.items():
        value = Reading(name).columns()[0][text]
        if isinstance(value, Refusal):
            raise DmeError(f"{columns.label(name)}: {value.sentence}")
        if value is not None:
            yield name, value


def _read(lines: Sequence[Sequence[Cell]], plan: Plan) -> Iterator[dict[str, Any]]:
    """Yield what each line says, {field: value or Refusal}; read column by column, for speed."""
    fields = [column.field for _, column in plan.places]
    read = [[column[line[place]] for line in lines] for place, column in plan.places]
    for values in zip(*read, strict=True):
        yield {name: value for name, value in zip(fields, values, strict=True) if value is not None}


def _refuse(row: Row, plan: Plan) -> None:
    """Turn the refusals among the values into faults of the row."""
    if Refusal not in map(type, row.values.values()):
        return
    for place, column in plan.places:
        if isinstance(refusal := row.values.get(column.field), Refusal):
            row.refuse(plan.table.headings[place], refusal.sentence)
            del row.values[column.field]


def _part(row: Row, plan: Plan) -> None:
    """Put apart what a row says of work abroad; what holds for all is said by every row."""
    everything = {**plan.same, **row.values}
    row.trip = {name: value for name, value in everything.items() if _is_abroad(name)}
    row.values = {name: value for name, value in row.values.items() if not _is_abroad(name)}


def _is_abroad(name: str) -> bool:
    return name.startswith((columns.JOURNEY, columns.CONTACT))


def _fill(row: Row, plan: Plan, today: dt.date) -> None:
    told = nik_rules.told_by(row.values.get("nik", "")) if plan.from_nik else None
    born = told.birth_date(today) if told else None
    given = dict(plan.same)
    if told and born:
        given |= {"gender": told.gender, "birth_date": PartialDate.of(born)}
    for name in row.missing:
        if name in given:
            row.values[name] = given[name]
    row.missing = tuple(name for name in row.missing if name not in given)


def _miss(row: Row, missing: Sequence[str], plan: Plan) -> None:
    """Refuse a row for what its own cells lack, or for what the whole list does not have."""
    heading_of = plan.heading_of
    for name in missing:
        if name in heading_of and all(fault.column != heading_of[name] for fault in row.faults):
            row.refuse(heading_of[name], f"Kolom {columns.label(name).lower()} wajib diisi.")
    absent = [columns.label(name).lower() for name in missing if name not in heading_of]
    if absent and not row.faults:
        row.refuse(
            plan.told_as("nik"),
            f"Belum ada di data penduduk, dan berkas ini tidak memuat {', '.join(absent)}.",
        )


class Check:
    """What a row says as a whole: what is missing, impossible, doubtful or twice in the file."""

    def __init__(self, session: Session, plan: Plan) -> None:
        self._plan = plan
        self._today = session.info["clock"].today()
        ours = village.current(session)
        self._province = ours.code[:2] if ours else ""
        self._seen: dict[tuple[Any, ...], Row] = {}

    def __call__(self, row: Row) -> None:
        """Refuse the row or add its warnings."""
        values = row.values
        if isinstance(values.get("nik"), NikMissing):
            values["nik_missing"] = values.pop("nik")
            row.warnings += (f"NIK kosong: {values['nik_missing'].value.lower()}.",)
        row.missing = tuple(name for name in columns.NEEDED if name not in values)
        if "nik" not in values:
            _miss(row, [name for name in row.missing if name in columns.IDENTITY], self._plan)
        born = values.get("birth_date")
        if born and (problem := rules.birth_problem(born, self._today)):
            row.refuse(self._plan.told_as("birth_date"), problem)
        if row.faults:
            return
        if "full_name" in values:
            values["search_key"] = names.search_key(values["full_name"])
        self._doubt(row)
        self._find_twin(row)

    def _doubt(self, row: Row) -> None:
        nik, told = row.values.get("nik"), row.values.get
        found = rules.nik_doubts(nik, told("birth_date"), told("gender"))
        row.warnings += tuple(found.values())
        if nik and self._province and not nik.startswith(self._province):
            row.warnings += ("NIK terbit di provinsi lain; wajar bagi pendatang.",)
        if not _USUAL_NAME.fullmatch(row.values.get("full_name", "A")):
            row.warnings += ("Nama memuat angka atau tanda yang tidak lazim. Periksa KTP.",)

    def _find_twin(self, row: Row) -> None:
        twin = self._seen.setdefault(identity(row.values), row)
        if twin is row:
            return
        if twin.values.get("search_key") == row.values.get("search_key"):
            row.kind, row.note = Kind.DUPLICATE, f"Kembar dengan baris {twin.number}."
        else:
            whose = twin.values.get("full_name", "tanpa nama")
            row.refuse(
                self._plan.told_as("nik"),
                f"NIK sama dengan baris {twin.number} ({whose}). Periksa KTP.",
            )


def identity(values: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return what tells people apart: the NIK, else name, birth date and sex."""
    if nik := values.get("nik"):
        return (nik,)
    return (values["search_key"], values["birth_date"], values["gender"])
