"""A worker handed over to the family, with the village as witness."""

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel import kinds
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters import signatures, statements
from dme_desktop.letters.documents.body import Party
from dme_desktop.letters.kind import (
    COPIES_MADE,
    ONE_A_LINE,
    SECOND_NIK,
    SECOND_RELATION,
    LetterKind,
    asked,
    first_party,
    second_party,
)
from dme_desktop.letters.rules import EVERYBODY, Whom
from dme_desktop.letters.said import Said
from dme_desktop.letters.wordings import PERSON, PLACE, Wording


def _others(said: Said) -> dict[str, Party]:
    """Return the tables of who hands over, and of who receives."""
    return first_party(said) | second_party(said)


ROW = LetterKind(
    type=LetterType.HANDOVER,
    paper=statements.paper,
    known=statements.known,
    purpose=QT_TRANSLATE_NOOP("letters", "PMI diserahkan kepada keluarga, desa menjadi saksi"),
    advice=(
        QT_TRANSLATE_NOOP(
            "letters", "Isi bersama yang menyerahkan dan keluarga, saat orangnya ada di depan."
        ),
    ),
    asks=(
        asked("met_on", QT_TRANSLATE_NOOP("fields", "Tanggal serah terima"), kinds.DATE),
        asked("place", QT_TRANSLATE_NOOP("fields", "Tempat"), kinds.TEXT),
        asked(
            "arrival",
            QT_TRANSLATE_NOOP("fields", "Tiba dengan"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti GA 438 di BIZAM, 23 November 2026."),
            needed=False,
        ),
        asked("first_name", QT_TRANSLATE_NOOP("fields", "Yang menyerahkan"), kinds.TEXT),
        asked("first_position", QT_TRANSLATE_NOOP("fields", "Jabatannya"), kinds.TEXT),
        asked(
            "first_institution",
            QT_TRANSLATE_NOOP("fields", "Instansinya"),
            kinds.TEXT,
            QT_TRANSLATE_NOOP("fields", "BP3MI, dinas, atau lainnya."),
        ),
        asked(
            "condition",
            QT_TRANSLATE_NOOP("fields", "Keadaan orangnya"),
            kinds.TEXT,
            QT_TRANSLATE_NOOP("fields", "Seperti sehat, atau sakit dan perlu dirawat."),
        ),
        asked(
            "items",
            QT_TRANSLATE_NOOP("fields", "Barang yang diserahkan"),
            kinds.LONG_TEXT,
            ONE_A_LINE,
        ),
        asked("second_name", QT_TRANSLATE_NOOP("fields", "Yang menerima"), kinds.TEXT),
        SECOND_RELATION,
        SECOND_NIK,
        asked("second_address", QT_TRANSLATE_NOOP("fields", "Alamat yang menerima"), kinds.TEXT),
        asked("second_witness", QT_TRANSLATE_NOOP("fields", "Saksi kedua"), needed=False),
        COPIES_MADE,
    ),
    wording=Wording(
        "BERITA ACARA SERAH TERIMA PEKERJA MIGRAN INDONESIA",
        "Pada hari ini, {day}, tanggal {met_on_spoken}, bertempat di {place}, yang bertanda "
        "tangan di bawah ini:\n"
        "{first_table}\n"
        "selanjutnya disebut PIHAK KESATU, menyerahkan Pekerja Migran Indonesia:\n"
        "{person_table}\n"
        "dalam keadaan {condition}{arrival}, beserta barang:\n"
        "{items_table}\n"
        "kepada:\n"
        "{second_table}\n"
        "selanjutnya disebut PIHAK KEDUA, disaksikan {head_title} {village_name}.\n"
        "Demikian berita acara ini dibuat dengan sebenar-benarnya dalam rangkap {copies_made}, "
        "masing-masing berkekuatan sama.",
        {
            "person_table": PERSON["person_table"],
            "first_table": QT_TRANSLATE_NOOP("tokens", "tabel yang menyerahkan, di baris sendiri"),
            "second_table": QT_TRANSLATE_NOOP("tokens", "tabel yang menerima, di baris sendiri"),
            "items_table": QT_TRANSLATE_NOOP("tokens", "daftar barang, di baris sendiri"),
            "name": PERSON["name"],
            "first_name": QT_TRANSLATE_NOOP("tokens", "nama yang menyerahkan"),
            "second_name": QT_TRANSLATE_NOOP("tokens", "nama yang menerima"),
            "day": QT_TRANSLATE_NOOP("tokens", "hari serah terima"),
            "met_on": QT_TRANSLATE_NOOP("tokens", "tanggal serah terima"),
            "met_on_spoken": QT_TRANSLATE_NOOP("tokens", "tanggal serah terima dengan huruf"),
            "arrival": QT_TRANSLATE_NOOP("tokens", "tiba dengan apa dan kapan, boleh kosong"),
            "copies_made": QT_TRANSLATE_NOOP("tokens", "banyaknya rangkap"),
            "place": QT_TRANSLATE_NOOP("tokens", "tempat serah terima"),
            "condition": QT_TRANSLATE_NOOP("tokens", "keadaan orangnya"),
            **PLACE,
        },
        frozenset({"person_table", "first_table", "second_table", "items_table"}),
        frozenset({"arrival"}),
    ),
    of_residents=True,
    whom=Whom(residency=EVERYBODY, every_age=True),
    others=_others,
    addressee=lambda _, said: said.second_name,
    signers=signatures.both_parties,
)
