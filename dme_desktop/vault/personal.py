"""What a room says of what it keeps about people: why, by which right, for how long, how it ends.

One value a purpose, which the room gives as `PERSONAL`. Whoever tells a person what is known of
them, or erases it, looks through these and knows no table.
"""

import datetime as dt
import enum
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Select
from sqlalchemy.orm import Session

from dme_desktop.kernel.records import Base
from dme_desktop.vault.many import each

People = Collection[str]  # the ids of one person, and of those who became one with them
Aged = Mapping[type[Base], Collection[str]]  # records whose time is over


class Basis(enum.Enum):
    """By which right something is kept (UU 27/2022 art. 20, as the domain dictionary has it)."""

    LAW = "Kewajiban hukum"
    SERVICE = "Pelayanan publik"
    CONSENT = "Persetujuan"
    VITAL = "Pelindungan kepentingan vital"


@dataclass(frozen=True)
class Kept:
    """Records of one kind about a person: which they are, and what is written over those that stay.

    Without `wipe` they are erased with all that belongs to them. Records that only name the person
    by a link that may be empty need not be told: their link is emptied.
    """

    title: str
    model: type[Base]
    of: Callable[[People], ColumnElement[bool]]
    wipe: Mapping[str, object] = field(default_factory=dict)
    shown: bool = True  # on the copy that a person gets of their own data


@dataclass(frozen=True)
class Stays:
    """Something that an erasure leaves, because the law obliges the office to keep it."""

    what: str
    why: str


@dataclass(frozen=True)
class Consented:
    """One consent as a room keeps it; moments of giving, of withdrawal, and of carrying it out."""

    purpose: str
    given_by: str
    given_on: dt.date
    text: str
    withdrawn_at: dt.datetime | None = None
    handled_at: dt.datetime | None = None


def _nothing(_: Session, __: People) -> Sequence[str]:
    return ()


def _stays(_: Session, __: People) -> Sequence[Stays]:
    return ()


def _ends(_: Session, __: People) -> None:
    return None


@dataclass(frozen=True, kw_only=True)
class Keeps:
    """One purpose for which a room keeps something about people.

    `years` is how long after `since` it is kept unless the office says otherwise, 0 for as long as
    the program is used; `aged` gives the records whose time was over before a day, and `destroys`
    ends them where erasing them is not the way. `agreed` is the statement of consents: the
    `person_id`, then what `Consented` tells by its names. `refuses` says why a person cannot be
    erased now and what to do, `stays` what remains of them and why, `ends` does what no rule of
    tables can.
    """

    name: str
    title: str
    purpose: str
    basis: Basis
    law: str
    whose: str
    what: str
    specific: str = ""  # which of it is specific data (art. 4), "" for none
    seen_by: str
    sent_to: str
    years: int = 0
    since: str = ""
    kept: Sequence[Kept] = ()
    refuses: Callable[[Session, People], Sequence[str]] = _nothing
    stays: Callable[[Session, People], Sequence[Stays]] = _stays
    ends: Callable[[Session, People], None] = _ends
    aged: Callable[[Session, dt.date], Aged] | None = None
    destroys: Callable[[Session, Aged], object] | None = None
    agreed: Select[*tuple[Any, ...]] | None = None

    def consents(self, session: Session, people: People) -> list[Consented]:
        """Return who agreed to it, the first consent first, those that were withdrawn too."""
        if self.agreed is None:
            return []
        person, on = (self.agreed.selected_columns[name] for name in ("person_id", "given_on"))
        asked = self.agreed.where(person.in_(each(people))).order_by(on)
        return [
            Consented(purpose.value if isinstance(purpose, enum.Enum) else purpose, *told)
            for _, purpose, *told in session.execute(asked)
        ]
