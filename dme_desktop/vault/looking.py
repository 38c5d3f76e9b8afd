"""Looking for words in columns, one way for every list."""

from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, and_, or_, true

Told = dict[str, object]  # a row as `dme list` tells it


def matching(words: str, *columns: SQLColumnExpression[Any]) -> ColumnElement[bool]:
    """Return the condition that each word stands in one of the columns, in capitals or not.

    Example: `select(Pledge).where(matching("ikrar senaru", Pledge.title, Pledge.place))`.
    """
    each = (
        or_(*(column.icontains(word, autoescape=True) for column in columns))
        for word in words.split()
    )
    return and_(true(), *each)
