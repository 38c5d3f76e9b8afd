"""One directory for all rooms: whatever changes behind its back, it finds what the file holds."""

import string
import threading
from pathlib import Path

import pytest
from sqlalchemy import event

from dme_desktop.people.directory import Directory, everybody
from dme_desktop.people.model import Person
from dme_desktop.vault.database import Database
from dme_desktop.workers.directory import workers
from dme_desktop.workers.model import Journey
from dme_desktop.workers.service import registration, standings
from tests.acts import ACT, CLERK
from tests.days import a_day
from tests.examples import a_person, a_registration, nik

ALL = 10_000
ASKED = (*string.ascii_lowercase, "siti contoh", "pekerja ke", "orang ke20", "5203", "0812", "ke1")


def found(directory: Directory) -> dict[str, object]:
    return {words: directory.find(words, ALL) for words in ASKED} | {
        "alike": directory.similar("Pekerja Ke1", "1992-07-05"), "length": len(directory),
    }  # fmt: skip


def test_after_each_act_of_a_day_everybody_is_found_as_the_file_has_them(
    office: Database, tmp_path: Path
) -> None:
    both = everybody(office), workers(office)
    for done in a_day(office, tmp_path):
        with office.read() as session:
            anew = Directory.of(session), standings.names(session)
        for live, fresh in zip(both, anew, strict=True):
            assert found(live.now()) == found(fresh), done


def test_after_a_change_of_people_alone_no_journey_is_read(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        many = [
            registration.register(session, a_registration({"nik": nik(n), "full_name": name}))[0].id
            for n, name in enumerate(("Amaq Contoh", "Inaq Contoh", "Siti Contoh"), 1)
        ]
        session.add(a_person(nik=nik(7), full_name="Budi Contoh"))  # without a journey
    statements: list[str] = []
    asked = workers(office)
    asked.now()
    event.listen(office._readers, "before_cursor_execute", lambda *told: statements.append(told[2]))
    changes: list[dict[str, object]] = [
        {"full_name": "Zubaidah Contoh"}, {"phone": "+628120000001"},
        {"deleted_at": office.clock.now()}, {"deleted_at": None},
    ]  # fmt: skip
    for change in changes:
        with office.write(ACT, CLERK) as session:
            for name, value in change.items():
                setattr(session.get_one(Person, many[1]), name, value)
        statements.clear()
        live = asked.now()
        read = [one for one in statements if "FROM journey" in one]
        assert len(read) == 1
        assert "person_id IN" in read[0]
        with office.read() as session:
            assert found(live) == found(standings.names(session)), change


def test_after_a_change_of_journeys_the_others_are_not_read_again(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        (first, trip), (other, another) = (
            registration.register(session, a_registration({"nik": nik(n), "full_name": name}))
            for n, name in enumerate(("Amaq Contoh", "Inaq Contoh"), 1)
        )
        ids = first.id, trip.id, other.id, another.id
    person_id, trip_id, other_id, another_id = ids
    asked = workers(office)
    asked.now()
    statements: list[str] = []
    event.listen(office._readers, "before_cursor_execute", lambda *told: statements.append(told[2]))
    bin_: dict[str, object] = {"deleted_at": office.clock.now()}
    out: dict[str, object] = {"deleted_at": None}
    changes: list[tuple[str, dict[str, object]]] = [
        (trip_id, {"employer": "PT Contoh"}), (trip_id, bin_), (trip_id, out),
        (trip_id, {"person_id": other_id}),  # who had it has none now
        (trip_id, {"person_id": person_id}), (another_id, {"person_id": person_id}),
    ]  # fmt: skip
    for journey_id, change in changes:
        with office.write(ACT, CLERK) as session:
            for name, value in change.items():
                setattr(session.get_one(Journey, journey_id), name, value)
        statements.clear()
        live = asked.now()
        whole = [x for x in statements if x.startswith("SELECT journey") and " IN (" not in x]
        assert not whole, change
        with office.read() as session:
            assert found(live) == found(standings.names(session)), change


def test_all_rooms_ask_one_directory(office: Database) -> None:
    assert everybody(office) is everybody(office)
    assert workers(office) is workers(office)
    assert everybody(office).now() is everybody(office).now()


def test_a_copy_that_is_brought_back_has_a_directory_of_its_own(
    office: Database, tmp_path: Path
) -> None:
    next(a_day(office, tmp_path))
    assert len(everybody(office).now()) == 1
    other = Database(office.path, office.key, clock=office.clock)
    try:
        assert everybody(other) is not everybody(office)
        assert len(everybody(other).now()) == 1
    finally:
        other.close()


@pytest.mark.parametrize("ask", [everybody, workers])
def test_what_is_saved_while_it_is_read_is_there_when_it_is_asked_again(
    office: Database, tmp_path: Path, ask: object
) -> None:
    live = ask(office)  # type: ignore[operator]
    stop = threading.Event()
    seen: list[int] = []

    def read() -> None:
        while not stop.is_set():
            seen.append(len(live.now()))

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for _ in a_day(office, tmp_path):
            pass
    finally:
        stop.set()
        reader.join()
    with office.read() as session:
        fresh = Directory.of(session) if ask is everybody else standings.names(session)
    assert seen
    assert found(live.now()) == found(fresh)
