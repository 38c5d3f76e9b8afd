"""Residents as `dme list people` tells them."""

from sqlalchemy.orm import Session

from dme_desktop.kernel.nik import masked
from dme_desktop.people import service
from dme_desktop.people.directory import Directory
from dme_desktop.vault.looking import Told

MOST_FOUND = 200


def rows(session: Session, words: str) -> list[Told]:
    """Return residents, the likeliest first where words are given."""
    found = (
        service.by_ids(session, [one.id for one in Directory.of(session).find(words, MOST_FOUND)])
        if words
        else service.paged(session).every()
    )
    return [
        {
            "id": one.id, "name": one.full_name, "nik": masked(one.nik or ""),
            "gender": one.gender, "birth": one.birth_date.iso(), "hamlet": one.hamlet,
        }
        for one in found
    ]  # fmt: skip
