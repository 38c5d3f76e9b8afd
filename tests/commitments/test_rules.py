"""The steps of a designation, and what an event and a task force lack."""

import datetime as dt
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.commitments import rules
from dme_desktop.commitments.model import DesignationStatus as Status
from dme_desktop.commitments.model import MemberRole
from dme_desktop.commitments.service.designations import labels
from tests.commitments.examples import ITEMS, MEMBERS

WAY = (Status.BELUM, Status.DIUSULKAN, Status.ASESMEN, Status.DITETAPKAN, Status.PEMBINAAN)


def test_the_way_to_the_designation_is_the_one_of_the_programme() -> None:
    for here, there in pairwise(WAY):
        assert there in rules.NEXT[here]
    assert set(rules.NEXT) == set(rules.NEEDS) == set(Status)


def test_a_refused_village_may_be_proposed_again_and_one_that_left_stays_so() -> None:
    assert rules.NEXT[Status.DITOLAK] == (Status.DIUSULKAN,)
    assert rules.NEXT[Status.TIDAK_AKTIF] == ()


@given(st.sampled_from(Status), st.lists(st.sampled_from(Status), max_size=12))
def test_no_walk_reaches_a_designation_without_a_proposal_and_an_assessment(
    start: Status, wished: list[Status]
) -> None:
    here, seen = Status.BELUM, [Status.BELUM]
    for there in (start, *wished):
        if there in rules.NEXT[here]:
            here = there
            seen.append(here)
    if Status.DITETAPKAN in seen:
        before = seen[: seen.index(Status.DITETAPKAN)]
        assert {Status.DIUSULKAN, Status.ASESMEN} <= set(before)


@pytest.mark.parametrize("status", Status)
def test_each_step_says_what_it_needs(status: Status) -> None:
    found = rules.move_problems(status, {}, labels())
    assert set(found) == set(rules.NEEDS[status])
    assert all(sentence.endswith(".") for sentence in found.values())
    filled = dict.fromkeys(rules.NEEDS[status], "ada")
    assert rules.move_problems(status, filled, labels()) == {}


def test_steps_out_of_order_are_asked_about() -> None:
    values: dict[str, Any] = {
        "proposed_on": dt.date(2025, 5, 5),
        "assessed_on": dt.date(2025, 4, 1),
        "plaque_on": dt.date(2025, 9, 11),
    }
    assert set(rules.designation_doubts(values, labels())) == {"assessed_on"}
    assert rules.designation_doubts({}, labels()) == {}


@pytest.mark.parametrize("items", [[{"what": " "}], ITEMS * 21])
def test_an_order_of_events_has_names_and_an_end(items: list[dict[str, Any]]) -> None:
    assert set(rules.ceremony_problems(items)) == {"items"}


def test_an_event_without_an_order_is_an_event() -> None:
    assert rules.ceremony_problems([]) == rules.ceremony_problems(ITEMS) == {}


@pytest.mark.parametrize("members", [[], [{"name": ""}], MEMBERS * 31])
def test_a_task_force_has_members_with_names(members: list[dict[str, Any]]) -> None:
    assert set(rules.task_force_problems(members)) == {"members"}


def test_a_task_force_has_one_leader() -> None:
    assert rules.task_force_doubts(MEMBERS) == {}
    assert "Belum ada ketua" in rules.task_force_doubts(MEMBERS[1:])["members"]
    two = [member | {"role": MemberRole.KETUA} for member in MEMBERS]
    assert "Ada 2 ketua" in rules.task_force_doubts(two)["members"]
