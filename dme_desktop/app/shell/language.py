"""The language of the window: Indonesian in the source, English and Qt's own words by catalogue."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from dme_desktop.kernel import resources
from dme_desktop.kernel.words import of_kelurahan

HOME = "id"
CATALOGUES = {"id": ("qtbase_id",), "en": ("dme_en",)}
_LOCALES = {"id": "id_ID", "en": "en_GB"}


ABOUT_OTHERS = {"PublishingPage", "SignaturesPage", "GenuinenessPage"}  # villages of any kind


class OfKelurahan(QTranslator):
    """Says what the window says of a desa as it is said in the office of a kelurahan."""

    def isEmpty(self) -> bool:
        """Say that there is something to translate."""
        return False

    def translate(
        self, context: str, source: str, _: str | None = None, __: int = -1
    ) -> str | None:
        """Return a text in the words of the office, None for one that stays as it is."""
        said = source if context in ABOUT_OTHERS else of_kelurahan(source)
        return None if said == source else said


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


def speak_of(application: QCoreApplication, office: str) -> None:
    """Let the window speak of an office, "Kelurahan Selong", in the words of its kind.

    English has one word for both.
    """
    for before in application.findChildren(OfKelurahan):
        application.removeTranslator(before)
        before.deleteLater()
    if office.startswith("Kelurahan ") and QLocale().language() is QLocale.Language.Indonesian:
        application.installTranslator(OfKelurahan(application))
