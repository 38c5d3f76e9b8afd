"""What the office does with the designation as Desa Migran Emas."""

from dme_desktop.kernel.acts import FILLING_IN, ISSUING, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

RECORD = Act("catat-penetapan", QT_TRANSLATE_NOOP("acts", "Catat penetapan"), FILLING_IN)
CHANGE = Act("ubah-penetapan", QT_TRANSLATE_NOOP("acts", "Ubah penetapan"), FILLING_IN)
REMOVE = Act("hapus-penetapan", QT_TRANSLATE_NOOP("acts", "Hapus penetapan"), FILLING_IN)
MOVE = Act("tandai-penetapan", QT_TRANSLATE_NOOP("acts", "Tandai penetapan"), ISSUING)
AGAIN = Act("siapkan-usulan-lagi", QT_TRANSLATE_NOOP("acts", "Siapkan usulan lagi"), FILLING_IN)
