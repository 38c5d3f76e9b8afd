"""What of the paper loop waits for a person: sheets that are late, answers unlike the books."""

from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.matters import Matter, Suffers
from dme_desktop.kernel.words import screen_date
from dme_desktop.rounds.model import SheetStanding
from dme_desktop.rounds.service import answers, sheets


def waiting(session: Session) -> list[Matter]:
    """Return the sheets that should have come back, and what the books say otherwise."""
    return [*_late(session), *_differing(session)]


def _differing(session: Session) -> list[Matter]:
    if not (found := answers.differing(session)):
        return []
    first = found[0]
    return [
        Matter(
            "list",
            "amber",
            Suffers.WORKER_SOON,
            QT_TRANSLATE_NOOP(
                "matters", "{count} jawaban lembar dusun berbeda dari catatan", "", 1
            ),
            QT_TRANSLATE_NOOP("matters", "{name}: {told}. Betulkan datanya atau lembarnya."),
            addresses.WORKERS.of(first.person_id),
            {"count": len(found), "name": first.full_name, "told": first.told},
        )
    ]


def _late(session: Session) -> list[Matter]:
    late = sheets.late(session)
    if not late:
        return []
    hamlet, due = late[0]
    return [
        Matter(
            "list",
            "amber",
            Suffers.VILLAGE_NOW,
            QT_TRANSLATE_NOOP("matters", "{count} lembar dusun belum kembali", "", 1),
            QT_TRANSLATE_NOOP("matters", "{hamlet}, paling lambat {date}"),
            addresses.SHEETS_AT.of(which=SheetStanding.TERLAMBAT.name),
            {"count": len(late), "hamlet": hamlet, "date": screen_date(due)},
        )
    ]
