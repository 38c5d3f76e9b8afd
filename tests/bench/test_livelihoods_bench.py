"""Five thousand who came home: lists and reports within the speeds of the registry."""

import pytest

from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.livelihoods.test_many import ASKED, fill
from tests.many import timed

pytestmark = pytest.mark.bench
MANY, FEW = 5_000, 625
PAGES = frozenset({"businesses", "activities", "participants", "families"})
"""Lists of which only what is seen is read: they may hardly grow."""


def test_five_thousand_who_came_home_cost_no_more_than_in_proportion(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        activity = fill(session, FEW)
    few = timed(office, ASKED, activity)
    with office.write(ACT, CLERK) as session:
        activity = fill(session, MANY - FEW)
    many = timed(office, ASKED, activity)
    print({name: (round(few[name] * 1000, 1), round(many[name] * 1000, 1)) for name in many})
    for name, took in many.items():
        most = 4 * few[name] + 0.02 if name in PAGES else 2.5 * MANY / FEW * few[name]
        assert took < most, name
