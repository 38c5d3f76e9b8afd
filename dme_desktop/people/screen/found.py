"""What a search over the directory shows in a list: best matches first, read off the screen."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.people.directory import LiveDirectory
from dme_desktop.vault.database import Database

MOST = 500  # matches that are shown
RowsOf = Callable[[Session, Sequence[str]], Sequence[Any]]


class Found:
    """The people who match some words; found and read outside the window's thread."""

    def __init__(self, db: Database, directory: LiveDirectory, words: str, rows_of: RowsOf) -> None:
        """Keep how to read the rows of the ids that are found, in their order."""
        self._db, self._directory, self._words, self._rows_of = db, directory, words, rows_of

    def count(self) -> int:
        """Return how many match."""
        return len(self._rows)

    def page(self, offset: int, limit: int) -> Sequence[Any]:
        """Return up to `limit` matches from `offset`."""
        return self._rows[offset : offset + limit]

    @cached_property
    def _rows(self) -> Sequence[Any]:
        ids = [entry.id for entry in self._directory.directory().find(self._words, MOST)]
        with self._db.read() as session:
            return self._rows_of(session, ids)
