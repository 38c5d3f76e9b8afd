"""What the office does with letters about residents."""

from dme_desktop.kernel.acts import ISSUING, KEEPING, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

ISSUE_MANY = Act(
    "cetak-massal", QT_TRANSLATE_NOOP("acts", "Cetak massal"), ISSUING, approvable=True
)
ISSUE_TOGETHER = Act(
    "semua-surat", QT_TRANSLATE_NOOP("acts", "Terbitkan semua surat"), ISSUING, approvable=True
)
CHANGE_WORDING = Act("ubah-bunyi-surat", QT_TRANSLATE_NOOP("acts", "Ubah bunyi surat"), KEEPING)
