"""The language of the window: Indonesian in the source, English and Qt's own words by catalogue."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from dme_desktop.kernel import resources
from dme_desktop.kernel.words import of_hamlet_heads, of_kelurahan
from dme_desktop.ui import said

HOME = "id"
USUAL_TITLE = "kepala dusun"
CATALOGUES = {"id": ("qtbase_id",), "en": ("dme_en",)}
_LOCALES = {"id": "id_ID", "en": "en_GB"}


ABOUT_OTHERS = {"PublishingPage", "SignaturesPage", "GenuinenessPage"}  # villages of any kind


class Office(NamedTuple):
    """How an office is spoken of: whether it is a kelurahan, and its title for hamlet heads."""

    is_kelurahan: bool
    hamlet_title: str

    @lru_cache(maxsize=4096)  # noqa: B019 - an office or two live as long as the program
    def says(self, told: str) -> str:
        """Return a text of the window in the words of this office."""
        if self.hamlet_title:
            told = of_hamlet_heads(told, self.hamlet_title)
        return of_kelurahan(told) if self.is_kelurahan else told


class OfOffice(QTranslator):
    """Says what the window says of any desa as it is said in one office."""

    def __init__(self, office: Office, parent: QObject) -> None:
        super().__init__(parent)
        self.office = office

    def isEmpty(self) -> bool:
        """Say that there is something to translate."""
        return False

    def translate(
        self, context: str, source: str, _: str | None = None, __: int = -1
    ) -> str | None:
        """Return a text in the words of the office, None for one that stays as it is."""
        typed = context == said.CHOICES and source not in said.known(said.CHOICES)
        if typed or context in ABOUT_OTHERS:
            return None
        meant = self.office.says(source)
        return None if meant == source else meant


def speak(application: QCoreApplication, language: str) -> list[QTranslator]:
    """Install the catalogues of a language and return those that were found.

    Qt knows its own buttons in English and in no Indonesian; ours are in `qtbase_id`.
    """
    chosen = language if language in CATALOGUES else HOME
    QLocale.setDefault(QLocale(_LOCALES[chosen]))
    found = []
    for name in CATALOGUES[chosen]:
        translator = QTranslator(application)
        if translator.load(str(resources.path("catalogue", f"{name}.qm"))):
            application.installTranslator(translator)
            found.append(translator)
    return found


def speak_of(application: QCoreApplication, name: str, hamlet_title: str = "") -> None:
    """Let the window speak of an office, "Kelurahan Selong", in the words of its kind.

    The head of a hamlet has the title of the office, such as "Kepala Wilayah". English has one
    word for each.
    """
    named = "" if hamlet_title.lower() == USUAL_TITLE else hamlet_title
    office = Office(name.startswith("Kelurahan "), named)
    if QLocale().language() is not QLocale.Language.Indonesian:
        office = Office(is_kelurahan=False, hamlet_title="")
    spoken = application.findChildren(OfOffice)
    if [one.office for one in spoken] == [office]:
        return
    for before in spoken:
        application.removeTranslator(before)
        before.setParent(None)
    said.forget()
    if office.is_kelurahan or office.hamlet_title:
        application.installTranslator(OfOffice(office, application))
