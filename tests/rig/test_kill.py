"""Whenever the program is killed, what was acknowledged is there and nothing is half done."""

import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from dme_desktop.agenda import numbers
from dme_desktop.agenda.model import Letter
from dme_desktop.backup import service
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.people.model import Person
from dme_desktop.vault import keys
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import Draft
from dme_desktop.vault.profile import Profile, State
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.conftest import PASSPHRASE
from tests.examples import VILLAGE
from tests.rig import clerks

pytestmark = [pytest.mark.rig, pytest.mark.timeout(200)]
KILLS, OFFICES, LONGEST = 200, 4, 0.120  # seconds a backup is let run
MOST_TOLD, MOMENT = 5, 0.030  # things a clerk saves, and the seconds after, before a kill
JOB_KILLS = 15


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
def test_no_acknowledged_row_is_lost_to_a_kill(profile: Profile, office: int) -> None:
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


def test_numbers_have_no_gap_whenever_the_program_is_killed(
    profile: Profile, clock: FixedClock
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


def sound(db: Database, *, deep: bool) -> bool:
    raw = db.raw()
    answers = raw.execute("PRAGMA integrity_check").fetchall()
    raw.close()
    return answers == [("ok",)] and (not deep or db.chain_break() is None)


def test_a_backup_that_was_killed_leaves_only_whole_files(
    profile: Profile, tmp_path: Path, clock: FixedClock
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
        assert all(service.verify(Path(file)).ok for file in named)

    last = service.create(db, profile, stick, clock)
    assert service.verify(last.file, key=db.key).complete
    assert all(service.verify(copy.file, key=db.key).complete for copy in service.list_in(stick))
    assert not list(stick.glob("*.part"))
    db.close()


def test_a_first_start_that_was_killed_is_whole_or_can_begin_again(
    tmp_path: Path, clock: FixedClock
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


def test_a_restore_that_was_killed_is_whole_or_can_begin_again(
    profile: Profile, tmp_path: Path, clock: FixedClock
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
