"""What of cases waits for a person: late steps and referrals to be decided, without any name."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from dme_desktop.cases.service import lists
from dme_desktop.cases.service.lists import Waits
from dme_desktop.kernel import addresses
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.matters import Matter, Suffers
from dme_desktop.kernel.words import screen_date


def waiting(session: Session) -> list[Matter]:
    """Return what of the cases waits for a person, a sentence for each kind."""
    return [*_late(lists.late(session)), *_owing(lists.owing(session))]


def _late(waits: Waits) -> Iterator[Matter]:
    if first := waits.first:
        yield Matter(
            "life-buoy",
            "red",
            Suffers.WORKER_NOW,
            QT_TRANSLATE_NOOP("matters", "{count} kasus lewat batas waktunya", "", 1),
            QT_TRANSLATE_NOOP("matters", "{number}, {initials}, paling lambat {date}")
            if first.initials != lists.NOBODY
            else QT_TRANSLATE_NOOP("matters", "{number}, paling lambat {date}"),
            addresses.LATE_CASES if waits.count > 1 else addresses.CASES.of(first.id),
            {
                "count": waits.count,
                "number": first.number,
                "initials": first.initials,
                "date": screen_date(first.due_on),
            },
        )


def _owing(waits: Waits) -> Iterator[Matter]:
    if first := waits.first:
        yield Matter(
            "life-buoy",
            "red",
            Suffers.WORKER_NOW,
            QT_TRANSLATE_NOOP("matters", "{count} kasus berat belum diputuskan rujukannya", "", 1),
            QT_TRANSLATE_NOOP("matters", "{number}, {initials}: usulan ke Polres dan BP3MI")
            if first.initials != lists.NOBODY
            else QT_TRANSLATE_NOOP("matters", "{number}: usulan ke Polres dan BP3MI"),
            addresses.CASES if waits.count > 1 else addresses.CASES.of(first.id),
            {"count": waits.count, "number": first.number, "initials": first.initials},
        )
