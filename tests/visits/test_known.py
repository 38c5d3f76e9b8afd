"""The ways of the candidates are known, and true whatever changes behind their back."""

import datetime as dt
from pathlib import Path

from dme_desktop.people.model import Person
from dme_desktop.vault.database import Database
from dme_desktop.visits.service import ways
from dme_desktop.workers.model import DocumentType, Stage
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.days import a_day, undo
from tests.examples import a_document, a_registration, nik


def _same(office: Database, done: str) -> None:
    with office.read() as session:
        anew, measured = ways.everybody(session), ways.measures(session)
    assert list(ways.waited_for(office).now()) == list(anew), done
    assert ways.measured_here(office).now() == measured, done


def _obtain(office: Database, journey_id: str, days: int, kind: DocumentType) -> None:
    """Note a document that was fetched so many days before today."""
    on = office.clock.today() - dt.timedelta(days=days)
    with office.write(ACT, CLERK) as session:
        given = a_document(kind, number=f"X{days}", obtained_on=on)
        given.journey_id = journey_id
        session.add(given)


def test_after_each_act_of_a_day_the_ways_are_as_the_file_has_them(
    office: Database, tmp_path: Path
) -> None:
    _same(office, "nothing yet")
    for done in a_day(office, tmp_path):
        _same(office, done)


def test_a_candidate_who_moves_binned_or_taken_back_is_followed(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        made = [
            registration.register(session, a_registration(
                {"nik": nik(number), "full_name": f"Calon {number}"},
                journey={"stage": Stage.CPMI}))
            for number in range(1, 4)
        ]  # fmt: skip
    person, journey = made[1]
    _same(office, "three candidates")
    assert len(ways.waited_for(office).now()) == 3
    changes: list[dict[str, object]] = [
        {"hamlet": "Lendang"}, {"full_name": "Zubaidah"}, {"deleted_at": office.clock.now()},
    ]  # fmt: skip
    for number, change in enumerate(changes):
        with office.write(ACT, CLERK) as session:
            for name, value in change.items():
                setattr(session.get_one(Person, person.id), name, value)
        _same(office, f"change {number}")
    assert len(ways.waited_for(office).now()) == 2
    undo(office)
    _same(office, "taken back")
    assert journey.id in {one.journey_id for one in ways.waited_for(office).now()}


def test_how_long_steps_take_follows_each_document_and_whoever_is_binned(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        made = [
            registration.register(session, a_registration(
                {"nik": nik(number), "full_name": f"Calon {number}"},
                journey={"stage": Stage.CPMI}))
            for number in range(1, 3)
        ]  # fmt: skip
    (siti, her), (_, his) = made
    ways.measured_here(office).now()
    for number, journey in enumerate((her, his)):
        _obtain(office, journey.id, 40, DocumentType.KTP)
        _obtain(office, journey.id, 30 - number, DocumentType.PASPOR)
        _same(office, f"documents of {number}")
    known = ways.measured_here(office).now()
    assert known[DocumentType.PASPOR.name].count == 2
    with office.write(ACT, CLERK) as session:
        session.get_one(Person, siti.id).phone = "+628120000001"
    _same(office, "a telephone")
    assert ways.measured_here(office).now() is known, "nothing is reckoned anew for a telephone"
    with office.write(ACT, CLERK) as session:
        session.get_one(Person, siti.id).deleted_at = office.clock.now()
    _same(office, "binned")
    assert ways.measured_here(office).now()[DocumentType.PASPOR.name].count == 1
    undo(office)
    _same(office, "taken back")
