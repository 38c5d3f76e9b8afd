"""Businesses as `dme list businesses` tells them."""

from sqlalchemy.orm import Session

from dme_desktop.livelihoods.service import businesses
from dme_desktop.livelihoods.service.businesses import Wanted
from dme_desktop.vault.looking import Told


def rows(session: Session, words: str) -> list[Told]:
    """Return the businesses that hold the words."""
    return [
        {
            "id": row.id, "name": row.name, "field": row.field.name, "owner": row.owner,
            "started": row.started_on.iso() if row.started_on else None,
            "capital_idr": row.capital, "active": row.ended_on is None, "agreed": row.agreed,
        }
        for row in businesses.paged(session, Wanted(words)).every()
    ]  # fmt: skip
