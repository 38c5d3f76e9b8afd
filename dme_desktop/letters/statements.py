"""The letters about one resident: what is known, what prevents them, what they say."""

import calendar
import datetime as dt

from dme_desktop.agenda import answers, record_sheets
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.office import Office
from dme_desktop.agenda.paper import Paper
from dme_desktop.kernel import codes
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.words import inside, print_date, spoken_date, weekday
from dme_desktop.letters import checklist, parties, rules, said, service, signatures, wordings
from dme_desktop.letters.documents import village_letter
from dme_desktop.letters.documents.village_letter import VillageLetter
from dme_desktop.letters.kind import LetterKind
from dme_desktop.letters.parties import Resident
from dme_desktop.letters.said import Said, said_in
from dme_desktop.pdf.signing import Signer
from dme_desktop.people.model import FamilyLink, Person
from dme_desktop.people.rules import MARRIED
from dme_desktop.village import stationery
from dme_desktop.village.model import Village
from dme_desktop.workers.model import DocumentStatus, DocumentType, Journey, WorkerDocument

SHOWN_BY_CARD = frozenset({LetterType.MARITAL_STATUS})  # whose basis is the family card


def known(kind: LetterKind, office: Office, about: Resident) -> Said:
    """Return what is known already of what a letter asks."""
    journey, card = about.journey, about.person.family_card_no
    found: dict[str, object] = {
        "applied_on": office.today,
        "met_on": office.today,
        "place": f"Kantor {office.village.full_name}",
        "employer": journey.employer if journey else None,
        "papers": "\n".join(_shown(about)),
        "copies_made": "dua (2)",
        "basis": f"Kartu Keluarga nomor {card}" if card and kind.type in SHOWN_BY_CARD else None,
        "died_on": about.died_on,
        "last_news": _last_news(journey) if journey else None,
    }
    found |= _at_home(office, about)
    return said_in({field.name: found.get(field.name) for field in kind.asks})


def introducing(kind: LetterKind, office: Office, about: Resident) -> Said:
    """Return what is known of an introduction: also how long it is valid and who else gets it."""
    return said_in(usual(office.village, office.today), known(kind, office, about))


def introducing_to_police(kind: LetterKind, office: Office, about: Resident) -> Said:
    """Return what is known of an introduction to the police: it is valid as long as any other."""
    return said_in({"validity_to": _a_month_after(office.today)}, known(kind, office, about))


def usual(village: Village, today: dt.date) -> dict[str, object]:
    """Return to whom introductions go, how long they are valid, and who else usually gets them."""
    return {
        "addressee": f"Kepala Dinas Tenaga Kerja {village.regency}",
        "validity_to": _a_month_after(today),
        "copies": f"Yth. Camat {village.district}; Yth. Kepala BP3MI",
    }


def paper(kind: LetterKind, office: Office, about: Resident, told: Said) -> Paper:
    """Return a letter about one resident, ready to be issued.

    Raises `Invalid` when a guard of the letter is not met or a field of its wording would stay
    empty.
    """
    person, journey = about.person, about.journey
    refuse(kind, office, about, told)
    head = stationery.signing_of(office.village, office.staff, told.signer, told.signing_mode)
    letter = _letter(kind, office, about, told, head)
    full = {name for name, some in {**letter.lists, **letter.signing}.items() if some}
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
        kept=checklist.tick if journey and kind.type in checklist.DOCUMENT_OF else None,
    )


def refuse(kind: LetterKind, office: Office, about: Resident, told: Said) -> None:
    """Raise `Invalid` with what prevents a letter about a resident."""
    subject = about.subject
    found = {**rules.letter_problems(told, office.today), **kind.problems(told, subject)}
    if kind.whom.unmarked:
        found |= parties.mark_problems(office, told, subject.marks)
    if found:
        raise Invalid(found)


def _letter(
    kind: LetterKind, office: Office, about: Resident, told: Said, head: Signer
) -> VillageLetter:
    person, values = about.person, _values(office, about, told)
    return VillageLetter(
        letterhead=None if kind.own else office.letterhead,
        foot=office.foot_of(kind.type),
        title=f"{kind.words.title} {kind.names(told)}".rstrip(),
        wording=kind.words.without_lacking(service.words_of(office, kind), values),
        values=values,
        parties={"person_table": parties.party(office, person, told.died_on), **kind.others(told)},
        lists={
            "papers_table": said.lines(told.papers),
            "reasons_table": said.lines(told.reasons),
            "items_table": said.lines(told.items),
            "matters_table": said.lines(told.matters),
            "purposes_table": said.lines(told.purposes),
            "agreed_table": said.lines(told.agreed),
        },
        signing={"heirs_table": said.lines(told.heirs)},
        signers=signatures.of_district(
            kind.signers(person.full_name, told, head, office.place_and_date),
            office.village.district,
        ),
        copies=parties.copies(told),
        to=record_sheets.addressed(told.addressee) if kind.addressed else (),
        own=kind.own,
        paper=office.paper,
    )


def _values(office: Office, about: Resident, told: Said) -> dict[str, str]:
    """Return what the wordings of letters may say, of person, journey, office and answers."""
    person, met = about.person, told.met_on or office.today
    return {
        **parties.office(office),
        "name": person.full_name,
        "address": parties.address(office, person),
        "marital_status": _married_to(person, told.spouse_name),
        **parties.worded_trip(about),
        **said.printed(told),
        "arrival": f", tiba dengan {told.arrival}" if told.arrival else "",
        "wish": inside(told.wish.value) if told.wish else "",
        "because": f" karena {told.death_cause}" if told.death_cause else "",
        "died_day": weekday(told.died_on) if told.died_on else "",
        "late": "almarhumah" if person.gender == "2" else "almarhum",
        "buried": f" dan dimakamkan di {told.buried_at}" if told.buried_at else "",
        "second_relation": inside(codes.labels("family_relation").get(told.second_relation, "")),
        "day": weekday(met),
        "met_on_spoken": spoken_date(met),
    }


def _at_home(office: Office, about: Resident) -> dict[str, object]:
    """Return what is known of who receives the worker at home, and who is married to them."""
    person, contact = about.person, about.contact
    if contact is None:
        return {}
    return {
        "spouse_name": contact.name if _is_spouse(person, contact) else None,
        "second_name": contact.name,
        "second_relation": contact.relation,
        "second_nik": contact.nik,
        "second_address": contact.address or parties.whole_address(office, person),
    }


def _last_news(journey: Journey) -> str:
    """Return when a worker was heard of last, and from whom: "3 Mei 2026, keluarga"."""
    on, by = journey.last_contact_on, journey.last_contact_by
    told = (print_date(on) if on else "", inside(by.value) if by else "")
    return ", ".join(part for part in told if part)


def _is_spouse(person: Person, contact: FamilyLink) -> bool:
    return person.marital_status == MARRIED and contact.relation in rules.SPOUSE


def _married_to(person: Person, partner: str) -> str:
    status = inside(codes.labels("marital_status").get(person.marital_status or "", ""))
    return f"{status} dengan {partner}" if person.marital_status == MARRIED else status


def _shown(about: Resident) -> list[str]:
    """Return the papers that are there, a line each."""
    held = about.documents.items()
    return [_told(kind, one) for kind, one in held if one.status is DocumentStatus.ADA]


def _told(kind: DocumentType, one: WorkerDocument) -> str:
    number = f"nomor {one.number}" if one.number else ""
    until = f"berlaku sampai {print_date(one.expires_on)}" if one.expires_on else ""
    return ", ".join(part for part in (kind.value, number, until) if part)


def _a_month_after(day: dt.date) -> dt.date:
    """Return the same day a month later, its last day when it is shorter (dictionary 12.2)."""
    year, month = day.year + day.month // 12, day.month % 12 + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
