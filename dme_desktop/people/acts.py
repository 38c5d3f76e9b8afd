"""What the office does with residents."""

from dme_desktop.kernel.acts import FILLING_IN, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

ADD = Act("tambah-penduduk", QT_TRANSLATE_NOOP("acts", "Tambah penduduk"), FILLING_IN)
CHANGE = Act("ubah-penduduk", QT_TRANSLATE_NOOP("acts", "Ubah penduduk"), FILLING_IN)
REMOVE = Act("hapus-penduduk", QT_TRANSLATE_NOOP("acts", "Hapus penduduk"), FILLING_IN)
KEEP_APART = Act(
    "catat-bukan-orang-yang-sama",
    QT_TRANSLATE_NOOP("acts", "Catat bukan orang yang sama"),
    FILLING_IN,
)
IMPORT = Act("impor-penduduk", QT_TRANSLATE_NOOP("acts", "Impor penduduk"), FILLING_IN)
