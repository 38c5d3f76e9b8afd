"""DuckDB in memory: a province asks in it, where the extra `province` is installed.

It writes nothing to the disk and reaches for nothing outside: no spilling, no extensions.
"""

import importlib.util
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from dme_desktop.district.engines.engine import Answers, Key, declared
from dme_desktop.district.questions import EVERY, Facts
from dme_desktop.packages.tables import Cell

SHUT = {
    "temp_directory": "",
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}


def is_installed() -> bool:
    """Say whether this desk has the extra `province`."""
    return all(importlib.util.find_spec(one) is not None for one in ("duckdb", "numpy"))


def _quoted(folder: Path) -> str:
    return str(folder).replace("'", "''")


class Duck:
    """The tables of the questions in a DuckDB that no file belongs to."""

    def __init__(self, every: Sequence[Facts] = EVERY, folder: Path | None = None) -> None:
        import duckdb  # noqa: PLC0415 - only where it is installed

        self._raw = duckdb.connect(":memory:")
        if folder:  # the one it may write into
            self._raw.execute(f"SET allowed_directories = ['{_quoted(folder)}']")
        for name, told in SHUT.items():
            self._raw.execute(f"SET {name} = '{told}'")
        for one in every:
            self._raw.execute(f"CREATE TABLE {one.name} ({declared(one, 'VARCHAR', 'BIGINT')})")

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

    def put(self, facts: Facts, columns: Sequence[Sequence[Cell | None]]) -> None:
        """Add rows to a table, given as whole columns."""
        import numpy as np  # noqa: PLC0415

        given = {}
        for name, column in zip(facts.columns, columns, strict=True):
            whole = name in facts.numbers and None not in column
            given[name] = np.array(column, dtype="int64" if whole else "object")
        self._raw.register("given", given)
        self._raw.execute(f"INSERT INTO {facts.name} SELECT * FROM given")
        self._raw.unregister("given")

    def forget(self, facts: Facts, keys: Sequence[Key]) -> None:
        """Take the rows of some packages out of a table, in one walk over it."""
        offices, years = ([key[place] for key in keys] for place in (0, 1))
        self._raw.execute(
            f"DELETE FROM {facts.name} WHERE (desa, tahun) IN "
            "(SELECT unnest(?::VARCHAR[]), unnest(?::BIGINT[]))",
            [offices, years],
        )

    def clear(self, facts: Facts) -> None:
        """Take all rows out of a table."""
        self._raw.execute(f"DELETE FROM {facts.name}")

    def ask(self, text: str) -> Answers:
        """Return the rows that a text of SQL gives."""
        answer: Answers = self._raw.execute(text).fetchall()
        return answer

    def close(self) -> None:
        """Let go of all it holds."""
        self._raw.close()
