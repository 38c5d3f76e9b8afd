"""What waits for a person, asked of every room that knows something of it."""

from collections.abc import Callable, Iterator, Sequence

from sqlalchemy.orm import Session

from dme_desktop.agenda import service as agenda
from dme_desktop.commitments import book as commitments
from dme_desktop.kernel import addresses
from dme_desktop.kernel.clock import Clock
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.matters import Matter, Suffers, in_order
from dme_desktop.people import service as people
from dme_desktop.ui.drafts import Kept
from dme_desktop.workers.service import watching

MOST_DRAFTS = 4


def waiting(session: Session, clock: Clock, drafts: Sequence[Kept]) -> list[Matter]:
    """Return everything that waits, what hurts somebody first before the rest."""
    rooms: Sequence[Callable[[Session], Sequence[Matter]]] = (
        watching.waiting,
        agenda.waiting,
        people.waiting,
        _promises,
    )
    unfinished = [_unfinished(kept, clock) for kept in drafts[:MOST_DRAFTS]]
    return in_order([*unfinished, *(one for ask in rooms for one in ask(session))])


def _unfinished(kept: Kept, clock: Clock) -> Matter:
    at = kept.at.astimezone(clock.now().tzinfo)
    return Matter(
        "undo-2",
        "muted",
        Suffers.CLERK,
        QT_TRANSLATE_NOOP("matters", "Isian belum selesai: {title}"),
        QT_TRANSLATE_NOOP("matters", "ditinggal {date}, lanjutkan di sini"),
        addresses.of_draft(kept.screen, kept.record_id),
        {"title": kept.title, "date": f"{at:%d-%m-%Y %H:%M}"},
    )


def _promises(session: Session) -> list[Matter]:
    return list(_of_commitments(commitments.waiting(session)))


def _of_commitments(bound: commitments.Waiting) -> Iterator[Matter]:
    """Yield what the village promised and what of it needs a person."""
    if bound.overdue:
        agreement, action = bound.overdue[0]
        yield Matter(
            "handshake",
            "red",
            Suffers.VILLAGE_NOW,
            QT_TRANSLATE_NOOP("matters", "{count} tindak lanjut kerja sama terlambat"),
            QT_TRANSLATE_NOOP("matters", "{task}, {person}"),
            addresses.AGREEMENT.of(agreement.id),
            {"count": len(bound.overdue), "task": action.task, "person": action.person},
        )
    if bound.ending:
        nearest = bound.ending[0]
        yield Matter(
            "handshake",
            "amber",
            Suffers.VILLAGE_SOON,
            QT_TRANSLATE_NOOP("matters", "{count} kerja sama akan berakhir"),
            QT_TRANSLATE_NOOP("matters", "{title}, sisa {days} hari"),
            addresses.AGREEMENT.of(nearest.agreement.id),
            {
                "count": len(bound.ending),
                "title": nearest.agreement.title,
                "days": nearest.days_left or 0,
            },
        )
    if bound.of_another_head:
        pledge = bound.of_another_head[0]
        yield Matter(
            "scroll-text",
            "amber",
            Suffers.VILLAGE_SOON,
            QT_TRANSLATE_NOOP("matters", "{count} ikrar ditandatangani kepala desa yang lama"),
            QT_TRANSLATE_NOOP("matters", "{title}"),
            addresses.PLEDGE.of(pledge.id),
            {"count": len(bound.of_another_head), "title": pledge.title},
        )
