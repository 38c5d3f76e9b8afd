"""What each record held when an act left it, by its seal: a change past the program is told.

The writing connection notes by itself which rows a transaction touches, whoever touches them; when
it ends, each gets a seal, and the chain of acts holds the seals. Who has the data key can make any
seal anew: this finds faults of disks and changes by hand, not a thief of the key.
"""

import enum
import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from sqlalchemy import Column, LargeBinary, MetaData, String, Table

from dme_desktop.vault import declared
from dme_desktop.vault.cipher import Plain

Seal = tuple[str, str, str]  # the table, what names the row in it, and what seals the row
GONE = ""  # the seal of a row that an act deleted
OWNER = "person_id"  # the column that says of whom a row is
_SEAL_BYTES = 12
_OWN = {"audit_act", "audit_change", "audit_seal", "draft"}  # the chain itself, and what is no data
_NOBODYS = {"alembic_version", "sqlite_sequence"}  # of the file itself
_LATEST = """
    SELECT record_id, seal, max(seq * 4294967296 + n) FROM audit_seal WHERE "table" = ?
    GROUP BY record_id
"""


class Harm(enum.Enum):
    """What happened to a record past the program."""

    CHANGED = "diubah"
    DELETED = "hilang"
    ADDED = "disisipkan"


@dataclass(frozen=True)
class Broken:
    """One record that is not as the last act left it: its table, its id, and what happened."""

    table: str
    record_id: str
    harm: Harm


def tables() -> list[Table]:
    """Return the tables whose rows are sealed."""
    return [table for table in declared.tables() if table.name not in _OWN]


def are_kept(connection: Plain) -> bool:
    """Say whether the file is of a shape that keeps seals."""
    asked = "SELECT 1 FROM sqlite_master WHERE name = 'audit_seal'"
    return connection.execute(asked).fetchone() is not None


def watch(connection: Plain) -> None:
    """Let a connection note which rows its transactions touch; what is rolled back is forgotten.

    Rows that are changed or deleted are noted one by one. New ones are those after the last row of
    before, since a trigger would cost an import of thousands too much.
    """
    connection.execute("CREATE TEMP TABLE touched (place TEXT, record_id TEXT, row INTEGER)")
    for table in tables():
        old, new = _noted(table, "OLD"), _noted(table, "NEW")
        for verb, rows in (("UPDATE", f"{old}, {new}"), ("DELETE", old)):
            connection.execute(
                f"CREATE TEMP TRIGGER seal_{table.name}_{verb.lower()} "  # noqa: S608 - our names
                f'AFTER {verb} ON main."{table.name}" '
                f"BEGIN INSERT INTO touched VALUES {rows}; END"
            )
    connection.execute("CREATE TEMP TABLE owner_before (record_id TEXT)")
    for table in tables():
        if OWNER in table.columns:
            for verb in (f"UPDATE OF {OWNER}", "DELETE"):
                connection.execute(
                    f"CREATE TEMP TRIGGER left_{table.name}_{verb.split()[0].lower()} "  # noqa: S608
                    f'AFTER {verb} ON main."{table.name}" '
                    f"BEGIN INSERT INTO owner_before VALUES (OLD.{OWNER}); END"
                )
    connection.execute(f"CREATE TEMP TABLE ends AS {_last_rows()}")


def owners_before(connection: Plain) -> set[str]:
    """Return of whom rows were that went, or went to somebody else, since this was asked last.

    The rows themselves tell it no more, and their owners were not touched.
    """
    asked = "SELECT DISTINCT record_id FROM owner_before WHERE record_id IS NOT NULL"
    if found := {row[0] for row in connection.execute(asked)}:
        connection.execute("DELETE FROM owner_before")
    return found


def taken(connection: Plain, key: bytes) -> list[Seal]:
    """Return (table, id, seal) of every row touched since the last call, in this transaction."""
    ends = dict(connection.execute("SELECT place, row FROM ends"))
    now = dict(connection.execute(_last_rows()))
    places = {row[0] for row in connection.execute("SELECT DISTINCT place FROM touched")}
    places |= {place for place, last in now.items() if last > ends[place]}
    found: list[Seal] = []
    for table in tables():
        if table.name in places:
            found += _touched(connection, key, table, ends[table.name])
    if found:
        connection.execute("DELETE FROM touched")
        connection.executemany(
            "UPDATE ends SET row = ? WHERE place = ?", [(now[place], place) for place in places]
        )
    return found


def touch_every(connection: Plain, unless: Collection[tuple[str, str]] = ()) -> None:
    """Let every row count as touched by this transaction, but for some (table, id)."""
    for table in tables():
        connection.execute(
            f"INSERT INTO touched SELECT '{table.name}', {_id_of(table, 't')}, t.rowid "  # noqa: S608
            f'FROM "{table.name}" AS t'
        )
    connection.executemany("DELETE FROM touched WHERE place = ? AND record_id = ?", unless)


def _touched(connection: Plain, key: bytes, table: Table, end: int) -> list[Seal]:
    """Return the seals of one table: rows after its end, those that were noted, those deleted."""
    there = "t.rowid > ? OR t.rowid IN (SELECT row FROM touched WHERE place = ?)"
    noted = connection.execute("SELECT record_id FROM touched WHERE place = ?", (table.name,))
    seals = {row[0]: GONE for row in noted}
    if seals:
        seals |= dict(_sealed(connection, key, table, there, (end, table.name)))
    else:
        seals = dict(_sealed(connection, key, table, "t.rowid > ?", (end,)))
    return [(str(table.name), record_id, seal) for record_id, seal in seals.items()]


def _last_rows() -> str:
    """Return the SQL that reads the last row number of every table, 0 of an empty one."""
    return " UNION ALL ".join(
        f"SELECT '{table.name}' AS place, (SELECT ifnull(max(rowid), 0) FROM \"{table.name}\") AS row"  # noqa: S608, E501
        for table in tables()
    )


def tables_in(connection: Plain) -> list[Table]:
    """Return the tables of a file as it has them: an older one has other tables and columns."""
    every = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return [_as_it_is(connection, name) for (name,) in every if name not in _OWN | _NOBODYS]


def _as_it_is(connection: Plain, name: str) -> Table:
    columns = connection.execute("SELECT name, type, pk FROM pragma_table_info(?)", (name,))
    in_key_order = sorted(columns, key=itemgetter(2))
    return Table(
        name,
        MetaData(),
        *(
            Column(column, LargeBinary() if kind == "BLOB" else String(), primary_key=bool(place))
            for column, kind, place in in_key_order
        ),
    )


def broken(connection: Plain, key: bytes, of: Iterable[Table] | None = None) -> Iterator[Broken]:
    """Yield the records that are not as the last act left them, table by table."""
    for table in tables() if of is None else of:
        left = {row[0]: row[1] for row in connection.execute(_LATEST, (table.name,))}
        for record_id, seal in _sealed(connection, key, table):
            before = left.pop(record_id, GONE)
            if before != seal:
                harm = Harm.ADDED if before == GONE else Harm.CHANGED
                yield Broken(table.name, record_id, harm)
        for record_id, before in left.items():
            if before != GONE:
                yield Broken(table.name, record_id, Harm.DELETED)


def _sealed(
    connection: Plain,
    key: bytes,
    table: Table,
    where: str = "1",
    asked: Sequence[object] = (),
) -> Iterator[tuple[str, str]]:
    """Yield the id and the seal of rows.

    Columns count by name, and only where they hold a value, so that a column which a later program
    adds changes no seal. SQLite writes the row out itself: an import seals thousands.
    """
    own = hashlib.blake2b(table.name.encode(), key=key, digest_size=_SEAL_BYTES)
    held = ", ".join(f"'{column.name}', {_plain(column, 't')}" for column in _in_order(table))
    rows = connection.execute(
        f"SELECT {_id_of(table, 't')}, json_patch('{{}}', json_object({held})) "  # noqa: S608
        f'FROM "{table.name}" AS t WHERE {where}',
        asked,
    )
    for record_id, text in rows:
        seal = own.copy()
        seal.update(text.encode("utf-8", "surrogatepass"))
        yield record_id, seal.hexdigest()


def _in_order(table: Table) -> list[Column[Any]]:
    return sorted(table.columns, key=lambda column: str(column.name))


def _plain(column: Column[Any], row: str) -> str:
    """Return the SQL for a value as JSON can hold it; SQLite makes no JSON of bytes."""
    name = f'{row}."{column.name}"'
    return f"hex({name})" if isinstance(column.type, LargeBinary) else name


def _noted(table: Table, row: str) -> str:
    return f"('{table.name}', {_id_of(table, row)}, {row}.rowid)"


def _id_of(table: Table, row: str) -> str:
    """Return the SQL for what names a row: its key, or the parts of its key with a bar between."""
    parts = [f"CAST({_plain(column, row)} AS TEXT)" for column in table.primary_key]
    return " || '|' || ".join(parts)
