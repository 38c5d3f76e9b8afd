"""What a task force lacks."""

from typing import Any

import pytest

from dme_desktop.commitments.task_forces import rules
from dme_desktop.commitments.task_forces.model import MemberRole
from tests.commitments.examples import MEMBERS


@pytest.mark.parametrize("members", [[], [{"name": ""}], MEMBERS * 31])
def test_a_task_force_has_members_with_names(members: list[dict[str, Any]]) -> None:
    assert set(rules.problems(members)) == {"members"}


def test_a_task_force_has_one_leader() -> None:
    assert rules.doubts(MEMBERS) == {}
    assert "Belum ada ketua" in rules.doubts(MEMBERS[1:])["members"]
    two = [member | {"role": MemberRole.KETUA} for member in MEMBERS]
    assert "Ada 2 ketua" in rules.doubts(two)["members"]
