"""What a task force lacks."""

import pytest

from dme_desktop.commitments.task_forces import rules
from dme_desktop.commitments.task_forces.model import MemberRole, TaskForceMember
from tests.commitments.examples import MEMBERS, but


@pytest.mark.parametrize("members", [[], [but(MEMBERS[0], name="")], MEMBERS * 31])
def test_a_task_force_has_members_with_names(members: list[TaskForceMember]) -> None:
    assert set(rules.problems(members)) == {"members"}


def test_a_task_force_has_one_leader() -> None:
    assert rules.doubts(MEMBERS) == {}
    assert "Belum ada ketua" in rules.doubts(MEMBERS[1:])["members"]
    two = [but(member, role=MemberRole.KETUA) for member in MEMBERS]
    assert "Ada 2 ketua" in rules.doubts(two)["members"]
