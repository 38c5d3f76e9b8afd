"""The copy that data came back from: told beside them until they open and remember it themselves.

A copy cannot hold that it was made. Data that come back from a stick would else say that nothing
of them is outside this computer, while the stick is in somebody's hand.
"""

import datetime as dt
import logging
from pathlib import Path
from typing import Annotated

import msgspec

from dme_desktop.backup import medium, memory
from dme_desktop.backup.package import Manifest
from dme_desktop.kernel.decoding import decoded_file
from dme_desktop.vault import chain, files
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile

NAME = "asal-cadangan.json"
_MOST_BYTES = 4096
log = logging.getLogger(__name__)


class Origin(msgspec.Struct, frozen=True):
    """When a copy was made, in which folder it lies, and the last act that it holds."""

    made_at: Annotated[dt.datetime, msgspec.Meta(tz=True)]
    folder: str
    seq: int
    link: str


def tell(profile: Profile, file: Path, manifest: Manifest) -> None:
    """Write down which copy comes back, where it lies outside the computer."""
    if not medium.is_outside(file.parent, profile.folder):
        return
    made_at = dt.datetime.fromisoformat(manifest.made_at)
    origin = Origin(made_at, str(file.parent), manifest.audit_seq, manifest.audit_link)
    try:
        files.replace(profile.folder / NAME, msgspec.json.encode(origin), private=True)
    except OSError:
        log.info("backup.origin_not_told")


def take_in(db: Database, profile: Profile) -> None:
    """Let the data remember the copy they came from, when they did come from it."""
    note = profile.folder / NAME
    if db.read_only or not note.is_file():
        return
    origin = _read(note)
    if origin and _holds(db, origin):
        memory.note_outside(db, origin.made_at, origin.folder)
    note.unlink(missing_ok=True)


def _read(note: Path) -> Origin | None:
    try:
        return decoded_file(note, Origin, _MOST_BYTES)
    except (OSError, ValueError):
        log.info("backup.origin_unreadable")
        return None


def _holds(db: Database, origin: Origin) -> bool:
    with db.read() as session:
        return bool(origin.seq) and chain.link_of(session, origin.seq) == origin.link
