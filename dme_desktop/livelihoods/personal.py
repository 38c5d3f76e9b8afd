"""What is kept about people who came home, and how it ends."""

from sqlalchemy import func, literal, select

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

_ON = func.coalesce(Business.agreed_on, Business.was_agreed_on)
AGREED = select(
    Business.owner_id.label("person_id"), literal("Mencatat usaha").label("purpose"),
    func.coalesce(Business.agreed_by, Business.was_agreed_by, "").label("given_by"),
    _ON.label("given_on"), literal("formulir usaha").label("text"), Business.withdrawn_at,
    Business.handled_at,
).where(Business.deleted_at.is_(None), _ON.is_not(None))  # fmt: skip

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
        law="Pasal 20 UU 27/2022: persetujuan pemiliknya; sukarela",
        whose="pemilik usaha",
        what="nama usaha, bidang, modal dan sumbernya, izin, pekerja, kemajuan",
        specific="modal dan omzet (keuangan pribadi)",
        seen_by="petugas PMI, sekretaris, kepala desa",
        sent_to="laporan tanpa nama bila belum disetujui; paket hanya jumlahnya",
        kept=(Kept(QT_TRANSLATE_NOOP("personal", "Usaha"), Business, Business.owner_id.in_),),
        agreed=AGREED,
    ),
)
