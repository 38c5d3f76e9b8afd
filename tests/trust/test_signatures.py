"""The key, the stick and the lists, as the clerk of a village and of the regency handle them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dme_desktop.trust import lists, verification
from dme_desktop.trust.model import BundleKind
from dme_desktop.trust.reading import Found
from dme_desktop.trust.screen import signatures
from dme_desktop.trust.screen.publishing import PublishingPage
from dme_desktop.trust.screen.signatures import SignaturesPage
from dme_desktop.trust.verification import Status
from dme_desktop.ui import ask, choosing, failures
from dme_desktop.ui.context import Context
from dme_desktop.ui.page import Page
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.room import Room
from dme_desktop.vault import signing, undoing
from dme_desktop.vault.database import Database
from tests.acts import CLERK
from tests.robots import ScreenRobot
from tests.trust.papers import issued, void


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Give the stick that goes between the offices."""
    folder = tmp_path / "stik"
    folder.mkdir()
    return folder


@dataclass
class Around:
    """The offices around a village, and the stick between them."""

    neighbour: Database
    regency: Database
    stick: Path


@pytest.fixture
def around(office: Database, neighbour: Database, regency: Database, stick: Path) -> Around:
    """Give everybody the village deals with."""
    assert office is not neighbour
    return Around(neighbour, regency, stick)


class Told:
    """Answers every question and remembers what was said."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.said: list[str] = []
        self.answer = "same"
        monkeypatch.setattr(ask, "tell", lambda _, one, more="": self.said.append(f"{one} {more}"))
        monkeypatch.setattr(ask, "confirm", lambda *_: True)
        monkeypatch.setattr(ask, "choose", self._choose)
        monkeypatch.setattr(failures, "show", lambda error: self.said.append(str(error)))

    def _choose(self, _: object, question: str, answers: Any, detail: str, default: str) -> str:
        assert default == "stay"
        self.said.append(f"{question} {detail}")
        return self.answer if self.answer in answers else "stay"


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    """Give what was said."""
    return Told(monkeypatch)


def room_in(qtbot: QtBot, context: Context) -> ScreenRobot:
    room = Room(context, Page("Pengaturan"))
    robot = ScreenRobot(qtbot, room)
    signatures.show(room)
    page = room.page
    assert isinstance(page, SignaturesPage)
    with qtbot.waitSignal(page.shown):
        page.refresh()
    return robot


def here(robot: ScreenRobot) -> Any:
    return robot.screen.page  # type: ignore[attr-defined]


def fingerprint_of(db: Database) -> str:
    with db.read() as session:
        return signing.fingerprint(signing.current(session).public)


def files_on(stick: Path, beginning: str) -> list[Path]:
    return sorted(stick.glob(f"{beginning}-*.dme"))


def status(office: Database, code: str) -> Status:
    with office.read() as session:
        return verification.verify(session, Found(code)).status


def test_the_fingerprint_is_shown_and_printed(
    context: Context, office: Database, qtbot: QtBot
) -> None:
    robot = room_in(qtbot, context)
    assert robot.find(QLabel, "fingerprint").text() == fingerprint_of(office)
    robot.press("Ctrl+P")
    robot.wait_until(lambda: isinstance(here(robot), PreviewPage))


def test_files_for_the_regency_are_written_to_the_stick(
    context: Context, office: Database, qtbot: QtBot, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    void(office, issued(office))
    robot = room_in(qtbot, context)
    monkeypatch.setattr(choosing, "folder", lambda *_: stick)
    with qtbot.waitSignal(here(robot).told) as said:
        robot.click("hand_in")
    assert "Serahkan ke kabupaten" in said.args[0]
    assert [len(files_on(stick, name)) for name in ("kunci-desa", "surat-batal-desa")] == [1, 1]


def test_the_page_for_anybody_is_written_to_the_stick(
    context: Context, office: Database, qtbot: QtBot, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot = room_in(qtbot, context)
    monkeypatch.setattr(choosing, "folder", lambda *_: stick)
    with qtbot.waitSignal(here(robot).told) as said:
        robot.click("page")
    with office.read() as session:
        assert lists.latest(session, BundleKind.CHECK_PAGE) is not None
    assert "periksa-surat.html" in said.args[0]
    assert b"DME1:" in (stick / "periksa-surat.html").read_bytes()


def test_a_new_key_is_asked_for_and_kept_beside_the_old_one(
    context: Context, office: Database, qtbot: QtBot, told: Told
) -> None:
    robot = room_in(qtbot, context)
    before = fingerprint_of(office)
    with qtbot.waitSignal(here(robot).shown):
        robot.click("renew")
    robot.wait_until(lambda: robot.find(QLabel, "fingerprint").text() != before)
    robot.wait_until(lambda: any("1 kunci lama" in words for words in robot.said("muted")))
    assert told.said == []


def test_the_whole_round_by_stick(
    context: Context, qtbot: QtBot, around: Around, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    office, stick, neighbour, regency = context.db, around.stick, around.neighbour, around.regency
    paper, gone = issued(neighbour), issued(neighbour)
    void(neighbour, gone)
    for db in (neighbour, regency):
        signatures.hand_in(db, CLERK, stick)

    at_regency = Context(regency, context.settings, CLERK)
    page = PublishingPage(at_regency)
    desk = ScreenRobot(qtbot, page)
    handed = [one for one in files_on(stick, "kunci-desa") if "2004" in one.name]
    voids = [one for one in files_on(stick, "surat-batal-desa") if "2004" in one.name]
    page.take([*voids, *handed])
    desk.wait_until(lambda: bool(told.said))
    assert "cocokkan dulu kunci" in told.said.pop()
    desk.wait_until(lambda: desk.column(5) == ["Belum dicocokkan"] or len(desk.column(0)) == 1)
    page.listing.focus_rows()
    desk.press("Enter")
    desk.wait_until(lambda: bool(told.said))
    assert fingerprint_of(neighbour) in told.said.pop()
    page.take(voids)
    desk.wait_until(lambda: len(desk.column(0)) == 2)
    monkeypatch.setattr(choosing, "folder", lambda *_: stick)
    desk.press("F10")
    desk.wait_until(lambda: bool(told.said))
    assert "Terbit: 2 kunci dan 1 surat batal" in told.said.pop()
    at_regency.close()

    robot = room_in(qtbot, context)
    regency_key = next(one for one in files_on(stick, "kunci-desa") if "1001" in one.name)
    monkeypatch.setattr(ask, "line", lambda *_: "AAAA-BBBB-CCCC-DDDD")
    here(robot).trust(regency_key)
    robot.wait_until(lambda: bool(told.said))
    assert "bukan sidik kunci" in told.said.pop()
    monkeypatch.setattr(ask, "line", lambda *_: fingerprint_of(regency).replace("-", " "))
    with qtbot.waitSignal(here(robot).told):
        here(robot).trust(regency_key)
    monkeypatch.setattr(choosing, "files", lambda *_: files_on(stick, "daftar"))
    robot.press("Ctrl+O")
    robot.wait_until(lambda: bool(told.said))
    assert told.said.pop().count("✓") == 2
    assert status(office, paper.code) is Status.VALID
    assert status(office, gone.code) is Status.REVOKED
    robot.press("Ctrl+O")
    robot.wait_until(lambda: bool(told.said))
    assert told.said.pop().count("sudah ada di sini") == 2


def test_a_file_of_another_kind_is_refused_by_name(
    context: Context, office: Database, qtbot: QtBot, stick: Path, told: Told
) -> None:
    robot = room_in(qtbot, context)
    wrong = stick / "foto.dme"
    wrong.write_bytes(b"\xff\xd8 bukan daftar")
    here(robot).take([wrong, stick / "tidak-ada.dme"])
    robot.wait_until(lambda: bool(told.said))
    assert "foto.dme: Berkas ini bukan berkas kunci" in told.said[0]
    assert "tidak-ada.dme: Berkas tidak dapat dibaca" in told.said[0]
    with office.read() as session:
        assert lists.latest(session, BundleKind.KEY_LIST) is None


def test_a_file_in_the_list_is_dropped_and_can_be_brought_back(
    context: Context, office: Database, qtbot: QtBot, stick: Path, neighbour: Database, told: Told
) -> None:
    signatures.hand_in(neighbour, CLERK, stick)
    page = PublishingPage(context)
    robot = ScreenRobot(qtbot, page)
    page.take(files_on(stick, "kunci-desa"))
    robot.wait_until(lambda: robot.column(0) == ["Desa Perian"])
    told.answer = "drop"
    page.listing.focus_rows()
    robot.press("Enter")
    robot.wait_until(lambda: page.listing.model.rowCount() == 0)
    with office.read() as session:
        act = undoing.last_undoable(session)
    assert act
    assert act.act == "Buang berkas desa"
