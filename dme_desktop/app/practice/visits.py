"""The way of the papers in the practice village: offices, visits that were, one of today.

Addresses, hours and what is to be brought are examples and say so; nothing here is a real fee.
"""

import datetime as dt
from contextlib import suppress

from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.records import altered
from dme_desktop.village import service as village
from dme_desktop.visits.model import OfficeService, Outcome, ServiceOffice, Visit
from dme_desktop.visits.rules import COMPLETE, Typed
from dme_desktop.visits.service import offices, results, trips, ways
from dme_desktop.workers.model import DocumentStatus, DocumentType, EventKind, Journey, Stage
from dme_desktop.workers.service import documents, journeys, steps
from dme_desktop.workers.service.steps import Happened

MOST, MOST_BEFORE = 6, 12  # people who go along, now and in the weeks before
WISHED, BECAME = 90, 70  # days ago
ROUNDS = (56, 42, 28, 14)  # days ago
_FIRST = (
    DocumentType.KTP, DocumentType.KK, DocumentType.STATUS_KAWIN, DocumentType.IZIN_KELUARGA,
    DocumentType.SURAT_TUGAS_PL, DocumentType.PERNYATAAN_RISIKO, DocumentType.PANGGILAN_KERJA,
    DocumentType.PERJANJIAN_PENEMPATAN,
)  # fmt: skip
_TYPED = (
    Typed(Outcome.SELESAI), Typed(Outcome.SELESAI, paid=0), Typed(Outcome.SELESAI),
    Typed(Outcome.BELUM, why="Surat rekomendasi belum dibawa"), Typed(Outcome.SELESAI),
    Typed(Outcome.TIDAK_IKUT, why="Sakit"),
)  # fmt: skip


def send(session: Session) -> str:
    """Write down offices and visits; return the visit of today, "" where nobody goes."""
    today: dt.date = session.info["clock"].today()
    places = [_told(session, one) for one in offices.begin(session)]
    _began(session, today)
    for ago in ROUNDS:
        day = today - dt.timedelta(days=ago)
        for place in places:
            if visit := _plan(session, place, day):
                _came_back(session, visit)
    _ready(session, today)
    days = [today, today - dt.timedelta(days=1), today + dt.timedelta(days=6)]
    planned: list[str] = []
    for place in places:
        if len(planned) < len(days) and (visit := _plan(session, place, days[len(planned)])):
            planned.append(visit.id)
    return planned[0] if planned else ""


def _told(session: Session, office: ServiceOffice) -> ServiceOffice:
    """Write down what an office tells, as an example."""
    told = altered(
        office,
        {
            "address": "Jalan Contoh 1 (latihan)",
            "hours": "Senin sampai Jumat, 08.00 sampai 15.00 (contoh)",
        },
    )
    services = [
        OfficeService(document=one.document, brings="KTP asli, kartu keluarga, pas foto (contoh)")
        for one in offices.services_of(session, office.id)
    ]
    return offices.keep(session, told, services, office.id)


def _began(session: Session, today: dt.date) -> None:
    """Write down since when candidates wish to leave, and when they were registered."""
    for place, one in enumerate(sorted(ways.everybody(session), key=lambda way: way.full_name)):
        journey = session.get_one(Journey, one.journey_id)
        if journey.stage is not Stage.CPMI:
            continue
        journey.stage = Stage.MINAT
        wished = today - dt.timedelta(days=WISHED + place % 9)
        journeys.note(session, journey, EventKind.KONSULTASI, wished, why="Bertanya di kantor")
        journey.stage = Stage.CPMI
        became = today - dt.timedelta(days=BECAME + place % 7)
        journeys.note(session, journey, EventKind.MENDAFTAR, became)
        _gave(session, journey, became)
    session.flush()


def _gave(session: Session, journey: Journey, became: dt.date) -> None:
    """Let the papers that a candidate has at home, and those of the village, be there first."""
    held = documents.of(session, journey.id)
    for later, kind in enumerate(_FIRST, start=1):
        if kind in held and held[kind].status is DocumentStatus.BELUM:
            there = altered(held[kind], {"status": DocumentStatus.ADA})
            documents.put(session, journey.id, there, became + dt.timedelta(days=later))


def _plan(session: Session, office: ServiceOffice, day: dt.date) -> Visit | None:
    proposed = sorted(trips.proposed(session, office.id), key=lambda one: one.full_name)
    proposed = proposed[: MOST if day >= session.info["clock"].today() else MOST_BEFORE]
    if not proposed:
        return None
    own = f"Kantor {village.profile(session).kind.lower()}"
    visit = Visit(
        office_id=office.id, on=day, leaves_at="07.00", meets_at=own, escort="Petugas Contoh"
    )
    return trips.keep(session, visit, [one.id for one in proposed])


def _came_back(session: Session, visit: Visit) -> None:
    rows = trips.goers(session, visit.id)
    typed = {
        one.id: _numbered(_TYPED[place % len(_TYPED)], f"LATIHAN/{visit.on:%d%m}/{one.row:02}")
        if one.document
        else _TYPED[place % len(_TYPED)]
        for place, one in enumerate(rows)
    }
    results.put(session, visit.id, typed)


def _numbered(told: Typed, number: str) -> Typed:
    if told.outcome is not Outcome.SELESAI:
        return told
    return Typed(told.outcome, number, paid=told.paid)


def _ready(session: Session, today: dt.date) -> None:
    """Let those whose papers are all there be ready, but for the last of them."""
    complete = [one for one in ways.everybody(session) if one.step == COMPLETE]
    for place, one in enumerate(sorted(complete, key=lambda way: way.full_name)[:-1]):
        told = Happened(today - dt.timedelta(days=1 + place % 12), why="Berkas dilihat (latihan)")
        with suppress(DmeError):  # the permit of a company is old
            steps.take(session, one.journey_id, EventKind.DOKUMEN_LENGKAP, told)
