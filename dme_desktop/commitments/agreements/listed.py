"""Agreements as `dme list agreements` tells them."""

from sqlalchemy.orm import Session

from dme_desktop.commitments.agreements import service
from dme_desktop.vault.looking import Told


def rows(session: Session, words: str) -> list[Told]:
    """Return the agreements that hold the words."""
    found = service.paged(session, words).every()
    return [
        {
            "id": one.id, "kind": one.kind.name, "title": one.title,
            "number": one.our_number or one.their_number or "",
            "signed": one.signed_on.isoformat() if one.signed_on else "",
            "end": full.term.end_on.isoformat() if full.term.end_on else "",
            "status": full.standing.name,
        }
        for one, full in ((one, service.in_full(session, one.id)) for one in found)
    ]  # fmt: skip
