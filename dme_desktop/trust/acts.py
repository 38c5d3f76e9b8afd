"""What the office does with keys and lists."""

from dme_desktop.kernel.acts import DECIDING, FILLING_IN, ISSUING, KEEPING, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

MAKE_KEY = Act(
    "buat-kunci-tanda-tangan", QT_TRANSLATE_NOOP("acts", "Buat kunci tanda tangan"), KEEPING
)
RENEW_KEY = Act(
    "ganti-kunci-tanda-tangan", QT_TRANSLATE_NOOP("acts", "Ganti kunci tanda tangan"), KEEPING
)
TRUST_OFFICE = Act(
    "percayai-kunci-kabupaten", QT_TRANSLATE_NOOP("acts", "Percayai kunci kabupaten"), KEEPING
)
HAND_IN = Act(
    "simpan-berkas-untuk-kabupaten",
    QT_TRANSLATE_NOOP("acts", "Simpan berkas untuk kabupaten"),
    ISSUING,
)
TAKE_IN = Act(
    "masukkan-daftar-dari-kabupaten",
    QT_TRANSLATE_NOOP("acts", "Masukkan daftar dari kabupaten"),
    FILLING_IN,
)
GATHER = Act(
    "kumpulkan-berkas-desa", QT_TRANSLATE_NOOP("acts", "Kumpulkan berkas desa"), FILLING_IN
)
COMPARE = Act(
    "cocokkan-sidik-kunci-desa", QT_TRANSLATE_NOOP("acts", "Cocokkan sidik kunci desa"), DECIDING
)
DROP = Act("buang-berkas-desa", QT_TRANSLATE_NOOP("acts", "Buang berkas desa"), FILLING_IN)
PUBLISH = Act(
    "terbitkan-daftar-kunci-dan-surat-batal",
    QT_TRANSLATE_NOOP("acts", "Terbitkan daftar kunci dan surat batal"),
    DECIDING,
)
