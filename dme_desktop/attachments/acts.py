"""What the office does with scans and photos."""

from dme_desktop.kernel.acts import FILLING_IN, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

ATTACH = Act("lampirkan-berkas", QT_TRANSLATE_NOOP("acts", "Lampirkan berkas"), FILLING_IN)
RENAME = Act("ganti-nama-lampiran", QT_TRANSLATE_NOOP("acts", "Ganti nama lampiran"), FILLING_IN)
REMOVE = Act("hapus-lampiran", QT_TRANSLATE_NOOP("acts", "Hapus lampiran"), FILLING_IN)
