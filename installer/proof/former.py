"""An earlier version to update from: a smaller number, and data as the first program made them."""

import shutil
from dataclasses import replace
from pathlib import Path

from alembic import command
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2

from dme_desktop.migrations import REVISIONS
from dme_desktop.vault import cipher, keys, migrate
from dme_desktop.vault.profile import DATABASE, KEYS
from installer import building, launchers
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


def data(folder: Path) -> None:
    """Make an encrypted file of the first shape there was, and its keys."""
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
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        command.upgrade(migrate.configuration(connection), min(REVISIONS))
        connection.commit()
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    keys.write(folder / KEYS, keys.lock(key, "former", SECRET, keys.new_recovery_code()))


def revision(folder: Path) -> str | None:
    """Return the shape of the data in a folder."""
    key = keys.unlock(keys.read(folder / KEYS), SECRET)
    return migrate.revision_of(folder / DATABASE, key) if key else None
