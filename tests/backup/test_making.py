"""Carrying the data away: what lands on the stick, and what never may happen to it."""

import os
import re
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from dme_desktop.backup import contents, making, medium, package, service
from dme_desktop.backup.contents import Contents
from dme_desktop.backup.packing import Packed
from dme_desktop.backup.service import Made
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import Cancelled, DmeError
from dme_desktop.kernel.progress import Progress
from dme_desktop.people.model import Person, Photo
from dme_desktop.vault import chain, keys
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from tests import rig
from tests.acts import ACT, CLERK
from tests.backup.conftest import settle
from tests.conftest import PASSPHRASE


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_backup_is_one_file_with_a_telling_name(made: Made, stick: Path) -> None:
    assert [path.name for path in stick.iterdir()] == ["DME_5203102003_20261124-091200_0001.dmecad"]
    assert (made.ok, made.people, made.reason) == (True, 2, "")


def test_a_village_without_a_profile_has_backups_too(
    tmp_path: Path, stick: Path, clock: FixedClock
) -> None:
    profile = Profile(tmp_path / "kosong", clock)
    db = profile.create(PASSPHRASE, keys.new_recovery_code())

    made = service.create(db, profile, stick, clock)
    db.close()

    assert made.file.name.startswith("DME_0000000000_")


def test_the_backup_says_which_one_came_before(
    db: Database, profile: Profile, stick: Path, clock: FixedClock
) -> None:
    heads = []
    for _ in range(2):
        with service.create(db, profile, stick, clock).file.open("rb") as file:
            heads.append(package.read_head(file))

    assert [head.manifest.seq for head in heads] == [1, 2]
    assert heads[1].manifest.previous == heads[0].manifest_sha256


def test_older_copies_stay_as_they_are(
    made: Made, db: Database, profile: Profile, clock: FixedClock
) -> None:
    before = made.file.read_bytes()
    with db.write(ACT, CLERK) as session:
        session.query(Person).filter_by(full_name="Amaq Contoh").one().hamlet = "Lendang"

    second = service.create(db, profile, made.file.parent, clock)

    assert made.file.read_bytes() == before
    assert second.file.read_bytes() != before


@pytest.mark.faults
def test_a_backup_holds_no_readable_name(made: Made) -> None:
    content = made.file.read_bytes()
    assert b"Siti" not in content
    assert PASSPHRASE.encode() not in content


def test_a_half_file_of_an_earlier_run_goes_with_the_next_one(
    db: Database, profile: Profile, stick: Path, clock: FixedClock
) -> None:
    ours = stick / "DME_5203102003_20261120-091200_0001.dmecad.part"
    of_others = stick / "DME_5203102009_20261120-091200_0001.dmecad.part"
    for left in (ours, of_others, stick / "foto.jpg"):
        left.write_bytes(b"x")

    service.create(db, profile, stick, clock)

    assert not ours.exists()
    assert {path.name for path in stick.iterdir()} >= {of_others.name, "foto.jpg"}


def test_the_age_of_the_last_backup_is_remembered(
    db: Database,
    profile: Profile,
    stick: Path,
    clock: FixedClock,
    later: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with db.read() as session:
        assert service.age_in_days(session, clock) is None
    monkeypatch.setattr(medium, "is_outside", lambda *_: True)

    service.create(db, profile, stick, clock)
    later(days=8)

    with db.read() as session:
        assert service.age_in_days(session, clock) == 8
        assert service.last(session).folder == str(stick)


def test_a_copy_beside_the_data_is_no_copy_outside_the_machine(
    made: Made, db: Database, clock: FixedClock
) -> None:
    assert not made.outside
    with db.read() as session:
        assert service.last(session).made_at == clock.now()
        assert service.age_in_days(session, clock) is None


def test_progress_rises_to_the_whole(
    db: Database, profile: Profile, stick: Path, clock: FixedClock
) -> None:
    steps: list[tuple[int, int]] = []

    service.create(db, profile, stick, clock, lambda done, total: steps.append((done, total)))

    assert steps == sorted(steps)
    assert steps[-1] == (100, 100)
    assert {total for _, total in steps} == {100}


@pytest.mark.parametrize("stop_at", [1, 40, 60, 80])
def test_a_stopped_backup_leaves_the_stick_as_it_was(
    made: Made, db: Database, profile: Profile, clock: FixedClock, stop_at: int
) -> None:
    before = files_in(made.file.parent)

    def stop(done: int, total: int) -> None:
        if 100 * done >= stop_at * total:
            raise Cancelled

    with pytest.raises(Cancelled):
        service.create(db, profile, made.file.parent, clock, stop)

    assert files_in(made.file.parent) == before
    assert not (profile.folder / medium.SCRATCH).exists()


def test_saving_goes_on_while_a_backup_runs(
    db: Database, profile: Profile, stick: Path, clock: FixedClock
) -> None:
    """The copy is of one moment; the idle checkpoint beside it must not make a save wait."""
    saved: list[str] = []

    def save_beside(done: int, total: int) -> None:
        if 100 * done >= 35 * total and not saved:
            saved.append("Inaq Baru")
            with db.write(ACT, CLERK) as session:
                session.query(Person).filter_by(full_name="Amaq Contoh").one().hamlet = "Lendang"

    service.create(db, profile, stick, clock, save_beside)

    assert saved
    assert service.list_in(stick)[0].problem == ""


def test_a_copy_is_of_one_moment_however_much_is_saved_while_it_is_made(
    db: Database, profile: Profile, stick: Path, clock: FixedClock
) -> None:
    """More than a log is let grow to, and emptied by force: the file stands still all the same."""
    with db.write(ACT, CLERK) as session:
        photo = Photo(person_id=session.scalars(select(Person.id)).all()[0], jpeg=b"")
        session.add(photo)
    steps: list[int] = []

    def save_beside(done: int, total: int) -> None:
        if not steps:
            before = db.path.read_bytes()
            for shade in range(20):
                with db.write(ACT, CLERK) as session:
                    session.get_one(Photo, photo.person_id).jpeg = bytes([shade]) * (1 << 20)
            db.checkpoint()
            assert db.path.read_bytes() == before
        steps.append(done + total)

    made = service.create(db, profile, stick, clock, save_beside)

    assert steps
    assert service.verify(made.file, key=db.key).ok
    assert made.size < 1 << 20
    db.checkpoint()
    assert db.path.stat().st_size > 1 << 20


def test_a_copy_is_made_beside_somebody_who_has_been_reading_for_long(
    db: Database, profile: Profile, stick: Path, clock: FixedClock
) -> None:
    """Then the log cannot be moved into the file, which is copied instead."""
    with db.read() as session:
        session.query(Person).all()
        with db.write(ACT, CLERK) as other:
            other.query(Person).filter_by(full_name="Amaq Contoh").one().hamlet = "Lendang"
        with db.standing_still() as still:
            assert still is None
        made = service.create(db, profile, stick, clock)

    assert service.verify(made.file, key=db.key).ok
    with_head = service.list_in(stick)[0]
    with db.read() as session:
        assert with_head.head[0] == chain.head(session)[0] - 1  # but for the note of the copy


def test_a_page_that_was_changed_on_the_disk_is_never_carried_away(
    db: Database, profile: Profile, stick: Path, clock: FixedClock
) -> None:
    db.checkpoint()
    with db.path.open("r+b") as file:
        file.seek(-2000, os.SEEK_END)
        spoilt = bytes([file.read(1)[0] ^ 1])
        file.seek(-2000, os.SEEK_END)
        file.write(spoilt)

    with pytest.raises(DmeError, match="menemukan kerusakan"):
        service.create(db, profile, stick, clock)
    assert not list(stick.iterdir())


def test_what_is_stored_is_smaller_than_the_data(made: Made, db: Database) -> None:
    assert made.size < 0.36 * db.path.stat().st_size


def test_an_idle_checkpoint_never_makes_a_save_wait_for_a_reader(db: Database) -> None:
    with db.read() as session:
        session.query(Person).all()
        with db.write(ACT, CLERK) as other:
            other.query(Person).filter_by(full_name="Amaq Contoh").one().hamlet = "Lendang"
        checkpoint = threading.Thread(target=db.checkpoint)
        checkpoint.start()
        checkpoint.join(timeout=2)

        assert not checkpoint.is_alive()


def test_a_lost_key_file_is_told_before_anything_is_written(
    db: Database, profile: Profile, stick: Path, clock: FixedClock
) -> None:
    profile.keys_path.unlink()

    with pytest.raises(DmeError, match="Berkas kunci hilang"):
        service.create(db, profile, stick, clock)
    assert not list(stick.iterdir())


def test_a_key_file_of_other_data_is_not_carried_away(
    db: Database, profile: Profile, stick: Path, clock: FixedClock
) -> None:
    other = keys.lock(keys.new_key(), "lain", PASSPHRASE, keys.new_recovery_code())
    keys.write(profile.keys_path, other)

    with pytest.raises(DmeError, match="bukan pasangan data ini"):
        service.create(db, profile, stick, clock)


def test_unsound_data_are_never_called_a_good_backup(
    db: Database, profile: Profile, stick: Path, clock: FixedClock
) -> None:
    raw = db.raw()
    raw.execute("DROP TRIGGER audit_act_no_update")
    raw.execute("UPDATE audit_act SET user = 'orang lain' WHERE seq = 2")
    raw.close()

    with pytest.raises(DmeError, match="menemukan kerusakan"):
        service.create(db, profile, stick, clock)
    assert not list(stick.iterdir())


def test_a_folder_that_is_gone_is_told(
    db: Database, profile: Profile, stick: Path, clock: FixedClock
) -> None:
    stick.rmdir()
    with pytest.raises(DmeError, match="tidak menjawab"):
        service.create(db, profile, stick, clock)


@pytest.mark.faults
def test_a_fat_stick_refuses_more_than_it_can_hold(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(medium, "file_system", lambda _: "vfat")
    monkeypatch.setattr(
        shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(1 << 40, 0, 1 << 40)
    )

    medium.check_room(stick, medium.FAT_LIMIT)
    with pytest.raises(DmeError, match="FAT32"):
        medium.check_room(stick, medium.FAT_LIMIT + 1)


def test_a_full_computer_unpacks_beside_the_backup(
    db: Database,
    profile: Profile,
    stick: Path,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(medium, "has_room", lambda *_: False)
    places: list[Path] = []
    packed = contents.packed

    def noted(db: Database, target: Path, progress: Progress) -> tuple[Packed, Contents]:
        places.append(target.parent)
        return packed(db, target, progress)

    monkeypatch.setattr(contents, "packed", noted)

    service.create(db, profile, stick, clock)

    assert places == [stick / medium.SCRATCH]
    assert [path.suffix for path in stick.iterdir()] == [".dmecad"]


@pytest.mark.faults
def test_a_stick_that_fills_up_while_writing_keeps_its_last_good_copy(
    tiny: Path, db: Database, profile: Profile, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = service.create(db, profile, tiny, clock)
    before = files_in(tiny)
    room = shutil.disk_usage(tiny).free - good.size // 2
    (tiny / "film.mp4").write_bytes(bytes(room))

    with pytest.raises(DmeError, match="penuh"):
        service.create(db, profile, tiny, clock)
    monkeypatch.setattr(medium, "check_room", lambda *_: None)
    with pytest.raises(DmeError, match="penuh"):
        service.create(db, profile, tiny, clock)

    assert {name: files_in(tiny)[name] for name in before} == before
    assert set(files_in(tiny)) == {*before, "film.mp4"}
    assert service.verify(good.file, key=db.key).ok


@pytest.mark.faults
def test_a_stick_pulled_while_writing_is_told_and_tried_again(
    tiny: Path, db: Database, profile: Profile, clock: FixedClock
) -> None:
    pulled: list[bool] = []

    def pull(done: int, total: int) -> None:
        if 100 * done >= 60 * total and not pulled:
            pulled.append(True)
            rig.unmount(tiny)

    with pytest.raises(DmeError, match="tidak menjawab"):
        service.create(db, profile, tiny, clock, pull)
    with db.read() as session:
        assert service.last(session).made_at is None

    rig.mount(tiny)
    assert service.create(db, profile, tiny, clock).ok


@pytest.mark.faults
def test_a_write_that_the_system_cuts_short_leaves_no_file(
    db: Database, profile: Profile, stick: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    resource = pytest.importorskip("resource", reason="waits for a system with file size limits")
    import signal  # noqa: PLC0415

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    old_handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    wrote = package.write

    def limited(*args: object) -> str:
        resource.setrlimit(resource.RLIMIT_FSIZE, (8_000, before[1]))
        try:
            return wrote(*args)  # type: ignore[arg-type]
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)

    monkeypatch.setattr(package, "write", limited)
    try:
        with pytest.raises(DmeError, match="penuh"):
            service.create(db, profile, stick, clock)
    finally:
        signal.signal(signal.SIGXFSZ, old_handler)
    assert not list(stick.iterdir())


@pytest.mark.faults
def test_what_the_stick_gives_back_is_compared_before_it_gets_a_name(
    db: Database, profile: Profile, stick: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrote = making._write_part

    def on_a_bad_stick(part: Path, *rest: object) -> str:
        sha256 = wrote(part, *rest)  # type: ignore[arg-type]
        content = bytearray(part.read_bytes())
        content[-1000] ^= 1
        part.write_bytes(content)
        return sha256

    monkeypatch.setattr(making, "_write_part", on_a_bad_stick)

    with pytest.raises(DmeError, match="rusak"):
        service.create(db, profile, stick, clock)
    assert not list(stick.iterdir())


def test_names_suit_every_stick(made: Made) -> None:
    assert re.fullmatch(r"[A-Z0-9_-]+\.dmecad", made.file.name)


def test_a_village_in_two_folders_counts_on_from_the_higher_number(
    made: Made, tmp_path: Path, clock: FixedClock
) -> None:
    other = Profile(tmp_path / "desa lain", clock)
    db = other.create(PASSPHRASE, keys.new_recovery_code())
    settle(db)

    second = service.create(db, other, made.file.parent, clock)
    db.close()

    assert second.file.name.endswith("_0002.dmecad")
