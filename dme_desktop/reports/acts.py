"""What the office does about its own reports, and who may."""

from dme_desktop.kernel.acts import FILLING_IN, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

KEEP_REPORT = Act(
    "simpan-laporan-sendiri", QT_TRANSLATE_NOOP("acts", "Simpan laporan sendiri"), FILLING_IN
)
REMOVE_REPORT = Act(
    "hapus-laporan-sendiri", QT_TRANSLATE_NOOP("acts", "Hapus laporan sendiri"), FILLING_IN
)
