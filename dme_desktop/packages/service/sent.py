"""What was sent, and what the offices answered; counting and sealing are of no need to look."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.packages.model import Answer, Package, Receiver
from dme_desktop.vault.paging import Paged, Rows


@dataclass(frozen=True)
class PackageRow:
    """One line of the history."""

    id: str
    receiver: str
    year: int
    seq: int
    as_of: dt.date
    people: int
    file: str
    answer: Answer
    answered_on: dt.date | None
    note: str


def last(session: Session, receiver_id: str, year: int) -> Package | None:
    """Return the newest package to an office about a year."""
    sent = select(Package).where(Package.receiver_id == receiver_id, Package.year == year)
    return session.scalar(sent.order_by(Package.seq.desc()).limit(1))


def is_newest(session: Session, sent: Package) -> bool:
    """Say whether nothing was sent to the same office about the same year since."""
    newest = last(session, sent.receiver_id, sent.year)
    return newest is not None and newest.id == sent.id


def newest_on(session: Session, receiver_id: str) -> dt.date | None:
    """Return of which day the newest package to an office tells."""
    return session.scalar(select(func.max(Package.as_of)).where(Package.receiver_id == receiver_id))


def paged(session: Session) -> Paged[PackageRow]:
    """Return what was sent, the newest first."""
    told = select(Package, Receiver.name).join(Receiver, Receiver.id == Package.receiver_id)
    return Paged(session, told, (Package.created_at, Package.id), _rows, is_falling=True)


def _rows(found: Rows) -> Sequence[PackageRow]:
    return [
        PackageRow(
            one.id, name, one.year, one.seq, one.as_of, one.people, one.file, one.answer,
            one.answered_on, one.answer_note or "",
        )
        for one, name in found
    ]  # fmt: skip
