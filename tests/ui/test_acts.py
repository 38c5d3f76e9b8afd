"""An act is read in the language of the window, whatever words the books hold of it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from dme_desktop.app.shell import language
from dme_desktop.kernel.acts import ActName
from dme_desktop.people.acts import IMPORT
from dme_desktop.ui.acts import told


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """Let the window speak English."""
    before = QLocale()
    found = language.speak(qapp, "en")
    yield
    for translator in found:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def test_an_act_is_read_with_what_it_was_about() -> None:
    assert told(IMPORT.about("97 orang").name).endswith(": 97 orang")
    assert told(IMPORT.name) == IMPORT.sentence


@pytest.mark.usefixtures("english")
def test_history_is_read_in_english_by_the_code_of_the_act() -> None:
    assert told(ActName(IMPORT.code, "Kalimat versi lama", "97")) == "Import residents: 97"
    assert told(ActName("", "Tindakan yang sudah tidak ada")) == "Tindakan yang sudah tidak ada"
