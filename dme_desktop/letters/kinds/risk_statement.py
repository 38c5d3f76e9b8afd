"""What a worker without an agency states to know and to bear."""

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel import kinds
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters import rules, signatures, statements
from dme_desktop.letters.kind import LetterKind, asked
from dme_desktop.letters.rules import Whom
from dme_desktop.letters.wordings import JOURNEY, PERSON, PLACE, Wording
from dme_desktop.workers.model import Stage
from dme_desktop.workers.rules import BEFORE

ROW = LetterKind(
    type=LetterType.RISK_STATEMENT,
    paper=statements.paper,
    known=statements.known,
    purpose=QT_TRANSLATE_NOOP("letters", "pekerja perseorangan, tanpa perusahaan"),
    advice=(
        QT_TRANSLATE_NOOP(
            "letters", "Orangnya menandatangani sendiri di atas meterai, di depan petugas."
        ),
    ),
    asks=(asked("employer", QT_TRANSLATE_NOOP("fields", "Pemberi kerja"), kinds.TEXT),),
    wording=Wording(
        "SURAT PERNYATAAN MENANGGUNG RISIKO",
        "Saya yang bertanda tangan di bawah ini:\n"
        "{person_table}\n"
        "menyatakan memahami bahwa saya berangkat ke {country} sebagai {job_title} pada "
        "{employer} tanpa perantara perusahaan penempatan, telah memeriksa pemberi kerja dan "
        "perjanjian kerja, serta menanggung risiko yang timbul di luar pelindungan yang menjadi "
        "hak saya menurut undang-undang.\n"
        "Pernyataan ini saya buat dengan sadar dan tanpa paksaan dari siapa pun.",
        {
            **PERSON,
            **JOURNEY,
            "employer": QT_TRANSLATE_NOOP("tokens", "pemberi kerja"),
            **PLACE,
        },
    ),
    for_workers=True,
    whom=Whom(stages=BEFORE | {Stage.CUTI}),
    problems=rules.scheme_problems,
    signers=signatures.who_states,
    own=True,
)
