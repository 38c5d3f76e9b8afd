"""What the office does with workbooks that come in."""

from dme_desktop.kernel.acts import FILLING_IN, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

REMEMBER_COLUMNS = Act(
    "ingat-susunan-kolom", QT_TRANSLATE_NOOP("acts", "Ingat susunan kolom"), FILLING_IN
)
SAME = Act(
    "samakan-penduduk-dari-impor",
    QT_TRANSLATE_NOOP("acts", "Samakan penduduk dari impor"),
    FILLING_IN,
)
ANOTHER = Act(
    "tambah-penduduk-dari-impor",
    QT_TRANSLATE_NOOP("acts", "Tambah penduduk dari impor"),
    FILLING_IN,
)
