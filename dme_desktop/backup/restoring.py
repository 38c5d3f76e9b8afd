"""Bringing a backup back into a folder without data: the way to a new laptop."""

import datetime as dt
import logging
import shutil
from dataclasses import dataclass
from pathlib import Path

from dme_desktop.backup import checking, medium, package
from dme_desktop.backup.contents import Contents
from dme_desktop.backup.package import PART, BadBackupError, Head
from dme_desktop.backup.steps import STEPS
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.migrations import REVISIONS
from dme_desktop.vault import files, keys
from dme_desktop.vault.keys import KeyFile
from dme_desktop.vault.profile import DATABASE, KEYS, Profile, State

log = logging.getLogger(__name__)

DATA_THERE = (
    "Folder ini sudah berisi data desa. Pulihkan ke folder yang kosong; data yang ada tidak diubah."
)


@dataclass(frozen=True)
class Restored:
    """A profile that was brought back and opens with the secrets of its backup."""

    ok: bool
    people: int
    made_at: dt.datetime
    village: str


def restore(file: Path, profile: Profile, secret: str, progress: Progress = unwatched) -> Restored:
    """Bring a backup back into a folder without data; hold the profile while this runs.

    It is unpacked beside, checked wholly and only then moved in. Raises WrongSecretError or a
    DmeError that says why, and leaves the folder as it was. A folder that lost only its data file
    is accepted when its own key file fits, and keeps that key file.
    """
    if profile.state() not in {State.EMPTY, State.DATABASE_LOST}:
        raise DmeError(DATA_THERE)
    with medium.opened(file) as source:
        head = package.read_head(source)
        if head.manifest.revision not in REVISIONS:
            raise BadBackupError(package.NEWER)
        slots = _slots_to_keep(profile, head)
        key = checking.unlocked(head, secret, slots)
        fresh = profile.fresh_folder()
        try:
            part = fresh / f"{DATABASE}{PART}"
            held = checking.unpacked(source, head, key, part, progress)
            _finish(profile, fresh, part, slots)
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)
            raise
        profile.promote_fresh()
    progress(STEPS, STEPS)
    log.info("backup.restored %s", head.manifest.seq)
    return _restored(held, head)


def _slots_to_keep(profile: Profile, head: Head) -> KeyFile:
    if profile.state() is State.EMPTY:
        return head.keys
    own = keys.read(profile.keys_path)
    if own.fingerprint != head.keys.fingerprint:
        raise DmeError(DATA_THERE)
    return own


def _finish(profile: Profile, fresh: Path, part: Path, slots: KeyFile) -> None:
    """Make the prepared folder durable; the key file first, so that nothing is moved in early."""
    keys.write(fresh / KEYS, slots)
    _set_aside_old_log(profile)
    files.flush_file(part)
    files.promote(part, fresh / DATABASE)


def _set_aside_old_log(profile: Profile) -> None:
    """Keep a write-ahead log that outlived its data file from being played onto the copy."""
    for end in ("-wal", "-shm"):
        old = profile.database_path.with_name(DATABASE + end)
        if old.exists():
            old.replace(old.with_name(f"{old.name}.lama"))


def _restored(held: Contents, head: Head) -> Restored:
    made_at = dt.datetime.fromisoformat(head.manifest.made_at)
    return Restored(ok=True, people=held.people, made_at=made_at, village=held.village_name)
