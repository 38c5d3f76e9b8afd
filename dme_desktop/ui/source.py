"""Where a list comes from: a count and pages of rows, read in the background."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.masking import masked
from dme_desktop.ui.said import said
from dme_desktop.ui.text import translated

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from dme_desktop.vault.database import Database
    from dme_desktop.vault.known import Known
    from dme_desktop.vault.paging import Paged

PAGE = 64  # rows: more than are seen; those of a search lie apart, each a page of the file


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


@runtime_checkable
class Placing(Source, Protocol):
    """A source that knows where each record stands, without reading the rows before it."""

    def place_of(self, record_id: str) -> int | None:
        """Return the number of a record's row, None when it is not in the list."""


@dataclass(frozen=True)
class DbSource:
    """Rows from the vault: what a room gives as a list with pages, asked for in a session.

    What it `knows` by heart is lent to the session.
    """

    db: Database
    paged_in: Callable[[Session], Paged[Any]]
    knows: Sequence[Known[Any]] = ()

    def count(self) -> int:
        """Return how many rows there are."""
        with _reading(self.db, self.knows) as session:
            return self.paged_in(session).count()

    def page(self, offset: int, limit: int) -> Sequence[Row]:
        """Return up to `limit` rows from `offset`."""
        with _reading(self.db, self.knows) as session:
            return self.paged_in(session).page(offset, limit)


def _reading(db: Database, knows: Sequence[Known[Any]]) -> AbstractContextManager[Session]:
    from dme_desktop.vault.known import reading  # noqa: PLC0415 - no SQL before the first list

    return reading(db, *knows)


class ReadWhole:
    """Rows that are read all at once, when they are first asked for."""

    def count(self) -> int:
        """Return how many rows there are."""
        return len(self._rows)

    def page(self, offset: int, limit: int) -> Sequence[Row]:
        """Return up to `limit` rows from `offset`."""
        return self._rows[offset : offset + limit]

    def read(self) -> Sequence[Row]:
        """Return all rows."""
        raise NotImplementedError

    @cached_property
    def _rows(self) -> Sequence[Row]:
        return self.read()


class WholeSource(ReadWhole):
    """A short list from the vault that is read whole: one function that takes a session."""

    def __init__(
        self,
        db: Database,
        rows_in: Callable[[Session], Sequence[Row]],
        knows: Sequence[Known[Any]] = (),
    ) -> None:
        """Say what gives the rows; what it `knows` by heart is lent to it."""
        self._db, self._rows_in, self._knows = db, rows_in, knows

    def read(self) -> Sequence[Row]:
        """Return what the function gives in one session."""
        with _reading(self._db, self._knows) as session:
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
    `sensitive` leaves the office only with a reason. `order` is what rows are put in order by where
    the text does not tell, `pick` what they are filtered by; a `spare` column is shown when the
    clerk wants it. Where there is no room for all columns, one that `stays` or has a tone is hidden
    later than the others. What people `typed`, such as names and places, is shown as it stands in
    every language: a laptop called "Kader" is no choice of a list.
    """

    title: str
    text: Callable[[Any], str]
    width: int = 0
    right: bool = False
    bold: bool = False
    tone: Callable[[Any], str] | None = None
    whole: Callable[[Any], str] | None = None
    sensitive: bool = False
    order: Callable[[Any], str] | None = None
    pick: Callable[[Any], str] | None = None
    spare: bool = False
    stays: bool = False
    typed: bool = False

    def shown(self, row: Row) -> str:
        """Return a cell as the window says it."""
        return self.told(self.text(row))

    def told(self, value: str) -> str:
        """Return a value of this column as the window says it."""
        return value if self.typed else said(value)

    def hidden(self) -> Column:
        """Return the column as somebody reads it who needs nothing secret."""
        if not self.sensitive:
            return self
        return replace(self, text=lambda row: masked(self.text(row)), whole=None, pick=None)


@dataclass(frozen=True)
class OnPaper:
    """A list as it is printed: the lines that say what it is, its columns, and what they say."""

    title: str
    told: Sequence[str]
    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]


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
