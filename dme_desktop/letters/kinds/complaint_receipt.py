"""The receipt for who complains: what was told, and what happens next."""

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel import kinds
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters import signatures, statements
from dme_desktop.letters.kind import ONE_A_LINE, LetterKind, asked
from dme_desktop.letters.rules import ALIVE, Whom
from dme_desktop.letters.wordings import PAPERS, PERSON, PLACE, Wording

ROW = LetterKind(
    type=LetterType.COMPLAINT_RECEIPT,
    paper=statements.paper,
    known=statements.known,
    purpose=QT_TRANSLATE_NOOP("letters", "bukti bagi warga bahwa pengaduannya diterima"),
    advice=(QT_TRANSLATE_NOOP("letters", "Tulis jenisnya saja; kejadiannya tidak di lembar ini."),),
    asks=(
        asked("met_on", QT_TRANSLATE_NOOP("fields", "Tanggal pengaduan"), kinds.DATE),
        asked("case_no", QT_TRANSLATE_NOOP("fields", "Nomor kasus")),
        asked(
            "case_types",
            QT_TRANSLATE_NOOP("fields", "Jenis masalah"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti gaji tidak dibayar; dokumen ditahan."),
        ),
        asked(
            "papers",
            QT_TRANSLATE_NOOP("fields", "Berkas yang diserahkan"),
            kinds.LONG_TEXT,
            ONE_A_LINE,
        ),
        asked(
            "next_step",
            QT_TRANSLATE_NOOP("fields", "Langkah berikut"),
            hint=QT_TRANSLATE_NOOP("fields", "Apa dan paling lambat kapan."),
        ),
        asked("pic", QT_TRANSLATE_NOOP("fields", "Penghubung di desa")),
    ),
    wording=Wording(
        "TANDA TERIMA PENGADUAN",
        "Pada {met_on} kantor kami menerima pengaduan nomor {case_no} dari:\n"
        "{person_table}\n"
        "tentang {case_types}, beserta berkas:\n"
        "{papers_table}\n"
        "Langkah berikut: {next_step}. Perkembangannya dapat ditanyakan kepada {pic} dengan "
        "menyebut nomor pengaduan.\n"
        "Pengaduan ini dijaga kerahasiaannya dan tidak dipungut biaya.",
        {
            **PERSON,
            **PAPERS,
            "met_on": QT_TRANSLATE_NOOP("tokens", "tanggal pengaduan"),
            "case_no": QT_TRANSLATE_NOOP("tokens", "nomor kasus"),
            "case_types": QT_TRANSLATE_NOOP("tokens", "jenis masalah"),
            "next_step": QT_TRANSLATE_NOOP("tokens", "langkah berikut"),
            "pic": QT_TRANSLATE_NOOP("tokens", "penghubung di desa"),
            **PLACE,
        },
        frozenset({"person_table"}),
    ),
    of_residents=True,
    whom=Whom(residency=ALIVE, every_age=True),
    addressee=lambda name, _: name,
    signers=signatures.with_complainant,
)
