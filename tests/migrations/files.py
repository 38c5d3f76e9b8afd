"""Encrypted files as earlier versions of the program left them."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from alembic import command
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2

from dme_desktop.vault import cipher, keys, migrate

KEY = b"\x07" * keys.KEY_BYTES


def a_file(
    path: Path, statements: Iterable[tuple[str, tuple[Any, ...]]], revision: str = "0001"
) -> None:
    """Make a file of a revision and fill it by SQL."""
    cipher.connect(path, KEY, must_exist=False).close()
    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=lambda: cipher.connect(path, KEY),
        poolclass=NullPool,
    )
    with engine.connect() as connection:
        command.upgrade(migrate.configuration(connection), revision)
        for sql, values in statements:
            connection.exec_driver_sql(sql, values)
        connection.commit()
    engine.dispose()


def insert(table: str, **row: Any) -> tuple[str, tuple[Any, ...]]:
    """Return what puts a row into a table."""
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" * len(row))
    return f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(row.values())  # noqa: S608
