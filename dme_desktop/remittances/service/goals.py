"""What a household wants to reach with the money, and how far it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.remittances import rules
from dme_desktop.remittances.model import Goal
from dme_desktop.remittances.service import consents, households, uses


@dataclass(frozen=True)
class Progress:
    """How far a goal is: what was there, what came since for its use, in rupiah."""

    goal: Goal
    had_idr: int
    came_idr: int

    @property
    def reached_idr(self) -> int:
        """Return what is there now."""
        return self.had_idr + self.came_idr

    @property
    def share(self) -> float:
        """Return how much of the goal is reached, 1 for all of it, never more."""
        return min(1.0, self.reached_idr / self.goal.target_idr)


def put(session: Session, goal: Goal) -> Goal:
    """Keep a goal of a worker's household; raise `Invalid` for a wrong value or no consent."""
    today = session.info["clock"].today()
    if problems := problems_of(goal) or rules.goal_problems(goal, today):
        raise Invalid(problems)
    consents.required(session, goal.person_id)
    session.add(goal)
    session.flush()
    return goal


def end(session: Session, goal_id: str, reason: str) -> None:
    """End a goal, because it is reached or given up; raise `Invalid` without a reason."""
    if not reason.strip():
        raise Invalid({"ended_why": "Tulis alasannya: tercapai, atau tidak dilanjutkan."})
    goal = session.get_one(Goal, goal_id)
    if goal.ended_why:
        raise DmeError("Tujuan ini sudah diakhiri.")
    goal.ended_why = reason.strip()


def of_household(session: Session, person_id: str) -> Sequence[Progress]:
    """Return how far each goal of a worker's household is, whoever of it sends the money."""
    people = households.members(session, person_id)
    kept = select(Goal).where(
        Goal.person_id.in_(people), Goal.ended_why.is_(None), Goal.deleted_at.is_(None)
    )
    found = session.scalars(kept.order_by(Goal.since, Goal.id)).all()
    return [
        Progress(one, one.had_idr or 0, uses.spent(session, people, one.use, one.since))
        for one in found
    ]
