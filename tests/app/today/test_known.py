"""What the start page knows stays true, whoever changes what stands behind it."""

import datetime as dt
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from dme_desktop import rooms
from dme_desktop.app.practice.desk import PASSPHRASE_FILE
from dme_desktop.app.today import screen
from dme_desktop.app.today.screen import Morning, Moving
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import Base
from dme_desktop.livelihoods.service import returnees
from dme_desktop.people import living
from dme_desktop.people import service as people
from dme_desktop.people.directory import everybody
from dme_desktop.people.model import Person
from dme_desktop.remittances.service import entries as remittances
from dme_desktop.remittances.service import figures
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import Known, reading
from dme_desktop.vault.profile import Profile
from dme_desktop.vault.tally import Tally
from dme_desktop.village import service as village
from dme_desktop.visits.service import ways
from dme_desktop.workers import personal
from dme_desktop.workers.directory import workers
from dme_desktop.workers.model import Journey, Stage
from dme_desktop.workers.service import merging, pulse, registration, roster, standings
from tests.acts import ACT, CLERK
from tests.conftest import NOW
from tests.days import a_day, undo
from tests.examples import (
    a_journey,
    a_person,
    a_registration,
    a_remittance,
    edited,
    nik,
    who_agreed,
)

PEOPLE = "SELECT count(*) FROM person WHERE deleted_at IS NULL AND residency LIKE '%TETAP'"
WORKERS = """
    SELECT count(DISTINCT person_id) FROM journey JOIN person ON person.id = person_id
    WHERE journey.deleted_at IS NULL AND person.deleted_at IS NULL
"""
MONEY = """
    SELECT count(*), count(DISTINCT coalesce(nullif(family_card_no, ''), person.id)),
        coalesce(sum(amount_idr), 0)
    FROM remittance JOIN person ON person.id = person_id
    WHERE remittance.deleted_at IS NULL AND void_reason IS NULL AND direction = 'IN'
        AND received_on LIKE '2026-%'
"""
DOCUMENTS = """
    SELECT count(*) FROM worker_document AS one JOIN journey ON journey.id = journey_id
        JOIN person ON person.id = person_id
    WHERE one.deleted_at IS NULL AND replaced_on IS NULL AND journey.deleted_at IS NULL
        AND person.deleted_at IS NULL AND stage IN ('MINAT', 'CPMI', 'SIAP', 'BEKERJA', 'CUTI')
        AND type = 'PASPOR' AND status = 'ADA' AND expires_on <= date('2026-11-24', '+180 days')
"""


def read_anew(office: Database) -> Morning:
    """Return the morning as a program tells it that has just been opened."""
    with closing(Database(office.path, office.key, clock=office.clock)) as other:
        return screen.read(other, other.clock)


def moving_anew(office: Database) -> Moving:
    """Return what moves as a program tells it that has just been opened."""
    with closing(Database(office.path, office.key, clock=office.clock)) as other:
        return screen.read_moving(other)


def counted_by_sql(office: Database) -> tuple[object, ...]:
    raw = office.raw()
    try:
        found = [raw.execute(sql).fetchone() for sql in (PEOPLE, WORKERS, DOCUMENTS, MONEY)]
    finally:
        raw.close()
    return tuple(number for row in found for number in row)


def told(morning: Morning) -> tuple[object, ...]:
    sums = morning.told
    return (
        morning.residents, morning.groups.total(), morning.due.documents.total(), sums.lines,
        sums.families, sums.came_in,
    )  # fmt: skip


def test_after_each_act_of_a_day_it_tells_what_the_file_holds(
    office: Database, tmp_path: Path
) -> None:
    screen.read(office, office.clock)
    for done in a_day(office, tmp_path):
        morning = screen.read(office, office.clock)
        assert morning == read_anew(office), done
        assert told(morning) == counted_by_sql(office), done
        assert screen.read_moving(office) == moving_anew(office), done


def test_a_journey_given_back_shows_the_older_one_of_whom_it_had_been_given_to(
    office: Database,
) -> None:
    with office.write(ACT, CLERK) as session:
        stays, gone = (
            people.add(session, a_person(nik=nik(n), full_name=f"Siti Contoh {n}")).id
            for n in (1, 2)
        )
        session.add(a_journey(person_id=stays, stage=Stage.BEKERJA,
                              departed_on=PartialDate(2020)))  # fmt: skip
        session.add(a_journey(person_id=gone, stage=Stage.PURNA, departed_on=PartialDate(2026, 9),
                              returned_on=PartialDate(2026, 10)))  # fmt: skip
    assert [one.abroad for one in screen.read_moving(office).pulse.hamlets] == [1]
    with office.write(ACT, CLERK) as session:
        merging.merge(session, f"{stays}:{gone}", ())
    assert screen.read_moving(office).pulse.hamlets == []
    undo(office)
    assert [one.abroad for one in screen.read_moving(office).pulse.hamlets] == [1]
    assert screen.read_moving(office) == moving_anew(office)


def test_after_each_act_of_a_day_what_was_patched_is_what_would_be_read(
    office: Database, tmp_path: Path
) -> None:
    over, home, lives = personal.known(office), returnees.known(office), living.known(office)
    for done in a_day(office, tmp_path):
        patched = over.now(), home.now(), lives.now()
        with office.read() as session:
            assert sorted(patched[0]) == sorted(personal.over(session)), done
            assert by_day(patched[1]) == by_day(returnees.unwritten(session)), done
            assert by_kind(patched[2]) == by_kind(living.read(session)), done


def by_day(told: returnees.Waited) -> tuple[frozenset[int], list[str], dt.date]:
    return told.people, sorted(told.first), told.due


def by_kind(told: Tally[living.Living]) -> Counter[living.Living]:
    return Counter(kind for kind, many in told for _ in range(many))


def test_whom_a_journey_left_counts_by_what_is_left(office: Database) -> None:
    """The journeys that stay with somebody were not touched, but say something else now."""
    with office.write(ACT, CLERK) as session:
        one, other = (
            people.add(session, a_person(nik=nik(n), full_name=f"Siti Contoh {n}")).id
            for n in (1, 2)
        )
        long_ago, of_late, going_on = journeys = (
            a_journey(person_id=one, seq=1, stage=Stage.PURNA, departed_on=PartialDate(2018),
                      returned_on=PartialDate(2020, 1)),
            a_journey(person_id=one, seq=2, stage=Stage.PURNA, departed_on=PartialDate(2024),
                      returned_on=PartialDate(2026, 10)),
            a_journey(person_id=one, seq=3, stage=Stage.BEKERJA, departed_on=PartialDate(2026, 11)),
        )  # fmt: skip
        session.add_all(journeys)
        session.flush()
        ids = [journey.id for journey in (long_ago, of_late, going_on)]
    over, home = personal.known(office), returnees.known(office)

    def told() -> tuple[list[str], list[str], Counter[Stage]]:
        with reading(office, standings.counted(office)) as session:
            stands = +standings.count_by_stage(session)
        return [id_ for _, id_ in over.now()], list(home.now().first), stands

    together: tuple[list[str], list[str], Counter[Stage]] = ([], [], Counter({Stage.BEKERJA: 1}))
    assert told() == together
    for owner, seen in (
        (other, (ids[:1], ids[1:2], Counter({Stage.BEKERJA: 1, Stage.PURNA: 1}))),
        (one, together),
    ):
        with office.write(ACT, CLERK) as session:
            session.get_one(Journey, ids[2]).person_id = owner
        assert told() == seen
    with office.write(ACT, CLERK) as session:  # as what is kept too long is destroyed
        session.delete(session.get_one(Journey, ids[2]))
    assert told() == (ids[:1], ids[1:2], Counter({Stage.PURNA: 1}))


def test_a_hamlet_is_spelled_as_the_office_lists_it_from_now_on(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        one = people.add(session, a_person(nik=nik(1), hamlet="montong"))
        session.add(a_journey(person_id=one.id, stage=Stage.BEKERJA))
    assert [one.name for one in screen.read_moving(office).pulse.hamlets] == ["montong"]
    with office.write(ACT, CLERK) as session:
        village.profile(session).hamlets = "Montong"
    assert [one.name for one in screen.read_moving(office).pulse.hamlets] == ["Montong"]


def test_on_another_day_and_in_another_year_it_is_read_anew(
    office: Database, clock: FixedClock
) -> None:
    with office.write(ACT, CLERK) as session:
        person, _ = registration.register(session, a_registration())
        remittances.record(session, a_remittance(who_agreed(session, person.id)))
    assert screen.read(office, clock).told.lines == 1
    clock.at = dt.datetime(2027, 1, 1, 9, tzinfo=clock.at.tzinfo)
    assert screen.read(office, clock).told.lines == 0
    assert screen.read(office, clock) == read_anew(office)


def test_families_follow_a_family_card_that_is_mended(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        people = [
            a_person(nik=nik(n), full_name=f"Orang {n}", family_card_no=f"520300010112000{n}")
            for n in (1, 2)
        ]
        session.add_all(people)
        session.flush()
        for one in people:
            remittances.record(session, a_remittance(who_agreed(session, one.id)))
    assert screen.read(office, office.clock).told.families == 2
    for card, families in (("5203000101120001", 1), (None, 2)):
        with office.write(ACT, CLERK) as session:
            other = edited(session, people[1].id, family_card_no=card)
            session.get_one(Person, people[1].id).family_card_no = other.family_card_no
        assert screen.read(office, office.clock).told.families == families


def test_what_is_known_is_told_of_every_table_it_is_read_from(rehearsed: Path) -> None:
    """Or a change of one would leave it as it was; SQLite tells which tables a statement reads."""
    profile = Profile(rehearsed / "data", FixedClock(NOW))
    phrase = (rehearsed / PASSPHRASE_FILE).read_text(encoding="utf-8").strip()
    with closing(profile.open(phrase)) as db:
        every = [*rooms.known(db), *others_known(db)]
        assert len(every) > len(others_known(db))
        untold = {known.read.__module__: tables_read(db, known) - known.tables for known in every}
    assert not {where: tables for where, tables in untold.items() if tables}


def others_known(db: Database) -> list[Known[Any]]:
    asked = (remittances.this_year, remittances.whole, living.known, figures.sent, pulse.known,
             roster.ordered, ways.measured_here, everybody, workers)  # fmt: skip
    return [ask(db) for ask in asked]


def tables_read(db: Database, known: Known[Any]) -> set[str]:
    """Read it anew; return the tables of ours that were read."""
    found: set[str] = set()

    def note(action: int, table: str | None, *_: object) -> int:
        if action == dbapi2.SQLITE_READ and table and table in Base.metadata.tables:
            found.add(table)
        return int(dbapi2.SQLITE_OK)

    with db.read(CLERK) as session:
        raw = session.connection().connection.driver_connection
        assert raw
        raw.set_authorizer(note)
        try:
            known.read(session)
        finally:
            raw.set_authorizer(None)
    return found
