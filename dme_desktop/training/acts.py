"""What the office does with training."""

from dme_desktop.kernel.acts import DECIDING, FILLING_IN, ISSUING, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

RECORD_COURSE = Act(
    "catat-program-pelatihan", QT_TRANSLATE_NOOP("acts", "Catat program pelatihan"), FILLING_IN
)
CHANGE_COURSE = Act(
    "ubah-program-pelatihan", QT_TRANSLATE_NOOP("acts", "Ubah program pelatihan"), FILLING_IN
)
REMOVE_COURSE = Act(
    "hapus-program-pelatihan", QT_TRANSLATE_NOOP("acts", "Hapus program pelatihan"), FILLING_IN
)
OPEN_BATCH = Act("buka-angkatan", QT_TRANSLATE_NOOP("acts", "Buka angkatan"), FILLING_IN)
CHANGE_BATCH = Act("ubah-angkatan", QT_TRANSLATE_NOOP("acts", "Ubah angkatan"), FILLING_IN)
REMOVE_BATCH = Act("hapus-angkatan", QT_TRANSLATE_NOOP("acts", "Hapus angkatan"), FILLING_IN)
CANCEL_BATCH = Act("batalkan-angkatan", QT_TRANSLATE_NOOP("acts", "Batalkan angkatan"), DECIDING)
FINISH_BATCH = Act("selesaikan-angkatan", QT_TRANSLATE_NOOP("acts", "Selesaikan angkatan"), ISSUING)
REOPEN_BATCH = Act("buka-lagi-angkatan", QT_TRANSLATE_NOOP("acts", "Buka lagi angkatan"), DECIDING)
ENROL = Act("daftarkan-peserta", QT_TRANSLATE_NOOP("acts", "Daftarkan peserta"), FILLING_IN)
GIVE_PLACE = Act("beri-tempat-peserta", QT_TRANSLATE_NOOP("acts", "Beri tempat"), FILLING_IN)
WITHDRAW = Act(
    "catat-peserta-mundur", QT_TRANSLATE_NOOP("acts", "Catat peserta mengundurkan diri"), FILLING_IN
)
REMOVE_PARTICIPANT = Act("hapus-peserta", QT_TRANSLATE_NOOP("acts", "Hapus peserta"), FILLING_IN)
RECORD_ATTENDANCE = Act("catat-kehadiran", QT_TRANSLATE_NOOP("acts", "Catat kehadiran"), FILLING_IN)
REMOVE_MEETING = Act("hapus-pertemuan", QT_TRANSLATE_NOOP("acts", "Hapus pertemuan"), FILLING_IN)
RECORD_RESULTS = Act(
    "catat-hasil-pelatihan", QT_TRANSLATE_NOOP("acts", "Catat hasil pelatihan"), FILLING_IN
)
INVITE = Act(
    "terbitkan-undangan-pelatihan",
    QT_TRANSLATE_NOOP("acts", "Terbitkan undangan pelatihan"),
    ISSUING,
)
CERTIFY = Act(
    "terbitkan-sertifikat-pelatihan",
    QT_TRANSLATE_NOOP("acts", "Terbitkan sertifikat pelatihan"),
    ISSUING,
)
IMPORT = Act(
    "impor-peserta-pelatihan", QT_TRANSLATE_NOOP("acts", "Impor peserta pelatihan"), FILLING_IN
)
