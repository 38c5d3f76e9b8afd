"""Who is typed is who is taken, however late the choices come."""

import threading
from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.ui.picking import Choice
from dme_desktop.ui.who import WorkerLine

AMAQ = Choice("1", "Amaq Contoh", "Montong")
SITI = Choice("2", "Siti Contohwati", "Montong")
SITTI = Choice("3", "Sitti Contohwati", "Gubuk Baru")
EVERYBODY = (AMAQ, SITI, SITTI)


class Village:
    """Finds workers by a part of their name; a thread may be told to wait before it answers."""

    def __init__(self) -> None:
        self.may_answer = threading.Event()
        self.may_answer.set()

    def find(self, words: str) -> Sequence[Choice]:
        if threading.current_thread() is not threading.main_thread():
            self.may_answer.wait()
        return [one for one in EVERYBODY if words.casefold() in one.title.casefold()]


class Typist:
    """Types in the line, and reads which choices are seen."""

    def __init__(self, qtbot: QtBot, line: WorkerLine, page: QWidget) -> None:
        self.qtbot, self.line, self.page = qtbot, line, page

    def write(self, text: str) -> "Typist":
        QTest.keyClicks(self.line, text)
        return self

    def press(self, key: Qt.Key) -> "Typist":
        QTest.keyClick(self.line, key)
        return self

    def sees(self, *choices: Choice) -> "Typist":
        self.qtbot.waitUntil(lambda: self.seen() == [one.title for one in choices])
        return self

    def seen(self) -> list[str]:
        box = self.page.findChild(QListWidget, "worker_choices")
        if box is None or not box.isVisible():
            return []
        return [box.item(row).text().partition("   ")[0] for row in range(box.count())]


@pytest.fixture
def village() -> Iterator[Village]:
    village = Village()
    yield village
    village.may_answer.set()


@pytest.fixture
def typist(qtbot: QtBot, village: Village) -> Typist:
    page = QWidget()
    page.setObjectName("page")
    line = WorkerLine(village.find)
    QVBoxLayout(page).addWidget(line, alignment=Qt.AlignmentFlag.AlignTop)
    qtbot.addWidget(page)
    page.resize(500, 300)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    return Typist(qtbot, line, page)


def test_enter_takes_the_first_who_is_seen(typist: Typist) -> None:
    typist.write("si").sees(SITI, SITTI).press(Qt.Key.Key_Return)
    assert typist.line.value() == SITI


def test_enter_takes_who_was_moved_to(typist: Typist) -> None:
    typist.write("si").sees(SITI, SITTI).press(Qt.Key.Key_Down).press(Qt.Key.Key_Return)
    assert typist.line.value() == SITTI


def test_enter_that_overtakes_the_answer_takes_who_is_typed_not_who_is_still_seen(
    typist: Typist, village: Village
) -> None:
    typist.write("si").sees(SITI, SITTI)
    village.may_answer.clear()
    typist.write("tt").press(Qt.Key.Key_Return)
    assert typist.line.value() == SITTI


def test_nobody_is_taken_for_words_that_fit_nobody(typist: Typist, village: Village) -> None:
    typist.write("si").sees(SITI, SITTI)
    village.may_answer.clear()
    typist.write("x").press(Qt.Key.Key_Return)
    with pytest.raises(ValueError, match="Pilih orangnya"):
        typist.line.value()


def test_who_was_moved_to_is_taken_from_a_list_that_is_older_than_the_words(
    typist: Typist, village: Village
) -> None:
    typist.write("si").sees(SITI, SITTI)
    village.may_answer.clear()
    typist.write("t").press(Qt.Key.Key_Down).press(Qt.Key.Key_Return)
    assert typist.line.value() == SITTI


def test_who_was_moved_to_stays_under_the_cursor_when_the_answer_comes(
    typist: Typist, village: Village
) -> None:
    typist.write("conto").sees(AMAQ, SITI, SITTI)
    village.may_answer.clear()
    typist.write("hw").press(Qt.Key.Key_Down).press(Qt.Key.Key_Down)
    village.may_answer.set()
    typist.sees(SITI, SITTI).press(Qt.Key.Key_Return)
    assert typist.line.value() == SITTI


def test_a_letter_typed_after_moving_counts_more_than_the_move(
    typist: Typist, village: Village
) -> None:
    typist.write("si").sees(SITI, SITTI).press(Qt.Key.Key_Down)
    village.may_answer.clear()
    typist.write("ti").press(Qt.Key.Key_Return)
    assert typist.line.value() == SITI


def test_everybody_is_shown_once_somebody_was_chosen_and_enter_takes_who_is_seen(
    typist: Typist,
) -> None:
    typist.line.put(SITI)
    typist.press(Qt.Key.Key_Down).sees(*EVERYBODY).press(Qt.Key.Key_Return)
    assert typist.line.value() == AMAQ


def test_that_nobody_has_such_a_name_is_said_with_what_to_do(typist: Typist) -> None:
    typist.write("zzz")
    nobody = "Tidak ada yang cocok. Periksa ejaan, atau daftarkan dulu orangnya."
    typist.qtbot.waitUntil(lambda: typist.seen() == [nobody])
    typist.press(Qt.Key.Key_Down).press(Qt.Key.Key_Return)
    with pytest.raises(ValueError, match="daftarkan dulu"):
        typist.line.value()
    for _ in "zzz":
        typist.press(Qt.Key.Key_Backspace)
    typist.write("siti").sees(SITI).press(Qt.Key.Key_Return)
    assert typist.line.value() == SITI


def test_choices_of_a_line_low_on_the_page_are_whole_over_it(typist: Typist) -> None:
    page = typist.page
    page.resize(400, 200)
    page.layout().setEnabled(False)  # type: ignore[union-attr]
    typist.line.move(10, page.height() - typist.line.height() - 4)
    typist.write("s").sees(SITI, SITTI)
    box = page.findChild(QListWidget, "worker_choices")
    assert isinstance(box, QListWidget)
    assert page.rect().contains(box.geometry())
    assert not box.geometry().intersects(typist.line.geometry())
