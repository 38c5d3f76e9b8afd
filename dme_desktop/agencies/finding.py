"""What the one search finds of companies and recruiters."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dme_desktop.agencies import service
from dme_desktop.agencies.service import COMPANY, Row
from dme_desktop.kernel import addresses
from dme_desktop.kernel.found import Found
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.vault.finding import Finder, nearest


def find(session: Session, words: str, limit: int) -> Sequence[Found]:
    """Return who holds the words in name or notes; where nobody does, names with a slip."""
    rows = service.rows(session, words)[:limit]
    if not rows:
        every = service.rows(session)
        rows = [every[place] for place in nearest(words, [one.name for one in every], limit)]
    return [_found(one) for one in rows]


def _found(row: Row) -> Found:
    place = addresses.AGENCY if row.what == COMPANY else addresses.RECRUITER
    told = " · ".join(part for part in (row.what, row.told) if part)
    return Found(QT_TRANSLATE_NOOP("found", "P3MI dan perekrut"), row.name, told, place.of(row.id))


FINDER = Finder(find)
