"""What a search over the directory shows in a list: best matches first, read off the screen."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.people.directory import LiveDirectory
from dme_desktop.ui.page import Page
from dme_desktop.vault.database import Database

MOST = 500  # matches that are shown
RowsOf = Callable[[Session, Sequence[str]], Sequence[Any]]


def get_ready(page: Page, directory: LiveDirectory) -> None:
    """Let the names be read beside the rows of a list, so that the first key finds them there."""
    page.fetch(directory.now, _read)


def _read(_: object) -> None:
    """Show nothing: the names are for whoever asks next."""


class Found:
    """The people who match some words; found and read outside the window's thread."""

    most = MOST

    def __init__(
        self,
        db: Database,
        directory: LiveDirectory,
        words: str,
        rows_of: RowsOf,
        *,
        each_has_a_row: bool = False,
    ) -> None:
        """Keep how to read the rows of the ids that are found, in their order.

        Where each has a row, only the rows that are asked for are read; else all, to count them.
        """
        self._db, self._directory, self._words, self._rows_of = db, directory, words, rows_of
        self._each_has_a_row = each_has_a_row

    def count(self) -> int:
        """Return how many match."""
        return len(self._ids if self._each_has_a_row else self._rows)

    def page(self, offset: int, limit: int) -> Sequence[Any]:
        """Return up to `limit` matches from `offset`."""
        if self._each_has_a_row:
            return self._read(self._ids[offset : offset + limit])
        return self._rows[offset : offset + limit]

    @cached_property
    def _ids(self) -> Sequence[str]:
        return [entry.id for entry in self._directory.now().find(self._words, MOST)]

    @cached_property
    def _rows(self) -> Sequence[Any]:
        return self._read(self._ids)

    def _read(self, ids: Sequence[str]) -> Sequence[Any]:
        with self._db.read() as session:
            return self._rows_of(session, ids)
