"""Who may write into the file now: told from above, asked in every unit of work.

What somebody was when a page was opened says nothing of now: an account may have been closed since,
a role taken away. The vault knows no accounts; the room that keeps them tells how to look.
"""

from collections.abc import Callable, Collection
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from dme_desktop.kernel.acts import Act, Who

Check = Callable[[Session, Act, Who], None]
Read = TypeVar("Read")
_told: list[Callable[[], Check]] = []


def declare(load: Callable[[], Check]) -> None:
    """Take what loads how somebody is looked up."""
    _told[:] = [load]


def check(session: Session, act: Act, who: Who) -> None:
    """Raise DmeError when this person may not do this now."""
    for load in _told:
        load()(session, act, who)


class Standing:
    """What was read of some tables at the beginning of a unit of work, until one is touched.

    It is only read and thrown away by who may save now, and only what has been saved is read: so it
    holds exactly as long as nobody saves a change of those tables, also one made past the records.
    """

    def __init__(self) -> None:
        self._read: dict[Callable[[Session], Any], tuple[frozenset[str], Any]] = {}

    def of(
        self, session: Session, read: Callable[[Session], Read], tables: Collection[str]
    ) -> Read:
        """Return what `read` reads of these tables, read anew only when it may be different."""
        if read not in self._read:
            self._read[read] = (frozenset(tables), read(session))
        found: Read = self._read[read][1]
        return found

    def touch(self, tables: Collection[str]) -> None:
        """Forget what was read of tables that are about to change; asked before they do."""
        for read, (about, _) in tuple(self._read.items()):
            if not about.isdisjoint(tables):
                del self._read[read]


def standing(session: Session, read: Callable[[Session], Read], tables: Collection[str]) -> Read:
    """Return what `read` reads of these tables as they stand now; outside a write it is read."""
    kept: Standing | None = session.info.get("standing")
    return read(session) if kept is None else kept.of(session, read, tables)
