"""What is written down of copies."""

from dme_desktop.kernel.acts import DECIDING, EVERY_ROLE, KEEPING, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

NOTE = Act("catat-cadangan", QT_TRANSLATE_NOOP("acts", "Catat cadangan"), EVERY_ROLE)
TAKE_BACK = Act(
    "ambil-dari-cadangan", QT_TRANSLATE_NOOP("acts", "Ambil kembali dari cadangan"), DECIDING
)
PUT_BACK = Act(
    "siapkan-kembali-ke-cadangan",
    QT_TRANSLATE_NOOP("acts", "Siapkan kembali ke cadangan"),
    KEEPING,
)
