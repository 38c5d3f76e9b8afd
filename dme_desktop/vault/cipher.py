"""Opening the encrypted SQLite file, and what its failures mean in words."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from dme_desktop.kernel.errors import DmeError

log = logging.getLogger(__name__)

BUSY = "Data sedang dipakai pekerjaan lain. Tunggu sebentar lalu coba lagi."
FULL = "Disk penuh, jadi belum tersimpan. Kosongkan ruang di disk lalu simpan lagi."
DAMAGED = "Berkas data rusak atau kuncinya tidak cocok. Pulihkan dari cadangan terakhir."
UNWRITABLE = {
    dbapi2.SQLITE_IOERR, dbapi2.SQLITE_READONLY, dbapi2.SQLITE_FULL, dbapi2.SQLITE_CANTOPEN,
}  # fmt: skip
_KNOWN = {
    dbapi2.SQLITE_BUSY: BUSY,
    dbapi2.SQLITE_LOCKED: BUSY,
    dbapi2.SQLITE_FULL: FULL,
    dbapi2.SQLITE_READONLY: "Berkas data hanya bisa dibaca, jadi belum tersimpan. Periksa disknya.",
    dbapi2.SQLITE_IOERR: "Disk gagal membaca atau menulis. Data terakhir yang tersimpan tetap ada.",
    dbapi2.SQLITE_CANTOPEN: "Berkas data tidak dapat dibuka. Periksa folder data dan izinnya.",
    dbapi2.SQLITE_CORRUPT: DAMAGED,
    dbapi2.SQLITE_NOTADB: DAMAGED,
}


def connect(path: Path, key: bytes, *, exclusive: bool = False, must_exist: bool = True) -> Any:  # noqa: ANN401
    """Open the file with its raw key and the house's pragmas; raise sqlcipher3 errors as they come.

    WAL with synchronous FULL: one flush a commit, and acknowledged means on disk. `exclusive` is
    the fallback that still opens on a full or read-only disk, for reading.
    """
    mode = "rw" if must_exist else "rwc"
    connection = dbapi2.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=5.0,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        _configure(connection, key, exclusive=exclusive)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_to_read(path: Path, key: bytes) -> Any:  # noqa: ANN401
    """Open the file as `connect` does, or else as a full or read-only disk still allows."""
    try:
        return connect(path, key)
    except dbapi2.Error as error:
        if code_of(error) not in UNWRITABLE:
            raise
        return connect(path, key, exclusive=True)


def _configure(connection: Any, key: bytes, *, exclusive: bool) -> None:  # noqa: ANN401
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    if exclusive:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if not exclusive:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA wal_autocheckpoint = 4000")
    for pragma in (
        "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON", "trusted_schema = OFF",
        "temp_store = MEMORY", "cache_size = -8000",
    ):  # fmt: skip
        connection.execute(f"PRAGMA {pragma}")


def code_of(error: BaseException) -> int:
    """Return the primary SQLite code of an error, 0 when it has none."""
    return int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF


def explained(error: BaseException) -> DmeError | None:
    """Return the sentence for a failure of the machine; None when the fault is the program's."""
    code = code_of(error)
    if code not in _KNOWN and "not a database" in str(error):
        code = dbapi2.SQLITE_NOTADB
    return DmeError(_KNOWN[code]) if code in _KNOWN else None


@contextmanager
def in_words() -> Iterator[None]:
    """Turn failures of the machine into sentences."""
    try:
        yield
    except dbapi2.Error as error:
        log.info("sqlite.%s", getattr(error, "sqlite_errorname", "error"))
        if sentence := explained(error):
            raise sentence from error
        raise
