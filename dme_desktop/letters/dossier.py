"""What the page of a person shows of numbered papers, and which can be made at once."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.agenda.model import Letter, LetterStatus
from dme_desktop.kernel import addresses
from dme_desktop.kernel.dossier import Doable, Line, Sheaf
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.words import screen_date
from dme_desktop.letters import together

MOST = 200  # newest papers that are listed


def beside_person(session: Session, person_id: str) -> Sequence[Sheaf]:
    """Return the papers about a person, the newest first."""
    about = select(Letter).where(Letter.person_id == person_id)
    ordered = about.order_by(Letter.date.desc(), Letter.seq.desc()).limit(MOST)
    papers = session.scalars(ordered).all()
    unsigned = sum(one.status is LetterStatus.BERNOMOR for one in papers)
    every = len(together.wanted(session, person_id))
    all_at_once = Doable(
        QT_TRANSLATE_NOOP("dossier", "Semua surat ({count})"),
        "printer",
        addresses.ALL_LETTERS.of(person_id),
        rank=0,
        count=every,
    )
    another = Doable(
        QT_TRANSLATE_NOOP("dossier", "Surat lain…"),
        "file-text",
        addresses.STATEMENT.of(person_id),
        rank=3,
    )
    waits = QT_TRANSLATE_NOOP("dossier", "ada yang belum ditandatangani")
    return (
        Sheaf(
            "letters",
            QT_TRANSLATE_NOOP("dossier", "Surat"),
            "scroll-text",
            (
                QT_TRANSLATE_NOOP("dossier", "Nomor"),
                QT_TRANSLATE_NOOP("dossier", "Surat"),
                QT_TRANSLATE_NOOP("dossier", "Tanggal"),
                QT_TRANSLATE_NOOP("dossier", "Status"),
            ),
            [_line(one) for one in papers],
            told=str(len(papers) or ""),
            gap=waits if unsigned else "",
            empty=QT_TRANSLATE_NOOP("dossier", "Belum ada surat tentang orang ini."),
            add=addresses.STATEMENT.of(person_id),
            doable=(all_at_once, another) if every else (another,),
        ),
    )


def _line(letter: Letter) -> Line:
    tone = "amber" if letter.status is LetterStatus.BERNOMOR else ""
    cells = (letter.number, letter.type.value, screen_date(letter.date), letter.status.value)
    return Line(cells, addresses.LETTERS.of(letter.id), tone)
