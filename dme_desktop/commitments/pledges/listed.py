"""Pledges as `dme list pledges` tells them."""

from sqlalchemy.orm import Session

from dme_desktop.commitments.pledges import service
from dme_desktop.vault.looking import Told


def rows(session: Session, words: str) -> list[Told]:
    """Return the pledges that hold the words."""
    return [
        {
            "id": one.id, "kind": one.kind.name, "title": one.title,
            "date": one.read_on.isoformat(), "place": one.place, "status": one.status.name,
        }
        for one in service.paged(session, words).every()
    ]  # fmt: skip
