"""That a resident runs a business here."""

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters import statements
from dme_desktop.letters.kind import LetterKind, asked
from dme_desktop.letters.rules import Whom
from dme_desktop.letters.wordings import CLOSING, OFFICE, PERSON, PLACE, Wording

ROW = LetterKind(
    type=LetterType.BUSINESS,
    paper=statements.paper,
    known=statements.known,
    purpose=QT_TRANSLATE_NOOP("letters", "purna PMI atau keluarga yang punya usaha di sini"),
    advice=(QT_TRANSLATE_NOOP("letters", "Lihat usahanya, atau tanyakan kepada kepala dusun."),),
    asks=(
        asked("business_name", QT_TRANSLATE_NOOP("fields", "Nama usaha")),
        asked(
            "business_kind",
            QT_TRANSLATE_NOOP("fields", "Bidang usaha"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti dagang sembako, ternak ayam, menjahit."),
        ),
        asked("business_place", QT_TRANSLATE_NOOP("fields", "Tempat usaha")),
        asked(
            "business_since",
            QT_TRANSLATE_NOOP("fields", "Berjalan sejak"),
            hint=QT_TRANSLATE_NOOP("fields", "Bulan dan tahun, atau tahunnya saja."),
        ),
        asked("purpose", QT_TRANSLATE_NOOP("fields", "Keperluan")),
    ),
    wording=Wording(
        "SURAT KETERANGAN USAHA",
        f"{OFFICE}\n"
        "{person_table}\n"
        "adalah benar penduduk {village_kind} {village_name} yang mempunyai usaha {business_name} "
        "di bidang {business_kind}, bertempat di {business_place} dan berjalan sejak "
        "{business_since} sampai surat ini dibuat.\n"
        "Surat keterangan ini dibuat untuk keperluan {purpose}, dan bukan izin usaha.\n"
        f"Demikian surat keterangan ini {CLOSING}",
        {
            **PERSON,
            "business_name": QT_TRANSLATE_NOOP("tokens", "nama usaha"),
            "business_kind": QT_TRANSLATE_NOOP("tokens", "bidang usaha"),
            "business_place": QT_TRANSLATE_NOOP("tokens", "tempat usaha"),
            "business_since": QT_TRANSLATE_NOOP("tokens", "berjalan sejak kapan"),
            "purpose": QT_TRANSLATE_NOOP("tokens", "keperluan surat"),
            **PLACE,
        },
    ),
    of_residents=True,
    whom=Whom(),
)
