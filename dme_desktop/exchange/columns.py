"""One column of a list: what it can mean, which field it gives, and how its cells are read."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dme_desktop.exchange import cells
from dme_desktop.exchange.cells import Reader, Refusal
from dme_desktop.exchange.workbook import Cell
from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import Field, problem_with
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import Base, field_of
from dme_desktop.people.model import FamilyLink, NikMissing, Person
from dme_desktop.workers.model import Journey

NIK_OR_CARD = "nik_or_card"  # a number of 16 digits that may be either: only a person can say
IDENTITY = ("full_name", "gender", "birth_date")  # what tells people apart who have no NIK
JOURNEY, CONTACT = "journey.", "contact."  # before the fields of a trip and of the family at home
NEEDED = ("full_name", "gender", "birth_date", "hamlet")  # of somebody who is not on the books


@dataclass(frozen=True)
class Meaning:
    """One thing a column can mean: a field of a person, or several that stand in one cell.

    `headings` are believed; a weak heading is believed when the cells agree with it.
    """

    code: str
    label: str
    headings: str
    readers: Mapping[str, Callable[..., Any]]  # a field, and how it is read from the cell
    weak: str = ""
    codes: str = ""  # the shipped code list its values belong to
    dated: Callable[[Cell], Cell] | None = None  # the date in a cell, where there is one


class Column(dict[Cell, Any]):
    """One field of a person as one column of a sheet says it.

    It answers `column[cell]` with the value, None when blank, or a `Refusal`, and remembers the
    answer: most cells of a village repeat. `said` are meanings of single values that the clerk
    has given, {as it is spelled: code}.
    """

    def __init__(self, name: str, read: Reader, said: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self.field, self._read, self._said = name, read, said or {}
        self._described = described(name)

    def __missing__(self, cell: Cell) -> Any:  # noqa: ANN401
        self[cell] = value = self._taken(cell)
        return value

    def _taken(self, cell: Cell) -> Any:  # noqa: ANN401
        try:
            value = self._said.get(cells.spelled(cell)) if self._said else None
            value = value or self._read(cell)
        except ValueError as error:
            return Refusal(str(error))
        if value is None or isinstance(value, NikMissing):
            return value
        problem = problem_with(self._described, value)
        return Refusal(problem) if problem else value


def heading(cell: Cell) -> str:
    """Return a heading without spaces, signs and capitals, to compare."""
    return re.sub(r"[^a-z0-9]", "", cell.casefold()) if isinstance(cell, str) else ""


def described(name: str) -> Field:
    """Return the description of a field that columns give: of a person, a journey, a contact."""
    about, _, own = name.rpartition(".")
    if name in _TOLD_BY_NAME:
        return _TOLD_BY_NAME[name]
    return field_of(_RECORDS[about], own)


def label(name: str) -> str:
    """Return what a field is called."""
    return described(name).label


_RECORDS: dict[str, type[Base]] = {"": Person, "journey": Journey, "contact": FamilyLink}
_TOLD_BY_NAME = {  # what a list names and the books keep as a record of its own
    each.name: each
    for each in (
        Field(
            name=f"{JOURNEY}agency",
            label=QT_TRANSLATE_NOOP("fields", "P3MI"),
            kind=kinds.TEXT,
            max_length=100,
        ),
        Field(
            name=f"{JOURNEY}passport",
            label=QT_TRANSLATE_NOOP("fields", "Nomor paspor"),
            kind=kinds.TEXT,
            max_length=60,
            sensitive=True,
        ),
    )
}
