"""A form leads from field to field, says what is wrong beside it, and never saves by accident."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.ui.editors import ChoiceBox, DateLine, TextArea
from dme_desktop.ui.form import Form
from dme_desktop.ui.strip import Strip
from tests.robots import ScreenRobot
from tests.ui.accessibility import unnamed, without_object_name
from tests.ui.conftest import IDENTITY, TRIP, Country

SITI = {"nik": "5203001507900001", "name": "Siti Contohwati"}


@pytest.fixture
def form(clock: FixedClock) -> Form:
    return Form([IDENTITY, TRIP], clock)


@pytest.fixture
def robot(qtbot: QtBot, form: Form) -> ScreenRobot:
    return ScreenRobot(qtbot, form)


def nothing(_: object) -> None:
    """Accept the values."""


def refuse(_: object) -> None:
    raise AssertionError("must not be saved")


def test_enter_goes_through_every_field_and_back(robot: ScreenRobot, form: Form) -> None:
    names = [field.name for field in form.fields]
    robot.go_to("nik")
    seen = [form.focused()]
    for _ in names[1:]:
        robot.press("Return")
        seen.append(form.focused())
    assert seen == names

    for _ in names[1:]:
        robot.press("Shift+Return")
    assert form.focused() == "nik"


def test_f7_writes_what_was_saved_last_as_if_it_was_typed(robot: ScreenRobot, form: Form) -> None:
    form.set_previous({"country": Country.SA, "born": dt.date(1992, 7, 5), "note": "satu"})
    changed: list[str] = []
    form.changed.connect(changed.append)
    born = form.cell("born").widget
    assert isinstance(born, DateLine)
    for name in ("country", "note", "born"):
        robot.go_to(name)
        form.copy_previous()
    assert (born.text(), born.cursorPosition()) == ("05-07-1992", 10)
    assert form.values()["country"] is Country.SA
    assert changed == ["country", "note", "born"]
    note = form.cell("note").widget
    assert isinstance(note, TextArea)
    assert note.textCursor().atEnd()


def test_everything_that_is_wrong_is_said_at_once(robot: ScreenRobot, form: Form) -> None:
    robot.fill(born="40-13-1992")
    assert not form.submit(lambda _: None)
    assert len(robot.problems()) == 3  # no NIK, no name, and a day that is none


@pytest.mark.parametrize("steps", [0, 1])
def test_enter_in_what_was_found_takes_it_and_goes_on(
    qtbot: QtBot, robot: ScreenRobot, form: Form, steps: int
) -> None:
    box = robot.go_to("country").find(ChoiceBox, "country")
    finder = box.completer()
    assert finder is not None
    popup = finder.popup()
    assert popup is not None
    qtbot.keyClicks(box, "Tai")
    qtbot.waitUntil(popup.isVisible)
    for _ in range(steps):
        qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    robot.wait_until(lambda: QApplication.focusWidget() is form.cell("since").widget)
    assert not popup.isVisible()
    assert box.value() is Country.TW
    assert box.currentText() == Country.TW.value


def test_what_is_saved_from_under_the_cursor_does_not_change_when_the_cursor_leaves(
    robot: ScreenRobot, form: Form
) -> None:
    saved: list[object] = []
    robot.fill(**SITI)
    robot.go_to("country").write("Taiwan")
    assert form.submit(lambda values: saved.append(values["country"]))
    form.hide()
    assert saved == [Country.TW]
    assert not form.dirty, "a draft of what is saved would be kept"


def test_an_empty_required_field_is_said_beside_it(robot: ScreenRobot, form: Form) -> None:
    robot.fill(nik=SITI["nik"])

    assert not form.submit(refuse)
    assert robot.problems() == ["Nama lengkap wajib diisi."]
    assert form.focused() == "name"


def test_a_wrong_text_is_said_when_it_is_left_and_goes_when_it_is_mended(
    robot: ScreenRobot,
) -> None:
    robot.fill(nik="123").press("Return")
    assert robot.problems() == ["NIK terdiri dari 16 angka."]

    robot.fill(nik=SITI["nik"]).press("Return")
    assert robot.problems() == []


def test_a_long_name_is_kept_as_typed_and_refused_in_words(robot: ScreenRobot) -> None:
    robot.fill(name="Siti " * 100).press("Return")

    assert robot.problems() == ["Nama lengkap paling panjang 20 huruf."]
    assert len(robot.text("name")) > 20


def test_a_soft_warning_is_accepted_by_saving_once_more(robot: ScreenRobot, form: Form) -> None:
    robot.fill(**SITI, born="01-01-2010")
    assert not form.submit(refuse)
    assert robot.warnings() == ["Umurnya di bawah 18 tahun. F10 sekali lagi: tetap simpan."]

    robot.fill(reason="ikut orang tua")
    assert form.submit(nothing)
    assert form.accepted() == ({"born": "Umurnya di bawah 18 tahun."}, "ikut orang tua")


def test_a_changed_value_must_be_accepted_again(robot: ScreenRobot, form: Form) -> None:
    robot.fill(**SITI, born="01-01-2010")
    assert not form.submit(refuse)
    robot.fill(born="02-01-2010").fill(born="01-01-2010")

    assert not form.submit(refuse)


def test_a_screen_may_warn_about_fields_together(robot: ScreenRobot, form: Form) -> None:
    form.more_warnings = lambda values: {"country": "Sedang ditutup."} if values["country"] else {}
    robot.fill(**SITI, country="Taiwan")

    assert not form.submit(refuse)
    assert form.submit(nothing)


def test_what_the_service_refuses_stands_at_its_field(robot: ScreenRobot, form: Form) -> None:
    robot.fill(**SITI)

    def twice(_: object) -> None:
        raise Invalid({"nik": "NIK ini sudah ada.", "elsewhere": "Periksa profil desa."})

    assert not form.submit(twice)
    assert robot.problems() == ["NIK ini sudah ada."]
    assert robot.text("message_words") == "Periksa profil desa."
    assert form.focused() == "nik"
    assert form.dirty


def test_a_failure_keeps_the_form_and_says_what_to_do(robot: ScreenRobot, form: Form) -> None:
    robot.fill(**SITI)

    def full(_: object) -> None:
        raise DmeError("Disk penuh.")

    assert not form.submit(full)
    assert robot.text("message_words") == "Disk penuh."
    assert form.values()["name"] == SITI["name"]


def test_a_form_knows_whether_it_is_saved(robot: ScreenRobot, form: Form) -> None:
    form.load({"name": "Siti"})
    assert not form.dirty
    robot.fill(**SITI)
    assert form.dirty
    assert form.submit(nothing)
    assert not form.dirty


def test_leaving_a_field_is_told_once_with_its_name(
    qtbot: QtBot, robot: ScreenRobot, form: Form
) -> None:
    robot.fill(nik=SITI["nik"])
    with qtbot.waitSignal(form.left) as told:
        robot.press("Return")
    assert told.args == ["nik"]


def test_the_strip_of_similar_people_opens_with_f4_and_takes_no_focus(
    qtbot: QtBot, robot: ScreenRobot, form: Form
) -> None:
    robot.go_to("born")
    form.show_similar("name", "2 mirip: Siti Aisyah (92 %)")
    assert form.focused() == "born"
    with qtbot.waitSignal(form.strip_opened) as told:
        form.open_list()
    assert told.args == ["name"]

    form.show_similar("name", "")
    assert not form.open_strip()


def test_a_choice_offers_only_what_it_is_told(form: Form) -> None:
    form.offer("country", [Country.TW])
    box = form.cell("country").widget
    assert isinstance(box, ChoiceBox)
    assert [box.itemText(at) for at in range(box.count())] == ["", Country.TW.value]


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_f4_opens_the_list_under_the_cursor(robot: ScreenRobot, form: Form) -> None:
    robot.go_to("country")
    form.open_list()

    box = form.cell("country").widget
    assert isinstance(box, ChoiceBox)
    assert box.view().isVisible()
    box.hidePopup()


def test_a_draft_brings_back_even_what_cannot_be_read_yet(
    robot: ScreenRobot, form: Form, clock: FixedClock
) -> None:
    robot.fill(nik="52030015", born="32")
    other = Form([IDENTITY, TRIP], clock)
    robot.qtbot.addWidget(other)
    other.load_draft(form.draft(), "born")

    assert other.editor("nik").draft() == "52030015"
    assert other.editor("born").draft() == "32"
    assert other.dirty


def test_a_narrow_window_has_one_column(robot: ScreenRobot, form: Form) -> None:
    assert form.cell("nik").y() == form.cell("name").y()
    form.resize(480, 900)
    robot.wait_until(lambda: form.cell("name").y() > form.cell("nik").y())


def test_every_control_has_a_name(robot: ScreenRobot, form: Form) -> None:
    assert unnamed(form) == []
    assert without_object_name(form) == []
    assert form.cell("born").widget.accessibleName() == "Tanggal lahir"
    assert robot.find(type(form.cell("nik").label), "nik_label").text() == "NIK *"


def test_a_filled_form_gives_typed_values(robot: ScreenRobot, form: Form) -> None:
    robot.fill(**SITI, born="15/7/90", country="saudi", since="2019", fee="3*450000")
    robot.fill(phone="0812-0000-0001", note="satu")

    values = form.values()
    assert values["born"] == dt.date(1990, 7, 15)
    assert values["country"] is Country.SA
    assert values["fee"] == 1_350_000
    assert values["phone"] == "+6281200000001"


def test_one_enter_takes_the_finished_word_and_goes_on(robot: ScreenRobot, form: Form) -> None:
    form.suggest("name", ["Siti Contohwati"])
    robot.go_to("name").write("Siti")
    assert robot.text("name") == "Siti Contohwati"
    robot.press("Return")
    assert form.focused() == "born"
    assert robot.text("name") == "Siti Contohwati"


def test_a_wonder_about_the_whole_comes_as_soon_as_its_field_was_left(
    qtbot: QtBot, clock: FixedClock
) -> None:
    form = Form([IDENTITY], clock)
    form.more_warnings = lambda values: {"name": "Nama ini singkat."} if values["name"] else {}
    robot = ScreenRobot(qtbot, form)
    robot.fill(name="Siti").go_to("born")
    assert robot.warnings() == []  # the NIK is still to come; a half-written record is not judged
    robot.fill(nik="5203004507920001").go_to("born")
    assert robot.warnings() == ["Nama ini singkat."]


def test_what_must_be_mended_and_what_is_wondered_at_are_told_at_once(
    qtbot: QtBot, clock: FixedClock
) -> None:
    form = Form([IDENTITY], clock)
    form.more_warnings = lambda _: {"born": "Umurnya tidak biasa."}
    robot = ScreenRobot(qtbot, form)
    robot.fill(nik="5203004507920001", name="Siti")

    def refuse(_: object) -> None:
        raise Invalid({"nik": "NIK ini sudah dipakai."})

    form.submit(refuse)
    form.submit(refuse)
    assert robot.problems() == ["NIK ini sudah dipakai."]
    assert robot.warnings() == ["Umurnya tidak biasa."]


def test_each_card_tells_how_it_stands(qtbot: QtBot, clock: FixedClock) -> None:
    form = Form([IDENTITY, TRIP], clock)
    robot = ScreenRobot(qtbot, form)
    assert [one.tone for one in form.standings()] == ["amber", ""]
    assert form.standings()[0].gap == "NIK, Nama lengkap"
    robot.fill(nik="5203", name="Siti").go_to("born")
    assert form.standings()[0] == ("Identitas", "NIK", "red")
    robot.fill(nik="5203004507920001").go_to("country")
    assert form.standings()[0] == ("Identitas", "", "done")
    form.enter_card(1)
    assert form.focused() == "country"
    assert form.card_of("fee") == 1


def test_a_choice_typed_in_part_tells_what_hangs_on_it_once_it_is_known(
    robot: ScreenRobot, form: Form
) -> None:
    told: list[tuple[str, str]] = []
    form.changed.connect(lambda name: told.append((name, form.editor("country").draft())))
    robot.go_to("country")
    QTest.keyClicks(robot.focused(), "saud")
    robot.go_to("nik")
    assert told[-1] == ("country", form.editor("country").draft())
    assert form.values()["country"] is Country.SA


@pytest.mark.usefixtures("robot")
def test_a_problem_of_a_field_that_is_not_seen_is_said_above_the_form(form: Form) -> None:
    form.cell("note").hide()
    form.show_problems({"note": "Tulis hasilnya."})
    message = form.findChild(Strip, "message")
    assert isinstance(message, Strip)
    assert message.text() == "Tulis hasilnya."
