"""Copies nobody asked for: made when something changed, read back, thinned, never felt."""

import datetime as dt
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dme_desktop.backup import automatic, making, medium, service
from dme_desktop.backup.medium import Place
from dme_desktop.backup.screen.automatic import Automatic
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people.model import Person
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import ASIDE, Profile
from tests.acts import ACT, CLERK
from tests.conftest import NOW

HALF_AN_HOUR = dt.timedelta(minutes=30)


def change(db: Database, name: str = "Orang Contoh") -> None:
    with db.write(ACT, CLERK) as session:
        session.add(someone(name))


def someone(name: str) -> Person:
    return Person(full_name=name, gender="1", birth_date=PartialDate(1990), hamlet="Montong")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.dmecad"))


def test_a_copy_is_made_when_something_changed_and_half_an_hour_went_by(
    db: Database, profile: Profile, clock: FixedClock
) -> None:
    assert automatic.make_if_due(db, profile) is not None
    assert automatic.make_if_due(db, profile) is None
    change(db)
    assert automatic.make_if_due(db, profile) is None
    clock.at += HALF_AN_HOUR
    made = automatic.make_if_due(db, profile)
    assert made is not None
    assert service.verify(made.file, key=db.key).ok
    assert not made.outside
    clock.at += HALF_AN_HOUR
    assert automatic.make_if_due(db, profile) is None  # nothing happened since


def test_a_data_folder_that_is_gone_is_not_made_anew(db: Database, profile: Profile) -> None:
    change(db)
    shutil.rmtree(profile.folder)
    with pytest.raises(DmeError, match="mungkin dicabut"):
        automatic.make_if_due(db, profile)
    assert not profile.folder.exists()


def test_it_never_passes_for_the_copy_on_the_stick(db: Database, profile: Profile) -> None:
    with db.read() as session:
        before = service.last(session)
    automatic.make_if_due(db, profile)
    with db.read() as session:
        assert service.last(session) == before


def test_a_copy_is_made_before_much_is_changed_at_once_and_five_stay(
    db: Database, profile: Profile, clock: FixedClock, qapp: object
) -> None:
    del qapp
    Automatic(db, profile)
    place = automatic.folder(profile) / automatic.BEFORE
    for turn in range(7):
        clock.at += dt.timedelta(minutes=1)
        with db.write(ACT, CLERK, lasting=True) as session:
            session.add(someone(f"Orang {turn}"))
    assert len(names(place)) == automatic.KEPT_BEFORE


def test_files_of_keys_are_no_copies_in_which_somebody_stands(profile: Profile) -> None:
    aside = profile.folder / ASIDE
    aside.mkdir()
    (aside / "20261130-163232-1-kunci.json").write_bytes(b"{}")
    (aside / "20261130-163232-2-desa.db").write_bytes(b"-")
    told = [name for name, _ in automatic.beside(profile.database_path)]
    assert told == [f"{ASIDE}/20261130-163232-2-desa.db"]


def test_a_copy_that_cannot_be_made_hinders_no_work(
    db: Database, profile: Profile, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    del qapp

    def full(*_: object, **__: object) -> None:
        raise DmeError("Disk penuh.")

    monkeypatch.setattr(making, "create", full)
    own = Automatic(db, profile)
    with db.write(ACT, CLERK, lasting=True) as session:
        session.add(someone("Orang Contoh"))
    own.end()
    assert names(automatic.folder(profile)) == []


def test_the_last_copy_of_the_day_holds_the_last_change(
    db: Database, profile: Profile, qtbot: QtBot
) -> None:
    own = Automatic(db, profile)
    own.look()
    qtbot.waitUntil(lambda: len(names(automatic.folder(profile))) == 1)
    change(db)
    own.end()
    newest = service.list_in(automatic.folder(profile))[0]
    assert len(names(automatic.folder(profile))) == 2
    assert newest.people == 1 + service.list_in(automatic.folder(profile))[1].people


def test_a_copy_that_rotted_is_found_and_put_aside(
    db: Database, profile: Profile, caplog: pytest.LogCaptureFixture
) -> None:
    made = automatic.make_if_due(db, profile)
    assert made is not None
    assert automatic.reread(db, profile) is None
    content = bytearray(made.file.read_bytes())
    content[len(content) // 2] ^= 1
    made.file.write_bytes(content)
    aside = automatic.reread(db, profile)
    assert aside is not None
    assert aside.exists()
    assert "backup.automatic_damaged" in caplog.text
    caplog.clear()
    assert names(automatic.folder(profile)) == []


def test_a_copy_is_read_again_once_a_week_and_the_window_tells_of_one_that_rotted(
    db: Database, profile: Profile, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    made = automatic.make_if_due(db, profile)
    assert made is not None
    watching = Automatic(db, profile)
    fine = made.file.read_bytes()
    rotten = fine[:-1] + bytes([fine[-1] ^ 1])

    def look(days: float) -> list[str]:
        """Look when the copy was read so many days ago; return what was told."""
        read = (db.clock.now() - dt.timedelta(days=days)).timestamp()
        os.utime(made.file, (read, read))
        told: list[str] = []
        watching.copy_rotted.connect(told.append)
        watching.look()
        qtbot.waitUntil(lambda: not watching.is_busy)
        QApplication.processEvents()
        watching.copy_rotted.disconnect(told.append)
        return told

    assert look(8) == []
    assert made.file.stat().st_mtime == db.clock.now().timestamp()
    made.file.write_bytes(rotten)
    assert look(6) == []  # it was read this week
    assert look(8) == [f"{made.file.name}{automatic.BAD}"]
    assert [one.name for one in automatic.damaged(profile)] == [f"{made.file.name}{automatic.BAD}"]
    watching.end()
    assert "backup.automatic_damaged" in caplog.text
    caplog.clear()


MOMENTS = st.lists(st.integers(0, 400 * 24 * 60).map(lambda m: NOW - dt.timedelta(minutes=m)))


@given(MOMENTS)
def test_thinning_keeps_two_days_the_newest_and_never_more_than_it_must(
    made: list[dt.datetime],
) -> None:
    stays = automatic.kept(made, NOW)
    assert stays <= set(made)
    assert {one for one in made if NOW - one <= automatic.ALL_OF} <= stays
    if made:
        assert max(made) in stays
    older = {one for one in stays if NOW - one > automatic.ALL_OF}
    assert len(older) <= automatic.DAILY + automatic.WEEKLY + automatic.MONTHLY
    assert automatic.kept(stays, NOW) == stays


def test_a_stick_that_is_plugged_in_is_told_of_once(
    db: Database, profile: Profile, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    plugged: list[str] = ["LAMA"]

    def sticks(_: Path) -> list[Place]:
        return [Place(Path("/media") / one, one, 1, outside=True, stick=True) for one in plugged]

    monkeypatch.setattr(medium, "sticks", sticks)
    watching, told = Automatic(db, profile), list[str]()
    watching.stick_came.connect(told.append)

    def look() -> None:
        with qtbot.waitSignal(watching._reader.answered):
            watching.look_for_sticks()

    look()
    assert told == []  # it was there when the program began
    plugged.append("KANTOR")
    look()
    look()
    assert told == ["KANTOR"]
    plugged.remove("KANTOR")
    look()
    plugged.append("KANTOR")
    look()
    assert told == ["KANTOR", "KANTOR"]
    watching.end()
