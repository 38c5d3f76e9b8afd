"""Workers with their newest journeys as `dme list journeys` tells them."""

from sqlalchemy.orm import Session

from dme_desktop.kernel.nik import masked
from dme_desktop.vault.looking import Told
from dme_desktop.workers.service import standings

MOST_FOUND = 200


def rows(session: Session, words: str) -> list[Told]:
    """Return workers, the likeliest first where words are given."""
    named = standings.names(session).find(words, MOST_FOUND) if words else ()
    found = (
        standings.rows_of(session, [one.id for one in named])
        if words
        else standings.paged(session).every()
    )
    return [
        {
            "id": row.journey_id, "person_id": row.id, "name": row.full_name,
            "nik": masked(row.nik), "hamlet": row.hamlet, "country": row.country,
            "sector": row.sector, "stage": row.stage.name, "attention": row.attention,
        }
        for row in found
    ]  # fmt: skip
