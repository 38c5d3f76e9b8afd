"""What the office does with awards and certificates."""

from dme_desktop.kernel.acts import FILLING_IN, ISSUING, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

RECORD = Act("catat-penghargaan", QT_TRANSLATE_NOOP("acts", "Catat penghargaan"), FILLING_IN)
CHANGE = Act("ubah-penghargaan", QT_TRANSLATE_NOOP("acts", "Ubah penghargaan"), FILLING_IN)
REMOVE = Act("hapus-penghargaan", QT_TRANSLATE_NOOP("acts", "Hapus penghargaan"), FILLING_IN)
ISSUE_CERTIFICATES = Act(
    "terbitkan-sertifikat", QT_TRANSLATE_NOOP("acts", "Terbitkan sertifikat"), ISSUING
)
