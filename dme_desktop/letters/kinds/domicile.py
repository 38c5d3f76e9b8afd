"""Where a resident lives, for whatever it is needed."""

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel import kinds
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters import statements
from dme_desktop.letters.kind import LetterKind, asked
from dme_desktop.letters.rules import Whom
from dme_desktop.letters.wordings import CLOSING, OFFICE, PERSON, PLACE, Wording

ROW = LetterKind(
    type=LetterType.DOMICILE,
    paper=statements.paper,
    known=statements.known,
    purpose=QT_TRANSLATE_NOOP("letters", "PMI dan keluarganya yang tinggal di sini"),
    advice=(
        QT_TRANSLATE_NOOP("letters", "Tanyakan kepada kepala dusun bila orangnya baru pindah."),
    ),
    asks=(asked("purpose", QT_TRANSLATE_NOOP("fields", "Keperluan"), kinds.TEXT),),
    wording=Wording(
        "SURAT KETERANGAN DOMISILI",
        f"{OFFICE}\n"
        "{person_table}\n"
        "adalah benar bertempat tinggal di {address}, {village_kind} {village_name}, Kecamatan "
        "{district}, {regency}.\n"
        "Surat keterangan ini dibuat untuk keperluan {purpose}.\n"
        f"Demikian surat keterangan ini {CLOSING}",
        {**PERSON, "purpose": QT_TRANSLATE_NOOP("tokens", "keperluan surat"), **PLACE},
    ),
    of_residents=True,
    whom=Whom(every_age=True),
    shared=("purpose",),
)
