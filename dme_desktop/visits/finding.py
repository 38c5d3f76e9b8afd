"""What the one search finds of the way of the papers: visits by their office, and offices."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.found import Found
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.words import screen_date
from dme_desktop.vault.finding import Finder
from dme_desktop.visits.service import offices, trips
from dme_desktop.visits.service.offices import OfficeRow
from dme_desktop.visits.service.trips import VisitRow, Wanted

GROUP = QT_TRANSLATE_NOOP("found", "Kunjungan dan kantor")


def find(session: Session, words: str, limit: int) -> Sequence[Found]:
    """Return what holds the words, the latest visits first."""
    visits = trips.paged(session, Wanted(words)).page(0, limit)
    places = offices.paged(session, words).page(0, limit)
    return [*map(_visit, visits), *map(_office, places)][:limit]


def _visit(row: VisitRow) -> Found:
    told = " · ".join((screen_date(row.on), f"{row.people} orang", row.standing.value))
    return Found(GROUP, row.office, told, addresses.OFFICE_VISIT.of(row.id))


def _office(row: OfficeRow) -> Found:
    told = " · ".join(part for part in (row.kind.value, row.address) if part)
    return Found(GROUP, row.name, told, addresses.SERVICE_OFFICE.of(row.id))


FINDER = Finder(find)
