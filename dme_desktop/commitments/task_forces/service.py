"""What the office does with its task force. Every function gets a session and never commits."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dme_desktop.commitments import days
from dme_desktop.commitments.task_forces import rules
from dme_desktop.commitments.task_forces.model import TaskForce, TaskForceMember
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.vault import keeping, parts


def keep(
    session: Session,
    task_force: TaskForce,
    members: Sequence[TaskForceMember],
    task_force_id: str = "",
) -> TaskForce:
    """Keep a task force, or change the one with this id; raise `Invalid` for what is missing."""
    problems = problems_of(task_force) | rules.problems(members)
    if problems := problems | days.to_come(task_force, ["sk_date"], session.info["clock"].today()):
        raise Invalid(problems)
    kept = keeping.put(session, task_force, task_force_id)
    parts.put(session, TaskForceMember, members, task_force_id=kept.id)
    return kept


def members_of(session: Session, task_force_id: str) -> Sequence[TaskForceMember]:
    """Return the members of a task force, in their order."""
    return parts.of(session, TaskForceMember, task_force_id=task_force_id)


def remove(session: Session, task_force_id: str) -> None:
    """Put a task force in the bin; raise DmeError when sheets or scans belong to it."""
    members = members_of(session, task_force_id)
    keeping.remove(session, session.get_one(TaskForce, task_force_id), *members)
