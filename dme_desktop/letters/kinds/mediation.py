"""What two parties settled at the office."""

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel import kinds
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters import signatures, statements
from dme_desktop.letters.kind import COPIES_MADE, ONE_A_LINE, LetterKind, asked, first_party
from dme_desktop.letters.rules import ALIVE, Whom
from dme_desktop.letters.wordings import PERSON, PLACE, Wording

ROW = LetterKind(
    type=LetterType.MEDIATION,
    paper=statements.paper,
    known=statements.known,
    purpose=QT_TRANSLATE_NOOP("letters", "hasil pertemuan dua pihak, dicatat desa"),
    advice=(
        QT_TRANSLATE_NOOP(
            "letters", "Dugaan perdagangan orang atau kekerasan tidak dimediasi: rujuk ke polisi."
        ),
        QT_TRANSLATE_NOOP("letters", "Bacakan hasilnya kepada kedua pihak sebelum ditandatangani."),
    ),
    asks=(
        asked("met_on", QT_TRANSLATE_NOOP("fields", "Tanggal pertemuan"), kinds.DATE),
        asked("place", QT_TRANSLATE_NOOP("fields", "Tempat")),
        asked("first_name", QT_TRANSLATE_NOOP("fields", "Pihak lain")),
        asked("first_position", QT_TRANSLATE_NOOP("fields", "Jabatannya"), needed=False),
        asked("first_institution", QT_TRANSLATE_NOOP("fields", "Instansinya"), needed=False),
        asked("dispute", QT_TRANSLATE_NOOP("fields", "Pokok masalah")),
        asked(
            "agreed", QT_TRANSLATE_NOOP("fields", "Yang disepakati"), kinds.LONG_TEXT, ONE_A_LINE
        ),
        asked("witness_name", QT_TRANSLATE_NOOP("fields", "Penengah"), needed=False),
        asked("second_witness", QT_TRANSLATE_NOOP("fields", "Saksi"), needed=False),
        COPIES_MADE,
    ),
    wording=Wording(
        "BERITA ACARA MEDIASI",
        "Pada hari ini, {day}, tanggal {met_on_spoken}, bertempat di {place}, telah bertemu:\n"
        "{person_table}\n"
        "selanjutnya disebut PIHAK KESATU, dan:\n"
        "{first_table}\n"
        "selanjutnya disebut PIHAK KEDUA, tentang {dispute}. Dengan sadar dan tanpa paksaan kedua "
        "pihak menyepakati:\n"
        "{agreed_table}\n"
        "Kesepakatan ini tidak mengurangi hak kedua pihak menempuh jalan hukum.\n"
        "Demikian berita acara ini dibuat dengan sebenar-benarnya dalam rangkap {copies_made}, "
        "masing-masing berkekuatan sama.",
        {
            **PERSON,
            "first_table": QT_TRANSLATE_NOOP("tokens", "tabel pihak lain, di baris sendiri"),
            "agreed_table": QT_TRANSLATE_NOOP("tokens", "daftar yang disepakati, baris sendiri"),
            "first_name": QT_TRANSLATE_NOOP("tokens", "nama pihak lain"),
            "dispute": QT_TRANSLATE_NOOP("tokens", "pokok masalah"),
            "day": QT_TRANSLATE_NOOP("tokens", "hari pertemuan"),
            "met_on": QT_TRANSLATE_NOOP("tokens", "tanggal pertemuan"),
            "met_on_spoken": QT_TRANSLATE_NOOP("tokens", "tanggal pertemuan dengan huruf"),
            "place": QT_TRANSLATE_NOOP("tokens", "tempat pertemuan"),
            "copies_made": QT_TRANSLATE_NOOP("tokens", "banyaknya rangkap"),
            **PLACE,
        },
        frozenset({"person_table", "first_table", "agreed_table"}),
    ),
    of_residents=True,
    whom=Whom(residency=ALIVE),
    others=first_party,
    addressee=lambda _, said: said.first_name,
    signers=signatures.both_settle,
)
