"""Before the rooms: a first start by keyboard, the passphrase, a restore, and lost pieces."""

import json
import os
import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import keyring
import pytest
from PIL import Image
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlcipher3 import dbapi2

from dme_desktop.agenda import numbers
from dme_desktop.agenda.model import LetterType
from dme_desktop.app import main
from dme_desktop.app.entrance import arrival, founding
from dme_desktop.app.entrance.new_keys import NewKeys
from dme_desktop.app.entrance.opener import OpenerStep
from dme_desktop.app.entrance.passphrase import PassphraseStep
from dme_desktop.app.entrance.questions import DateQuestion, NumbersQuestion
from dme_desktop.app.entrance.restore import Restore
from dme_desktop.app.entrance.sheet import SheetStep
from dme_desktop.app.entrance.step import Step
from dme_desktop.app.entrance.stopped import Stopped
from dme_desktop.app.entrance.unlock import Unlock
from dme_desktop.app.entrance.welcome import Welcome
from dme_desktop.app.main import Program
from dme_desktop.backup import service as backups
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress
from dme_desktop.people import service as people
from dme_desktop.ui import ask, choosing
from dme_desktop.ui.dropdown import DropDown
from dme_desktop.ui.naming import named
from dme_desktop.ui.preview import Sheets
from dme_desktop.ui.theme import Theme
from dme_desktop.vault import boxes, cipher, escrow, files, keys
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile, State, WrongSecretError
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.app import cut as sight
from tests.app.conftest import CODE, PLAN, Start, remember, seen
from tests.backup.older import an_older_backup
from tests.conftest import NOW, PASSPHRASE, MemoryKeyring
from tests.robots import ScreenRobot
from tests.ui.accessibility import unnamed, without_object_name
from tests.ui.test_practice_village import who_starts

pytestmark = pytest.mark.usefixtures("one_room")
W = TypeVar("W", bound=QWidget)
NEW = "empat kata yang baru sekali"


class Clerk:
    """Presses keys where the cursor is, and reads what is on the page."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.program = qtbot, program

    def press(self, *keys: Qt.Key) -> "Clerk":
        self.wait_until(self._is_in_front)
        for key in keys:
            QTest.keyClick(self._cursor(), key)
            QApplication.processEvents()
        return self

    def enter(self) -> "Clerk":
        return self.press(Qt.Key.Key_Return)

    def go_on(self) -> "Clerk":
        return self.press(Qt.Key.Key_F10)

    def write(self, text: str) -> "Clerk":
        QTest.keyClicks(self._cursor(), text)
        return self

    def wait_until(self, happened: Callable[[], bool]) -> "Clerk":
        self.qtbot.waitUntil(happened)
        return self

    def click(self, name: str) -> "Clerk":
        self.find(QAbstractButton, name).click()
        QApplication.processEvents()
        return self

    def find(self, kind: type[W], name: str) -> W:
        page = seen(self.program)
        return next(w for w in page.findChildren(kind, name) if w.isVisible())

    def reads(self) -> str:
        labels = seen(self.program).findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def wait_for(self, words: str) -> "Clerk":
        return self.wait_until(lambda: words in self.reads())

    def wait_for_rooms(self) -> Program:
        self.wait_until(lambda: self.program.is_open)
        return self.program

    def _is_in_front(self) -> bool:
        """Have the keys: no window manager gives them back after the window over long work."""
        self.program.window.activateWindow()
        return self.program.window.isActiveWindow()

    def _cursor(self) -> QWidget:
        return self.program.window.focusWidget() or self.program.window


def pieces(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.suffix in {".db", ".json"}}


def to_the_sheet(clerk: Clerk) -> SheetStep:
    """Answer the first five steps with the keyboard alone; the coat of arms comes later."""
    clerk.enter().write("jenggik utara").wait_for("1 desa ditemukan")
    clerk.press(Qt.Key.Key_Down).enter().enter()
    clerk.write("Jalan Contoh 1").enter().write("83663").go_on()
    clerk.write("Kepala Contoh").enter().enter().enter().write("Sekretaris Contoh").enter()
    clerk.write("Kasi Pemerintahan").go_on().go_on()
    clerk.write(PASSPHRASE).enter().write(PASSPHRASE).go_on()
    sheet = seen(clerk.program).findChild(SheetStep)
    assert sheet is not None
    return sheet


def prove(clerk: Clerk, sheet: SheetStep) -> None:
    """Type the groups that are asked for from the printed sheet, and go on with Enter alone."""
    clerk.go_on()
    groups = sheet.code.split("-")
    for asked in sheet.asked:
        clerk.write(groups[asked - 1].lower()).enter()
    clerk.enter()


def test_a_village_is_founded_by_keyboard_alone(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    clerk = Clerk(qtbot, start(tmp_path))
    assert isinstance(seen(clerk.program), Welcome)

    sheet = to_the_sheet(clerk)
    assert not pieces(tmp_path)
    prove(clerk, sheet)
    program = clerk.wait_for_rooms()

    with program.context.db.read() as session:
        office = village.profile(session)
        head = village.head(session)
        names = {one.name for one in village.officials(session)}
    assert (office.code, office.postcode, office.practice) == ("52.03.11.2005", "83663", False)
    assert head is not None
    assert head.name == "Kepala Contoh"
    assert names == {"Kepala Contoh", "Sekretaris Contoh"}
    assert program.context.who.name == "Kasi Pemerintahan"
    profile = Profile(tmp_path)
    assert profile.knows(PASSPHRASE)
    assert profile.knows(sheet.code)


def test_the_coat_of_arms_is_asked_for_and_stands_on_letters(
    qtbot: QtBot, tmp_path: Path, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "lambang.png"
    Image.new("RGBA", (900, 1100), (0, 90, 60, 255)).save(file)
    (tmp_path / "bukan.png").write_bytes(b"bukan gambar")
    folder = tmp_path / "data"
    folder.mkdir()
    clerk = Clerk(qtbot, start(folder)).enter()
    clerk.write("jenggik utara").wait_for("1 desa ditemukan")
    clerk.press(Qt.Key.Key_Down).enter().enter().go_on()
    clerk.write("Kepala Contoh").enter().enter().enter().enter().write("Kasi").go_on()
    assert "dapat dipasang nanti di Pengaturan" in clerk.reads()
    answers = iter((tmp_path / "bukan.png", file))
    monkeypatch.setattr(choosing, "file", lambda *_: next(answers))
    clerk.enter().wait_for("JPG atau PNG")
    clerk.click("choose").wait_for("dicetak di setiap surat")
    clerk.click("next").wait_until(partial(_writes_in, clerk, "passphrase"))
    clerk.write(PASSPHRASE).enter().write(PASSPHRASE).go_on()
    clerk.wait_until(lambda: seen(clerk.program).findChild(SheetStep) is not None)
    sheet = seen(clerk.program).findChild(SheetStep)
    assert sheet is not None
    prove(clerk, sheet)
    with clerk.wait_for_rooms().context.db.read() as session:
        assert (village.profile(session).logo or b"").startswith(b"\x89PNG")


def test_a_village_is_found_by_walking_down_from_its_province(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    clerk = Clerk(qtbot, start(tmp_path)).enter()
    areas = clerk.find(QListWidget, "region_list")
    clerk.wait_for("Semua provinsi").press(Qt.Key.Key_Down)
    for wanted, level in (
        ("Nusa Tenggara Barat", "Provinsi Nusa"),
        ("Kabupaten Lombok Timur", "Kabupaten Lombok Timur"),
        ("Montong Gading", "Kecamatan Montong"),
    ):
        row = next(n for n in range(areas.count()) if wanted in areas.item(n).text())
        areas.setCurrentRow(row)
        clerk.enter().wait_until(partial(_stands_in, clerk, level))
    clerk.press(Qt.Key.Key_Backspace).wait_for("Kabupaten Lombok Timur, Provinsi")


def _writes_in(clerk: Clerk, name: str) -> bool:
    here = clerk.program.window.focusWidget()
    return here is not None and here.objectName() == name


def _stands_in(clerk: Clerk, place: str) -> bool:
    return clerk.find(QLabel, "region_path").text().startswith(place)


def test_a_step_says_what_is_missing_and_keeps_what_was_written(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    clerk = Clerk(qtbot, start(tmp_path)).enter().go_on()
    assert "Pilih dulu satu desa" in clerk.reads()
    clerk.write("jenggik utara").wait_for("1 desa ditemukan")
    clerk.go_on()  # what is lit is taken and said whole, then it goes on
    assert "52.03.11.2005" in clerk.find(QLabel, "region_chosen").text()
    clerk.go_on()
    clerk.write("Jalan Contoh 1").enter().write("8366").go_on()
    assert "Kode pos terdiri dari 5 angka." in clerk.reads()
    clerk.write("3").go_on().go_on()
    assert "wajib diisi" in clerk.reads()
    clerk.press(Qt.Key.Key_Escape)
    assert clerk.find(QLineEdit, "postcode").text() == "83663"


@pytest.mark.parametrize(
    ("first", "again", "said"),
    [
        ("pendek", "pendek", "paling sedikit 10"),
        ("kopi sasak di pagi", "kopi sasak di sore", "berbeda"),
        ("pulangpergi", "pulangpergi", "Mudah ditebak"),
        ("admin12345", "admin12345", "dicoba orang paling dulu"),
    ],
)
def test_a_passphrase_is_judged_in_words(qtbot: QtBot, first: str, again: str, said: str) -> None:
    robot = ScreenRobot(qtbot, PassphraseStep(""))
    robot.fill(passphrase=first, passphrase_again=again)
    words = robot.find(QLabel, "strength").text()
    robot.press("F10")
    assert said in words + robot.find(QLabel, "message_words").text()


def test_answers_survive_a_power_cut_but_secrets_do_not(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    first = start(tmp_path)
    to_the_sheet(Clerk(qtbot, first))
    first.leave()  # as if cut: nothing was finished, nobody said goodbye

    clerk = Clerk(qtbot, start(tmp_path)).enter()
    clerk.wait_for("52.03.11.2005")
    clerk.go_on().go_on()
    assert clerk.find(QLineEdit, "head_name").text() == "Kepala Contoh"
    clerk.go_on().go_on()
    assert not clerk.find(QLineEdit, "passphrase").text()


def test_a_wrong_group_does_not_open_the_village(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    clerk = Clerk(qtbot, start(tmp_path))
    sheet = to_the_sheet(clerk)
    clerk.go_on().write("0000").go_on()
    assert f"Kelompok ke-{sheet.asked[0]} tidak cocok" in clerk.reads()
    assert not pieces(tmp_path)


def test_enter_after_the_groups_goes_on_and_never_back(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    clerk = Clerk(qtbot, start(tmp_path))
    to_the_sheet(clerk)
    clerk.go_on().enter().enter()
    assert clerk.program.window.focusWidget() is clerk.find(QAbstractButton, "next")


@pytest.mark.parametrize(("steps_back", "fields"), [(3, 5), (4, 6)])
def test_enter_after_the_last_field_of_a_form_goes_on_and_never_back(
    qtbot: QtBot, start: Start, tmp_path: Path, steps_back: int, fields: int
) -> None:
    clerk = Clerk(qtbot, start(tmp_path))
    to_the_sheet(clerk)
    clerk.press(*[Qt.Key.Key_Escape] * steps_back)
    for _ in range(fields):
        clerk.enter()
    assert clerk.program.window.focusWidget() is clerk.find(QAbstractButton, "next")


def test_one_first_start_has_one_code_wherever_the_clerk_goes(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    clerk = Clerk(qtbot, start(tmp_path))
    printed = to_the_sheet(clerk).code
    clerk.press(*[Qt.Key.Key_Escape] * 3)
    assert clerk.find(QLineEdit, "head_name").text() == "Kepala Contoh"
    clerk.go_on().go_on().go_on()
    again = next(s for s in seen(clerk.program).findChildren(SheetStep) if s.isVisible())
    assert again.code == printed

    clerk.click("new_code")
    renewed = next(s for s in seen(clerk.program).findChildren(SheetStep) if s.isVisible())
    assert renewed.code != printed


def test_a_new_code_says_first_that_the_printed_sheet_dies(
    qtbot: QtBot, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk = Clerk(qtbot, start(tmp_path))
    sheet = to_the_sheet(clerk)
    said: list[str] = []

    def turn_back(_: object, question: str, act: str, detail: str) -> bool:
        said.extend((question, act, detail))
        return False

    monkeypatch.setattr(ask, "confirm", turn_back)
    with qtbot.assertNotEmitted(sheet.new_code_asked):
        clerk.click("new_code")
    assert "tidak berlaku lagi" in " ".join(said)


def test_no_group_is_on_the_screen_while_groups_are_asked_for(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    clerk = Clerk(qtbot, start(tmp_path))
    sheet = to_the_sheet(clerk)
    clerk.wait_until(lambda: sheet.pdf != b"")
    assert sheet.findChild(Sheets).isVisible()  # type: ignore[union-attr]
    assert "tidak dapat dibuka oleh siapa pun" in clerk.reads()
    clerk.go_on()
    assert not sheet.findChild(Sheets).isVisible()  # type: ignore[union-attr]
    assert len(sheet.asked) == 2
    assert not any(group in clerk.reads() for group in sheet.code.split("-"))

    clerk.press(Qt.Key.Key_Escape)
    assert sheet.findChild(Sheets).isVisible()  # type: ignore[union-attr]
    assert sheet.asked == []


def test_enter_on_the_tick_goes_on_and_shift_enter_goes_back(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    clerk = Clerk(qtbot, start(tmp_path))
    to_the_sheet(clerk).went_back.emit()
    window = clerk.program.window
    seen_names = []
    for _ in range(4):
        clerk.enter()
        seen_names.append((window.focusWidget() or window).objectName())
    assert seen_names == ["passphrase_again", "show_letters", "remember", "next"]
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert (window.focusWidget() or window).objectName() == "remember"


def test_enter_on_a_choice_goes_on_to_the_next_field(qtbot: QtBot) -> None:
    step = Step("Masuk", "")
    fields = [named(DropDown(step), "person"), named(QLineEdit(step), "secret")]
    for field in fields:
        step.body.addWidget(field)
    qtbot.addWidget(step)
    step.show()
    fields[0].setFocus()
    QTest.keyClick(fields[0], Qt.Key.Key_Return)
    assert step.focusWidget() is fields[1]


def test_the_sheet_that_is_shown_can_be_kept_for_a_printer_elsewhere(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    clerk = Clerk(qtbot, start(tmp_path / "data"))
    sheet = to_the_sheet(clerk)
    clerk.wait_until(lambda: sheet.pdf != b"")
    sheet.save_as(tmp_path / "lembar.pdf")
    assert (tmp_path / "lembar.pdf").read_bytes() == sheet.pdf


def test_a_power_cut_leaves_nothing_or_a_whole_village(tmp_path: Path) -> None:
    """Cut at every flush to disk: whoever starts again finds an empty folder or their village."""
    found = set()
    for cut in range(1, 40):
        folder = tmp_path / str(cut)
        finished = _dies_at(cut, folder)
        profile = Profile(folder, FixedClock(NOW))
        found.add(profile.state())
        if profile.state() is State.READY:
            with _opened(profile, CODE) as db, db.read() as session:
                assert village.profile(session).code == PLAN.code
                assert village.signer(session).name == "Kepala Desa Contoh"
        if finished:
            break
    assert finished
    assert found == {State.EMPTY, State.READY}


def _dies_at(cut: int, folder: Path) -> bool:
    """Found a village in a child process that dies at a rename or flush; say if it lived."""
    child = os.fork()
    if child == 0:
        left = [cut]

        def dying(act: Callable[..., None]) -> Callable[..., None]:
            def run(*arguments: object) -> None:
                left[0] -= 1
                if not left[0]:
                    os._exit(9)
                act(*arguments)

            return run

        files.promote, files.flush_folder = dying(files.promote), dying(files.flush_folder)
        cipher_key = founding.Secrets(PASSPHRASE, CODE)
        founding.create(Profile(folder), PLAN, cipher_key, remember=False)
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


class _opened:  # noqa: N801 - reads as a context
    def __init__(self, profile: Profile, secret: str) -> None:
        self._db = profile.open(secret, remember=False)

    def __enter__(self) -> Database:
        return self._db

    def __exit__(self, *_: object) -> None:
        self._db.close()


def test_a_wrong_passphrase_is_said_and_the_right_one_opens(
    qtbot: QtBot, start: Start, founded: Path
) -> None:
    clerk = Clerk(qtbot, start(founded))
    assert isinstance(seen(clerk.program), Unlock)
    for _ in range(3):
        clerk.write("salah sama sekali").enter().wait_for("tidak cocok")
        clerk.wait_until(lambda: not clerk.find(QLineEdit, "secret").isReadOnly())
    assert "lembar pemulihan" in clerk.reads()
    clerk.write(PASSPHRASE).enter()
    program = clerk.wait_for_rooms()
    assert program.context.who.name == "Kasi Pemerintahan"


def test_the_first_room_is_made_ready_while_the_passphrase_is_typed(
    qtbot: QtBot, start: Start, founded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready: list[str] = []
    opened = arrival.enter
    made_ready = main._made_ready

    def makes_ready(progress: Progress) -> None:
        made_ready(progress)
        ready.append("ready")

    def opens(*told: Any, **more: Any) -> Any:
        ready.append("opened")
        return opened(*told, **more)

    monkeypatch.setattr(main, "_made_ready", makes_ready)
    monkeypatch.setattr(arrival, "enter", opens)
    clerk = Clerk(qtbot, start(founded))
    assert isinstance(seen(clerk.program), Unlock)
    clerk.wait_until(lambda: ready == ["opened", "ready"])  # looked for a remembered key
    clerk.write(PASSPHRASE).enter().wait_for_rooms()
    assert ready == ["opened", "ready", "opened"]


def test_this_machine_remembers_only_when_asked(
    qtbot: QtBot, start: Start, founded: Path, own_keyring: MemoryKeyring
) -> None:
    clerk = Clerk(qtbot, start(founded))
    clerk.write(PASSPHRASE).enter().wait_for_rooms().leave()
    assert not own_keyring.kept

    again = Clerk(qtbot, start(founded))
    again.click("remember").find(QLineEdit, "secret").setFocus()
    again.write(PASSPHRASE).enter().wait_for_rooms().leave()
    assert start(founded).is_open


@pytest.mark.parametrize("broken", ["denied", "garbage"])
def test_a_keyring_that_fails_leads_to_the_passphrase(
    start: Start,
    founded: Path,
    own_keyring: MemoryKeyring,
    monkeypatch: pytest.MonkeyPatch,
    broken: str,
) -> None:
    def denied(*_: object) -> None:
        raise PermissionError

    remember(founded)
    if broken == "denied":
        monkeypatch.setattr(keyring, "get_password", denied)
    for entry in own_keyring.kept:
        own_keyring.kept[entry] = "bukan kunci"
    assert isinstance(seen(start(founded)), Unlock)


def test_who_never_typed_the_passphrase_here_is_told_why_it_is_asked_now(
    qtbot: QtBot, start: Start, founded: Path, own_keyring: MemoryKeyring
) -> None:
    clerk = Clerk(qtbot, start(founded))
    assert "tidak ingat lagi" not in clerk.reads()
    clerk.click("remember").find(QLineEdit, "secret").setFocus()
    clerk.write(PASSPHRASE).enter().wait_for_rooms().leave()

    own_keyring.kept.clear()  # as a new password of Windows does
    again = Clerk(qtbot, start(founded))
    assert "Komputer ini tidak ingat lagi kuncinya" in again.reads()
    again.write(PASSPHRASE).enter().wait_for_rooms().leave()
    assert start(founded).is_open


def test_the_recovery_code_opens_and_a_new_passphrase_is_made(
    qtbot: QtBot, start: Start, founded: Path
) -> None:
    clerk = Clerk(qtbot, start(founded)).click("other_secret")
    clerk.write(CODE.lower()).enter().wait_for("terbuka dengan kode pemulihan")
    clerk.write(NEW).enter().write(NEW).go_on().wait_for_rooms()
    profile = Profile(founded)
    assert (profile.knows(NEW), profile.knows(CODE), profile.knows(PASSPHRASE)) == (
        True,
        True,
        False,
    )


@pytest.fixture
def copies(founded: Path, tmp_path: Path, clock: FixedClock) -> Path:
    """Give a stick with one backup of the founded village."""
    stick = tmp_path / "stik"
    stick.mkdir()
    profile = Profile(founded, clock)
    with _opened(profile, PASSPHRASE) as db:
        backups.create(db, profile, stick, clock)
    return stick


def choose(clerk: Clerk, stick: Path) -> Clerk:
    """Look at a stick on the page that brings a backup back."""
    page = seen(clerk.program)
    assert isinstance(page, Restore)
    page.copies.show_folder(stick)
    clerk.wait_until(lambda: clerk.find(QListWidget, "copies").count() > 0)
    clerk.find(QLineEdit, "secret").setFocus()
    return clerk


def test_a_backup_comes_back_on_a_new_computer(
    qtbot: QtBot, start: Start, copies: Path, tmp_path: Path
) -> None:
    clerk = Clerk(qtbot, start(tmp_path / "baru")).click("restore")
    choose(clerk, copies).write("bukan kata sandinya").go_on().wait_for("tidak cocok")
    assert not pieces(tmp_path / "baru")

    clerk.find(QLineEdit, "secret").setText(PASSPHRASE)
    clerk.go_on().wait_for("Pulih: ")
    assert "Jenggik Utara, 0 penduduk" in clerk.reads()
    clerk.go_on().wait_for("Nomor surat terakhir")
    program = clerk.go_on().wait_for_rooms()
    with program.context.db.read() as session:
        assert village.profile(session).code == PLAN.code


def test_a_stick_put_in_late_is_found_and_its_copy_taken_by_enter(
    qtbot: QtBot,
    start: Start,
    copies: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drives: list[Path] = []
    monkeypatch.setattr("dme_desktop.app.entrance.copies.likely_places", lambda: drives)
    clerk = Clerk(qtbot, start(tmp_path / "baru")).click("restore").wait_for("Pasang stik, lalu F5")
    drives.append(copies)
    clerk.press(Qt.Key.Key_F5)
    clerk.wait_until(
        lambda: clerk.program.window.focusWidget() is clerk.find(QListWidget, "copies")
    )
    clerk.enter()
    secret = clerk.find(QLineEdit, "secret")
    assert clerk.program.window.focusWidget() is secret, "Enter goes one field, not two"
    clerk.write(PASSPHRASE).enter().wait_for("Pulih: ")


def test_a_copy_of_the_place_looked_at_before_cannot_be_taken_while_another_is_looked_at(
    qtbot: QtBot, start: Start, copies: Path, tmp_path: Path
) -> None:
    clerk = Clerk(qtbot, start(tmp_path / "baru")).click("restore")
    page = seen(choose(clerk, copies).program)
    assert isinstance(page, Restore)
    assert page.copies.file() is not None
    page.copies.show_folder(tmp_path)
    assert page.copies.file() is None
    clerk.write(PASSPHRASE).go_on().wait_for("Pilih dulu satu cadangan")


def test_a_backup_of_an_older_program_comes_back_and_opens(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    an_older_backup(tmp_path / "stik lama", "0010")
    clerk = Clerk(qtbot, start(tmp_path / "baru")).click("restore")
    choose(clerk, tmp_path / "stik lama").write(PASSPHRASE).go_on().wait_for("Pulih: ")
    assert "Jenggik Utara, 1 penduduk" in clerk.reads()
    clerk.go_on().wait_for("Nomor surat terakhir")
    program = clerk.go_on().wait_for_rooms()
    with program.context.db.read() as session:
        assert people.paged(session).count() == 1


def test_a_backup_opened_with_the_recovery_code_gets_a_new_passphrase(
    qtbot: QtBot, start: Start, copies: Path, tmp_path: Path
) -> None:
    clerk = Clerk(qtbot, start(tmp_path / "baru")).click("restore")
    choose(clerk, copies).write(CODE).go_on().wait_for("Pulih: ").go_on()
    clerk.wait_for("terbuka dengan kode pemulihan")
    clerk.write(NEW).enter().write(NEW).go_on()
    clerk.wait_for("Nomor surat terakhir").go_on().wait_for_rooms()
    assert Profile(tmp_path / "baru").knows(NEW)


def test_the_window_may_be_closed_while_new_secrets_are_asked(
    qtbot: QtBot, start: Start, founded: Path
) -> None:
    clerk = Clerk(qtbot, start(founded)).click("other_secret")
    clerk.write(CODE).enter().wait_for("terbuka dengan kode pemulihan")
    clerk.program.window.close()
    clerk.program.leave()
    assert not (founded / "desa.db-wal").exists() or not (founded / "desa.db-wal").stat().st_size


def test_a_passphrase_given_by_the_system_that_is_wrong_leads_to_the_question(
    start: Start, founded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DME_PASSPHRASE", "bukan yang benar")
    assert isinstance(seen(start(founded)), Unlock)


def test_a_backup_that_was_double_clicked_only_needs_its_passphrase(
    qtbot: QtBot, start: Start, copies: Path, tmp_path: Path
) -> None:
    backup = next(copies.iterdir())
    (copies / "DME_rusak.dmecad").write_bytes(backup.read_bytes()[:-1])
    clerk = Clerk(qtbot, start(tmp_path / "baru", file=backup))
    page = seen(clerk.program)
    assert isinstance(page, Restore)
    clerk.wait_until(lambda: page.copies.file() == backup)
    clerk.write(PASSPHRASE).go_on().wait_for("Pulih: ").go_on()
    clerk.wait_for("Nomor surat terakhir").go_on().wait_for_rooms()


def test_a_damaged_backup_that_was_double_clicked_is_not_exchanged_for_another(
    qtbot: QtBot, start: Start, copies: Path, tmp_path: Path
) -> None:
    damaged = copies / "DME_rusak.dmecad"
    damaged.write_bytes(next(copies.iterdir()).read_bytes()[:-1])
    clerk = Clerk(qtbot, start(tmp_path / "baru", file=damaged))
    clerk.wait_for("2 cadangan").write(PASSPHRASE).go_on()
    assert "Pilih dulu satu cadangan" in clerk.reads()
    assert not pieces(tmp_path / "baru")


def test_a_damaged_backup_is_said_and_leaves_the_folder_empty(
    qtbot: QtBot, start: Start, copies: Path, tmp_path: Path
) -> None:
    backup = next(copies.iterdir())
    content = bytearray(backup.read_bytes())
    content[-2000] ^= 1
    backup.write_bytes(content)
    clerk = Clerk(qtbot, start(tmp_path / "baru")).click("restore")
    choose(clerk, copies).write(PASSPHRASE).go_on()
    clerk.wait_until(lambda: "rusak" in clerk.reads() or "berubah" in clerk.reads())
    assert not pieces(tmp_path / "baru")


def test_the_practice_village_is_opened_beside_and_the_first_lesson_is_in_the_help(
    qtbot: QtBot, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = who_starts(monkeypatch, succeeds=True)
    clerk = Clerk(qtbot, start(tmp_path / "baru")).click("open_practice")
    assert asked == [(sys.executable, ["-m", "dme_desktop", "--demo"])]
    assert isinstance(seen(clerk.program), Welcome)
    assert "orang rekaan" in clerk.reads()
    assert "dibuang saat ditutup" in clerk.reads()
    assert not pieces(tmp_path / "baru")

    QTest.keySequence(clerk.program.window, QKeySequence("F1"))
    (text,) = clerk.program.window.findChildren(QTextBrowser, "help_text")
    text.anchorClicked.emit(QUrl("pelajaran-pertama.md"))
    assert text.toPlainText().startswith("Pelajaran pertama, sepuluh menit")


def test_nothing_chosen_is_said_in_words(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    clerk = Clerk(qtbot, start(tmp_path / "baru")).click("restore").go_on()
    assert "Pilih dulu satu cadangan" in clerk.reads()
    clerk.press(Qt.Key.Key_Escape)
    assert isinstance(seen(clerk.program), Welcome)


def test_a_lost_data_file_comes_back_from_a_backup(
    qtbot: QtBot, start: Start, founded: Path, copies: Path
) -> None:
    (founded / "desa.db").unlink()
    clerk = Clerk(qtbot, start(founded))
    assert isinstance(seen(clerk.program), Stopped)
    assert "tidak ditemukan" in clerk.reads()
    assert "Keranjang Sampah" in clerk.reads()
    assert pieces(founded) == {"kunci.json", "saksi.json"}

    clerk.click("restore")
    choose(clerk, copies).write(PASSPHRASE).go_on().wait_for("Pulih: ").go_on()
    clerk.wait_for("Nomor surat terakhir").go_on().wait_for_rooms()


def test_after_a_restore_numbers_go_on_after_what_stands_on_paper(
    qtbot: QtBot, start: Start, copies: Path, tmp_path: Path
) -> None:
    clerk = Clerk(qtbot, start(tmp_path / "baru")).click("restore")
    choose(clerk, copies).write(PASSPHRASE).go_on().wait_for("Pulih: ").go_on()
    clerk.wait_for("Nomor surat terakhir")
    line = clerk.find(QLineEdit, "last_560")
    assert line.accessibleName().startswith("560: Sertifikat, ")
    line.setText("dua belas")
    clerk.go_on()
    assert isinstance(seen(clerk.program), NumbersQuestion)
    clerk.find(QLineEdit, "last_560").setText("12")
    db = clerk.go_on().wait_for_rooms().context.db
    with db.read() as session:
        assert numbers.doubtful(session) == {}
        assert numbers.upcoming(session)[LetterType.CERTIFICATE].startswith("560/013/")
    with db.write(ACT, CLERK) as session:  # nor is a code in doubt that no letter of ours has
        wanted = numbers.Reservation(code="005", date=NOW.date(), count=1, subject="Undangan")
        (kept,) = numbers.reserve(session, wanted)
    assert kept.seq == 1


@pytest.mark.parametrize("year", [2009, 2099])
def test_a_date_that_does_not_fit_is_asked_about_before_the_rooms_open(
    qtbot: QtBot, start: Start, founded: Path, clock: FixedClock, year: int
) -> None:
    remember(founded)
    right, clock.at = clock.at, clock.at.replace(year=year)
    clerk = Clerk(qtbot, start(founded))
    clerk.wait_for("Apakah tanggal komputer ini benar?")
    clerk.press(Qt.Key.Key_F5)
    assert isinstance(seen(clerk.program), DateQuestion)
    clock.at = right
    clerk.press(Qt.Key.Key_F5).wait_for_rooms()


def test_the_keys_of_the_rooms_lead_nowhere_before_the_rooms_open(
    qtbot: QtBot, start: Start, founded: Path
) -> None:
    clerk = Clerk(qtbot, start(founded))
    page = seen(clerk.program)
    QTest.keyClick(clerk.program.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert seen(clerk.program) is page
    assert page.isVisible()


def test_a_date_that_is_right_is_confirmed_once(
    qtbot: QtBot, start: Start, founded: Path, clock: FixedClock
) -> None:
    remember(founded)
    clock.at = clock.at.replace(year=2027)
    clerk = Clerk(qtbot, start(founded))
    clerk.wait_for("Apakah tanggal komputer ini benar?").go_on().wait_for_rooms().leave()
    assert start(founded).is_open


@pytest.mark.parametrize("left", ["nothing", "half"])
def test_a_damaged_data_file_is_restored_from_the_page_that_says_so(
    qtbot: QtBot, start: Start, founded: Path, copies: Path, left: str
) -> None:
    file = founded / "desa.db"
    content = file.read_bytes()[: file.stat().st_size // 2 if left == "half" else 0]
    file.write_bytes(content)
    clerk = Clerk(qtbot, start(founded))
    if left == "half":
        clerk.write(PASSPHRASE).enter().wait_for("Berkas data rusak")

    assert isinstance(seen(clerk.program), Stopped)
    assert "Pulihkan" in clerk.reads()
    clerk.go_on()
    choose(clerk, copies).write(PASSPHRASE).go_on().wait_for("Pulih: ").go_on()
    clerk.wait_for("Nomor surat terakhir").go_on().wait_for_rooms()

    assert [kept.read_bytes() for kept in founded.glob("disisihkan/*-desa.db")] == [content]


def test_a_data_file_put_back_opens_on_trying_again(
    qtbot: QtBot, start: Start, founded: Path, tmp_path: Path
) -> None:
    remember(founded)
    shutil.move(founded / "desa.db", tmp_path / "sampah.db")
    clerk = Clerk(qtbot, start(founded))
    shutil.move(tmp_path / "sampah.db", founded / "desa.db")
    clerk.press(Qt.Key.Key_F5).wait_for_rooms()


@pytest.mark.parametrize("content", [None, b"{rusak"])
def test_a_lost_or_damaged_key_file_comes_back_from_a_backup(
    qtbot: QtBot, start: Start, founded: Path, copies: Path, content: bytes | None
) -> None:
    before = (founded / "desa.db").read_bytes()
    if content is None:
        (founded / "kunci.json").unlink()
    else:
        (founded / "kunci.json").write_bytes(content)
    clerk = Clerk(qtbot, start(founded)).click("keys")
    choose(clerk, copies).write(PASSPHRASE).go_on()
    clerk.wait_for_rooms()
    assert (founded / "desa.db").read_bytes()[:4096] == before[:4096]


def test_keys_of_another_village_are_not_taken(
    founded: Path, tmp_path: Path, clock: FixedClock, copies: Path
) -> None:
    other = Profile(tmp_path / "lain", clock)
    founding.create(other, PLAN, founding.Secrets(NEW, CODE), remember=False).close()
    (other.folder / "kunci.json").unlink()
    backup = next(copies.iterdir())
    with pytest.raises(DmeError, match="milik data lain"):
        arrival.bring_back_keys(other, backup, PASSPHRASE)
    with pytest.raises(WrongSecretError):
        arrival.bring_back_keys(other, backup, NEW)
    assert pieces(other.folder) == {"desa.db", "saksi.json"}
    assert founded.exists()


def test_a_key_file_lost_while_the_machine_remembers_is_made_anew_at_once(
    qtbot: QtBot, start: Start, founded: Path
) -> None:
    remember(founded)
    (founded / "kunci.json").unlink()
    clerk = Clerk(qtbot, start(founded))
    assert isinstance(seen(clerk.program), NewKeys)
    clerk.write(NEW).enter().write(NEW).go_on()
    sheet = seen(clerk.program).findChild(SheetStep)
    assert sheet is not None
    prove(clerk, sheet)
    clerk.wait_for_rooms()
    assert Profile(founded).knows(NEW)
    assert Profile(founded).knows(sheet.code)


def test_data_of_a_newer_program_are_refused_in_words(start: Start, founded: Path) -> None:
    remember(founded)
    key = keys.unlock(keys.read(founded / "kunci.json"), PASSPHRASE)
    assert key is not None
    connection = cipher.connect(founded / "desa.db", key)
    connection.execute("UPDATE alembic_version SET version_num = '9999_from_the_future'")
    connection.close()
    program = start(founded)
    page = seen(program)
    assert isinstance(page, Stopped)
    assert "lebih baru" in page.halt.sentence


def test_a_second_start_says_so_and_does_no_harm(qtbot: QtBot, start: Start, founded: Path) -> None:
    remember(founded)
    first = start(founded)
    second = start(founded)
    assert first.is_open
    reads = Clerk(qtbot, second).reads()
    assert "sedang dibuka" in reads
    assert "Ganti pengguna" in reads
    with first.context.db.write(ACT, CLERK) as session:
        village.put_setting(session, "coba", "1")
    first.leave()
    Clerk(qtbot, second).press(Qt.Key.Key_F5).wait_for_rooms()


def test_data_of_another_account_of_the_computer_are_neither_begun_nor_restored(
    qtbot: QtBot, start: Start, founded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remember(founded)
    monkeypatch.setattr(files, "may_read", lambda path: path.name != "kunci.json")
    clerk = Clerk(qtbot, start(founded))
    page = seen(clerk.program)
    assert isinstance(page, Stopped)
    assert page.help_page == "dua-akun"
    assert "tidak rusak dan tidak hilang" in clerk.reads()
    assert not page.findChildren(QPushButton, "restore")
    monkeypatch.undo()
    clerk.press(Qt.Key.Key_F5).wait_for_rooms()


def test_a_full_disk_opens_for_reading_and_says_so(
    start: Start, founded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> object:
        error = dbapi2.OperationalError("disk I/O error")
        error.sqlite_errorcode = dbapi2.SQLITE_IOERR
        raise error

    remember(founded)
    monkeypatch.setattr(cipher, "connect", full)
    program = start(founded)
    banner = program.window.findChild(QLabel, "read_only")
    assert isinstance(banner, QLabel)
    assert "hanya dapat dibaca" in banner.text()
    assert "buka program lagi" in banner.text()


@pytest.mark.parametrize("page", ["welcome", "region", "unlock", "restore", "stopped", "sheet"])
def test_every_page_is_named_for_those_who_listen(
    qtbot: QtBot, start: Start, tmp_path: Path, founded: Path, page: str
) -> None:
    folder = founded if page in {"unlock", "stopped"} else tmp_path / "baru"
    if page == "stopped":
        (founded / "desa.db").unlink()
    clerk = Clerk(qtbot, start(folder))
    if page == "region":
        clerk.enter()
    elif page == "restore":
        clerk.click("restore")
    elif page == "sheet":
        to_the_sheet(clerk)
    assert not unnamed(seen(clerk.program))
    assert not without_object_name(seen(clerk.program))


def test_secrets_are_never_written_anywhere(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    clerk = Clerk(qtbot, start(tmp_path))
    sheet = to_the_sheet(clerk)
    written = b"".join(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file())
    assert PASSPHRASE.encode() not in written
    assert sheet.code.encode() not in written
    assert PASSPHRASE not in repr(founding.Secrets(PASSPHRASE, CODE))
    assert json.dumps(sorted(pieces(tmp_path))) == "[]"


def test_a_passphrase_and_a_sheet_lost_together_end_at_the_opener_of_the_regency(
    qtbot: QtBot, start: Start, founded: Path, tmp_path: Path, clock: FixedClock
) -> None:
    profile, code = Profile(founded, clock), keys.new_recovery_code()
    db = profile.open(PASSPHRASE, remember=False)
    with db.write(ACT, CLERK) as session:
        box = boxes.ready(session)
    profile.entrust(db, "52.03", box.public)
    db.close()
    opener = escrow.reopened(keys.read(profile.keys_path), [box.private], code)
    file = tmp_path / f"pembuka{escrow.OPENER}"
    file.write_bytes(escrow.packed(opener))

    clerk = Clerk(qtbot, start(founded)).click("both_lost")
    clerk.wait_until(lambda: isinstance(seen(clerk.program), OpenerStep))
    assert "dititipkan ke kabupaten" in clerk.reads()
    clerk.go_on()
    assert "Pilih dulu berkas pembuka" in clerk.reads()
    page = seen(clerk.program)
    assert isinstance(page, OpenerStep)
    page.take(file)
    clerk.write(keys.new_recovery_code()).go_on().wait_for("tidak cocok")
    assert Profile(founded, clock).knows(PASSPHRASE)
    clerk.find(QLineEdit, "secret").clear()
    clerk.write(code).go_on().wait_for("Buat kata sandi baru")
    clerk.write(NEW).enter().write(NEW).go_on().wait_for_rooms()
    assert Profile(founded, clock).knows(NEW)
    assert Profile(founded, clock).knows(code)
    assert list((founded / "disisihkan").glob("*kunci.json"))


def test_a_village_that_entrusted_nothing_is_told_so_and_nothing_is_made(
    qtbot: QtBot, start: Start, founded: Path, tmp_path: Path
) -> None:
    before = (founded / "kunci.json").read_bytes()
    clerk = Clerk(qtbot, start(founded)).click("both_lost")
    clerk.wait_until(lambda: isinstance(seen(clerk.program), OpenerStep))
    assert "tidak dititipkan" in clerk.reads()
    page = seen(clerk.program)
    assert isinstance(page, OpenerStep)
    page.take(tmp_path / "tidak ada.dmekunci")
    clerk.write("apa saja").go_on().wait_for("Berkas kunci rusak")
    clerk.press(Qt.Key.Key_Escape)
    clerk.wait_until(lambda: isinstance(seen(clerk.program), Unlock))
    assert (founded / "kunci.json").read_bytes() == before


SIZES = ((1024, 700), (960, 640), (683, 348))  # of an old screen, and of two at 200 %


def cut_in(clerk: Clerk) -> list[str]:
    """Return what of the page that is seen is cut in small windows."""
    found = []
    for size in SIZES:
        clerk.program.window.resize(*size)
        for _ in range(8):  # one by one the cards, the page and what scrolls take their places
            QApplication.processEvents()
        found += [f"at {size}: {one}" for one in sight.cut(seen(clerk.program))]
    return found


@pytest.fixture(params=["id", "en"])
def spoken(request: pytest.FixtureRequest, dressed: Theme) -> Theme:
    """Give the real look, in both languages by turns."""
    if request.param == "en":
        request.getfixturevalue("english")
    dressed.follow("light")
    return dressed


@pytest.mark.usefixtures("spoken")
def test_nothing_is_cut_of_a_first_start_in_a_small_window(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    clerk = Clerk(qtbot, start(tmp_path))
    found = cut_in(clerk)
    regions = clerk.enter().write("jenggik utara").find(QListWidget, "region_list")
    clerk.wait_until(lambda: regions.count() == 1)
    found += cut_in(clerk)
    found += cut_in(clerk.press(Qt.Key.Key_Down).enter().enter())
    found += cut_in(clerk.write("Jalan Contoh 1").go_on())
    clerk.write("Kepala Contoh").enter().enter().enter().write("Sekretaris Contoh").enter()
    found += cut_in(clerk.write("Kasi Pemerintahan").go_on())
    found += cut_in(clerk.go_on())
    found += cut_in(clerk.write(PASSPHRASE).enter().write(PASSPHRASE).go_on())
    assert seen(clerk.program).findChild(SheetStep) is not None
    assert found + cut_in(clerk.go_on()) == []


@pytest.mark.usefixtures("spoken")
def test_nothing_is_cut_of_the_ways_to_old_data_in_a_small_window(
    qtbot: QtBot, start: Start, founded: Path
) -> None:
    closed = Clerk(qtbot, start(founded))
    assert isinstance(seen(closed.program), Unlock)
    assert cut_in(closed) + cut_in(closed.click("other_secret")) == []
    closed.program.leave()
    (founded / "desa.db").unlink()
    stopped = Clerk(qtbot, start(founded))
    assert isinstance(seen(stopped.program), Stopped)
    assert cut_in(stopped) == []
    assert cut_in(stopped.click("restore")) == []
