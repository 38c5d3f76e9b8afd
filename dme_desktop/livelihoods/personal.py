"""What is kept about people who came home, and how it ends."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.livelihoods.model import (
    ActivityParticipant,
    Business,
    GroupMember,
    Returnee,
    Support,
    Visit,
)
from dme_desktop.vault.many import each
from dme_desktop.vault.personal import Basis, Consented, Keeps, Kept, People

FORM = "formulir usaha"


def consents(session: Session, people: People) -> Sequence[Consented]:
    """Return who agreed that a business of theirs is kept, withdrawn consents too."""
    by = func.coalesce(Business.agreed_by, Business.was_agreed_by)
    on = func.coalesce(Business.agreed_on, Business.was_agreed_on)
    kept = select(by, on, Business.withdrawn_at, Business.handled_at).where(
        Business.owner_id.in_(each(people)), Business.deleted_at.is_(None), on.is_not(None)
    )
    return [
        Consented("Mencatat usaha", given_by or "", given_on, FORM, withdrawn, handled)
        for given_by, given_on, withdrawn, handled in session.execute(kept.order_by(on))
    ]


PERSONAL = (
    Keeps(
        name="livelihoods",
        title=QT_TRANSLATE_NOOP("personal", "Purna PMI"),
        purpose="mendampingi yang pulang, dan mencarikan yang dibutuhkannya",
        basis=Basis.SERVICE,
        law="Pasal 42 huruf e UU 18/2017; Permen P2MI 33/2025: pemberdayaan",
        whose="purna pekerja, keluarganya, anggota kelompok",
        what="kebutuhan, keterampilan, kunjungan, dukungan, kegiatan, keanggotaan kelompok",
        specific="tabungan (keuangan pribadi); kebutuhan kesehatan",
        seen_by="petugas PMI, sekretaris, kepala desa",
        sent_to="laporan hanya jumlahnya",
        kept=(
            Kept(QT_TRANSLATE_NOOP("personal", "Profil purna"), Returnee, Returnee.person_id.in_),
            Kept(
                QT_TRANSLATE_NOOP("personal", "Kunjungan"),
                Visit,
                lambda people: Visit.returnee_id.in_(
                    select(Returnee.id).where(Returnee.person_id.in_(people))
                ),
            ),
            Kept(
                QT_TRANSLATE_NOOP("personal", "Keanggotaan kelompok"),
                GroupMember,
                GroupMember.person_id.in_,
            ),
            Kept(QT_TRANSLATE_NOOP("personal", "Dukungan"), Support, Support.person_id.in_),
            Kept(
                QT_TRANSLATE_NOOP("personal", "Peserta kegiatan"),
                ActivityParticipant,
                ActivityParticipant.person_id.in_,
            ),
        ),
    ),
    Keeps(
        name="businesses",
        title=QT_TRANSLATE_NOOP("personal", "Usaha purna PMI"),
        purpose="membina usahanya, dan mencarikan modal, izin dan pasar",
        basis=Basis.CONSENT,
        law="UU 27/2022 pasal 20: persetujuan pemiliknya; sukarela",
        whose="pemilik usaha",
        what="nama usaha, bidang, modal dan sumbernya, izin, pekerja, kemajuan",
        specific="modal dan omzet (keuangan pribadi)",
        seen_by="petugas PMI, sekretaris, kepala desa",
        sent_to="laporan tanpa nama bila belum disetujui; paket hanya jumlahnya",
        kept=(Kept(QT_TRANSLATE_NOOP("personal", "Usaha"), Business, Business.owner_id.in_),),
        consents=consents,
    ),
)
