"""What the office does in the ledger."""

from dme_desktop.kernel.acts import FILLING_IN, ISSUING, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

RECORD = Act("catat-kiriman", QT_TRANSLATE_NOOP("acts", "Catat kiriman"), FILLING_IN)
CORRECT = Act("perbaiki-kiriman", QT_TRANSLATE_NOOP("acts", "Perbaiki kiriman"), FILLING_IN)
VOID = Act("batalkan-kiriman", QT_TRANSLATE_NOOP("acts", "Batalkan kiriman"), FILLING_IN)
ISSUE_SHEET = Act(
    "terbitkan-catatan-kiriman-setahun",
    QT_TRANSLATE_NOOP("acts", "Terbitkan catatan kiriman setahun"),
    ISSUING,
)
