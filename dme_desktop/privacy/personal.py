"""What this room itself keeps about people, and what the office keeps of those who work here."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.privacy.model import Agreement, Looked, Request, Restriction
from dme_desktop.privacy.service import consents
from dme_desktop.vault.personal import Basis, Consented, Keeps, Kept, People


def agreed(session: Session, people: People) -> Sequence[Consented]:
    """Return the consents that are kept here."""
    return list(consents.told(session, tuple(people)))


PERSONAL = (
    Keeps(
        name="rights",
        title=QT_TRANSLATE_NOOP("personal", "Permintaan, persetujuan dan pembatasan"),
        purpose="melayani hak warga atas datanya, dan membuktikannya",
        basis=Basis.LAW,
        law="UU 27/2022: hak subjek data dan catatan pemrosesan",
        whose="warga yang meminta, walinya, kuasanya",
        what="apa yang diminta dan kapan, cara memastikan orangnya, versi persetujuan",
        seen_by="operator, petugas PMI, sekretaris, kepala desa, pemeriksa",
        sent_to="tidak dikirim; laporan L21 hanya jumlahnya",
        kept=(
            Kept(
                QT_TRANSLATE_NOOP("personal", "Permintaan"),
                Request,
                Request.person_id.in_,
                wipe={"asker": None, "about": None, "answer": None},
            ),
            Kept(
                QT_TRANSLATE_NOOP("personal", "Persetujuan"),
                Agreement,
                Agreement.person_id.in_,
            ),
            Kept(
                QT_TRANSLATE_NOOP("personal", "Pembatasan"),
                Restriction,
                Restriction.person_id.in_,
                shown=False,
            ),
            Kept(
                QT_TRANSLATE_NOOP("personal", "Data rahasia yang dilihat petugas"),
                Looked,
                Looked.person_id.in_,
            ),
        ),
        consents=agreed,
    ),
    Keeps(
        name="staff",
        title=QT_TRANSLATE_NOOP("personal", "Petugas dan buku catatan"),
        purpose="mengetahui siapa mengerjakan apa, dan mengurungkan yang keliru",
        basis=Basis.LAW,
        law="Pasal 31 UU 27/2022: merekam semua kegiatan pemrosesan",
        whose="perangkat desa, petugas",
        what="nama, jabatan, NIP, peran, tindakan dan waktunya",
        seen_by="petugas; pemeriksa",
        sent_to="nama dan jabatan tercetak di surat",
    ),
    Keeps(
        name="agencies",
        title=QT_TRANSLATE_NOOP("personal", "Perusahaan dan perekrut"),
        purpose="memeriksa izin, dan memperingatkan warga terhadap perekrut bermasalah",
        basis=Basis.SERVICE,
        law="Pasal 42 huruf a UU 18/2017",
        whose="direktur P3MI, petugas lapangan, perekrut",
        what="nama, nomor HP, NIK perekrut, izin, jumlah aduan",
        seen_by="operator, petugas PMI, sekretaris, kepala desa",
        sent_to="tidak dikirim",
    ),
)
