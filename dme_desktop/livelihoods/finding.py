"""What the one search finds of coming home: businesses, groups and activities by their names."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.found import Found
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.words import screen_date
from dme_desktop.livelihoods.service import activities, businesses, groups
from dme_desktop.livelihoods.service.activities import ActivityRow
from dme_desktop.livelihoods.service.businesses import BusinessRow
from dme_desktop.livelihoods.service.groups import GroupRow
from dme_desktop.vault.finding import Finder, nearest

MOST = 200  # of each, among whose names a slip is looked for


def find(session: Session, words: str, limit: int) -> Sequence[Found]:
    """Return what holds the words; else names that do but for a slip."""
    found = _found(session, words, limit)
    if not found:
        every = _found(session, "", MOST)
        found = [every[place] for place in nearest(words, [one.title for one in every], limit)]
    return found[:limit]


def _found(session: Session, words: str, most: int) -> list[Found]:
    runs = businesses.paged(session, businesses.Wanted(words)).page(0, most)
    together = groups.paged(session, words).page(0, most)
    held = activities.paged(session, activities.Wanted(words)).page(0, most)
    return [*map(_business, runs), *map(_group, together), *map(_activity, held)]


def _business(row: BusinessRow) -> Found:
    told = " · ".join(filter(None, (row.field.value, row.owner)))
    return Found(GROUP, row.name, told, addresses.BUSINESS.of(row.id))


def _group(row: GroupRow) -> Found:
    return Found(GROUP, row.name, row.kind.value, addresses.GROUP.of(row.id))


def _activity(row: ActivityRow) -> Found:
    told = " · ".join((row.kind.value, screen_date(row.on)))
    return Found(GROUP, row.title, told, addresses.ACTIVITY.of(row.id))


GROUP = QT_TRANSLATE_NOOP("found", "Usaha dan kegiatan")
FINDER = Finder(find)
