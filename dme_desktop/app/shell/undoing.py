"""Taking back an act by its number, for the window's Ctrl+Z and its toast."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from dme_desktop.kernel.acts import ActName, Who
from dme_desktop.ui import ask
from dme_desktop.vault import printed, undoing
from dme_desktop.vault.acts import UNDO
from dme_desktop.vault.database import Change, Database
from dme_desktop.vault.printed import Touched


def can_offer(db: Database, change: Change) -> bool:
    """Say whether an act can be taken back: it is in the chain, no undoing, and took no number."""
    if not change.act_seq or change.undo_of:
        return False
    with db.read() as session:
        return not undoing.for_good(session, [change.act_seq])


def last(db: Database) -> tuple[int, ActName] | None:
    """Return the number and name of the newest act that can be taken back."""
    with db.read() as session:
        act = undoing.last_undoable(session)
        return (act.seq, act.name) if act else None


def undo(db: Database, who: Who, seq: int, initiator: object) -> ActName:
    """Take one act back as an act of its own and return its name; raise DmeError if it cannot."""
    with db.read() as session:
        told = undoing.name_of(session, seq).words
    with db.write(UNDO.about(told), who, initiator=initiator, undo_of=seq) as session:
        return undoing.undo(session, seq)


def touched(db: Database, seq: int) -> Touched:
    """Return what an act touched; raise DmeError when it made what a numbered paper shows."""
    with db.read() as session:
        printed.refuse_if_printed(session, seq)
        return printed.touched(session, seq)


def asked(parent: QWidget, touched: Touched) -> bool:
    """Say whether an act may be taken back: at once, unless money or a paper is touched."""
    if not touched.sums and not touched.papers:
        return True
    what = ", ".join(filter(None, (touched.whom, *touched.sums)))
    question = QCoreApplication.translate("undoing", "Urungkan catatan {what}?")
    act = QCoreApplication.translate("undoing", "Urungkan")
    return ask.confirm(parent, question.format(what=what), act, papers_told(touched))


def papers_told(touched: Touched) -> str:
    """Return which papers show what would be taken back, "" without one."""
    if not touched.papers:
        return ""
    told = QCoreApplication.translate(
        "undoing", "Sudah tercetak di surat nomor {papers}. Surat itu tidak ikut berubah."
    )
    return told.format(papers=", ".join(paper.told for paper in touched.papers))
