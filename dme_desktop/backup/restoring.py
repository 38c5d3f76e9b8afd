"""Bringing a backup back where no sound data are: a new laptop, or a damaged file."""

import datetime as dt
import logging
import shutil
from dataclasses import dataclass
from pathlib import Path

from dme_desktop.backup import checking, medium, openers, origin, package
from dme_desktop.backup.contents import Contents
from dme_desktop.backup.package import PART, BadBackupError, Head
from dme_desktop.backup.steps import STEPS
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.migrations import REVISIONS
from dme_desktop.vault import cipher, files, keys, witness
from dme_desktop.vault.keys import KeyFile
from dme_desktop.vault.profile import DATABASE, KEYS, Profile, State, WrongSecretError

log = logging.getLogger(__name__)

DATA_THERE = (
    "Folder ini sudah berisi data desa. Pulihkan ke folder yang kosong; data yang ada tidak diubah."
)
NO_DATA = {State.EMPTY, State.DATABASE_LOST}


@dataclass(frozen=True)
class Restored:
    """A profile that was brought back and opens with the secrets of its backup."""

    ok: bool
    people: int
    made_at: dt.datetime
    village: str


def restore(file: Path, profile: Profile, secret: str, progress: Progress = unwatched) -> Restored:
    """Bring a backup back into a folder without sound data; hold the profile while this runs.

    It is unpacked beside, checked wholly and only then moved in. Raises WrongSecretError or a
    DmeError that says why, and leaves the folder as it was. A folder that lost only its data file,
    or whose data file is damaged, keeps its own key file when that can be read and fits; what was
    damaged is kept in a folder beside.
    """
    with cipher.in_words(disk=True), medium.opened(file) as source:
        head = package.read_head(source)
        if head.manifest.revision not in REVISIONS:
            raise BadBackupError(package.NEWER)
        slots = _slots_to_keep(profile, head)
        key, slots = _unlocked(file, head, secret, slots)
        if profile.state() not in NO_DATA and not profile.is_damaged(key):
            raise DmeError(DATA_THERE)
        fresh = profile.fresh_folder()
        try:
            part = fresh / f"{DATABASE}{PART}"
            held = checking.unpacked(source, head, key, part, progress)
            _finish(fresh, part, slots)
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)
            raise
        witness.note_copy(profile.witness_path, key, held.audit_seq, held.audit_link)
        profile.promote_fresh()
        origin.tell(profile, file, head.manifest)
    progress(STEPS, STEPS)
    log.info("backup.restored %s", head.manifest.seq)
    return _restored(held, head)


def _unlocked(file: Path, head: Head, secret: str, slots: KeyFile) -> tuple[bytes, KeyFile]:
    """Return the data key, and the key file to keep: that of the opener where only one opens it."""
    try:
        return checking.unlocked(head, secret, slots), slots
    except WrongSecretError:
        for opener in openers.beside(file, head.keys.fingerprint):
            if key := keys.unlock(opener, secret):
                return key, opener
        raise


def _slots_to_keep(profile: Profile, head: Head) -> KeyFile:
    """Return the key file that is there when it can be read, else that of the backup."""
    try:
        own = keys.read(profile.keys_path)
    except DmeError:
        return head.keys
    if own.fingerprint == head.keys.fingerprint:
        return own
    if own.dbid == head.keys.dbid and _has_no_data(profile):
        return head.keys  # a copy of before the key was changed: its own key comes back with it
    raise DmeError(DATA_THERE)


def _has_no_data(profile: Profile) -> bool:
    return profile.state() in NO_DATA or profile.is_emptied()


def _finish(fresh: Path, part: Path, slots: KeyFile) -> None:
    """Make the prepared folder durable; the key file first, so that nothing is moved in early."""
    keys.write(fresh / KEYS, slots)
    files.flush_file(part)
    files.promote(part, fresh / DATABASE)


def _restored(held: Contents, head: Head) -> Restored:
    made_at = dt.datetime.fromisoformat(head.manifest.made_at)
    return Restored(ok=True, people=held.people, made_at=made_at, village=held.village_name)
