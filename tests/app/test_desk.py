"""The same program at an office over villages: founded by its area, with rooms of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from dme_desktop.apart import calling
from dme_desktop.app.entrance import founding
from dme_desktop.app.entrance.regions import RegionStep
from dme_desktop.app.main import Program
from dme_desktop.app.today.desk import DeskTodayPage
from dme_desktop.district import receiving
from dme_desktop.district.screen import DistrictRoom
from dme_desktop.district.screen.asking import AskPage
from dme_desktop.district.screen.desk import DeskPage
from dme_desktop.district.service import gathering
from dme_desktop.district.waiting import waiting as district_waiting
from dme_desktop.kernel import addresses
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.packages import tables
from dme_desktop.packages.model import Answer, Package
from dme_desktop.packages.screen.history import HistoryPage
from dme_desktop.packages.service import receivers, sending
from dme_desktop.trust import lists
from dme_desktop.trust.screen.publishing import PublishingPage
from dme_desktop.ui import choosing
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.question import Question
from dme_desktop.ui.room import Room
from dme_desktop.ui.theme import Theme
from dme_desktop.vault import boxes
from dme_desktop.vault.profile import Profile
from tests.acts import ACT, CLERK
from tests.app.conftest import CODE, Start
from tests.app.keyboard import Keyboard
from tests.app.test_english import not_english
from tests.app.test_rooms import OLD_SCREEN, SMALL_SCREEN, TWICE_AS_LARGE, faults, in_room, is_cut
from tests.app.test_sizes import TWICE, seen_cut, shown_now
from tests.conftest import NOW, PASSPHRASE
from tests.district.packages import FarVillage, Rows, known, received, sealed
from tests.packages.examples import far_office
from tests.robots import ScreenRobot

PLAN = founding.Plan("52.03", {}, {"name": "Kepala Dinas Contoh"}, "", "Petugas Meja")
VILLAGES = ["52.03.11.2005", "52.03.11.2004", "52.03.07.1001"]


def test_a_desk_is_chosen_by_its_area(qtbot: QtBot) -> None:
    step = RegionStep("Langkah 1", is_desk=True)
    robot = ScreenRobot(qtbot, step)
    taken: list[str] = []
    step.went_on.connect(taken.append)
    robot.fill(region_search="lombok timur")
    found = robot.find(QListWidget, "region_list")

    def is_found() -> bool:
        first = found.item(0)
        return first is not None and "52.03" in first.text()

    robot.wait_until(is_found)
    robot.press("Down")
    robot.press("Return")
    robot.wait_until(lambda: step.code == "52.03")
    step._go_on()
    assert taken == ["52.03"]


def test_a_desk_has_rooms_of_its_own(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / "meja"
    secrets = founding.Secrets(PASSPHRASE, CODE)
    founding.create(Profile(folder, FixedClock(NOW)), PLAN, secrets, remember=True).close()
    window = start(folder).window
    assert window.section == "today"
    assert window._rooms.names == ["today", "district", "packages", "backup", "settings"]
    window.go("district")
    window.open(addresses.NEW_WORKER)  # a page of a village leads nowhere, and does no harm
    assert window.section == "district"
    window.go("packages")
    window.go("district")
    assert window.room() is None or isinstance(window.room(), DistrictRoom)


@pytest.fixture
def meja(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder of a desk with villages of many names, of which two have reported."""
    monkeypatch.setattr(calling, "call", lambda function, *given, **_: function(*given))
    folder, stick = tmp_path / "meja", tmp_path / "stik"
    stick.mkdir()
    secrets = founding.Secrets(PASSPHRASE, CODE)
    db = founding.create(Profile(folder, FixedClock(NOW)), PLAN, secrets, remember=True)
    villages = [FarVillage(code, 11 + at) for at, code in enumerate(VILLAGES)]
    with db.write(ACT, CLERK) as session:
        to = known(session, *villages)
        province = far_office("52", 8)
        receivers.believe(session, province.file(), province.fingerprint)
    for one in villages[:2]:
        (stick / f"{one.code}.dmepaket").write_bytes(sealed(one.signed("52.03"), to))
    (stick / "rusak.dmepaket").write_bytes(b"bukan paket")
    receiving.take(db, CLERK, receiving.packages_in(stick), lambda *_: None)
    db.close()
    return folder


def pages(qtbot: QtBot, program: Program) -> Iterator[tuple[str, Room]]:
    """Yield every room of a desk, and the pages that one can ask for there."""
    with program.context.db.read() as session:
        office = receivers.every(session)[0].id
    for name in program.window._rooms.names:
        yield name, in_room(qtbot, program, name)
    for address in (
        addresses.RECEIVERS, addresses.RECEIVER.of(office), addresses.NEW_PACKAGE.of(office)
    ):  # fmt: skip
        program.context.desk.open_asked.emit(address)
        room = in_room(qtbot, program, "packages")
        assert room.currentIndex() > 0, address
        yield str(address), room
    for button, page in (("keys", PublishingPage), ("figures", AskPage)):
        room = in_room(qtbot, program, "district")
        room.leave_pages()
        pressed = room.findChild(QPushButton, button)
        assert pressed is not None
        pressed.click()
        room = in_room(qtbot, program, "district")
        assert isinstance(room.page, page)
        yield page.__name__, room


def beyond(page: QWidget) -> list[str]:
    """Return the buttons of a page that stand out at its side, where nothing scrolls to them."""
    return [
        one.text()
        for one in page.findChildren(QPushButton)
        if one.isVisible() and one.mapTo(page, QPoint(one.width(), 0)).x() > page.width()
    ]


def test_pages_of_a_desk_are_named_fit_and_no_button_is_cut(
    qtbot: QtBot, start: Start, meja: Path
) -> None:
    program, found = start(meja), {}
    program.window.resize(*SMALL_SCREEN)
    for name, room in pages(qtbot, program):
        found[name] = faults(room, program.window)
        least = program.window.minimumSizeHint()
        if least.width() > SMALL_SCREEN[0] or least.height() > SMALL_SCREEN[1]:
            found[name].append(f"needs {least.width()} x {least.height()} pixels")
        for size in TWICE_AS_LARGE:
            program.window.resize(*size)
            QApplication.processEvents()
            cut = [one for one in room.page.findChildren(QPushButton) if is_cut(one)]
            found[name] += [f"cut off at {size} {one.text()!r}" for one in cut]
            found[name] += [f"out of reach at {size} {one!r}" for one in beyond(room.page)]
        program.window.resize(*SMALL_SCREEN)
        QApplication.processEvents()
    assert {name: some for name, some in found.items() if some} == {}


@pytest.fixture
def real(dressed: Theme, start: Start, meja: Path) -> Iterator[Program]:
    """Give the window of a desk in the look that is seen there."""
    dressed.follow("light")
    program = start(meja)
    yield program
    program.window.hide()


def found_cut(qtbot: QtBot, program: Program) -> dict[str, list[str]]:
    """Return what is cut on each page of a desk in small windows."""
    found = {}
    for name, room in pages(qtbot, program):
        for size in (OLD_SCREEN, TWICE[1]):
            shown_now(program, room, size)
            found[f"{name} at {size}"] = seen_cut(program, room)
    return {name: some for name, some in found.items() if some}


def test_nothing_is_cut_on_any_page_of_a_desk_in_a_small_window(
    qtbot: QtBot, real: Program
) -> None:
    assert found_cut(qtbot, real) == {}


@pytest.mark.usefixtures("english")
def test_nothing_is_cut_on_any_page_of_a_desk_in_english(qtbot: QtBot, real: Program) -> None:
    assert found_cut(qtbot, real) == {}


@pytest.fixture
def disputed(meja: Path) -> Path:
    """Give the folder of a desk where packages are amiss, and an answer came to one it sent."""
    db = Profile(meja, FixedClock(NOW)).open(PASSPHRASE)
    with db.write(ACT, CLERK) as session:
        key = boxes.current(session)
        assert key is not None
        wrong: Rows = {"stok": [("MY", "L", "BEKERJA", "PROSEDURAL", 9)]}
        told = {one.name: tables.of_rows(one, wrong.get(one.name, [])) for one in tables.TABLES}
        totals = {name: [each + 1 for each in sums] for name, sums in tables.totals(told).items()}
        amiss = FarVillage(VILLAGES[2], 13)
        received(session, amiss.signed("52.03", wrong, totals=totals), key.public)
        older = FarVillage(VILLAGES[0], 11)
        received(session, older.signed("52.03", wrong), key.public)  # its number is used already
        [to] = receivers.every(session)
        for accepted in (True, False):
            sending.send(session, to.id, 2026)
            sent = session.scalars(select(Package).order_by(Package.seq.desc())).first()
            assert sent is not None
            sent.answer = Answer.DITERIMA if accepted else Answer.DIKEMBALIKAN
            sent.answered_on, sent.answer_note = NOW.date(), "" if accepted else AMISS
    db.close()
    return meja


AMISS = "kasus kurang 1 jumlah baris: tertulis 2, terhitung 1\nPaket ini tidak melanjutkan nomor 1."


@pytest.mark.usefixtures("english")
def test_no_indonesian_is_left_on_any_page_of_a_desk(
    qtbot: QtBot, start: Start, disputed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, found = start(disputed), dict[str, set[str]]()
    for name, room in pages(qtbot, program):
        listing = getattr(room.page, "listing", None) or getattr(room.page, "arrivals", None)
        if isinstance(listing, Listing):
            qtbot.waitUntil(lambda at=listing: not at.model.is_reading)  # type: ignore[misc]
            for row in range(listing.model.rowCount()):
                listing.view.selectRow(row)
                QApplication.processEvents()
                found[f"{name}, row {row}"] = not_english(room)
        found[name] = not_english(program.window)
    room = in_room(qtbot, program, "packages")
    room.leave_pages()
    page = room.page
    assert isinstance(page, HistoryPage)
    page.open(page.listing.selected_id() or "")
    found["what was sent"] = not_english(in_room(qtbot, program, "packages"))
    asked: list[Question] = []

    def answer(question: Question) -> str:
        asked.append(question)
        return "ok"

    monkeypatch.setattr(Question, "ask", answer)
    room = in_room(qtbot, program, "district")
    assert isinstance(room, DistrictRoom)
    room.leave_pages()
    assert isinstance(room.page, DeskPage)
    room.page.receive_from(tmp_path / "stik")
    qtbot.waitUntil(lambda: bool(asked))
    found["what became of a stick"] = not_english(asked[0])

    assert {name: left for name, left in found.items() if left} == {}


def test_a_desk_is_told_without_the_district_it_is_in(
    qtbot: QtBot, start: Start, meja: Path
) -> None:
    page = in_room(qtbot, start(meja), "settings").page
    told = [one.text() for one in page.findChildren(QLabel)]
    assert "52.03 · Kabupaten Lombok Timur, Nusa Tenggara Barat" in told


def test_today_of_a_desk_tells_what_waits_and_leads_there(
    qtbot: QtBot, start: Start, meja: Path
) -> None:
    db = Profile(meja, FixedClock(NOW)).open(PASSPHRASE)
    far = FarVillage("52.03.11.2003", 44)
    with db.write(ACT, CLERK) as session:
        lists.gather(session, far.keys_file())  # nobody has compared it yet
        key = boxes.current(session)
        assert key is not None
        wrong: Rows = {"stok": [("MY", "L", "BEKERJA", "PROSEDURAL", 9)]}
        told = {one.name: tables.of_rows(one, wrong.get(one.name, [])) for one in tables.TABLES}
        totals = tables.totals(told)
        totals["stok"][1] += 1
        late = FarVillage(VILLAGES[2], 13)
        received(session, late.signed("52.03", wrong, totals=totals), key.public)
    db.close()
    program = start(meja)
    room = in_room(qtbot, program, "today")
    page = room.page
    assert isinstance(page, DeskTodayPage)
    qtbot.waitUntil(lambda: len(page._matters) > 3)
    said = {one.sentence: one for one in page._matters}
    assert "{count} paket perlu diperbaiki dan belum dibalas" in said
    assert said["{count} kunci belum dicocokkan"].values["names"] == far.name
    silent = said["{count} kantor belum melapor lagi, {never} belum pernah"]
    assert (silent.values["count"], silent.values["never"]) == (1, 1)
    assert "Kirim paket ke {name}" in said  # its own package is due
    place = page._matters.index(said["{count} kunci belum dicocokkan"])
    page.open_task(place)
    assert isinstance(in_room(qtbot, program, "district").page, PublishingPage)
    page.open_desk()
    page.open_keys()
    page.open_packages()
    assert program.window.section == "packages"
    with program.context.db.write(ACT, CLERK) as session:
        for one in gathering.unanswered(session):
            gathering.reply(session, one.id)
        [waits] = gathering.awaited(session)
        assert waits.sender == late.code
        assert "{count} paket perbaikan belum datang" in [
            one.sentence for one in district_waiting(session)
        ]
        received(session, late.signed("52.03", wrong), key.public)
        assert gathering.awaited(session) == []


def test_the_desk_is_worked_at_by_keys_alone(
    qtbot: QtBot, start: Start, meja: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choosing, "folder", lambda *_: tmp_path / "stik")
    keyboard = Keyboard(qtbot, start(meja))
    keyboard.go("packages").on(HistoryPage)
    page = keyboard.go("district").on(DeskPage)
    keyboard.when_asked("Return").press("Ctrl+O")  # what is broken is told
    keyboard.until(lambda: not keyboard.program.context.jobs.busy)
    keyboard.when_asked("Return").press("Ctrl+E").on(PreviewPage)
    keyboard.press("Escape")
    assert keyboard.on(DeskPage) is page
