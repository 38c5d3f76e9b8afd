"""How changes of several laptops become one: per field, the same on every laptop, in any order.

A version of a field is known by its laptop and the number of the act that wrote it. Changes say
what their laptop had from the others when they were gathered: a version that was known is replaced,
one that was not stands beside. Among those the newest is shown, and a person decides.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import msgspec

Value = None | bool | int | float | str | bytes
Row = tuple[str, str]  # the table, and what names the row in it
MADE, WHOLE, CHANGED, GONE = "C", "W", "U", "D"
DELETED = "deleted_at"
STANDING = ""  # instead of a field: whether the row is there at all
# Who wrote last is told by the newest; it is nothing that a person decides.
QUIET = frozenset({"created_at", "created_by", "updated_at", "updated_by", STANDING})
NEVER = frozenset({"rev"})  # each laptop counts its own


class Change(msgspec.Struct, frozen=True, array_like=True):
    """What one act did to one row: its values now, of bytes the hash; `kind` as in this module."""

    table: str
    record_id: str
    kind: str
    seq: int
    fields: dict[str, Any]


class Told(msgspec.Struct, frozen=True, array_like=True):
    """One act as its laptop wrote it down."""

    seq: int
    at: str
    user: str
    code: str
    sentence: str
    detail: str


class Changes(msgspec.Struct, frozen=True):
    """The acts `first` to `last` of a laptop, what it had of others then, and what they changed.

    `before` is the hash of the changes before them, "" for the first.
    """

    laptop: str
    first: int
    last: int
    knows: dict[str, int]
    before: str
    acts: list[Told]
    changes: list[Change]


class Version(NamedTuple):
    """One value of a field: when and by whom it was written, on which laptop, by which act."""

    at: str
    laptop: str
    seq: int
    user: str
    value: Value


@dataclass
class Held:
    """The versions of the fields of one row that stand beside each other."""

    fields: dict[str, list[Version]] = field(default_factory=dict)

    def put(self, name: str, version: Version, knows: Mapping[str, int]) -> None:
        """Let a version take the place of those that its laptop knew."""
        kept = [
            one
            for one in self.fields.get(name, ())
            if one.laptop != version.laptop and one.seq > knows.get(one.laptop, 0)
        ]
        self.fields[name] = [*kept, version]

    @property
    def is_gone(self) -> bool:
        """Say whether the row was deleted for good."""
        versions = self.fields.get(STANDING, ())
        return bool(versions) and max(versions).value == GONE

    def shown(self) -> dict[str, Value]:
        """Return the newest version of every field."""
        return {
            name: max(versions).value for name, versions in self.fields.items() if name != STANDING
        }

    def differing(self) -> dict[str, list[Version]]:
        """Return the fields whose versions differ, the newest first; what is shown stands first."""
        return {
            name: sorted(versions, reverse=True)
            for name, versions in self.fields.items()
            if name not in QUIET and len({_told(name, one.value) for one in versions}) > 1
        }


def join(
    held: dict[Row, Held], some: Changes, *, after: int = 0, rows: set[Row] | None = None
) -> None:
    """Add changes to what is held; of the acts up to `after` all is known already."""
    acts = {one.seq: one for one in some.acts}
    for change in some.changes:
        row = (change.table, change.record_id)
        if change.seq <= after or (rows is not None and row not in rows):
            continue
        act = acts[change.seq]
        one = held.setdefault(row, Held())
        if change.kind != CHANGED:
            standing = GONE if change.kind == GONE else WHOLE
            version = Version(act.at, some.laptop, change.seq, act.user, standing)
            one.put(STANDING, version, some.knows)
        for name, value in change.fields.items():
            if name not in NEVER:
                version = Version(act.at, some.laptop, change.seq, act.user, value)
                one.put(name, version, some.knows)


def in_turn(found: Sequence[Changes], known: Mapping[str, int]) -> Iterator[Changes]:
    """Yield changes so that none comes before what its laptop knew; what lacks that stays out."""
    have, left = dict(known), sorted(found, key=lambda one: (one.laptop, one.first))
    while ready := next((one for one in left if _may_come(one, have)), None):
        left.remove(ready)
        have[ready.laptop] = ready.last
        yield ready


def lacking(some: Changes, have: Mapping[str, int]) -> str:
    """Return the laptop of which something is missing before these changes, "" for none."""
    if some.first > have.get(some.laptop, 0) + 1:
        return some.laptop
    others = (name for name, seq in some.knows.items() if have.get(name, seq) < seq)
    return next(others, "")


def rows_of(found: Iterable[Changes]) -> set[Row]:
    """Return the rows that changes are about."""
    return {(one.table, one.record_id) for some in found for one in some.changes}


def least_known(laptop: str, told: Mapping[str, Mapping[str, int]], own: int) -> int:
    """Return up to which act of a laptop every other open laptop has its changes.

    `told` is what each open laptop but this one said, an empty one for a laptop not heard of yet.
    """
    return min((seqs.get(laptop, 0) for name, seqs in told.items() if name != laptop), default=own)


def _may_come(one: Changes, have: Mapping[str, int]) -> bool:
    return not lacking(one, have)


def _told(name: str, value: Value) -> object:
    """Return what of a value counts: to be in the bin is the same at whichever moment."""
    return value is not None if name == DELETED else value
