"""What of the match waits for a person: the newest list, as long as rows of it are open."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.matters import Matter, Suffers
from dme_desktop.kernel.words import grouped, screen_date
from dme_desktop.matching import service
from dme_desktop.matching.model import ListedWorker, ReceivedList
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import Known


def known(db: Database) -> Sequence[Known[Any]]:
    """Return what waits itself, to be lent to whoever asks: it hangs on few tables."""
    return [db.shared(_known)]


def _known(db: Database) -> Known[list[Matter]]:
    return Known(db, {"received_list", "listed_worker", "setting"}, waiting)


def waiting(session: Session) -> list[Matter]:
    """Return the newest list where somebody has still to find out about rows.

    How many is as it stood at the last decision; a list nobody decided about has not been begun.
    """
    newest = session.scalar(
        select(ReceivedList)
        .where(ReceivedList.deleted_at.is_(None))
        .order_by(ReceivedList.as_of.desc(), ReceivedList.id.desc())
        .limit(1)
    )
    if newest is None:
        return []
    left = service.open_rows(session, newest.id)
    if left == 0:
        return []
    lines = session.scalar(
        select(func.count()).where(
            ListedWorker.list_id == newest.id, ListedWorker.deleted_at.is_(None)
        )
    )
    values = {
        "origin": newest.origin.value, "date": screen_date(newest.as_of),
        "count": grouped(left or 0), "lines": grouped(lines or 0),
    }  # fmt: skip
    sentence, detail = (
        QT_TRANSLATE_NOOP("matters", "Daftar {origin} per {date} belum mulai dicocokkan"),
        QT_TRANSLATE_NOOP("matters", "{lines} orang; lihat siapa yang hanya ada di desa", "", 1),
    ) if left is None else (
        QT_TRANSLATE_NOOP("matters", "{count} baris pencocokan belum diputuskan", "", 1),
        QT_TRANSLATE_NOOP("matters", "daftar {origin} per {date}, {lines} orang", "", 1),
    )  # fmt: skip
    page = addresses.MATCHING.of(newest.id)
    return [
        Matter("git-compare-arrows", "amber", Suffers.WORKER_SOON, sentence, detail, page, values)
    ]
