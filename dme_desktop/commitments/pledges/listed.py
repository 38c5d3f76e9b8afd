"""Pledges as `dme list pledges` tells them."""

from functools import partial

from sqlalchemy.orm import Session

from dme_desktop.commitments.pledges import service
from dme_desktop.vault.looking import Told, every


def rows(session: Session, words: str) -> list[Told]:
    """Return the pledges that hold the words."""
    return [
        {
            "id": one.id, "kind": one.kind.name, "title": one.title,
            "date": one.read_on.isoformat(), "place": one.place, "status": one.status.name,
        }
        for one in every(partial(service.page, words=words), session)
    ]  # fmt: skip
