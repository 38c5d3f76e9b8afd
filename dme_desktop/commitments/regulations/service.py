"""What the office does with its regulations. Every function gets a session and never commits."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import extract, select
from sqlalchemy.orm import Session

from dme_desktop.commitments.regulations.model import Regulation
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.records import problems_in
from dme_desktop.vault import history


def record(session: Session, values: Mapping[str, Any]) -> Regulation:
    """Keep a regulation; raise `Invalid` when something is missing."""
    _refuse(session, values)
    regulation = Regulation(**values)
    session.add(regulation)
    session.flush()
    return regulation


def change(session: Session, regulation_id: str, values: Mapping[str, Any]) -> Regulation:
    """Change a regulation; raise `Invalid` when something is missing."""
    _refuse(session, values, regulation_id)
    regulation = history.at_hand(session, Regulation, regulation_id)
    for name, value in values.items():
        setattr(regulation, name, value)
    return regulation


def remove(session: Session, regulation_id: str) -> None:
    """Put a regulation in the bin; raise DmeError when scans or an event belong to it."""
    history.remove(session, session.get_one(Regulation, regulation_id))


def _refuse(session: Session, values: Mapping[str, Any], own_id: str = "") -> None:
    problems = problems_in(Regulation, values)
    enacted, revoked = values.get("enacted_on"), values.get("revoked_on")
    if enacted and revoked and revoked < enacted:
        problems["revoked_on"] = "Dicabut sebelum ditetapkan. Periksa kedua tanggalnya."
    if not problems and (same := _same(session, values, own_id)):
        problems["number"] = f"Sudah dicatat: {same.title}. Buka yang itu dari daftar Komitmen."
    if problems:
        raise Invalid(problems)


def _same(session: Session, values: Mapping[str, Any], own_id: str) -> Regulation | None:
    kept = select(Regulation).where(
        Regulation.deleted_at.is_(None),
        Regulation.id != own_id,
        Regulation.kind == values["kind"],
        Regulation.number == values["number"],
        extract("year", Regulation.enacted_on) == values["enacted_on"].year,
    )
    return session.scalar(kept)
