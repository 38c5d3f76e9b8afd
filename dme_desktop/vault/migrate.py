"""Bringing a data file to the shape this program knows; a copy is kept before each change."""

import logging
import shutil
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from dme_desktop.kernel.acts import PROGRAM
from dme_desktop.kernel.clock import Clock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.migrations import HEAD, REVISIONS
from dme_desktop.vault import chain, cipher, files, keys, seals
from dme_desktop.vault.acts import SEAL
from dme_desktop.vault.audit import Diary
from dme_desktop.vault.cipher import DamagedDataError
from dme_desktop.vault.keys import CHAIN, SEALS

if TYPE_CHECKING:
    from sqlalchemy import Connection, MetaData

log = logging.getLogger(__name__)
COPIES = "sebelum-migrasi"
COPIES_KEPT = 5
EMPTIED = (
    "Berkas data kosong: isinya hilang, mungkin karena disk penuh atau listrik padam. Pulihkan "
    "dari cadangan terakhir."
)


def make(path: Path, key: bytes) -> None:
    """Make a new data file of the present shape; the only way to one."""
    with cipher.in_words(disk=True):
        cipher.connect(path, key, must_exist=False).close()
    with cipher.in_words():
        _upgrade(path, key, None)


def bring_up_to_date(path: Path, key: bytes, clock: Clock) -> bool:
    """Run the migrations a file lacks; say whether there were any.

    Raises DmeError when it was made by a newer program, `DamagedDataError` when nothing is in it:
    only `make` may fill an empty file.
    """
    revision = revision_of(path, key)
    if revision == HEAD:
        return False
    if revision is None:
        raise DamagedDataError(EMPTIED)
    if revision not in REVISIONS:
        raise DmeError(
            "Data ini dibuat oleh DME Desktop yang lebih baru. Pasang versi terbaru program, "
            "lalu buka lagi; data tidak diubah."
        )
    with cipher.in_words(disk=True):
        _keep_copy(path, key, revision, clock)
    with cipher.in_words():
        _upgrade(path, key, clock)
    log.info("migration.done %s", HEAD)
    return True


def revision_of(path: Path, key: bytes) -> str | None:
    """Return the revision a file stands at, None when it is empty; an empty file stays as it is."""
    if path.is_dir():
        raise DamagedDataError(cipher.DAMAGED)
    if path.exists() and not path.stat().st_size:
        return None
    with cipher.in_words(), cipher.looked_into(path, key) as connection:
        try:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        except dbapi2.OperationalError as error:
            if "no such table" not in str(error):
                raise
            return None
    return str(row[0]) if row else None


def _upgrade(path: Path, key: bytes, clock: Clock | None) -> None:
    """Bring a file to the present shape and seal what it holds anew, all in one transaction."""
    from alembic import command  # noqa: PLC0415 - 0.2 s, needed only when something changes
    from sqlalchemy import create_engine  # noqa: PLC0415
    from sqlalchemy.pool import NullPool  # noqa: PLC0415

    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=lambda: cipher.connect(path, key),
        poolclass=NullPool,
        hide_parameters=True,
    )
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        broken = _broken(connection, key)
        command.upgrade(configuration(connection), "head")
        if clock:
            _seal(connection, key, clock, broken)
        connection.commit()
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def _broken(connection: "Connection", key: bytes) -> set[tuple[str, str]]:
    """Return what was changed past the program already: no migration makes it sound."""
    raw = connection.connection.driver_connection
    if not seals.are_kept(raw):
        return set()
    found = seals.broken(raw, keys.derived(key, SEALS), seals.tables_in(raw))
    return {(one.table, one.record_id) for one in found}


def _seal(
    connection: "Connection", key: bytes, clock: Clock, broken: Collection[tuple[str, str]]
) -> None:
    raw = connection.connection.driver_connection
    seals.watch(raw)
    seals.touch_every(raw, broken)
    sealed = seals.taken(raw, keys.derived(key, SEALS))
    diary = Diary(SEAL.about(HEAD), PROGRAM, clock.now())
    chain.append(connection, diary, keys.derived(key, CHAIN), sealed)


def configuration(connection: Any, shape: "MetaData | None" = None) -> Any:  # noqa: ANN401
    """Return the Alembic configuration of the packaged migrations on an open connection.

    `shape` is what a file is held beside where drift is asked about; no migration needs it.
    """
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent.parent / "migrations"))
    config.attributes.update(connection=connection, shape=shape)
    return config


def _keep_copy(path: Path, key: bytes, revision: str, clock: Clock) -> None:
    folder = path.parent / COPIES
    files.keep_within(folder)
    name = f"{path.stem}-{revision}-{clock.now():%Y%m%d-%H%M%S}{path.suffix}"
    copy_to(path, key, folder / name)
    for old in copies_of(path)[:-COPIES_KEPT]:
        old.unlink()


def copies_of(path: Path) -> list[Path]:
    """Return the copies that were kept before changes of a data file, the oldest first."""
    kept = (path.parent / COPIES).glob(f"{path.stem}-*{path.suffix}")
    return sorted(kept, key=lambda copy: copy.stem[-len("YYYYmmdd-HHMMSS") :])


def put_back(copy: Path, path: Path) -> None:
    """Put a kept copy in the place of a closed data file, whole; the copy stays where it is."""
    part = path.with_name(path.name + ".part")
    shutil.copyfile(copy, part)
    files.flush_file(part)
    for end in ("-wal", "-shm"):  # what belongs to the newer file must not be played onto this one
        path.with_name(path.name + end).unlink(missing_ok=True)
    files.promote(part, path)


def copy_to(path: Path, key: bytes, target: Path) -> None:
    """Copy a data file, still encrypted with the same key, whole and flushed."""
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    with cipher.in_words():
        source = cipher.connect(path, key)
        destination = cipher.connect(part, key, must_exist=False)
        try:
            destination.execute("PRAGMA journal_mode = DELETE")
            source.backup(destination)
        finally:
            destination.close()
            source.close()
    files.flush_file(part)
    files.promote(part, target)
