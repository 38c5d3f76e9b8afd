"""Copies made, checked and stopped through the window, on real files and small real sticks."""

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from dme_desktop.backup import making, medium, service
from dme_desktop.backup import returning as whole_returning
from dme_desktop.backup.medium import Place
from dme_desktop.backup.screen.desk import Chosen
from dme_desktop.backup.screen.page import BackupPage
from dme_desktop.backup.screen.room import BackupRoom, build
from dme_desktop.backup.screen.taking import TakingPage
from dme_desktop.backup.screen.whole import WholePage
from dme_desktop.backup.service import Made
from dme_desktop.kernel.acts import Role
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.progress import Progress
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.ui import ask, choosing
from dme_desktop.ui.context import Context
from dme_desktop.vault import returning
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from tests import rig
from tests.accounts.people import added, begin
from tests.acts import ACT, CLERK
from tests.conftest import MemorySettings
from tests.examples import a_person
from tests.robots import ScreenRobot


@pytest.fixture
def no_sticks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away whatever is plugged into the machine of the test."""
    monkeypatch.setattr(medium, "sticks", lambda _: [])


@pytest.fixture
def robot(
    context: Context,
    profile: Profile,
    stick: Path,
    settings: MemorySettings,
    no_sticks: None,  # noqa: ARG001
    qtbot: QtBot,
) -> Iterator[ScreenRobot]:
    """Give the room of copies with the stick chosen."""
    settings.put("folder.backup", str(stick))
    robot = ScreenRobot(qtbot, build(context, profile))
    robot.wait_until(lambda: page_of(robot).places.folder() == stick)
    yield robot
    context.jobs.wait()


def page_of(robot: ScreenRobot) -> BackupPage:
    assert isinstance(robot.screen, BackupRoom)
    page = robot.screen.page
    assert isinstance(page, BackupPage)
    return page


def room_of(robot: ScreenRobot) -> BackupRoom:
    assert isinstance(robot.screen, BackupRoom)
    return robot.screen


def ended(robot: ScreenRobot, title: str) -> str:
    """Wait for the large words and return those under them."""
    robot.wait_until(lambda: page_of(robot).course.title() == title)
    return page_of(robot).course.detail()


def packages(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def test_a_copy_made_through_the_window_is_a_good_one(
    robot: ScreenRobot, stick: Path, db: Database, profile: Profile
) -> None:
    robot.press("Ctrl+N")
    detail = ended(robot, "Cadangan jadi")
    (file,) = packages(stick)
    assert file.name in detail
    assert "2 orang" in detail
    assert "komputer yang sama" in detail  # the stick of this test is a folder beside the data
    verdict = service.verify(file, key=db.key, near=profile.folder)
    assert (verdict.ok, verdict.whole, verdict.people) == (True, True, 2)
    robot.wait_until(lambda: robot.column(4) == ["Baik, 09:12"])


def test_a_copy_on_a_stick_may_be_pulled_out(robot: ScreenRobot, tiny: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page_of(robot).places.chosen):
        page_of(robot).use_folder(tiny)
    robot.wait_until(lambda: page_of(robot).places.folder() == tiny)
    robot.click("make")
    ended(robot, "Aman dicabut")
    assert len(packages(tiny)) == 1
    robot.wait_until(lambda: "Cadangan luar: hari ini" in robot.said("h1"))


def test_a_stopped_copy_leaves_no_half_file_and_keeps_the_last_good_one(
    made: Made,
    robot: ScreenRobot,
    stick: Path,
    monkeypatch: pytest.MonkeyPatch,
    clock: FixedClock,
) -> None:
    before = {file.name: file.read_bytes() for file in packages(stick)}
    write = making._write_part

    def stop_while_writing(part: Path, sheet: making._Sheet, progress: Progress) -> str:
        job = page_of(robot)._job
        assert job is not None
        job.cancel()
        return write(part, sheet, progress)

    monkeypatch.setattr(making, "_write_part", stop_while_writing)
    robot.click("make")
    assert "tetap utuh" in ended(robot, "Dihentikan")
    assert {file.name: file.read_bytes() for file in packages(stick)} == before
    assert service.verify(made.file).whole
    assert clock.now() == made.made_at


@pytest.mark.faults
@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "Stik atau folder tujuan penuh"),
        (errno.EROFS, "Stik atau folder tujuan tidak dapat ditulisi"),
        (errno.EIO, "Stik atau folder tujuan tidak menjawab, mungkin dicabut"),
    ],
)
def test_a_full_locked_or_dying_stick_gets_a_sentence(
    robot: ScreenRobot,
    monkeypatch: pytest.MonkeyPatch,
    stick: Path,
    number: int,
    sentence: str,
) -> None:
    def refuse(*_: object) -> str:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(making, "_write_part", refuse)
    robot.click("make")
    assert ended(robot, "Tidak berhasil").startswith(sentence)
    assert packages(stick) == []
    robot.wait_until(robot.find(QPushButton, "make").isEnabled)


def test_a_stick_too_small_gets_a_sentence(robot: ScreenRobot, tiny: Path) -> None:
    (tiny / "foto.bin").write_bytes(bytes(rig.MEBIBYTE * 2 - 4096))
    page_of(robot).use_folder(tiny)
    robot.wait_until(lambda: page_of(robot).places.folder() == tiny)
    robot.click("make")
    assert "penuh" in ended(robot, "Tidak berhasil")


def test_a_stick_that_was_pulled_out_gets_a_sentence(robot: ScreenRobot, stick: Path) -> None:
    shutil.rmtree(stick)
    robot.click("make")
    assert "mungkin dicabut" in ended(robot, "Tidak berhasil")


def test_what_lies_on_the_stick_is_listed_and_checked_by_keyboard(
    made: Made, robot: ScreenRobot, stick: Path
) -> None:
    (stick / "DME_rusak.dmecad").write_bytes(made.file.read_bytes()[:1000])
    robot.press("F5")
    robot.wait_until(lambda: robot.column(4) == ["Belum diperiksa", "Rusak"])
    assert robot.column(0)[0] == "24-11-2026 09:12"
    page_of(robot).listing.focus_rows()
    robot.press("Return")
    assert "2 orang" in ended(robot, "Cadangan baik")
    robot.wait_until(lambda: robot.column(4)[0] == "Baik, 09:12")


def test_a_flipped_bit_is_found(made: Made, robot: ScreenRobot) -> None:
    content = bytearray(made.file.read_bytes())
    content[-100] ^= 1
    made.file.write_bytes(content)
    robot.press("F5")
    robot.wait_until(lambda: len(robot.column(0)) == 1)
    page_of(robot).verify(str(made.file))
    assert "tidak dapat dipercaya" in ended(robot, "Jangan dipakai")
    robot.wait_until(lambda: robot.column(4) == ["Rusak, 09:12"])


def test_a_copy_of_a_newer_program_says_what_to_do(made: Made, robot: ScreenRobot) -> None:
    content = bytearray(made.file.read_bytes())
    content[8:10] = (99).to_bytes(2, "big")  # the version of the format
    made.file.write_bytes(content)
    page_of(robot).verify(str(made.file))
    assert "Pasang versi terbaru program" in ended(robot, "Jangan dipakai")


def test_a_copy_of_other_data_is_not_called_bad(
    robot: ScreenRobot, tmp_path: Path, stick: Path, clock: FixedClock
) -> None:
    other = Profile(tmp_path / "desa lain", clock)
    db = other.create("kata sandi desa lain", "K" * 8)
    foreign = service.create(db, other, stick, clock)
    db.close()
    page_of(robot).verify(str(foreign.file))
    assert "kunci lain" in ended(robot, "Tidak berhasil")


@pytest.mark.usefixtures("no_sticks")
def test_without_a_place_the_clerk_is_asked_for_one(
    context: Context,
    profile: Profile,
    qtbot: QtBot,
    stick: Path,
    settings: MemorySettings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    robot = ScreenRobot(qtbot, build(context, profile))
    robot.wait_until(lambda: "Belum pernah dicadangkan" in " ".join(robot.said("h1")))
    monkeypatch.setattr(choosing, "folder", lambda *_: stick)
    robot.press("Ctrl+N")
    robot.wait_until(lambda: page_of(robot).places.folder() == stick)
    assert settings.get("folder.backup") == str(stick)
    ended(robot, "Cadangan jadi")  # the copy was asked for, not only a folder
    assert len(packages(stick)) == 1


def test_a_place_that_is_gone_is_named_and_another_is_asked_for(
    robot: ScreenRobot, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(choosing, "folder", lambda _, title, __: asked.append(title))
    shutil.rmtree(stick)
    page_of(robot)._look()
    robot.wait_until(lambda: page_of(robot).places.folder() is None)
    robot.press("Ctrl+N")
    assert asked == ["stik tidak ada lagi: pilih folder lain"]
    assert "Pasang lagi, atau pilih lain" in ended(robot, "stik tidak ada lagi")
    assert not stick.exists()
    assert not list(tmp_path.glob("**/*.dmecad"))


def test_the_choice_of_a_place_that_is_gone_goes_to_no_other(
    robot: ScreenRobot, stick: Path, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Place(tiny, "lain", 10**9, outside=True, stick=True)
    monkeypatch.setattr(choosing, "folder", lambda *_: pytest.fail("there is a list"))
    monkeypatch.setattr(medium, "sticks", lambda _: [other])
    page = page_of(robot)
    page._look()
    robot.wait_until(lambda: len(page.places._places) == 2)
    assert page.places.folder() == stick
    for again in (stick, None):
        shutil.rmtree(stick)
        page._look()
        robot.wait_until(lambda: page.places.folder() is None)
        if again:
            again.mkdir()  # plugged in again
            page._look()
            robot.wait_until(lambda: page.places.folder() == stick)
    robot.press("Ctrl+N")
    assert ended(robot, "stik tidak ada lagi")
    assert packages(tiny) == []


@pytest.mark.usefixtures("no_sticks")
def test_a_copy_asked_for_before_the_places_were_looked_for_goes_to_the_last_one(
    context: Context,
    profile: Profile,
    qtbot: QtBot,
    stick: Path,
    settings: MemorySettings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings.put("folder.backup", str(stick))
    monkeypatch.setattr(choosing, "folder", lambda *_: pytest.fail("there is a place"))
    robot = ScreenRobot(qtbot, build(context, profile))
    page = page_of(robot)
    page._show_places(0, [])  # an answer that came too late
    page.new()
    assert page.places.folder() is None
    ended(robot, "Cadangan jadi")
    assert len(packages(stick)) == 1


def test_a_stick_shows_itself_when_it_is_plugged_in(
    robot: ScreenRobot, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugged = Place(tiny, "KINGSTON", 2_000_000, outside=True, stick=True)
    monkeypatch.setattr(medium, "sticks", lambda _: [plugged])
    page_of(robot)._timer.timeout.emit()
    page_of(robot).places.choose(tiny)
    robot.wait_until(lambda: len(page_of(robot).places._places) == 2)
    assert "2,0 MB kosong · di luar komputer" in page_of(robot).places._list.item(0).text()


def test_closing_while_a_copy_is_made_is_asked_about(
    robot: ScreenRobot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def stay(_: object, question: str, __: str) -> bool:
        asked.append(question)
        return False

    monkeypatch.setattr(ask, "confirm", stay)
    robot.click("make")
    assert not page_of(robot).may_close()
    assert asked == ["Cadangan sedang dibuat. Hentikan dan tutup?"]
    ended(robot, "Cadangan jadi")
    assert page_of(robot).may_close()


def test_the_table_of_mounts_tells_what_is_plugged_in() -> None:
    mounts = (
        "/dev/sda1 / ext4 rw 0 0\n"
        "/dev/sdb1 /media/desa/KANTOR\\040DESA vfat rw 0 0\n"
        "/dev/sdc1 /run/media/desa/STIK exfat rw 0 0\n"
    )
    assert medium.mounted_in(mounts) == [
        Path("/media/desa/KANTOR DESA"),
        Path("/run/media/desa/STIK"),
    ]


def test_one_resident_is_taken_back_out_of_an_old_copy(
    made: Made, robot: ScreenRobot, db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with db.read() as session:
        siti = session.scalars(select(Person).where(Person.full_name == "Siti Contohwati")).one().id
    with db.write(ACT, CLERK) as session:
        session.get_one(Person, siti).deleted_at = db.clock.now()
        session.flush()
        amaq = session.scalars(select(Person).where(Person.full_name == "Amaq Contoh")).one()
        amaq.hamlet = "Tertimpa"
    robot.wait_until(lambda: len(robot.column(0)) == 1)
    page_of(robot).listing.select(str(made.file))
    robot.click("take")
    room = robot.screen
    assert isinstance(room, BackupRoom)
    robot.wait_until(lambda: isinstance(room.page, TakingPage))
    page = room.page
    assert isinstance(page, TakingPage)
    told = [one.told for one in page._list.ticks.offered]
    assert len(told) == 2
    assert told[0].startswith("Siti Contohwati\ndi keranjang")
    assert "Tertimpa → Montong" in told[1]
    assert not page.ticked()
    robot.wait_until(page._list.hasFocus)  # the space bar ticks at once
    robot.press("Space")
    assert len(page.ticked()) == 1
    robot.press("Space")
    page.focus_filter()
    robot.press("Down")
    assert page._list.hasFocus()
    page.search("siti")
    page._list.choose(every=True)
    page.search("")
    assert len(page.ticked()) == 1
    monkeypatch.setattr(ask, "confirm", lambda *_: True)
    page.save()
    robot.wait_until(lambda: not isinstance(room.page, TakingPage))
    with db.read() as session:
        assert session.get_one(Person, siti).deleted_at is None
        kept = session.scalars(select(Person.hamlet).where(Person.full_name == "Amaq Contoh"))
        assert kept.one() == "Tertimpa"


def test_all_goes_back_to_a_copy_after_what_is_lost_was_read(
    made: Made, robot: ScreenRobot, db: Database, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    with db.write(ACT, CLERK) as session:
        people.add(session, a_person(full_name="Zul Contoh"))
    robot.wait_until(lambda: robot.column(4) == ["Belum diperiksa"])
    page_of(robot).look_at_whole(str(made.file))
    robot.wait_until(lambda: isinstance(room_of(robot).page, WholePage))
    words = "\n".join(one.text() for one in room_of(robot).page.findChildren(QLabel))
    assert "1 tindakan sesudah cadangan itu, terakhir 24-11-2026 09:12." in words
    assert "Zul Contoh" in words
    assert "2 penduduk di cadangan, 3 sekarang." in words
    monkeypatch.setattr(ask, "confirm", lambda *_: True)
    robot.press("F10")
    robot.wait_until(lambda: not robot.screen.isVisible())
    told = returning.planned(profile.folder)
    assert told is not None
    assert told.about == "keadaan 24-11-2026 09:12, oleh operator"


def test_who_can_come_in_afterwards_is_told_before_all_goes_back(
    robot: ScreenRobot, db: Database, profile: Profile, stick: Path
) -> None:
    keeper = begin(db)
    made = service.create(db, profile, stick, db.clock)
    added(db, keeper, "Petugas Baru", Role.OPERATOR)
    found = whole_returning.preview(made.file, db, profile)
    assert found.staff == ["Sekretaris Contoh"], "who came later has no account then"
    page = WholePage(room_of(robot).context, profile, Chosen(made.file), found)
    robot.qtbot.addWidget(page)
    words = "\n".join(one.text() for one in page.findChildren(QLabel))
    assert "Yang dapat masuk sesudah itu: 1" in words
    assert "sandi petugas kembali seperti waktu cadangan itu" in words


def test_where_the_program_stays_open_no_other_data_come(
    made: Made, robot: ScreenRobot, profile: Profile, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page_of(robot).look_at_whole(str(made.file))
    robot.wait_until(lambda: isinstance(room_of(robot).page, WholePage))
    monkeypatch.setattr(ask, "confirm", lambda *_: True)
    monkeypatch.setattr(type(robot.screen), "close", lambda _: False)
    with qtbot.waitSignal(room_of(robot).context.desk.told) as told:
        robot.press("F10")
    assert told.args is not None
    assert "belum ditutup" in told.args[0]
    assert returning.planned(profile.folder) is None
    assert not (profile.folder / "baru").exists()
