"""A ledger as long as is wanted, at once, and as true as one that was typed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from dme_desktop.app.practice import ledger
from dme_desktop.app.practice.desk import PASSPHRASE_FILE
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.remittances.acts import RECORD
from dme_desktop.remittances.model import Consent, Remittance
from dme_desktop.remittances.service import months
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from dme_desktop.workers.model import Journey, Stage
from tests.acts import CLERK
from tests.conftest import NOW

LINES = 300


@pytest.fixture
def practised(rehearsed: Path) -> Iterator[Database]:
    """Give the open data of a small practice village that nobody else writes into."""
    secret = (rehearsed / PASSPHRASE_FILE).read_text(encoding="utf-8").strip()
    opened = Profile(rehearsed / "data", FixedClock(NOW)).open(secret, remember=False)
    yield opened
    opened.close()


def test_a_long_ledger_is_agreed_to_and_lies_between_departure_and_today(
    practised: Database,
) -> None:
    with practised.read() as session:
        before = set(session.scalars(select(Remittance.id)))
    with practised.write(RECORD, CLERK) as session:
        assert ledger.fill(session, LINES, 1) == LINES
    with practised.read() as session:
        today, closed = session.info["clock"].today(), months.closed(session)
        new = [one for one in session.scalars(select(Remittance)) if one.id not in before]
        assert len(new) == LINES
        abroad = select(Journey.person_id).where(Journey.stage.in_([Stage.BEKERJA, Stage.CUTI]))
        away = set(session.scalars(abroad))
        for one in new:
            consent = session.get_one(Consent, one.consent_id)
            assert consent.person_id == one.person_id
            assert consent.withdrawn_at is None
            assert consent.given_on <= one.received_on <= today
            assert one.received_on.replace(day=1) not in closed
            assert one.person_id in away
    assert practised.broken_seals() == []
    assert practised.chain_break() is None
