"""What must not be touched now: told from above, asked in every unit of work before it is kept.

A person may ask that their data be kept and used no more. The vault knows no persons; the room that
knows who asked tells how to look.
"""

from collections.abc import Callable, Sequence

from sqlalchemy.orm import Session

from dme_desktop.kernel.acts import Act
from dme_desktop.vault.seals import Seal

Check = Callable[[Session, Act, Sequence[Seal]], None]
Said = Callable[[Session, str], str]  # of an id: why nothing is done with it, "" for most
_told: list[Callable[[], Check]] = []
_said: list[Callable[[], Said]] = []


def declare(load: Callable[[], Check], load_said: Callable[[], Said]) -> None:
    """Take what loads how touched records are looked at, and how it is told of somebody."""
    _told[:], _said[:] = [load], [load_said]


def said(session: Session, about: str) -> str:
    """Return why nothing may be done with a person, or a record about one, now; "" where it may."""
    return " ".join(words for load in _said if (words := load()(session, about)))


def check(session: Session, act: Act, touched: Sequence[Seal]) -> None:
    """Raise DmeError when this act touched a record that may only be kept."""
    for load in _told:
        load()(session, act, touched)
