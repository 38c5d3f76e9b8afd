"""Taking back an act by its number, for the window's Ctrl+Z and its toast."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from dme_desktop.kernel.acts import ActName, Who
from dme_desktop.ui import ask
from dme_desktop.ui.acts import told
from dme_desktop.ui.said import said
from dme_desktop.vault import printed, undoing
from dme_desktop.vault.acts import REDO, UNDO
from dme_desktop.vault.database import Change, Database
from dme_desktop.vault.printed import Touched

MOST_NAMED = 8  # of those who stay


def can_offer(change: Change) -> bool:
    """Say whether an act can be taken back: it is in the chain, no undoing, and took no number."""
    return bool(change.act_seq) and not change.undo_of and not undoing.is_for_good(change)


def last(db: Database) -> tuple[int, ActName] | None:
    """Return the number and name of the newest act that can be taken back."""
    with db.read() as session:
        act = undoing.last_undoable(session)
        return (act.seq, act.name) if act else None


def last_undone(db: Database) -> int:
    """Return the number of the newest act of taking back that can be done again, 0 for none."""
    with db.read() as session:
        act = undoing.last_redoable(session)
        return act.seq if act else 0


def redo(db: Database, who: Who, seq: int, initiator: object) -> ActName:
    """Do again what an act took back, as an act of its own; raise DmeError if it cannot be."""
    with db.read() as session:
        name = undoing.name_of(session, seq).words
    with db.write(REDO.about(name), who, initiator=initiator, undo_of=seq) as session:
        return undoing.undo(session, seq)


def undo(db: Database, who: Who, seq: int, initiator: object) -> ActName:
    """Take one act back as an act of its own and return its name; raise DmeError if it cannot.

    Of an import whose people were changed since, the rest is taken back when the clerk says so.
    """
    with db.read() as session:
        name = undoing.name_of(session, seq).words
    act = UNDO.about(name)
    try:
        with db.write(act, who, initiator=initiator, undo_of=seq) as session:
            return undoing.undo(session, seq)
    except undoing.PartlyError as error:
        if (
            not error.rest
            or not isinstance(initiator, QWidget)
            or not _rest_asked(initiator, error)
        ):
            raise
    with db.write(act, who, initiator=initiator, undo_of=seq) as session:
        return undoing.undo(session, seq, rest=True)


def _rest_asked(parent: QWidget, found: undoing.PartlyError) -> bool:
    """Say whether the rest of an import may be taken back, with the names of who stays."""
    names, more = ", ".join(found.stays[:MOST_NAMED]), len(found.stays) - MOST_NAMED
    stays = QCoreApplication.translate(
        "undoing", "Sudah diubah atau dipakai sesudah impor, jadi tetap: {names}."
    )
    if more > 0:
        stays = QCoreApplication.translate(
            "undoing",
            "Sudah diubah atau dipakai sesudah impor, jadi tetap: {names} dan {more} lagi.",
        )
    question = QCoreApplication.translate("undoing", "Urungkan sisanya?")
    act = QCoreApplication.translate("undoing", "Urungkan sisanya")
    return ask.confirm(parent, question, act, stays.format(names=names, more=more))


def name_of(db: Database, seq: int) -> ActName:
    """Return which act has a number; of one that takes back or does again, which it is of."""
    with db.read() as session:
        return undoing.name_of(session, seq)


def touched(db: Database, seq: int) -> Touched:
    """Return what an act touched; raise DmeError when it made what a numbered paper shows."""
    with db.read() as session:
        printed.refuse_if_printed(session, seq)
        return printed.touched(session, seq)


def named(act: ActName, about: Touched) -> str:
    """Return an act in words with whom it was about: "Ubah penduduk, Siti Contohwati"."""
    return ", ".join(filter(None, (told(act), whom(about))))


def done(db: Database, who: Who, change: Change) -> str:
    """Return what was just done and to whom: "Tersimpan: Ubah penduduk, Siti Contohwati".

    Of one for many that says itself how many, that is said; of what was thrown away, what it was.
    """
    with db.read(who) as session:
        about = printed.named(session, change.act_seq or 0)
        thrown = printed.thrown(session, change.act_seq or 0)
    if thrown:
        deleted = QCoreApplication.translate("undoing", "Dihapus: {what}")
        return deleted.format(what=" ".join(filter(None, (said(thrown), whom(about)))))
    kept = QCoreApplication.translate("undoing", "Tersimpan: {act}")
    return kept.format(act=_done(change, about))


def _done(change: Change, about: Touched) -> str:
    is_told = change.act.detail and (about.others or about.whom in change.act.detail)
    return told(change.act.name) if is_told else named(change.act.name, about)


def whom(touched: Touched) -> str:
    """Return whom an act was about: the first by name, the others by their number."""
    if not touched.others:
        return touched.whom
    words = QCoreApplication.translate("undoing", "{name} dan {count} orang lain")
    return words.format(name=touched.whom, count=touched.others)


def far_off(db: Database, seq: int) -> str:
    """Return when and by whom an act was done that the clerk may not have in mind."""
    with db.read() as session:
        act = printed.origin(session, seq)
        told = QCoreApplication.translate(
            "undoing",
            "Dikerjakan {when} oleh {user}, sebelum program dibuka atau petugas berganti.",
        )
        return told.format(when=f"{act.at.astimezone():%d-%m-%Y %H:%M}", user=act.user)


def stays(change: Change) -> bool:
    """Say whether an act cannot be taken back and the clerk has it in mind: a numbered paper."""
    return bool(change.act_seq) and undoing.is_for_good(change) and undoing.is_about_paper(change)


def before(db: Database, seq: int) -> str:
    """Return that the newer act with this number, which the clerk has in mind, stays."""
    stayed = QCoreApplication.translate(
        "undoing", "“{act}” sesudahnya menyangkut surat bernomor dan tidak dapat diurungkan."
    )
    return stayed.format(act=told(name_of(db, seq)))


def asked(
    parent: QWidget, touched: Touched, act: ActName, far: str = "", *, again: bool = False
) -> bool:
    """Say whether an act may be taken back, or done `again`: at once, if it is in mind.

    Money and papers are asked about, and an act of another sitting or one before another that
    stays, of which `far` tells.
    """
    if not touched.sums and not touched.papers:
        return not far or _far_asked(parent, named(act, touched), far, again=again)
    what = ", ".join(filter(None, (whom(touched), *touched.sums)))
    question = QCoreApplication.translate("undoing", "Urungkan catatan {what}?")
    deed = QCoreApplication.translate("undoing", "Urungkan")
    if again:
        question = QCoreApplication.translate("undoing", "Lakukan lagi catatan {what}?")
        deed = QCoreApplication.translate("undoing", "Lakukan lagi")
    about = "\n".join(filter(None, (far, papers_told(touched))))
    return ask.confirm(parent, question.format(what=what), deed, about)


def _far_asked(parent: QWidget, act: str, far: str, *, again: bool) -> bool:
    question = QCoreApplication.translate("undoing", "Urungkan “{act}”?")
    deed = QCoreApplication.translate("undoing", "Urungkan")
    if again:
        question = QCoreApplication.translate("undoing", "Lakukan lagi “{act}”?")
        deed = QCoreApplication.translate("undoing", "Lakukan lagi")
    return ask.confirm(parent, question.format(act=act), deed, far)


def papers_told(touched: Touched) -> str:
    """Return which papers show what would be taken back, "" without one."""
    if not touched.papers:
        return ""
    shown = QCoreApplication.translate(
        "undoing", "Sudah tercetak di surat nomor {papers}. Surat itu tidak ikut berubah."
    )
    return shown.format(papers=", ".join(paper.told for paper in touched.papers))
