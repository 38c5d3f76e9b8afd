"""Whether a resident is married, by what the office was shown."""

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel import kinds
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters import rules, statements
from dme_desktop.letters.kind import LetterKind, asked
from dme_desktop.letters.wordings import CLOSING, OFFICE, PERSON, PLACE, Wording

ROW = LetterKind(
    type=LetterType.MARITAL_STATUS,
    paper=statements.paper,
    known=statements.known,
    purpose=QT_TRANSLATE_NOOP("letters", "syarat berangkat, menurut KK atau buku nikah"),
    advice=(QT_TRANSLATE_NOOP("letters", "Lihat KK, buku nikah atau akta cerai aslinya."),),
    asks=(
        asked(
            "basis",
            QT_TRANSLATE_NOOP("fields", "Dasar keterangan"),
            kinds.TEXT,
            QT_TRANSLATE_NOOP("fields", "KK, buku nikah atau akta cerai, dengan nomornya."),
        ),
        asked(
            "spouse_name", QT_TRANSLATE_NOOP("fields", "Nama pasangan"), kinds.NAME, needed=False
        ),
    ),
    wording=Wording(
        "SURAT KETERANGAN STATUS PERKAWINAN",
        f"{OFFICE}\n"
        "{person_table}\n"
        "adalah benar penduduk {village_kind} {village_name}. Berdasarkan {basis}, yang "
        "bersangkutan berstatus {marital_status}.\n"
        f"Demikian surat keterangan ini {CLOSING}",
        {
            **PERSON,
            "basis": QT_TRANSLATE_NOOP("tokens", "dasar: KK, buku nikah atau akta cerai"),
            "marital_status": QT_TRANSLATE_NOOP("tokens", "status perkawinan, dengan siapa"),
            **PLACE,
        },
    ),
    of_residents=True,
    shared=(),
    problems=rules.spouse_problems,
)
