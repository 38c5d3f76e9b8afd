"""What the page of a person shows of journeys and of the documents of the newest one."""

import datetime as dt
from collections.abc import Sequence

from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses, masking
from dme_desktop.kernel.dossier import Doable, Line, Sheaf
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of
from dme_desktop.kernel.words import screen_date
from dme_desktop.workers import rules
from dme_desktop.workers.model import DocumentType, EventKind, Journey, WorkerDocument
from dme_desktop.workers.service import documents, journeys

NAMED = 2  # documents that are named as missing; the others are counted
NUMBER = field_of(WorkerDocument, "number")
FIRST = (EventKind.KONTAK, EventKind.KONTAK_KEMBALI)  # what is told most often


def beside_person(session: Session, person_id: str) -> Sequence[Sheaf]:
    """Return the journeys, the newest first, and the documents of the newest."""
    trips = journeys.of(session, person_id)
    newest = journeys.latest(session, person_id)
    if newest is None:
        return (_journeys(person_id, trips, None),)
    return _journeys(person_id, trips, newest), _documents(session, newest)


def _journeys(person_id: str, trips: Sequence[Journey], newest: Journey | None) -> Sheaf:
    register = addresses.REGISTER.of(person_id)
    doable = [Doable(QT_TRANSLATE_NOOP("dossier", "Daftarkan sebagai pekerja"), "plane", register)]
    if newest is not None and newest.stage in rules.OPEN:
        doable = [*_steps(newest), _change(newest)]
    elif newest is not None:
        doable.append(_change(newest))
    return Sheaf(
        "journeys",
        QT_TRANSLATE_NOOP("dossier", "Keberangkatan"),
        "plane",
        (
            QT_TRANSLATE_NOOP("dossier", "Negara"),
            QT_TRANSLATE_NOOP("dossier", "Pekerjaan"),
            QT_TRANSLATE_NOOP("dossier", "Tahap"),
            QT_TRANSLATE_NOOP("dossier", "Tahun"),
        ),
        [_trip(one) for one in reversed(trips)],
        told=str(len(trips) or ""),
        gap=_open_questions(newest),
        empty=QT_TRANSLATE_NOOP("dossier", "Belum pernah didaftarkan sebagai pekerja."),
        add=addresses.WORKER_FORM.of(newest.id) if newest else register,
        doable=doable,
    )


def _change(journey: Journey) -> Doable:
    words = QT_TRANSLATE_NOOP("dossier", "Ubah data pekerja")
    return Doable(words, "pencil", addresses.WORKER_FORM.of(journey.id), 6)


def _steps(journey: Journey) -> list[Doable]:
    """Return what can happen next: news first, then what moves the stage."""
    possible = rules.steps_from(journey.stage, lost=journey.lost_since is not None)
    return [
        Doable(
            step.kind.value,
            "phone" if step.kind in FIRST else "arrow-right",
            addresses.STEP.of(journey.id, step.kind.name),
            2 if step.kind in FIRST else 4,
        )
        for step in possible
        if step.to or step.kind in FIRST
    ]


def _open_questions(journey: Journey | None) -> str:
    """Return that the way abroad is not known, while it still matters."""
    if journey is None or journey.stage not in rules.OPEN:
        return ""
    if all(getattr(journey, name) is not None for name in rules.QUESTIONS):
        return ""
    return QT_TRANSLATE_NOOP("dossier", "lima pertanyaan belum terjawab")


def _trip(journey: Journey) -> Line:
    shown = {
        name: field_of(Journey, name).kind.format(value) if value else "–"
        for name in ("country", "sector")
        for value in [getattr(journey, name)]
    }
    days = (journey.departed_on, journey.returned_on)
    years = "–".join(str(day.year) for day in days if day is not None)
    cells = (shown["country"], shown["sector"], journey.stage.value, years or "–")
    return Line(cells, addresses.WORKER_FORM.of(journey.id))


def _documents(session: Session, journey: Journey) -> Sheaf:
    held = documents.of(session, journey.id)
    wanted = list(dict.fromkeys((*rules.checklist(journey.scheme), *held)))
    lacking = [one for one in rules.checklist(journey.scheme) if not _is_held(held.get(one))]
    warn = documents.warn_days(session)
    return Sheaf(
        "documents",
        QT_TRANSLATE_NOOP("dossier", "Dokumen"),
        "file-text",
        (
            QT_TRANSLATE_NOOP("dossier", "Dokumen"),
            QT_TRANSLATE_NOOP("dossier", "Nomor"),
            QT_TRANSLATE_NOOP("dossier", "Berlaku sampai"),
            QT_TRANSLATE_NOOP("dossier", "Status"),
        ),
        [_document(session, journey, kind, held.get(kind), warn.get(kind, rules.USUAL_WARN_DAYS))
         for kind in wanted],
        told=f"{len(wanted) - len(lacking)}/{len(wanted)}",
        gap=_named(lacking) if journey.stage in rules.OPEN else "",
        add=addresses.WORKER_FORM.of(journey.id),
    )  # fmt: skip


def _is_held(document: WorkerDocument | None) -> bool:
    return document is not None and document.status in rules.HELD


def _named(lacking: Sequence[DocumentType]) -> str:
    names = ", ".join(kind.value for kind in lacking[:NAMED])
    more = len(lacking) - NAMED
    return f"{names} +{more}" if more > 0 else names


def _document(
    session: Session, journey: Journey, kind: DocumentType, told: WorkerDocument | None, warn: int
) -> Line:
    today: dt.date = session.info["clock"].today()
    who = session.info.get("who")
    ends = told.expires_on if told else None
    soon = ends is not None and (ends - today).days <= warn
    number = told.number if told else None
    cells = (
        kind.value,
        masking.shown(NUMBER, number, who) if number else "–",
        screen_date(ends) if ends else "–",
        told.status.value if told else QT_TRANSLATE_NOOP("dossier", "belum ada"),
    )
    tone = "amber" if soon or not _is_held(told) else ""
    return Line(cells, addresses.DOCUMENT.of(journey.id, kind.name), tone)
