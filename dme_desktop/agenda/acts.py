"""What the office does with numbered papers."""

from dme_desktop.kernel.acts import FILLING_IN, ISSUING, KEEPING, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

ISSUE = Act(
    "terbitkan-surat", QT_TRANSLATE_NOOP("acts", "Terbitkan surat"), ISSUING, approvable=True
)
SIGN = Act(
    "tandai-surat-ditandatangani", QT_TRANSLATE_NOOP("acts", "Tandai surat ditandatangani"), ISSUING
)
HAND_OVER = Act("serahkan-surat", QT_TRANSLATE_NOOP("acts", "Serahkan surat"), ISSUING)
FILE_AWAY = Act(
    "catat-tempat-arsip-surat", QT_TRANSLATE_NOOP("acts", "Catat tempat arsip surat"), FILLING_IN
)
VOID = Act("batalkan-surat", QT_TRANSLATE_NOOP("acts", "Batalkan surat"), ISSUING, approvable=True)
CHANGE_NUMBERING = Act(
    "ubah-aturan-nomor-surat", QT_TRANSLATE_NOOP("acts", "Ubah aturan nomor surat"), KEEPING
)
RESERVE = Act("pesan-nomor-surat", QT_TRANSLATE_NOOP("acts", "Pesan nomor surat"), ISSUING)
USE_RESERVED = Act(
    "pakai-nomor-yang-dipesan", QT_TRANSLATE_NOOP("acts", "Pakai nomor yang dipesan"), ISSUING
)
RELEASE = Act(
    "lepaskan-nomor-yang-dipesan",
    QT_TRANSLATE_NOOP("acts", "Lepaskan nomor yang dipesan"),
    ISSUING,
)
CONTINUE_BOOK = Act(
    "lanjutkan-nomor-buku", QT_TRANSLATE_NOOP("acts", "Lanjutkan nomor buku"), ISSUING
)
