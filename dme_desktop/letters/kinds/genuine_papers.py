"""Which documents a resident showed as genuine at the office."""

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel import kinds
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters import statements
from dme_desktop.letters.kind import LetterKind, asked
from dme_desktop.letters.rules import ALIVE, Whom
from dme_desktop.letters.wordings import CLOSING, OFFICE, PAPERS, PERSON, PLACE, Wording

ROW = LetterKind(
    type=LetterType.GENUINE_PAPERS,
    paper=statements.paper,
    known=statements.known,
    purpose=QT_TRANSLATE_NOOP("letters", "dokumen asli yang diperlihatkan di kantor"),
    advice=(QT_TRANSLATE_NOOP("letters", "Lihat sendiri dokumen aslinya; fotokopi tidak cukup."),),
    asks=(
        asked(
            "papers",
            QT_TRANSLATE_NOOP("fields", "Dokumen asli yang diperlihatkan"),
            kinds.LONG_TEXT,
            QT_TRANSLATE_NOOP("fields", "Jenis, nomor, penerbit, tanggal. Satu baris satu."),
        ),
    ),
    wording=Wording(
        "SURAT KETERANGAN KEASLIAN DOKUMEN",
        f"{OFFICE}\n"
        "{person_table}\n"
        "telah memperlihatkan dokumen asli berikut:\n"
        "{papers_table}\n"
        "Yang bersangkutan menyatakan dokumen tersebut asli dan miliknya sendiri. Surat ini tidak "
        "menggantikan pengesahan instansi penerbit.\n"
        f"Demikian surat keterangan ini {CLOSING}",
        {**PERSON, **PAPERS, **PLACE},
        frozenset({"person_table", "papers_table"}),
    ),
    whom=Whom(residency=ALIVE),
)
