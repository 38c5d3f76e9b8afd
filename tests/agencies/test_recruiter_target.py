"""A list of recruiters comes in as a list of companies does; each is tied to its company."""

import datetime as dt
from pathlib import Path

import pytest

from dme_desktop.agencies import service
from dme_desktop.agencies.model import Agency, Recruiter, RecruiterKind
from dme_desktop.agencies.recruiter_target import TARGET
from dme_desktop.exchange import service as exchange
from dme_desktop.exchange.preview import Preview
from dme_desktop.sheets.target import Kind
from dme_desktop.vault import undoing
from dme_desktop.vault.acts import UNDO
from dme_desktop.vault.database import Database
from dme_desktop.workers.target import TARGET as RESIDENTS
from tests.acts import CLERK
from tests.examples import nik
from tests.exchange import books

HEAD = (
    "No", "Nama Perekrut", "Bertindak Sebagai", "P3MI", "No HP", "NIK", "Asal Desa",
    "No Surat Tugas", "Berlaku s/d",
)  # fmt: skip
LINE = (
    1, "Hamdi Contoh", "PL", "P.T. CONTOH JAYA", "0812-3456-7890", nik(5), "Praya", "ST/12/2026",
    "31-12-2026",
)  # fmt: skip


def look(
    db: Database, file: Path, *lines: tuple[object, ...], head: tuple[str, ...] = HEAD
) -> Preview:
    with db.read(CLERK) as session:
        return exchange.preview(session, books.sheets(file, {"PL": [["DAFTAR"], head, *lines]}))


def keep(db: Database, shown: Preview) -> None:
    with db.write(shown.act, CLERK) as session:
        exchange.bring_in(session, shown)


def recruiters(db: Database) -> list[tuple[Recruiter, str]]:
    with db.read() as session:
        found = [
            session.get_one(Recruiter, row.id) for row in service.rows(session, chip="recruiter")
        ]
        return [(one, service.name_of(session, Agency, one.agency_id)) for one in found]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a place for workbooks."""
    return tmp_path / "perekrut.xlsx"


def test_a_list_of_recruiters_is_told_by_its_headings_and_tied_to_known_companies(
    db: Database, file: Path
) -> None:
    with db.write(TARGET.act, CLERK) as session:
        service.agency_called(session, "PT Contoh Jaya")
    shown = look(db, file, LINE)
    assert (shown.target, shown.act.detail) == (TARGET, "1 perekrut dari perekrut.xlsx")
    keep(db, shown)
    ((one, company),) = recruiters(db)
    assert (one.name, one.kind, one.phone, one.nik, one.from_village) == (
        "Hamdi Contoh", RecruiterKind.PETUGAS_LAPANGAN, "+6281234567890", nik(5), "Praya",
    )  # fmt: skip
    assert (one.assignment_no, one.assignment_until, one.banned) == (
        "ST/12/2026", dt.date(2026, 12, 31), False,
    )  # fmt: skip
    assert company == "PT Contoh Jaya"


def test_the_same_list_again_changes_nothing_and_another_company_is_a_change(
    db: Database, file: Path
) -> None:
    keep(db, look(db, file, LINE))
    assert look(db, file, LINE, (2, "HAMDI CONTOH", *[""] * 7)).counts == {Kind.DUPLICATE: 2}
    moved = look(db, file, (1, "HAMDI CONTOH", "", "PT Teladan", *[""] * 5))
    assert moved.counts == {Kind.CHANGED: 1}
    keep(db, moved)
    ((one, company),) = recruiters(db)
    assert (one.name, one.assignment_no, company) == ("Hamdi Contoh", "ST/12/2026", "PT Teladan")


def test_another_nik_under_the_same_name_is_another_person_and_waits(
    db: Database, file: Path
) -> None:
    keep(db, look(db, file, LINE))
    shown = look(db, file, (1, "Hamdi Contoh", "", "", "", nik(9), "", "", ""))
    assert shown.counts == {Kind.REFUSED: 1}
    assert nik(5) in shown.rows[0].faults[0].reason


def test_an_assignment_that_has_ended_and_a_bad_phone_are_told(db: Database, file: Path) -> None:
    shown = look(
        db, file, (1, "Hamdi Contoh", "makelar", "", "tidak ada", "", "", "ST/1", "31-12-2020"),
        (2, "", "PL", "PT Contoh", "0812", "", "", "ST/2", ""), ("JUMLAH", "2 orang", *[""] * 7),
    )  # fmt: skip
    assert shown.counts == {Kind.NEW: 1, Kind.REFUSED: 1, Kind.NOBODY: 1}
    row = shown.rows[0]
    assert row.values["kind"] is RecruiterKind.CALO
    assert any("sudah habis" in told for told in row.warnings)
    assert any("No HP" in told for told in row.warnings)


@pytest.mark.parametrize(
    "head",
    [
        ("No", "Nama", "NIK", "P3MI", "No HP", "No Surat Tugas", "Surat tugas sampai"),
        ("No", "NAMA PL", "NIK", "PT", "HP", "SURAT TUGAS", "MASA BERLAKU"),
        ("No", "Petugas Lapangan", "No KTP", "Nama PJTKI", "Telp", "Nomor ST", "Berlaku sampai"),
    ],
)
def test_other_headings_of_such_lists_are_known(
    db: Database, file: Path, head: tuple[str, ...]
) -> None:
    line = (1, "Hamdi Contoh", nik(5), "PT Contoh", "081234567890", "ST/1", "31-12-2026")
    shown = look(db, file, line, head=head)
    assert (shown.target, shown.counts) == (TARGET, {Kind.NEW: 1})
    assert shown.rows[0].values.keys() == {
        "name", "nik", "company", "phone", "assignment_no", "assignment_until",
    }  # fmt: skip


def test_a_list_of_residents_who_left_through_a_sponsor_stays_one_of_residents(
    db: Database, file: Path
) -> None:
    head = (
        "No",
        "Nama",
        "NIK",
        "L/P",
        "Tanggal Lahir",
        "Dusun",
        "Negara",
        "P3MI",
        "Sponsor",
        "No HP",
    )
    line = (1, "Siti", nik(1), "P", "05-07-1992", "Montong", "Malaysia", "PT Contoh", "Hamdi", "")
    assert look(db, file, line, head=head).target is RESIDENTS


def test_the_whole_list_is_taken_back_as_one_act(db: Database, file: Path) -> None:
    keep(db, look(db, file, LINE, (2, "Sponsor Contoh", *[""] * 7)))
    with db.read() as session:
        act = undoing.last_undoable(session)
    assert act is not None
    with db.write(UNDO, CLERK, undo_of=act.seq) as session:
        undoing.undo(session, act.seq)
    assert recruiters(db) == []
