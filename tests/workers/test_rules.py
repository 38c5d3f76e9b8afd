"""The table of stages: every stage can be reached, and none without what it needs."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.workers import rules
from dme_desktop.workers.model import Stage

TODAY = dt.date(2026, 11, 24)
ADULT = PartialDate(1992, 7, 5)
COMPLETE = {
    "country": "TW",
    "info_source": "DINAS",
    "departed_on": PartialDate(2019),
    "returned_on": PartialDate(2021),
    "leave_until": TODAY,
}


def known(**different: object) -> rules.Known:
    values: dict[str, object] = {
        "today": TODAY,
        "birth_date": ADULT,
        "nik": "5203004507920001",
        "has_contact": True,
        "journey": COMPLETE,
    }
    return rules.Known(**(values | different))  # type: ignore[arg-type]


def test_every_stage_can_be_reached() -> None:
    reached = set(rules.FIRST)
    while more := {after for stage in reached for after in rules.NEXT[stage]} - reached:
        reached |= more
    assert reached == set(Stage)


def test_a_closed_journey_leads_nowhere() -> None:
    assert {stage for stage in Stage if not rules.NEXT[stage]} == set(Stage) - rules.OPEN


@pytest.mark.parametrize("stage", rules.NEEDS)
def test_a_complete_form_lacks_nothing(stage: Stage) -> None:
    assert rules.missing(stage, known()) == {}


@given(st.sampled_from(sorted(COMPLETE)), st.sampled_from(sorted(rules.NEEDS, key=str)))
def test_an_emptied_field_is_either_asked_for_or_not_needed(field: str, stage: Stage) -> None:
    emptied = {name: value for name, value in COMPLETE.items() if name != field}
    assert set(rules.missing(stage, known(journey=emptied))) <= {field}


@pytest.mark.parametrize(
    ("stage", "field"),
    [
        (Stage.CPMI, "country"),
        (Stage.CPMI, "info_source"),
        (Stage.BEKERJA, "departed_on"),
        (Stage.CUTI, "leave_until"),
        (Stage.PURNA, "returned_on"),
    ],
)
def test_each_stage_says_what_it_lacks(stage: Stage, field: str) -> None:
    emptied = {name: value for name, value in COMPLETE.items() if name != field}
    assert field in rules.missing(stage, known(journey=emptied))


def test_nobody_under_eighteen_becomes_a_candidate() -> None:
    child = known(birth_date=PartialDate(2008, 11, 25))
    assert "UU 18/2017" in rules.missing(Stage.CPMI, child)["birth_date"]
    assert rules.missing(Stage.CPMI, known(birth_date=PartialDate(2008, 11, 24))) == {}


@pytest.mark.parametrize(
    ("left", "back", "fine"),
    [
        (PartialDate(2019), PartialDate(2019, 5, 1), True),
        (PartialDate(2019, 6), PartialDate(2019), True),
        (PartialDate(2019, 6), PartialDate(2019, 5), False),
        (PartialDate(2020), PartialDate(2019, 12, 31), False),
    ],
)
def test_nobody_comes_home_before_leaving(left: PartialDate, back: PartialDate, fine: bool) -> None:  # noqa: FBT001
    journey = COMPLETE | {"departed_on": left, "returned_on": back}
    assert ("returned_on" not in rules.missing(Stage.PURNA, known(journey=journey))) is fine
