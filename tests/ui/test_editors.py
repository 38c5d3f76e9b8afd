"""Each editor reads what a clerk types in a hurry."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.ui.dropdown import DropDown
from dme_desktop.ui.editors import (
    LEAST_LETTERS,
    AmountLine,
    ChoiceBox,
    DateLine,
    Line,
    LinesArea,
    NumberLine,
    TagsBox,
    TextArea,
    editor_for,
)
from tests.ui.conftest import (
    ACTIVE,
    BORN,
    COUNTRY,
    FEE,
    NAME,
    NIK,
    NOTE,
    PHONE,
    SINCE,
    WHERE_TO,
    Country,
)

TODAY = dt.date(2026, 11, 24)


@pytest.fixture
def date(qtbot: QtBot, clock: FixedClock) -> DateLine:
    line = DateLine(BORN, clock.today)
    qtbot.addWidget(line)
    return line


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ("t", TODAY),
        ("+", TODAY),
        ("t+", dt.date(2026, 11, 25)),
        ("t--", dt.date(2026, 11, 22)),
        ("t]", dt.date(2026, 12, 24)),
        ("t[[", dt.date(2026, 9, 24)),
        ("5", dt.date(2026, 11, 5)),
        ("5/8", dt.date(2026, 8, 5)),
        ("5-8", dt.date(2026, 8, 5)),
        ("050885", dt.date(1985, 8, 5)),
        ("05081985", dt.date(1985, 8, 5)),
        ("05-08-1985", dt.date(1985, 8, 5)),
        ("05/08/85", dt.date(1985, 8, 5)),
        ("05-08-1985+", dt.date(1985, 8, 6)),
        ("31-01-2025]", dt.date(2025, 2, 28)),
    ],
)
def test_a_date_is_typed_the_quick_way(
    qtbot: QtBot, date: DateLine, keys: str, day: dt.date
) -> None:
    qtbot.keyClicks(date, keys)

    assert date.value() == day


def test_leaving_a_date_writes_it_out(qtbot: QtBot, date: DateLine) -> None:
    qtbot.keyClicks(date, "5/8")
    date.settle()

    assert date.text() == "05-08-2026"


@pytest.mark.parametrize("text", ["32", "5/13", "31-02-2025", "kemarin"])
def test_a_day_that_is_in_no_calendar_is_refused_and_stays(date: DateLine, text: str) -> None:
    date.setText(text)
    date.settle()

    with pytest.raises(ValueError, match="31-12-2025"):
        date.value()
    assert date.text() == text


def test_a_remembered_year_is_enough_where_the_form_allows_it(
    qtbot: QtBot, clock: FixedClock
) -> None:
    line = DateLine(SINCE, clock.today)
    qtbot.addWidget(line)

    line.setText("2019")
    assert line.value() == PartialDate(2019)
    line.setText("5-2019")
    assert line.value() == PartialDate(2019, 5)
    line.setText("")
    qtbot.keyClicks(line, "t")
    assert line.value() == PartialDate.of(TODAY)


def test_the_calendar_button_is_no_stop_for_the_tab_key(date: DateLine) -> None:
    from PySide6.QtWidgets import QToolButton  # noqa: PLC0415

    button = date.findChild(QToolButton)
    assert button is not None
    assert not button.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize(
    ("text", "amount", "note"),
    [
        ("1.250.000", 1_250_000, "satu juta dua ratus lima puluh ribu rupiah"),
        ("1250000", 1_250_000, "satu juta dua ratus lima puluh ribu rupiah"),
        ("3*450000", 1_350_000, "Rp1.350.000 · satu juta tiga ratus lima puluh ribu rupiah"),
        ("1,5 jt", 1_500_000, "Rp1.500.000 · satu juta lima ratus ribu rupiah"),
        ("2*450.000+1.000", 901_000, "Rp901.000 · sembilan ratus satu ribu rupiah"),
    ],
)
def test_an_amount_is_calculated_and_said_in_words(
    qtbot: QtBot, text: str, amount: int, note: str
) -> None:
    line = AmountLine(FEE)
    qtbot.addWidget(line)
    qtbot.keyClicks(line, text)

    assert line.value() == amount
    assert line.note() == note
    line.settle()
    assert line.text().startswith("Rp")
    assert line.value() == amount


def test_an_amount_that_may_mean_two_names_both_and_stays_as_it_is(qtbot: QtBot) -> None:
    line = AmountLine(FEE)
    qtbot.addWidget(line)
    qtbot.keyClicks(line, "500,000")
    with pytest.raises(ValueError, match=r"Rp500 atau Rp500\.000"):
        line.value()
    line.settle()
    assert line.text() == "500,000"
    assert line.note() == ""


def test_a_number_counts_its_digits_while_it_is_typed(qtbot: QtBot) -> None:
    line = NumberLine(NIK)
    qtbot.addWidget(line)

    qtbot.keyClicks(line, "520300150790")
    assert line.note() == "12 dari 16 angka"
    qtbot.keyClicks(line, "0001")
    assert line.note() == ""


@pytest.fixture
def countries(qtbot: QtBot) -> ChoiceBox:
    box = ChoiceBox(COUNTRY)
    qtbot.addWidget(box)
    return box


@pytest.mark.parametrize(
    ("typed", "found"), [("taiwan", Country.TW), ("mal", Country.MY), ("saudi", Country.SA)]
)
def test_a_choice_is_found_by_a_part_of_its_name(
    countries: ChoiceBox, typed: str, found: Country
) -> None:
    countries.setEditText(typed)
    assert countries.value() is found

    countries.settle()
    assert countries.currentText() == found.value


def test_words_that_fit_several_choices_or_none_are_refused(countries: ChoiceBox) -> None:
    for words in ("i", "Wakanda"):
        countries.setEditText(words)
        with pytest.raises(ValueError, match="F4"):
            countries.value()


def test_what_is_written_over_a_choice_is_what_counts(countries: ChoiceBox) -> None:
    countries.put(Country.MY)
    assert countries.value() is Country.MY
    countries.setEditText("taiwan")
    assert countries.value() is Country.TW
    countries.settle()
    assert countries.draft() == "Taiwan"


def test_an_empty_choice_is_no_choice(countries: ChoiceBox) -> None:
    countries.put(Country.TW)
    countries.put(None)

    assert countries.value() is None


def test_a_choice_nobody_came_to_builds_no_list_and_looks_as_one_that_has_it(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    first, box = ChoiceBox(COUNTRY), ChoiceBox(COUNTRY)
    qts = DropDown()
    qts.setLineEdit(QLineEdit(qts))
    qts.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    qts.setMinimumContentsLength(LEAST_LETTERS)
    for one in (first, box, qts):
        column.addWidget(one)
    box.put(Country.TW)
    page.show()
    page.grab()
    for state in ("", "problem"):
        for one in (box, qts):
            one.setProperty("state", state)
            one.style().unpolish(one)
            one.style().polish(one)
        assert (box.sizeHint(), box.minimumSizeHint()) == (qts.sizeHint(), qts.minimumSizeHint())
        line, like = (one.findChildren(QLineEdit)[0] for one in (box, qts))
        assert line.geometry() == like.geometry()
    assert not box.findChildren(QAbstractItemView)
    assert (box.currentIndex(), box.currentText()) == (2, "Taiwan")
    words = [box.itemText(place) for place in range(box.count())]

    box.setFocus()
    box.showPopup()
    assert [box.model().index(row, 0).data() for row in range(4)] == words
    assert box.view().currentIndex().row() == 2
    assert box.currentText() == "Taiwan"
    box.hidePopup()


def test_alt_enter_starts_a_new_line_and_enter_does_not(qtbot: QtBot) -> None:
    area = TextArea()
    qtbot.addWidget(area)
    qtbot.keyClicks(area, "satu")
    qtbot.keyClick(area, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClicks(area, "dua")
    qtbot.keyClick(area, Qt.Key.Key_Return)

    assert area.value() == "satu\ndua"


def test_enter_begins_a_line_of_a_list_and_leads_out_of_an_empty_one(qtbot: QtBot) -> None:
    area = LinesArea()
    qtbot.addWidget(area)
    for name in ("Siti", "Amaq"):
        qtbot.keyClicks(area, name)
        qtbot.keyClick(area, Qt.Key.Key_Return)
    assert area.note() == "2 baris"
    qtbot.keyClick(area, Qt.Key.Key_Return)
    assert area.value() == "Siti\nAmaq"


def in_front(qtbot: QtBot) -> TagsBox:
    """Give chips with the keyboard on the first of them."""
    box = TagsBox(WHERE_TO)
    qtbot.addWidget(box)
    with qtbot.waitActive(box):
        box.show()
        box.activateWindow()
    box.setFocus()
    return box


def test_chips_are_reached_by_arrows_and_chosen_with_the_space_bar(qtbot: QtBot) -> None:
    box = in_front(qtbot)
    assert box.note()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(box.focusWidget(), key)
    with qtbot.waitSignal(box.edited):
        qtbot.keyClick(box.focusWidget(), Qt.Key.Key_Space)
    assert box.value() == "MY SA"
    box.put(None)
    assert box.value() is None


def test_a_letter_goes_to_the_next_chip_that_begins_with_it(qtbot: QtBot) -> None:
    box = in_front(qtbot)
    chips = box.findChildren(QPushButton)
    wanted = chips[-1].text()
    for _ in chips:
        if box.focusWidget() is chips[-1]:
            break
        qtbot.keyClicks(box.focusWidget(), wanted[0].lower())
    assert box.focusWidget() is chips[-1]
    qtbot.keyClick(box.focusWidget(), Qt.Key.Key_Space)
    assert chips[-1].isChecked()


def test_a_text_longer_than_its_line_is_read_from_its_beginning_once_left(qtbot: QtBot) -> None:
    page = QWidget()
    line, other = Line(NAME, page), Line(NAME, page)
    qtbot.addWidget(page)
    line.setFixedWidth(60)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    line.setFocus()
    qtbot.keyClicks(line, "Lalu Muhammad Contoh Wirajaya")
    assert line.cursorPosition() > 0
    other.setFocus()
    assert line.cursorPosition() == 0


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (NIK, "5203001507900001"),
        (NAME, "Siti Contohwati"),
        (BORN, dt.date(1990, 7, 15)),
        (SINCE, PartialDate(2019, 5)),
        (COUNTRY, Country.TW),
        (FEE, 1_350_000),
        (ACTIVE, True),
        (PHONE, "+6281200000001"),
        (NOTE, "satu\ndua"),
        (WHERE_TO, "MY SA"),
    ],
    ids=lambda x: getattr(x, "name", None),
)
def test_every_editor_gives_back_what_it_was_given(
    qtbot: QtBot, clock: FixedClock, field: object, value: object
) -> None:
    first, second = editor_for(field, clock), editor_for(field, clock)  # type: ignore[arg-type]
    for editor in (first, second):
        qtbot.addWidget(editor)
    first.put(value)
    second.put_draft(first.draft())

    assert first.value() == value
    assert second.value() == value
    first.put(None)
    assert not first.value()


def test_the_program_filling_a_field_is_not_the_clerk_typing(
    qtbot: QtBot, clock: FixedClock
) -> None:
    for field, value in ((NAME, "Siti"), (NOTE, "x"), (COUNTRY, Country.MY), (ACTIVE, True)):
        editor = editor_for(field, clock)
        qtbot.addWidget(editor)
        with qtbot.assertNotEmitted(editor.edited):
            editor.put(value)


def chosen_from_a_list(qtbot: QtBot, typed: str) -> tuple[QWidget, ChoiceBox, QLineEdit, QWidget]:
    """Return a page, a choice in which Enter took what was found, a line, and the closed list."""
    page = QWidget()
    box, line = ChoiceBox(COUNTRY), QLineEdit()
    column = QVBoxLayout(page)
    for one in (box, line):
        column.addWidget(one)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    qtbot.keyClicks(box, typed)
    found = QApplication.activePopupWidget()
    assert found is not None
    qtbot.keyClick(found.focusWidget() or found, Qt.Key.Key_Return)
    assert not found.isVisible()
    return page, box, line, found


@pytest.mark.filterwarnings("ignore:Function. 'QApplication.setActiveWindow")
def test_a_closed_list_that_is_told_late_it_is_in_front_takes_no_keyboard(qtbot: QtBot) -> None:
    """X tells of the keyboard behind the keys of who types fast: the list has closed by then."""
    page, box, line, found = chosen_from_a_list(qtbot, "a")
    line.setFocus()
    for now in (found, page):
        QApplication.setActiveWindow(now)
        assert QApplication.focusWidget() is line
    box.put(None)
    box.setFocus()
    qtbot.keyClicks(box, "a")
    assert found.isVisible()
    assert found.focusProxy() is box
    found.hide()


@pytest.mark.parametrize("key", [Qt.Key.Key_X, Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_a_key_that_comes_when_the_list_has_closed_goes_where_the_keyboard_is(
    qtbot: QtBot, key: Qt.Key
) -> None:
    """A key is fetched for the window in front: the Enter before it has closed that since."""
    page, box, line, found = chosen_from_a_list(qtbot, "taiw")
    after = QLineEdit(page)
    after.show()
    line.returnPressed.connect(after.setFocus)
    window = found.windowHandle()
    chosen = box.draft()
    line.setFocus()
    QTest.keyClick(window, key)
    assert box.draft() == chosen
    assert line.text() == ("x" if key == Qt.Key.Key_X else "")
    assert line.hasFocus() == (key == Qt.Key.Key_X)
