"""What else ends when a paper becomes void: told once from above, as the tables are."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from dme_desktop.agenda.model import Letter, LetterType

End = Callable[["Session", "Letter"], None]
_told: "list[Callable[[], Mapping[LetterType, End]]]" = []


def declare(load: "Callable[[], Mapping[LetterType, End]]") -> None:
    """Take what loads, for kinds of paper of every room, what ends with one of them."""
    _told[:] = [load]


def end(session: "Session", letter: "Letter") -> None:
    """End what a paper that is void has brought about."""
    for load in _told:
        if also := load().get(letter.type):
            also(session, letter)
