"""What of packages waits for a person: one that is old, was never sent, or came back."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.matters import Matter, Suffers
from dme_desktop.kernel.words import screen_date
from dme_desktop.packages import rules
from dme_desktop.packages.model import Answer, Package, Receiver
from dme_desktop.packages.service import receivers, sent


def waiting(session: Session) -> list[Matter]:
    """Return the packages to be sent, and those that came back."""
    return [*_returned(session), *_old(session)]


def _old(session: Session) -> list[Matter]:
    today = session.info["clock"].today()
    found = []
    for one in receivers.every(session):
        newest = sent.newest_on(session, one.id)
        if newest and (today - newest).days <= rules.OLD_DAYS:
            continue
        detail = (
            QT_TRANSLATE_NOOP("matters", "paket terakhir per {date}; satu paket sebulan cukup")
            if newest
            else QT_TRANSLATE_NOOP("matters", "belum pernah; kantor itu belum tahu angka desa ini")
        )
        found.append(
            Matter(
                "package", "amber", Suffers.VILLAGE_SOON,
                QT_TRANSLATE_NOOP("matters", "Kirim paket ke {name}"), detail,
                addresses.NEW_PACKAGE.of(one.id),
                {"name": one.name, "date": screen_date(newest) if newest else ""},
            )
        )  # fmt: skip
    return found


def _returned(session: Session) -> list[Matter]:
    asked = select(Package, Receiver).join(Receiver, Receiver.id == Package.receiver_id)
    back = asked.where(Package.answer == Answer.DIKEMBALIKAN, Receiver.deleted_at.is_(None))
    return [
        Matter(
            "package", "red", Suffers.VILLAGE_NOW,
            QT_TRANSLATE_NOOP("matters", "Paket {year} dikembalikan {name}"),
            QT_TRANSLATE_NOOP("matters", "baca sebabnya, perbaiki, lalu kirim lagi"),
            addresses.PACKAGES.of(one.id),
            {"year": one.year, "name": receiver.name},
        )
        for one, receiver in session.execute(back)
        if sent.is_newest(session, one)
    ]  # fmt: skip
