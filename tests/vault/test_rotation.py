"""Another data key: planned, carried out at the next opening, and lost at no moment."""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from dme_desktop.backup import automatic, restoring, service
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.people.model import Person
from dme_desktop.vault import files, keys, remembered, rotation
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile, State, WrongSecretError
from dme_desktop.vault.witness import Standing
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.conftest import PASSPHRASE
from tests.examples import VILLAGE, a_person

NEXT = "padi menguning di sawah"


@pytest.fixture
def code() -> str:
    return keys.new_recovery_code()


@pytest.fixture
def planned(profile: Profile, code: str) -> Profile:
    """Give a closed profile with one resident, whose key changes when it opens next."""
    with closing(profile.open(PASSPHRASE)) as db:
        with db.write(ACT, CLERK) as session:
            village.found(session, VILLAGE)
            session.add(a_person())
        profile.plan_next_key(db, NEXT, code)
    return profile


def names(db: Database) -> list[str]:
    with db.read() as session:
        return list(session.scalars(select(Person.full_name)))


def sound(db: Database) -> bool:
    return db.chain_break() is None and not db.broken_seals()


def test_the_data_open_with_the_new_secrets_alone(planned: Profile, code: str) -> None:
    old = _key_of(planned)
    for secret in (PASSPHRASE, NEXT, code):
        with closing(planned.open(secret)) as db:
            assert names(db) == ["Siti Contohwati"]
            assert sound(db)
            assert db.witness
            assert db.witness.standing is Standing.AGREES
            assert db.key != old
    assert not planned.rotates()
    with pytest.raises(WrongSecretError):
        planned.open(PASSPHRASE)
    assert not rotation.opens(planned.database_path, old)
    assert not [one for one in planned.folder.rglob("*.db") if rotation.opens(one, old)]


def _key_of(profile: Profile) -> bytes:
    key = keys.unlock(keys.read(profile.keys_path), PASSPHRASE)
    assert key is not None
    return key


def test_either_passphrase_opens_what_is_only_planned(planned: Profile) -> None:
    with closing(planned.open(NEXT)) as db:
        assert names(db) == ["Siti Contohwati"]
    assert not planned.rotates()


def test_the_key_may_be_changed_again_and_the_past_stays_known(planned: Profile) -> None:
    before = _key_of(planned)
    for number in range(3):
        with closing(planned.open(NEXT)) as db:
            assert sound(db)
            assert keys.derived(db.key, keys.CHAIN) == keys.derived(before, keys.CHAIN)
            assert keys.derived(db.key, "backup") != keys.derived(before, "backup")
            with db.write(ACT, CLERK) as session:
                session.add(
                    a_person(full_name=f"Budi {number}", nik=None, nik_missing="BELUM_PUNYA")
                )
            planned.plan_next_key(db, NEXT, keys.new_recovery_code())


def test_a_remembered_key_is_remembered_anew(planned: Profile) -> None:
    planned.open(PASSPHRASE).close()
    assert remembered.recall(str(planned.folder.resolve()))
    planned.open().close()


def test_secrets_wait_until_the_key_has_changed(planned: Profile) -> None:
    with closing(Database(planned.database_path, _key_of(planned))) as db:
        with pytest.raises(DmeError, match="saat program dibuka lagi"):
            planned.renew_secret(db, keys.PASSPHRASE, "kata sandi yang lain")
        planned.keep_this_key(db)
    planned.open(PASSPHRASE).close()
    with pytest.raises(WrongSecretError):
        planned.open(NEXT)


def test_a_plan_that_is_damaged_or_of_other_data_changes_nothing(
    planned: Profile, tmp_path: Path, clock: FixedClock
) -> None:
    good = planned.plan_path.read_bytes()
    other = Profile(tmp_path / "lain", clock)
    with closing(other.create(PASSPHRASE, keys.new_recovery_code(), remember=False)) as db:
        other.plan_next_key(db, NEXT, keys.new_recovery_code())
    foreign = other.plan_path.read_bytes()
    for bad in (b"", good[:-40], good.replace(b'"passphrase"', b'"recovery"'), foreign):
        planned.plan_path.write_bytes(bad)
        planned.open(PASSPHRASE).close()
        assert _key_of(planned)
    planned.plan_path.write_bytes(good)
    planned.open(NEXT).close()


def test_a_disk_that_takes_nothing_leaves_the_old_key(
    planned: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "penuh")

    with monkeypatch.context() as patch:
        patch.setattr(files, "flush_file", full)
        with closing(planned.open(PASSPHRASE)) as db:
            assert sound(db)
    assert planned.rotates()
    planned.open(PASSPHRASE).close()
    assert not planned.rotates()


class Killed(BaseException):
    """The program ends here."""


@contextmanager
def killed_at(number: int) -> Iterator[list[str]]:
    """End the program at the how-manieth thing it does to a file; say what it did before."""
    done: list[str] = []
    patch = pytest.MonkeyPatch()

    def counted(name: str, work: Any) -> Any:
        def do(*given: Any, **more: Any) -> Any:
            if len(done) == number:
                raise Killed
            done.append(name)
            return work(*given, **more)

        return do

    for owner, name in (
        (files, "_rename"), (files, "flush_file"), (files, "flush_folder"), (shutil, "copyfile"),
        (shutil, "rmtree"), (Path, "unlink"), (Path, "mkdir"), (rotation, "_hold_beside"),
    ):  # fmt: skip
        patch.setattr(owner, name, counted(name, getattr(owner, name)))
    try:
        yield done
    except Killed:
        done.append("killed")
    finally:
        patch.undo()


def test_a_program_that_ends_at_any_step_leaves_one_key_and_all_data(
    planned: Profile, tmp_path: Path, clock: FixedClock
) -> None:
    kept = tmp_path / "semula"
    shutil.copytree(planned.folder, kept, copy_function=shutil.copyfile)
    ended = 0
    for number in range(200):
        place = tmp_path / str(number)
        shutil.copytree(kept, place, copy_function=shutil.copyfile)
        with killed_at(number) as done:
            Profile(place, clock).open(NEXT, remember=False).close()
        if "killed" not in done:
            break
        ended += 1
        again = Profile(place, clock)
        assert again.state() is State.READY
        with closing(again.open(NEXT, remember=False)) as db:
            assert names(db) == ["Siti Contohwati"]
            assert sound(db)
        assert not again.rotates()
        with pytest.raises(WrongSecretError):
            again.open(PASSPHRASE, remember=False)
        shutil.rmtree(place)
    assert ended > 10


def test_copies_of_before_open_with_the_secrets_of_before(
    planned: Profile, tmp_path: Path, clock: FixedClock
) -> None:
    with closing(Database(planned.database_path, _key_of(planned), clock=clock)) as db:
        before = automatic.make_before(db, planned)
    assert before
    with closing(planned.open(NEXT)) as db:
        assert automatic.reread(db, planned) is None
        after = automatic.make_before(db, planned) or service.create(
            db, planned, tmp_path, clock, noted=False
        )
    for file, secret in ((before.file, PASSPHRASE), (after.file, NEXT)):
        assert service.verify(file, secret=secret).ok
        laptop = Profile(tmp_path / f"laptop {secret}", clock)
        assert restoring.restore(file, laptop, secret).people == 1
        laptop.open(secret, remember=False).close()
    with pytest.raises(DmeError, match="sudah berisi data"):
        restoring.restore(before.file, planned, PASSPHRASE)
    planned.database_path.unlink()
    assert restoring.restore(before.file, planned, PASSPHRASE).people == 1
    with closing(planned.open(PASSPHRASE)) as db:
        assert sound(db)
