"""What the books of laptops show: what was carried and taken in, which numbers are lent."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.agenda.model import Letter, NumberBlock
from dme_desktop.cases.model import CaseFile
from dme_desktop.cases.service.files import NUMBERS
from dme_desktop.laptops.model import LaptopExchange
from dme_desktop.vault.paging import Paged, records


@dataclass(frozen=True)
class Lent:
    """A block of numbers that is lent, and how many of them are known here to be taken."""

    id: str
    laptop: str
    sequence: str
    year: int
    first: int
    last: int
    lent_on: dt.date
    taken: int


def exchanges(session: Session) -> Paged[LaptopExchange]:
    """Return every exchange that stands, the newest first."""
    standing = select(LaptopExchange).where(LaptopExchange.deleted_at.is_(None))
    by = (LaptopExchange.created_at, LaptopExchange.id)
    return records(session, standing, by, is_falling=True)


def blocks(session: Session) -> list[Lent]:
    """Return every block that is lent, the newest first."""
    found = select(NumberBlock).where(NumberBlock.deleted_at.is_(None))
    return [
        Lent(
            one.id, one.laptop, one.sequence, one.year, one.first, one.last, one.lent_on,
            _taken(session, one),
        )
        for one in session.scalars(found.order_by(NumberBlock.id.desc()))
    ]  # fmt: skip


def _taken(session: Session, one: NumberBlock) -> int:
    if one.sequence == NUMBERS:
        asked = select(func.count()).where(
            CaseFile.year == one.year, CaseFile.seq.between(one.first, one.last)
        )
    else:
        asked = select(func.count()).where(
            Letter.sequence == one.sequence,
            Letter.year == one.year,
            Letter.seq.between(one.first, one.last),
        )
    return session.scalar(asked) or 0
