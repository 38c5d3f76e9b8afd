"""What the office does with the sheets of hamlet heads."""

from dme_desktop.kernel.acts import FILLING_IN, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

BEGIN = Act("bagikan-lembar-dusun", QT_TRANSLATE_NOOP("acts", "Bagikan lembar dusun"), FILLING_IN)
TYPE_BACK = Act(
    "ketik-lembar-dusun", QT_TRANSLATE_NOOP("acts", "Ketik kembali lembar dusun"), FILLING_IN
)
CLOSE = Act("tutup-lembar-dusun", QT_TRANSLATE_NOOP("acts", "Tutup putaran lembar"), FILLING_IN)
