"""Opening the encrypted SQLite file, and what its failures mean in words."""

import errno
import logging
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

from sqlcipher3 import dbapi2

from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault import files, keys

log = logging.getLogger(__name__)
Plain: TypeAlias = Any  # a plain connection: the library tells no types

BUSY = "Data sedang dipakai pekerjaan lain. Tunggu sebentar lalu coba lagi."
FULL = "Disk penuh, jadi belum tersimpan. Kosongkan ruang di disk lalu simpan lagi."
READ_ONLY = "Berkas data hanya bisa dibaca, jadi belum tersimpan. Periksa disknya."
UNREADABLE = "Disk gagal membaca atau menulis. Data terakhir yang tersimpan tetap ada."
DAMAGED = "Berkas data rusak atau kuncinya tidak cocok. Pulihkan dari cadangan terakhir."
UNWRITABLE = {
    dbapi2.SQLITE_IOERR, dbapi2.SQLITE_READONLY, dbapi2.SQLITE_FULL, dbapi2.SQLITE_CANTOPEN,
}  # fmt: skip
_KNOWN = {
    dbapi2.SQLITE_BUSY: BUSY,
    dbapi2.SQLITE_LOCKED: BUSY,
    dbapi2.SQLITE_FULL: FULL,
    dbapi2.SQLITE_READONLY: READ_ONLY,
    dbapi2.SQLITE_IOERR: UNREADABLE,
    dbapi2.SQLITE_CANTOPEN: "Berkas data tidak dapat dibuka. Periksa folder data dan izinnya.",
    dbapi2.SQLITE_CORRUPT: DAMAGED,
    dbapi2.SQLITE_NOTADB: DAMAGED,
}
_OF_THE_DISK = {
    errno.ENOSPC: FULL, errno.EDQUOT: FULL, errno.EROFS: READ_ONLY, errno.EACCES: READ_ONLY,
    errno.EPERM: READ_ONLY, errno.EIO: UNREADABLE,
}  # fmt: skip


class DamagedDataError(DmeError):
    """The data file is there and is no data file any more: only a backup helps."""


def connect(path: Path, key: bytes, *, must_exist: bool = True) -> Plain:
    """Open the file with its raw key and the house's pragmas; raise sqlcipher3 errors as they come.

    WAL with synchronous FULL: one flush a commit, and acknowledged means on disk.
    """
    if must_exist:
        return _opened(path, key, "mode=rw")
    files.begin_private(path)
    return _opened(path, key, "mode=rwc")


def connect_to_read(path: Path, key: bytes) -> Plain:
    """Open the file as `connect` does, or else as a full or a read-only disk still allows.

    What was saved last may lie in a log that cannot be played there: then a copy is read.
    """
    try:
        return connect(path, key)
    except dbapi2.Error as error:
        if code_of(error) not in UNWRITABLE:
            raise
    try:
        return _opened(path, key, "mode=rw", exclusive=True)
    except dbapi2.Error as error:
        if code_of(error) not in UNWRITABLE:
            raise
    if log_of(path).exists() and log_of(path).stat().st_size:
        return _opened_copy(path, key)
    return _opened(path, key, "mode=ro&immutable=1", exclusive=True)


def connect_to_scratch(path: Path, key: bytes) -> Plain:
    """Open a file whose pages have no seals: made by this process, and thrown away by it."""
    return _opened(path, key, "mode=rw", has_seals=False)


@contextmanager
def looked_into(
    path: Path, key: bytes, connect: Callable[[Path, bytes], Plain] = connect_to_read
) -> Iterator[Plain]:
    """Give a connection for one look, which leaves the log where it is."""
    connection = connect(path, key)
    try:
        yield connection
    finally:
        with log_kept(path, key):
            connection.close()


def log_of(path: Path) -> Path:
    """Return the write-ahead log of a data file, where what was saved last may lie."""
    return path.with_name(path.name + "-wal")


class _OfCopy(dbapi2.Connection):  # type: ignore[misc]
    """A connection to a copy, still encrypted, that goes when the connection is closed."""

    place: TemporaryDirectory[str]

    def close(self) -> None:
        super().close()
        self.place.cleanup()


def _opened_copy(path: Path, key: bytes) -> Plain:
    place = TemporaryDirectory(prefix="dme-")
    for file in (path, log_of(path)):
        shutil.copyfile(file, Path(place.name, file.name))
    connection = _opened(
        Path(place.name, path.name), key, "mode=rw", exclusive=True, factory=_OfCopy
    )
    connection.place = place
    return connection


def _opened(
    path: Path,
    key: bytes,
    how: str,
    *,
    exclusive: bool = False,
    has_seals: bool = True,
    factory: type[Plain] = dbapi2.Connection,
) -> Plain:
    connection = dbapi2.connect(
        _told(path, how),
        uri=True,
        timeout=5.0,
        isolation_level=None,
        check_same_thread=False,
        factory=factory,
    )
    try:
        _configure(connection, key, exclusive=exclusive, has_seals=has_seals)
    except BaseException:
        with log_kept(path, key):
            connection.close()
        raise
    return connection


@contextmanager
def log_kept(path: Path, key: bytes) -> Iterator[None]:
    """Let the log stay beside its file when the last connection is closed in this block.

    SQLite plays the log into the file then and removes it: into a damaged one, too, of which it may
    be all that is left. And a log that is made anew is not named on disk before the folder is
    flushed, which some disks cannot do. Who may only read removes nothing.
    """
    with ExitStack() as stack:
        with suppress(dbapi2.Error):
            reader = dbapi2.connect(_told(path, "mode=ro"), uri=True, timeout=0)
            _unlock(stack.enter_context(closing(reader)), key)
        yield


def _told(path: Path, how: str) -> str:
    return f"{path.absolute().as_uri()}?{how}"


def _unlock(
    connection: Plain, key: bytes, *, exclusive: bool = False, has_seals: bool = True
) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{keys.of_pages(key).hex()}'\"")
    if not has_seals:
        connection.execute("PRAGMA cipher_use_hmac = OFF")
    if exclusive:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _configure(connection: Plain, key: bytes, *, exclusive: bool, has_seals: bool) -> None:
    _unlock(connection, key, exclusive=exclusive, has_seals=has_seals)
    if not exclusive:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA wal_autocheckpoint = 4000")
    for pragma in (
        "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON", "trusted_schema = OFF",
        "temp_store = MEMORY",
    ):  # fmt: skip
        connection.execute(f"PRAGMA {pragma}")


def code_of(error: BaseException) -> int:
    """Return the primary SQLite code of an error, 0 when it has none."""
    return int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF


def explained(error: BaseException) -> DmeError | None:
    """Return the sentence for a failure of the machine; None when the fault is the program's.

    What SQLAlchemy wraps is told as what it wraps.
    """
    error = getattr(error, "orig", None) or error
    if isinstance(error, OSError):
        known = _OF_THE_DISK.get(error.errno or 0)
        return DmeError(known) if known else None
    code = code_of(error)
    if code not in _KNOWN and "not a database" in str(error):
        code = dbapi2.SQLITE_NOTADB
    if _KNOWN.get(code) == DAMAGED:
        return DamagedDataError(DAMAGED)
    return DmeError(_KNOWN[code]) if code in _KNOWN else None


@contextmanager
def in_words(*, disk: bool = False) -> Iterator[None]:
    """Turn failures of the data file into sentences, with `disk` those of files beside it too."""
    try:
        yield
    except Exception as error:
        failure = getattr(error, "orig", None) or error
        if isinstance(failure, (dbapi2.Error, OSError) if disk else dbapi2.Error):
            _raise_explained(error)
        raise


def _raise_explained(error: Exception) -> None:
    """Raise the sentence for a failure; return where there is none, as for a fault of ours."""
    cause = getattr(error, "orig", None) or error
    log.info("sqlite.%s", getattr(cause, "sqlite_errorname", type(cause).__name__))
    if sentence := explained(error):
        raise sentence from error
