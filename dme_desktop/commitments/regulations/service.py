"""What the office does with its regulations. Every function gets a session and never commits."""

from sqlalchemy import extract, select
from sqlalchemy.orm import Session

from dme_desktop.commitments import days
from dme_desktop.commitments.regulations.model import Regulation
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.vault import keeping


def keep(session: Session, regulation: Regulation, regulation_id: str = "") -> Regulation:
    """Keep a regulation, or change the one with this id; raise `Invalid` for what is missing."""
    today = session.info["clock"].today()
    problems = problems_of(regulation)
    problems |= days.to_come(regulation, ["enacted_on", "revoked_on"], today)
    enacted, revoked = regulation.enacted_on, regulation.revoked_on
    if enacted and revoked and revoked < enacted:
        problems["revoked_on"] = "Dicabut sebelum ditetapkan. Periksa kedua tanggalnya."
    if not problems and (same := _same(session, regulation, regulation_id)):
        problems["number"] = f"Sudah dicatat: {same.title}. Buka yang itu dari daftar Komitmen."
    if problems:
        raise Invalid(problems)
    return keeping.put(session, regulation, regulation_id)


def remove(session: Session, regulation_id: str) -> None:
    """Put a regulation in the bin; raise DmeError when scans or an event belong to it."""
    keeping.remove(session, session.get_one(Regulation, regulation_id))


def _same(session: Session, regulation: Regulation, own_id: str) -> Regulation | None:
    """Return another regulation of the same kind, number and year."""
    kept = select(Regulation).where(
        Regulation.deleted_at.is_(None),
        Regulation.id != own_id,
        Regulation.kind == regulation.kind,
        Regulation.number == regulation.number,
        extract("year", Regulation.enacted_on) == regulation.enacted_on.year,
    )
    return session.scalar(kept)
