"""SQLite in memory: a subdistrict or a regency asks in it, with nothing to install."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from dme_desktop.district.engines.engine import Answers, Key, declared
from dme_desktop.district.questions import EVERY, Facts
from dme_desktop.packages.tables import Cell


class Sqlite:
    """The tables of the questions in a SQLite that no file belongs to."""

    def __init__(self) -> None:
        self._raw = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        self._raw.execute("PRAGMA temp_store = MEMORY")
        for one in EVERY:
            self._raw.execute(f"CREATE TABLE {one.name} ({declared(one, 'TEXT', 'INTEGER')})")

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Make all that is changed within true at once, or none of it."""
        self._raw.execute("BEGIN")
        try:
            yield
        except BaseException:
            self._raw.execute("ROLLBACK")
            raise
        self._raw.execute("COMMIT")

    def put(self, facts: Facts, columns: Sequence[Sequence[Cell]]) -> None:
        """Add rows to a table, given as whole columns."""
        marks = ", ".join("?" * len(facts.columns))
        self._raw.executemany(
            f"INSERT INTO {facts.name} VALUES ({marks})", zip(*columns, strict=True)
        )

    def forget(self, facts: Facts, keys: Sequence[Key]) -> None:
        """Take the rows of some packages out of a table, in one walk over it."""
        self._raw.execute("CREATE TEMP TABLE IF NOT EXISTS gone (desa TEXT, tahun INTEGER)")
        self._raw.execute("DELETE FROM gone")
        self._raw.executemany("INSERT INTO gone VALUES (?, ?)", keys)
        self._raw.execute(
            f"DELETE FROM {facts.name} WHERE (desa, tahun) IN (SELECT desa, tahun FROM gone)"
        )

    def clear(self, facts: Facts) -> None:
        """Take all rows out of a table."""
        self._raw.execute(f"DELETE FROM {facts.name}")

    def ask(self, text: str) -> Answers:
        """Return the rows that a text of SQL gives."""
        return self._raw.execute(text).fetchall()

    def close(self) -> None:
        """Let go of all it holds."""
        self._raw.close()
