"""One figure through five offices: two laptops of a village, a subdistrict, a regency, a province.

It goes up, the subdistrict asks about it, the question travels down, and the mended figure up
again. Every office has a real encrypted file; nothing but files goes between them, and what people
do at a window is done at the real pages.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dme_desktop.district.screen import DistrictRoom
from dme_desktop.district.screen.desk import DeskPage
from dme_desktop.district.service import gathering, standing
from dme_desktop.district.waiting import waiting as waiting_at_desk
from dme_desktop.kernel import addresses
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.laptops.screen import LaptopsRoom
from dme_desktop.laptops.screen.devices import DevicesPage
from dme_desktop.laptops.screen.parcel import ParcelPage
from dme_desktop.packages import stick
from dme_desktop.packages.model import Answer, Package
from dme_desktop.packages.service import receivers, sending
from dme_desktop.packages.waiting import waiting as waiting_at_village
from dme_desktop.ui import ask, choosing
from dme_desktop.ui.context import Context
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.conftest import MemorySettings
from tests.district.test_story import YEAR, departed, make_known, register, taken
from tests.examples import VILLAGE
from tests.laptops import office as laptops
from tests.laptops.office import Laptop
from tests.robots import ScreenRobot
from tests.trust.papers import another_office

ASKED = "Daftar BP3MI menyebut 8 orang berangkat bulan Maret; periksa lagi."


@pytest.fixture
def desks(tmp_path: Path, clock: FixedClock, near: None) -> Iterator[list[Database]]:
    """Give a village and the three offices over it, each knowing the next one's keys."""
    assert near is None
    with ExitStack() as stack:
        found = [
            stack.enter_context(another_office(tmp_path / code, clock, code))
            for code in (VILLAGE, "52.03.11", "52.03", "52")
        ]
        for lower, upper in pairwise(found):
            make_known(lower, upper)
        yield found


class Window:
    """The page of one office, worked by a person."""

    def __init__(self, qtbot: QtBot, db: Database, build: Callable[[Context], object]) -> None:
        self._qtbot, self.context = qtbot, Context(db, MemorySettings(), CLERK)
        self.room = build(self.context)
        self.robot = ScreenRobot(qtbot, self.room)  # type: ignore[arg-type]

    def wait(self, is_so: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(is_so)

    def close(self) -> None:
        self.context.close()


@pytest.fixture
def windows(qtbot: QtBot) -> Iterator[Callable[..., Window]]:
    """Open pages, and close what they hold."""
    made: list[Window] = []

    def open_one(db: Database, build: Callable[[Context], object]) -> Window:
        made.append(Window(qtbot, db, build))
        return made[-1]

    yield open_one
    for one in made:
        one.close()


def join(window: Window, file: Path) -> None:
    """Take in the changes of the other laptop at the window."""
    room = window.room
    assert isinstance(room, LaptopsRoom)
    room.open(addresses.TAKE_CHANGES.of(str(file)))
    window.wait(lambda: isinstance(room.page, ParcelPage))
    parcel = room.page
    assert isinstance(parcel, ParcelPage)
    parcel.save()
    window.wait(lambda: isinstance(room.page, DevicesPage))


def hand_up(lower: Database, folder: Path) -> None:
    """Write the package of an office for the one above it onto a stick."""
    with lower.write(ACT, CLERK) as session:
        made = sending.send(session, receivers.every(session)[0].id, YEAR)
    stick.write(folder, made.name, made.content)


def receive(window: Window, folder: Path, arrivals: int) -> None:
    """Receive what is on the stick at the window of a desk."""
    room = window.room
    assert isinstance(room, DistrictRoom)
    page = room.page
    assert isinstance(page, DeskPage)
    page.receive_from(folder)

    def came() -> bool:
        with window.context.db.read() as session:
            return len(gathering.newest_arrivals(session)) == arrivals

    window.wait(came)


def answers(window: Window, folder: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """Write the answers to the stick at the window; return the one that was written."""
    room = window.room
    assert isinstance(room, DistrictRoom)
    page = room.page
    assert isinstance(page, DeskPage)
    monkeypatch.setattr(choosing, "folder", lambda *_: folder)
    page.answer()

    def answered() -> bool:
        with window.context.db.read() as session:
            return all(one.answered_on for one in gathering.newest_arrivals(session))

    window.wait(answered)
    (file,) = folder.glob("balasan-*")
    return file.read_bytes()


def test_a_mended_figure_goes_down_and_up_again_through_five_offices(
    desks: list[Database],
    windows: Callable[..., Window],
    tmp_path: Path,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    village, district, regency, province = desks
    monkeypatch.setattr(ask, "confirm", lambda *_: True)
    monkeypatch.setattr(ask, "tell", lambda *_, **__: None)
    desa = laptops.begin(village, tmp_path)
    kader = laptops.another(desa, "Kader", tmp_path, clock)
    at_desa = windows(village, LaptopsRoom)
    up = [windows(one, DistrictRoom) for one in desks[1:]]
    sticks = [tmp_path / f"stik-{place}" for place in range(6)]
    for one in sticks:
        one.mkdir()

    register(village, *range(1, 7))
    register(kader.db, 7)
    join(at_desa, kader.carry())
    for lower, window, folder in zip(desks, up, sticks, strict=False):
        hand_up(lower, folder)
        receive(window, folder, 1)
    assert departed(district) == departed(regency) == departed(province) == [(3, "MY", "P", 7)]

    with district.write(ACT, CLERK) as session:
        [arrival] = gathering.newest_arrivals(session)
        gathering.ask_to_mend(session, arrival.id, ASKED)
    assert departed(district) == [(3, "MY", "P", 7)]  # it counts until a new one comes
    taken(village, answers(up[0], tmp_path, monkeypatch))
    with village.read() as session:
        [sent] = session.query(Package).all()
        assert (sent.answer, sent.answer_note) == (Answer.DIKEMBALIKAN, ASKED)
        assert "Paket {year} dikembalikan {name}" in [
            one.sentence for one in waiting_at_village(session)
        ]
    with district.read() as session:
        assert [one.sender for one in gathering.awaited(session)] == [VILLAGE]

    kader.take(desa.carry())
    register(kader.db, 8)  # the hamlet knew of one more
    join(at_desa, kader.carry())
    for lower, window, folder in zip(desks, up, sticks[3:], strict=False):
        hand_up(lower, folder)
        receive(window, folder, 2)
    assert departed(district) == departed(regency) == departed(province) == [(3, "MY", "P", 8)]
    with district.read() as session:
        assert gathering.awaited(session) == []
        assert not [one for one in waiting_at_desk(session) if "perbaikan" in one.sentence]
    [area] = standing.areas(province, YEAR)
    assert [(one.code, one.seq, one.age) for one in area.villages] == [(VILLAGE, 2, 0)]
    kader.db.close()


def test_both_laptops_have_the_same_books_when_the_figure_has_come_home(
    desks: list[Database], tmp_path: Path, clock: FixedClock
) -> None:
    desa = laptops.begin(desks[0], tmp_path)
    kader = laptops.another(desa, "Kader", tmp_path, clock)
    register(kader.db, 1)
    desa.take(kader.carry())
    register(desa.db, 2)
    kader.take(desa.carry())
    desa.take(kader.carry())
    assert isinstance(kader, Laptop)
    assert desa.shows() == kader.shows()
    kader.db.close()
