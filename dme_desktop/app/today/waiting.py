"""What waits for a person, asked of every room that knows something of it."""

from collections.abc import Callable, Sequence

from sqlalchemy.orm import Session

from dme_desktop.agenda import service as agenda
from dme_desktop.commitments import waiting as commitments
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
        commitments.waiting,
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
