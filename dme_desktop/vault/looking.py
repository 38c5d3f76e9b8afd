"""Looking for words in columns and reading page by page, one way for every list."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, SQLColumnExpression, and_, or_, true
from sqlalchemy.orm import Session

Found = TypeVar("Found")
Told = dict[str, object]  # a row as `dme list` tells it
PAGE = 128


def matching(words: str, *columns: SQLColumnExpression[Any]) -> ColumnElement[bool]:
    """Return the condition that each word stands in one of the columns, in capitals or not.

    Example: `select(Pledge).where(matching("ikrar senaru", Pledge.title, Pledge.place))`.
    """
    each = (
        or_(*(column.icontains(word, autoescape=True) for column in columns))
        for word in words.split()
    )
    return and_(true(), *each)


def every(page: Callable[..., Sequence[Found]], session: Session) -> Iterator[Found]:
    """Give everything of a list, a page at a time; `page` is asked as a screen asks it.

    Example: `every(partial(pledges.page, words="ikrar"), session)`.
    """
    given = 0
    while more := page(session, offset=given, limit=PAGE):
        yield from more
        given += len(more)
