"""What the office does about its readiness, and who may."""

from dme_desktop.kernel.acts import DECIDING, FILLING_IN, ISSUING, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

ANSWER = Act(
    "jawab-indikator-kesiapan", QT_TRANSLATE_NOOP("acts", "Jawab indikator kesiapan"), FILLING_IN
)
CHANGE = Act(
    "ubah-indikator-kesiapan", QT_TRANSLATE_NOOP("acts", "Ubah indikator kesiapan"), DECIDING
)
PLAN = Act("catat-tugas-kesiapan", QT_TRANSLATE_NOOP("acts", "Catat tugas kesiapan"), FILLING_IN)
REMOVE_TASK = Act(
    "hapus-tugas-kesiapan", QT_TRANSLATE_NOOP("acts", "Hapus tugas kesiapan"), FILLING_IN
)
CLOSE_PERIOD = Act(
    "simpan-penilaian-kesiapan", QT_TRANSLATE_NOOP("acts", "Simpan penilaian semester"), ISSUING
)
