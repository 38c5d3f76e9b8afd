"""What foreign money was worth: a table the office keeps, each line with its day and its source."""

import datetime as dt

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.remittances.model import ExchangeRate
from dme_desktop.vault import keeping
from dme_desktop.vault.paging import Paged, records

MOST_DAYS = 31  # an older rate says nothing of a day


def put(session: Session, rate: ExchangeRate, rate_id: str = "") -> ExchangeRate:
    """Keep a rate, or change one; raise `Invalid`, also for a second one of the same day."""
    problems = problems_of(rate)
    if not problems:
        problems = _problems(session, rate, rate_id)
    if problems:
        raise Invalid(problems)
    return keeping.put(session, rate, rate_id)


def remove(session: Session, rate_id: str) -> None:
    """Put a rate in the bin; sums that were reckoned with it keep their own."""
    keeping.remove(session, session.get_one(ExchangeRate, rate_id))


def on(session: Session, currency: str, day: dt.date) -> ExchangeRate | None:
    """Return the newest rate of a currency on a day or in the month before it."""
    first = day - dt.timedelta(days=MOST_DAYS)
    known = _kept().where(ExchangeRate.currency == currency, ExchangeRate.day.between(first, day))
    return session.scalar(known.order_by(ExchangeRate.day.desc()).limit(1))


def paged(session: Session) -> Paged[ExchangeRate]:
    """Return rates, the newest first."""
    return records(session, _kept(), (ExchangeRate.day, ExchangeRate.id), is_falling=True)


def _kept() -> Select[ExchangeRate]:
    return select(ExchangeRate).where(ExchangeRate.deleted_at.is_(None))


def _problems(session: Session, rate: ExchangeRate, rate_id: str) -> dict[str, str]:
    found = {}
    if rate.rate <= 0:
        found["rate"] = "Kurs harus lebih dari nol."
    if rate.currency == "IDR":
        found["currency"] = "Rupiah tidak perlu kurs."
    if rate.day > session.info["clock"].today():
        found["day"] = "Tanggal kurs tidak boleh sesudah hari ini."
    twin = _kept().where(
        ExchangeRate.currency == rate.currency,
        ExchangeRate.day == rate.day,
        ExchangeRate.id != rate_id,
    )
    if not found and session.scalar(twin.limit(1)):
        found["day"] = "Kurs mata uang ini pada tanggal itu sudah ada."
    return found
