"""What a workbook holds and what bringing it in would do, before anything is kept."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NotRequired, TypedDict

from dme_desktop.exchange.layout import Layout
from dme_desktop.exchange.tables import Table
from dme_desktop.kernel.acts import Act
from dme_desktop.kernel.words import screen_date
from dme_desktop.sheets.target import NONE, OFFERED, Kind, Line, Outcome, Plan, Target


class Remark(TypedDict):
    """What is said of one row; `column` only where one cell is at fault."""

    row: int
    column: NotRequired[str]
    reason: str


class Report(TypedDict):
    """What became of a list, as the command line prints it in JSON."""

    new: int
    changed: int
    waiting: int
    duplicate: int
    refused: int
    nobody: int
    declined: int  # turned away by hand, in an earlier file
    rows: list[Remark]  # why rows are refused
    warnings: list[Remark]  # what waits, is nobody, or was left empty
    left_out: list[str]  # the headings of columns that are not taken
    notices: list[str]  # what is said once of the whole file


@dataclass(frozen=True)
class Preview:
    """What a workbook holds and what bringing it in would do; nothing is kept yet.

    `declined` are the rows that the office turned away before, by their marks; `turned` those of
    which it says the other now: turned away, or taken back.
    """

    file_name: str
    sha256: str
    target: Target
    table: Table
    layout: Layout
    plan: Plan
    lines: Sequence[Line]
    judged: Sequence[Outcome]  # what each line would do, were none turned away
    as_of: int  # the last act when it was compared with the village's data
    others: Sequence[str] = ()  # the other sheets of the workbook that hold a list
    declined: Mapping[str, dt.date] = field(default_factory=lambda: NONE)
    turned: frozenset[str] = frozenset()

    @cached_property
    def rows(self) -> Sequence[Outcome]:
        """Return what each line does, those apart that the office turned away."""
        if not self.declined and not self.turned:
            return self.judged
        return [self._as_decided(row) for row in self.judged]

    def turn(self, number: int) -> "Preview":
        """Turn a row away by hand, or take that back; a row that is not offered stays as it is."""
        found = (row for row in self.judged if row.number == number and row.kind in OFFERED)
        marks = frozenset(map(self.target.mark, found))
        return replace(self, turned=self.turned ^ marks)

    @property
    def turning(self) -> tuple[int, int]:
        """Return how many rows are turned away now, and how many are taken back."""
        back = len(self.turned & self.declined.keys())
        return len(self.turned) - back, back

    def _as_decided(self, row: Outcome) -> Outcome:
        if row.kind not in OFFERED:
            return row
        mark = self.target.mark(row)
        if (mark in self.declined) == (mark in self.turned):
            return row
        day = self.declined.get(mark)
        note = f"Pernah ditolak pada {screen_date(day)}." if day else "Ditolak; diingat dengan F10."
        return replace(row, kind=Kind.DECLINED, note=note)

    @property
    def left_out(self) -> list[str]:
        """Return the headings of the columns that are not taken, or serve nothing here."""
        idle, meanings = self.target.idle(self.plan), self.target.meanings
        taken = {one.place for one in self.layout.columns if {*meanings[one.means].names} - {*idle}}
        return [name for n, name in enumerate(self.table.headings) if name and n not in taken]

    def of(self, kind: Kind) -> list[Outcome]:
        """Return the rows of one kind, in the order of the workbook."""
        return [row for row in self.rows if row.kind is kind]

    @cached_property
    def counts(self) -> Counter[Kind]:
        """Return how many rows there are of each kind."""
        return Counter(row.kind for row in self.rows)

    @property
    def coming_in(self) -> int:
        """Return how many would be added or changed."""
        return self.counts[Kind.NEW] + self.counts[Kind.CHANGED]

    @property
    def brings(self) -> bool:
        """Say whether keeping it would change anything."""
        return self.coming_in > 0 or self.counts[Kind.WAITING] > 0 or bool(self.turned)

    @property
    def families(self) -> int:
        """Return how many family cards the accepted rows name."""
        cards = {row.values.get("family_card_no") for row in self.rows if not row.faults}
        return len(cards - {None})

    @property
    def act(self) -> Act:
        """Return the act that brings the list in, with how many and from where."""
        away, back = self.turning
        told = f"{self.coming_in} {self.target.unit} dari {self.file_name}"
        turned = [f"{away} baris ditolak"] * bool(away) + [f"{back} ditawarkan lagi"] * bool(back)
        return self.target.act.about(", ".join([told, *turned]))


def report(shown: Preview) -> Report:
    """Return what became of a list: counts, refusals, remarks, columns that are not taken."""
    counts = shown.counts
    return Report(
        new=counts[Kind.NEW],
        changed=counts[Kind.CHANGED],
        waiting=counts[Kind.WAITING],
        duplicate=counts[Kind.DUPLICATE],
        refused=counts[Kind.REFUSED],
        nobody=counts[Kind.NOBODY],
        declined=counts[Kind.DECLINED],
        rows=[
            Remark(row=row.number, column=fault.column, reason=fault.reason)
            for row in shown.rows
            for fault in row.faults
        ],
        warnings=[Remark(row=row.number, reason=told) for row in shown.rows for told in _said(row)],
        left_out=shown.left_out,
        notices=list(shown.table.notices),
    )


def in_words(found: Report) -> str:
    """Return what became of a list as lines to read."""
    counts = [
        f"{found['new']} baru", f"{found['changed']} berubah", f"{found['duplicate']} sama",
        *([f"{found['waiting']} menunggu keputusan"] if found["waiting"] else []),
        *([f"{found['nobody']} bukan orang"] if found["nobody"] else []),
        *([f"{found['declined']} pernah ditolak"] if found["declined"] else []),
        f"{found['refused']} ditolak.",
    ]  # fmt: skip
    refused = [f"Baris {r['row']}, {r.get('column')}: {r['reason']}" for r in found["rows"]]
    told = [f"Baris {r['row']}: {r['reason']}" for r in found["warnings"]]
    names = ", ".join(found["left_out"])
    dropped = [f"Kolom yang tidak dipakai: {names}."] if names else []
    return "\n".join([", ".join(counts), *found["notices"], *dropped, *refused, *told])


def _said(row: Outcome) -> tuple[str, ...]:
    """Return what is to be looked at of a row that is not refused, why it waits first."""
    waits = row.kind in {Kind.WAITING, Kind.NOBODY, Kind.DECLINED} and row.note
    return (row.note, *row.warnings) if waits else row.warnings
