"""What of workers waits for a person: documents that end, and whom to call."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.matters import Matter, Suffers
from dme_desktop.people.model import Person
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import Known, once
from dme_desktop.workers import personal
from dme_desktop.workers.model import Journey, WorkerDocument
from dme_desktop.workers.service import standings, watching
from dme_desktop.workers.service.watching import NEAREST_FIRST, Soon


def known(db: Database) -> Sequence[Known[Any]]:
    """Return what is asked of journeys here, by the counts, and for what is kept too long."""
    return [standings.counted(db), watching.ending(db), watching.calling(db), personal.known(db)]


def waiting(session: Session) -> list[Matter]:
    """Return what of documents, contracts and silence waits for a person."""
    return [*_documents(session), *_calls(session)]


def _documents(session: Session) -> Iterator[Matter]:
    if not (found := once(session, watching.soon)):
        return
    nearest, name = _nearest(session, found)
    yield Matter(
        "calendar-clock",
        "red" if nearest.urgent else "amber",
        Suffers.WORKER_NOW if nearest.urgent else Suffers.WORKER_SOON,
        QT_TRANSLATE_NOOP("matters", "{count} dokumen habis atau segera habis", "", 1),
        QT_TRANSLATE_NOOP("matters", "paling dekat: {name}, {paper}, {left}"),
        addresses.REPORTS.of(which="L8"),
        {"count": len(found), "name": name, "paper": nearest.type.value, "left": nearest.left},
    )


def _nearest(session: Session, found: Sequence[Soon]) -> tuple[Soon, str]:
    """Return the document that report L8 names first, and whose it is."""
    first = {one.id: one for one in found if one.expires_on == found[0].expires_on}
    named = (
        select(WorkerDocument.id, Person.full_name)
        .join(Journey, Journey.id == WorkerDocument.journey_id)
        .join(Person, Person.id == Journey.person_id)
        .where(WorkerDocument.id.in_(first))
    )
    document_id, name = session.execute(named.order_by(*NEAREST_FIRST).limit(1)).one()
    return first[document_id], name


def _calls(session: Session) -> Iterator[Matter]:
    count, urgent = watching.named_in_all(session)
    if not count:
        return
    name, reason = once(session, watching.first_to_call)
    yield Matter(
        "users",
        "amber",
        Suffers.WORKER_NOW if urgent else Suffers.WORKER_SOON,
        QT_TRANSLATE_NOOP("matters", "{count} pekerja perlu perhatian", "", 1),
        QT_TRANSLATE_NOOP("matters", "{name}: {reason}"),
        addresses.REPORTS.of(which="L9"),
        {"count": count, "name": name, "reason": reason},
    )
