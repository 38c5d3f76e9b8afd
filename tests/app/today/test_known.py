"""What the start page knows stays true, whoever changes what stands behind it."""

import datetime as dt
from pathlib import Path

from dme_desktop.app.today import screen
from dme_desktop.app.today.screen import Morning
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.people.model import Person
from dme_desktop.remittances.service import entries as remittances
from dme_desktop.vault.database import Database
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.days import a_day
from tests.examples import a_person, a_registration, a_remittance, edited, nik, who_agreed

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
    other = Database(office.path, office.key, clock=office.clock)
    try:
        return screen.read(other, other.clock)
    finally:
        other.close()


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
