"""What an order of events lacks."""

import pytest

from dme_desktop.commitments.ceremonies import rules
from dme_desktop.commitments.ceremonies.model import CeremonyItem
from tests.commitments.examples import ITEMS


@pytest.mark.parametrize("items", [[CeremonyItem(what=" ")], ITEMS * 21])
def test_an_order_of_events_has_names_and_an_end(items: list[CeremonyItem]) -> None:
    assert set(rules.problems(items)) == {"items"}


def test_an_event_without_an_order_is_an_event() -> None:
    assert rules.problems([]) == rules.problems(ITEMS) == {}
