"""A list from BP3MI about the practice village: most of its workers, some told differently.

The list is invented, and so is everybody in it.
"""

import datetime as dt
from collections.abc import Iterator

from sqlalchemy.orm import Session

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.matching import service
from dme_desktop.matching.model import ListedWorker, Origin, ReceivedList
from dme_desktop.matching.rules import Known
from dme_desktop.workers.rules import ABROAD

AGO = dt.timedelta(days=20)  # a list is some weeks old when it comes
STRANGERS = ("Inaq Contoh Sukarti", "Lalu Misalan Fadil", "Baiq Umpama Rahayu")
_OTHER = {"MY": "SG", "SG": "MY", "TW": "HK", "HK": "TW"}


def receive(session: Session) -> str:
    """Keep the list and return its id."""
    as_of = session.info["clock"].today() - AGO
    kept = ReceivedList(origin=Origin.BP3MI, as_of=as_of, title="Contoh: PMI terdata")
    session.add(kept)
    session.flush()
    abroad = [one for one in service.workers(session) if one.stage in ABROAD]
    for place, line in enumerate(_lines(kept.id, sorted(abroad, key=lambda one: one.name)), 2):
        line.line = place
        session.add(line)
    return kept.id


def _lines(list_id: str, abroad: list[Known]) -> Iterator[ListedWorker]:
    """Give a line for six of seven, as the office of another place may have written it down."""
    for place, one in enumerate(abroad):
        if place % 7 == 3:
            continue
        yield ListedWorker(
            list_id=list_id,
            line=0,
            listed_name=one.name.upper(),
            listed_nik=None if place % 5 == 1 else one.nik or None,
            listed_birth=PartialDate.from_iso(one.birth),
            listed_country=_OTHER.get(one.country) if place % 11 == 5 else one.country or None,
            listed_departure=PartialDate.from_iso(one.departed) if one.departed else None,
            listed_number=f"CONTOH-{place:04}",
        )
    for place, name in enumerate(STRANGERS):
        yield ListedWorker(
            list_id=list_id,
            line=0,
            listed_name=name.upper(),
            listed_birth=PartialDate(1990 + place, 3, 4 + place),
            listed_country="MY",
            listed_number=f"CONTOH-9{place:03}",
        )
