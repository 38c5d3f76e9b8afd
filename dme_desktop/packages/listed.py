"""Packages as `dme list packages` tells them."""

from sqlalchemy.orm import Session

from dme_desktop.packages.service import sent
from dme_desktop.vault.looking import Told


def rows(session: Session, words: str) -> list[Told]:
    """Return what was sent to offices whose name holds the words, the newest first."""
    return [
        {
            "id": row.id, "receiver": row.receiver, "year": row.year, "seq": row.seq,
            "as_of": row.as_of.isoformat(), "people": row.people, "file": row.file,
            "answer": row.answer.name,
        }
        for row in sent.paged(session).every()
        if words.casefold() in row.receiver.casefold()
    ]  # fmt: skip
