"""The ordered rows inside a record, such as the points of a pledge: read, and written over."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.kernel.records import Base

P = TypeVar("P", bound=Base)


def of(session: Session, model: type[P], **parent: str) -> Sequence[P]:
    """Return the rows of a parent named by its column: `parts.of(session, Point, pledge_id=id)`."""
    table: Any = model
    kept = select(model).filter_by(**parent).where(table.deleted_at.is_(None))
    return session.scalars(kept.order_by(table.order)).all()


def put(
    session: Session, model: type[Base], wanted: Sequence[Mapping[str, Any]], **parent: str
) -> None:
    """Write rows over the ones there are, in order; rows no longer wanted go to the bin."""
    known: Sequence[Any] = of(session, model, **parent)
    for part in known[len(wanted) :]:
        part.deleted_at = session.info["clock"].now()
    for part, values in zip(known, wanted, strict=False):
        for name, value in values.items():
            setattr(part, name, value)
    for place, values in enumerate(wanted[len(known) :], start=len(known) + 1):
        session.add(model(**parent, order=place, **values))
    session.flush()
