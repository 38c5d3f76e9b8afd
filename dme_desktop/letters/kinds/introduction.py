"""The introduction of a candidate to the office that places workers; no permit to place anybody."""

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel import kinds
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters import signatures, statements
from dme_desktop.letters.kind import COPIES, HEAD_REASON, ONE_A_LINE, LetterKind, asked
from dme_desktop.letters.rules import Whom
from dme_desktop.letters.wordings import CLOSING, JOURNEY, OFFICE, PAPERS, PERSON, PLACE, Wording
from dme_desktop.workers.rules import BEFORE

ROW = LetterKind(
    type=LetterType.INTRODUCTION,
    paper=statements.paper,
    known=statements.introducing,
    purpose=QT_TRANSLATE_NOOP("letters", "calon PMI mengurus syarat di dinas atau LTSA"),
    advice=(
        QT_TRANSLATE_NOOP("letters", "Cocokkan dokumen yang dilampirkan dengan aslinya."),
        QT_TRANSLATE_NOOP("letters", "Surat ini berlaku satu bulan dan bukan izin penempatan."),
    ),
    asks=(
        asked(
            "addressee",
            QT_TRANSLATE_NOOP("fields", "Ditujukan kepada"),
            kinds.TEXT,
            QT_TRANSLATE_NOOP("fields", "Jabatan dan instansi, seperti Kepala Dinas Tenaga Kerja."),
        ),
        asked("validity_to", QT_TRANSLATE_NOOP("fields", "Berlaku sampai"), kinds.DATE),
        asked(
            "papers",
            QT_TRANSLATE_NOOP("fields", "Dokumen terlampir"),
            kinds.LONG_TEXT,
            ONE_A_LINE,
        ),
        COPIES,
        HEAD_REASON,
    ),
    wording=Wording(
        "SURAT PENGANTAR CALON PEKERJA MIGRAN INDONESIA",
        f"{OFFICE}\n"
        "{person_table}\n"
        "adalah benar penduduk {village_kind} {village_name} dan bermaksud mengurus persyaratan "
        "sebagai Calon Pekerja Migran Indonesia dengan tujuan {country}, jabatan {job_title}, "
        "melalui {scheme_or_agency}.\n"
        "Bersama ini dilampirkan:\n"
        "{papers_table}\n"
        "Surat ini berlaku sampai dengan {validity_to} dan bukan merupakan izin penempatan.\n"
        f"Demikian surat pengantar ini {CLOSING}",
        {
            **PERSON,
            **JOURNEY,
            **PAPERS,
            "addressee": QT_TRANSLATE_NOOP("tokens", "instansi yang dituju"),
            "validity_to": QT_TRANSLATE_NOOP("tokens", "berlaku sampai tanggal"),
            **PLACE,
        },
    ),
    for_workers=True,
    whom=Whom(stages=BEFORE, unmarked=True),
    shared=("addressee", "validity_to", "copies"),
    signers=signatures.with_holder,
    addressed=True,
)
