"""What the office does with ceremonies."""

from dme_desktop.kernel.acts import FILLING_IN, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

RECORD = Act("catat-acara", QT_TRANSLATE_NOOP("acts", "Catat acara"), FILLING_IN)
CHANGE = Act("ubah-acara", QT_TRANSLATE_NOOP("acts", "Ubah acara"), FILLING_IN)
REMOVE = Act("hapus-acara", QT_TRANSLATE_NOOP("acts", "Hapus acara"), FILLING_IN)
