"""Awards as `dme list awards` tells them."""

from sqlalchemy.orm import Session

from dme_desktop.commitments.awards import service
from dme_desktop.vault.looking import Told


def rows(session: Session, words: str) -> list[Told]:
    """Return the awards that hold the words."""
    return [
        {
            "id": one.id, "date": one.given_on.isoformat(), "title": one.title, "giver": one.giver,
            "recipient": one.recipient, "direction": one.direction.name,
        }
        for one in service.paged(session, words).every()
    ]  # fmt: skip
