"""What the one search makes of the code on a paper: a scanner types it into the search box."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dme_desktop.agenda.proof import PREFIX
from dme_desktop.kernel import addresses
from dme_desktop.kernel.found import Found
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.vault.finding import Finder


def find(_: Session, words: str, __: int) -> Sequence[Found]:
    """Return the page that checks a code; nothing for other words."""
    if not words.startswith(PREFIX):
        return []
    group = QT_TRANSLATE_NOOP("found", "Periksa keaslian surat dengan kode ini")
    return [Found(group, words, "", addresses.CHECK_PAPER.of(which=words))]


FINDER = Finder(find)
