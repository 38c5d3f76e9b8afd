"""Whom a resident lets act in named matters."""

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel import kinds
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters import signatures, statements
from dme_desktop.letters.kind import (
    ONE_A_LINE,
    SECOND_NIK,
    SECOND_RELATION,
    LetterKind,
    asked,
    second_party,
)
from dme_desktop.letters.rules import ALIVE, Whom
from dme_desktop.letters.wordings import PERSON, PLACE, Wording

ROW = LetterKind(
    type=LetterType.POWER_OF_ATTORNEY,
    paper=statements.paper,
    known=statements.known,
    purpose=QT_TRANSLATE_NOOP("letters", "PMI atau keluarga memberi kuasa mengurus hal tertentu"),
    advice=(
        QT_TRANSLATE_NOOP("letters", "Pemberi kuasa menandatangani sendiri di atas meterai."),
        QT_TRANSLATE_NOOP("letters", "Sebut hal yang dikuasakan satu per satu, tidak segalanya."),
    ),
    asks=(
        asked("second_name", QT_TRANSLATE_NOOP("fields", "Penerima kuasa")),
        SECOND_RELATION,
        SECOND_NIK,
        asked("second_address", QT_TRANSLATE_NOOP("fields", "Alamat penerima kuasa")),
        asked(
            "matters", QT_TRANSLATE_NOOP("fields", "Yang dikuasakan"), kinds.LONG_TEXT, ONE_A_LINE
        ),
        asked("validity_to", QT_TRANSLATE_NOOP("fields", "Berlaku sampai"), kinds.DATE),
    ),
    wording=Wording(
        "SURAT KUASA",
        "Yang bertanda tangan di bawah ini:\n"
        "{person_table}\n"
        "selanjutnya disebut PEMBERI KUASA, dengan ini memberi kuasa kepada:\n"
        "{second_table}\n"
        "selanjutnya disebut PENERIMA KUASA, untuk mengurus:\n"
        "{matters_table}\n"
        "Kuasa ini berlaku sampai dengan {validity_to}, terbatas pada hal di atas, tidak dapat "
        "dialihkan, dan dapat dicabut sewaktu-waktu oleh PEMBERI KUASA.\n"
        "Demikian surat kuasa ini dibuat dengan sadar dan tanpa paksaan dari siapa pun.",
        {
            **PERSON,
            "second_table": QT_TRANSLATE_NOOP("tokens", "tabel penerima kuasa, di baris sendiri"),
            "matters_table": QT_TRANSLATE_NOOP("tokens", "daftar yang dikuasakan, baris sendiri"),
            "second_name": QT_TRANSLATE_NOOP("tokens", "nama penerima kuasa"),
            "validity_to": QT_TRANSLATE_NOOP("tokens", "berlaku sampai tanggal"),
            **PLACE,
        },
        frozenset({"person_table", "second_table", "matters_table"}),
    ),
    of_residents=True,
    whom=Whom(residency=ALIVE),
    others=second_party,
    addressee=lambda _, said: said.second_name,
    signers=signatures.who_empowers,
    own=True,
)
