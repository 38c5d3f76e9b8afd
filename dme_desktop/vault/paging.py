"""Pages of a long list, each read from the end of the list that is nearer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select
from sqlalchemy.orm import InstrumentedAttribute, Session

NEAR = 2_000  # rows from the beginning that cost nothing to pass over


@dataclass(frozen=True)
class Ordered:
    """The rows of a statement in the order of some columns, which an index should hold."""

    statement: Select[*tuple[Any, ...]]
    by: Sequence[InstrumentedAttribute[Any]]
    is_falling: bool = False  # the newest or the largest first

    def page(
        self, session: Session, offset: int, limit: int, count: Callable[[], int]
    ) -> Sequence[Row[*tuple[Any, ...]]]:
        """Return up to `limit` rows from `offset`; `count` is asked when they lie far away."""
        total = count() if offset > NEAR else 0
        if 2 * offset <= total or not total:
            return self._read(session, offset, limit, is_falling=self.is_falling)
        last = min(limit, total - offset)
        if last <= 0:
            return []
        rows = self._read(session, total - offset - last, last, is_falling=not self.is_falling)
        return rows[::-1]

    def _read(
        self, session: Session, offset: int, limit: int, *, is_falling: bool
    ) -> Sequence[Row[*tuple[Any, ...]]]:
        order = [column.desc() if is_falling else column.asc() for column in self.by]
        ordered = self.statement.order_by(*order)
        return session.execute(ordered.offset(offset).limit(limit)).all()
