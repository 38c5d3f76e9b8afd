"""Some records out of an old copy: what is offered, what comes along, what is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from dme_desktop.backup import acts, service, taking
from dme_desktop.backup.taking import Lost
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.records import altered
from dme_desktop.people import acts as people_acts
from dme_desktop.people import service as people
from dme_desktop.people.model import FamilyLink, Person
from dme_desktop.vault import undoing
from dme_desktop.vault.acts import UNDO
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from dme_desktop.workers.model import Journey
from dme_desktop.workers.service import journeys, registration
from tests.acts import ACT, CLERK
from tests.examples import a_person, a_registration, nik

Read = Callable[[], list[Lost]]


@pytest.fixture
def siti(db: Database) -> str:
    """Give a resident with a journey and somebody to call."""
    with db.write(ACT, CLERK) as session:
        mother = FamilyLink(person_id="", name="Inaq Siti", relation="2", order=1)
        told = a_registration({"full_name": "Baiq Contoh"}, family=[mother])
        return registration.register(session, told)[0].id


@pytest.fixture
def read(db: Database, profile: Profile, tmp_path: Path, clock: FixedClock, siti: str) -> Read:  # noqa: ARG001
    """Give what reads the differences from a copy of now."""
    stick = tmp_path / "stik"
    stick.mkdir()
    file = service.create(db, profile, stick, clock).file
    return lambda: taking.lost(file, db, profile)


def take(db: Database, found: list[Lost], *names: str) -> int:
    with db.write(acts.TAKE_BACK, CLERK) as session:
        return taking.take(session, found, {one.id for one in found if one.name in names})


def thrown_away(db: Database, person_id: str) -> None:
    with db.write(people_acts.REMOVE, CLERK) as session:
        for journey in session.scalars(select(Journey).where(Journey.person_id == person_id)):
            journeys.remove(session, journey.id)
        session.flush()
        people.remove(session, person_id)


def changed(db: Database, person_id: str, **values: object) -> None:
    with db.write(people_acts.CHANGE, CLERK) as session:
        people.edit(session, person_id, altered(session.get_one(Person, person_id), values))


def person(db: Database, person_id: str) -> Person:
    with db.read() as session:
        return session.get_one(Person, person_id)


def test_a_copy_of_now_has_nothing_otherwise(read: Read) -> None:
    assert read() == []


def test_who_was_thrown_away_comes_back_with_all_that_went_along(
    read: Read, db: Database, siti: str
) -> None:
    thrown_away(db, siti)
    found = read()
    assert {one.table for one in found} >= {"person", "journey", "family_link"}
    assert all(one.is_binned for one in found)
    only = [one.id for one in found if one.table == "person"]
    with db.write(acts.TAKE_BACK, CLERK) as session:
        assert taking.take(session, found, only) == len(found)
    with db.read() as session:
        assert session.get_one(Person, siti).deleted_at is None
        assert [one.name for one in people.contacts(session, siti)][-1] == "Inaq Siti"
        assert session.scalars(select(Journey).where(Journey.deleted_at.is_(None))).all()
        last = undoing.last_undoable(session)
    assert last
    assert last.code == acts.TAKE_BACK.code
    with db.write(UNDO, CLERK, undo_of=last.seq) as session:
        undoing.undo(session, last.seq)
    assert person(db, siti).deleted_at
    assert db.chain_break() is None
    assert not db.broken_seals()


def test_a_value_that_was_written_over_comes_back_and_the_rest_stays(
    read: Read, db: Database, siti: str
) -> None:
    name, before = person(db, siti).full_name, person(db, siti).address
    with db.write(ACT, CLERK) as session:
        other = people.add(session, a_person(full_name="Budi Contoh", nik=nik(9))).id
    changed(db, siti, address="Tertimpa")
    (one,) = read()
    assert [(each.now, each.then) for each in one.differences] == [("Tertimpa", before or "kosong")]
    assert take(db, [one], name) == 1
    assert person(db, siti).address == before
    assert person(db, other).full_name == "Budi Contoh"


def test_a_nik_that_somebody_else_has_by_now_refuses_all(
    read: Read, db: Database, siti: str
) -> None:
    own = person(db, siti).nik
    thrown_away(db, siti)
    with db.write(ACT, CLERK) as session:
        people.add(session, a_person(full_name="Orang Lain", nik=own))
    with pytest.raises(DmeError, match="NIK"):
        take(db, read(), "Baiq Contoh")
    assert person(db, siti).deleted_at


def test_what_belongs_to_somebody_thrown_away_brings_them_along(
    read: Read, db: Database, siti: str
) -> None:
    thrown_away(db, siti)
    found = read()
    journey = next(one for one in found if one.table == "journey")
    with db.write(acts.TAKE_BACK, CLERK) as session:
        taking.take(session, found, {journey.id})
    assert person(db, siti).deleted_at is None


def test_nothing_ticked_and_another_village_are_refused(
    read: Read, db: Database, profile: Profile, tmp_path: Path, clock: FixedClock
) -> None:
    with pytest.raises(DmeError, match="Centang"):
        take(db, read())
    with db.write(ACT, CLERK) as session:
        session.connection().exec_driver_sql("UPDATE village SET code = '52.03.11.2001'")
    file = service.create(db, profile, tmp_path, clock).file
    with db.write(ACT, CLERK) as session:
        session.connection().exec_driver_sql("UPDATE village SET code = '52.03.10.2003'")
    with pytest.raises(DmeError, match="desa lain"):
        taking.lost(file, db, profile)
