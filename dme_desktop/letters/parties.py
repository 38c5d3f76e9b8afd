"""Who a letter is about, as letters write it: the person, the journey, the office."""

from sqlalchemy.orm import Session

from dme_desktop.agencies import service as agencies
from dme_desktop.agencies.model import Agency
from dme_desktop.agenda.office import Office
from dme_desktop.kernel import codes
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.words import print_date
from dme_desktop.letters import rules
from dme_desktop.letters.documents.body import Party
from dme_desktop.letters.rules import Subject
from dme_desktop.letters.said import Said
from dme_desktop.people.model import Person
from dme_desktop.people.rules import HAMLET, age_on, house_address
from dme_desktop.village import service as village
from dme_desktop.workers.model import Journey, Scheme
from dme_desktop.workers.service import journeys

NATION = "Indonesia"  # whoever has a NIK and leaves as a PMI
ALONE = "jalur perseorangan"


def resident(session: Session, person_id: str) -> Person:
    """Return a resident; raise DmeError for one who is gone."""
    person = session.get(Person, person_id)
    if person is None or person.deleted_at:
        raise DmeError("Data orang ini tidak ada lagi. Mungkin sudah dihapus; tekan F5.")
    return person


def worker(session: Session, person_id: str) -> tuple[Person, Journey]:
    """Return a worker with the newest journey; raise DmeError for who has none."""
    person = resident(session, person_id)
    journey = journeys.latest(session, person_id)
    if journey is None:
        raise DmeError(f"{person.full_name} belum terdaftar sebagai pekerja. Daftarkan dulu.")
    return person, journey


def about(
    session: Session, person_id: str, *, needs_journey: bool
) -> tuple[Person, Journey | None]:
    """Return whom a letter is about; raise DmeError without the journey it needs."""
    if needs_journey:
        return worker(session, person_id)
    return resident(session, person_id), journeys.latest(session, person_id)


def subject(session: Session, person: Person, journey: Journey | None) -> Subject:
    """Return what the rules of letters ask of a person with this journey."""
    return Subject(
        birth_date=person.birth_date,
        residency=person.residency,
        marital_status=person.marital_status,
        stage=journey.stage if journey else None,
        scheme=journey.scheme if journey else None,
        marks=marks(session, journey),
    )


def marks(session: Session, journey: Journey | None) -> tuple[str, ...]:
    """Return why those who take somebody abroad are not to be served."""
    if journey is None:
        return ()
    return tuple(agencies.marks(session, journey.agency_id, journey.recruiter_id))


def mark_problems(session: Session, said: Said, found: tuple[str, ...]) -> dict[str, str]:
    """Return why somebody not to be served stands in the way of a letter that is signed so."""
    head = village.head(session)
    signer = said.signer or village.usual_signer(session).id
    return rules.mark_problems(said, found, head_signs=bool(head and signer == head.id))


def party(session: Session, person: Person) -> Party:
    """Return a resident as letters of today describe one."""
    today = session.info["clock"].today()
    born = person.birth_date
    return Party(
        name=person.full_name,
        nik=person.nik or "",
        card_no=person.family_card_no or "",
        birth_place=person.birth_place or "",
        birth_date=born,
        age=age_on(born, today) if born.exact() else None,
        gender=codes.labels("gender").get(person.gender, ""),
        religion=codes.labels("religion").get(person.religion or "", ""),
        nationality=NATION if person.nik else "",
        occupation=codes.labels("occupation").get(person.occupation or "", ""),
        address=address(session, person),
    )


def address(session: Session, person: Person) -> str:
    """Return where somebody lives: "Dusun Montong RT 001 RW 002", "Lingkungan ..." in a town."""
    unit = village.profile(session).says(HAMLET)
    return house_address(person.hamlet, person.rt, person.rw, person.address, unit)


def through(session: Session, journey: Journey) -> str:
    """Return by which scheme and agency somebody goes, "" when neither is known."""
    unknown = journey.scheme in {Scheme.TANPA_SKEMA, Scheme.TIDAK_DIKETAHUI}
    scheme = "" if unknown else _scheme_in_words(journey.scheme)
    agency = agencies.name_of(session, Agency, journey.agency_id)
    return ", ".join(part for part in (scheme, agency) if part)


def _scheme_in_words(scheme: Scheme) -> str:
    return ALONE if scheme is Scheme.PERSEORANGAN else scheme.value.split(" (")[0]


def trip(session: Session, journey: Journey | None) -> dict[str, str]:
    """Return what wordings may say of a journey."""
    if journey is None:
        return {}
    return {
        "country": codes.labels("destination_country").get(journey.country or "", ""),
        "job_title": journey.job_title or "",
        "scheme_or_agency": through(session, journey),
        "contract_months": str(journey.contract_months or ""),
    }


def office(of: Office) -> dict[str, str]:
    """Return what wordings may say of the office and of today."""
    return {
        "village_kind": of.village.kind,
        "village_name": of.village.name,
        "district": of.village.district,
        "regency": of.village.regency,
        "head_title": of.village.head_title,
        "date": print_date(of.today),
    }


def copies(said: Said) -> tuple[str, ...]:
    """Return who else gets the letter; they are parted by semicolons."""
    return tuple(one.strip() for one in said.copies.split(";") if one.strip())
