"""What of readiness waits for a person: tasks that are late, and what is about to end."""

from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.matters import Matter, Suffers
from dme_desktop.kernel.words import screen_date
from dme_desktop.readiness.service import board


def waiting(session: Session) -> list[Matter]:
    """Return late tasks; what ends is told by the rooms it belongs to."""
    if not (late := board.overdue(session)):
        return []
    return [
        Matter(
            "circle-check",
            "amber",
            Suffers.VILLAGE_NOW,
            QT_TRANSLATE_NOOP("matters", "{count} tugas kesiapan lewat waktunya", "", 1),
            QT_TRANSLATE_NOOP("matters", "{code}: {what}, {who}, {date}"),
            addresses.INDICATOR.of(which=late[0].code),
            {
                "count": len(late), "code": late[0].code, "what": late[0].what,
                "who": late[0].who, "date": screen_date(late[0].due_on),
            },
        )
    ]  # fmt: skip
