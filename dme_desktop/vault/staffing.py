"""Who may write into the file now: told from above, asked in every unit of work.

What somebody was when a page was opened says nothing of now: an account may have been closed since,
a role taken away. The vault knows no accounts; the room that keeps them tells how to look.
"""

from collections.abc import Callable

from sqlalchemy.orm import Session

from dme_desktop.kernel.acts import Act, Who

Check = Callable[[Session, Act, Who], None]
_told: list[Callable[[], Check]] = []


def declare(load: Callable[[], Check]) -> None:
    """Take what loads how somebody is looked up."""
    _told[:] = [load]


def check(session: Session, act: Act, who: Who) -> None:
    """Raise DmeError when this person may not do this now."""
    for load in _told:
        load()(session, act, who)
