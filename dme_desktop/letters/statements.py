"""The letters of the village about one resident: what each asks, what prevents it, what it says."""

import calendar
import datetime as dt
from collections.abc import Mapping
from typing import Any

import msgspec
from sqlalchemy.orm import Session

from dme_desktop.agenda import answers, numbers
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.paper import Paper
from dme_desktop.kernel import codes
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.words import print_date, weekday
from dme_desktop.letters import asking, parties, rules, service, wordings
from dme_desktop.letters.documents import village_letter
from dme_desktop.letters.documents.body import Party
from dme_desktop.letters.documents.village_letter import VillageLetter
from dme_desktop.pdf.signing import Signer
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.village import service as village_service
from dme_desktop.village import stationery
from dme_desktop.workers.model import DocumentStatus, DocumentType, Journey, WorkerDocument
from dme_desktop.workers.service import documents, journeys

Signers = tuple[tuple[Signer | None, ...], ...]


def defaults(session: Session, kind: LetterType, person_id: str) -> dict[str, Any]:
    """Return what is known already of what a letter asks; raise DmeError without its journey."""
    person, journey = about(session, kind, person_id)
    village = village_service.profile(session)
    today: dt.date = session.info["clock"].today()
    at_home = people.first_contact(session, person_id)
    card = person.family_card_no
    known: dict[str, Any] = {
        "applied_on": today,
        "met_on": today,
        "place": f"Kantor {village.full_name}",
        "employer": journey.employer if journey else None,
        "papers": "\n".join(_shown(session, journey)) or None,
        "basis": f"Kartu Keluarga nomor {card}" if card else None,
    }
    if kind is LetterType.INTRODUCTION:
        known |= common(session)
    if at_home and at_home.relation in rules.SPOUSE:
        known["spouse_name"] = at_home.name
    if at_home:
        known |= {
            "second_name": at_home.name,
            "second_relation": at_home.relation,
            "second_nik": at_home.nik,
            "second_address": at_home.address or parties.address(person),
        }
    return {field.name: known.get(field.name) for field in asking.STATED[kind]}


def common(session: Session) -> dict[str, Any]:
    """Return how long introductions are valid, and who else usually gets them."""
    district = village_service.profile(session).district
    until = _a_month_after(session.info["clock"].today())
    return {"validity_to": until, "copies": f"Camat {district}; BP3MI"}


def paper(session: Session, kind: LetterType, person_id: str, values: Mapping[str, Any]) -> Paper:
    """Return a letter about one resident, ready to be issued.

    `values` are the answers to what is asked for this kind. Raises `Invalid` when a guard of the
    letter is not met or a field of its wording would stay empty, DmeError without the journey it
    needs.
    """
    person, journey = about(session, kind, person_id)
    refuse(session, kind, values, (person, journey))
    head = stationery.signer(session, *answers.signing(values))
    letter = _letter(session, kind, (person, journey), values, head)
    full = {name for name, some in letter.lists.items() if some}
    wordings.refuse_open(kind, letter.wording, letter.values, letter.parties.keys() | full)
    return Paper(
        kind,
        person.full_name,
        letter,
        village_letter.build,
        person.id,
        journey.id if journey else None,
        values.get("validity_to"),
        signer=head.told,
        answers=answers.written((*asking.STATED[kind], *answers.SIGNING), values),
    )


def about(session: Session, kind: LetterType, person_id: str) -> tuple[Person, Journey | None]:
    """Return whom a letter is about; raise DmeError without the journey it needs."""
    if kind in rules.NEEDS_JOURNEY:
        return parties.worker(session, person_id)
    return parties.resident(session, person_id), journeys.latest(session, person_id)


def refuse(
    session: Session,
    kind: LetterType,
    values: Mapping[str, Any],
    of: tuple[Person, Journey | None],
) -> None:
    """Raise `Invalid` with what prevents a letter about a person with this journey."""
    person, journey = of
    known = {
        "birth_date": person.birth_date,
        "marital_status": person.marital_status,
        "scheme": journey.scheme if journey else None,
    }
    today = session.info["clock"].today()
    if problems := rules.letter_problems(kind, values, known, today):
        raise Invalid(problems)


def _letter(
    session: Session,
    kind: LetterType,
    of: tuple[Person, Journey | None],
    values: Mapping[str, Any],
    head: Signer,
) -> VillageLetter:
    person, journey = of
    today: dt.date = session.info["clock"].today()
    met: dt.date = values.get("met_on") or today
    return VillageLetter(
        letterhead=stationery.letterhead(village_service.profile(session)),
        foot=stationery.foot(session, numbers.code_of(session, kind)),
        number="",
        title=wordings.WORDINGS[kind].title,
        wording=service.wording(session, kind),
        values={
            **parties.office(session),
            "name": person.full_name,
            "address": parties.address(person),
            "marital_status": _married_to(person, values),
            **parties.trip(session, journey),
            **parties.answered(values),
            "day": weekday(met),
        },
        parties={"person_table": parties.party(person, today), **_others(kind, values)},
        lists={
            f"{name}_table": parties.lines(values.get(name))
            for name in ("papers", "reasons", "items")
        },
        signers=_signers(session, kind, person, values, head),
        copies=parties.copies(values),
        paper=stationery.paper(session),
    )


def _others(kind: LetterType, values: Mapping[str, Any]) -> dict[str, Party]:
    """Return the tables of others than the person: who hands over, and who receives."""
    if kind is not LetterType.HANDOVER:
        return {}
    relations = codes.labels("family_relation")
    return {
        "first_table": Party(
            name=values["first_name"],
            position=values["first_position"],
            institution=values["first_institution"],
            brief=True,
        ),
        "second_table": Party(
            name=values["second_name"],
            nik=values.get("second_nik") or "",
            relation=relations.get(values.get("second_relation") or "", ""),
            address=values["second_address"],
            brief=True,
        ),
    }


def _signers(
    session: Session, kind: LetterType, person: Person, values: Mapping[str, Any], head: Signer
) -> Signers:
    """Return who signs: the head alone, with the person who states, or as witness of two others."""
    when = parties.place_and_date(session)
    if kind is LetterType.RISK_STATEMENT:
        own = Signer(
            name=person.full_name, role="Yang menyatakan", place_and_date=when, meterai=True
        )
        return ((_known_by("Mengetahui,", head), own),)
    if kind is LetterType.HANDOVER:
        second = Signer(name=values["second_name"], role="PIHAK KEDUA")
        first = Signer(name=values["first_name"], role="PIHAK KESATU", place_and_date=when)
        return (second, first), (_known_by("Saksi,", head),)
    holder = Signer(name=person.full_name, role="Pemegang surat")
    left = holder if kind is LetterType.INTRODUCTION else None
    return ((left, _dated(when, head)),)


def _known_by(before: str, head: Signer) -> Signer:
    return msgspec.structs.replace(head, before=before)


def _dated(when: str, head: Signer) -> Signer:
    return msgspec.structs.replace(head, place_and_date=when)


def _married_to(person: Person, values: Mapping[str, Any]) -> str:
    status = codes.labels("marital_status").get(person.marital_status or "", "")
    partner = values.get("spouse_name")
    return f"{status} dengan {partner}" if status and partner else status


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
