"""What the office does with pledges."""

from dme_desktop.kernel.acts import DECIDING, FILLING_IN, ISSUING, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

RECORD = Act("catat-ikrar", QT_TRANSLATE_NOOP("acts", "Catat ikrar"), FILLING_IN)
CHANGE = Act("ubah-ikrar", QT_TRANSLATE_NOOP("acts", "Ubah ikrar"), FILLING_IN)
REMOVE = Act("hapus-ikrar", QT_TRANSLATE_NOOP("acts", "Hapus ikrar"), FILLING_IN)
SIGN = Act(
    "tandai-ikrar-ditandatangani", QT_TRANSLATE_NOOP("acts", "Tandai ikrar ditandatangani"), ISSUING
)
SUCCEED = Act(
    "siapkan-ikrar-pengganti", QT_TRANSLATE_NOOP("acts", "Siapkan ikrar pengganti"), FILLING_IN
)
REVOKE = Act("cabut-ikrar", QT_TRANSLATE_NOOP("acts", "Cabut ikrar"), DECIDING)
MARK_HAND = Act(
    "tandai-sudah-menandatangani",
    QT_TRANSLATE_NOOP("acts", "Tandai sudah menandatangani"),
    FILLING_IN,
)
UNMARK_HAND = Act(
    "tandai-belum-menandatangani",
    QT_TRANSLATE_NOOP("acts", "Tandai belum menandatangani"),
    FILLING_IN,
)
