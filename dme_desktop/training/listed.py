"""Batches of training as `dme list trainings` tells them."""

from sqlalchemy.orm import Session

from dme_desktop.training.service import batches
from dme_desktop.training.service.batches import Wanted
from dme_desktop.vault.looking import Told


def rows(session: Session, words: str) -> list[Told]:
    """Return the batches that hold the words."""
    return [
        {
            "id": row.id, "title": row.title, "course": row.course, "kind": row.kind.name,
            "start": row.start_on.isoformat(), "end": row.end_on.isoformat(),
            "seated": row.seated, "waiting": row.waiting, "passed": row.passed,
            "status": row.standing.name,
        }
        for row in batches.paged(session, Wanted(words)).every()
    ]  # fmt: skip
