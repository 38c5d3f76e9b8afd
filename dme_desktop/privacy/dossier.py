"""What the page of a person shows of their rights over their data."""

from collections.abc import Iterator, Sequence

from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.dossier import Doable, Line, Sheaf
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.words import screen_date
from dme_desktop.privacy import rules
from dme_desktop.privacy.service import consents, restrictions, wishes


def beside_person(session: Session, person_id: str) -> Sequence[Sheaf]:
    """Return what was asked and agreed to, and whether the data are only kept."""
    asked = addresses.NEW_DATA_REQUEST.of(person_id)
    lines = [*_requests(session, person_id), *_consents(session, person_id)]
    restricted = restrictions.of(session, person_id) is not None
    return (
        Sheaf(
            "privacy",
            QT_TRANSLATE_NOOP("dossier", "Data pribadi"),
            "shield-check",
            (
                QT_TRANSLATE_NOOP("dossier", "Tanggal"),
                QT_TRANSLATE_NOOP("dossier", "Apa"),
                QT_TRANSLATE_NOOP("dossier", "Status"),
            ),
            lines,
            told=str(len(lines) or ""),
            gap=QT_TRANSLATE_NOOP("dossier", "dibatasi: hanya disimpan") if restricted else "",
            empty=QT_TRANSLATE_NOOP("dossier", "Belum ada permintaan atau persetujuan."),
            add=asked,
            doable=(
                Doable(
                    QT_TRANSLATE_NOOP("dossier", "Permintaan tentang datanya"),
                    "shield-check",
                    asked,
                    8,
                ),
                Doable(
                    QT_TRANSLATE_NOOP("dossier", "Catat persetujuan data"),
                    "circle-check",
                    addresses.DATA_CONSENT.of(person_id),
                    8,
                ),
            ),
        ),
    )


def _requests(session: Session, person_id: str) -> Iterator[Line]:
    for one in wishes.of_person(session, person_id):
        told = (
            screen_date(one.received_at.astimezone().date()),
            one.wish.value,
            one.progress.value,
        )
        waits = one.progress in rules.OPEN
        yield Line(told, addresses.PRIVACY.of(one.id), "amber" if waits else "")


def _consents(session: Session, person_id: str) -> Iterator[Line]:
    for one in consents.of_person(session, person_id):
        state = "ditarik" if one.withdrawn_at else "berlaku"
        yield Line((screen_date(one.given_on), one.purpose, state), addresses.DATA_CONSENTS)
