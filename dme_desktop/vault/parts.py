"""The ordered rows inside a record, such as the points of a pledge: read, and written over."""

from collections.abc import Sequence
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.kernel import records
from dme_desktop.kernel.records import Base, record_of, values_of

P = TypeVar("P", bound=Base)


def of(session: Session, model: type[P], **owner: str) -> Sequence[P]:
    """Return the rows of a record named by its column: `parts.of(session, Point, pledge_id=id)`."""
    table: Any = model
    kept = select(model).filter_by(**owner).where(table.deleted_at.is_(None))
    return session.scalars(kept.order_by(table.order)).all()


def put(session: Session, model: type[P], wanted: Sequence[P], **owner: str) -> None:
    """Write new rows over the ones there are, in order; rows no longer wanted go to the bin."""
    known: Sequence[Any] = of(session, model, **owner)
    for row in known[len(wanted) :]:
        row.deleted_at = session.info["clock"].now()
    for row, new in zip(known, wanted, strict=False):
        records.put(row, values_of(new))
    for place, new in enumerate(wanted[len(known) :], start=len(known) + 1):
        row = record_of(model, values_of(new))
        records.put(row, {**owner, "order": place})
        session.add(row)
    session.flush()
