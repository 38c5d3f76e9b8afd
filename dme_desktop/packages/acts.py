"""What the office does with packages, the offices that get them, and their answers."""

from dme_desktop.kernel.acts import DECIDING, FILLING_IN, ISSUING, KEEPING, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

KNOW_RECEIVER = Act(
    "kenal-penerima-paket", QT_TRANSLATE_NOOP("acts", "Kenal penerima paket"), DECIDING
)
CHANGE_RECEIVER = Act(
    "ubah-penerima-paket", QT_TRANSLATE_NOOP("acts", "Ubah penerima paket"), DECIDING
)
REMOVE_RECEIVER = Act(
    "hapus-penerima-paket", QT_TRANSLATE_NOOP("acts", "Hapus penerima paket"), DECIDING
)
SEND = Act("buat-paket", QT_TRANSLATE_NOOP("acts", "Buat paket"), ISSUING)
TAKE_ANSWER = Act(
    "masukkan-balasan-paket", QT_TRANSLATE_NOOP("acts", "Masukkan balasan paket"), FILLING_IN
)
MAKE_KEY = Act("buat-kunci-penerima", QT_TRANSLATE_NOOP("acts", "Buat kunci penerima"), KEEPING)
