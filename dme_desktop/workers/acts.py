"""What the office does with workers and their journeys."""

from dme_desktop.kernel.acts import FILLING_IN, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

REGISTER = Act("daftarkan-pekerja", QT_TRANSLATE_NOOP("acts", "Daftarkan pekerja"), FILLING_IN)
CHANGE = Act("ubah-data-pekerja", QT_TRANSLATE_NOOP("acts", "Ubah data pekerja"), FILLING_IN)
REMOVE = Act("hapus-pekerja", QT_TRANSLATE_NOOP("acts", "Hapus pekerja"), FILLING_IN)
TAKE_STEP = Act("catat-langkah", QT_TRANSLATE_NOOP("acts", "Catat langkah"), FILLING_IN)
CORRECT_STAGE = Act("koreksi-tahap", QT_TRANSLATE_NOOP("acts", "Koreksi tahap"), FILLING_IN)
CHANGE_DOCUMENT = Act("ubah-dokumen", QT_TRANSLATE_NOOP("acts", "Ubah dokumen"), FILLING_IN)
CHANGE_WARNINGS = Act(
    "ubah-peringatan-dokumen", QT_TRANSLATE_NOOP("acts", "Ubah peringatan dokumen"), FILLING_IN
)
CHANGE_CHILDREN = Act("ubah-data-anak", QT_TRANSLATE_NOOP("acts", "Ubah data anak"), FILLING_IN)
MERGE = Act("gabungkan-data-kembar", QT_TRANSLATE_NOOP("acts", "Gabungkan data kembar"), FILLING_IN)
