"""What the office does with cases, and who may.

Whoever fills in may take a complaint down; only the head, the secretary and the officer for
migrant workers go on from there and read what is sealed.
"""

from dme_desktop.kernel.acts import DECIDING, FILLING_IN, ISSUING, Act
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

TAKE = Act("terima-pengaduan", QT_TRANSLATE_NOOP("acts", "Terima pengaduan"), FILLING_IN)
OPEN = Act("buka-data-tertutup", QT_TRANSLATE_NOOP("acts", "Buka data tertutup"), ISSUING)
CHANGE = Act("ubah-isi-kasus", QT_TRANSLATE_NOOP("acts", "Ubah isi kasus"), ISSUING)
ACT = Act("catat-tindakan-kasus", QT_TRANSLATE_NOOP("acts", "Catat tindakan kasus"), ISSUING)
CLOSE = Act("tutup-kasus", QT_TRANSLATE_NOOP("acts", "Tutup kasus"), ISSUING)
REOPEN = Act("buka-kembali-kasus", QT_TRANSLATE_NOOP("acts", "Buka kembali kasus"), DECIDING)
REFER = Act("siapkan-rujukan-kasus", QT_TRANSLATE_NOOP("acts", "Siapkan rujukan kasus"), ISSUING)
DECLINE = Act("tolak-usulan-rujukan", QT_TRANSLATE_NOOP("acts", "Tolak usulan rujukan"), DECIDING)
ANSWER = Act("catat-jawaban-rujukan", QT_TRANSLATE_NOOP("acts", "Catat jawaban rujukan"), ISSUING)
TICK = Act(
    "isi-daftar-periksa-kasus", QT_TRANSLATE_NOOP("acts", "Isi daftar periksa kasus"), ISSUING
)
KEEP = Act("simpan-bukti-kasus", QT_TRANSLATE_NOOP("acts", "Simpan bukti kasus"), FILLING_IN)
STRIKE = Act("coret-bukti-kasus", QT_TRANSLATE_NOOP("acts", "Coret bukti kasus"), ISSUING)
SET_LEAST = Act(
    "atur-batas-angka-kasus", QT_TRANSLATE_NOOP("acts", "Atur batas angka laporan kasus"), DECIDING
)
LINK = Act("hubungkan-kasus", QT_TRANSLATE_NOOP("acts", "Hubungkan kasus"), ISSUING)
