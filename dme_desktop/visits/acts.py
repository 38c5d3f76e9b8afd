"""What the office does so that candidates get their papers."""

from dme_desktop.kernel.acts import DECIDING, FILLING_IN, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

RECORD_OFFICE = Act(
    "catat-kantor-layanan", QT_TRANSLATE_NOOP("acts", "Catat kantor layanan"), FILLING_IN
)
CHANGE_OFFICE = Act(
    "ubah-kantor-layanan", QT_TRANSLATE_NOOP("acts", "Ubah kantor layanan"), FILLING_IN
)
REMOVE_OFFICE = Act(
    "hapus-kantor-layanan", QT_TRANSLATE_NOOP("acts", "Hapus kantor layanan"), FILLING_IN
)
BEGIN_OFFICES = Act(
    "isi-daftar-awal-kantor", QT_TRANSLATE_NOOP("acts", "Isi daftar awal kantor"), FILLING_IN
)
PLAN = Act("rencanakan-kunjungan", QT_TRANSLATE_NOOP("acts", "Rencanakan kunjungan"), FILLING_IN)
CHANGE = Act("ubah-kunjungan", QT_TRANSLATE_NOOP("acts", "Ubah kunjungan"), FILLING_IN)
CANCEL = Act("batalkan-kunjungan", QT_TRANSLATE_NOOP("acts", "Batalkan kunjungan"), FILLING_IN)
REMOVE = Act("hapus-kunjungan", QT_TRANSLATE_NOOP("acts", "Hapus kunjungan"), FILLING_IN)
TYPE_BACK = Act(
    "catat-hasil-kunjungan", QT_TRANSLATE_NOOP("acts", "Catat hasil kunjungan"), FILLING_IN
)
SET_LIMITS = Act("atur-batas-tertahan", QT_TRANSLATE_NOOP("acts", "Atur batas tertahan"), DECIDING)
