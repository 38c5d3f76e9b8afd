"""What higher rooms know of what a letter asks: told once from above, as the tables are."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from dme_desktop.agenda.model import LetterType


@dataclass(frozen=True)
class Beforehand:
    """Whom a letter is about, and the answers that a room has, {question: answer}."""

    person_id: str
    answers: Mapping[str, object] = field(default_factory=dict)


Tell = Callable[["Session", str], Beforehand]
_told: "list[Callable[[], Mapping[LetterType, Tell]]]" = []


def declare(load: "Callable[[], Mapping[LetterType, Tell]]") -> None:
    """Take what loads the rooms that know something, by the kind of letter."""
    _told[:] = [load]


def told(session: "Session", kind: "LetterType", about: str) -> Beforehand:
    """Return what is known of a letter about a person, or about a record of a room that knows."""
    for load in _told:
        if tell := load().get(kind):
            return tell(session, about)
    return Beforehand(about)
