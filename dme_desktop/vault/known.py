"""What is read from the file once and stays true: after a change only what it touched is read."""

import threading
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Generic, TypeVar

from sqlalchemy.orm import Session

from dme_desktop.kernel.acts import Who
from dme_desktop.vault.database import FEW, Change, Database

Held = TypeVar("Held")
Touched = Mapping[str, frozenset[str]]  # {table: ids of records}


class Known(Generic[Held]):
    """One thing that is read from some tables and follows each change of them; for any thread.

    `read` reads it anew: at first, on another day, after a change of many records, and after a
    reading that failed. `renew` returns it as it is after a change of a few, told as {table: ids};
    it never alters the one before, which others may still hold. Without it `read` serves.
    """

    def __init__(
        self,
        db: Database,
        tables: Collection[str],
        read: Callable[[Session], Held],
        renew: Callable[[Session, Held, Touched], Held] | None = None,
        using: Sequence["Known[Any]"] = (),
    ) -> None:
        """Say what it is read from; `using` is lent to the readings, which ask `once` for it."""
        self.read, self._using = read, using
        self.tables = frozenset(tables)
        self._db, self._renew = db, renew
        self._day = db.clock.today()
        self._held: list[Held] = []  # one, or none
        self._touched: dict[str, set[str]] = {}
        self._is_true = True  # what is held is true but for what was touched
        self._turn, self._guard = threading.Lock(), threading.Lock()
        db.followers.append(self._follow)

    def now(self) -> Held:
        """Return it as the file stands now."""
        with self._turn:
            with self._guard:
                touched, self._touched = self._touched, {}
                before = self._held if self._is_true else []
                self._is_true = True
            today = self._db.clock.today()
            if today != self._day:
                before, self._day = [], today
            self._held = []
            held = self._after(before, touched)
            self._held = [held]
            return held

    def _after(self, before: list[Held], touched: Mapping[str, set[str]]) -> Held:
        if before and not touched:
            return before[0]
        with reading(self._db, *self._using) as session:
            if not before or self._renew is None:
                return self.read(session)
            return self._renew(session, before[0], self._with_what_came(touched))

    def _with_what_came(self, touched: Mapping[str, set[str]]) -> Touched:
        """Return what was touched, and what was since: what is lent may know of it already.

        The latter is told again with the next change.
        """
        with self._guard:
            tables = touched.keys() | self._touched.keys()
            none: set[str] = set()
            return {
                table: frozenset(touched.get(table, none) | self._touched.get(table, none))
                for table in tables
            }

    def _follow(self, change: Change) -> None:
        """Remember what was touched; waits for nobody who reads."""
        with self._guard:
            for table in self.tables & change.records.keys():
                ids = self._touched.setdefault(table, set())
                ids |= change.records[table] or set()
                if change.records[table] is None or len(ids) > FEW:
                    self._is_true = False


@contextmanager
def reading(db: Database, *known: Known[Any], who: Who | None = None) -> Iterator[Session]:
    """Give a session for queries in which what is known is told to whoever asks `once` for it."""
    lent = {one.read: one.now() for one in known}  # before it: readers may have to take turns
    with db.read(who) as session:
        session.info["read"].update(lent)
        yield session


def once(session: Session, read: Callable[[Session], Held]) -> Held:
    """Return what `read` reads, from memory where this session has read it before.

    A session for queries sees the file as of one moment, so that it cannot have changed since. One
    that writes reads it again.
    """
    before = session.info.get("read")
    if before is None:
        return read(session)
    if read not in before:
        before[read] = read(session)
    found: Held = before[read]
    return found
