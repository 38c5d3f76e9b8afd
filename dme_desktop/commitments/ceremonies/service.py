"""What the office does with ceremonies. Every function gets a session and never commits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.commitments.ceremonies import rules
from dme_desktop.commitments.ceremonies.model import Ceremony, CeremonyItem
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.records import problems_in
from dme_desktop.vault import history, parts


@dataclass(frozen=True)
class Whole:
    """A ceremony with its order of events."""

    ceremony: Ceremony
    items: tuple[CeremonyItem, ...]


def record(
    session: Session, values: Mapping[str, Any], items: Sequence[Mapping[str, Any]]
) -> Ceremony:
    """Keep a ceremony; raise `Invalid` when something is missing."""
    _refuse(values, items)
    ceremony = Ceremony(**values)
    session.add(ceremony)
    session.flush()
    parts.put(session, CeremonyItem, items, ceremony_id=ceremony.id)
    return ceremony


def change(
    session: Session,
    ceremony_id: str,
    values: Mapping[str, Any],
    items: Sequence[Mapping[str, Any]],
) -> Ceremony:
    """Change a ceremony; raise `Invalid` when something is missing."""
    _refuse(values, items)
    ceremony = history.at_hand(session, Ceremony, ceremony_id)
    for name, value in values.items():
        setattr(ceremony, name, value)
    parts.put(session, CeremonyItem, items, ceremony_id=ceremony_id)
    return ceremony


def whole(session: Session, ceremony_id: str) -> Whole:
    """Return a ceremony with its order of events."""
    items = parts.of(session, CeremonyItem, ceremony_id=ceremony_id)
    return Whole(session.get_one(Ceremony, ceremony_id), tuple(items))


def remove(session: Session, ceremony_id: str) -> None:
    """Put a ceremony in the bin; raise DmeError when papers or photos belong to it."""
    going = whole(session, ceremony_id)
    history.remove(session, going.ceremony, *going.items)


def _refuse(values: Mapping[str, Any], items: Sequence[Mapping[str, Any]]) -> None:
    if problems := problems_in(Ceremony, values) | rules.problems(items):
        raise Invalid(problems)
