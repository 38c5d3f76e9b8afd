"""What waits for a person, asked of every room that knows something of it."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dme_desktop import rooms
from dme_desktop.kernel import addresses
from dme_desktop.kernel.clock import Clock
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.matters import Matter, Suffers, in_order
from dme_desktop.ui.drafts import Kept

MOST_DRAFTS = 4


def waiting(session: Session, clock: Clock, drafts: Sequence[Kept]) -> list[Matter]:
    """Return everything that waits, what hurts somebody first before the rest."""
    unfinished = [_unfinished(kept, clock) for kept in drafts[:MOST_DRAFTS]]
    return in_order([*unfinished, *rooms.waiting(session)])


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
