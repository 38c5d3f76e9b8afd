"""What is kept about people who came home, and how it ends."""

from sqlalchemy import select

from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.livelihoods.model import (
    ActivityParticipant,
    Business,
    GroupMember,
    Returnee,
    Support,
    Visit,
)
from dme_desktop.vault.personal import Basis, Keeps, Kept

PERSONAL = (
    Keeps(
        name="livelihoods",
        title=QT_TRANSLATE_NOOP("personal", "Purna PMI dan usahanya"),
        purpose="mendampingi yang pulang, dan membina usahanya",
        basis=Basis.SERVICE,
        law="UU 18/2017 pasal 42 huruf e; Permen P2MI 33/2025: pemberdayaan",
        whose="purna pekerja, keluarganya, anggota kelompok",
        what="kebutuhan, keterampilan, kunjungan, usaha, modal, izin, kemajuan",
        specific="tabungan dan modal (keuangan pribadi); kebutuhan kesehatan",
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
            Kept(QT_TRANSLATE_NOOP("personal", "Usaha"), Business, Business.owner_id.in_),
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
)
