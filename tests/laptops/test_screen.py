"""The room of laptops by its window: prepare, carry, take in, decide, close."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dme_desktop.agenda import lending
from dme_desktop.kernel import addresses
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.laptops.model import Holder
from dme_desktop.laptops.screen import LaptopsRoom, build
from dme_desktop.laptops.screen.clashes import ClashesPage
from dme_desktop.laptops.screen.devices import DevicesPage
from dme_desktop.laptops.screen.exchanges import BlocksPage, ExchangesPage
from dme_desktop.laptops.screen.parcel import ParcelPage
from dme_desktop.laptops.service import clashes, own, succession
from dme_desktop.laptops.service.own import Device
from dme_desktop.laptops.waiting import waiting
from dme_desktop.ui import ask, choosing, picking
from dme_desktop.ui.context import Context
from tests.conftest import PASSPHRASE
from tests.laptops.office import Laptop, close
from tests.laptops.test_merging import change, exchange, field, register
from tests.robots import ScreenRobot


@pytest.fixture
def robot(context: Context, desa: Laptop, qtbot: QtBot) -> ScreenRobot:  # noqa: ARG001
    """Give the room of laptops of a founded village."""
    return ScreenRobot(qtbot, build(context))


@pytest.fixture
def room(robot: ScreenRobot) -> LaptopsRoom:
    """Give the room itself."""
    assert isinstance(robot.screen, LaptopsRoom)
    return robot.screen


def seen(room: LaptopsRoom, kind: type) -> Callable[[], bool]:
    return lambda: isinstance(room.page, kind)


def loaded(page: object, rows: int) -> Callable[[], bool]:
    return lambda: page.listing.model.rowCount() == rows  # type: ignore[attr-defined]


def test_another_laptop_is_prepared_by_two_names(
    room: LaptopsRoom, desa: Laptop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = iter(["Desa", "Kader"])
    monkeypatch.setattr(ask, "line", lambda *_, **__: next(names))
    monkeypatch.setattr(ask, "choose", lambda *_, **__: "office")
    monkeypatch.setattr(ask, "tell", lambda *_, **__: None)
    page = room.page
    assert isinstance(page, DevicesPage)
    page.new()
    qtbot.waitUntil(loaded(page, 2))
    with desa.db.read() as session:
        assert [(one.name, one.is_own) for one in own.devices(session)] == [
            ("Desa", True), ("Kader", False),
        ]  # fmt: skip


def test_a_laptop_of_one_hamlet_is_prepared_and_begun_by_the_window(
    room: LaptopsRoom, desa: Laptop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = room.page
    assert isinstance(page, DevicesPage)
    told: list[str] = []
    monkeypatch.setattr(ask, "choose", lambda *_, **__: "hamlet")
    register(desa, hamlet="Montong")
    lines, picked = iter(["Desa", "Dusun Montong", PASSPHRASE]), iter(["Montong", "KADUS"])
    monkeypatch.setattr(ask, "line", lambda *_, **__: next(lines))
    monkeypatch.setattr(picking, "pick", lambda *_: next(picked))
    monkeypatch.setattr(ask, "tell", lambda _, *more: told.extend(more))
    monkeypatch.setattr(choosing, "folder", lambda *_: tmp_path)
    page.new()
    qtbot.waitUntil(loaded(page, 2))
    with desa.db.read() as session:
        lent = next(one.id for one in own.devices(session) if one.hamlet)
    page.listing.select(lent)
    page.open(lent)
    qtbot.waitUntil(lambda: "1 warga" in str(told))
    (file,) = tmp_path.glob("Laptop-*/*.dmecad")
    assert file.parent.name in told[-1]
    row = page.listing.row_of(lent, Device)
    assert row is not None
    assert [deed.name for deed in page.acts_of(lent)] == ["begin", "close_laptop"]
    assert row.holder is Holder.KADUS


def test_changes_leave_and_come_by_the_window(
    room: LaptopsRoom,
    desa: Laptop,
    kader: Laptop,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    siti = register(kader, hamlet="Montong")
    asked: list[str] = []

    def confirm(*told: str) -> bool:
        asked.append(told[3])
        return True

    monkeypatch.setattr(ask, "confirm", confirm)
    room.open(addresses.TAKE_CHANGES.of(str(kader.carry())))
    qtbot.waitUntil(seen(room, ParcelPage))
    with kader.db.read() as session:
        (print_,) = [one.fingerprint for one in own.devices(session) if one.is_own]
    assert print_ in asked[0]
    parcel = room.page
    assert isinstance(parcel, ParcelPage)
    parcel.save()
    qtbot.waitUntil(seen(room, DevicesPage))
    assert field(desa, siti, "hamlet") == "Montong"
    page = room.page
    assert isinstance(page, DevicesPage)
    page.carry()
    qtbot.waitUntil(seen(room, ParcelPage))
    monkeypatch.setattr(choosing, "folder", lambda *_: tmp_path)
    leaving = room.page
    assert isinstance(leaving, ParcelPage)
    leaving.save()
    qtbot.waitUntil(seen(room, DevicesPage))
    (file,) = tmp_path.glob("*.dmeubah")
    kader.take(file)
    room.open(addresses.EXCHANGES)
    history = room.page
    assert isinstance(history, ExchangesPage)
    qtbot.waitUntil(loaded(history, 2))
    history.back()
    room.open(addresses.LENT_NUMBERS)
    blocks = room.page
    assert isinstance(blocks, BlocksPage)
    qtbot.waitUntil(loaded(blocks, 1))


def test_a_difference_is_decided_by_enter(
    room: LaptopsRoom, desa: Laptop, kader: Laptop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    siti = register(desa, hamlet="Montong")
    kader.take(desa.carry())
    change(desa, siti, hamlet="Senaru")
    change(kader, siti, hamlet="Batu Koq")
    exchange(desa, kader)
    with desa.db.read() as session:
        assert addresses.LAPTOP_CLASHES in [one.address for one in waiting(session)]
        (clash,) = clashes.listed(session)
    room.open(addresses.LAPTOP_CLASHES)
    page = room.page
    assert isinstance(page, ClashesPage)
    qtbot.waitUntil(loaded(page, 1))
    monkeypatch.setattr(picking, "pick", lambda *_: "1")
    page.open(clash.id)
    qtbot.waitUntil(loaded(page, 0))
    assert field(desa, siti, "hamlet") == clash.sides[1].words


def test_a_lost_laptop_is_closed_with_a_reason(
    room: LaptopsRoom, desa: Laptop, kader: Laptop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desa.take(kader.carry())
    page = room.page
    assert isinstance(page, DevicesPage)
    page.show_rows()
    qtbot.waitUntil(loaded(page, 2))
    with desa.db.read() as session:
        lost = next(one.id for one in own.devices(session) if not one.is_own)
    page.listing.select(lost)
    qtbot.waitUntil(lambda: page.listing.selected_id() == lost)
    monkeypatch.setattr(ask, "reason", lambda *_: "Hilang di jalan")
    page.close_laptop()
    with desa.db.read() as session:
        closed = next(one for one in own.devices(session) if not one.is_own)
    assert closed.close_reason == "Hilang di jalan"


def test_the_start_page_tells_of_a_laptop_that_is_silent(
    desa: Laptop, kader: Laptop, clock: FixedClock
) -> None:
    desa.take(kader.carry())
    with desa.db.read() as session:
        assert waiting(session) == []
        clock.at += dt.timedelta(days=9)
        (matter,) = waiting(session)
    assert matter.values == {"name": "Kader", "days": 9}


def test_who_goes_on_for_the_lost_laptop_is_asked_for_each_count(
    context: Context, desa: Laptop, kader: Laptop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desa.take(kader.carry())
    kader.take(desa.carry())
    close(kader, "Desa")
    with kader.db.read() as session:
        assert [one.sentence for one in waiting(session)] == ["Nomor surat belum ada yang memegang"]
    room = build(replace(context, db=kader.db))
    qtbot.addWidget(room)
    page = room.page
    assert isinstance(page, DevicesPage)
    page.show_rows()
    qtbot.waitUntil(loaded(page, 2))
    with kader.db.read() as session:
        mine = next(one.id for one in own.devices(session) if one.is_own)
    (deed,) = page.acts_of(mine)
    told: list[str] = []

    def line(_: object, question: str, *more: str) -> str:
        told.append(question)
        return "x" if len(told) == 1 else more[1]

    monkeypatch.setattr(ask, "line", line)
    deed.act()
    qtbot.waitUntil(lambda: len(told) == 1)
    with kader.db.read() as session:
        assert succession.is_due(session)
    deed.act()
    qtbot.waitUntil(lambda: len(told) > 2)
    with kader.db.read() as session:
        assert not lending.here(session).borrows
        assert waiting(session) == []
    assert all("buku agenda" in one for one in told)


def test_a_file_is_taken_in_by_the_key_that_takes_in_elsewhere(
    robot: ScreenRobot, desa: Laptop, kader: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    desa.take(kader.carry())
    siti = register(kader, hamlet="Montong")
    file = kader.carry()
    monkeypatch.setattr(choosing, "file", lambda *_: file)
    room = robot.screen
    assert isinstance(room, LaptopsRoom)
    robot.press("Ctrl+O")
    robot.wait_until(seen(room, ParcelPage))
    robot.press("F10")
    robot.wait_until(seen(room, DevicesPage))
    assert field(desa, siti, "hamlet") == "Montong"


def test_a_folder_is_looked_through_by_the_window(
    room: LaptopsRoom, desa: Laptop, kader: Laptop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desa.take(kader.carry())
    siti = register(kader)
    kader.carry()
    monkeypatch.setattr(choosing, "folder", lambda *_: kader.folder)
    page = room.page
    assert isinstance(page, DevicesPage)
    page.choose_folder()
    qtbot.waitUntil(seen(room, ParcelPage))
    parcel = room.page
    assert isinstance(parcel, ParcelPage)
    parcel.save()
    qtbot.waitUntil(seen(room, DevicesPage))
    assert field(desa, siti, "full_name")
