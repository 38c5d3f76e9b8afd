"""What the one search finds of workers; where they are tells one from another."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.found import Found
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.people import service as people
from dme_desktop.people.directory import everybody
from dme_desktop.people.finding import called
from dme_desktop.vault.finding import Finder
from dme_desktop.vault.known import once
from dme_desktop.workers import directory
from dme_desktop.workers.service import standings


def find(session: Session, words: str, limit: int) -> Sequence[Found]:
    """Return those with a journey, the likeliest first, with a slip forgiven."""
    ids = [one.id for one in once(session, directory.read).find(words, limit)]
    names = {one.id: called(one) for one in people.by_ids(session, ids)}
    return [
        Found(
            QT_TRANSLATE_NOOP("found", "Pekerja"),
            names[row.id],
            " · ".join(part for part in (row.stage.value, row.country, row.hamlet) if part),
            addresses.WORKERS.of(row.id),
        )
        for row in standings.rows_of(session, ids)
    ]


FINDER = Finder(find, (everybody, directory.workers))
