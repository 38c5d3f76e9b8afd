"""What the office does in the ledger."""

from dme_desktop.kernel.acts import DECIDING, FILLING_IN, ISSUING, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

RECORD = Act("catat-kiriman", QT_TRANSLATE_NOOP("acts", "Catat kiriman"), FILLING_IN)
CORRECT = Act(
    "perbaiki-kiriman", QT_TRANSLATE_NOOP("acts", "Perbaiki kiriman"), FILLING_IN, approvable=True
)
VOID = Act(
    "batalkan-kiriman", QT_TRANSLATE_NOOP("acts", "Batalkan kiriman"), FILLING_IN, approvable=True
)
IMPORT = Act("impor-kiriman", QT_TRANSLATE_NOOP("acts", "Impor kiriman"), FILLING_IN)
ISSUE_SHEET = Act(
    "terbitkan-catatan-kiriman-setahun",
    QT_TRANSLATE_NOOP("acts", "Terbitkan catatan kiriman setahun"),
    ISSUING,
)
AGREE = Act(
    "catat-persetujuan-kiriman",
    QT_TRANSLATE_NOOP("acts", "Catat persetujuan pencatatan kiriman"),
    FILLING_IN,
)
WITHDRAW = Act(
    "tarik-persetujuan-kiriman",
    QT_TRANSLATE_NOOP("acts", "Tarik persetujuan pencatatan kiriman"),
    FILLING_IN,
)
HANDLE_WITHDRAWAL = Act(
    "selesaikan-penarikan-persetujuan",
    QT_TRANSLATE_NOOP("acts", "Selesaikan penarikan persetujuan"),
    ISSUING,
)
SURVEY = Act("catat-survei-kiriman", QT_TRANSLATE_NOOP("acts", "Catat survei kiriman"), FILLING_IN)
VOID_SURVEY = Act(
    "batalkan-survei-kiriman", QT_TRANSLATE_NOOP("acts", "Batalkan survei kiriman"), FILLING_IN
)
SET_GOAL = Act("catat-tujuan-keluarga", QT_TRANSLATE_NOOP("acts", "Catat tujuan"), FILLING_IN)
END_GOAL = Act("akhiri-tujuan-keluarga", QT_TRANSLATE_NOOP("acts", "Akhiri tujuan"), FILLING_IN)
CLOSE_MONTH = Act("tutup-bulan-kiriman", QT_TRANSLATE_NOOP("acts", "Tutup bulan kiriman"), ISSUING)
REOPEN_MONTH = Act(
    "buka-bulan-kiriman",
    QT_TRANSLATE_NOOP("acts", "Buka lagi bulan kiriman"),
    DECIDING,
    approvable=True,
)
PUT_RATE = Act("catat-kurs", QT_TRANSLATE_NOOP("acts", "Catat kurs"), FILLING_IN)
REMOVE_RATE = Act("hapus-kurs", QT_TRANSLATE_NOOP("acts", "Hapus kurs"), FILLING_IN)
IMPORT_RATES = Act("impor-kurs", QT_TRANSLATE_NOOP("acts", "Impor kurs"), FILLING_IN)
CHOOSE_PRODUCTIVE = Act(
    "pilih-penggunaan-produktif",
    QT_TRANSLATE_NOOP("acts", "Pilih penggunaan yang produktif"),
    ISSUING,
)
