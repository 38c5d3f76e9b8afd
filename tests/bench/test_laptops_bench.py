"""A week of two laptops is joined within half a second on an office computer.

Told as a ratio, for machines differ: a merge costs at most so many times what the same changes cost
when a clerk saves them one by one.
"""

import time
from pathlib import Path

import pytest

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.laptops import acts
from dme_desktop.laptops.service import gathering, taking
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.vault.database import Database
from tests.examples import a_person, nik
from tests.laptops import office as offices
from tests.laptops.office import Laptop

pytestmark = pytest.mark.bench
DAYS, NEW, EDITED = 5, 12, 30  # a day: residents registered, residents corrected
MOST = 1.0  # times what saving them took


def spent(since: float) -> float:
    return time.process_time() - since


def a_week(laptop: Laptop, known: list[str], first: int) -> float:
    """Let a clerk work for a week; return the seconds of the processor it took."""
    begun = time.process_time()
    for day in range(DAYS):
        for place in range(NEW):
            number = first + day * NEW + place
            with laptop.doing() as session:
                people.add(session, a_person(nik=nik(number), full_name=f"Warga Contoh {number}"))
        for place in range(EDITED):
            with laptop.doing() as session:
                person = session.get_one(Person, known[(day * EDITED + place) % len(known)])
                person.phone = f"0812{first + place:08}"
                if place % 10 == 0:
                    person.rt = f"{first % 900 + day:03}"
    return spent(begun)


def test_a_week_of_two_laptops_is_joined_for_less_than_it_cost_to_save(
    office: Database, tmp_path: Path, clock: FixedClock
) -> None:
    desa = offices.begin(office, tmp_path)
    with desa.doing() as session:
        known = [
            people.add(session, a_person(nik=nik(place), full_name=f"Lama Contoh {place}")).id
            for place in range(1, 200)
        ]
    kader = offices.another(desa, "Kader", tmp_path, clock)
    desa.take(kader.carry())
    a_week(desa, known[:100], 300)
    saving = a_week(kader, known[50:150], 600)
    file = kader.carry()
    opened = taking.opened(desa.db, file)
    begun = time.process_time()
    with desa.db.write(acts.GATHER, desa.who) as session:
        gathering.gather(session)
    with desa.db.write(acts.RECEIVE, desa.who) as session:
        made = taking.take(session, opened)
    merging = spent(begun)
    kader.db.close()
    print(
        f"\\nsaving {saving:.2f} s, merging {merging:.2f} s, {made.records} records, "
        f"{made.clashes} differ"
    )
    assert made.clashes > 0
    assert merging <= MOST * saving
