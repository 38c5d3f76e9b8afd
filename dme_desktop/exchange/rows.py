"""Reading the rows of a recognised sheet, and checking each as a whole."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.exchange.columns import Refusal
from dme_desktop.exchange.headings import REQUIRED, Recognised
from dme_desktop.exchange.preview import Kind, Row
from dme_desktop.exchange.workbook import Cell
from dme_desktop.kernel import names
from dme_desktop.kernel.progress import Progress
from dme_desktop.people import rules
from dme_desktop.people.model import NikMissing
from dme_desktop.village import service as village

STEP = 500  # rows between two reports of progress
END_MARK = "###"
_NEEDED = tuple(name for name in REQUIRED if name != "nik")
_USUAL_NAME = re.compile(r"[^\W\d_]([^\W\d_]|[ '’.,-])*")


def rows_of(found: Recognised, session: Session, progress: Progress) -> Iterator[Row]:
    """Yield the rows under the headings, read and checked; blank lines are left out."""
    lines = found.sheet.rows[found.start :]
    check = Check(session, found.heading_of)
    for start in range(0, len(lines), STEP):
        progress(start, len(lines))
        some = lines[start : start + STEP]
        number = found.sheet.first_row + found.start + start
        for place, (cells, values) in enumerate(zip(some, _read(some, found), strict=True)):
            if cells[0] == END_MARK:
                return
            if any(cell not in ("", None) for cell in cells):
                row = Row(number + place, cells, values)
                _refuse(row, found)
                check(row)
                yield row


def _read(lines: Sequence[Sequence[Cell]], found: Recognised) -> Iterator[dict[str, Any]]:
    """Yield what each line says, {field: value or Refusal}; read column by column, for speed."""
    fields = [column.field for column in found.places.values()]
    read = [[column[line[place]] for line in lines] for place, column in found.places.items()]
    for values in zip(*read, strict=True):
        yield {name: value for name, value in zip(fields, values, strict=True) if value is not None}


def _refuse(row: Row, found: Recognised) -> None:
    """Turn the refusals among the values into faults of the row."""
    if Refusal not in map(type, row.values.values()):
        return
    for place, column in found.places.items():
        if isinstance(refusal := row.values.get(column.field), Refusal):
            row.refuse(found.headings[place], refusal.sentence)
            del row.values[column.field]


class Check:
    """What a row says as a whole: what is missing, impossible, doubtful or twice in the file."""

    def __init__(self, session: Session, heading: Mapping[str, str]) -> None:
        self._heading = heading
        self._today = session.info["clock"].today()
        ours = village.current(session)
        self._province = ours.code[:2] if ours else ""
        self._seen: dict[tuple[Any, ...], Row] = {}

    def __call__(self, row: Row) -> None:
        """Refuse the row or add its warnings."""
        values = row.values
        if isinstance(values.get("nik"), NikMissing):
            values["nik_missing"] = values.pop("nik")
            row.warnings.append(f"NIK kosong: {values['nik_missing'].value.lower()}.")
        for name in _NEEDED:
            if name not in values:
                self._miss(row, name)
        born = values.get("birth_date")
        if born and (problem := rules.birth_problem(born, self._today)):
            row.refuse(self._heading["birth_date"], problem)
        if row.faults:
            return
        values["search_key"] = names.search_key(values["full_name"])
        self._doubt(row)
        self._find_twin(row)

    def _miss(self, row: Row, name: str) -> None:
        heading = self._heading[name]
        if all(fault.column != heading for fault in row.faults):
            row.refuse(heading, f"Kolom {REQUIRED[name]} wajib diisi.")

    def _doubt(self, row: Row) -> None:
        row.warnings += rules.doubts(row.values).values()
        nik = row.values.get("nik")
        if nik and self._province and not nik.startswith(self._province):
            row.warnings.append("NIK terbit di provinsi lain; wajar bagi pendatang.")
        if not _USUAL_NAME.fullmatch(row.values["full_name"]):
            row.warnings.append("Nama memuat angka atau tanda yang tidak lazim. Periksa KTP.")

    def _find_twin(self, row: Row) -> None:
        twin = self._seen.setdefault(identity(row.values), row)
        if twin is row:
            return
        if twin.values["search_key"] == row.values["search_key"]:
            row.kind, row.note = Kind.DUPLICATE, f"Kembar dengan baris {twin.number}."
        else:
            row.refuse(
                self._heading["nik"],
                f"NIK sama dengan baris {twin.number} ({twin.values['full_name']}). Periksa KTP.",
            )


def identity(values: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return what tells people apart: the NIK, else name, birth date and sex."""
    if nik := values.get("nik"):
        return (nik,)
    return (values["search_key"], values["birth_date"], values["gender"])
