"""The letters about one resident: what is known, what prevents them, what they say."""

import calendar
import datetime as dt

from sqlalchemy.orm import Session

from dme_desktop.agenda import answers
from dme_desktop.agenda.office import Office
from dme_desktop.agenda.paper import Paper
from dme_desktop.kernel import codes
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.words import print_date, weekday
from dme_desktop.letters import parties, rules, said, service, wordings
from dme_desktop.letters.documents import village_letter
from dme_desktop.letters.documents.village_letter import VillageLetter
from dme_desktop.letters.kind import LetterKind
from dme_desktop.letters.said import Said, said_in
from dme_desktop.pdf.signing import Signer
from dme_desktop.people import service as people
from dme_desktop.people.model import FamilyLink, Person
from dme_desktop.people.rules import MARRIED
from dme_desktop.village import service as village
from dme_desktop.village import stationery
from dme_desktop.workers.model import DocumentStatus, DocumentType, Journey, WorkerDocument
from dme_desktop.workers.service import documents


def known(kind: LetterKind, session: Session, person_id: str) -> Said:
    """Return what is known already of what a letter asks; raise DmeError without its journey."""
    person, journey = parties.about(session, person_id, needs_journey=kind.for_workers)
    today: dt.date = session.info["clock"].today()
    card = person.family_card_no
    found: dict[str, object] = {
        "applied_on": today,
        "met_on": today,
        "place": f"Kantor {village.profile(session).full_name}",
        "employer": journey.employer if journey else None,
        "papers": "\n".join(_shown(session, journey)),
        "basis": f"Kartu Keluarga nomor {card}" if card else None,
    }
    found |= _at_home(session, person)
    return said_in({field.name: found.get(field.name) for field in kind.asks})


def introducing(kind: LetterKind, session: Session, person_id: str) -> Said:
    """Return what is known of an introduction: also how long it is valid and who else gets it."""
    return said_in(usual(session), known(kind, session, person_id))


def usual(session: Session) -> dict[str, object]:
    """Return to whom introductions go, how long they are valid, and who else usually gets them."""
    office = village.profile(session)
    until = _a_month_after(session.info["clock"].today())
    return {
        "addressee": f"Kepala Dinas Tenaga Kerja {office.regency}",
        "validity_to": until,
        "copies": f"Camat {office.district}; BP3MI",
    }


def paper(kind: LetterKind, session: Session, office: Office, person_id: str, told: Said) -> Paper:
    """Return a letter about one resident, ready to be issued.

    Raises `Invalid` when a guard of the letter is not met or a field of its wording would stay
    empty, DmeError without the journey it needs.
    """
    of = parties.about(session, person_id, needs_journey=kind.for_workers)
    person, journey = of
    refuse(kind, session, office, told, of)
    head = stationery.signer(session, told.signer, told.signing_mode)
    letter = _letter(kind, session, office, of, told, head)
    full = {name for name, some in letter.lists.items() if some}
    wordings.refuse_open(kind.words, letter.wording, letter.values, letter.parties.keys() | full)
    return Paper(
        kind.type,
        person.full_name,
        letter,
        village_letter.build,
        person.id,
        journey.id if journey else None,
        told.validity_to,
        addressee=kind.addressee(person.full_name, told),
        signer=head.told,
        answers=answers.written((*kind.asks, *answers.SIGNING), said.shown(told)),
        labels=kind.labels,
    )


def refuse(
    kind: LetterKind,
    session: Session,
    office: Office,
    told: Said,
    of: tuple[Person, Journey | None],
) -> None:
    """Raise `Invalid` with what prevents a letter about a person with this journey."""
    subject = parties.subject(session, *of)
    found = {**rules.letter_problems(told, office.today), **kind.problems(told, subject)}
    if kind.whom.unmarked:
        found |= parties.mark_problems(session, told, subject.marks)
    if found:
        raise Invalid(found)


def _letter(
    kind: LetterKind,
    session: Session,
    office: Office,
    of: tuple[Person, Journey | None],
    told: Said,
    head: Signer,
) -> VillageLetter:
    person, journey = of
    return VillageLetter(
        letterhead=office.letterhead,
        foot=office.foot_of(kind.type),
        title=kind.words.title,
        wording=service.wording(session, kind),
        values={
            **parties.office(office),
            "name": person.full_name,
            "address": parties.address(session, person),
            "marital_status": _married_to(person, told.spouse_name),
            **parties.trip(session, journey),
            **said.printed(told),
            "day": weekday(told.met_on or office.today),
        },
        parties={"person_table": parties.party(session, person), **kind.others(told)},
        lists={
            "papers_table": said.lines(told.papers),
            "reasons_table": said.lines(told.reasons),
            "items_table": said.lines(told.items),
        },
        signers=kind.signers(person.full_name, told, head, office.place_and_date),
        copies=parties.copies(told),
        paper=office.paper,
    )


def _at_home(session: Session, person: Person) -> dict[str, object]:
    """Return what is known of who receives the worker at home, and who is married to them."""
    contact = people.first_contact(session, person.id)
    if contact is None:
        return {}
    return {
        "spouse_name": contact.name if _is_spouse(person, contact) else None,
        "second_name": contact.name,
        "second_relation": contact.relation,
        "second_nik": contact.nik,
        "second_address": contact.address or parties.address(session, person),
    }


def _is_spouse(person: Person, contact: FamilyLink) -> bool:
    return person.marital_status == MARRIED and contact.relation in rules.SPOUSE


def _married_to(person: Person, partner: str) -> str:
    status = codes.labels("marital_status").get(person.marital_status or "", "")
    return f"{status} dengan {partner}" if person.marital_status == MARRIED else status


def _shown(session: Session, journey: Journey | None) -> list[str]:
    """Return the papers that are there, a line each."""
    if journey is None:
        return []
    held = documents.of(session, journey.id).items()
    return [_told(kind, one) for kind, one in held if one.status is DocumentStatus.ADA]


def _told(kind: DocumentType, one: WorkerDocument) -> str:
    number = f"nomor {one.number}" if one.number else ""
    until = f"berlaku sampai {print_date(one.expires_on)}" if one.expires_on else ""
    return ", ".join(part for part in (kind.value, number, until) if part)


def _a_month_after(day: dt.date) -> dt.date:
    """Return the same day a month later, its last day when it is shorter (dictionary 12.2)."""
    year, month = day.year + day.month // 12, day.month % 12 + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
