"""What the commitments keep about people, and how it ends."""

from dme_desktop.commitments.awards.model import Award
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.vault.personal import Basis, Keeps, Kept

PERSONAL = (
    Keeps(
        name="awards",
        title=QT_TRANSLATE_NOOP("personal", "Penghargaan dan penanda tangan"),
        purpose="mencatat penghargaan, ikrar dan kerja sama desa dengan yang menandatanganinya",
        basis=Basis.SERVICE,
        law="kewenangan desa; dokumen yang diumumkan",
        whose="penerima penghargaan, penanda tangan, anggota satgas",
        what="nama, jabatan, lembaga; nomor HP anggota satgas hanya di salinan kantor",
        seen_by="semua petugas",
        sent_to="dipasang dan diumumkan, tanpa nomor HP",
        kept=(
            Kept(
                QT_TRANSLATE_NOOP("personal", "Penghargaan"),
                Award,
                Award.person_id.in_,
                wipe={"recipient": "(data dihapus)", "reason": None},
            ),
        ),
    ),
)
