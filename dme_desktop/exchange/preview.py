"""What a workbook holds and what bringing it in would do, before anything is kept."""

import enum
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dme_desktop.exchange.acts import IMPORT
from dme_desktop.exchange.layout import Layout
from dme_desktop.exchange.tables import Table
from dme_desktop.exchange.workbook import Cell
from dme_desktop.kernel.acts import Act


class Kind(enum.Enum):
    """What bringing in a row would do."""

    NEW = "Baru"
    CHANGED = "Berubah"
    WAITING = "Mirip"
    DUPLICATE = "Kembar"
    REFUSED = "Ditolak"


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a row is refused: the heading of the cell and a sentence."""

    column: str
    reason: str


@dataclass(slots=True)
class Row:
    """One row of the workbook: the number Excel shows, its cells, and what would become of it."""

    number: int
    cells: Sequence[Cell]
    values: dict[str, Any]
    faults: tuple[Fault, ...] = ()  # tuples: rows are many, and most have neither
    warnings: tuple[str, ...] = ()
    kind: Kind = Kind.NEW
    note: str = ""
    missing: tuple[str, ...] = ()  # what somebody new would need beyond the cells
    person_id: str | None = None
    changes: dict[str, list[Any]] = field(default_factory=dict)
    trip: Mapping[str, Any] | None = None  # what it says of work abroad and of the family at home
    registers: bool = False  # the trip is written down when the row comes in
    score: int = 0  # how much alike the resident is whom it may be

    def refuse(self, column: str, reason: str) -> None:
        """Say why this row stays outside."""
        self.faults += (Fault(column, reason),)
        self.kind = Kind.REFUSED


@dataclass(frozen=True)
class Preview:
    """What a workbook holds and what bringing it in would do; nothing is kept yet."""

    file_name: str
    sha256: str
    table: Table
    layout: Layout
    rows: tuple[Row, ...]
    as_of: int  # the last act when it was compared with the village's data
    others: Sequence[str] = ()  # the other sheets of the workbook that hold a list

    @property
    def left_out(self) -> list[str]:
        """Return the headings of the columns that are not taken."""
        taken = {one.place for one in self.layout.columns}
        return [name for n, name in enumerate(self.table.headings) if name and n not in taken]

    def of(self, kind: Kind) -> list[Row]:
        """Return the rows of one kind, in the order of the workbook."""
        return [row for row in self.rows if row.kind is kind]

    @property
    def counts(self) -> Counter[Kind]:
        """Return how many rows there are of each kind."""
        return +Counter({kind: len(self.of(kind)) for kind in Kind})

    @property
    def coming_in(self) -> int:
        """Return how many people would be added or changed."""
        return len(self.of(Kind.NEW)) + len(self.of(Kind.CHANGED))

    @property
    def brings(self) -> bool:
        """Say whether keeping it would change anything."""
        return self.coming_in > 0 or bool(self.of(Kind.WAITING))

    @property
    def families(self) -> int:
        """Return how many family cards the accepted rows name."""
        cards = {row.values.get("family_card_no") for row in self.rows if not row.faults}
        return len(cards - {None})

    @property
    def act(self) -> Act:
        """Return the act that brings the list in, with how many and from where."""
        return IMPORT.about(f"{self.coming_in} orang dari {self.file_name}")


def report(shown: Preview) -> dict[str, Any]:
    """Return the counts and the refusals as the command line prints them in JSON."""
    counts = {kind.name.lower(): shown.counts[kind] for kind in Kind}
    refusals = [
        {"row": row.number, "column": fault.column, "reason": fault.reason}
        for row in shown.rows
        for fault in row.faults
    ]
    return counts | {"rows": refusals}
