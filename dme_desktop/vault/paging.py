"""One way to page: a list that a room describes once is counted, read by pages, or read whole."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Generic, TypeVar

from sqlalchemy import Row, Select, SQLColumnExpression, func
from sqlalchemy.orm import Session

T = TypeVar("T")
Rows = Sequence[Row[*tuple[Any, ...]]]

NEAR = 2_000  # rows from the beginning that cost nothing to pass over
PAGE = 128  # rows
AT_ONCE = 1_000  # rows that are told together where all are read


def each_row(session: Session, asked: Select[*tuple[Any, ...]]) -> Iterator[Any]:
    """Give the rows of a statement, fetched some at a time: one by one takes twice as long."""
    return chain.from_iterable(session.connection().execute(asked).partitions(AT_ONCE))


@dataclass(frozen=True)
class Paged(Generic[T]):
    """The rows of a statement in the order of some columns, which an index should hold.

    `told` makes of some rows what the room gives; see `records` for rows of one record each.
    `counted` says how many there are where that is known already.
    Example: `pledges.paged(session, "ikrar").page(offset=128)`.
    """

    session: Session
    statement: Select[*tuple[Any, ...]]
    by: Sequence[SQLColumnExpression[Any]]
    told: Callable[[Rows], Sequence[T]]
    is_falling: bool = False  # the newest or the largest first
    counted: Callable[[], int] | None = None

    def count(self) -> int:
        """Return how many rows there are."""
        if self.counted is not None:
            return self.counted()
        counted = self.statement.with_only_columns(func.count(), maintain_column_froms=True)
        return self.session.scalar(counted) or 0

    def page(self, offset: int = 0, limit: int = PAGE) -> Sequence[T]:
        """Return up to `limit` rows from `offset`, read from the end that is nearer."""
        total = self.count() if offset > NEAR else 0
        if 2 * offset <= total or not total:
            return self._read(offset, limit)
        last = min(limit, total - offset)
        if last <= 0:
            return []
        ordered = self._ordered(is_falling=not self.is_falling)
        rows = self.session.execute(ordered.offset(total - offset - last).limit(last)).all()
        return self._told(rows[::-1])

    def every(self) -> Iterator[T]:
        """Give all rows in order, read by one statement; not all are held at once."""
        found = self.session.execute(
            self._ordered(is_falling=self.is_falling).execution_options(yield_per=AT_ONCE)
        )
        for some in found.partitions():
            yield from self.told(some)

    def _read(self, offset: int, limit: int) -> Sequence[T]:
        ordered = self._ordered(is_falling=self.is_falling)
        return self._told(self.session.execute(ordered.offset(offset).limit(limit)).all())

    def _told(self, rows: Rows) -> Sequence[T]:
        """Return what the room makes of rows; of none it asks nothing more."""
        return self.told(rows) if rows else []

    def _ordered(self, *, is_falling: bool) -> Select[*tuple[Any, ...]]:
        order = [one.desc() if is_falling else one.asc() for one in self.by]
        return self.statement.order_by(*order)


def records(
    session: Session,
    statement: Select[T],
    by: Sequence[SQLColumnExpression[Any]],
    *,
    is_falling: bool = False,
) -> Paged[T]:
    """Return the records of a statement as a list with pages."""
    return Paged(session, statement, by, _firsts, is_falling)


def _firsts(rows: Rows) -> list[Any]:
    return [row[0] for row in rows]
