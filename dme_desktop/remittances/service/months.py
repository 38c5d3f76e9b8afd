"""Months of the ledger: closed when they are over, reopened with a reason."""

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import ColumnElement, case, exists, func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.remittances import rules
from dme_desktop.remittances.model import Direction, LedgerMonth, Remittance


def closed(session: Session) -> frozenset[dt.date]:
    """Return the first days of the months that are closed."""
    shut = select(LedgerMonth.month).where(
        LedgerMonth.reopened_why.is_(None), LedgerMonth.deleted_at.is_(None)
    )
    return frozenset(session.scalars(shut))


def close(session: Session, month: dt.date) -> LedgerMonth:
    """Close the month in which a day lies; raise DmeError for one that is closed or not over."""
    first = month.replace(day=1)
    if problem := rules.month_problem(first, session.info["clock"].today()):
        raise DmeError(problem)
    if first in closed(session):
        raise DmeError(f"{rules.month_name(first)} sudah ditutup.")
    book = LedgerMonth(month=first)
    session.add(book)
    session.flush()
    return book


def reopen(session: Session, month: dt.date, reason: str) -> None:
    """Open a closed month again; raise `Invalid` without a reason, DmeError for an open month."""
    if not reason.strip():
        raise Invalid({"reopened_why": "Tulis alasannya, agar orang lain mengerti nanti."})
    shut = select(LedgerMonth).where(
        LedgerMonth.month == month.replace(day=1),
        LedgerMonth.reopened_why.is_(None),
        LedgerMonth.deleted_at.is_(None),
    )
    book = session.scalar(shut)
    if book is None:
        raise DmeError(f"{rules.month_name(month)} tidak sedang ditutup.")
    book.reopened_why = reason.strip()


def reopened(session: Session) -> dict[dt.date, str]:
    """Return why each month was reopened that ever was, the newest reason of each."""
    opened = select(LedgerMonth.month, LedgerMonth.reopened_why).where(
        LedgerMonth.reopened_why.is_not(None), LedgerMonth.deleted_at.is_(None)
    )
    return {month: why or "" for month, why in session.execute(opened.order_by(LedgerMonth.id))}


def told(session: Session) -> dict[dt.date, tuple[int, int]]:
    """Return of each month with lines, by its first day: how many stand, what came in (rupiah)."""
    month = func.strftime("%Y-%m-01", Remittance.received_on)
    came_in = case((Remittance.direction == Direction.IN, Remittance.amount_idr), else_=0)
    rows = session.execute(
        select(month, func.count(), func.sum(came_in))
        .where(Remittance.void_reason.is_(None), Remittance.deleted_at.is_(None))
        .group_by(month)
    )
    return {dt.date.fromisoformat(first): (count, total) for first, count, total in rows}


def to_close(session: Session) -> Sequence[dt.date]:
    """Return the months that are over, have lines and are still open, the oldest first.

    Only those of the last twelve months: an old book is not to be worked through.
    """
    today: dt.date = session.info["clock"].today()
    over = _before(today)
    has_lines = session.execute(select(*map(_has_lines, over))).one()
    told = {month for month, has in zip(over, has_lines, strict=True) if has}
    return sorted(told - closed(session))


def _before(today: dt.date) -> Sequence[dt.date]:
    """Return the first days of the twelve months before this one."""
    every = [divmod(today.year * 12 + today.month - 1 - back, 12) for back in range(1, 13)]
    return [dt.date(year, month + 1, 1) for year, month in every]


def _has_lines(first: dt.date) -> ColumnElement[bool]:
    """Return whether a line of a month stands: one look into the index of days."""
    last = (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    return exists().where(
        Remittance.received_on.between(first, last),
        Remittance.void_reason.is_(None),
        Remittance.deleted_at.is_(None),
    )
