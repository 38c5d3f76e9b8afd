"""Groups that run a business together, and who is in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.records import problems_of, put
from dme_desktop.livelihoods import rules
from dme_desktop.livelihoods.model import (
    Business,
    BusinessGroup,
    GroupKind,
    GroupMember,
    GroupRole,
)
from dme_desktop.people.model import Person
from dme_desktop.vault import keeping
from dme_desktop.vault.looking import matching
from dme_desktop.vault.paging import Paged


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One line of the list of groups."""

    id: str
    name: str
    kind: GroupKind
    head: str
    members: int
    businesses: int


@dataclass(frozen=True)
class Member:
    """One member of a group, with the name of the person."""

    person_id: str
    name: str
    hamlet: str
    role: GroupRole


@dataclass(frozen=True)
class GroupInFull:
    """A group with its members, the head first, and what it runs."""

    group: BusinessGroup
    members: Sequence[Member]
    businesses: Sequence[Business]


def keep(
    session: Session, group: BusinessGroup, members: Sequence[GroupMember], group_id: str = ""
) -> BusinessGroup:
    """Keep a group with these members, or change the one with this id.

    Raises `Invalid` for what is missing, and where a group that runs a business would be empty.
    """
    owns = bool(group_id) and bool(businesses_of(session, group_id))
    if found := problems_of(group) | rules.group_problems(members, owns=owns):
        raise Invalid(found)
    kept = keeping.put(session, group, group_id)
    _put_members(session, kept.id, members)
    return kept


def remove(session: Session, group_id: str) -> None:
    """Put a group in the bin with its members; raise DmeError while it runs a business."""
    keeping.remove(session, session.get_one(BusinessGroup, group_id), *_members(session, group_id))


def in_full(session: Session, group_id: str) -> GroupInFull:
    """Return a group with its members and what it runs."""
    return GroupInFull(
        session.get_one(BusinessGroup, group_id),
        members_of(session, group_id),
        businesses_of(session, group_id),
    )


def members_of(session: Session, group_id: str) -> Sequence[Member]:
    """Return who is in a group: by what they are in it, then by name."""
    kept = (
        select(GroupMember.person_id, Person.full_name, Person.hamlet, GroupMember.role)
        .join(Person, Person.id == GroupMember.person_id)
        .where(GroupMember.group_id == group_id, GroupMember.deleted_at.is_(None))
    )
    found = [Member(*row) for row in session.execute(kept)]
    order = list(GroupRole)
    return sorted(found, key=lambda one: (order.index(one.role), one.name))


def businesses_of(session: Session, group_id: str) -> Sequence[Business]:
    """Return what a group runs, what has ended too."""
    kept = select(Business).where(Business.group_id == group_id, Business.deleted_at.is_(None))
    return session.scalars(kept.order_by(Business.name, Business.id)).all()


def of_person(session: Session, person_id: str) -> Sequence[tuple[BusinessGroup, GroupRole]]:
    """Return the groups somebody is in, and as what."""
    kept = (
        select(BusinessGroup, GroupMember.role)
        .join(GroupMember, GroupMember.group_id == BusinessGroup.id)
        .where(
            GroupMember.person_id == person_id,
            GroupMember.deleted_at.is_(None),
            BusinessGroup.deleted_at.is_(None),
        )
    )
    return [(group, role) for group, role in session.execute(kept.order_by(BusinessGroup.name))]


def every(session: Session) -> Sequence[BusinessGroup]:
    """Return all groups by name."""
    kept = select(BusinessGroup).where(BusinessGroup.deleted_at.is_(None))
    return session.scalars(kept.order_by(BusinessGroup.name, BusinessGroup.id)).all()


def paged(session: Session, words: str = "") -> Paged[GroupRow]:
    """Return the groups that hold the words, by name."""
    found = select(BusinessGroup).where(
        BusinessGroup.deleted_at.is_(None),
        matching(words, BusinessGroup.name, BusinessGroup.place),
    )
    return Paged(session, found, (BusinessGroup.name, BusinessGroup.id), partial(_told, session))


def _told(session: Session, rows: Sequence[Row[*tuple[Any, ...]]]) -> list[GroupRow]:
    ids = [one.id for (one,) in rows]
    members, heads = _counted(session, GroupMember, ids), _heads(session, ids)
    owned = _counted(session, Business, ids)
    return [
        GroupRow(
            one.id, one.name, one.kind, heads.get(one.id, ""), members.get(one.id, 0),
            owned.get(one.id, 0),
        )
        for (one,) in rows
    ]  # fmt: skip


def _counted(
    session: Session, model: type[GroupMember] | type[Business], ids: Sequence[str]
) -> dict[str | None, int]:
    kept = select(model.group_id, func.count()).where(
        model.group_id.in_(ids), model.deleted_at.is_(None)
    )
    return dict(session.execute(kept.group_by(model.group_id)).all())


def _heads(session: Session, ids: Sequence[str]) -> dict[str, str]:
    kept = (
        select(GroupMember.group_id, Person.full_name)
        .join(Person, Person.id == GroupMember.person_id)
        .where(
            GroupMember.group_id.in_(ids),
            GroupMember.role == GroupRole.KETUA,
            GroupMember.deleted_at.is_(None),
        )
    )
    return dict(session.execute(kept).all())


def _members(session: Session, group_id: str) -> Sequence[GroupMember]:
    kept = select(GroupMember).where(
        GroupMember.group_id == group_id, GroupMember.deleted_at.is_(None)
    )
    return session.scalars(kept).all()


def _put_members(session: Session, group_id: str, wanted: Sequence[GroupMember]) -> None:
    """Write what differs: who is new is added, who is no longer there goes to the bin."""
    roles = {one.person_id: one.role for one in wanted}
    known = {one.person_id: one for one in _members(session, group_id)}
    for person_id, one in known.items():
        if person_id not in roles:
            one.deleted_at = session.info["clock"].now()
        else:
            put(one, {"role": roles[person_id]})
    for person_id, role in roles.items():
        if person_id not in known:
            session.add(GroupMember(group_id=group_id, person_id=person_id, role=role))
    session.flush()
