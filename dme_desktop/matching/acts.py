"""What the office does with lists that it received."""

from dme_desktop.kernel.acts import DECIDING, FILLING_IN, ISSUING, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

IMPORT = Act("impor-daftar-pmi", QT_TRANSLATE_NOOP("acts", "Impor daftar PMI"), FILLING_IN)
DECIDE = Act("putuskan-kecocokan", QT_TRANSLATE_NOOP("acts", "Putuskan kecocokan"), ISSUING)
TAKE_BACK = Act(
    "hapus-putusan-kecocokan", QT_TRANSLATE_NOOP("acts", "Hapus putusan kecocokan"), ISSUING
)
MARK = Act(
    "tandai-prosedural-dari-daftar",
    QT_TRANSLATE_NOOP("acts", "Tandai prosedural menurut daftar"),
    DECIDING,
)
REMOVE = Act("hapus-daftar-pmi", QT_TRANSLATE_NOOP("acts", "Hapus daftar PMI"), DECIDING)
