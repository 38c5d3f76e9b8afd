"""The language of the window: Indonesian in the source, English and Qt's own words by catalogue."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from dme_desktop.kernel import resources

HOME = "id"
CATALOGUES = {"id": ("qtbase_id",), "en": ("dme_en",)}
_LOCALES = {"id": "id_ID", "en": "en_GB"}


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
