"""What a letter about a business begins with: the business as it is kept, with its consent."""

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from dme_desktop.letters.beforehand import Beforehand
from dme_desktop.livelihoods.model import Business, GroupMember, GroupRole
from dme_desktop.people.model import Person
from dme_desktop.people.rules import house_address
from dme_desktop.village import service as village


def business(session: Session, about: str) -> Beforehand:
    """Return whom a letter about a business is for, and what is known of the business.

    `about` is the business, or a person: then the business that was written down last of those
    that go on. One that is kept without consent tells nothing. Of a group its head is meant.
    """
    kept = session.get(Business, about) or _newest(session, about)
    person_id = runs(session, kept) if kept and kept.id == about else about
    if kept is None or kept.deleted_at or kept.ended_on or not kept.agreed_on:
        return Beforehand(person_id)
    field = kept.field.value
    answers = {
        "business_name": kept.name,
        "business_kind": f"{field} ({kept.products})" if kept.products else field,
        "business_place": kept.place or _home(session, person_id),
        "business_since": kept.started_on.printed() if kept.started_on else None,
    }
    return Beforehand(person_id, {name: value for name, value in answers.items() if value})


def _newest(session: Session, person_id: str) -> Business | None:
    led = select(GroupMember.group_id).where(
        GroupMember.person_id == person_id,
        GroupMember.role == GroupRole.KETUA,
        GroupMember.deleted_at.is_(None),
    )
    kept = select(Business).where(
        or_(Business.owner_id == person_id, Business.group_id.in_(led)),
        Business.deleted_at.is_(None),
        Business.ended_on.is_(None),
        Business.agreed_on.is_not(None),
    )
    return session.scalar(kept.order_by(Business.created_at.desc(), Business.id.desc()).limit(1))


def runs(session: Session, kept: Business) -> str:
    """Return the owner, or the head of the group; "" for a group that has none."""
    if kept.owner_id or not kept.group_id:
        return kept.owner_id or ""
    head = select(GroupMember.person_id).where(
        GroupMember.group_id == kept.group_id,
        GroupMember.role == GroupRole.KETUA,
        GroupMember.deleted_at.is_(None),
    )
    return session.scalar(head.limit(1)) or ""


def _home(session: Session, person_id: str) -> str | None:
    person = session.get(Person, person_id)
    if person is None:
        return None
    home = house_address(person.hamlet, person.rt, person.rw, person.address)
    return village.profile(session).says(home)
