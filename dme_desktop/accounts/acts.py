"""What is done with accounts, and that somebody came in."""

from dme_desktop.kernel.acts import DECIDING, EVERY_ROLE, FILLING_IN, KEEPING, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

BEGIN = Act("mulai-akun", QT_TRANSLATE_NOOP("acts", "Mulai memakai akun"), KEEPING)
ADD = Act("tambah-akun", QT_TRANSLATE_NOOP("acts", "Tambah akun petugas"), KEEPING)
CHANGE = Act("ubah-akun", QT_TRANSLATE_NOOP("acts", "Ubah akun petugas"), KEEPING)
CLOSE = Act("tutup-akun", QT_TRANSLATE_NOOP("acts", "Tutup akun petugas"), KEEPING)
REOPEN = Act("buka-lagi-akun", QT_TRANSLATE_NOOP("acts", "Buka lagi akun petugas"), KEEPING)
RENEW = Act("ganti-sandi-petugas", QT_TRANSLATE_NOOP("acts", "Ganti sandi petugas"), KEEPING)
RENEW_OWN = Act("ganti-sandi-sendiri", QT_TRANSLATE_NOOP("acts", "Ganti sandi sendiri"), EVERY_ROLE)
COME_IN = Act("masuk", QT_TRANSLATE_NOOP("acts", "Masuk"), EVERY_ROLE)
MISS = Act("sandi-keliru", QT_TRANSLATE_NOOP("acts", "Sandi petugas keliru"), EVERY_ROLE)
SETTLE = Act("atur-persetujuan", QT_TRANSLATE_NOOP("acts", "Atur persetujuan dan kunci"), KEEPING)
REVIEW = Act(
    "lihat-tindakan-sendiri", QT_TRANSLATE_NOOP("acts", "Lihat yang dikerjakan sendiri"), EVERY_ROLE
)
DEPUTE = Act("tunjuk-wakil", QT_TRANSLATE_NOOP("acts", "Tunjuk wakil penyetuju"), DECIDING)
HAND_OVER = Act("serah-terima", QT_TRANSLATE_NOOP("acts", "Serah terima tugas"), FILLING_IN)
