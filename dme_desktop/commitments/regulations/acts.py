"""What the office does with regulations."""

from dme_desktop.kernel.acts import FILLING_IN, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

RECORD = Act("catat-peraturan", QT_TRANSLATE_NOOP("acts", "Catat peraturan"), FILLING_IN)
CHANGE = Act("ubah-peraturan", QT_TRANSLATE_NOOP("acts", "Ubah peraturan"), FILLING_IN)
REMOVE = Act("hapus-peraturan", QT_TRANSLATE_NOOP("acts", "Hapus peraturan"), FILLING_IN)
