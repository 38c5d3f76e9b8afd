"""A figure of each hamlet on the map that the office drew; no map where it drew none."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from dme_desktop.kernel import tiles
from dme_desktop.kernel.words import grouped
from dme_desktop.pdf.charts import Tile
from dme_desktop.reports.documents.list_report import Drawn
from dme_desktop.reports.hiding import HIDDEN
from dme_desktop.village import service as village
from dme_desktop.village.rules import hamlet_key

UNKNOWN = "belum diketahui"


def drawn(
    session: Session, said: str, counts: Mapping[str, int], hidden: frozenset[str] = frozenset()
) -> Drawn | None:
    """Return the map with {hamlet: how many} on it; the numbers of those `hidden` are not told.

    A hamlet that is drawn and not counted has nobody; one that is counted and not drawn is named
    beside the map, so that nobody is lost.
    """
    office = village.current(session)
    places = tiles.read(office.hamlet_map if office else None)
    if office is None or not places:
        return None
    by_key: dict[str, int] = {}
    for name, number in counts.items():
        by_key[hamlet_key(name)] = by_key.get(hamlet_key(name), 0) + number
    covered = set(map(hamlet_key, hidden))
    placed = set(map(hamlet_key, places))
    found = tuple(
        _tile(name, spots, by_key.get(hamlet_key(name), 0), hidden=hamlet_key(name) in covered)
        for name, spots in places.items()
    )
    left = [
        f"{name or UNKNOWN} {HIDDEN if hamlet_key(name) in covered else grouped(number)}"
        for name, number in counts.items()
        if hamlet_key(name) not in placed and (number or hamlet_key(name) in covered)
    ]
    beside = f"Tidak di peta: {', '.join(left)}." if left else ""
    said = f"{said}; makin gelap makin banyak, denah tanpa skala"
    return Drawn(found, office.says(said), office.says(beside))


def _tile(name: str, spots: list[tiles.Spot], number: int, *, hidden: bool) -> Tile:
    if hidden:
        return Tile(name, tuple(spots), None, HIDDEN)
    return Tile(name, tuple(spots), number, grouped(number))
