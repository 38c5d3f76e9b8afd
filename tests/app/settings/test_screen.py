"""The settings as the clerk uses them, by keyboard, on a real profile with real keys."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.app.entrance.sheet import SheetStep
from dme_desktop.app.settings.people import PeoplePage
from dme_desktop.app.settings.screen import (
    ChangePassphrase,
    NewSheet,
    NextKeyPassphrase,
    NextKeySheet,
    Overview,
    PreferencesRoom,
    build,
)
from dme_desktop.backup import automatic
from dme_desktop.kernel import addresses
from dme_desktop.kernel.records import altered
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.ui import ask
from dme_desktop.ui.context import Context
from dme_desktop.ui.form_page import FormPage
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile, WrongSecretError
from dme_desktop.village import service as village
from dme_desktop.village.model import Official, Role
from dme_desktop.workers.model import DocumentType
from dme_desktop.workers.rules import LeastAge
from dme_desktop.workers.screen import warnings
from dme_desktop.workers.screen.warnings import WarningsPage
from dme_desktop.workers.service import ages, documents
from tests.acts import ACT, CLERK
from tests.conftest import PASSPHRASE, MemorySettings
from tests.examples import a_person, an_official
from tests.robots import ScreenRobot
from tests.ui.test_practice_village import who_starts

NEW_PASSPHRASE = "jagung bakar di tepi pantai"


@pytest.fixture
def robot(context: Context, office: Database, profile: Profile, qtbot: QtBot) -> ScreenRobot:  # noqa: ARG001
    """Give the settings of a founded village, once they were read."""
    room = build(context, profile)
    page = room.page
    assert isinstance(page, Overview)
    with qtbot.waitSignal(page.shown):
        return ScreenRobot(qtbot, room)


def room_of(robot: ScreenRobot) -> PreferencesRoom:
    assert isinstance(robot.screen, PreferencesRoom)
    return robot.screen


def shown(robot: ScreenRobot, kind: type) -> None:
    robot.wait_until(lambda: isinstance(room_of(robot).page, kind))


def on_overview(robot: ScreenRobot) -> None:
    shown(robot, Overview)


def officials(db: Database) -> list[Official]:
    with db.read() as session:
        return list(village.officials(session))


def typed(robot: ScreenRobot, name: str, text: str) -> None:
    line = robot.find(QLineEdit, name)
    line.setFocus()
    QTest.keyClicks(line, text)


def test_the_letterhead_and_the_operator_are_changed_by_keyboard(
    robot: ScreenRobot, office: Database
) -> None:
    robot.press("F2")
    shown(robot, FormPage)
    robot.fill(office_address="Jalan Raya Contoh 7", operator="Kaur TU")
    robot.press("F10")
    on_overview(robot)
    with office.read() as session:
        assert village.profile(session).office_address == "Jalan Raya Contoh 7"
        assert village.setting(session, "operator") == "Kaur TU"


def test_f6_walks_the_cards_column_by_column_and_enter_presses(robot: ScreenRobot) -> None:
    robot.find(QPushButton, "office").setFocus()
    seen = []
    for _ in range(3):
        robot.press("F6")
        seen.append(robot.focused().objectName())
    assert seen == ["official_1", "people", "scheme"]
    robot.press("Shift+F6").press("Return")
    shown(robot, PeoplePage)


def drawn(db: Database) -> str | None:
    with db.read() as session:
        return village.profile(session).hamlet_map


@pytest.mark.parametrize(
    ("answer", "lives_in", "kept_map"),
    [("same", "Lendang Baru", "Montong: A1 B1\nLendang Baru: B2"),
     ("other", "Lendang", "Montong: A1 B1")],
)  # fmt: skip
def test_a_hamlet_that_is_renamed_takes_its_people_its_head_and_its_cells_along(
    robot: ScreenRobot,
    office: Database,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    lives_in: str,
    kept_map: str,
) -> None:
    with office.write(ACT, CLERK) as session:
        person = people.add(session, a_person(hamlet="dusun lendang"))
        village.appoint(session, an_official(name="Amaq", role=Role.KADUS, hamlet="Lendang"))
        before = village.profile(session)
        told = {"hamlets": "Montong\nLendang", "hamlet_map": "Montong: A1 B1\nLendang: B2"}
        village.change_profile(session, altered(before, told))
    asked: list[str] = []

    def choose(_: object, question: str, *__: object) -> str:
        asked.append(question)
        return answer

    monkeypatch.setattr(ask, "choose", choose)
    robot.press("F2")
    shown(robot, FormPage)
    robot.fill(hamlets="Montong\nLendang Baru")
    robot.press("F10")
    on_overview(robot)
    assert len(asked) == 1
    assert "Lendang diganti Lendang Baru" in asked[0]
    with office.read() as session:
        assert session.get_one(Person, person.id).hamlet.casefold().endswith(lives_in.casefold())
        head = village.staff(session).hamlet_head(lives_in)
        assert head is not None
        assert head.name == "Amaq"
    assert drawn(office) == kept_map


def test_the_map_of_the_hamlets_is_drawn_by_keyboard(robot: ScreenRobot, office: Database) -> None:
    robot.press("F2")
    shown(robot, FormPage)
    robot.fill(hamlets="Montong\nLendang")
    grid = robot.find(QTableView, "tile_grid")
    for key in ("A", "Right", "A", "Down", "B"):
        QTest.keyClick(grid, getattr(Qt.Key, f"Key_{key}"))
    robot.press("F10")
    on_overview(robot)
    assert drawn(office) == "Montong: A1 B1\nLendang: B2"


def test_the_rules_of_numbers_are_opened_from_here(robot: ScreenRobot, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room_of(robot).context.desk.open_asked) as asked:
        robot.click("numbers")
    assert asked.args == [addresses.NUMBERS.of(which="aturan")]


def test_the_practice_village_is_opened_from_here(
    robot: ScreenRobot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = who_starts(monkeypatch, succeeds=True)
    robot.click("open_practice")
    assert [arguments[-1] for _, arguments in asked] == ["--demo"]


def test_an_official_is_added_and_leaves_office(robot: ScreenRobot, office: Database) -> None:
    robot.press("Ctrl+N")
    shown(robot, FormPage)
    robot.fill(name="Inaq Kadus", role="Kepala dusun", hamlet="Montong")
    robot.press("F10")
    on_overview(robot)
    added = next(one for one in officials(office) if one.name == "Inaq Kadus")
    assert (added.hamlet, added.active) == ("Montong", True)

    room_of(robot).open(addresses.OFFICIAL.of(added.id))
    shown(robot, FormPage)
    robot.click("leave").press("F10")
    on_overview(robot)
    assert not next(one for one in officials(office) if one.id == added.id).active


def test_a_second_active_head_is_refused(robot: ScreenRobot, office: Database) -> None:
    robot.press("Ctrl+N")
    shown(robot, FormPage)
    robot.fill(name="Sekdes Contoh", role="Sekretaris desa")
    robot.press("F10")
    on_overview(robot)
    secretary = next(one for one in officials(office) if one.name == "Sekdes Contoh")
    room_of(robot).open(addresses.OFFICIAL.of(secretary.id))
    shown(robot, FormPage)
    robot.fill(role="Kepala desa/lurah")
    robot.press("F10")
    assert any("masih bertugas" in one for one in robot.problems())


def test_the_passphrase_changes_only_for_who_knows_it(robot: ScreenRobot, profile: Profile) -> None:
    robot.click("passphrase")
    shown(robot, ChangePassphrase)
    page = room_of(robot).page
    assert isinstance(page, ChangePassphrase)
    typed(robot, "present_passphrase", "bukan kata sandinya")
    typed(robot, "passphrase", NEW_PASSPHRASE)
    typed(robot, "passphrase_again", NEW_PASSPHRASE)
    robot.press("F10")
    robot.wait_until(lambda: "tidak cocok" in robot.text("message_words"))
    assert profile.knows(PASSPHRASE)

    line = robot.find(QLineEdit, "present_passphrase")
    line.selectAll()
    typed(robot, "present_passphrase", PASSPHRASE)
    robot.press("F10")
    on_overview(robot)
    assert profile.knows(NEW_PASSPHRASE)
    assert not profile.knows(PASSPHRASE)
    with pytest.raises(WrongSecretError):
        profile.open(PASSPHRASE, remember=False)


def test_enter_goes_from_the_present_passphrase_to_the_new_one_and_on(robot: ScreenRobot) -> None:
    robot.click("passphrase")
    shown(robot, ChangePassphrase)
    page, seen = room_of(robot).page, []
    line = robot.find(QLineEdit, "present_passphrase")
    line.setFocus()
    for _ in range(4):
        seen.append(robot.focused().objectName())
        QTest.keyClick(robot.focused(), Qt.Key.Key_Return)
    seen.append(robot.focused().objectName())
    assert seen == ["present_passphrase", "passphrase", "passphrase_again", "show_letters", "next"]
    assert page.isAncestorOf(robot.focused())


def test_a_new_sheet_counts_once_two_groups_are_typed(
    robot: ScreenRobot, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "confirm", lambda *_, **__: True)
    robot.click("sheet")
    shown(robot, NewSheet)
    page = room_of(robot).page
    assert isinstance(page, NewSheet)
    step = page.step
    assert isinstance(step, SheetStep)
    assert not profile.knows(step.code)
    robot.press("F10")
    groups = step.code.split("-")
    for place, number in enumerate(step.asked, start=1):
        typed(robot, f"group_{place}", groups[number - 1])
    robot.press("F10")
    on_overview(robot)
    assert profile.knows(step.code)
    assert profile.knows(PASSPHRASE)


def test_another_data_key_is_planned_once_its_sheet_is_proven_and_may_be_taken_back(
    robot: ScreenRobot, profile: Profile, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot.click("next_key")
    shown(robot, NextKeyPassphrase)
    typed(robot, "present_passphrase", PASSPHRASE)
    typed(robot, "passphrase", NEW_PASSPHRASE)
    typed(robot, "passphrase_again", NEW_PASSPHRASE)
    robot.press("F10")
    shown(robot, NextKeySheet)
    page = room_of(robot).page
    assert isinstance(page, NextKeySheet)
    step = page.step
    assert isinstance(step, SheetStep)
    assert not profile.rotates()
    robot.press("F10")
    groups = step.code.split("-")
    for place, number in enumerate(step.asked, start=1):
        typed(robot, f"group_{place}", groups[number - 1])
    robot.press("F10")
    on_overview(robot)
    assert profile.rotates()
    assert len(automatic.copies(profile)) == 1
    assert profile.knows(PASSPHRASE)

    asked: list[str] = []

    def confirm(_: object, question: str, *__: str) -> bool:
        asked.append(question)
        return len(asked) > 1

    monkeypatch.setattr(ask, "confirm", confirm)
    robot.click("next_key")
    assert profile.rotates()
    robot.click("next_key")
    assert not profile.rotates()
    assert office.chain_break() is None


def test_each_way_in_says_what_it_is_worth(
    robot: ScreenRobot, profile: Profile, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    answers = iter(("easy", "strong", "stay"))

    def choose(*given: Any) -> str:
        told.append(given[3])
        return next(answers)

    monkeypatch.setattr(ask, "choose", choose)
    for is_easy in (True, False, False):
        robot.click("way_in")
        assert profile.is_remembered(office) is is_easy
    assert [words.split(".")[0] for words in told] == [
        "Sekarang: Mudah",
        "Sekarang: Mudah",
        "Sekarang: Kuat",
    ]
    assert all("program jahat" in words and "sandi Windows" in words for words in told)


def test_checking_the_data_says_what_was_looked_at(
    robot: ScreenRobot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(ask, "tell", lambda _, said, lines: told.extend((said, lines)))
    robot.click("check")
    robot.wait_until(lambda: bool(told))
    assert "utuh" in told[0]
    assert "rantai catatan" in told[1]


def test_the_looks_of_this_computer_are_remembered(
    robot: ScreenRobot, settings: MemorySettings
) -> None:
    robot.find(QComboBox, "scheme").setCurrentIndex(2)
    robot.find(QComboBox, "language").setCurrentIndex(1)
    assert settings.kept["theme"] == "dark"
    assert settings.kept["language"] == "en"


def test_every_button_is_reached_by_tab(robot: ScreenRobot) -> None:
    seen: set[str] = set()
    for _ in range(40):
        here = robot.focused()
        seen.add(here.objectName())
        QTest.keyClick(here, Qt.Key.Key_Tab)
    wanted = {"office", "logo", "new_official", "passphrase", "sheet", "check", "folder"}
    assert wanted <= seen
    assert robot.find(QWidget, "office").accessibleName()


def test_the_office_says_from_which_age_on_it_does_not_warn(
    robot: ScreenRobot, office: Database
) -> None:
    room = robot.screen
    assert isinstance(room, PreferencesRoom)
    room.open(addresses.read("settings", warnings.VERB))
    robot.wait_until(lambda: isinstance(room.page, WarningsPage))
    assert isinstance(room.page, WarningsPage)
    rows = room.page.form.editor("ages")
    assert [row["country"] for row in rows.value()] == ["MY", "SG"]
    rows.put([{"country": "HK", "sector": None, "age": 23}])
    robot.fill(PASPOR="45").press("F10")
    robot.wait_until(lambda: not isinstance(room.page, WarningsPage))
    with office.read() as session:
        assert list(ages.least_ages(session)) == [LeastAge("HK", None, 23)]
        assert documents.warn_days(session)[DocumentType.PASPOR] == 45


@pytest.mark.usefixtures("english")
def test_officials_are_listed_in_the_words_of_the_window(
    robot: ScreenRobot, office: Database
) -> None:
    with office.write(ACT, CLERK) as session:
        village.appoint(session, an_official(name="Amaq", role=Role.KADUS, hamlet="Lendang"))
    robot.press("F5")

    def told() -> set[str]:
        return {one.accessibleName() for one in robot.screen.findChildren(QPushButton)}

    robot.wait_until(lambda: "Amaq: Hamlet head Lendang" in told())
