"""What moves: twelve months and the hamlets, held against plain SQL."""

import datetime as dt

import pytest
from sqlalchemy import text

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people.model import Person
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Journey, Stage
from dme_desktop.workers.service import pulse
from tests.acts import ACT, CLERK
from tests.examples import a_person, nik

DAYS = (PartialDate(2026, 11, 3), PartialDate(2026, 3), PartialDate(2025, 12, 31),
        PartialDate(2025, 11, 30), PartialDate(2026), None)  # fmt: skip


@pytest.fixture
def village(office: Database) -> Database:
    """Keep twelve of three spellings, one of them in the bin."""
    with office.write(ACT, CLERK) as session:
        for n in range(12):
            person = a_person(nik=nik(n + 1), full_name=f"Orang Contoh {n:02}",
                              hamlet=("Montong", "Dusun Montong", "Lendang")[n % 3])  # fmt: skip
            session.add(person)
            session.flush()
            session.add(
                Journey(person_id=person.id, departed_on=DAYS[n % 6],
                        stage=Stage.PURNA if n == 4 else Stage.BEKERJA)
            )  # fmt: skip
            if n == 6:
                person.deleted_at = dt.datetime(2026, 11, 1, tzinfo=dt.UTC)
    return office


def test_the_last_twelve_months_end_with_this_one() -> None:
    months = pulse.last_months(dt.date(2026, 2, 28))
    assert (months[0], months[-1], len(months)) == ("2025-03", "2026-02", 12)


def test_months_are_those_that_plain_sql_finds_and_a_mere_year_is_in_none(
    village: Database,
) -> None:
    with village.read(CLERK) as session:
        found = pulse.read(session)
        asked = text(
            "SELECT count(*) FROM journey j JOIN person p ON p.id = j.person_id "
            "WHERE p.deleted_at IS NULL AND substr(departed_on, 1, 7) BETWEEN '2025-12' AND "
            "'2026-11' AND length(departed_on) > 4"
        )
        number = session.scalar(asked)
    assert sum(found.left) == number == 5
    assert found.left[-1] == 1
    assert found.left[0] == 2


def test_a_hamlet_is_told_once_and_the_most_come_first(village: Database) -> None:
    with village.read(CLERK) as session:
        found = pulse.read(session).hamlets
        whole = session.query(Person).count()
    assert [(one.name, one.abroad) for one in found] == [("Montong", 6), ("Lendang", 4)]
    assert whole == 12
