"""That the data of another day, prepared beside, take the place of these at the next opening."""

import logging
from pathlib import Path

import msgspec

from dme_desktop.kernel.decoding import decoded_file
from dme_desktop.vault import files

NAME = "kembali.json"  # written when all else is prepared, so that it is done wholly or not at all
_MOST_BYTES = 4096
log = logging.getLogger(__name__)


class Return(msgspec.Struct, frozen=True):
    """The last act of the data that come, its link in the chain, and what the past says of it."""

    seq: int
    link: str
    about: str


def planned(folder: Path) -> Return | None:
    """Return what was planned in a data folder; a note that nobody can read plans nothing."""
    note = folder / NAME
    try:
        return decoded_file(note, Return, _MOST_BYTES) if note.is_file() else None
    except (OSError, ValueError):
        log.warning("return.unreadable")
        return None


def plan(folder: Path, told: Return) -> None:
    """Write down that what is prepared takes the place of the data; durable when this returns."""
    files.replace(folder / NAME, msgspec.json.encode(told), private=True)


def forget(folder: Path) -> None:
    """Let the data stay."""
    (folder / NAME).unlink(missing_ok=True)
