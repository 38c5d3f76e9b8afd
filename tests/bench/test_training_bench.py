"""Five thousand participants: lists, the start page and reports within the registry's speeds."""

import time

import pytest

from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.training.test_many import ASKED, fill

pytestmark = pytest.mark.bench
MANY, FEW = 5_000, 500
LISTS = ("batches", "participants", "waiting")
SLACK = 0.02  # seconds that a busy machine may take for nothing


def timed(db: Database, batch: str) -> dict[str, float]:
    """Return the seconds of the processor for each list and report, the best of three."""
    found = {}
    for name, ask in ASKED.items():
        took = []
        for _ in range(3):
            start = time.process_time()
            with db.read(CLERK) as session:
                ask(session, batch)
            took.append(time.process_time() - start)
        found[name] = min(took)
    return found


def test_five_thousand_participants_cost_little_more_than_a_few_hundred(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        batch = fill(session, FEW)
    few = timed(office, batch)
    with office.write(ACT, CLERK) as session:
        batch = fill(session, MANY - FEW)
    many = timed(office, batch)
    print({name: (round(few[name] * 1000, 1), round(many[name] * 1000, 1)) for name in many})
    for name in LISTS:
        assert many[name] < 4 * few[name] + SLACK, name  # a page is a page
    for name in set(ASKED) - set(LISTS):
        assert many[name] < 1.5 * MANY / FEW * few[name] + SLACK, name  # in proportion
