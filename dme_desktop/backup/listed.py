"""Copies as `dme list backups` tells them."""

from pathlib import Path

from sqlalchemy.orm import Session

from dme_desktop.backup import service
from dme_desktop.vault.looking import Told


def rows(session: Session, words: str) -> list[Told]:
    """Return the copies where the last one was made, those whose file holds the words."""
    folder = service.last(session).folder
    return in_folder(Path(folder), words) if folder else []


def in_folder(folder: Path, words: str = "") -> list[Told]:
    """Return the copies in a folder, the newest first."""
    return [
        {"id": one.file.name, "made_at": one.made_at, "village": one.village, "people": one.people}
        for one in service.list_in(folder)
        if words in one.file.name
    ]
