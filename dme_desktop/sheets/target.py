"""What a workbook may bring into one room, and what bringing in each of its lines would do.

A room declares one `Target`; the exchange reads the workbook, asks what is open, shows the outcomes
and keeps them in one act. An outcome is computed from a line and what is known; it never changes.
"""

import enum
import hashlib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Never, TypeVar

import msgspec
from sqlalchemy.orm import Session

from dme_desktop.kernel.acts import Act
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.progress import Progress
from dme_desktop.sheets import columns
from dme_desktop.sheets.cells import Cell
from dme_desktop.sheets.columns import Meaning
from dme_desktop.vault.plain import as_plain

T = TypeVar("T")
NONE: Mapping[str, Never] = MappingProxyType({})  # one for the many that have none
Values = Mapping[str, object]


class Kind(enum.Enum):
    """What bringing in a line would do."""

    NEW = "Baru"
    CHANGED = "Berubah"
    WAITING = "Menunggu"
    DUPLICATE = "Kembar"
    REFUSED = "Ditolak"
    NOBODY = "Bukan orang"
    DECLINED = "Pernah ditolak"


OFFERED = frozenset({Kind.NEW, Kind.CHANGED, Kind.WAITING})


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a cell cannot be taken: its field, the heading it stands under, and a sentence."""

    name: str
    column: str
    reason: str

    @property
    def emptied(self) -> str:
        """Return what is said of a cell that is left empty instead."""
        return f"{self.column}: {self.reason} Dikosongkan."


@dataclass(frozen=True, slots=True)
class Line:
    """What one line of a list says, read once: the number Excel shows, its cells, its values."""

    number: int
    cells: Sequence[Cell]
    values: Values
    faults: tuple[Fault, ...] = ()
    nothing: str = ""  # why it tells of nothing: a total, a signature, a heading once more


@dataclass(frozen=True, slots=True)
class Outcome:
    """What bringing in one line would do, and why.

    `values` are what is kept of something new, `changes` {field: (now, then)} of `record_id`.
    `also` is what another room brings in with it, such as a journey.
    """

    line: Line
    kind: Kind
    values: Values = field(default_factory=lambda: NONE)
    record_id: str = ""
    changes: Mapping[str, tuple[object, object]] = field(default_factory=lambda: NONE)
    faults: tuple[Fault, ...] = ()
    warnings: tuple[str, ...] = ()
    note: str = ""
    score: int = 0  # how much alike the one on the books is whom it may be
    who: str = ""  # what a line that waits is remembered by
    also: object = None

    @property
    def number(self) -> int:
        """Return the number Excel shows beside the line."""
        return self.line.number


@dataclass(frozen=True)
class Choices:
    """What free words may be slips of: {value: label}, how two spellings compare, what is said."""

    labels: Mapping[str, str]
    key: Callable[[str], str]
    note: str

    @cached_property
    def keys(self) -> frozenset[str]:
        """Return what the values compare as."""
        return frozenset(map(self.key, self.labels))


@dataclass(frozen=True)
class Plan:
    """What is said of a whole list: its headings by field, and what holds for every line."""

    heading_of: Mapping[str, str]
    same: Values = field(default_factory=dict)
    from_nik: bool = False  # sex and birth date that the list lacks are those the NIK tells

    def fault(self, field: Field, reason: str) -> Fault:
        """Return why a field cannot be taken, under the heading that this list gives it."""
        return Fault(field.name, self.heading_of.get(field.name, field.label), reason)

    def has(self, prefix: str) -> bool:
        """Say whether the list tells any field whose name begins so."""
        return any(name.startswith(prefix) for name in (*self.heading_of, *self.same))


Judge = Callable[[Session, Sequence[Line], Plan], Sequence[Outcome]]
Put = Callable[[Session, Sequence[Outcome], Progress], None]


@dataclass(frozen=True, eq=False)
class Target:
    """What a workbook may bring into a room: which record, what columns mean, judged and put how.

    `tells` are meanings of which a list of this kind has one; `lacks` returns the fields without
    which no line can be told apart from another, those `needed` unless it is given. `for_new` holds
    for what the books do not know yet and `for_all` for every line, where the list does not say it.
    """

    code: str
    act: Act  # that brings it in
    noun: str  # what a list of this kind holds, to be translated
    unit: str  # what the act counts: "12 orang dari warga.xlsx"
    meanings: Mapping[str, Meaning]
    tells: frozenset[str]
    named_by: frozenset[str]  # fields of which a line that tells of something has one
    alone: frozenset[str]  # those of them that suffice, whatever else is empty
    needed: tuple[str, ...]  # of what is new
    judge: Judge
    put: Put
    shown: tuple[str, str, str]  # the fields that name a line in the preview
    lacks: Callable[[frozenset[str]], Sequence[str]] | None = None
    for_new: tuple[str, ...] = ()
    for_all: tuple[str, ...] = ()
    identity: tuple[tuple[str, ...], ...] = ()  # fields that name what is new; the first told ones
    choices: Callable[[Session], Mapping[str, Choices]] = lambda _: {}  # by meaning, in this file
    idle: Callable[[Plan], Collection[str]] = lambda _: ()  # fields that serve nothing in a list
    in_families: bool = False  # such lists may stand in blocks, a family each

    @cached_property
    def fields(self) -> Mapping[str, Field]:
        """Return the fields its columns give, by name."""
        every = (given.field for one in self.meanings.values() for given in one.gives)
        return {each.name: each for each in every}

    @cached_property
    def known_headings(self) -> Mapping[str, str]:
        """Return {heading to compare: what it means}."""
        known = {
            columns.heading(name): meaning.code
            for meaning in self.meanings.values()
            for name in (meaning.label, *meaning.headings.split(", "))
        }
        return {name: code for name, code in known.items() if name}

    @cached_property
    def weak_headings(self) -> Mapping[str, tuple[str, ...]]:
        """Return {heading to compare: what it may mean when the cells agree}, likeliest first."""
        found: dict[str, tuple[str, ...]] = {}
        for meaning in self.meanings.values():
            for name in filter(None, map(columns.heading, meaning.weak.split(", "))):
                found[name] = (*found.get(name, ()), meaning.code)
        return found

    @cached_property
    def _read(self) -> dict[str, str]:
        """Remember what headings mean: the first lines of every sheet are tried as such."""
        return {}

    def meaning_of(self, cell: Cell) -> str:
        """Return what a heading plainly means, "" when it says nothing plain."""
        if not isinstance(cell, str):
            return ""
        if cell not in self._read:
            self._read[cell] = columns.meaning_of(cell, self.known_headings)
        return self._read[cell]

    def is_list(self, headings: Sequence[Cell]) -> bool:
        """Say whether headings tell that a list is of this kind, and not a list of codes."""
        return not self.tells.isdisjoint(map(self.meaning_of, headings))

    def lacking(self, fields: frozenset[str]) -> Sequence[str]:
        """Return the fields without which no line of a list with these can be told apart."""
        return (
            self.lacks(fields) if self.lacks else [one for one in self.needed if one not in fields]
        )

    def missing(self, line: Line, plan: Plan) -> tuple[Fault, ...]:
        """Return why a line cannot be new: what is needed and empty, or cannot be read."""
        wrong = {fault.name: fault for fault in line.faults}
        empty = [self.fields[name] for name in self.needed if line.values.get(name) is None]
        return tuple(
            wrong.get(field.name) or plan.fault(field, f"{field.label} wajib diisi.")
            for field in empty
        )

    def mark(self, outcome: Outcome) -> str:
        """Return the fingerprint by which a row is known again, in whichever file it stands.

        Something new is known by its identity, where the target has one, else by all it says; a
        change by the record and by what that would become.
        """
        said: Values = {**outcome.line.values, **outcome.values}
        if outcome.kind is Kind.CHANGED:
            said = {name: after for name, (_, after) in outcome.changes.items()} or said
            names = sorted(said)
        else:
            known = (one for one in self.identity if said.get(one[0]) is not None)
            names = list(next(known, sorted(outcome.line.values)))
        told = [[name, as_plain(said.get(name))] for name in names]
        text = msgspec.json.encode(
            [self.code, outcome.kind is Kind.CHANGED, outcome.record_id, told]
        )
        return hashlib.blake2b(text, digest_size=16).hexdigest()

    def label(self, name: str) -> str:
        """Return what a field is called."""
        return self.fields[name].label


def told(values: Values, name: str, kind: type[T]) -> T | None:
    """Return a value that is of one kind, None when it is not there."""
    value = values.get(name)
    return value if isinstance(value, kind) else None


def by_code(meanings: Sequence[Meaning]) -> Mapping[str, Meaning]:
    """Return meanings by their codes."""
    return {meaning.code: meaning for meaning in meanings}
