"""Where a list comes from: a count and pages of rows, read in the background."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

from dme_desktop.kernel.fields import Field
from dme_desktop.ui.text import translated

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from dme_desktop.vault.database import Database

PAGE = 128  # rows


class Row(Protocol):
    """Anything with an id: a tuple with names, a struct, a record."""

    @property
    def id(self) -> str:
        """Return what the row is found by after a refresh."""


class Source(Protocol):
    """What a list asks; both are called outside the window's thread."""

    def count(self) -> int:
        """Return how many rows there are."""

    def page(self, offset: int, limit: int) -> Sequence[Row]:
        """Return up to `limit` rows from `offset`, each with an `id`."""


@dataclass(frozen=True)
class DbSource:
    """Rows from the vault: two functions of a service that take a session first."""

    db: Database
    count_in: Callable[[Session], int]
    page_in: Callable[[Session, int, int], Sequence[Row]]

    def count(self) -> int:
        """Return how many rows there are."""
        with self.db.read() as session:
            return self.count_in(session)

    def page(self, offset: int, limit: int) -> Sequence[Row]:
        """Return up to `limit` rows from `offset`."""
        with self.db.read() as session:
            return self.page_in(session, offset, limit)


class WholeSource:
    """A short list from the vault that is read whole: one function that takes a session."""

    def __init__(self, db: Database, rows_in: Callable[[Session], Sequence[Row]]) -> None:
        self._db, self._rows_in = db, rows_in

    def count(self) -> int:
        """Return how many rows there are."""
        return len(self._rows)

    def page(self, offset: int, limit: int) -> Sequence[Row]:
        """Return up to `limit` rows from `offset`."""
        return self._rows[offset : offset + limit]

    @cached_property
    def _rows(self) -> Sequence[Row]:
        with self._db.read() as session:
            return self._rows_in(session)


@dataclass(frozen=True)
class ListSource:
    """Rows that are already here; for short lists such as officials or backups."""

    rows: Sequence[Row] = ()

    def count(self) -> int:
        """Return how many rows there are."""
        return len(self.rows)

    def page(self, offset: int, limit: int) -> Sequence[Row]:
        """Return up to `limit` rows from `offset`."""
        return self.rows[offset : offset + limit]


@dataclass(frozen=True)
class Column:
    """One column: its title, the text of a cell, and how it looks.

    `tone` gives "red", "amber" or "muted" for a row that deserves attention; `width` is in pixels,
    0 shares what is left. `whole` is what is written out where the screen hides a part; what is
    `sensitive` leaves the office only with a reason.
    """

    title: str
    text: Callable[[Any], str]
    width: int = 0
    right: bool = False
    bold: bool = False
    tone: Callable[[Any], str] | None = None
    whole: Callable[[Any], str] | None = None
    sensitive: bool = False


def columns_of(fields: Sequence[Field]) -> list[Column]:
    """Return a column for every field that is described as standing in lists."""
    return [column_of(field) for field in fields if field.in_table]


def column_of(field: Field) -> Column:
    """Return a field as a column, as it is described."""
    return Column(
        translated(field.label),
        _text_of(field),
        right=field.kind.right_aligned,
        sensitive=field.sensitive,
    )


def _text_of(field: Field) -> Callable[[Row], str]:
    def text(row: Row) -> str:
        value = getattr(row, field.name)
        return "" if value is None else field.kind.format(value)

    return text
