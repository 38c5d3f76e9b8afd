"""What a task force lacks."""

import datetime as dt
from typing import Any

import pytest

from dme_desktop.commitments.task_forces import rules
from dme_desktop.commitments.task_forces.model import MemberRole, TaskForceMember
from tests.commitments.examples import MEMBERS, TODAY, a_task_force, but


@pytest.mark.parametrize("members", [[], [but(MEMBERS[0], name="")], MEMBERS * 31])
def test_a_task_force_has_members_with_names(members: list[TaskForceMember]) -> None:
    assert set(rules.problems(members)) == {"members"}


@pytest.mark.parametrize(
    ("different", "on_duty"),
    [
        ({}, True),
        ({"term_to": TODAY}, True),
        ({"term_to": dt.date(2022, 12, 31)}, False),
        ({"active": False}, False),
        ({"active": False, "term_to": TODAY}, False),
    ],
)
def test_a_task_force_is_on_duty_until_its_term_ends(
    different: dict[str, Any],
    on_duty: bool,  # noqa: FBT001
) -> None:
    assert rules.is_on_duty(a_task_force(**different), TODAY) is on_duty


def test_a_task_force_has_one_leader() -> None:
    assert rules.doubts(MEMBERS) == {}
    assert "Belum ada ketua" in rules.doubts(MEMBERS[1:])["members"]
    two = [but(member, role=MemberRole.KETUA) for member in MEMBERS]
    assert "Ada 2 ketua" in rules.doubts(two)["members"]
