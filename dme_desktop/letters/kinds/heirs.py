"""Who the heirs of a worker are, as they state it themselves before witnesses."""

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel import kinds
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters import signatures, statements
from dme_desktop.letters.kind import DISTRICT_HEAD, LetterKind, asked
from dme_desktop.letters.rules import DEAD, Whom
from dme_desktop.letters.wordings import PERSON, PLACE, Wording

ROW = LetterKind(
    type=LetterType.HEIRS,
    paper=statements.paper,
    known=statements.known,
    purpose=QT_TRANSLATE_NOOP("letters", "para ahli waris menyatakan siapa mereka, di depan saksi"),
    advice=(
        QT_TRANSLATE_NOOP("letters", "Semua ahli waris hadir; cocokkan dengan KK dan akta lahir."),
        QT_TRANSLATE_NOOP(
            "letters", "Setiap ahli waris tanda tangan atau cap jempol di daftar, wali bagi anak."
        ),
        QT_TRANSLATE_NOOP("letters", "Bila bank atau instansi meminta, isi juga nama camat."),
    ),
    asks=(
        asked("died_on", QT_TRANSLATE_NOOP("fields", "Tanggal meninggal"), kinds.DATE),
        asked("death_place", QT_TRANSLATE_NOOP("fields", "Tempat meninggal")),
        asked(
            "heirs",
            QT_TRANSLATE_NOOP("fields", "Para ahli waris"),
            kinds.LONG_TEXT,
            QT_TRANSLATE_NOOP("fields", "Nama, hubungan, NIK. Satu baris satu."),
        ),
        asked("second_name", QT_TRANSLATE_NOOP("fields", "Yang mewakili para ahli waris")),
        asked("witness_name", QT_TRANSLATE_NOOP("fields", "Saksi pertama")),
        asked("second_witness", QT_TRANSLATE_NOOP("fields", "Saksi kedua")),
        DISTRICT_HEAD,
    ),
    wording=Wording(
        "SURAT KETERANGAN AHLI WARIS",
        "Kami yang bertanda tangan di bawah ini, para ahli waris dari:\n"
        "{person_table}\n"
        "yang meninggal dunia pada {died_on} di {death_place}, menyatakan dengan sebenar-benarnya "
        "bahwa ahli warisnya adalah:\n"
        "{heirs_table}\n"
        "dan tidak ada ahli waris lain yang kami ketahui. Kebenaran pernyataan ini menjadi "
        "tanggung jawab kami sepenuhnya; apabila ternyata tidak benar, kami bersedia "
        "bertanggung jawab sesuai ketentuan peraturan perundang-undangan.\n"
        "Surat ini dibuat di hadapan saksi dan diketahui {head_title} {village_name}.",
        {
            **PERSON,
            "died_on": QT_TRANSLATE_NOOP("tokens", "tanggal meninggal"),
            "death_place": QT_TRANSLATE_NOOP("tokens", "tempat meninggal"),
            "heirs_table": QT_TRANSLATE_NOOP("tokens", "daftar ahli waris, di baris sendiri"),
            "second_name": QT_TRANSLATE_NOOP("tokens", "nama yang mewakili"),
            **PLACE,
        },
        frozenset({"person_table", "heirs_table"}),
    ),
    of_residents=True,
    whom=Whom(residency=DEAD, every_age=True),
    addressee=lambda _, said: said.second_name,
    signers=signatures.heirs,
    own=True,
)
