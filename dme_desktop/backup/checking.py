"""Reading backups that may be anything: listing a folder, checking one to its last byte."""

import datetime as dt
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from dme_desktop.backup import contents, medium, package
from dme_desktop.backup.contents import Contents
from dme_desktop.backup.package import SUFFIX, BadBackupError, Head, Manifest
from dme_desktop.backup.steps import STEPS, share
from dme_desktop.kernel.clock import SystemClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.migrations import REVISIONS
from dme_desktop.vault import cipher, keys
from dme_desktop.vault.cipher import Plain
from dme_desktop.vault.keys import KeyFile
from dme_desktop.vault.pages import Pages
from dme_desktop.vault.profile import DATABASE, WrongSecretError

HALF_CHECKED = (
    "Belum terperiksa: berkasnya utuh, tetapi siapa pembuatnya dan apa isinya baru diketahui "
    "dengan kata sandi atau kode pemulihannya."
)
OF_OTHERS = (
    "Cadangan ini dikunci dengan kunci lain. Ketik kata sandi atau kode pemulihan desa yang "
    "membuatnya."
)


@dataclass(frozen=True)
class Copy:
    """One line of the list of a folder; `problem` is "" when its front is readable.

    `code` is the village's, `head` the number and link of the last act the copy holds; `seq` is
    the how-manieth copy it is of the data that `dbid` names; `fingerprint` marks its key.
    """

    file: Path
    made_at: dt.datetime | None
    village: str
    practice: bool
    people: int
    size: int
    problem: str
    code: str = ""
    head: tuple[int, str] = (0, "")
    seq: int = 0
    dbid: str = ""
    fingerprint: str = ""


@dataclass(frozen=True)
class Verdict:
    """What a check found: `ok` where the contents, too, were opened with the key and are right.

    Without a key there is only whether the file is `whole`; anybody could have made it.
    """

    file: Path
    ok: bool
    people: int
    made_at: dt.datetime | None
    reason: str
    whole: bool = False
    village: str = ""


def list_in(folder: Path) -> list[Copy]:
    """Return the backups in a folder, newest first, reading only the front of each."""
    with medium.reading():
        names = [name for name in medium.names_in(folder) if name.lower().endswith(SUFFIX)]
        found = [folder / name for name in names]
    return in_order([_copy(path) for path in found], SystemClock().now())


def in_order(copies: Sequence[Copy], now: dt.datetime) -> list[Copy]:
    """Return copies newest first, those that cannot be read last.

    A wrong clock has dated a copy of a day that has not come: it stands by its own number, after
    the last one that was made before it.
    """

    def age(copy: Copy) -> tuple[float, int, str]:
        made_at = copy.made_at
        if made_at and made_at > now:
            before = (one.made_at for one in copies if one.dbid == copy.dbid and one.seq < copy.seq)
            made_at = max((at for at in before if at and at <= now), default=None)
        return made_at.timestamp() if made_at else 0.0, copy.seq, copy.file.name

    return sorted(copies, key=age, reverse=True)


def verify(
    file: Path,
    *,
    key: bytes | None = None,
    secret: str | None = None,
    near: Path | None = None,
    progress: Progress = unwatched,
) -> Verdict:
    """Read a backup to its last byte; with its key or a secret also check everything inside.

    A bad file is a Verdict with its reason. Raises WrongSecretError for a secret that opens
    nothing, DmeError for the key of other data and for an unreadable stick. `near` is a folder to
    unpack in (what is unpacked stays encrypted); without it the system's temporary folder serves.
    """
    try:
        head, complete = _checked(file, key, secret, near, progress)
    except BadBackupError as error:
        return Verdict(file, ok=False, people=0, made_at=None, reason=str(error))
    said = head.manifest
    return Verdict(
        file=file,
        ok=complete,
        people=said.people,
        made_at=dt.datetime.fromisoformat(said.made_at),
        reason="" if complete else HALF_CHECKED,
        whole=True,
        village=said.shown_name,
    )


def unlocked(head: Head, secret: str, *others: KeyFile) -> bytes:
    """Return the data key that a secret opens; raise WrongSecretError when it opens nothing.

    `others` are newer key files of the same data, whose passphrase may have changed since.
    """
    for slots in (head.keys, *others):
        if slots.fingerprint == head.keys.fingerprint and (key := keys.unlock(slots, secret)):
            return key
    raise WrongSecretError


def unpacked(
    source: BinaryIO, head: Head, key: bytes, target: Path, progress: Progress
) -> Contents:
    """Write the data to `target` and return what they hold, after checking everything.

    Raises BadBackupError; `target` is then to be thrown away.
    """
    return _written(source, head, key, _Made(target, key), progress)


def _looked_through(
    source: BinaryIO, head: Head, key: bytes, target: Path, progress: Progress
) -> None:
    """Check the data as `unpacked` does, in a file of a key that is nowhere but in memory.

    What was stored is proved by its own seal, so that the pages of that file need none.
    """
    made = _Made(target, os.urandom(keys.KEY_BYTES), is_scratch=True)
    _written(source, head, key, made if head.manifest.packed_size else _Made(target, key), progress)


@dataclass(frozen=True)
class _Made:
    """A file that the data are written to, and how it is read."""

    path: Path
    key: bytes
    is_scratch: bool = False

    def opened(self) -> Plain:
        connect = cipher.connect_to_scratch if self.is_scratch else cipher.connect
        return connect(self.path, self.key)


def _written(source: BinaryIO, head: Head, key: bytes, made: _Made, progress: Progress) -> Contents:
    if not head.is_sealed_with(key):
        raise BadBackupError(package.ALTERED)
    if head.manifest.revision not in REVISIONS:
        raise BadBackupError(package.NEWER)
    medium.check_unpacking(made.path.parent, head.manifest.snapshot_size)
    _unpack(source, head, key, made, share(progress, 0, 60))
    is_packed = bool(head.manifest.packed_size)
    held = contents.examined(
        made.opened, key, just_made=is_packed, progress=share(progress, 60, 95)
    )
    progress(95, STEPS)
    if not _same(held, head.manifest):
        raise BadBackupError(package.ALTERED)
    return held


def _unpack(source: BinaryIO, head: Head, key: bytes, made: _Made, progress: Progress) -> None:
    """Write the file that a copy holds, whose pages are never in plain but in memory."""
    pages = Pages(made.key, without_seals=made.is_scratch)
    with made.path.open("wb") as copy:
        if head.manifest.packed_size:
            package.unpack(
                source, head, key, lambda plain: copy.write(pages.sealed(plain)), progress
            )
        else:
            package.check_stored(source, head, progress, copy.write)


def _checked(
    file: Path, key: bytes | None, secret: str | None, near: Path | None, progress: Progress
) -> tuple[Head, bool]:
    with medium.opened(file) as source:
        medium.forget_cached(source.fileno())
        head = package.read_head(source)
        if secret is not None:
            key = unlocked(head, secret)
        if key is None:
            package.check_stored(source, head, share(progress, 0, STEPS))
            return head, False
        if keys.fingerprint(key) != head.keys.fingerprint:
            raise DmeError(OF_OTHERS)
        with medium.scratch(near) as place:
            _looked_through(source, head, key, place / DATABASE, progress)
        return head, True


def _same(held: Contents, said: Manifest) -> bool:
    return all(getattr(held, name) == getattr(said, name) for name in Contents.__annotations__)


def _copy(file: Path) -> Copy:
    try:
        with medium.opened(file) as source:
            head, size = package.read_head(source), file.stat().st_size
    except DmeError as error:
        return Copy(file, None, "", practice=False, people=0, size=0, problem=str(error))
    said = head.manifest
    made_at = dt.datetime.fromisoformat(said.made_at)
    return Copy(
        file, made_at, said.shown_name, said.practice, said.people, size, problem="",
        code=said.village_code, head=(said.audit_seq, said.audit_link), seq=said.seq,
        dbid=said.dbid, fingerprint=head.keys.fingerprint,
    )  # fmt: skip
