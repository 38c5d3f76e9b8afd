"""Drawing the sheets of visits: what is taken along stands in the books before it is shown."""

from dataclasses import dataclass

from dme_desktop.kernel.acts import Who
from dme_desktop.matching import papers
from dme_desktop.matching.documents import visits
from dme_desktop.vault import outgoing
from dme_desktop.vault.database import Database


@dataclass(frozen=True)
class Wanted:
    """The sheets of which list, with or without those whom only the village knows, and for what."""

    list_id: str
    with_village: bool = False
    purpose: str = ""


def drawn(db: Database, who: Who, wanted: Wanted) -> bytes:
    """Return the sheets as a PDF; raise DmeError when there is nobody to visit."""
    with db.read(who) as session:
        sheet = papers.visits(
            session, wanted.list_id, with_village=wanted.with_village, purpose=wanted.purpose
        )
    count = sum(len(houses) for _, houses in sheet.hamlets)
    about = f"Daftar kunjungan. {wanted.purpose}" if wanted.purpose else "Daftar kunjungan"
    outgoing.note(db, who, outgoing.Leaving(about, count))
    return visits.build(sheet)
