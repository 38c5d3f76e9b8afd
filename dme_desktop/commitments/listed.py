"""All that binds the village as `dme list commitments` tells it."""

from functools import partial

from sqlalchemy.orm import Session

from dme_desktop.commitments import book
from dme_desktop.commitments.book import Wanted
from dme_desktop.vault.looking import Told, every


def rows(session: Session, words: str) -> list[Told]:
    """Return commitments of every kind that hold the words."""
    return [
        {
            "id": one.id.partition(":")[2], "shelf": one.noun.value, "kind": one.kind,
            "title": one.title, "date": one.on.isoformat() if one.on else "", "detail": one.detail,
            "status": one.status,
        }
        for one in every(partial(book.page, wanted=Wanted(words)), session)
    ]  # fmt: skip
