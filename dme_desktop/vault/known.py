"""What is read from the file once and stays true: after a change only what it touched is read."""

import threading
from collections.abc import Callable, Collection, Mapping
from typing import Generic, TypeVar

from sqlalchemy.orm import Session

from dme_desktop.vault.database import FEW, Change, Database

Held = TypeVar("Held")
Touched = Mapping[str, frozenset[str]]  # {table: ids of records}


class Known(Generic[Held]):
    """One thing that is read from some tables and follows each change of them; for any thread.

    `read` reads it anew: at first, after a change of many records, and after a reading that
    failed. `renew` returns it as it is after a change of a few, told as {table: ids}; it never
    alters the one before, which others may still hold.
    """

    def __init__(
        self,
        db: Database,
        tables: Collection[str],
        read: Callable[[Session], Held],
        renew: Callable[[Session, Held, Touched], Held],
    ) -> None:
        self._db, self._tables, self._read, self._renew = db, frozenset(tables), read, renew
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
            self._held = []
            held = self._after(before, touched)
            self._held = [held]
            return held

    def _after(self, before: list[Held], touched: Mapping[str, set[str]]) -> Held:
        if before and not touched:
            return before[0]
        with self._db.read() as session:
            if not before:
                return self._read(session)
            return self._renew(
                session, before[0], {table: frozenset(ids) for table, ids in touched.items()}
            )

    def _follow(self, change: Change) -> None:
        """Remember what was touched; waits for nobody who reads."""
        with self._guard:
            for table in self._tables & change.records.keys():
                ids = self._touched.setdefault(table, set())
                ids |= change.records[table] or set()
                if change.records[table] is None or len(ids) > FEW:
                    self._is_true = False
