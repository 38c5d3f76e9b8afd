"""One directory for all rooms: whatever changes behind its back, it finds what the file holds."""

import string
import threading
from pathlib import Path

import pytest

from dme_desktop.people.directory import Directory, everybody
from dme_desktop.vault.database import Database
from dme_desktop.workers.directory import workers
from dme_desktop.workers.service import standings
from tests.days import a_day

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
