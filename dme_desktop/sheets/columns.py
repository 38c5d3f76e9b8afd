"""One column of a list: what it can mean, which fields that gives, and how its cells are read."""

import datetime as dt
import enum
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial

from dme_desktop.kernel.fields import Field, problem_with
from dme_desktop.kernel.kinds import Kind
from dme_desktop.sheets import cells
from dme_desktop.sheets.cells import Cell, Refusal

Read = Callable[..., object]
_SIGNS = re.compile(r"[^a-z0-9]")
_IN_BRACKETS = re.compile(r"[(\[{].*?[)\]}]")


@dataclass(frozen=True)
class Given:
    """A field that a column gives, and how it is read from a cell.

    `dated` fields are read with `month_first` where the clerk said so; `born` ones never lie after
    the day on which the list is read.
    """

    field: Field
    read: Read
    dated: bool = False
    born: bool = False

    def reading(self, how: "Writing") -> Read:
        """Return how a cell is read in a list that is written so."""
        said: dict[str, object] = {}
        if self.dated and how.month_first:
            said["month_first"] = True
        if self.dated and how.from_1904:
            said["from_1904"] = True
        if self.born and how.today:
            said["latest"] = how.today
        return partial(self.read, **said) if said else self.read


@dataclass(frozen=True)
class Writing:
    """How the dates of a list are written, and on what day it is read."""

    month_first: bool = False
    from_1904: bool = False
    today: dt.date | None = None


@dataclass(frozen=True)
class Meaning:
    """One thing a column can mean: a field, or several that stand in one cell.

    `headings` are believed; a `weak` heading is believed when the cells agree with it. `options`
    are what its words can mean, for those words that are not known yet.
    """

    code: str
    label: str
    headings: str
    gives: tuple[Given, ...]
    weak: str = ""
    options: Kind | None = None
    asked_apart: bool = False  # its words mean one thing in this list, another in the next
    dated: Callable[[Cell], Cell] | None = None  # the date in a cell, where there is one

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the fields it gives."""
        return tuple(given.field.name for given in self.gives)

    @property
    def choices(self) -> dict[str, str]:
        """Return what its words can mean: {code: label}."""
        return (
            {code_of(one): self.options.format(one) for one in self.options.choices}
            if (self.options)
            else {}
        )

    def columns(
        self, said: Mapping[str, str] | None = None, how: Writing = Writing()
    ) -> "list[Column]":
        """Return a column for each field, with fresh memories."""
        known = {code_of(one): one for one in self.options.choices} if self.options else {}
        words: dict[str, object] = {
            word: known.get(code, code)
            for word, code in (said or {}).items()
            if code and (code in known or not self.options)
        }
        return [Column(given.field, given.reading(how), words) for given in self.gives]


def says(
    field: Field, read: Read, headings: str, weak: str = "", options: Kind | None = None
) -> Meaning:
    """Return what a column means that gives one field; `options` where it is one of a few."""
    return Meaning(field.name, field.label, headings, (Given(field, read),), weak, options)


def says_when(field: Field, headings: str, read: Read = cells.day) -> Meaning:
    """Return what a column means that gives a date, whole unless `read` takes less."""
    given = Given(field, read, dated=True)
    return Meaning(field.name, field.label, headings, (given,), dated=lambda cell: cell)


class Column(dict[Cell, object]):
    """One field as one column of a sheet says it.

    It answers `column[cell]` with the value, None when blank, or a `Refusal`, and remembers the
    answer: most cells of a village repeat. `words` are meanings of single words that the clerk has
    given, {as it is spelled: value}.
    """

    def __init__(self, field: Field, read: Read, words: Mapping[str, object]) -> None:
        super().__init__()
        self.field, self.name, self._read, self._words = field, field.name, read, words

    def __missing__(self, cell: Cell) -> object:
        self[cell] = value = self._taken(cell)
        return value

    def _taken(self, cell: Cell) -> object:
        try:
            value = self._words.get(cells.spelled(cell)) if self._words else None
            value = value or self._read(cell)
        except ValueError as error:
            return Refusal(str(error))
        if value is None or isinstance(value, enum.Enum):  # a reason, or one of a few
            return value
        problem = problem_with(self.field, value)
        return Refusal(problem) if problem else value


def code_of(choice: object) -> str:
    """Return how one of a few is remembered: the name of an enum's member, else itself."""
    return choice.name if isinstance(choice, enum.Enum) else str(choice)


def heading(cell: Cell) -> str:
    """Return a heading without spaces, signs and capitals, to compare."""
    return _compared(cell) if isinstance(cell, str) else ""


@lru_cache(maxsize=1024)  # to find where a list begins the same cells are looked at many times
def _compared(words: str) -> str:
    return _SIGNS.sub("", words.casefold())


def meaning_of(cell: Cell, known: Mapping[str, str]) -> str:
    """Return what a heading means among the known ones, "" when it says nothing plain.

    A unit in brackets is left out, and of several words with a stroke between, those that are known
    must agree: "TGL. LAHIR (dd-mm-yyyy)", "DUSUN/LINGK."
    """
    if not isinstance(cell, str):
        return ""
    bare = _IN_BRACKETS.sub(" ", cell)
    for whole in (heading(cell), heading(bare)):
        if whole in known:
            return known[whole]
    parts = {known.get(heading(part), "") for part in bare.split("/")} - {""}
    return parts.pop() if len(parts) == 1 and heading(bare.split("/")[0]) in known else ""
