"""Who may write into the file now: told from above, asked in every unit of work.

What somebody was when a page was opened says nothing of now: an account may have been closed since,
a role taken away. The vault knows no accounts; the room that keeps them tells how to look.
"""

from collections.abc import Callable

from sqlalchemy.orm import Session

from dme_desktop.kernel.acts import Act, Who

Check = Callable[[Session, Act, Who], None]
_checks: dict[str, Check] = {}


def declare(check: Check) -> None:
    """Take how somebody is looked up; declaring it again changes nothing."""
    _checks["who"] = check


def check(session: Session, act: Act, who: Who) -> None:
    """Raise DmeError when this person may not do this now."""
    for look in _checks.values():
        look(session, act, who)
