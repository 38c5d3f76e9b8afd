"""The clerk changes, the stick is lost, the laptop dies, a resident asks and is then erased.

All of it in the real window, on real files: at the end nothing of the resident is on any page.
"""

import json
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.agenda.screen.draft import DraftPage
from dme_desktop.app.entrance.questions import NumbersQuestion
from dme_desktop.app.entrance.restore import Restore
from dme_desktop.app.main import Program
from dme_desktop.app.settings.handover import HandoverPage
from dme_desktop.app.settings.screen import ChangePassphrase, PreferencesRoom
from dme_desktop.backup import lost, restoring
from dme_desktop.backup import service as backups
from dme_desktop.backup.lost import Readable, Told
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.people import service as people
from dme_desktop.privacy.model import Proof, Request, Wish
from dme_desktop.privacy.screen.copy import CopyPage
from dme_desktop.privacy.screen.erasure import ErasurePage
from dme_desktop.privacy.screen.wishes import RequestPage, RequestsPage
from dme_desktop.ui import ask
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.vault import keys
from dme_desktop.vault.profile import Profile, WrongSecretError
from tests.acts import ACT, CLERK
from tests.app.conftest import Start, remember, seen
from tests.app.test_cases_story import led_to, on, pressed, shown
from tests.conftest import NOW, PASSPHRASE
from tests.examples import a_person, nik
from tests.pdf.golden import text_of
from tests.privacy.examples import CANARIES, a_whole_life
from tests.privacy.pages import decrypted
from tests.robots import ScreenRobot

OF_NEW_CLERK = "gendang beleq ramai sekali"
NEXT = "padi menguning di sawah"


def in_room(qtbot: QtBot, program: Program, room: str) -> ScreenRobot:
    """Go to a room of the window and return a robot at it."""
    program.window.resize(1366, 696)
    program.window.go(room)
    return ScreenRobot(qtbot, program.window, size=(1366, 696))


def hands_over(qtbot: QtBot, program: Program) -> str:
    """Hand the work over with a new passphrase; return the words of the minutes."""
    robot = in_room(qtbot, program, "settings")
    robot.wait_until(lambda: isinstance(program.window.room(), PreferencesRoom))
    room = program.window.room()
    assert isinstance(room, PreferencesRoom)
    page = led_to(robot, program, room.show_handover, HandoverPage)
    change = led_to(robot, program, lambda: pressed(page, "passphrase"), ChangePassphrase)
    for name, said in (("present_passphrase", PASSPHRASE), ("passphrase", OF_NEW_CLERK),
                       ("passphrase_again", OF_NEW_CLERK)):  # fmt: skip
        line = change.findChild(QLineEdit, name)
        assert line is not None
        QTest.keyClicks(line, said)
    page = led_to(robot, program, lambda: robot.press("F10"), HandoverPage)
    on(robot, page).fill(taker="Petugas Baru")
    minutes = text_of(led_to(robot, program, lambda: robot.press("F10"), PreviewPage).pdf)
    robot.press("Escape")
    return minutes


def asks(robot: ScreenRobot, program: Program, wish: Wish) -> RequestPage:
    """Take down what the resident asks, sure of who she is; return the page of the request."""
    page = led_to(robot, program, lambda: robot.press("Ctrl+N"), RequestPage)
    form = on(robot, page)
    form.go_to("person").write("zubae")
    robot.press("Return")
    form.fill(wish=wish.value, proof=Proof.KTP.value)
    opened = led_to(robot, program, lambda: robot.press("F10"), RequestPage)
    robot.wait_until(lambda: opened.kept_id == newest(program, wish) != "")
    robot.wait_until(lambda: any(one.isVisible() for one in opened.findChildren(QPushButton)))
    return opened


def newest(program: Program, wish: Wish) -> str:
    """Return the newest request of a kind, "" before there is one."""
    with program.context.db.read() as session:
        found = session.query(Request).where(Request.wish == wish)
        return next((one.id for one in found.order_by(Request.number.desc())), "")


def words_on(page: QWidget) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel))


def is_gone(folder: Path, key: bytes) -> bool:
    """Say whether nothing of the resident stands on a page of the file, nor in a file beside it."""
    pages = decrypted(folder / "desa.db", keys.of_pages(key)).decode("latin-1").lower()
    beside = (
        b"".join(
            one.read_bytes() for one in folder.rglob("*") if one.suffix in {".json", ".log", ".txt"}
        )
        .decode("latin-1")
        .lower()
    )
    return not [word for word in CANARIES if word.lower() in pages + beside]


def loses_the_stick(program: Program, profile: Profile, stick: Path, lost_copy: Path) -> Path:
    """Change the key, as the wizard says, and return a copy made under the new one."""
    verdict = lost.judged(Told(secret_along=True))  # its passphrase went along
    assert verdict.readable is Readable.YES
    profile.plan_next_key(program.context.db, NEXT, keys.new_recovery_code())
    program.window.close()
    program.leave()
    with pytest.raises(WrongSecretError):
        profile.open(PASSPHRASE, remember=False)
    with closing(profile.open(NEXT, remember=False)) as db:
        copy = backups.create(db, profile, stick, profile.clock).file
    with pytest.raises(WrongSecretError):
        backups.verify(copy, secret=OF_NEW_CLERK)
    assert backups.verify(lost_copy, secret=PASSPHRASE).ok  # what was said of the stick is true
    return copy


def comes_back(qtbot: QtBot, program: Program, stick: Path) -> None:
    """Bring the newest copy of the stick back on the new laptop; tell which numbers were given."""
    pressed(seen(program), "restore")
    qtbot.waitUntil(lambda: isinstance(seen(program), Restore))
    page = seen(program)
    assert isinstance(page, Restore)
    page.copies.show_folder(stick)
    qtbot.waitUntil(lambda: page.copies.file() is not None)
    line, onward = page.findChild(QLineEdit, "secret"), page.findChild(QPushButton, "next")
    assert line is not None
    assert onward is not None
    QTest.keyClicks(line, NEXT)
    onward.click()
    qtbot.waitUntil(lambda: "Pulih: Jenggik Utara, 2 penduduk" in words_on(page))
    onward.click()
    qtbot.waitUntil(lambda: isinstance(seen(program), NumbersQuestion))
    pressed(seen(program), "next")
    qtbot.waitUntil(lambda: program.is_open)


def gets_the_copy(robot: ScreenRobot, program: Program, file: Path) -> None:
    """Ask for one's own data and get them, on paper and for a machine."""
    request = asks(robot, program, Wish.AKSES)
    copy = led_to(robot, program, lambda: pressed(request, "copy"), CopyPage)
    told = text_of(copy.pdf)
    assert all(word in told for word in ("Zubaedah", "P7654321", "Penerima Qosim"))
    copy.save_json_as(file)
    robot.wait_until(file.exists)
    assert json.loads(file.read_bytes())["name"] == "Zubaedah Kertosari"
    request = led_to(robot, program, lambda: robot.press("Escape"), RequestPage)
    pressed(request, "settle")
    robot.wait_until(lambda: "Selesai" in words_on(request))
    led_to(robot, program, lambda: robot.press("Escape"), RequestsPage)


def is_erased(robot: ScreenRobot, program: Program) -> None:
    """Erase the resident at her wish; the minutes are seen."""
    request = asks(robot, program, Wish.HAPUS)
    robot.wait_until(lambda: bool(request.findChildren(QPushButton, "erase")))
    led_to(robot, program, lambda: pressed(request, "erase"), ErasurePage)
    led_to(robot, program, lambda: robot.press("F10"), DraftPage)


def test_the_office_goes_on_and_a_resident_is_erased_without_a_remnant(
    start: Start, founded: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "save_or_not", lambda *_, **__: "discard")
    monkeypatch.setattr(ask, "reason", lambda *_, **__: "Salinan diserahkan")
    clock = FixedClock(NOW)
    stick, profile = tmp_path / "stik", Profile(founded, clock)
    stick.mkdir()
    with closing(profile.open(PASSPHRASE, remember=False)) as db:
        a_whole_life(db)
        with db.write(ACT, CLERK) as session:
            people.add(session, a_person(nik=nik(8), full_name="Lain Contohwati"))
        lost_copy = backups.create(db, profile, stick, clock).file
    remember(founded)

    program = start(founded)
    minutes = hands_over(qtbot, program)
    assert "Diganti 24-11-2026" in minutes
    assert not profile.knows(PASSPHRASE)
    new_copy = loses_the_stick(program, profile, stick, lost_copy)

    laptop = Profile(tmp_path / "laptop baru", clock)  # the old one died
    assert new_copy.parent == stick
    program = start(laptop.folder)
    comes_back(qtbot, program, stick)
    robot = in_room(qtbot, program, "privacy")
    shown(robot, program, RequestsPage)
    gets_the_copy(robot, program, tmp_path / "data saya.json")
    is_erased(robot, program)
    db = program.context.db
    db.checkpoint()
    assert db.chain_break() is None
    assert not db.broken_seals()
    assert is_gone(laptop.folder, db.key)
    with db.read() as session:
        assert people.count_residents(session) == 1
    last_copy = backups.create(db, laptop, stick, clock).file
    third = Profile(tmp_path / "pemeriksa", clock)
    restoring.restore(last_copy, third, NEXT)
    assert is_gone(third.folder, db.key)
