"""A ledger as long as that of a large village, kept at once: for measuring, not for looking at."""

import datetime as dt
import random
from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.app.practice.registry import sum_sent
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.remittances.model import Consent, Direction, Remittance
from dme_desktop.remittances.service import consents, months
from dme_desktop.vault import bulk
from dme_desktop.workers.model import Journey, Stage

YEARS = 3  # the oldest line is so old
CONSENT: dict[str, Any] = dict.fromkeys(
    ("person_id", "relation", "withdrawn_at", "withdrawn_why", "handled_at", "handled_how")
) | {"given_by": "Keluarga Contoh"}
MONEY: dict[str, Any] = dict.fromkeys(
    (
        "person_id", "consent_id", "received_on", "amount_idr", "fee_idr", "channel", "recipient",
        "account_holder", "source", "reference", "use", "currency", "rate", "amount",
    )
) | {"direction": Direction.IN}  # fmt: skip


class _Family(NamedTuple):
    """Of whom a family tells, from which day on, where the worker is, by which consent."""

    person_id: str
    since: dt.date
    country: str | None
    consent_id: str = ""


def fill(session: Session, lines: int, seed: int, progress: Progress = unwatched) -> int:
    """Let the families of those abroad agree and tell of `lines` sums; return how many.

    Each worker sends as usual, by the same way, from the departure until today, in no month that is
    closed. Who withdrew the consent is left alone.
    """
    chance, closed = random.Random(seed + 5), months.closed(session)  # noqa: S311
    today: dt.date = session.info["clock"].today()
    families = _agreed(session, _abroad(session, today), today)
    if not families:
        return 0
    usual = [sum_sent(chance, today, one.country) for one in families]
    each = -(-lines // len(families))
    told = []
    for number in range(lines):
        turn, place = divmod(number, len(families))
        family = families[place]
        span = (today - family.since).days
        day = today - dt.timedelta((span * turn + chance.randint(0, span)) // (each + 1))
        told.append({
            **usual[place], "person_id": family.person_id, "consent_id": family.consent_id,
            "received_on": today if day.replace(day=1) in closed else day,
        })  # fmt: skip
    bulk.insert_all(session, Remittance, MONEY, told, progress)
    session.expire_all()
    return len(told)


def _abroad(session: Session, today: dt.date) -> list[_Family]:
    """Return who is abroad, and since when, as far as the ledger goes back."""
    asked = select(Journey.person_id, Journey.departed_on, Journey.country).where(
        Journey.stage.in_([Stage.BEKERJA, Stage.CUTI]), Journey.deleted_at.is_(None)
    )
    oldest = today - dt.timedelta(365 * YEARS)
    return [
        _Family(person_id, max(since.first_day(), oldest) if since else oldest, country)
        for person_id, since, country in session.execute(asked.order_by(Journey.id))
    ]


def _agreed(session: Session, families: Sequence[_Family], today: dt.date) -> list[_Family]:
    """Return the families that agreed, those that were not asked so far among them."""
    before = consents.newest(session, [one.person_id for one in families])
    new = [one for one in families if one.person_id not in before]
    rows = [{"person_id": one.person_id} for one in new]
    given = CONSENT | {"given_on": today - dt.timedelta(365 * YEARS)}
    ids = bulk.insert_all(session, Consent, given, rows)
    asked = [one._replace(consent_id=id_) for one, id_ in zip(new, ids, strict=True)]
    known = [
        one._replace(consent_id=consent.id, since=max(one.since, consent.given_on))
        for one in families
        if (consent := before.get(one.person_id)) and consent.withdrawn_at is None
    ]
    return known + asked
