"""How many live in which hamlet, known: after a change only those who changed are read."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from dme_desktop.people import service
from dme_desktop.people.model import Person, Residency
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import Known, Touched, once
from dme_desktop.vault.tally import Tally
from dme_desktop.village import service as village


class Living(NamedTuple):
    """Where somebody lives, and as what."""

    hamlet: str
    residency: Residency


def known(db: Database) -> Known[Tally[Living]]:
    """Return how many live where, the same for whoever asks; it follows each change."""
    return db.shared(_known)


def _known(db: Database) -> Known[Tally[Living]]:
    return Known(db, {"person"}, read, _after)


def read(session: Session) -> Tally[Living]:
    """Return how many live where. Ask `once(session, read)`."""
    return Tally.of(_kinds(session))


def residents(session: Session) -> int:
    """Return what `service.count_residents` counts."""
    return counted(session)[0]


def counted(session: Session) -> tuple[int, int]:
    """Return how many live here, and how many moved away or died."""
    found, every = Counter[bool](), once(session, read)
    for one, many in every:
        found[one.residency in service.LIVING_HERE] += many
    return found[True], found[False]


def hamlets(session: Session) -> list[str]:
    """Return what `service.hamlets` names."""
    lived_in: Counter[str] = Counter()
    for one, many in once(session, read):
        lived_in[one.hamlet] += many
    most_first = sorted(lived_in, key=lambda name: (-lived_in[name], name))
    return service.spelled_once((*village.hamlets(session), *most_first))


def _after(session: Session, before: Tally[Living], touched: Touched) -> Tally[Living]:
    if before.is_worn:
        return read(session)
    return before.after(touched["person"], _kinds(session, Person.id.in_(touched["person"])))


def _kinds(session: Session, *where: ColumnElement[bool]) -> Iterator[tuple[Living, Sequence[str]]]:
    """Yield each kind with the ids of who is of it; one is held at a time."""
    kinds = (Person.hamlet, Person.residency)
    asked = select(func.group_concat(Person.id), *kinds).where(Person.deleted_at.is_(None), *where)
    for ids, *kind in session.execute(asked.group_by(*kinds).execution_options(yield_per=1)):
        yield Living(*kind), ids.split(",")
