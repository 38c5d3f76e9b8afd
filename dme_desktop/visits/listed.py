"""Visits as `dme list visits` tells them."""

from sqlalchemy.orm import Session

from dme_desktop.vault.looking import Told
from dme_desktop.visits.service import trips
from dme_desktop.visits.service.trips import Wanted


def rows(session: Session, words: str) -> list[Told]:
    """Return the visits that hold the words, the latest day first."""
    return [
        {
            "id": row.id, "on": row.on.isoformat(), "office": row.office, "people": row.people,
            "without_result": row.left, "status": row.standing.name,
        }
        for row in trips.paged(session, Wanted(words)).every()
    ]  # fmt: skip
