"""Report L1 counts each person once and tells what is not known."""

import datetime as dt
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import put
from dme_desktop.reports import service, workbook
from dme_desktop.reports.asking import NOW
from dme_desktop.reports.documents import worker_state
from dme_desktop.reports.documents.worker_state import STATES, WorkerState
from dme_desktop.reports.kinds import KINDS
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from dme_desktop.workers.model import ReturnType, Stage
from dme_desktop.workers.service import registration, standings
from tests.acts import ACT, CLERK
from tests.examples import VILLAGE, a_registration, an_official, nik
from tests.pdf.golden import text_of

ABROAD = {"stage": Stage.BEKERJA, "departed_on": PartialDate(2024)}
HOME = {
    "stage": Stage.PURNA,
    "returned_on": PartialDate(2026),
    "return_type": ReturnType.SELESAI_KONTRAK,
}


@pytest.fixture
def report(db: Database) -> WorkerState:
    """Give the report of five people: a candidate, one abroad, one lost, one home, one wishing."""
    people: list[tuple[dict[str, Any], dict[str, Any]]] = [
        ({}, {}),
        ({"hamlet": "Lendang", "gender": "1"}, ABROAD | {"last_contact_on": dt.date(2026, 11, 1)}),
        ({}, ABROAD | {"last_contact_on": dt.date(2026, 1, 1)}),
        ({}, ABROAD | HOME),
        ({}, {"stage": Stage.MINAT}),
    ]
    with db.write(ACT, CLERK) as session:
        village.found(session, VILLAGE)
        village.appoint(session, an_official())
        for serial, (person, journey) in enumerate(people, start=1):
            given = a_registration(person={"nik": nik(serial), **person}, journey=journey)
            registration.register(session, given)
    with db.read(CLERK) as session:
        return service.worker_state(session)


def counts(report: WorkerState, hamlet: str) -> dict[str, tuple[int, int]]:
    row = next(one for one in report.hamlets if one.hamlet == hamlet)
    return {name: pair for name, pair in zip(STATES, row.counts, strict=True) if any(pair)}


def test_each_person_stands_under_one_head(report: WorkerState) -> None:
    assert counts(report, "Lendang") == {"Bekerja": (1, 0)}
    assert counts(report, "Montong") == {"CPMI": (0, 1), "Hilang kontak": (0, 1), "Purna": (0, 1)}
    assert report.people == 4


def test_what_is_not_known_and_not_counted_is_told(report: WorkerState) -> None:
    assert dict(report.unknowns) == {"status prosedural": 4}
    assert "berminat 1" in report.note


def test_the_workbook_reopens_with_the_same_numbers(report: WorkerState) -> None:
    book = openpyxl.load_workbook(BytesIO(workbook.worker_state(report)))
    sheet = book["L1"]
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    total = next(row for row in cells if row[0] == "Jumlah")
    assert total[-1] == 4
    told = {row[0]: row[1] for row in book[workbook.SUMMARY].values}
    assert told["Banyaknya orang (N)"] == 4
    assert told["Posisi data per"] == "24 November 2026"


def test_a_second_journey_does_not_count_a_person_twice(db: Database, report: WorkerState) -> None:
    with db.write(ACT, CLERK) as session:
        home = next(r for r in standings.paged(session).page() if r.stage is Stage.PURNA)
        given = a_registration(person={"nik": nik(4)})
        registration.register(session, given, home.id)
    with db.read(CLERK) as session:
        assert service.worker_state(session).people == report.people


def test_one_hamlet_typed_in_many_ways_is_one_row(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        village.found(session, VILLAGE)
        village.appoint(session, an_official())
        for serial, typed in enumerate(("Montong", "montong", "MONTONG", "Dusun Montong"), 1):
            given = a_registration({"nik": nik(serial), "full_name": f"Orang {serial}"})
            person, _ = registration.register(session, given)
            person.hamlet = typed  # as an older file has it
    with db.read(CLERK) as session:
        [row] = service.worker_state(session).hamlets
    assert (row.hamlet, sum(map(sum, row.counts))) == ("Montong", 4)


@pytest.mark.parametrize("ended", [{"term_to": dt.date(2026, 11, 23)}, {"active": False}])
def test_a_report_is_counted_without_a_head_in_office_and_says_so(
    report: WorkerState, db: Database, ended: dict[str, Any]
) -> None:
    """A report takes no number and says the same under any head; a name would be wrong."""
    with db.write(ACT, CLERK) as session:
        head = village.head(session)
        assert head
        put(head, ended)
    with db.read(CLERK) as session:
        counted = service.worker_state(session)
        every = [kind.count(session, NOW) for kind in KINDS.values()]
    assert counted.people == report.people
    words = text_of(worker_state.build(counted))
    assert "namanya dikosongkan" in words
    assert "KEPALA DESA CONTOH" not in words
    assert [one.head.name for one in every if one.head] == [""] * len(every)
    assert "namanya dikosongkan" not in text_of(worker_state.build(report))


def test_who_was_kept_from_leaving_is_counted_beside_n(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        village.found(session, VILLAGE)
        village.appoint(session, an_official())
        registration.register(session, a_registration())
        _, journey = registration.register(session, a_registration(person={"nik": nik(2)}))
        journey.stage = Stage.DICEGAH
    with db.read(CLERK) as session:
        counted = service.worker_state(session)
    assert (counted.people, counted.note) == (1, "Tidak termasuk N: dicegah berangkat 1.")
    assert "dicegah berangkat 1" in text_of(worker_state.build(counted))
