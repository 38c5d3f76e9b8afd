"""What must not be touched now: told from above, asked in every unit of work before it is kept.

A person may ask that their data be kept and used no more. The vault knows no persons; the room that
knows who asked tells how to look.
"""

from collections.abc import Callable, Sequence

from sqlalchemy.orm import Session

from dme_desktop.kernel.acts import Act
from dme_desktop.vault.seals import Seal

Check = Callable[[Session, Act, Sequence[Seal]], None]
_told: list[Callable[[], Check]] = []


def declare(load: Callable[[], Check]) -> None:
    """Take what loads how touched records are looked at."""
    _told[:] = [load]


def check(session: Session, act: Act, touched: Sequence[Seal]) -> None:
    """Raise DmeError when this act touched a record that may only be kept."""
    for load in _told:
        load()(session, act, touched)
