"""Who a letter is about, as letters write it: the person, the journey, the office."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.agencies import cautions
from dme_desktop.agencies import service as agencies
from dme_desktop.agencies.cautions import Named
from dme_desktop.agencies.model import Agency, Recruiter
from dme_desktop.agenda.office import Office
from dme_desktop.kernel import codes
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.words import inside, print_date
from dme_desktop.letters import rules
from dme_desktop.letters.documents.body import Party
from dme_desktop.letters.rules import Subject
from dme_desktop.letters.said import Said
from dme_desktop.people import service as people
from dme_desktop.people.model import FamilyLink, Person
from dme_desktop.people.rules import HAMLET, age_on, house_address
from dme_desktop.workers.model import (
    DocumentStatus,
    DocumentType,
    Journey,
    Scheme,
    WorkerDocument,
)
from dme_desktop.workers.rules import LeastAge
from dme_desktop.workers.service import ages, documents, journeys, steps

AT_ONCE = 500  # people that one query asks for
NATION = "Indonesia"  # whoever has a NIK and leaves as a PMI
ALONE = "skema perseorangan"


@dataclass(frozen=True)
class Resident:
    """Somebody a letter may be about, with all that letters say of them.

    `journey` is the newest one; `documents`, `agency` and `recruiter` are those of it. The
    `photo` is there when it was asked for; `ages` is what the office asks for work abroad,
    `dead` are the links of the family to residents who died, `complaints` how often complaints name
    those who take somebody abroad; `died_on` is the day a worker died there.
    """

    person: Person
    journey: Journey | None = None
    family: Sequence[FamilyLink] = ()
    documents: Mapping[DocumentType, WorkerDocument] = field(default_factory=dict)
    agency: Agency | None = None
    recruiter: Recruiter | None = None
    photo: bytes | None = None
    ages: Sequence[LeastAge] = ()
    dead: frozenset[str] = frozenset()
    complaints: Mapping[str, Named] = field(default_factory=dict)
    died_on: dt.date | None = None

    @property
    def named_often(self) -> list[str]:
        """Return who of those who take somebody abroad is named by several complaints."""
        those = [one for one in (self.agency, self.recruiter) if one]
        told = (cautions.doubt(one.name, self.complaints.get(one.id, Named())) for one in those)
        return [sentence for sentence in told if sentence]

    @property
    def marks(self) -> tuple[str, ...]:
        """Return why those who take somebody abroad are not to be served."""
        return tuple(agencies.marks_of(self.agency, self.recruiter, complaints=self.complaints))

    @property
    def subject(self) -> Subject:
        """Return what the rules of letters ask."""
        journey = self.journey
        return Subject(
            birth_date=self.person.birth_date,
            residency=self.person.residency,
            marital_status=self.person.marital_status,
            stage=journey.stage if journey else None,
            scheme=journey.scheme if journey else None,
            marks=self.marks,
        )

    @property
    def living(self) -> list[FamilyLink]:
        """Return those of the family who are not recorded as dead, in the order to call them."""
        return [one for one in self.family if one.id not in self.dead]

    @property
    def contact(self) -> FamilyLink | None:
        """Return the first of the family to call who is not recorded as dead, if there is one."""
        return next(iter(self.living), None)

    def worker(self) -> tuple[Person, Journey]:
        """Return the worker with the newest journey; raise DmeError for who has none."""
        if self.journey is None:
            name = self.person.full_name
            raise DmeError(f"{name} belum terdaftar sebagai pekerja. Daftarkan dulu.")
        return self.person, self.journey


def read(session: Session, ids: Sequence[str], *, pictured: bool = False) -> dict[str, Resident]:
    """Return the residents of these ids who are not gone, in as few queries for many as for one.

    Photos are large and read one by one, for papers that show them.
    """
    found: dict[str, Resident] = {}
    for start in range(0, len(ids), AT_ONCE):
        found |= _read(session, ids[start : start + AT_ONCE])
    if pictured:
        return {key: replace(one, photo=people.photo(session, key)) for key, one in found.items()}
    return found


def resident(session: Session, person_id: str, *, pictured: bool = False) -> Resident:
    """Return one resident; raise DmeError for one who is gone."""
    return there(read(session, [person_id], pictured=pictured), person_id)


def there(residents: Mapping[str, Resident], person_id: str) -> Resident:
    """Return one of the residents who were read; raise DmeError for one who is gone."""
    if person_id not in residents:
        raise DmeError("Data orang ini tidak ada lagi. Mungkin sudah dihapus; tekan F5.")
    return residents[person_id]


def _read(session: Session, ids: Sequence[str]) -> dict[str, Resident]:
    kept = select(Person).where(Person.id.in_(ids), Person.deleted_at.is_(None))
    trips, family = journeys.newest(session, ids), people.contacts_of(session, ids)
    dead = people.dead_among(session, [link for links in family.values() for link in links])
    held = documents.of_many(session, [one.id for one in trips.values()])
    companies = agencies.by_id(session, Agency, (one.agency_id for one in trips.values()))
    middlemen = agencies.by_id(session, Recruiter, (one.recruiter_id for one in trips.values()))
    complaints = cautions.named(session, [*companies, *middlemen])
    deaths = steps.deaths(session, ids)
    found, least = {}, ages.least_ages(session)
    for person in session.scalars(kept):
        trip = trips.get(person.id)
        found[person.id] = Resident(
            person,
            trip,
            family.get(person.id, ()),
            held.get(trip.id, {}) if trip else {},
            companies.get(trip.agency_id or "") if trip else None,
            middlemen.get(trip.recruiter_id or "") if trip else None,
            ages=least,
            dead=dead,
            complaints=complaints,
            died_on=deaths.get(person.id),
        )
    return found


def mark_problems(of: Office, said: Said, found: tuple[str, ...]) -> dict[str, str]:
    """Return why somebody not to be served stands in the way of a letter that is signed so."""
    head = of.staff.head
    signer = said.signer or of.staff.usual_signer.id
    return rules.mark_problems(said, found, head_signs=bool(head and signer == head.id))


def party(of: Office, person: Person, died_on: dt.date | None = None) -> Party:
    """Return a resident as letters of today describe one; who died is as old as on that day."""
    born = person.birth_date
    last = min(died_on, of.today) if died_on else of.today
    return Party(
        name=person.full_name,
        nik=person.nik or "",
        card_no=person.family_card_no or "",
        birth_place=person.birth_place or "",
        birth_date=born,
        age=age_on(born, last) if born.exact() else None,
        gender=codes.labels("gender").get(person.gender, ""),
        religion=codes.labels("religion").get(person.religion or "", ""),
        nationality=NATION if person.nik else "",
        occupation=codes.labels("occupation").get(person.occupation or "", ""),
        address=whole_address(of, person),
    )


def address(of: Office, person: Person) -> str:
    """Return where somebody lives: "Dusun Montong RT 001 RW 002", "Lingkungan ..." in a town."""
    unit = of.village.says(HAMLET)
    return house_address(person.hamlet, person.rt, person.rw, person.address, unit)


def whole_address(of: Office, person: Person) -> str:
    """Return where somebody lives, down to the regency: what another office needs."""
    near = (address(of, person), of.village.full_name)
    return ", ".join((*near, f"Kecamatan {of.village.district}", of.village.regency))


def passport(about: Resident) -> str:
    """Return the number of the passport somebody holds; "" for one that is not there or false."""
    held = about.documents.get(DocumentType.PASPOR)
    return held.number or "" if held and held.status is DocumentStatus.ADA else ""


def through(about: Resident) -> str:
    """Return by whom and by which scheme somebody goes: "PT Contoh (skema P to P)".

    Who goes alone goes by no company. What is not known is left out, "" when neither is.
    """
    _, journey = about.worker()
    if journey.scheme is Scheme.PERSEORANGAN:
        return ALONE
    unknown = journey.scheme in {Scheme.TANPA_SKEMA, Scheme.TIDAK_DIKETAHUI}
    scheme = "" if unknown else f"skema {journey.scheme.value.split(' (')[0]}"
    agency = about.agency.name if about.agency else ""
    return f"{agency} ({scheme})" if agency and scheme else agency or scheme


def trip(about: Resident) -> dict[str, str]:
    """Return what wordings may say of a journey."""
    journey = about.journey
    if journey is None:
        return {}
    return {
        "country": codes.labels("destination_country").get(journey.country or "", ""),
        "job_title": journey.job_title or "",
        "scheme_or_agency": through(about),
        "contract_months": str(journey.contract_months or ""),
    }


def worded_trip(about: Resident) -> dict[str, str]:
    """Return what wordings say of a journey inside their sentences: "sebagai perawat lansia"."""
    known = trip(about)
    return known | {"job_title": inside(known["job_title"])} if known else known


def office(of: Office) -> dict[str, str]:
    """Return what wordings may say of the office and of today."""
    return {
        "village_kind": of.village.kind,
        "village_name": of.village.name,
        "district": of.village.district,
        "regency": of.village.regency,
        "province": of.village.province,
        "head_title": of.village.head_title,
        "date": print_date(of.today),
    }


def copies(said: Said) -> tuple[str, ...]:
    """Return who else gets the letter; they are parted by semicolons."""
    return tuple(one.strip() for one in said.copies.split(";") if one.strip())
