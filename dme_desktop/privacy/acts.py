"""What the office does about personal data, and who may.

Whoever fills in takes a request down; what cannot be taken back is decided by the head or the
secretary.
"""

from dme_desktop.kernel.acts import DECIDING, FILLING_IN, ISSUING, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

TAKE = Act(
    "terima-permintaan-data", QT_TRANSLATE_NOOP("acts", "Terima permintaan data"), FILLING_IN
)
CHECK = Act(
    "pastikan-peminta-data", QT_TRANSLATE_NOOP("acts", "Pastikan orang yang meminta"), FILLING_IN
)
SETTLE = Act(
    "selesaikan-permintaan-data",
    QT_TRANSLATE_NOOP("acts", "Selesaikan permintaan data"),
    ISSUING,
)
REFUSE = Act("tolak-permintaan-data", QT_TRANSLATE_NOOP("acts", "Tolak permintaan data"), DECIDING)
COPY = Act("cetak-data-saya", QT_TRANSLATE_NOOP("acts", "Cetak data saya"), ISSUING)
LOOK = Act("lihat-data-rahasia", QT_TRANSLATE_NOOP("acts", "Lihat data rahasia"), FILLING_IN)
AGREE = Act(
    "catat-persetujuan-data", QT_TRANSLATE_NOOP("acts", "Catat persetujuan data"), FILLING_IN
)
WITHDRAW = Act(
    "tarik-persetujuan-data", QT_TRANSLATE_NOOP("acts", "Tarik persetujuan data"), FILLING_IN
)
CARRY_OUT = Act(
    "laksanakan-penarikan-data", QT_TRANSLATE_NOOP("acts", "Laksanakan penarikan data"), FILLING_IN
)
RESTRICT = Act("batasi-data", QT_TRANSLATE_NOOP("acts", "Batasi pemakaian data"), ISSUING)
LIFT = Act("buka-batasan-data", QT_TRANSLATE_NOOP("acts", "Buka batasan data"), DECIDING)
ERASE = Act("hapus-data-orang", QT_TRANSLATE_NOOP("acts", "Hapus data orang"), DECIDING)
DESTROY = Act(
    "musnahkan-masa-simpan",
    QT_TRANSLATE_NOOP("acts", "Musnahkan yang selesai masa simpannya"),
    DECIDING,
)
SET_YEARS = Act("atur-masa-simpan", QT_TRANSLATE_NOOP("acts", "Atur masa simpan"), DECIDING)
RECORD_BREACH = Act(
    "catat-kegagalan-data",
    QT_TRANSLATE_NOOP("acts", "Catat kegagalan pelindungan data"),
    FILLING_IN,
)
CHANGE_BREACH = Act(
    "ubah-kegagalan-data", QT_TRANSLATE_NOOP("acts", "Ubah kegagalan pelindungan data"), FILLING_IN
)
EMPTY = Act("kosongkan-bekas-data", QT_TRANSLATE_NOOP("acts", "Kosongkan bekas data"), DECIDING)
