"""What the members of a task force need; no database."""

import datetime as dt
from collections.abc import Sequence

from dme_desktop.commitments.task_forces.model import MemberRole, TaskForce, TaskForceMember

MOST_MEMBERS = 60


def problems(members: Sequence[TaskForceMember]) -> dict[str, str]:
    """Return what prevents a task force from being kept: {field: sentence}."""
    if not members:
        return {"members": "Isi paling sedikit satu anggota."}
    if len(members) > MOST_MEMBERS:
        return {"members": f"Paling banyak {MOST_MEMBERS} anggota."}
    if not all((one.name or "").strip() for one in members):
        return {"members": "Setiap anggota perlu nama."}
    return {}


def is_on_duty(task_force: TaskForce, today: dt.date) -> bool:
    """Say whether a task force is on duty: not ended by hand, and within its term."""
    over = task_force.term_to is not None and task_force.term_to < today
    return task_force.active and not over


def doubts(members: Sequence[TaskForceMember]) -> dict[str, str]:
    """Say when a task force has no leader, or several: {field: sentence}."""
    leaders = sum(one.role is MemberRole.KETUA for one in members)
    if leaders == 1:
        return {}
    told = "Belum ada ketua" if not leaders else f"Ada {leaders} ketua"
    return {"members": f"{told}. Periksa kedudukan anggotanya."}
