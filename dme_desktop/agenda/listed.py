"""Numbered papers as `dme list letters` tells them."""

from sqlalchemy.orm import Session

from dme_desktop.agenda import service
from dme_desktop.agenda.service import Wanted
from dme_desktop.vault.looking import Told


def rows(session: Session, words: str) -> list[Told]:
    """Return papers whose number or name holds the words, the newest first."""
    return [
        {
            "id": one.id, "number": one.number, "type": one.type.name, "date": one.date.isoformat(),
            "subject": one.subject, "status": one.status.name,
        }
        for one in service.paged(session, Wanted(words)).every()
    ]  # fmt: skip
