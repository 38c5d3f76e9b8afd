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
WRITE_PAGE = Act(
    "buat-halaman-pemeriksa", QT_TRANSLATE_NOOP("acts", "Buat halaman pemeriksa"), ISSUING
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
MAKE_BOX = Act(
    "buat-kunci-titipan", QT_TRANSLATE_NOOP("acts", "Buat kunci titipan kantor"), KEEPING
)
RENEW_BOX = Act(
    "ganti-kunci-titipan", QT_TRANSLATE_NOOP("acts", "Ganti kunci titipan kantor"), KEEPING
)
ENTRUST = Act("titipkan-kunci", QT_TRANSLATE_NOOP("acts", "Titipkan kunci data"), KEEPING)
TAKE_BACK = Act("cabut-titipan-kunci", QT_TRANSLATE_NOOP("acts", "Cabut titipan kunci"), KEEPING)
OPEN_ESCROW = Act(
    "buka-titipan-kunci",
    QT_TRANSLATE_NOOP("acts", "Buka titipan kunci desa"),
    DECIDING,
    approvable=True,
)
