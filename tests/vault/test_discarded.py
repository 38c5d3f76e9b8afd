"""The bin: ninety days, whole acts, and never a record without what it belongs to."""

import datetime as dt

import pytest
from sqlalchemy import text

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.vault import discarded, undoing
from dme_desktop.vault.database import Database
from dme_desktop.workers.service import journeys, registration
from tests.acts import ACT, CLERK, an_act
from tests.conftest import NOW
from tests.examples import a_contact, a_person, a_registration, nik


@pytest.fixture
def siti(office: Database) -> str:
    """Give a resident with a sister to call."""
    with office.write(ACT, CLERK) as session:
        person = people.add(session, a_person())
        people.put_family(session, person.id, [a_contact(name="Inaq Murni", relation="10")])
        return person.id


def threw(office: Database, person_id: str) -> int:
    with office.write(an_act("Buang penduduk"), CLERK) as session:
        people.remove(session, person_id)
    assert office.last_saved
    assert office.last_saved.act_seq
    return office.last_saved.act_seq


def binned(office: Database) -> list[tuple[str, str]]:
    with office.read() as session:
        rows = discarded.paged(session).page()
        assert discarded.paged(session).count() == len(rows)
    return [(one.what, one.act.words) for one in rows]


def test_one_act_is_one_line_and_comes_back_whole(office: Database, siti: str) -> None:
    seq = threw(office, siti)
    assert binned(office) == [("Siti Contohwati", "Buang penduduk")]
    with office.write(ACT, CLERK) as session:
        discarded.restore(session, seq)
    with office.read() as session:
        assert people.paged(session).count() == 1
        assert [one.name for one in people.contacts(session, siti)] == ["Inaq Murni"]
    assert binned(office) == []


def test_bringing_back_can_be_undone(office: Database, siti: str) -> None:
    seq = threw(office, siti)
    with office.write(ACT, CLERK) as session:
        discarded.restore(session, seq)
    assert office.last_saved
    assert office.last_saved.act_seq
    again = office.last_saved.act_seq
    with office.write(ACT, CLERK, undo_of=again) as session:
        undoing.undo(session, again)
    assert binned(office) == [("Siti Contohwati", "Buang penduduk")]


def test_an_undone_act_lies_in_the_bin(office: Database, siti: str) -> None:
    assert office.last_saved
    assert office.last_saved.act_seq
    made = office.last_saved.act_seq
    with office.write(ACT, CLERK, undo_of=made) as session:
        undoing.undo(session, made)
    [(what, _)] = binned(office)
    assert what in {"Siti Contohwati", "Inaq Murni"}
    with office.read() as session:
        assert session.get_one(Person, siti).deleted_at


def test_what_went_ninety_days_ago_is_offered_no_more(
    office: Database, siti: str, clock: FixedClock
) -> None:
    seq = threw(office, siti)
    clock.at = NOW + dt.timedelta(days=90)
    assert binned(office)
    clock.at = NOW + dt.timedelta(days=91)
    assert binned(office) == []
    with pytest.raises(DmeError, match="90 hari"), office.write(ACT, CLERK) as session:
        discarded.restore(session, seq)


def test_a_nik_that_was_taken_meanwhile_is_said(office: Database, siti: str) -> None:
    seq = threw(office, siti)
    with office.write(ACT, CLERK) as session:
        people.add(session, a_person(full_name="Orang Lain"))
    with pytest.raises(DmeError, match="NIK"), office.write(ACT, CLERK) as session:
        discarded.restore(session, seq)
    assert binned(office)


def test_a_journey_does_not_come_back_without_the_person(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        person, journey = registration.register(session, a_registration())
    with office.write(ACT, CLERK) as session:
        journeys.remove(session, journey.id)
    assert office.last_saved
    assert office.last_saved.act_seq
    seq = office.last_saved.act_seq
    threw(office, person.id)
    with pytest.raises(DmeError, match="dulu"), office.write(ACT, CLERK) as session:
        discarded.restore(session, seq)


def test_who_was_merged_is_taken_apart_by_undoing_only(office: Database, siti: str) -> None:
    with office.write(ACT, CLERK) as session:
        again = people.add(session, a_person(nik=nik(2)))
    with office.write(ACT, CLERK) as session:
        people.merge(session, siti, again.id, [])
    assert office.last_saved
    assert office.last_saved.act_seq
    with pytest.raises(DmeError, match="digabung"), office.write(ACT, CLERK) as session:
        discarded.restore(session, office.last_saved.act_seq)
    with office.read() as session:
        assert people.paged(session).count() == 1


def test_the_log_is_read_once_whatever_the_number_of_tables(office: Database) -> None:
    with office.read() as session:
        asked = discarded._in_bin(session)
        words = asked.compile(session.get_bind(), compile_kwargs={"literal_binds": True})
        plan = [str(step) for step in session.execute(text(f"EXPLAIN QUERY PLAN {words}"))]
    assert sum("audit_change" in step for step in plan) == 1
