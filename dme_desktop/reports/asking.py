"""What is asked of a report: its period, a part of it, and to whom it is narrowed."""

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from dme_desktop.kernel import codes
from dme_desktop.people.model import Person
from dme_desktop.remittances.service.meant import Meant
from dme_desktop.village.rules import hamlet_key
from dme_desktop.workers.model import Journey, Scheme
from dme_desktop.workers.service import standings

NAMES = "nama:"  # before the key of a figure whose rows can be opened
SEXES = {"1": "laki-laki", "2": "perempuan"}
T = TypeVar("T")
UNKNOWN = "-"  # the country of those whose country nobody knows


class Only(NamedTuple):
    """To whom a report is narrowed; "" is everybody.

    `country` is an ISO 3166 code or `UNKNOWN`, `gender` "1" or "2", `scheme` the name of a member.
    """

    hamlet: str = ""
    country: str = ""
    gender: str = ""
    scheme: str = ""

    @property
    def told(self) -> str:
        """Return it in words: "dusun Montong, negara Malaysia"; "" for everybody."""
        countries = {**codes.labels("destination_country"), UNKNOWN: "belum diketahui"}
        parts = (
            self.hamlet and f"dusun {self.hamlet}",
            self.country and f"negara {countries.get(self.country, self.country)}",
            self.gender and SEXES.get(self.gender, self.gender),
            self.scheme and f"skema {Scheme[self.scheme].value}",
        )
        return ", ".join(part for part in parts if part)


class Period(NamedTuple):
    """The year a report is about, and the month; without them this year, all of it.

    `part` names one of the parts of a list, "" is the whole. What goes `outside` the office shows
    no count by which a person could be known.
    """

    year: int | None = None
    month: int | None = None
    part: str = ""
    only: Only = Only()
    outside: bool = False


NOW = Period()


def narrowing(session: Session, only: Only) -> list[ColumnElement[bool]]:
    """Return the conditions on `Person` and `Journey` by which a report is narrowed."""
    found: list[ColumnElement[bool]] = []
    if only.hamlet:
        found.append(Person.hamlet.in_(spellings(session, only.hamlet)))
    if only.country == UNKNOWN:
        found.append(Journey.country.is_(None))
    elif only.country:
        found.append(Journey.country == only.country)
    if only.gender:
        found.append(Person.gender == only.gender)
    if only.scheme:
        found.append(Journey.scheme == Scheme[only.scheme])
    return found


def spellings(session: Session, hamlet: str) -> list[str]:
    """Return every way in which a hamlet is written on the books; itself where nobody lives."""
    return _spellings(hamlet, session.scalars(select(Person.hamlet).distinct())) or [hamlet]


def countries(session: Session) -> list[str | None]:
    """Return the destinations of all journeys, None among them where one is not known."""
    asked = select(Journey.country).where(Journey.deleted_at.is_(None)).distinct()
    return list(session.scalars(asked))


def _spellings(hamlet: str, lived_in: Iterable[str]) -> list[str]:
    """Return every way in which a hamlet was written."""
    key = hamlet_key(hamlet)
    return [one for one in lived_in if hamlet_key(one) == key]


def those(found: Iterable[T], ids: frozenset[str] | None, of: Callable[[T], str]) -> list[T]:
    """Return those whose id is meant; all of them where `ids` is None."""
    return [one for one in found if ids is None or of(one) in ids]


def people_of(session: Session, only: Only) -> frozenset[str] | None:
    """Return the ids of the people whose newest journey is meant; None for everybody."""
    if not any(only):
        return None
    told = narrowing(session, only)
    if not (only.country or only.scheme):  # the newest journey says nothing of the others
        return frozenset(session.scalars(select(Person.id).where(*told)))
    asked = standings.latest(frozenset()).where(*told)
    return frozenset(session.scalars(asked.with_only_columns(Person.id)))


def journeys_of(session: Session, only: Only) -> frozenset[str] | None:
    """Return the ids of the journeys that are meant; None for all of them."""
    if not any(only):
        return None
    asked = select(Journey.id).join(Person, Person.id == Journey.person_id)
    return frozenset(session.scalars(asked.where(*standings.KEPT, *narrowing(session, only))))


def money_of(session: Session, only: Only) -> Meant:
    """Return whose money a report is narrowed to."""
    return Meant(
        tuple(spellings(session, only.hamlet)) if only.hamlet else (),
        {"": None, UNKNOWN: ""}.get(only.country, only.country),
        only.gender,
        only.scheme,
    )
