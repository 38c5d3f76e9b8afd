"""What the office does for those who came home."""

from dme_desktop.kernel.acts import FILLING_IN, ISSUING, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

RECORD_RETURNEE = Act(
    "catat-profil-purna", QT_TRANSLATE_NOOP("acts", "Catat profil purna PMI"), FILLING_IN
)
CHANGE_RETURNEE = Act(
    "ubah-profil-purna", QT_TRANSLATE_NOOP("acts", "Ubah profil purna PMI"), FILLING_IN
)
REMOVE_RETURNEE = Act(
    "hapus-profil-purna", QT_TRANSLATE_NOOP("acts", "Hapus profil purna PMI"), FILLING_IN
)
SETTLE = Act("tuntaskan-reintegrasi", QT_TRANSLATE_NOOP("acts", "Tuntaskan reintegrasi"), ISSUING)
UNSETTLE = Act(
    "lanjutkan-reintegrasi", QT_TRANSLATE_NOOP("acts", "Lanjutkan lagi reintegrasi"), ISSUING
)
RECORD_VISIT = Act(
    "catat-kunjungan-purna", QT_TRANSLATE_NOOP("acts", "Catat kunjungan purna PMI"), FILLING_IN
)
CHANGE_VISIT = Act(
    "ubah-kunjungan-purna", QT_TRANSLATE_NOOP("acts", "Ubah kunjungan purna PMI"), FILLING_IN
)
REMOVE_VISIT = Act(
    "hapus-kunjungan-purna", QT_TRANSLATE_NOOP("acts", "Hapus kunjungan purna PMI"), FILLING_IN
)
RECORD_BUSINESS = Act("catat-usaha", QT_TRANSLATE_NOOP("acts", "Catat usaha"), FILLING_IN)
CHANGE_BUSINESS = Act("ubah-usaha", QT_TRANSLATE_NOOP("acts", "Ubah usaha"), FILLING_IN)
REMOVE_BUSINESS = Act("hapus-usaha", QT_TRANSLATE_NOOP("acts", "Hapus usaha"), FILLING_IN)
END_BUSINESS = Act(
    "catat-usaha-berhenti", QT_TRANSLATE_NOOP("acts", "Catat usaha berhenti"), FILLING_IN
)
REVIVE_BUSINESS = Act(
    "catat-usaha-berjalan-lagi", QT_TRANSLATE_NOOP("acts", "Catat usaha berjalan lagi"), FILLING_IN
)
WITHDRAW_CONSENT = Act(
    "tarik-persetujuan-usaha",
    QT_TRANSLATE_NOOP("acts", "Tarik persetujuan pencatatan usaha"),
    FILLING_IN,
)
HANDLE_WITHDRAWAL = Act(
    "tangani-penarikan-usaha",
    QT_TRANSLATE_NOOP("acts", "Tangani penarikan persetujuan usaha"),
    FILLING_IN,
)
AGREE_AGAIN = Act(
    "setuju-lagi-usaha", QT_TRANSLATE_NOOP("acts", "Catat setuju lagi pencatatan usaha"), FILLING_IN
)
RECORD_PROGRESS = Act(
    "catat-kemajuan-usaha", QT_TRANSLATE_NOOP("acts", "Catat kemajuan usaha"), FILLING_IN
)
CHANGE_PROGRESS = Act(
    "ubah-kemajuan-usaha", QT_TRANSLATE_NOOP("acts", "Ubah kemajuan usaha"), FILLING_IN
)
REMOVE_PROGRESS = Act(
    "hapus-kemajuan-usaha", QT_TRANSLATE_NOOP("acts", "Hapus kemajuan usaha"), FILLING_IN
)
IMPORT_BUSINESSES = Act("impor-usaha", QT_TRANSLATE_NOOP("acts", "Impor usaha"), FILLING_IN)
RECORD_GROUP = Act(
    "catat-kelompok-usaha", QT_TRANSLATE_NOOP("acts", "Catat kelompok usaha"), FILLING_IN
)
CHANGE_GROUP = Act(
    "ubah-kelompok-usaha", QT_TRANSLATE_NOOP("acts", "Ubah kelompok usaha"), FILLING_IN
)
REMOVE_GROUP = Act(
    "hapus-kelompok-usaha", QT_TRANSLATE_NOOP("acts", "Hapus kelompok usaha"), FILLING_IN
)
RECORD_ACTIVITY = Act("catat-kegiatan", QT_TRANSLATE_NOOP("acts", "Catat kegiatan"), FILLING_IN)
CHANGE_ACTIVITY = Act("ubah-kegiatan", QT_TRANSLATE_NOOP("acts", "Ubah kegiatan"), FILLING_IN)
REMOVE_ACTIVITY = Act("hapus-kegiatan", QT_TRANSLATE_NOOP("acts", "Hapus kegiatan"), FILLING_IN)
INVITE = Act(
    "daftarkan-peserta-kegiatan",
    QT_TRANSLATE_NOOP("acts", "Daftarkan peserta kegiatan"),
    FILLING_IN,
)
REMOVE_PARTICIPANT = Act(
    "hapus-peserta-kegiatan", QT_TRANSLATE_NOOP("acts", "Hapus peserta kegiatan"), FILLING_IN
)
RECORD_ATTENDANCE = Act(
    "catat-hadir-kegiatan", QT_TRANSLATE_NOOP("acts", "Catat kehadiran kegiatan"), FILLING_IN
)
IMPORT_PARTICIPANTS = Act(
    "impor-peserta-kegiatan", QT_TRANSLATE_NOOP("acts", "Impor peserta kegiatan"), FILLING_IN
)
RECORD_SUPPORT = Act("catat-dukungan", QT_TRANSLATE_NOOP("acts", "Catat dukungan"), FILLING_IN)
CHANGE_SUPPORT = Act("ubah-dukungan", QT_TRANSLATE_NOOP("acts", "Ubah dukungan"), FILLING_IN)
REMOVE_SUPPORT = Act("hapus-dukungan", QT_TRANSLATE_NOOP("acts", "Hapus dukungan"), FILLING_IN)
