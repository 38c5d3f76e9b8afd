"""What of attention waits for a person: counts without any name, who may look is told inside."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.attention.model import Level
from dme_desktop.attention.service import decisions
from dme_desktop.kernel import addresses
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.matters import Matter, Suffers
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import Known


def known(db: Database) -> Sequence[Known[Any]]:
    """Return what waits itself, to be lent to whoever asks: it hangs on few tables."""
    return [db.shared(_known)]


def _known(db: Database) -> Known[list[Matter]]:
    return Known(db, {"attention_flag", "attention_decision"}, waiting)


def waiting(session: Session) -> list[Matter]:
    """Return what is open, the welfare of workers first, then what is to be looked at first."""
    open_now = decisions.open_levels(session)
    return [*_welfare(open_now[Level.WELFARE]), *_first(open_now[Level.FIRST]),
            *_data(open_now[Level.DATA])]  # fmt: skip


def _welfare(count: int) -> Iterator[Matter]:
    if count:
        yield Matter(
            "phone", "amber", Suffers.WORKER_NOW,
            QT_TRANSLATE_NOOP("matters", "{count} kabar keluarga perlu ditanyakan", "", 1),
            QT_TRANSLATE_NOOP("matters", "kiriman berhenti, atau rumah bergantung pada satu orang"),
            addresses.ATTENTION, {"count": count},
        )  # fmt: skip


def _first(count: int) -> Iterator[Matter]:
    if count:
        yield Matter(
            "shield-alert", "amber", Suffers.WORKER_NOW,
            QT_TRANSLATE_NOOP("matters", "{count} hal di buku kiriman didahulukan", "", 1),
            QT_TRANSLATE_NOOP("matters", "dibicarakan dengan keluarga, tanpa menuduh"),
            addresses.ATTENTION, {"count": count},
        )  # fmt: skip


def _data(count: int) -> Iterator[Matter]:
    if count:
        yield Matter(
            "pencil", "muted", Suffers.VILLAGE_SOON,
            QT_TRANSLATE_NOOP(
                "matters", "{count} catatan kiriman tidak cocok dengan datanya", "", 1
            ),
            QT_TRANSLATE_NOOP("matters", "betulkan datanya dulu"),
            addresses.ATTENTION, {"count": count},
        )  # fmt: skip
