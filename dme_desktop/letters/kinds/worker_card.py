"""One page about a worker for the family, without NIK."""

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel import addresses
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters import forms
from dme_desktop.letters.kind import LetterKind
from dme_desktop.letters.rules import ALIVE, Whom
from dme_desktop.workers.rules import ABROAD, BEFORE

ROW = LetterKind(
    type=LetterType.WORKER_CARD,
    paper=forms.worker_card,
    known=forms.known,
    purpose=QT_TRANSLATE_NOOP("letters", "satu lembar untuk keluarga, tanpa NIK"),
    page=addresses.WORKER_CARD,
    for_workers=True,
    pictured=True,
    whom=Whom(residency=ALIVE, stages=BEFORE | ABROAD, every_age=True),
    shared=(),
)
