"""Looking at backups: which lie in a folder, and whether one can be trusted."""

import dataclasses
import datetime as dt
import os
import random
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from dme_desktop.backup import checking, making, medium, package, service
from dme_desktop.backup.service import Made
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import Cancelled, DmeError
from dme_desktop.vault import keys
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile, WrongSecretError
from tests.backup.conftest import RECOVERY_CODE
from tests.conftest import PASSPHRASE


def test_a_good_backup_is_called_good(made: Made, db: Database, profile: Profile) -> None:
    verdict = service.verify(made.file, key=db.key, near=profile.folder)

    assert (verdict.ok, verdict.whole, verdict.reason) == (True, True, "")
    assert (verdict.people, verdict.village) == (2, "Contoh")
    assert verdict.made_at == made.made_at


@pytest.mark.parametrize("secret", [PASSPHRASE, RECOVERY_CODE, RECOVERY_CODE.lower()], ids=range(3))
def test_a_secret_opens_the_whole_check(made: Made, secret: str) -> None:
    assert service.verify(made.file, secret=secret).ok


def test_without_a_key_the_check_says_how_far_it_went(made: Made) -> None:
    verdict = service.verify(made.file)

    assert (verdict.ok, verdict.whole) == (False, True)
    assert "kata sandi" in verdict.reason


def test_a_wrong_secret_is_told(made: Made) -> None:
    with pytest.raises(WrongSecretError, match="tidak cocok"):
        service.verify(made.file, secret="kopi sasak di malam hari")


def test_the_key_of_other_data_is_told(made: Made) -> None:
    with pytest.raises(DmeError, match="kunci lain"):
        service.verify(made.file, key=keys.new_key())


def test_one_flipped_byte_is_told_with_the_key_too(made: Made, db: Database) -> None:
    content = made.file.read_bytes()
    for at in random.Random(7).sample(range(len(content)), 25):
        made.file.write_bytes(content[:at] + bytes([content[at] ^ 4]) + content[at + 1 :])
        verdict = service.verify(made.file, key=db.key)
        assert (verdict.ok, bool(verdict.reason)) == (False, True), at


def test_a_backup_of_a_newer_program_asks_for_it(
    db: Database, profile: Profile, stick: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_it_is = making._manifest

    def newer(*args: object) -> package.Manifest:
        return msgspec.structs.replace(as_it_is(*args), revision="9999")  # type: ignore[arg-type]

    monkeypatch.setattr(making, "_manifest", newer)
    made = service.create(db, profile, stick, clock)

    assert "lebih baru" in service.verify(made.file, key=db.key).reason


def test_a_check_leaves_nothing_behind(made: Made, db: Database, profile: Profile) -> None:
    before = sorted(path.name for path in profile.folder.iterdir())

    def stop(done: int, total: int) -> None:
        if 2 * done > total:
            raise Cancelled

    with pytest.raises(Cancelled):
        service.verify(made.file, key=db.key, near=profile.folder, progress=stop)
    assert sorted(path.name for path in profile.folder.iterdir()) == before


def test_a_pulled_stick_is_told(made: Made, db: Database) -> None:
    made.file.unlink()
    with pytest.raises(DmeError, match="tidak dapat dibaca"):
        service.verify(made.file, key=db.key)


def test_a_copy_that_a_phone_or_an_old_stick_renamed_is_found_all_the_same(made: Made) -> None:
    for name in ("DME_5203112005 (1).dmecad", "CADANG~1.DMECAD"):
        shutil.copy(made.file, made.file.with_name(name))
    made.file.unlink()
    found = service.list_in(made.file.parent)
    assert sorted(one.file.name for one in found) == [
        "CADANG~1.DMECAD",
        "DME_5203112005 (1).dmecad",
    ]
    assert not any(one.problem for one in found)


def test_a_folder_lists_its_backups_newest_first(
    db: Database, profile: Profile, stick: Path, clock: FixedClock, later: Callable[..., None]
) -> None:
    first = service.create(db, profile, stick, clock)
    later(days=1)
    second = service.create(db, profile, stick, clock)
    (stick / "foto.jpg").write_bytes(b"x")
    (stick / "DME_5203102003_20261124-091200_0009.dmecad.part").write_bytes(b"x")

    copies = service.list_in(stick)

    assert [copy.file for copy in copies] == [second.file, first.file]
    assert (copies[0].people, copies[0].village, copies[0].problem) == (2, "Contoh", "")


def test_a_copy_from_the_future_stands_by_its_number(tmp_path: Path) -> None:
    """The battery was empty on the day of the fourth; the sixth is the newest all the same."""
    now = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)
    days = {1: now - dt.timedelta(9), 3: now - dt.timedelta(5), 4: now + dt.timedelta(1500),
            5: now - dt.timedelta(2), 6: now - dt.timedelta(1)}  # fmt: skip
    copies = [
        checking.Copy(tmp_path / f"{seq}", at, "Contoh", False, 2, 9, "", seq=seq, dbid="satu")
        for seq, at in days.items()
    ]
    other = dataclasses.replace(copies[2], file=tmp_path / "lain", dbid="dua")
    bad = checking.Copy(tmp_path / "rusak", None, "", False, 0, 0, "Rusak.")
    found = checking.in_order([bad, *copies, other], now)
    assert [one.file.name for one in found] == ["6", "5", "4", "3", "1", "lain", "rusak"]


def test_a_bad_file_stands_in_the_list_with_its_reason(made: Made, stick: Path) -> None:
    shutil.copy(made.file, stick / "salinan.dmecad")
    with (stick / "salinan.dmecad").open("r+b") as file:
        file.truncate(1000)

    assert [copy.problem for copy in service.list_in(stick)] == ["", package.TRUNCATED]


@pytest.mark.skipif(sys.platform == "win32", reason="waits for a system with named pipes")
def test_what_is_no_file_is_listed_and_never_waited_for(
    made: Made, stick: Path, laptop: Profile
) -> None:
    made.file.unlink()
    os.mkfifo(stick / "pipa.dmecad")
    (stick / "folder.dmecad").mkdir()
    (stick / "lingkaran.dmecad").symlink_to("lingkaran.dmecad")

    assert [copy.problem for copy in service.list_in(stick)] == [medium.UNREADABLE] * 3
    for act in (service.verify, lambda file: service.restore(file, laptop, PASSPHRASE)):
        with pytest.raises(DmeError, match="tidak dapat dibaca"):
            act(stick / "pipa.dmecad")


def test_a_practice_village_is_marked_in_the_list(
    db: Database, profile: Profile, stick: Path, clock: FixedClock
) -> None:
    raw = db.raw()
    raw.execute("UPDATE village SET practice = 1")
    raw.close()
    service.create(db, profile, stick, clock)

    assert service.list_in(stick)[0].practice


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(DmeError, match="tidak dapat dibaca"):
        service.list_in(tmp_path / "tidak ada")


def test_a_computer_without_room_for_the_check_says_so(
    made: Made, db: Database, tiny: Path
) -> None:
    (tiny / "film.mp4").write_bytes(bytes(1_900_000))
    with pytest.raises(DmeError, match="tidak cukup ruang"):
        service.verify(made.file, key=db.key, near=tiny)
    assert checking.verify(made.file, key=db.key).ok
