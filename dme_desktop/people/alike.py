"""Somebody new in a list who may be on the books already: found, told why, never merged here.

Only people born on one day are compared, or in one year where the books know no day; so a list of
ten thousand costs little.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, cast

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people import likeness
from dme_desktop.people.likeness import LONGEST_WHY, Compared
from dme_desktop.people.model import Decision, ImportDoubt, Person
from dme_desktop.sheets.target import Values, told
from dme_desktop.vault.many import each

LONGEST_IDENTITY = 160
Identity = tuple[object, ...]
_COMPARED = ("id", "full_name", "search_key", "birth_date", "gender", "nik", "hamlet")
_TABLE = cast(Table, Person.__table__)


class Match(NamedTuple):
    """The resident somebody may be: how much alike, and why in one sentence."""

    score: int
    person_id: str
    why: str


@dataclass(frozen=True)
class Alike:
    """The residents whom the newcomers of a list are compared with, by what is known of birth."""

    born: Mapping[str, Sequence[Compared]] = field(default_factory=dict)

    @classmethod
    def of(cls, session: Session, newcomers: Sequence[Values]) -> "Alike":
        """Return who must be compared with these newcomers."""
        births = (told(values, "birth_date", PartialDate) for values in newcomers)
        return cls(_residents(session, {birth.iso() for birth in births if birth}))

    def best(self, values: Values) -> Match | None:
        """Return the resident a newcomer is most likely to be, None when it is nobody."""
        if not self.born:
            return None
        return max(self._all(values), key=lambda one: one.score, default=None)

    def _all(self, values: Values) -> Iterator[Match]:
        born = told(values, "birth_date", PartialDate)
        day = born.iso() if born else ""
        new = Compared(
            "",
            told(values, "full_name", str) or "",
            told(values, "search_key", str) or "",
            day,
            told(values, "gender", str) or "",
            told(values, "nik", str),
            told(values, "hamlet", str) or "",
        )
        for birth in {day, day[:7], day[:4]}:
            for known in self.born.get(birth, ()):
                if found := likeness.between(new, known):
                    why = f"{known.full_name}: {found.why}."[:LONGEST_WHY]
                    yield Match(found.score, known.id, why)


def named(identity: Identity) -> str:
    """Return what tells somebody in a list apart, as it is remembered."""
    plain = (part.iso() if isinstance(part, PartialDate) else str(part) for part in identity)
    return "|".join(plain)[:LONGEST_IDENTITY]


def decided(session: Session) -> Mapping[tuple[str, str], Decision]:
    """Return what was decided or waits to be: {(who, resident): decision}, the newest last."""
    asked = (
        select(ImportDoubt.identity, ImportDoubt.person_id, ImportDoubt.decision)
        .where(ImportDoubt.deleted_at.is_(None) | (ImportDoubt.decision != Decision.MENUNGGU))
        .order_by(ImportDoubt.created_at)
    )
    return {(who, person): decision for who, person, decision in session.execute(asked)}


def _residents(session: Session, days: set[str]) -> Mapping[str, Sequence[Compared]]:
    """Return the residents born on these days, or in their years as far as that is known."""
    wanted = sorted({day[:length] for day in days for length in (4, 7, 10)})
    if not wanted:
        return {}
    asked = select(*(_TABLE.c[name] for name in _COMPARED)).where(
        _TABLE.c.deleted_at.is_(None), _TABLE.c.birth_date.in_(each(wanted))
    )
    found: dict[str, list[Compared]] = defaultdict(list)
    for one in session.execute(asked):
        birth = one.birth_date.iso()
        found[birth].append(
            Compared(one.id, one.full_name, one.search_key, birth, one.gender, one.nik, one.hamlet)
        )
    return found
