"""What the page of a person shows, read in one go from every room."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from dme_desktop import rooms
from dme_desktop.kernel import addresses, masking
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.dossier import Doable, Sheaf
from dme_desktop.kernel.errors import Gone
from dme_desktop.kernel.nik import masked
from dme_desktop.kernel.records import field_of
from dme_desktop.people import service as people
from dme_desktop.people.finding import called
from dme_desktop.people.model import Person
from dme_desktop.people.rules import age_on
from dme_desktop.privacy.service import looking
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import reading
from dme_desktop.vault.past import Past, past_of
from dme_desktop.visits.service import ways
from dme_desktop.workers.model import Journey
from dme_desktop.workers.service import journeys

GONE = "Orang ini tidak ada lagi di daftar. Mungkin sudah dihapus; tekan F5."


@dataclass(frozen=True)
class OpenedPerson:
    """Everything one person's page shows at once."""

    person_id: str
    name: str
    badge: Sequence[str]  # stage and country
    facts: Sequence[tuple[str, str]]  # icon and words
    age: int  # years
    nik: str  # but for its middle; "" without one
    photo: bytes | None
    sheaves: Sequence[Sheaf]
    past: Sequence[Past]
    form: Address

    @property
    def doable(self) -> list[Doable]:
        """Return what can be done about the person, what matters most first."""
        every = [one for sheaf in self.sheaves for one in sheaf.doable]
        return sorted(every, key=lambda one: one.rank)


def read(db: Database, who: Who, address: Address) -> OpenedPerson:
    """Read what somebody may see of a person, by their own id or that of a journey.

    Raises DmeError for a person who is gone.
    """
    with reading(db, ways.measured_here(db), who=who) as session:
        found = _opened(session, address.record_id)
    looking.note_page(db, who, found.person_id)
    return found


def _opened(session: Session, asked: str) -> OpenedPerson:
    journey = session.get(Journey, asked)
    person = session.get(Person, journey.person_id if journey else asked)
    if person is None or person.deleted_at:
        raise Gone(GONE)
    newest = journeys.latest(session, person.id)
    form = addresses.WORKER_FORM if newest else addresses.CHANGE_RESIDENT
    return OpenedPerson(
        person.id,
        called(person),
        _badge(newest),
        _facts(person, session.info.get("who")),
        age_on(person.birth_date, session.info["clock"].today()),
        masked(person.nik) if person.nik else "",
        people.photo(session, person.id),
        rooms.beside_person(session, person.id),
        past_of(session, person.id),
        form.of(person.id),
    )


def _badge(journey: Journey | None) -> list[str]:
    if journey is None:
        return []
    country = field_of(Journey, "country").kind.format(journey.country) if journey.country else ""
    return [part for part in (journey.stage.value, country) if part]


def _facts(person: Person, who: Who | None) -> list[tuple[str, str]]:
    place = person.hamlet + (f" RT {person.rt}" if person.rt else "")
    phone = masking.shown(field_of(Person, "phone"), person.phone, who) if person.phone else "–"
    return [("map-pin", place), ("phone", phone)]
