"""The steps of a designation, and what each needs."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.commitments.designation import rules
from dme_desktop.commitments.designation.model import CLOSED, Designation
from dme_desktop.commitments.designation.model import DesignationStatus as Status
from dme_desktop.kernel.records import record_of

WAY = (Status.BELUM, Status.DIUSULKAN, Status.ASESMEN, Status.DITETAPKAN, Status.PEMBINAAN)


def test_the_way_to_the_designation_is_the_one_of_the_programme() -> None:
    for here, there in pairwise(WAY):
        assert there in rules.NEXT[here]
    assert set(rules.NEXT) == set(rules.NEEDS) == set(Status)


def test_a_village_that_was_refused_or_left_stays_so_in_its_record() -> None:
    assert {status for status, after in rules.NEXT.items() if not after} == CLOSED


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
    found = rules.move_problems(Designation(), status)
    assert set(found) == set(rules.NEEDS[status])
    assert all(sentence.endswith(".") for sentence in found.values())
    filled = record_of(Designation, dict.fromkeys(rules.NEEDS[status], "ada"))
    assert rules.move_problems(filled, status) == {}


@pytest.mark.parametrize("name", rules.IN_ORDER)
def test_no_step_was_taken_on_a_day_to_come(name: str) -> None:
    today = dt.date(2026, 11, 24)
    for day, found in ((today, set()), (dt.date(2030, 1, 1), {name})):
        assert set(rules.problems(record_of(Designation, {name: day}), today)) == found


def test_steps_out_of_order_are_asked_about() -> None:
    designation = Designation(
        proposed_on=dt.date(2025, 5, 5),
        assessed_on=dt.date(2025, 4, 1),
        plaque_on=dt.date(2025, 9, 11),
    )
    assert set(rules.doubts(designation)) == {"assessed_on"}
    assert rules.doubts(Designation()) == {}
