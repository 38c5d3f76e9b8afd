"""What the office does with its own profile and officials."""

from dme_desktop.kernel.acts import KEEPING, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

CHANGE_PROFILE = Act("ubah-data-kantor", QT_TRANSLATE_NOOP("acts", "Ubah data kantor"), KEEPING)
APPOINT = Act("tambah-perangkat", QT_TRANSLATE_NOOP("acts", "Tambah perangkat"), KEEPING)
CHANGE_OFFICIAL = Act("ubah-perangkat", QT_TRANSLATE_NOOP("acts", "Ubah perangkat"), KEEPING)
PUT_LOGO = Act(
    "ganti-lambang-kop-surat", QT_TRANSLATE_NOOP("acts", "Ganti lambang kop surat"), KEEPING
)
REMOVE_LOGO = Act(
    "hapus-lambang-kop-surat", QT_TRANSLATE_NOOP("acts", "Hapus lambang kop surat"), KEEPING
)
