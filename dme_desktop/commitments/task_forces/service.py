"""What the office does with its task force. Every function gets a session and never commits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.commitments.task_forces import rules
from dme_desktop.commitments.task_forces.model import TaskForce, TaskForceMember
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.records import problems_in
from dme_desktop.vault import history, parts


@dataclass(frozen=True)
class Whole:
    """A task force with its members, in order."""

    task_force: TaskForce
    members: tuple[TaskForceMember, ...]


def record(
    session: Session, values: Mapping[str, Any], members: Sequence[Mapping[str, Any]]
) -> TaskForce:
    """Keep a task force; raise `Invalid` when something is missing."""
    _refuse(values, members)
    task_force = TaskForce(**values)
    session.add(task_force)
    session.flush()
    parts.put(session, TaskForceMember, members, task_force_id=task_force.id)
    return task_force


def change(
    session: Session,
    task_force_id: str,
    values: Mapping[str, Any],
    members: Sequence[Mapping[str, Any]],
) -> TaskForce:
    """Change a task force; raise `Invalid` when something is missing."""
    _refuse(values, members)
    task_force = history.at_hand(session, TaskForce, task_force_id)
    for name, value in values.items():
        setattr(task_force, name, value)
    parts.put(session, TaskForceMember, members, task_force_id=task_force_id)
    return task_force


def whole(session: Session, task_force_id: str) -> Whole:
    """Return a task force with its members."""
    members = parts.of(session, TaskForceMember, task_force_id=task_force_id)
    return Whole(session.get_one(TaskForce, task_force_id), tuple(members))


def remove(session: Session, task_force_id: str) -> None:
    """Put a task force in the bin; raise DmeError when sheets or scans belong to it."""
    going = whole(session, task_force_id)
    history.remove(session, going.task_force, *going.members)


def _refuse(values: Mapping[str, Any], members: Sequence[Mapping[str, Any]]) -> None:
    if problems := problems_in(TaskForce, values) | rules.problems(members):
        raise Invalid(problems)
