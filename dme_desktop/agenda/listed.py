"""Numbered papers as `dme list letters` tells them."""

from functools import partial

from sqlalchemy.orm import Session

from dme_desktop.agenda import service
from dme_desktop.agenda.service import Wanted
from dme_desktop.vault.looking import Told, every


def rows(session: Session, words: str) -> list[Told]:
    """Return papers whose number or name holds the words, the newest first."""
    return [
        {
            "id": one.id, "number": one.number, "type": one.type.name, "date": one.date.isoformat(),
            "subject": one.subject, "status": one.status.name,
        }
        for one in every(partial(service.page, wanted=Wanted(words)), session)
    ]  # fmt: skip
