"""What the office does with agreements."""

from dme_desktop.kernel.acts import DECIDING, FILLING_IN, ISSUING, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

RECORD = Act("catat-kerja-sama", QT_TRANSLATE_NOOP("acts", "Catat kerja sama"), FILLING_IN)
CHANGE = Act("ubah-kerja-sama", QT_TRANSLATE_NOOP("acts", "Ubah kerja sama"), FILLING_IN)
REMOVE = Act("hapus-kerja-sama", QT_TRANSLATE_NOOP("acts", "Hapus kerja sama"), FILLING_IN)
SIGN = Act(
    "tandai-kerja-sama-ditandatangani",
    QT_TRANSLATE_NOOP("acts", "Tandai kerja sama ditandatangani"),
    ISSUING,
)
STOP = Act("hentikan-kerja-sama", QT_TRANSLATE_NOOP("acts", "Hentikan kerja sama"), DECIDING)
RENEW = Act("siapkan-perpanjangan", QT_TRANSLATE_NOOP("acts", "Siapkan perpanjangan"), FILLING_IN)
AMEND = Act("siapkan-addendum", QT_TRANSLATE_NOOP("acts", "Siapkan addendum"), FILLING_IN)
