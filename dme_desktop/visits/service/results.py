"""What came of a visit, typed back in the order of its list; it goes on into the documents."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import fields

from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import altered
from dme_desktop.kernel.records import put as put_values
from dme_desktop.people.model import Person
from dme_desktop.vault import keeping
from dme_desktop.visits import rules
from dme_desktop.visits.model import Goer, Outcome, ServiceOffice, Visit
from dme_desktop.visits.rules import Typed
from dme_desktop.visits.service import trips
from dme_desktop.workers.model import DocumentStatus, Journey, WorkerDocument
from dme_desktop.workers.rules import BEFORE, HELD
from dme_desktop.workers.service import documents

ABSENT = "tidak ada di daftar kunjungan ini. Muat ulang lembarnya (F5)."
CANCELLED = "Kunjungan ini dibatalkan; hasilnya tidak dicatat."
LONGEST_ISSUER = 100


def put(session: Session, visit_id: str, told: Mapping[str, Typed]) -> None:
    """Write down what came of a visit: {who goes along: what is typed}.

    What was typed before and is the same changes nothing. Raises `Invalid` with a sentence for each
    row that cannot be so, DmeError for a visit that was cancelled.
    """
    visit = keeping.at_hand(session, Visit, visit_id)
    if visit.cancel_reason:
        raise DmeError(CANCELLED)
    there = {one.id: one for one in trips.goers(session, visit_id)}
    wrong = [
        words
        for one, typed in told.items()
        if (words := _wrong(session, there.get(one), typed, visit))
    ]
    if wrong:
        raise Invalid({"results": " ".join(wrong)})
    office = session.get_one(ServiceOffice, visit.office_id)
    for goer_id, typed in told.items():
        goer = there[goer_id]
        before = of(goer)
        if typed != before:
            put_values(goer, {field.name: getattr(typed, field.name) for field in fields(Typed)})
            _hand_on(session, goer, before, (visit, office))
    session.flush()


def of(goer: Goer) -> Typed:
    """Return what was typed back of one who went along."""
    return Typed(**{field.name: getattr(goer, field.name) for field in fields(Typed)})


def _wrong(session: Session, goer: Goer | None, typed: Typed, visit: Visit) -> str:
    if goer is None:
        return f"Orang ini {ABSENT}"
    today: dt.date = session.info["clock"].today()
    why = rules.result_problem(typed, goer, visit, today)
    return f"{_name(session, goer)}: {why}" if why else ""


def _name(session: Session, goer: Goer) -> str:
    journey = session.get_one(Journey, goer.journey_id)
    return session.get_one(Person, journey.person_id).full_name


def _hand_on(
    session: Session, goer: Goer, before: Typed, place: tuple[Visit, ServiceOffice]
) -> None:
    """Let the documents of the journey that is being prepared know of a result."""
    journey = session.get_one(Journey, goer.journey_id)
    if goer.document is None or journey.stage not in BEFORE:
        return
    held = documents.of(session, journey.id).get(goer.document)
    if goer.outcome is Outcome.SELESAI:
        _fetched(session, goer, before, held, place)
    elif goer.outcome is Outcome.DIPROSES:
        if held is None or held.status not in HELD or _came_of(held, before):
            _write(session, goer, held, {"status": DocumentStatus.PROSES, **_EMPTY})
    elif held is not None and _came_of(held, before):
        _write(session, goer, held, {"status": DocumentStatus.BELUM, **_EMPTY})


_EMPTY: Mapping[str, object] = {"number": None, "issued_on": None, "expires_on": None}


def _fetched(
    session: Session,
    goer: Goer,
    before: Typed,
    held: WorkerDocument | None,
    place: tuple[Visit, ServiceOffice],
) -> None:
    """Write down a document that is in hand: since the visit, or the day it was picked up later."""
    visit, office = place
    later = before.outcome is Outcome.DIPROSES
    day: dt.date = session.info["clock"].today() if later else visit.on
    told = {
        "status": DocumentStatus.ADA,
        "issued_by": (held and held.issued_by) or office.name[:LONGEST_ISSUER],
        "number": goer.number or (held and held.number),
        "issued_on": goer.issued_on or (held and held.issued_on),
        "expires_on": goer.until or (held and held.expires_on),
    }
    _write(session, goer, held, told, day)


def _came_of(held: WorkerDocument, before: Typed) -> bool:
    """Say whether a document stands as this visit left it."""
    if before.outcome is Outcome.SELESAI:
        return held.status is DocumentStatus.ADA and held.number == before.number
    return before.outcome is Outcome.DIPROSES and held.status is DocumentStatus.PROSES


def _write(
    session: Session,
    goer: Goer,
    held: WorkerDocument | None,
    told: Mapping[str, object],
    on: dt.date | None = None,
) -> None:
    assert goer.document is not None  # noqa: S101 - asked before
    blank = held or WorkerDocument(journey_id=goer.journey_id, type=goer.document)
    documents.put(session, goer.journey_id, altered(blank, told), on)
