"""What the office does with ceremonies. Every function gets a session and never commits."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dme_desktop.commitments.ceremonies import rules
from dme_desktop.commitments.ceremonies.model import Ceremony, CeremonyItem
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.vault import keeping, parts


def keep(
    session: Session, ceremony: Ceremony, items: Sequence[CeremonyItem], ceremony_id: str = ""
) -> Ceremony:
    """Keep a ceremony, or change the one with this id; raise `Invalid` for what is missing."""
    if problems := problems_of(ceremony) | rules.problems(items):
        raise Invalid(problems)
    kept = keeping.put(session, ceremony, ceremony_id)
    parts.put(session, CeremonyItem, items, ceremony_id=kept.id)
    return kept


def items_of(session: Session, ceremony_id: str) -> Sequence[CeremonyItem]:
    """Return the order of events of a ceremony."""
    return parts.of(session, CeremonyItem, ceremony_id=ceremony_id)


def remove(session: Session, ceremony_id: str) -> None:
    """Put a ceremony in the bin; raise DmeError when papers or photos belong to it."""
    items = items_of(session, ceremony_id)
    keeping.remove(session, session.get_one(Ceremony, ceremony_id), *items)
