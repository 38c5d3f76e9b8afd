"""Which tables there are: told once from above, before any file is opened, and never guessed.

What is imported so far says nothing of what stands in the file: a letter is there although nobody
has looked at the letters yet. So what is told is where all of them are: whoever asks for one of
them has them all, and who only reads the records of one room carries in no other.
"""

from collections.abc import Callable, Mapping, Sequence

from sqlalchemy import Table, inspect
from sqlalchemy.schema import sort_tables

from dme_desktop.kernel.records import Base

_told: list[Callable[[], Sequence[type[Base]]]] = []
_models: dict[str, type[Base]] = {}  # all of them, or none while nobody has asked
_nouns: dict[str, str] = {}  # what a clerk calls a record of a table
_in_order: list[Table] = []  # sorted once


class NoTablesError(RuntimeError):
    """Nobody has told which tables there are: a fault of the program, not of the clerk."""

    def __init__(self) -> None:
        super().__init__("no tables are declared: call dme_desktop.rooms.declare() first")


def declare(
    load: Callable[[], Sequence[type[Base]]], nouns: Mapping[str, str] | None = None
) -> None:
    """Take what loads the record classes of every room; they are loaded when one is asked for.

    `nouns` are what a clerk calls a record of each table: {table: noun}.
    """
    _told[:] = [load]
    _nouns.clear()
    _nouns.update(nouns or {})
    _models.clear()
    _in_order.clear()


def check() -> None:
    """Raise NoTablesError when nobody has told which tables there are."""
    if not _told:
        raise NoTablesError


def models() -> dict[str, type[Base]]:
    """Return {table name: record class} of the whole file; raise NoTablesError before `declare`."""
    check()
    if not _models:  # filled at once: no thread ever sees a part of them
        _models.update([(model.__tablename__, model) for model in _told[0]()])
    return _models


def model_of(table: str) -> type[Base]:
    """Return the record class of a table."""
    return models()[table]


def noun_of(table: str) -> str:
    """Return what a clerk calls a record of a table. Example: "surat"."""
    return _nouns.get(table, "catatan")


def key_of(model: type[Base]) -> str:
    """Return the column that names a row of a table: "id", or a setting's "key"."""
    column, *_ = inspect(model).primary_key
    return str(column.key)


def tables() -> Sequence[Table]:
    """Return every table of the file, what others name first: a person, then the family."""
    if not _in_order:
        every = (model.__table__ for model in models().values())
        _in_order[:] = sort_tables([table for table in every if isinstance(table, Table)])
    return _in_order
