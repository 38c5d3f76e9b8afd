"""What the ledger keeps about people, and how it ends."""

import datetime as dt

from sqlalchemy import literal, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.remittances.model import Consent, Goal, Remittance, Survey
from dme_desktop.vault.personal import Aged, Basis, Keeps, Kept

AGREED = select(
    Consent.person_id, literal("Mencatat kiriman uang").label("purpose"), Consent.given_by,
    Consent.given_on, literal("formulir kiriman").label("text"), Consent.withdrawn_at,
    Consent.handled_at,
).where(Consent.deleted_at.is_(None))  # fmt: skip


def aged(session: Session, before: dt.date) -> Aged:
    """Return the sums and surveys older than a day, and the consents that ended before it."""
    sums = select(Remittance.id).where(Remittance.received_on < before)
    surveys = select(Survey.id).where(Survey.told_on < before)
    day = dt.datetime.combine(before, dt.time(), session.info["clock"].now().tzinfo)
    ended = select(Consent.id).where(Consent.handled_at < day)
    return {
        Remittance: session.scalars(sums).all(),
        Survey: session.scalars(surveys).all(),
        Consent: session.scalars(ended).all(),
    }


PERSONAL = (
    Keeps(
        name="ledger",
        title=QT_TRANSLATE_NOOP("personal", "Catatan kiriman uang"),
        purpose="membantu keluarga melihat uangnya; menghitung kiriman desa tanpa nama",
        basis=Basis.CONSENT,
        law="Pasal 20 UU 27/2022: persetujuan; sukarela, bukan untuk pajak",
        whose="pekerja dan keluarga penerima",
        what="tanggal, jumlah, jalur, penerima, penggunaan, tujuan keluarga",
        specific="keuangan pribadi",
        seen_by="petugas PMI, sekretaris, kepala desa",
        sent_to="tidak dikirim; laporan hanya jumlahnya",
        years=5,
        since="tanggal terima; persetujuannya sejak ditarik",
        kept=(
            Kept(
                QT_TRANSLATE_NOOP("personal", "Kiriman"),
                Remittance,
                Remittance.person_id.in_,
            ),
            Kept(
                QT_TRANSLATE_NOOP("personal", "Survei kiriman"),
                Survey,
                Survey.person_id.in_,
            ),
            Kept(
                QT_TRANSLATE_NOOP("personal", "Tujuan keluarga"),
                Goal,
                Goal.person_id.in_,
            ),
            Kept(
                QT_TRANSLATE_NOOP("personal", "Persetujuan kiriman"),
                Consent,
                Consent.person_id.in_,
            ),
        ),
        aged=aged,
        agreed=AGREED,
    ),
)
