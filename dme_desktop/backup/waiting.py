"""What of second copies waits for a person: a copy outside the computer that is old or missing."""

from sqlalchemy.orm import Session

from dme_desktop.backup import memory
from dme_desktop.kernel import addresses
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.matters import Matter, Suffers

OLD = 7  # days


def waiting(session: Session) -> list[Matter]:
    """Return that a copy should be made, when the last one outside is older than a week."""
    age = memory.age_in_days(session, session.info["clock"])
    if age is not None and age <= OLD:
        return []
    sentence = (
        QT_TRANSLATE_NOOP("matters", "Belum ada cadangan di luar komputer ini")
        if age is None
        else QT_TRANSLATE_NOOP("matters", "Cadangan luar sudah {days} hari", "", 1)
    )
    return [
        Matter(
            "usb",
            "amber",
            Suffers.VILLAGE_SOON,
            sentence,
            QT_TRANSLATE_NOOP(
                "matters", "colokkan USB kantor; cadangan diuji sebelum aman dicabut"
            ),
            addresses.NEW_COPY,
            {"days": age or 0},
        )
    ]
