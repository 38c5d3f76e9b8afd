"""Five thousand participants: lists, the start page and reports within the registry's speeds."""

import pytest

from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.many import timed
from tests.training.test_many import ASKED, fill

pytestmark = pytest.mark.bench
MANY, FEW = 5_000, 500
LISTS = ("batches", "participants", "waiting")
SLACK = 0.02  # seconds that a busy machine may take for nothing


def test_five_thousand_participants_cost_little_more_than_a_few_hundred(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        batch = fill(session, FEW)
    few = timed(office, ASKED, batch)
    with office.write(ACT, CLERK) as session:
        batch = fill(session, MANY - FEW)
    many = timed(office, ASKED, batch)
    print({name: (round(few[name] * 1000, 1), round(many[name] * 1000, 1)) for name in many})
    for name in LISTS:
        assert many[name] < 4 * few[name] + SLACK, name  # a page is a page
    for name in set(ASKED) - set(LISTS):
        assert many[name] < 1.5 * MANY / FEW * few[name] + SLACK, name  # in proportion
