"""What the office does about what deserves attention, and who may (dictionary, section 5)."""

from dme_desktop.attention.rules import SEES
from dme_desktop.kernel.acts import EVERY_ROLE, Act, Role
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

DECIDE = Act(
    "putuskan-perlu-perhatian", QT_TRANSLATE_NOOP("acts", "Putuskan Perlu Perhatian"), SEES
)
LOOK_THROUGH = Act(
    "periksa-seluruh-buku-kiriman",
    QT_TRANSLATE_NOOP("acts", "Periksa seluruh buku kiriman"),
    SEES,
)
RENEW = Act(
    "hitung-ulang-perhatian", QT_TRANSLATE_NOOP("acts", "Hitung ulang Perlu Perhatian"), EVERY_ROLE
)
SET_LIMITS = Act(
    "atur-batas-perhatian",
    QT_TRANSLATE_NOOP("acts", "Atur batas Perlu Perhatian"),
    frozenset({Role.HEAD}),
)
IMPORT_NAMES = Act(
    "impor-daftar-pantauan", QT_TRANSLATE_NOOP("acts", "Impor daftar pantauan"), SEES
)
PUT_NAME = Act(
    "catat-nama-pantauan", QT_TRANSLATE_NOOP("acts", "Catat nama di daftar pantauan"), SEES
)
REMOVE_NAME = Act(
    "hapus-nama-pantauan", QT_TRANSLATE_NOOP("acts", "Hapus nama dari daftar pantauan"), SEES
)
