"""Making a backup: written beside, flushed, read back cold, checked, and only then named."""

import contextlib
import datetime as dt
import logging
import os
import re
from dataclasses import dataclass
from pathlib import Path

from dme_desktop import __version__
from dme_desktop.backup import contents, medium, memory, package
from dme_desktop.backup.contents import Contents
from dme_desktop.backup.memory import LastBackup
from dme_desktop.backup.package import PART, SUFFIX, BadBackupError, Manifest
from dme_desktop.backup.packing import Packed
from dme_desktop.backup.steps import STEPS, share
from dme_desktop.kernel.clock import Clock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.vault import cipher, clocks, files, keys
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile

log = logging.getLogger(__name__)

NO_VILLAGE = "0000000000"
PACKED = "data.dikemas"
KEYS_LOST = (
    "Berkas kunci hilang atau bukan pasangan data ini, jadi cadangan tidak akan dapat dibuka. Buat "
    "berkas kunci baru dari Pengaturan, lalu ulangi."
)
_NAME = re.compile(r"DME_\d*_\d{8}-\d{6}_(\d{1,9})\.dmecad")


@dataclass(frozen=True)
class Made:
    """A backup that was read back and found good: the stick may be pulled out. Size in bytes."""

    file: Path
    ok: bool
    people: int
    made_at: dt.datetime
    reason: str
    size: int
    outside: bool


@dataclass(frozen=True)
class _Sheet:
    """What goes into one backup file."""

    manifest: Manifest
    keys_content: bytes
    packed: Path
    key: bytes


def create(
    db: Database,
    profile: Profile,
    folder: Path,
    clock: Clock,
    progress: Progress = unwatched,
    *,
    noted: bool = True,
) -> Made:
    """Write a checked backup into `folder` and, if it is to be `noted`, remember that it was made.

    Raises DmeError, leaving every older copy as it was, when the stick is full, locked or gone,
    when the data themselves are unsound, or (`Cancelled`) when the clerk stops it.
    """
    with db.read() as session:
        clocks.refuse_doubtful(session)
    keys_content = _keys_of(db, profile)
    medium.check_room(folder, 0)  # that it is there, before anything is done
    with medium.scratch(_room_for(_size_of(db), profile.folder, folder)) as place:
        packed = place / PACKED
        made_of, held = contents.packed(db, packed, share(progress, 0, 50))
        progress(50, STEPS)
        with db.read() as session:
            before = memory.last(session)
        medium.check_room(folder, made_of.size)
        with medium.writing():
            _remove_leftovers(folder, held.village_code)
            seq = 1 + max(before.seq, _newest_number(folder))
            manifest = _manifest(held, before, seq, clock.now(), keys_content, made_of)
            sheet = _Sheet(manifest, keys_content, packed, db.key)
            file, sha256 = _write(folder, sheet, share(progress, 50, 99))
            made = _made(file, manifest, outside=medium.is_outside(folder, profile.folder))
    if noted:
        memory.note(db, made.made_at, folder, manifest.seq, sha256, outside=made.outside)
    progress(STEPS, STEPS)
    log.info("backup.made %s", manifest.seq)
    return made


def file_name(manifest: Manifest) -> str:
    """Return "DME_5203102003_20261124-091200_0007.dmecad"."""
    made_at = dt.datetime.fromisoformat(manifest.made_at)
    code = _digits(manifest.village_code)
    return f"DME_{code}_{made_at:%Y%m%d-%H%M%S}_{manifest.seq:04}{SUFFIX}"


def _keys_of(db: Database, profile: Profile) -> bytes:
    try:
        content = profile.keys_path.read_bytes()
    except OSError as error:
        raise DmeError(KEYS_LOST) from error
    if keys.decode(content).fingerprint != keys.fingerprint(db.key):
        raise DmeError(KEYS_LOST)
    return content


def _size_of(db: Database) -> int:
    return sum(path.stat().st_size for path in (db.path, cipher.log_of(db.path)) if path.exists())


def _room_for(size: int, here: Path, there: Path) -> Path:
    if medium.has_room(here, size):
        return here
    medium.check_room(there, 2 * size)  # a full computer is when a backup matters most
    return there


def _manifest(
    held: Contents,
    before: LastBackup,
    seq: int,
    made_at: dt.datetime,
    keys_content: bytes,
    packed: Packed,
) -> Manifest:
    return Manifest(
        village_code=held.village_code,
        village_name=held.village_name,
        practice=held.practice,
        made_at=made_at.isoformat(timespec="seconds"),
        app_version=__version__,
        revision=held.revision,
        dbid=keys.decode(keys_content).dbid,
        seq=seq,
        people=held.people,
        rows=held.rows,
        audit_seq=held.audit_seq,
        audit_link=held.audit_link,
        previous=before.manifest_sha256,
        snapshot_size=packed.unpacked_size,
        snapshot_sha256=packed.sha256,
        packed_size=packed.size,
    )


def _newest_number(folder: Path) -> int:
    found = map(_NAME.fullmatch, medium.names_in(folder))
    return max((int(name[1]) for name in found if name), default=0)


def _digits(village_code: str) -> str:
    return village_code.replace(".", "") or NO_VILLAGE


def _write(folder: Path, sheet: _Sheet, progress: Progress) -> tuple[Path, str]:
    file = folder / file_name(sheet.manifest)
    part = file.with_name(file.name + PART)
    try:
        sha256 = _write_part(part, sheet, share(progress, 0, 50))
        _read_back(part, sha256, sheet.key, share(progress, 50, STEPS))
        files.settle(part, file)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    return file, sha256


def _write_part(part: Path, sheet: _Sheet, progress: Progress) -> str:
    with part.open("wb") as target:
        sha256 = package.write(
            target, sheet.manifest, sheet.keys_content, sheet.packed, sheet.key, progress
        )
        target.flush()
        os.fsync(target.fileno())
    return sha256


def _read_back(part: Path, sha256: str, key: bytes, progress: Progress) -> None:
    """Read from the stick again what was written, and unpack it to its last page."""
    with part.open("rb") as file:
        medium.forget_cached(file.fileno())
        head = package.read_head(file)
        if head.manifest_sha256 != sha256 or not head.is_sealed_with(key):
            raise BadBackupError(package.ALTERED)
        package.unpack(file, head, key, len, progress)


def _remove_leftovers(folder: Path, village_code: str) -> None:
    for left in folder.glob(f"DME_{_digits(village_code)}_*{SUFFIX}{PART}"):
        left.unlink(missing_ok=True)


def _made(file: Path, manifest: Manifest, *, outside: bool) -> Made:
    return Made(
        file=file,
        ok=True,
        people=manifest.people,
        made_at=dt.datetime.fromisoformat(manifest.made_at),
        reason="",
        size=file.stat().st_size,
        outside=outside,
    )
