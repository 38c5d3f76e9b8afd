"""The letters of the village about one resident: what each asks, what prevents it, what it says."""

import calendar
import datetime as dt
from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.kernel import codes
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.words import print_date
from dme_desktop.letters import asking, numbers, papers, rules, service, wordings
from dme_desktop.letters.documents import village_letter
from dme_desktop.letters.documents.village_letter import VillageLetter
from dme_desktop.letters.model import LetterType
from dme_desktop.letters.service import Paper
from dme_desktop.people.model import Person
from dme_desktop.village import service as village_service
from dme_desktop.village import stationery
from dme_desktop.workers import service as workers
from dme_desktop.workers.model import DocumentStatus, DocumentType, Journey, WorkerDocument


def defaults(session: Session, kind: LetterType, person_id: str) -> dict[str, Any]:
    """Return what is known already of what a letter asks; raise DmeError without its journey."""
    person, journey = _about(session, kind, person_id)
    today: dt.date = session.info["clock"].today()
    known: dict[str, Any] = {
        "validity_to": _a_month_after(today),
        "applied_on": today,
        "employer": journey.employer if journey else None,
        "papers": "\n".join(_shown(session, journey)) or None,
    }
    if kind is LetterType.INTRODUCTION:
        known["copies"] = f"Camat {village_service.profile(session).district}; BP3MI"
    if kind is LetterType.MARITAL_STATUS:
        card, partner = person.family_card_no, workers.contact(session, person_id)
        known["basis"] = f"Kartu Keluarga nomor {card}" if card else None
        if partner and partner.relation in rules.SPOUSE:
            known["spouse_name"] = partner.name
    return {field.name: known.get(field.name) for field in asking.STATED[kind]}


def paper(session: Session, kind: LetterType, person_id: str, values: Mapping[str, Any]) -> Paper:
    """Return a letter about one resident, ready to be issued.

    `values` are the answers to what is asked for this kind. Raises `Invalid` when a guard of the
    letter is not met or a field of its wording would stay empty, DmeError without the journey it
    needs.
    """
    person, journey = _about(session, kind, person_id)
    today = session.info["clock"].today()
    about = {
        "birth_date": person.birth_date,
        "marital_status": person.marital_status,
        "scheme": journey.scheme if journey else None,
    }
    if problems := rules.letter_problems(kind, values, about, today):
        raise Invalid(problems)
    snapshot = _snapshot(session, kind, (person, journey), values)
    if problems := _left_open(kind, snapshot):
        raise Invalid(problems)
    return Paper(
        kind,
        person.full_name,
        snapshot,
        village_letter.build,
        person.id,
        journey.id if journey else None,
        values.get("validity_to"),
        signer=snapshot.head.told,
        answers=asking.written((*asking.STATED[kind], *asking.SIGNING), values),
    )


def _snapshot(
    session: Session,
    kind: LetterType,
    about: tuple[Person, Journey | None],
    values: Mapping[str, Any],
) -> VillageLetter:
    person, journey = about
    village = village_service.profile(session)
    today: dt.date = session.info["clock"].today()
    who = papers.party(person)
    return VillageLetter(
        letterhead=stationery.letterhead(village),
        foot=stationery.foot(session, numbers.code_of(session, kind)),
        number="",
        title=wordings.WORDINGS[kind].title,
        wording=service.wording(session, kind),
        person=who,
        values={
            "village_kind": village.kind,
            "village_name": village.name,
            "district": village.district,
            "regency": village.regency,
            "head_title": village.head_title,
            "date": print_date(today),
            "name": person.full_name,
            "address": who.address,
            "marital_status": _married_to(person, values),
            **_trip(session, journey),
            **_answers(values),
        },
        lists={
            name: [line.strip() for line in (values.get(asked) or "").splitlines() if line.strip()]
            for name, asked in (("papers_table", "papers"), ("reasons_table", "reasons"))
        },
        village_name=village.name,
        date=today,
        head=stationery.signer(session, *asking.signing(values)),
        signs=kind is LetterType.RISK_STATEMENT,
        copies=[one.strip() for one in (values.get("copies") or "").split(";") if one.strip()],
        paper=stationery.paper(session),
    )


def _left_open(kind: LetterType, letter: VillageLetter) -> dict[str, str]:
    """Say which fields of the wording nobody has filled: no letter leaves the office with dots."""
    used = wordings.tokens_in(letter.wording) or frozenset()
    filled = {**letter.values, **letter.lists, "person_table": letter.person.name}
    empty = sorted(name for name in used if not filled.get(name))
    if not empty:
        return {}
    told = ", ".join(wordings.WORDINGS[kind].tokens[name] for name in empty)
    return {"letter": f"Lengkapi dulu datanya: {told}."}


def _trip(session: Session, journey: Journey | None) -> dict[str, str]:
    if journey is None:
        return {}
    return {
        "country": codes.labels("destination_country").get(journey.country or "", ""),
        "job_title": journey.job_title or "",
        "scheme_or_agency": papers.through(session, journey),
    }


def _answers(values: Mapping[str, Any]) -> dict[str, str]:
    dates = {name: print_date(day) for name, day in values.items() if isinstance(day, dt.date)}
    return {name: text for name, text in values.items() if isinstance(text, str)} | dates


def _married_to(person: Person, values: Mapping[str, Any]) -> str:
    status = codes.labels("marital_status").get(person.marital_status or "", "")
    partner = values.get("spouse_name")
    return f"{status} dengan {partner}" if status and partner else status


def _about(session: Session, kind: LetterType, person_id: str) -> tuple[Person, Journey | None]:
    person = session.get(Person, person_id)
    if person is None or person.deleted_at:
        raise DmeError("Data orang ini tidak ada lagi. Mungkin sudah dihapus; tekan F5.")
    journey = workers.latest_journey(session, person_id)
    if journey is None and kind in rules.NEEDS_JOURNEY:
        raise DmeError(f"{person.full_name} belum terdaftar sebagai pekerja. Daftarkan dulu.")
    return person, journey


def _shown(session: Session, journey: Journey | None) -> list[str]:
    """Return the papers that are there, a line each."""
    if journey is None:
        return []
    held = workers.documents(session, journey.id).items()
    return [_told(kind, one) for kind, one in held if one.status is DocumentStatus.ADA]


def _told(kind: DocumentType, one: WorkerDocument) -> str:
    number = f"nomor {one.number}" if one.number else ""
    until = f"berlaku sampai {print_date(one.expires_on)}" if one.expires_on else ""
    return ", ".join(part for part in (kind.value, number, until) if part)


def _a_month_after(day: dt.date) -> dt.date:
    """Return the same day a month later, its last day when it is shorter (dictionary 12.2)."""
    year, month = day.year + day.month // 12, day.month % 12 + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
