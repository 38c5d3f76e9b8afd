"""The registration form of a worker, filled with what the office knows."""

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel import addresses
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters import forms
from dme_desktop.letters.kind import LetterKind
from dme_desktop.letters.rules import ALIVE, Whom

ROW = LetterKind(
    type=LetterType.DATA_FORM,
    paper=forms.data_form,
    known=forms.known,
    purpose=QT_TRANSLATE_NOOP("letters", "data seorang pekerja, diperiksa lalu ditandatangani"),
    page=addresses.DATA_FORM,
    for_workers=True,
    pictured=True,
    whom=Whom(residency=ALIVE, every_age=True),
    shared=(),
)
