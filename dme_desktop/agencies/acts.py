"""What the office does with agencies and recruiters."""

from dme_desktop.kernel.acts import FILLING_IN, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

RECORD_AGENCY = Act("catat-p3mi", QT_TRANSLATE_NOOP("acts", "Catat P3MI"), FILLING_IN)
CHANGE_AGENCY = Act("ubah-p3mi", QT_TRANSLATE_NOOP("acts", "Ubah P3MI"), FILLING_IN)
RECORD_RECRUITER = Act("catat-perekrut", QT_TRANSLATE_NOOP("acts", "Catat perekrut"), FILLING_IN)
CHANGE_RECRUITER = Act("ubah-perekrut", QT_TRANSLATE_NOOP("acts", "Ubah perekrut"), FILLING_IN)
REMOVE = Act(
    "hapus-p3mi-atau-perekrut", QT_TRANSLATE_NOOP("acts", "Hapus P3MI atau perekrut"), FILLING_IN
)
IMPORT = Act("impor-p3mi", QT_TRANSLATE_NOOP("acts", "Impor P3MI"), FILLING_IN)
IMPORT_RECRUITERS = Act("impor-perekrut", QT_TRANSLATE_NOOP("acts", "Impor perekrut"), FILLING_IN)
