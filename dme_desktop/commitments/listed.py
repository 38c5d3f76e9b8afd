"""All that binds the village as `dme list commitments` tells it."""

from sqlalchemy.orm import Session

from dme_desktop.commitments import book
from dme_desktop.commitments.book import Wanted
from dme_desktop.vault.looking import Told


def rows(session: Session, words: str) -> list[Told]:
    """Return commitments of every kind that hold the words."""
    return [
        {
            "id": one.id.partition(":")[2], "shelf": one.noun.value, "kind": one.kind,
            "title": one.title, "date": one.on.isoformat() if one.on else "", "detail": one.detail,
            "status": one.status,
        }
        for one in book.paged(session, Wanted(words)).every()
    ]  # fmt: skip
