"""Taking back an act by its number, for the window's Ctrl+Z and its toast."""

from dme_desktop.vault import history
from dme_desktop.vault.database import Change, Database


def can_offer(db: Database, change: Change) -> bool:
    """Say whether an act can be taken back: it is in the chain and issued no number."""
    if not change.act_seq or change.act.startswith("Urungkan"):
        return False
    with db.read() as session:
        return not history.for_good(session, [change.act_seq])


def last(db: Database) -> tuple[int, str] | None:
    """Return the number and name of the newest act that can be taken back."""
    with db.read() as session:
        act = history.last_undoable(session)
        return (act.seq, act.act) if act else None


def undo(db: Database, seq: int, initiator: object) -> str:
    """Take one act back as an act of its own and return its name; raise DmeError if it cannot."""
    with db.write(act="Urungkan", initiator=initiator, undo_of=seq) as session:
        return history.undo(session, seq)
