"""Whenever the program is killed, what was acknowledged is there and nothing is half done."""

import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from dme_desktop.accounts import service as accounts
from dme_desktop.agenda import numbers
from dme_desktop.agenda.model import Letter
from dme_desktop.backup import service
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.migrations import HEAD
from dme_desktop.people.model import Person
from dme_desktop.vault import keys, migrate
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import Draft
from dme_desktop.vault.profile import FOUNDER, Profile, State
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.conftest import PASSPHRASE
from tests.examples import VILLAGE
from tests.exchange.workbooks import a_village, write
from tests.migrations.files import KEY, a_file, insert
from tests.rig import TIMES, clerks

Record = Callable[[str, object], None]
pytestmark = [pytest.mark.rig, pytest.mark.timeout(200)]
KILLS, OFFICES, LONGEST = 60 * TIMES, 4, 0.120  # seconds a backup is let run
MOST_TOLD, MOMENT = 5, 0.030  # things a clerk saves, and the seconds after, before a kill
JOB_KILLS, LONG_JOB_KILLS, VILLAGERS = 8 * TIMES, 4 * TIMES, 300


def killed_after(
    seconds: float, work: Callable[..., None], *args: object, told: int = 0
) -> list[Any]:
    """Let someone work, kill -9 after a while, and return what they had acknowledged.

    The while begins when `told` things were acknowledged, so that a busy machine does not end it
    before any work was done.
    """
    person, hear = clerks.hire(work, *args)
    said = [hear.recv() for _ in range(told)]
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0 and hear.poll(left):
        try:
            said.append(hear.recv())
        except EOFError:
            break
    person.kill()
    person.join()
    return said + clerks.everything_heard(hear)


def time_of(work: Callable[..., None], *args: object) -> float:
    """Return how many seconds a whole piece of work takes here and now."""
    start = time.monotonic()
    person, hear = clerks.hire(work, *args)
    assert hear.recv()
    person.join()
    hear.close()
    return time.monotonic() - start


@pytest.mark.parametrize("office", range(OFFICES))
def test_no_acknowledged_row_is_lost_to_a_kill(
    profile: Profile, office: int, record_property: Record
) -> None:
    chance = random.Random(office)
    db = profile.open(PASSPHRASE)
    key = db.key
    db.close()
    acknowledged: set[str] = set()
    last_draft = ""
    for number in range(KILLS // OFFICES):
        moment, told = chance.uniform(0, MOMENT), chance.randint(0, MOST_TOLD)
        work = (clerks.save_and_tell, profile.database_path, key, number)
        said = killed_after(moment, *work, told=told)
        acknowledged |= {what for kind, what in said if kind == "person"}
        last_draft = max([last_draft, *(what for kind, what in said if kind == "draft")])

        db = Database(profile.database_path, key)
        with db.read() as session:
            there = set(session.scalars(select(Person.id)))
            draft = session.get(Draft, (clerks.SCREEN, ""))
        assert acknowledged <= there
        assert not last_draft or (draft and draft.payload >= last_draft)
        assert sound(db, deep=number % 10 == 9)
        db.close()
    assert len(acknowledged) > KILLS // OFFICES
    record_property("tried", KILLS // OFFICES)


def test_numbers_have_no_gap_whenever_the_program_is_killed(
    profile: Profile, clock: FixedClock, record_property: Record
) -> None:
    chance, acknowledged = random.Random(4), set[int]()
    db = profile.open(PASSPHRASE)
    with db.write(ACT, CLERK) as session:
        village.found(session, VILLAGE)
    key = db.key
    db.close()
    for number in range(JOB_KILLS):
        moment, told = chance.uniform(0, MOMENT), chance.randint(0, MOST_TOLD)
        work = (clerks.issue_and_tell, profile.database_path, key, number)
        said = killed_after(moment, *work, told=told)
        acknowledged |= {seq for seqs in said for seq in seqs}
    db = Database(profile.database_path, key, clock=clock)
    with db.read() as session:
        (count,) = numbers.counts(session, 2026)
        taken = set(session.scalars(select(Letter.seq)))
    db.close()
    assert acknowledged <= taken
    assert len(acknowledged) > JOB_KILLS
    assert (count.first, count.last, count.missing) == (1, len(taken), ())
    record_property("tried", JOB_KILLS)


def sound(db: Database, *, deep: bool) -> bool:
    raw = db.raw()
    answers = raw.execute("PRAGMA integrity_check").fetchall()
    raw.close()
    return answers == [("ok",)] and (not deep or db.chain_break() is None)


def test_a_backup_that_was_killed_leaves_only_whole_files(
    profile: Profile, tmp_path: Path, clock: FixedClock, record_property: Record
) -> None:
    stick, chance = tmp_path / "stik", random.Random(1)
    stick.mkdir()
    db = profile.open(PASSPHRASE)
    told: set[str] = set()
    for _ in range(JOB_KILLS):
        life = chance.uniform(0, 2 * LONGEST)
        told |= set(killed_after(life, clerks.back_up_and_tell, profile.folder, db.key, stick))
        named = {str(path) for path in stick.glob("*.dmecad")}
        assert told <= named
        assert all(service.verify(Path(file)).whole for file in named)

    last = service.create(db, profile, stick, clock)
    assert service.verify(last.file, key=db.key).ok
    assert all(service.verify(copy.file, key=db.key).ok for copy in service.list_in(stick))
    assert not list(stick.glob("*.part"))
    db.close()
    record_property("tried", JOB_KILLS)


def test_a_first_start_that_was_killed_is_whole_or_can_begin_again(
    tmp_path: Path, clock: FixedClock, record_property: Record
) -> None:
    chance, code = random.Random(2), keys.new_recovery_code()
    whole = time_of(clerks.start_first_time, tmp_path / "utuh", PASSPHRASE, code)
    for number in range(JOB_KILLS):
        profile = Profile(tmp_path / str(number), clock)
        life = chance.uniform(0, whole)
        said = killed_after(life, clerks.start_first_time, profile.folder, PASSPHRASE, code)
        state = profile.state()
        assert state in ({State.READY} if said else {State.READY, State.EMPTY})
        if state is State.EMPTY:
            profile.create(PASSPHRASE, code, remember=False).close()
        for secret in (PASSPHRASE, code):
            profile.open(secret, remember=False).close()
    record_property("tried", JOB_KILLS)


def test_a_restore_that_was_killed_is_whole_or_can_begin_again(
    profile: Profile, tmp_path: Path, clock: FixedClock, record_property: Record
) -> None:
    stick, chance = tmp_path / "stik", random.Random(3)
    stick.mkdir()
    db = profile.open(PASSPHRASE)
    with db.write(ACT, CLERK) as session:
        session.add(Person(full_name="Siti", gender="2", birth_date=clerks.BORN, hamlet="Montong"))
    file = service.create(db, profile, stick, clock).file
    db.close()
    whole = time_of(clerks.bring_back, file, tmp_path / "utuh", PASSPHRASE)
    for number in range(JOB_KILLS):
        laptop = Profile(tmp_path / f"laptop {number}", clock)
        life = chance.uniform(0, whole)
        said = killed_after(life, clerks.bring_back, file, laptop.folder, PASSPHRASE)
        assert laptop.state() in ({State.READY} if said else {State.READY, State.EMPTY})
        if laptop.state() is State.EMPTY:
            service.restore(file, laptop, PASSPHRASE)
        there = laptop.open(PASSPHRASE, remember=False)
        with there.read() as session:
            assert session.scalar(select(func.count()).select_from(Person)) == 1
        assert sound(there, deep=True)
        there.close()
    record_property("tried", JOB_KILLS)


def test_a_change_of_the_key_that_was_killed_leaves_one_key_and_all_data(
    profile: Profile, tmp_path: Path, clock: FixedClock, record_property: Record
) -> None:
    chance, code, after = random.Random(5), keys.new_recovery_code(), "padi menguning di sawah"
    db = profile.open(PASSPHRASE)
    with db.write(ACT, CLERK) as session:
        session.add(Person(full_name="Siti", gender="2", birth_date=clerks.BORN, hamlet="Montong"))
    profile.plan_next_key(db, after, code)
    db.close()
    shutil.copytree(profile.folder, tmp_path / "utuh", copy_function=shutil.copyfile)
    whole = time_of(clerks.change_key, tmp_path / "utuh", after)
    for number in range(LONG_JOB_KILLS):
        place = shutil.copytree(
            profile.folder, tmp_path / f"laptop {number}", copy_function=shutil.copyfile
        )
        killed_after(chance.uniform(0, whole), clerks.change_key, place, after)
        laptop = Profile(place, clock)
        assert laptop.state() is State.READY
        there = laptop.open(code, remember=False)
        with there.read() as session:
            assert session.scalar(select(func.count()).select_from(Person)) == 1
        assert sound(there, deep=True)
        there.close()
        assert not laptop.rotates()
    record_property("tried", LONG_JOB_KILLS)


def test_a_return_to_a_copy_that_was_killed_is_the_office_of_then_or_of_now(
    profile: Profile, tmp_path: Path, clock: FixedClock, record_property: Record
) -> None:
    chance, stick = random.Random(9), tmp_path / "stik"
    stick.mkdir()
    db = profile.open(PASSPHRASE)
    with db.write(ACT, CLERK) as session:
        village.found(session, VILLAGE)
        session.add(Person(full_name="Siti", gender="2", birth_date=clerks.BORN, hamlet="Montong"))
    copy = service.create(db, profile, stick, clock).file
    with db.write(ACT, CLERK) as session:
        session.add(Person(full_name="Budi", gender="1", birth_date=clerks.BORN, hamlet="Montong"))
    db.close()
    shutil.copytree(profile.folder, tmp_path / "utuh", copy_function=shutil.copyfile)
    whole = time_of(clerks.go_back_and_tell, tmp_path / "utuh", PASSPHRASE, copy)
    ends = set()
    for number in range(LONG_JOB_KILLS):
        place = shutil.copytree(
            profile.folder, tmp_path / f"laptop {number}", copy_function=shutil.copyfile
        )
        life = chance.uniform(0, whole)
        said = killed_after(life, clerks.go_back_and_tell, place, PASSPHRASE, copy)
        laptop = Profile(place, clock)
        assert laptop.state() is State.READY
        for _ in range(2):  # and what was finished is not begun again
            there = laptop.open(PASSPHRASE, remember=False)
            with there.read() as session:
                count = session.scalar(select(func.count()).select_from(Person))
            assert count in ({1} if said else {1, 2})
            ends.add(count)
            assert sound(there, deep=True)
            there.close()
    assert ends
    record_property("tried", LONG_JOB_KILLS)


def test_an_import_that_was_killed_brought_everybody_or_nobody(
    profile: Profile, tmp_path: Path, clock: FixedClock, record_property: Record
) -> None:
    chance = random.Random(6)
    db = profile.open(PASSPHRASE)
    with db.write(ACT, CLERK) as session:
        village.found(session, VILLAGE)
    db.close()
    workbook = write(tmp_path / "penduduk.xlsx", a_village(VILLAGERS))
    whole_place = shutil.copytree(profile.folder, tmp_path / "utuh", copy_function=shutil.copyfile)
    whole = time_of(clerks.import_and_tell, whole_place, PASSPHRASE, workbook)
    ends = set()
    for number in range(LONG_JOB_KILLS):
        place = shutil.copytree(
            profile.folder, tmp_path / f"laptop {number}", copy_function=shutil.copyfile
        )
        life = chance.uniform(whole / 3, whole)  # opening comes first, and changes nothing
        said = killed_after(life, clerks.import_and_tell, place, PASSPHRASE, workbook)
        there = Profile(place, clock).open(PASSPHRASE, remember=False)
        with there.read() as session:
            count = session.scalar(select(func.count()).select_from(Person))
        assert count in ({VILLAGERS} if said else {0, VILLAGERS})
        ends.add(count)
        assert sound(there, deep=True)
        there.close()
    assert ends
    record_property("tried", LONG_JOB_KILLS)


def test_a_migration_that_was_killed_leaves_the_old_shape_or_the_new(
    tmp_path: Path, clock: FixedClock, record_property: Record
) -> None:
    chance, first = random.Random(7), tmp_path / "lama.db"
    person = {"id": "p", "full_name": "SITI", "gender": "2", "birth_date": "1992", "rev": 1}
    home = {"hamlet": "Montong", "residency": "TETAP", "phone_wa": 0, "search_key": "SITI"}
    a_file(first, [insert("person", **person, **home)], "0002")
    for end in ("-wal", "-shm"):
        first.with_name(first.name + end).unlink(missing_ok=True)
    shutil.copyfile(first, tmp_path / "utuh.db")
    whole = time_of(clerks.migrate_and_tell, tmp_path / "utuh.db", KEY)
    for number in range(LONG_JOB_KILLS):
        file = tmp_path / f"{number}" / "desa.db"
        file.parent.mkdir()
        shutil.copyfile(first, file)
        said = killed_after(chance.uniform(0, whole), clerks.migrate_and_tell, file, KEY)
        assert migrate.revision_of(file, KEY) in ({HEAD} if said else {"0002", HEAD})
        migrate.bring_up_to_date(file, KEY, clock)
        there = Database(file, KEY)
        with there.read() as session:
            assert session.scalars(select(Person.full_name)).all() == ["SITI"]
        assert sound(there, deep=True)
        there.close()
    record_property("tried", LONG_JOB_KILLS)


def test_a_handover_that_was_killed_leaves_the_old_clerk_or_the_new(
    profile: Profile, tmp_path: Path, clock: FixedClock, record_property: Record
) -> None:
    chance = random.Random(8)
    db = profile.open(PASSPHRASE)
    with db.write(ACT, FOUNDER) as session:
        leaving = accounts.begin(session, "Petugas Lama", "sandi petugas lama").id
    db.close()
    whole_place = shutil.copytree(profile.folder, tmp_path / "utuh", copy_function=shutil.copyfile)
    whole = time_of(clerks.hand_over_and_tell, whole_place, PASSPHRASE, leaving)
    for number in range(JOB_KILLS):
        place = shutil.copytree(
            profile.folder, tmp_path / f"laptop {number}", copy_function=shutil.copyfile
        )
        killed_after(
            chance.uniform(0, whole), clerks.hand_over_and_tell, place, PASSPHRASE, leaving
        )
        there = Profile(place, clock).open(PASSPHRASE, remember=False)
        with there.read() as session:
            names = [one.name for one in accounts.accounts(session, closed=False)]
        assert names in (["Petugas Lama"], ["Petugas Baru"])
        assert sound(there, deep=True)
        there.close()
    record_property("tried", JOB_KILLS)
