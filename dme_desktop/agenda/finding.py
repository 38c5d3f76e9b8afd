"""What the one search finds of numbered papers: by number, or by whom they are about."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dme_desktop.agenda import service
from dme_desktop.agenda.service import Wanted
from dme_desktop.kernel import addresses
from dme_desktop.kernel.found import Found
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.words import screen_date
from dme_desktop.vault.finding import Finder


def find(session: Session, words: str, limit: int) -> Sequence[Found]:
    """Return papers, the newest first."""
    return [
        Found(
            QT_TRANSLATE_NOOP("found", "Surat"),
            one.number,
            " · ".join((one.type.value, one.subject, screen_date(one.date))),
            addresses.LETTERS.of(one.id),
        )
        for one in service.paged(session, Wanted(words)).page(0, limit)
    ]


FINDER = Finder(find)
