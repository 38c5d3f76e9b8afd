"""That a family has little to live on."""

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters import signatures, statements
from dme_desktop.letters.kind import DISTRICT_HEAD, LetterKind, asked
from dme_desktop.letters.rules import Whom
from dme_desktop.letters.wordings import CLOSING, OFFICE, PERSON, PLACE, Wording

ROW = LetterKind(
    type=LetterType.HARDSHIP,
    paper=statements.paper,
    known=statements.known,
    purpose=QT_TRANSLATE_NOOP("letters", "keluarga PMI yang tidak mampu"),
    advice=(
        QT_TRANSLATE_NOOP(
            "letters", "Tulis dasarnya: daftar penerima bantuan atau kunjungan ke rumah."
        ),
    ),
    asks=(
        asked(
            "basis",
            QT_TRANSLATE_NOOP("fields", "Dasar keterangan"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti kunjungan kepala dusun, dengan tanggalnya."),
        ),
        asked("purpose", QT_TRANSLATE_NOOP("fields", "Keperluan")),
        DISTRICT_HEAD,
    ),
    wording=Wording(
        "SURAT KETERANGAN TIDAK MAMPU",
        f"{OFFICE}\n"
        "{person_table}\n"
        "adalah benar penduduk {village_kind} {village_name} yang berdasarkan {basis} tergolong "
        "keluarga tidak mampu.\n"
        "Surat keterangan ini dibuat untuk keperluan {purpose}.\n"
        f"Demikian surat keterangan ini {CLOSING}",
        {
            **PERSON,
            "basis": QT_TRANSLATE_NOOP("tokens", "dasar keterangan"),
            "purpose": QT_TRANSLATE_NOOP("tokens", "keperluan surat"),
            **PLACE,
        },
    ),
    of_residents=True,
    whom=Whom(every_age=True),
    signers=signatures.head_and_district,
)
