"""What is reckoned anew before a write ends: told once from above, as the tables are.

Whatever brings a change about, a form, an import, an undoing, ends in the one door of the file; so
what a room derives from records is true whenever they are, and is kept by the same commit.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from dme_desktop.vault.audit import Diary

Touched = Mapping[str, frozenset[str]]  # {table: ids of records}
Reckon = Callable[[Session, Touched], None]


@dataclass(frozen=True)
class Following:
    """What follows changes of some tables; `reckon` is given the records that were touched."""

    tables: frozenset[str]
    reckon: Reckon


_told: list[Callable[[], Sequence[Following]]] = []


def declare(load: Callable[[], Sequence[Following]]) -> None:
    """Take what loads everything that follows."""
    _told[:] = [load]


def follow(session: Session, diary: Diary) -> None:
    """Reckon anew what follows the changes of an act, before it is committed."""
    touched: dict[str, set[str]] = {}
    for table, record_id in diary.changes:
        touched.setdefault(table, set()).add(record_id)
    for load in _told if touched else ():
        for one in load():
            some = {table: frozenset(touched[table]) for table in one.tables & touched.keys()}
            if some:
                one.reckon(session, some)
