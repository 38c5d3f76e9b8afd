"""Activities and who takes part: written down, listed on a sheet, ticked off in its order."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Row, case, func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.livelihoods import rules
from dme_desktop.livelihoods.model import (
    Activity,
    ActivityKind,
    ActivityParticipant,
    BusinessGroup,
    Funder,
    GroupMember,
)
from dme_desktop.people.model import Person, Residency
from dme_desktop.people.offered import Offered
from dme_desktop.training import rules as training
from dme_desktop.training.model import Category, Mark
from dme_desktop.training.service import participants
from dme_desktop.vault import keeping
from dme_desktop.vault.looking import matching
from dme_desktop.vault.many import each
from dme_desktop.vault.paging import Paged
from dme_desktop.workers.model import Stage
from dme_desktop.workers.rules import ABROAD, BEFORE
from dme_desktop.workers.service import standings

MOST = 2_000  # who takes part in one activity
TWICE = "{name} sudah ada di daftar kegiatan ini."
STRANGER = "Ada kehadiran orang yang tidak ada di daftar kegiatan ini. Muat ulang (F5)."
NOT_YET = "Kegiatan ini belum berlangsung. Kehadiran dicatat sesudah harinya."
OFFERED: Mapping[str, frozenset[Stage]] = {
    "home": frozenset({Stage.PURNA}), "leaving": BEFORE, "family": ABROAD,
}  # fmt: skip
"""Who is offered to be invited, by the name of the offer: those whose journey stands there."""


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """One line of the list of activities; `present` came, `listed` stand on the sheet."""

    id: str
    on: dt.date
    kind: ActivityKind
    title: str
    place: str
    funder: Funder
    cost: int | None
    listed: int
    present: int
    unmarked: int
    children: int | None


@dataclass(frozen=True)
class Wanted:
    """Which activities are asked for: by words, by kind, by agreement; else all."""

    words: str = ""
    kind: ActivityKind | None = None
    agreement_id: str = ""


EVERYTHING = Wanted()


@dataclass(frozen=True, slots=True)
class ParticipantRow:
    """One who takes part, in the order of the sheet."""

    id: str
    person_id: str
    row: int
    name: str
    gender: str
    origin: str
    category: Category
    mark: Mark | None


@dataclass(frozen=True)
class Guest:
    """Somebody who takes part and is no resident."""

    name: str
    gender: str
    origin: str = ""
    category: Category = Category.UMUM


def keep(session: Session, activity: Activity, activity_id: str = "") -> Activity:
    """Keep an activity, or change the one with this id; raise `Invalid` for what is missing."""
    found = problems_of(activity) | rules.activity_problems(activity)
    today: dt.date = session.info["clock"].today()
    if activity_id and activity.on and activity.on > today and has_marks(session, activity_id):
        found["on"] = "Kehadirannya sudah dicatat; tanggalnya tidak mungkin sesudah hari ini."
    if found:
        raise Invalid(found)
    kept = keeping.put(session, activity, activity_id)
    kept.agreement_id = activity.agreement_id
    return kept


def remove(session: Session, activity_id: str) -> None:
    """Put an activity in the bin with its sheet; raise DmeError while a paper names it."""
    activity = session.get_one(Activity, activity_id)
    keeping.remove(session, activity, *_of(session, activity_id))


def invite(
    session: Session, activity_id: str, person_ids: Sequence[str]
) -> Sequence[ActivityParticipant]:
    """Put residents on the sheet; raise `Invalid` naming who cannot be, all at once."""
    activity = keeping.at_hand(session, Activity, activity_id)
    known = {one.person_id for one in _of(session, activity_id) if one.person_id}
    asking = participants.asking(session, list(dict.fromkeys(person_ids)))
    if wrong := _refused(activity, known, asking):
        raise Invalid({"people": " ".join(wrong)})
    homes = dict(
        session.execute(
            select(Person.id, Person.hamlet).where(Person.id.in_(each(one.id for one in asking)))
        ).all()
    )
    genders = dict(
        session.execute(
            select(Person.id, Person.gender).where(Person.id.in_(each(one.id for one in asking)))
        ).all()
    )
    row = _last_row(session, activity_id)
    made = [
        ActivityParticipant(
            activity_id=activity_id, person_id=one.id, row=row + place, name=one.name,
            gender=genders[one.id], origin=homes[one.id], category=training.category(one),
        )
        for place, one in enumerate(asking, start=1)
    ]  # fmt: skip
    session.add_all(made)
    session.flush()
    return made


def _refused(activity: Activity, known: set[str], asking: Sequence[training.Asking]) -> list[str]:
    if not asking:
        return ["Pilih paling sedikit satu orang."]
    said = [TWICE.format(name=one.name) for one in asking if one.id in known]
    said += [
        training.DEAD.format(name=one.name)
        for one in asking
        if one.residency is Residency.MENINGGAL
    ]
    said += [
        rules.CHILD.format(name=one.name) for one in asking if rules.is_child(one.born, activity.on)
    ]
    if len(known) + len(asking) > MOST:
        said.append(f"Paling banyak {MOST} peserta satu kegiatan.")
    return said


def add_guest(session: Session, activity_id: str, guest: Guest) -> ActivityParticipant:
    """Put somebody on the sheet who is no resident; raise `Invalid` without a name or twice."""
    keeping.at_hand(session, Activity, activity_id)
    one = ActivityParticipant(
        activity_id=activity_id, row=_last_row(session, activity_id) + 1, name=guest.name.strip(),
        gender=guest.gender, origin=guest.origin.strip() or None, category=guest.category,
    )  # fmt: skip
    found = problems_of(one)
    same = one.name.casefold()
    if any(
        not kept.person_id and kept.name.casefold() == same for kept in _of(session, activity_id)
    ):
        found["name"] = TWICE.format(name=one.name)
    if found:
        raise Invalid(found)
    session.add(one)
    session.flush()
    return one


def remove_participant(session: Session, participant_id: str) -> None:
    """Put somebody who was listed by mistake in the bin; the rows of the others stay."""
    keeping.remove(session, session.get_one(ActivityParticipant, participant_id))


def mark(session: Session, activity_id: str, marks: Mapping[str, Mark | None]) -> None:
    """Write down who was there: {participant: mark}; None takes a mark back.

    Raises DmeError before the day, and `Invalid` for somebody who is not on the sheet.
    """
    activity = keeping.at_hand(session, Activity, activity_id)
    if activity.on > session.info["clock"].today() and any(marks.values()):
        raise DmeError(NOT_YET)
    known = {one.id: one for one in _of(session, activity_id)}
    if set(marks) - set(known):
        raise Invalid({"marks": STRANGER})
    for participant_id, wanted in marks.items():
        if known[participant_id].mark is not wanted:
            known[participant_id].mark = wanted
    session.flush()


def has_marks(session: Session, activity_id: str) -> bool:
    """Say whether anybody's attendance was written down."""
    return any(one.mark for one in _of(session, activity_id))


def sheet(session: Session, activity_id: str) -> Sequence[ParticipantRow]:
    """Return who stands on the sheet, in its order."""
    return list(people_of(session, activity_id).every())


def people_of(session: Session, activity_id: str, words: str = "") -> Paged[ParticipantRow]:
    """Return who takes part and has the words in the name or origin, in the order of the sheet."""
    one = ActivityParticipant
    found = select(one).where(
        one.activity_id == activity_id,
        one.deleted_at.is_(None),
        matching(words, one.name, one.origin),
    )
    return Paged(session, found, (one.row, one.id), _participants)


def of_person(session: Session, person_id: str) -> Sequence[tuple[ActivityParticipant, Activity]]:
    """Return what somebody took part in, the newest first."""
    kept = (
        select(ActivityParticipant, Activity)
        .join(Activity, Activity.id == ActivityParticipant.activity_id)
        .where(
            ActivityParticipant.person_id == person_id,
            ActivityParticipant.deleted_at.is_(None),
            Activity.deleted_at.is_(None),
        )
        .order_by(Activity.on.desc(), Activity.id)
    )
    return [(one, activity) for one, activity in session.execute(kept)]


def offered(session: Session, activity_id: str, whom: str) -> Sequence[Offered]:
    """Return who may be invited, by name: of an offer, or of the group with this id.

    Who stands on the sheet already is left out, and so are children and the dead.
    """
    activity = session.get_one(Activity, activity_id)
    listed = {one.person_id for one in _of(session, activity_id)}
    kept = select(Person.id, Person.full_name, Person.hamlet, Person.birth_date).where(
        Person.deleted_at.is_(None), Person.residency != Residency.MENINGGAL
    )
    if whom in OFFERED:
        there = standings.latest(OFFERED[whom]).with_only_columns(Person.id)
        kept = kept.where(Person.id.in_(there))
    else:
        kept = kept.where(
            Person.id.in_(
                select(GroupMember.person_id).where(
                    GroupMember.group_id == whom, GroupMember.deleted_at.is_(None)
                )
            )
        )
    return [
        Offered(id_, name, hamlet)
        for id_, name, hamlet, born in session.execute(kept.order_by(Person.full_name, Person.id))
        if id_ not in listed and not rules.is_child(born, activity.on)
    ]


def groups_with_members(session: Session) -> Sequence[BusinessGroup]:
    """Return the groups whose members may be invited together."""
    has = select(GroupMember.group_id).where(GroupMember.deleted_at.is_(None))
    kept = select(BusinessGroup).where(
        BusinessGroup.deleted_at.is_(None), BusinessGroup.id.in_(has)
    )
    return session.scalars(kept.order_by(BusinessGroup.name)).all()


def counts(session: Session) -> dict[ActivityKind, int]:
    """Return how many activities there are of each kind."""
    kept = select(Activity.kind, func.count()).where(Activity.deleted_at.is_(None))
    return dict(session.execute(kept.group_by(Activity.kind)).all())


def paged(session: Session, wanted: Wanted = EVERYTHING) -> Paged[ActivityRow]:
    """Return the activities that are asked for, the newest first."""
    found = select(Activity).where(*_asked_for(wanted))
    told = partial(_told, session)
    return Paged(session, found, (Activity.on, Activity.id), told, is_falling=True)


def row(session: Session, activity_id: str) -> Sequence[ActivityRow]:
    """Return one activity as the list tells it, nothing when it is gone."""
    found = session.execute(select(Activity).where(Activity.id == activity_id)).all()
    return _told(session, found)


def _asked_for(wanted: Wanted) -> list[ColumnElement[bool]]:
    found = [
        Activity.deleted_at.is_(None),
        matching(wanted.words, Activity.title, Activity.place, Activity.organiser),
    ]
    if wanted.kind:
        found.append(Activity.kind == wanted.kind)
    if wanted.agreement_id:
        found.append(Activity.agreement_id == wanted.agreement_id)
    return found


def _told(session: Session, rows: Sequence[Row[*tuple[Any, ...]]]) -> list[ActivityRow]:
    counted = _counted(session, [one.id for (one,) in rows])
    return [
        ActivityRow(
            one.id, one.on, one.kind, one.title, one.place, one.funder, one.cost_idr,
            *counted.get(one.id, (0, 0, 0)), one.children,
        )
        for (one,) in rows
    ]  # fmt: skip


def _counted(session: Session, ids: Sequence[str]) -> dict[str, tuple[int, int, int]]:
    """Return how many of each activity are listed, came, and wait for their mark."""
    one = ActivityParticipant
    kept = select(
        one.activity_id,
        func.count(),
        func.sum(case((one.mark == Mark.HADIR, 1), else_=0)),
        func.sum(case((one.mark.is_(None), 1), else_=0)),
    ).where(one.activity_id.in_(ids), one.deleted_at.is_(None))
    rows = session.execute(kept.group_by(one.activity_id))
    return {activity_id: (listed, came, left) for activity_id, listed, came, left in rows}


def _participants(rows: Sequence[Row[*tuple[Any, ...]]]) -> list[ParticipantRow]:
    return [
        ParticipantRow(
            one.id, one.person_id or "", one.row, one.name, one.gender, one.origin or "",
            one.category, one.mark,
        )
        for (one,) in rows
    ]  # fmt: skip


def _of(session: Session, activity_id: str) -> Sequence[ActivityParticipant]:
    kept = select(ActivityParticipant).where(
        ActivityParticipant.activity_id == activity_id, ActivityParticipant.deleted_at.is_(None)
    )
    return session.scalars(kept.order_by(ActivityParticipant.row)).all()


def _last_row(session: Session, activity_id: str) -> int:
    """Return the last number ever given on a sheet, so that none is given twice."""
    kept = select(func.max(ActivityParticipant.row)).where(
        ActivityParticipant.activity_id == activity_id
    )
    return session.scalar(kept) or 0
