"""What the one search finds of all the village bound itself to."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dme_desktop.commitments import book
from dme_desktop.commitments.book import Line, Wanted
from dme_desktop.kernel import addresses
from dme_desktop.kernel.found import Found
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.words import screen_date
from dme_desktop.vault.finding import Finder, nearest

MOST = 300  # the newest ones, among whose titles a slip is looked for


def find(session: Session, words: str, limit: int) -> Sequence[Found]:
    """Return what holds the words; where nothing does, titles that do but for a slip."""
    lines = book.paged(session, Wanted(words)).page(0, limit)
    if not lines:
        every = book.paged(session).page(0, MOST)
        lines = [every[place] for place in nearest(words, [one.title for one in every], limit)]
    return [_found(one) for one in lines]


def _found(line: Line) -> Found:
    told = (line.kind, line.detail, screen_date(line.on) if line.on else "")
    return Found(
        QT_TRANSLATE_NOOP("found", "Komitmen"),
        line.title,
        " · ".join(part for part in told if part),
        addresses.read(addresses.COMMITMENTS.section, line.id),
    )


FINDER = Finder(find)
