"""What an engine does for the desk; each module beside this one is one of them."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from dme_desktop.district.questions import Facts
from dme_desktop.packages.tables import Cell

VARIABLE = "DME_ENGINE_PASSWORD"  # the variable that holds the password of a server

Answers = Sequence[tuple[Cell, ...]]
Key = tuple[str, int]  # the office and the year of a package


class Filled(Protocol):
    """Tables that are filled."""

    def put(self, facts: Facts, columns: Sequence[Sequence[Cell]]) -> None:
        """Add rows to a table, given as whole columns."""


class Engine(Filled, Protocol):
    """The tables of the questions in memory, filled column by column and asked in SQL."""

    def changing(self) -> AbstractContextManager[None]:
        """Make all that is changed within true at once, or none of it."""

    def forget(self, facts: Facts, keys: Sequence[Key]) -> None:
        """Take the rows of some packages out of a table."""

    def clear(self, facts: Facts) -> None:
        """Take all rows out of a table."""

    def ask(self, text: str) -> Answers:
        """Return the rows that a text of SQL gives: words and whole numbers."""

    def close(self) -> None:
        """Let go of all it holds."""


class Target(Filled, Protocol):
    """The tables of the questions somewhere else, loaded whole by the desk."""

    @property
    def name(self) -> str:
        """Return where it is, as it may be written down: without any secret."""

    def anew(self) -> AbstractContextManager[None]:
        """Take what is put within for all there was, at once when it ends, or not at all."""

    def settle(self) -> dict[str, int]:
        """Finish what was put, and return how many rows each table has there now."""

    def close(self) -> None:
        """Let go of the connection."""


def declared(facts: Facts, words: str, numbers: str) -> str:
    """Return the columns of a table as they are declared, each with its type."""
    return ", ".join(f"{one} {numbers if one in facts.numbers else words}" for one in facts.columns)
