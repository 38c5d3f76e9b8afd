"""The order of the list of workers is known, and true whatever changes behind its back."""

import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Journey
from dme_desktop.workers.screen.book import ByName
from dme_desktop.workers.service import merging, roster, standings
from tests.acts import ACT, CLERK
from tests.days import a_day, undo
from tests.examples import a_journey, a_person, nik

BY_NAME = text(
    "SELECT p.id FROM person p JOIN journey j ON j.person_id = p.id"
    " WHERE p.deleted_at IS NULL AND j.deleted_at IS NULL"
    " GROUP BY p.id ORDER BY p.full_name, p.id"
)


def by_name(db: Database) -> list[str]:
    with db.read() as session:
        return list(session.scalars(BY_NAME))


def kinds(told: Sequence[tuple[standings.Facts, int]]) -> Counter[tuple[object, ...]]:
    """Return how many journeys there are of which each fact is known, or not, or the same."""
    found: Counter[tuple[object, ...]] = Counter()
    for facts, number in told:
        stays = (facts.stage, facts.procedural_status)
        found[*stays, *(one is None for one in facts)] += number
    return found


def worker(session: Session, number: int, name: str) -> Person:
    person = people.add(session, a_person(nik=nik(number), full_name=name))
    session.add(a_journey(person_id=person.id))
    session.flush()
    return person


def test_after_each_act_of_a_day_workers_stand_as_the_file_has_them(
    office: Database, tmp_path: Path
) -> None:
    known, counted = roster.ordered(office), standings.counted(office)
    assert not list(known.now())
    assert not list(counted.now())
    for done in a_day(office, tmp_path):
        assert list(known.now()) == by_name(office), done
        with office.read() as session:
            assert kinds(counted.now()) == kinds(standings.alike(session)), done


def test_who_goes_to_the_bin_is_counted_no_more_and_again_when_taken_out(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        siti = worker(session, 1, "Siti Contoh").id
    counted = standings.counted(office)
    for moment, number in ((office.clock.now(), 0), (None, 1)):
        assert sum(many for _, many in counted.now()) != number
        with office.write(ACT, CLERK) as session:
            session.get_one(Person, siti).deleted_at = moment
        assert sum(many for _, many in counted.now()) == number


def test_every_page_and_every_place_is_that_of_the_whole_list(
    office: Database, tmp_path: Path
) -> None:
    for _ in a_day(office, tmp_path):
        pass
    source = ByName(office)
    with office.read() as session:
        whole = list(standings.paged(session).every())
    assert source.count() == len(whole)
    for start in range(0, len(whole), 3):
        assert list(source.page(start, 3)) == whole[start : start + 3]
    assert list(source.page(0, standings.MANY + 1)) == whole
    assert [source.place_of(row.id) for row in whole] == list(range(len(whole)))
    assert source.place_of("nobody") is None


def test_who_changes_the_name_moves_among_the_others(office: Database) -> None:
    names = [f"Orang {number:02}" for number in range(30)]
    with office.write(ACT, CLERK) as session:
        ids = [worker(session, number, name).id for number, name in enumerate(names, 1)]
    known, chance = roster.ordered(office), random.Random(1)
    assert list(known.now()) == by_name(office)
    for _ in range(20):
        with office.write(ACT, CLERK) as session:
            for one in chance.sample(ids, 3):
                session.get_one(Person, one).full_name = chance.choice(names) + " É"
        assert list(known.now()) == by_name(office)


@pytest.mark.parametrize("has_own", [True, False])
def test_two_who_became_one_are_two_again(office: Database, has_own: bool) -> None:  # noqa: FBT001
    with office.write(ACT, CLERK) as session:
        gone, stays = worker(session, 1, "Siti Contoh"), worker(session, 2, "Siti Contowati")
        if not has_own:
            session.get_one(Journey, _journey_of(session, stays.id)).deleted_at = session.info[
                "clock"
            ].now()
    known = roster.ordered(office)
    assert list(known.now()) == by_name(office)
    with office.write(ACT, CLERK) as session:
        merging.merge(session, f"{stays.id}:{gone.id}", ())
    assert list(known.now()) == by_name(office) == [stays.id]
    undo(office)
    assert list(known.now()) == by_name(office)
    assert (stays.id in list(known.now())) == has_own


def _journey_of(session: Session, person_id: str) -> str:
    found = text("SELECT id FROM journey WHERE person_id = :person")
    return str(session.scalar(found, {"person": person_id}))
