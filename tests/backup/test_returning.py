"""The whole office goes back to a copy: shown before, kept before, and whole whatever happens."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import select

from dme_desktop.accounts import service as accounts
from dme_desktop.agenda import service as agenda
from dme_desktop.agenda.model import Letter
from dme_desktop.agenda.numbers import NumbersInDoubtError
from dme_desktop.app.entrance.arrival import enter as arrive
from dme_desktop.backup import acts, automatic, medium, memory, origin, returning
from dme_desktop.backup import service as backups
from dme_desktop.backup.service import Made
from dme_desktop.kernel.acts import Role
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.privacy import acts as privacy
from dme_desktop.privacy.service import erasure
from dme_desktop.vault import files
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import AuditAct
from dme_desktop.vault.profile import Profile
from tests.accounts.people import added, begin
from tests.acts import ACT, CLERK
from tests.conftest import NOW as NOW_AT
from tests.conftest import PASSPHRASE
from tests.examples import a_paper, a_person, nik


@pytest.fixture
def copy(db: Database, made: Made) -> Path:
    """Give a copy of an office of two, in which much was done since."""
    with db.write(ACT, CLERK) as session:
        people.add(session, a_person(nik=nik(9), full_name="Zul Contoh"))
    with db.write(ACT, CLERK) as session:
        session.query(Person).filter_by(full_name="Amaq Contoh").one().hamlet = "Lendang"
    with db.write(ACT, CLERK) as session:
        siti = session.query(Person).filter_by(full_name="Siti Contohwati").one()
        people.remove(session, siti.id)
    with db.write(ACT, CLERK) as session:
        agenda.issue(session, a_paper())
    return made.file


def names(db: Database) -> list[str]:
    with db.read() as session:
        here = select(Person.full_name).where(Person.deleted_at.is_(None))
        return sorted(session.scalars(here))


THEN = ["Amaq Contoh", "Siti Contohwati"]
NOW = ["Amaq Contoh", "Zul Contoh"]


def test_what_would_be_lost_is_told_before(db: Database, profile: Profile, copy: Path) -> None:
    found = returning.preview(copy, db, profile)
    assert (found.then, found.now, found.done) == (2, 2, 4)
    assert found.acts == [(ACT.sentence, 4)], "what was done, and no name"
    assert (found.gone, found.back, found.changed) == (
        ["Zul Contoh"], ["Siti Contohwati"], ["Amaq Contoh"],
    )  # fmt: skip
    assert (found.erased, found.valid) == (0, [])
    assert found.papers == ["562/001/Pem.Ds/XI/2026"]
    assert names(db) == NOW


def test_all_goes_back_at_the_next_opening_and_from_the_copy_before_it_forth_again(
    db: Database, profile: Profile, copy: Path
) -> None:
    returning.prepare(copy, db, profile, CLERK)
    assert names(db) == NOW
    db.close()
    again = profile.open(PASSPHRASE)
    assert names(again) == THEN
    assert again.chain_break() is None
    assert not again.broken_seals()
    with again.read() as session:
        newest = session.scalars(select(AuditAct).order_by(AuditAct.seq.desc())).first()
    assert newest is not None
    assert newest.name.words.startswith("Kembali ke keadaan cadangan: keadaan 24-11-2026 09:12")
    with pytest.raises(NumbersInDoubtError), again.write(ACT, CLERK) as session:
        agenda.issue(session, a_paper())  # 001 stands on a paper already
    assert list((profile.folder / "disisihkan").glob("*desa.db"))

    (before,) = backups.list_in(automatic.folder(profile) / automatic.BEFORE)
    returning.prepare(before.file, again, profile, CLERK)
    again.close()
    forth = profile.open(PASSPHRASE)
    assert names(forth) == NOW
    forth.close()
    profile.open(PASSPHRASE).close()  # and it is done once


def test_who_was_erased_since_is_counted_and_not_named_and_told_afterwards(
    db: Database, profile: Profile, copy: Path
) -> None:
    with db.write(ACT, CLERK) as session:
        zul = session.query(Person).filter_by(full_name="Zul Contoh").one().id
    again = backups.create(db, profile, copy.parent, db.clock).file
    with db.write(ACT, CLERK) as session:
        letter = session.query(Letter).one()
        agenda.void(session, letter.id, "Salah nama")
    with db.write(privacy.ERASE, CLERK) as session:
        erasure.erase(session, zul, "")
    with db.read() as session:
        erasure.remember(session, zul)
    found = returning.preview(again, db, profile)
    assert (found.erased, found.back) == (1, [])
    assert found.valid == ["562/001/Pem.Ds/XI/2026"]
    returning.prepare(again, db, profile, CLERK)
    db.close()
    there = profile.open(PASSPHRASE)
    with there.read() as session:
        assert [one.id for one in erasure.came_back(session)] == [zul]
    there.close()


def test_who_thinks_better_of_it_keeps_what_is_there(
    db: Database, profile: Profile, copy: Path
) -> None:
    returning.prepare(copy, db, profile, CLERK)
    profile.forget_return()
    db.close()
    again = profile.open(PASSPHRASE)
    assert names(again) == NOW
    again.close()


def test_who_only_writes_may_not_and_no_copy_means_no_return(
    db: Database, profile: Profile, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = begin(db)
    clerk = added(db, keeper, "Petugas Contoh", Role.OPERATOR)
    with pytest.raises(DmeError, match=acts.PUT_BACK.sentence):
        returning.prepare(copy, db, profile, clerk)

    def refuse(*_: object) -> None:
        raise DmeError("Disk penuh.")

    monkeypatch.setattr(automatic, "make_before", refuse)
    with pytest.raises(DmeError, match="tidak ada yang dikembalikan: Disk penuh"):
        returning.prepare(copy, db, profile, keeper)
    db.close()
    again = profile.open(PASSPHRASE)
    assert names(again) == NOW
    with again.read() as session:
        assert len(accounts.accounts(session)) == 2
    again.close()


class PowerCutError(Exception):
    """The power went."""


def test_power_that_goes_at_any_rename_leaves_then_or_now(
    db: Database, profile: Profile, copy: Path, tmp_path: Path, clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    returning.prepare(copy, db, profile, CLERK)
    db.close()
    rename = files._rename
    seen, cut = [], 0
    while True:
        place = Profile(tmp_path / f"laptop {cut}", clock)
        shutil.copytree(profile.folder, place.folder, copy_function=shutil.copyfile)
        left = cut

        def until(*told: object) -> None:
            nonlocal left
            if not left:
                raise PowerCutError
            left -= 1
            rename(*told)  # type: ignore[arg-type]

        monkeypatch.setattr(files, "_rename", until)
        try:
            place.open(PASSPHRASE, remember=False).close()
        except PowerCutError:
            monkeypatch.setattr(files, "_rename", rename)
            again = place.open(PASSPHRASE, remember=False)
            seen.append(names(again))
            assert again.chain_break() is None
            again.close()
            cut += 1
        else:
            break
    assert cut > 2
    assert all(one == THEN for one in seen)  # what was begun is finished


def test_the_copy_that_all_goes_back_to_counts_as_the_one_outside_once_it_did(
    db: Database, profile: Profile, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(medium, "is_outside", lambda *_: True)
    returning.prepare(copy, db, profile, CLERK)
    db.close()
    arrival = arrive(profile, PASSPHRASE)
    assert names(arrival.db) == THEN
    assert arrival.facts.copy_age == 0
    with arrival.db.read() as session:
        assert memory.outside(session) == [memory.Outside(NOW_AT, str(copy.parent))]
    assert not (profile.folder / origin.NAME).exists()
    arrival.db.close()
