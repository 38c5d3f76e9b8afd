"""What the vault itself writes down: beginning, undoing, what leaves, what waits."""

from dme_desktop.kernel.acts import EVERY_ROLE, FILLING_IN, KEEPING, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

BEGIN = Act("mulai-data-desa", QT_TRANSLATE_NOOP("acts", "Mulai data desa"), EVERY_ROLE)
UNDO = Act("urungkan", QT_TRANSLATE_NOOP("acts", "Urungkan"), FILLING_IN)
REDO = Act("lakukan-lagi", QT_TRANSLATE_NOOP("acts", "Lakukan lagi"), FILLING_IN)
RESTORE = Act(
    "kembalikan-dari-keranjang", QT_TRANSLATE_NOOP("acts", "Kembalikan dari keranjang"), FILLING_IN
)
EXPORT = Act("ekspor-daftar", QT_TRANSLATE_NOOP("acts", "Ekspor daftar"), FILLING_IN)
KEEP_DRAFT = Act("simpan-draf", QT_TRANSLATE_NOOP("acts", "Simpan draf"), EVERY_ROLE)
RETURNED = Act(
    "kembali-ke-cadangan", QT_TRANSLATE_NOOP("acts", "Kembali ke keadaan cadangan"), EVERY_ROLE
)
SEAL = Act("segel-isi-data", QT_TRANSLATE_NOOP("acts", "Segel isi data"), EVERY_ROLE)
TRUST_NUMBERS = Act(
    "pastikan-nomor-terakhir", QT_TRANSLATE_NOOP("acts", "Pastikan nomor terakhir"), FILLING_IN
)
CONFIRM_DATE = Act(
    "pastikan-tanggal", QT_TRANSLATE_NOOP("acts", "Pastikan tanggal komputer"), EVERY_ROLE
)
RENEW_PASSPHRASE = Act(
    "ganti-kata-sandi-desa", QT_TRANSLATE_NOOP("acts", "Ganti kata sandi desa"), KEEPING
)
RENEW_SHEET = Act(
    "ganti-lembar-pemulihan", QT_TRANSLATE_NOOP("acts", "Ganti lembar pemulihan"), KEEPING
)
PLAN_KEY = Act(
    "rencanakan-ganti-kunci", QT_TRANSLATE_NOOP("acts", "Rencanakan ganti kunci data"), KEEPING
)
KEEP_KEY = Act("batal-ganti-kunci", QT_TRANSLATE_NOOP("acts", "Batal ganti kunci data"), KEEPING)
