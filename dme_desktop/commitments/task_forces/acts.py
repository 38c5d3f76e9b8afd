"""What the office does with task forces."""

from dme_desktop.kernel.acts import FILLING_IN, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

RECORD = Act("catat-satgas", QT_TRANSLATE_NOOP("acts", "Catat satgas"), FILLING_IN)
CHANGE = Act("ubah-satgas", QT_TRANSLATE_NOOP("acts", "Ubah satgas"), FILLING_IN)
REMOVE = Act("hapus-satgas", QT_TRANSLATE_NOOP("acts", "Hapus satgas"), FILLING_IN)
