"""Offices, visits and candidates whose way was written down; people of the district 00."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.visits.model import OfficeKind, OfficeService, Outcome, ServiceOffice, Visit
from dme_desktop.visits.rules import Typed
from dme_desktop.visits.service import offices, trips
from dme_desktop.workers.model import (
    DocumentStatus,
    DocumentType,
    EventKind,
    Journey,
    Scheme,
    Stage,
    WorkerDocument,
)
from dme_desktop.workers.service import documents, journeys
from tests.training.examples import candidates

TODAY = dt.date(2026, 11, 24)  # of the clock of the tests
YESTERDAY = TODAY - dt.timedelta(days=1)
FETCHED = Typed(Outcome.SELESAI, "X0000001", YESTERDAY, dt.date(2031, 11, 22), 0)


def an_office(session: Session, *gives: DocumentType | None, **different: Any) -> ServiceOffice:
    """Keep an office that gives some documents, by default passports."""
    usual: dict[str, Any] = {
        "kind": OfficeKind.IMIGRASI, "name": "Kantor Imigrasi Contoh",
        "address": "Jalan Contoh 1", "hours": "Senin sampai Jumat, 08.00 sampai 15.00",
    }  # fmt: skip
    services = [
        OfficeService(document=one, brings="KTP asli, kartu keluarga")
        for one in gives or (DocumentType.PASPOR,)
    ]
    return offices.keep(session, ServiceOffice(**usual | different), services)


def a_visit(office_id: str, **different: Any) -> Visit:
    """Return a visit of today, not kept yet."""
    usual: dict[str, Any] = {
        "office_id": office_id, "on": TODAY, "leaves_at": "07.00", "meets_at": "Kantor desa",
        "escort": "Petugas Contoh",
    }  # fmt: skip
    return Visit(**usual | different)


def lacking(
    session: Session, count: int, *kinds: DocumentType, scheme: Scheme = Scheme.GTOG
) -> list[str]:
    """Register candidates who have every document of their scheme but these; return the people."""
    people = candidates(session, count, scheme=scheme)
    for person_id in people:
        journey = journey_of(session, person_id)
        for kind, one in documents.of(session, journey.id).items():
            if kind not in kinds:
                one.status, one.number = DocumentStatus.ADA, "1"
    session.flush()
    return people


def journey_of(session: Session, person_id: str) -> Journey:
    """Return the newest journey of a person."""
    journey = journeys.latest(session, person_id)
    assert journey is not None
    return journey


def paper_of(session: Session, person_id: str, kind: DocumentType) -> WorkerDocument:
    """Return a document of the newest journey of a person."""
    return documents.of(session, journey_of(session, person_id).id)[kind]


def planned(session: Session, office: ServiceOffice, people: Sequence[str], **visit: Any) -> Visit:
    """Keep a visit of some people to an office."""
    return trips.keep(session, a_visit(office.id, **visit), people)


def went(
    session: Session,
    person_id: str,
    days: Mapping[DocumentType | EventKind, dt.date],
    wished_on: dt.date | None = None,
) -> None:
    """Write down when things were done on the way of somebody, as the office saw it."""
    journey = journey_of(session, person_id)
    stage = journey.stage
    if wished_on:
        journey.stage = Stage.MINAT
        journeys.note(session, journey, EventKind.KONSULTASI, wished_on)
        journey.stage = stage
    for what, day in days.items():
        if isinstance(what, EventKind):
            journeys.note(session, journey, what, day)
            continue
        told = WorkerDocument(
            journey_id=journey.id, type=what, status=DocumentStatus.ADA, number="1"
        )
        documents.put(session, journey.id, told, day)
    session.flush()
