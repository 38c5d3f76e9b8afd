"""What the village bound itself to, in the order it happened; drafts are not told."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.commitments.agreements import service as agreements
from dme_desktop.commitments.agreements.model import AgreementStatus
from dme_desktop.commitments.awards import service as awards
from dme_desktop.commitments.ceremonies import service as ceremonies
from dme_desktop.commitments.ceremonies.model import Ceremony
from dme_desktop.commitments.designation import service as designations
from dme_desktop.commitments.pledges import service as pledges
from dme_desktop.commitments.pledges.model import PledgeStatus
from dme_desktop.commitments.regulations.model import Regulation
from dme_desktop.commitments.task_forces.model import TaskForce
from dme_desktop.kernel.words import inside
from dme_desktop.village import service as village


@dataclass(frozen=True)
class Milestone:
    """One day to remember: what kind it was of, what happened, and what belongs to it."""

    on: dt.date
    kind: str
    title: str
    detail: str = ""
    within: tuple[str, ...] = ()


def milestones(session: Session) -> Sequence[Milestone]:
    """Return every milestone up to today, the oldest first.

    What was part of a ceremony stands within it.
    """
    today = session.info["clock"].today()
    events = list(_ceremonies(session))
    inside = {(record_id, one.on) for one, ids in events for record_id in ids}
    alone = (
        milestone
        for record_id, milestone in (
            *_pledges(session),
            *_agreements(session),
            *_awards(session),
            *_designations(session),
            *_others(session),
        )
        if (record_id, milestone.on) not in inside
    )
    told = (one for one in (*(one for one, _ in events), *alone) if one.on <= today)
    return sorted(told, key=lambda one: (one.on, one.title))


def _ceremonies(session: Session) -> Iterator[tuple[Milestone, list[str]]]:
    kept = select(Ceremony).where(Ceremony.deleted_at.is_(None))
    for one in session.scalars(kept):
        items = ceremonies.items_of(session, one.id)
        within = tuple(item.what for item in items)
        ids = [item.record_id for item in items if item.record_id]
        yield Milestone(one.held_on, "Acara", one.title, one.place, within), ids


def _pledges(session: Session) -> Iterator[tuple[str, Milestone]]:
    for full in pledges.all_of(session):
        one = full.pledge
        if one.status is not PledgeStatus.DRAF:
            said = f"{one.place}, {inside(one.status.value)}"
            yield one.id, Milestone(one.read_on, one.kind.value, one.title, said)


def _agreements(session: Session) -> Iterator[tuple[str, Milestone]]:
    for full in agreements.all_of(session):
        one = full.agreement
        if one.status is not AgreementStatus.DRAF and one.signed_on:
            said = f"{full.party_names}, {inside(full.standing.value)}"
            yield one.id, Milestone(one.signed_on, one.kind.value, one.title, said)


def _awards(session: Session) -> Iterator[tuple[str, Milestone]]:
    for one in awards.paged(session).every():
        said = f"dari {one.giver} kepada {one.recipient}"
        yield one.id, Milestone(one.given_on, "Penghargaan", one.title, said)


def _designations(session: Session) -> Iterator[tuple[str, Milestone]]:
    for step in designations.steps(session):
        yield step.designation.id, Milestone(step.on, "Penetapan", step.title, step.by)


def _others(session: Session) -> Iterator[tuple[str, Milestone]]:
    office = village.profile(session)
    for rule in session.scalars(select(Regulation).where(Regulation.deleted_at.is_(None))):
        said = f"Nomor {rule.number} Tahun {rule.enacted_on.year}"
        kind = office.says(rule.kind.value)
        yield rule.id, Milestone(rule.enacted_on, kind, f"Tentang {rule.title}", said)
    for force in session.scalars(select(TaskForce).where(TaskForce.deleted_at.is_(None))):
        if force.sk_date:
            said = f"Keputusan nomor {force.sk_no}" if force.sk_no else ""
            yield force.id, Milestone(force.sk_date, "Satgas", f"{force.name} dibentuk", said)
