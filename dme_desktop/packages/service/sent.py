"""What was sent, and what the offices answered; counting and sealing are of no need to look."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
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
