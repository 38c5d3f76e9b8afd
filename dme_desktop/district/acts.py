"""What a desk does with the packages that reach it."""

from dme_desktop.kernel.acts import FILLING_IN, ISSUING, KEEPING, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

RECEIVE = Act("terima-paket", QT_TRANSLATE_NOOP("acts", "Terima paket"), FILLING_IN)
ANSWER = Act("balas-paket", QT_TRANSLATE_NOOP("acts", "Balas paket"), FILLING_IN)
ASK_TO_MEND = Act("minta-perbaikan", QT_TRANSLATE_NOOP("acts", "Minta perbaikan paket"), FILLING_IN)
REMIND = Act("ingatkan-desa", QT_TRANSLATE_NOOP("acts", "Ingatkan desa"), FILLING_IN)
FIND_DOUBLES = Act(
    "cari-orang-ganda-antar-desa",
    QT_TRANSLATE_NOOP("acts", "Cari orang ganda antar desa"),
    ISSUING,
)
LOAD = Act("muat-ke-mesin", QT_TRANSLATE_NOOP("acts", "Muat angka ke mesin lain"), ISSUING)
PUBLISH = Act("terbitkan-angka", QT_TRANSLATE_NOOP("acts", "Terbitkan angka"), ISSUING)
SHARE = Act("pakai-simpanan-bersama", QT_TRANSLATE_NOOP("acts", "Pakai simpanan bersama"), KEEPING)
LEAVE = Act(
    "kembali-ke-berkas-sendiri", QT_TRANSLATE_NOOP("acts", "Kembali ke berkas sendiri"), KEEPING
)
