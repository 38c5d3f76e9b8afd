"""What the page of a person shows of money sent home."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.dossier import Doable, Line, Sheaf
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.words import Typed, rupiah, screen_date
from dme_desktop.remittances.service import entries
from dme_desktop.workers.service import journeys

MOST = 100  # newest lines that are listed


def beside_person(session: Session, person_id: str) -> Sequence[Sheaf]:
    """Return the newest lines of the ledger; nothing for who has never left."""
    if not journeys.has_left(session, person_id):
        return ()
    rows = entries.newest_of(session, person_id, MOST)
    write = addresses.REMITTANCE_OF.of(person_id)
    return (
        Sheaf(
            "remittances",
            QT_TRANSLATE_NOOP("dossier", "Kiriman"),
            "hand-coins",
            (
                QT_TRANSLATE_NOOP("dossier", "Tanggal"),
                QT_TRANSLATE_NOOP("dossier", "Penerima"),
                QT_TRANSLATE_NOOP("dossier", "Jumlah"),
            ),
            [Line((screen_date(one.received_on), _recipient(one), rupiah(one.amount_idr)),
                  addresses.REMITTANCES.of(one.id)) for one in rows],
            told=str(len(rows) or ""),
            empty=QT_TRANSLATE_NOOP("dossier", "Belum ada kiriman yang dicatat."),
            add=write,
            doable=(
                Doable(QT_TRANSLATE_NOOP("dossier", "Catat kiriman"), "hand-coins", write, 3),
            ),
        ),
    )  # fmt: skip


def _recipient(one: entries.RemittanceRow) -> str:
    return one.recipient if one.recipient == entries.FROZEN else Typed(one.recipient)
