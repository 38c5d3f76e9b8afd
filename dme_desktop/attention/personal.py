"""What is kept about people of what their ledger made the office ask, and how it ends."""

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.attention.model import AttentionDecision, AttentionFlag
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.vault.personal import Aged, Basis, Keeps, Kept


def aged(session: Session, before: dt.date) -> Aged:
    """Return the decisions that are older than a day."""
    old = select(AttentionDecision.id).where(AttentionDecision.decided_on < before)
    return {AttentionDecision: session.scalars(old).all()}


PERSONAL = (
    Keeps(
        name="attention",
        title=QT_TRANSLATE_NOOP("personal", "Perlu perhatian"),
        purpose="mengingatkan keluarga bila ada yang perlu diperhatikan, tanpa menuduh",
        basis=Basis.CONSENT,
        law="Pasal 20 UU 27/2022: persetujuan pencatatan kiriman",
        whose="pekerja yang kirimannya dicatat",
        what="hal yang diperhatikan, keputusan dan alasannya",
        specific="keuangan pribadi",
        seen_by="petugas PMI dan kepala desa",
        sent_to="hanya bila dirujuk, seperlunya; laporan hanya jumlahnya",
        years=5,
        since="tanggal keputusan",
        kept=(
            Kept(
                QT_TRANSLATE_NOOP("personal", "Hal yang diperhatikan"),
                AttentionFlag,
                AttentionFlag.person_id.in_,
            ),
            Kept(
                QT_TRANSLATE_NOOP("personal", "Keputusan perlu perhatian"),
                AttentionDecision,
                AttentionDecision.person_id.in_,
            ),
        ),
        aged=aged,
    ),
)
