"""What the register of residents keeps about people, and how it ends."""

from sqlalchemy import literal, null, select

from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.people.model import Child, ChildConsent, FamilyLink, ImportDoubt, Person, Photo
from dme_desktop.vault.personal import Basis, Keeps, Kept

OFFICE = "operator, petugas PMI, sekretaris, kepala desa; pemeriksa tanpa data rahasia"
NOBODY = "tidak dikirim, kecuali daftar yang diekspor dengan alasan dan dicatat"


AGREED = select(
    ChildConsent.person_id, literal("Mencatat anak yang ditinggalkan").label("purpose"),
    ChildConsent.given_by, ChildConsent.given_on, literal("formulir anak").label("text"),
    null().label("withdrawn_at"), null().label("handled_at"),
).where(ChildConsent.deleted_at.is_(None))  # fmt: skip

PERSONAL = (
    Keeps(
        name="residents",
        title=QT_TRANSLATE_NOOP("personal", "Data diri dan keluarga"),
        purpose="mengenali warga yang bekerja di luar negeri dan keluarga yang dapat dihubungi",
        basis=Basis.LAW,
        law="Pasal 42 huruf b UU 18/2017: desa memverifikasi dan mencatat calon pekerja migran",
        whose="warga dan keluarganya",
        what="nama, NIK, nomor KK, lahir, alamat, pendidikan, pekerjaan, nomor HP, nama keluarga",
        specific="golongan darah dan disabilitas (kesehatan)",
        seen_by=OFFICE,
        sent_to=NOBODY,
        kept=(
            Kept(
                QT_TRANSLATE_NOOP("personal", "Data diri"),
                Person,
                Person.id.in_,
            ),
            Kept(
                QT_TRANSLATE_NOOP("personal", "Keluarga"),
                FamilyLink,
                FamilyLink.person_id.in_,
            ),
            Kept(
                QT_TRANSLATE_NOOP("personal", "Disebut sebagai keluarga warga lain"),
                FamilyLink,
                FamilyLink.related_person_id.in_,
            ),
            Kept(
                QT_TRANSLATE_NOOP("personal", "Daftar impor yang mirip"),
                ImportDoubt,
                ImportDoubt.person_id.in_,
                shown=False,
            ),
        ),
    ),
    Keeps(
        name="children",
        title=QT_TRANSLATE_NOOP("personal", "Anak yang ditinggalkan"),
        purpose="mengetahui anak yang perlu diasuh dan disekolahkan; dilaporkan hanya jumlahnya",
        basis=Basis.CONSENT,
        law="Pasal 20 dan 25 UU 27/2022: dengan persetujuan orang tua atau wali",
        whose="anak pekerja",
        what="nama, tanggal lahir, pengasuh, sekolah",
        specific="data anak; kebutuhan khusus (kesehatan)",
        seen_by="petugas PMI, sekretaris, kepala desa",
        sent_to=NOBODY,
        kept=(
            Kept(
                QT_TRANSLATE_NOOP("personal", "Anak"),
                Child,
                Child.person_id.in_,
            ),
        ),
        agreed=AGREED,
    ),
    Keeps(
        name="photo",
        title=QT_TRANSLATE_NOOP("personal", "Pas foto"),
        purpose="mengenali pekerja di lembar PMI dan kartunya",
        basis=Basis.CONSENT,
        law="Pasal 20 UU 27/2022: persetujuan",
        whose="pekerja",
        what="pas foto",
        specific="wajah, bila dipakai mengenali orang (biometrik)",
        seen_by=OFFICE,
        sent_to="tercetak di lembar milik warga",
        kept=(
            Kept(
                QT_TRANSLATE_NOOP("personal", "Pas foto"),
                Photo,
                Photo.person_id.in_,
            ),
        ),
    ),
)
