"""What the office does with its laptops: join them, carry changes, take them in, decide."""

from dme_desktop.kernel.acts import DECIDING, EVERY_ROLE, FILLING_IN, KEEPING, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

JOIN = Act("siapkan-laptop-lain", QT_TRANSLATE_NOOP("acts", "Siapkan laptop lain"), KEEPING)
BEGIN_HAMLET = Act(
    "mulai-laptop-dusun", QT_TRANSLATE_NOOP("acts", "Buat berkas awal laptop dusun"), KEEPING
)
BECOME = Act("jadikan-laptop-lain", QT_TRANSLATE_NOOP("acts", "Jadikan laptop lain"), KEEPING)
TRUST = Act("percayai-laptop", QT_TRANSLATE_NOOP("acts", "Percayai laptop"), KEEPING)
CLOSE = Act("tutup-laptop", QT_TRANSLATE_NOOP("acts", "Tutup laptop"), KEEPING)
LEND = Act("pinjamkan-nomor", QT_TRANSLATE_NOOP("acts", "Pinjamkan nomor surat"), DECIDING)
TAKE_OVER = Act("ambil-alih-nomor", QT_TRANSLATE_NOOP("acts", "Ambil alih nomor surat"), DECIDING)
GATHER = Act("kumpulkan-perubahan", QT_TRANSLATE_NOOP("acts", "Kumpulkan perubahan"), EVERY_ROLE)
CARRY = Act("bawa-perubahan", QT_TRANSLATE_NOOP("acts", "Bawa perubahan"), FILLING_IN)
RECEIVE = Act(
    "terima-perubahan",
    QT_TRANSLATE_NOOP("acts", "Terima perubahan"),
    FILLING_IN,
    brings=True,
)
TAKE_HAMLET = Act(  # what went from here is erased here, so that nothing takes it back
    "terima-data-dusun", QT_TRANSLATE_NOOP("acts", "Terima data dusun"), FILLING_IN
)
DECIDE = Act("putuskan-isian", QT_TRANSLATE_NOOP("acts", "Putuskan isian yang berbeda"), FILLING_IN)
