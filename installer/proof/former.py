"""An earlier version to update from: a smaller number, and data as the first program made them."""

import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from alembic import command
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2

from dme_desktop import rooms
from dme_desktop.migrations import REVISIONS
from dme_desktop.vault import cipher, keys, migrate
from dme_desktop.vault.profile import DATABASE, KEYS
from installer import building, launchers
from installer.ground import BuildError
from installer.proof.place import SECRET, Place

VERSION = "0.0.1"


def installer(place: Place) -> Path:
    """Build the installer of the same program under a smaller number."""
    work = place.fresh("former")
    plan = replace(place.plan, version=VERSION, work=work, out=work / "out", packing=building.LOOSE)
    shutil.copytree(place.plan.stage, plan.stage)
    said = plan.stage / "app" / "dme_desktop" / "__init__"
    said.with_suffix(".pyc").unlink()
    said.with_suffix(".py").write_text(f'__version__ = "{VERSION}"\n', encoding="utf-8")
    launchers.make(plan.python, plan.version, work / "launchers", plan.stage)
    building.finish(plan)
    return plan.installer


def data(folder: Path, *, sound: bool = True) -> None:
    """Make an encrypted file of the first shape there was, and its keys.

    One that is not sound holds the photo of nobody, which every check finds.
    """
    rooms.declare()
    folder.mkdir(parents=True)
    key = keys.new_key()
    cipher.connect(folder / DATABASE, key, must_exist=False).close()
    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=lambda: cipher.connect(folder / DATABASE, key),
        poolclass=NullPool,
    )
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        command.upgrade(migrate.configuration(connection), REVISIONS[0])
        connection.exec_driver_sql("INSERT INTO setting VALUES ('operator', 'Kasi Contoh')")
        if not sound:
            connection.exec_driver_sql("INSERT INTO photo VALUES ('nobody', x'ff')")
        connection.commit()
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    keys.write(folder / KEYS, keys.lock(key, "former", SECRET, keys.new_recovery_code()))


def contents(folder: Path, secret: str = SECRET) -> dict[str, list[Any]]:
    """Return every row of the data in a folder, by table."""
    key = keys.unlock(keys.read(folder / KEYS), secret)
    if key is None:
        raise BuildError(f"{folder} opens with another passphrase.")
    with closing(cipher.connect(folder / DATABASE, key)) as raw:
        tables = raw.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        names = [name for (name,) in tables]
        return {name: raw.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}  # noqa: S608
