"""Which tables travel between laptops, and how their rows are read and written as they stand.

Rows go as SQLite holds them; bytes are named by their hash. What a laptop counts, reckons or
remembers for itself stays where it is.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Boolean, Column, Enum, Integer, LargeBinary, Table
from sqlalchemy.orm import Session

from dme_desktop.agenda.archive import ELSEWHERE, Archive, file_of
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.records import Record
from dme_desktop.laptops.rules import DELETED, Value
from dme_desktop.laptops.service import sealing
from dme_desktop.vault import declared
from dme_desktop.vault.cipher import Plain
from dme_desktop.vault.plain import typed, whole

STAYS = frozenset(
    {
        "audit_act", "audit_change", "audit_seal", "audit_redaction", "draft", "number_sequence",
        "paper_part", "attention_flag", "own_laptop", "office_key", "laptop_mark",
        "laptop_changes", "laptop_part", "laptop_exchange", "laptop_clash", "listed_key",
        "listed_void", "signing_key", "box_key",
    }
)  # fmt: skip
OWN_SETTINGS = ("laptop.", "backup.", "operator", "idle", "server.")  # of this computer alone
SETTINGS = "setting"
HASH_BYTES = 32
PAPERS = ("letter_file", "recipe")  # is put together again from parts with other numbers
SPOILT = "Isi berkas perubahan ini bukan bentuk data desa. Perbarui program di kedua laptop."


@dataclass(frozen=True)
class Shape:
    """A table as it travels: its key, its columns, those of bytes, those no history tells."""

    table: Table
    key: str
    columns: tuple[str, ...]
    blobs: frozenset[str]
    bools: frozenset[str]
    untold: frozenset[str]
    wholes: frozenset[str]
    described: frozenset[str]
    has_past: bool

    @property
    def can_be_binned(self) -> bool:
        """Say whether its rows go to a bin."""
        return "deleted_at" in self.columns


@cache
def shapes() -> Mapping[str, Shape]:
    """Return the tables that travel, what others name first."""
    return {str(one.name): _shape(one) for one in declared.tables() if one.name not in STAYS}


def goes(table: str, record_id: str) -> bool:
    """Say whether a row travels."""
    if table not in shapes():
        return False
    return table != SETTINGS or not record_id.startswith(OWN_SETTINGS)


def raw_of(session: Session) -> Plain:
    """Return the connection of a session, past the mapper."""
    return session.connection().connection.driver_connection


def rows(session: Session, shape: Shape, ids: Collection[str]) -> dict[str, dict[str, Value]]:
    """Return rows by what names them, as SQLite holds them."""
    raw, found = raw_of(session), {}
    names = ", ".join(f'"{name}"' for name in shape.columns)
    wanted = list(ids)
    for start in range(0, len(wanted), 500):
        some = wanted[start : start + 500]
        marks = ", ".join("?" * len(some))
        asked = f'SELECT {names} FROM "{shape.table.name}" WHERE "{shape.key}" IN ({marks})'  # noqa: S608 - our names
        for row in raw.execute(asked, some):
            told = dict(zip(shape.columns, row, strict=True))
            found[str(told[shape.key])] = told
    return found


def leaving(
    session: Session, shape: Shape, row: Mapping[str, Value], keep: Callable[[bytes], bytes]
) -> dict[str, Value]:
    """Return a row as it leaves: `keep` is given bytes and returns their hash."""
    told: dict[str, Value] = dict(row)
    for name in shape.blobs:
        if row[name] is not None:
            content = as_bytes(row[name])
            if (shape.table.name, name) == PAPERS and content != ELSEWHERE:
                content = file_of(session, str(row[shape.key]))
            told[name] = keep(content)
    return told


class Arriving:
    """Puts values that came as this file holds them."""

    def __init__(self, session: Session, part: Callable[[str], bytes]) -> None:
        self._part, self._archive = part, Archive(session)

    def stored(self, shape: Shape, name: str, value: Value) -> Value:
        """Return what is written for a value that came; raise DmeError for one that cannot be."""
        if name in shape.blobs and isinstance(value, bytes):
            content = self._part(value.hex())
            if (shape.table.name, name) == PAPERS and content != ELSEWHERE:
                return self._archive.recipe(content)
            return content
        return value


def as_bytes(value: Value) -> bytes:
    """Return what a column of bytes holds, also where somebody made text of it."""
    return value if isinstance(value, bytes) else str(value or "").encode()


def as_told(session: Session, shape: Shape, row: Mapping[str, Value]) -> dict[str, Value]:
    """Return a row that stands here as one that came would be told."""
    return leaving(session, shape, row, lambda content: bytes.fromhex(sealing.hashed(content)))


def in_history(shape: Shape, name: str, value: Value) -> Value:
    """Return a stored value as the history tells it."""
    if value is None:
        return None
    if name in shape.bools:
        return bool(value)
    if name in shape.blobs:
        content = as_bytes(value)
        return whole(content) if name in shape.wholes else "sha256:" + sealing.hashed(content)
    return value


def refuse_spoilt(table: str, fields: Mapping[str, Value]) -> None:
    """Raise DmeError for values that the columns of a table cannot hold."""
    shape = shapes().get(table)
    if shape is None or not fields.keys() <= set(shape.columns):
        raise DmeError(SPOILT)
    for name, value in fields.items():
        if not _fits(shape.table.c[name], value):
            raise DmeError(SPOILT)


def write_rows(session: Session, shape: Shape, made: Sequence[Mapping[str, Value]]) -> None:
    """Add rows."""
    if not made:
        return
    names = list(shape.columns)
    columns, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
    statement = f'INSERT INTO "{shape.table.name}" ({columns}) VALUES ({marks})'  # noqa: S608 - our names
    raw_of(session).executemany(statement, [[row.get(name) for name in names] for row in made])


def change_row(session: Session, shape: Shape, record_id: str, values: Mapping[str, Value]) -> None:
    """Write over some columns of a row."""
    columns = ", ".join(f'"{name}" = ?' for name in values)
    statement = f'UPDATE "{shape.table.name}" SET {columns} WHERE "{shape.key}" = ?'  # noqa: S608 - our names
    raw_of(session).execute(statement, [*values.values(), record_id])


def parents(shape: Shape) -> Iterator[tuple[str, Table, str, bool]]:
    """Yield (column, table it names, its key, whether it may be empty) of a table."""
    for column in shape.table.c:
        for key in column.foreign_keys:
            yield column.name, key.column.table, key.column.name, bool(column.nullable)


def parts_named(fields: Iterable[Value]) -> set[str]:
    """Return the hashes that values name."""
    return {value.hex() for value in fields if isinstance(value, bytes)}


def is_decided(shape: Shape, name: str) -> bool:
    """Say whether a person decides what a field holds; others go with the field they belong to."""
    if name == DELETED or name in shape.described:
        return True
    return not shape.described and name not in shape.untold


def _shape(table: Table) -> Shape:
    model = declared.model_of(str(table.name))
    columns = table.c

    def _those(wanted: Callable[[Column[Any]], object]) -> frozenset[str]:
        return frozenset(str(one.name) for one in columns if wanted(one))

    return Shape(
        table,
        declared.key_of(model),
        tuple(str(one.name) for one in columns),
        _those(lambda one: isinstance(one.type, LargeBinary)),
        _those(lambda one: isinstance(one.type, Boolean)),
        _those(lambda one: not one.info.get("audit", True)),
        _those(lambda one: one.info.get("whole")),
        _those(lambda one: "spec" in one.info),
        issubclass(model, Record),
    )


def _fits(column: Column[Any], value: Value) -> bool:
    if value is None:
        return bool(column.nullable)
    if isinstance(column.type, LargeBinary):
        return isinstance(value, bytes) and len(value) == HASH_BYTES
    if isinstance(column.type, Enum):
        return value in column.type.enums
    if isinstance(column.type, Integer | Boolean):
        return isinstance(value, int)
    return isinstance(value, str) and "\0" not in value and _is_read(column, value)


def _is_read(column: Column[Any], value: str) -> bool:
    """Say whether a column of days, moments or amounts can be read with this in it."""
    try:
        typed(column, value)
    except (ValueError, ArithmeticError):
        return False
    return True
