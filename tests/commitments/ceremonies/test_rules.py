"""What an order of events lacks."""

from typing import Any

import pytest

from dme_desktop.commitments.ceremonies import rules
from tests.commitments.examples import ITEMS


@pytest.mark.parametrize("items", [[{"what": " "}], ITEMS * 21])
def test_an_order_of_events_has_names_and_an_end(items: list[dict[str, Any]]) -> None:
    assert set(rules.problems(items)) == {"items"}


def test_an_event_without_an_order_is_an_event() -> None:
    assert rules.problems([]) == rules.problems(ITEMS) == {}
