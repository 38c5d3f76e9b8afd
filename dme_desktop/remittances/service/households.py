"""Who shares a household: workers on one family card; who has none stands alone."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.people.model import Person
from dme_desktop.remittances.model import Remittance

FAMILY = func.coalesce(func.nullif(Person.family_card_no, ""), Person.id)


def members(session: Session, person_id: str) -> Sequence[str]:
    """Return the ids of all on the family card of a person, with the person."""
    card = session.scalar(select(Person.family_card_no).where(Person.id == person_id))
    if not card:
        return [person_id]
    named = select(Person.id).where(Person.family_card_no == card, Person.deleted_at.is_(None))
    return list(dict.fromkeys([person_id, *session.scalars(named)]))


def senders(session: Session, person_id: str, year: int = 0) -> Sequence[Person]:
    """Return those of a household of whom money was told, in one year when it is given."""
    told = select(Remittance.person_id).where(
        Remittance.void_reason.is_(None), Remittance.deleted_at.is_(None)
    )
    if year:
        told = told.where(func.strftime("%Y", Remittance.received_on) == str(year))
    found = select(Person).where(Person.id.in_(members(session, person_id)), Person.id.in_(told))
    return session.scalars(found.order_by(Person.full_name, Person.id)).all()
