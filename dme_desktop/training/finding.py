"""What the one search finds of training: batches by their name, place or course, and courses."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.found import Found
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.words import screen_date
from dme_desktop.training.model import Course
from dme_desktop.training.service import batches, courses
from dme_desktop.training.service.batches import BatchRow, Wanted, provider_of
from dme_desktop.vault.finding import Finder, nearest

MOST = 200  # of each, among whose titles a slip is looked for


def find(session: Session, words: str, limit: int) -> Sequence[Found]:
    """Return what holds the words, the newest batches first; else titles that do but for a slip."""
    found = _found(session, words, limit)
    if not found:
        every = _found(session, "", MOST)
        found = [every[place] for place in nearest(words, [one.title for one in every], limit)]
    return found[:limit]


def _found(session: Session, words: str, most: int) -> list[Found]:
    held = batches.paged(session, Wanted(words)).page(0, most)
    return [*map(_batch, held), *map(_course, courses.paged(session, words).page(0, most))]


def _batch(row: BatchRow) -> Found:
    told = " · ".join((row.course, screen_date(row.start_on), row.standing.value))
    return Found(GROUP, row.title, told, addresses.BATCH.of(row.id))


def _course(course: Course) -> Found:
    told = " · ".join((course.kind.value, provider_of(course), f"{course.hours} JP"))
    return Found(GROUP, course.title, told, addresses.COURSE.of(course.id))


GROUP = QT_TRANSLATE_NOOP("found", "Pelatihan")
FINDER = Finder(find)
