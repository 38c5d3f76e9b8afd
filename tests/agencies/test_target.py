"""A list of companies that place workers comes in by the same way as residents do, once each."""

from pathlib import Path

import pytest

from dme_desktop.agencies import rules, service
from dme_desktop.agencies.model import Agency, PermitStatus
from dme_desktop.agencies.target import TARGET
from dme_desktop.exchange import service as exchange
from dme_desktop.exchange.preview import Preview
from dme_desktop.sheets.target import Kind
from dme_desktop.vault import undoing
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.exchange import books

HEAD = ("No", "Nama P3MI", "No SIP3MI", "Status Izin", "Tgl Diperiksa", "No Telepon", "Alamat")
LINE = (1, "PT Contoh Jaya", "123/2024", "Berlaku", "2026-11-01", "0812-3456-7890", "Mataram")


def look(db: Database, file: Path, *lines: tuple[object, ...]) -> Preview:
    with db.read() as session:
        return exchange.preview(session, books.sheets(file, {"P3MI": [["DAFTAR"], HEAD, *lines]}))


def keep(db: Database, shown: Preview) -> None:
    with db.write(shown.act, CLERK) as session:
        exchange.bring_in(session, shown)


def agencies(db: Database) -> list[Agency]:
    with db.read() as session:
        return [session.get_one(Agency, row.id) for row in service.rows(session, chip="agency")]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a place for workbooks."""
    return tmp_path / "p3mi.xlsx"


@pytest.mark.parametrize(
    "name",
    ["PT Contoh Jaya", "P.T. CONTOH JAYA", "PT. Contoh Jaya", "Contoh Jaya, PT", "contoh jaya",
     "CONTOH JAYA PT.", "PT Contoh Jaya (Persero)", "P T Contoh Jaya"],
)  # fmt: skip
def test_a_company_is_one_however_its_name_is_written(name: str) -> None:
    assert rules.key(name) == "CONTOH JAYA"


@pytest.mark.parametrize("name", ["PT Contoh Raya", "Contoh", "CV Contoh Jaya"])
def test_another_company_is_another(name: str) -> None:
    assert rules.key(name) != "CONTOH JAYA"


def test_a_company_without_another_name_keeps_what_it_has() -> None:
    assert rules.key("PT") == "PT"


def test_a_list_of_companies_is_told_by_its_headings_and_kept(db: Database, file: Path) -> None:
    shown = look(db, file, LINE)
    assert (shown.target, shown.act.detail) == (TARGET, "1 perusahaan dari p3mi.xlsx")
    keep(db, shown)
    (one,) = agencies(db)
    assert (one.name, one.permit_no, one.permit_status, one.phone, one.address) == (
        "PT Contoh Jaya", "123/2024", PermitStatus.BERLAKU, "+6281234567890", "Mataram",
    )  # fmt: skip


def test_the_same_company_in_other_words_is_changed_and_not_doubled(
    db: Database, file: Path
) -> None:
    keep(db, look(db, file, LINE))
    again = look(
        db, file,
        (1, "P.T. CONTOH JAYA", "999/2026", "", "", "", ""),
        (2, "Contoh Jaya, PT", "", "", "", "", ""),
    )  # fmt: skip
    assert again.counts == {Kind.CHANGED: 1, Kind.DUPLICATE: 1}
    keep(db, again)
    (one,) = agencies(db)
    assert (one.name, one.permit_no) == ("PT Contoh Jaya", "999/2026")


def test_a_permit_without_the_day_it_was_asked_about_is_not_believed(
    db: Database, file: Path
) -> None:
    shown = look(db, file, (1, "PT Contoh Jaya", "1", "Berlaku", "", "tidak ada", ""))
    (row,) = shown.rows
    assert row.kind is Kind.NEW
    assert {"permit_status", "phone"}.isdisjoint(row.values)
    assert any("tanpa tanggal" in told for told in row.warnings)
    assert any("No Telepon" in told for told in row.warnings)


def test_a_line_without_a_name_is_refused_and_a_total_is_no_company(
    db: Database, file: Path
) -> None:
    shown = look(
        db, file, LINE, (2, "", "55/2024", "Berlaku", "2026-11-01", "081234567890", "Praya"),
        ("JUMLAH", "2 perusahaan", "", "", "", "", ""),
    )  # fmt: skip
    assert shown.counts == {Kind.NEW: 1, Kind.REFUSED: 1, Kind.NOBODY: 1}


def test_the_whole_list_is_taken_back_as_one_act(db: Database, file: Path) -> None:
    keep(db, look(db, file, LINE, (2, "PT Teladan", "", "", "", "", "")))
    with db.read() as session:
        act = undoing.last_undoable(session)
    assert act is not None
    with db.write(ACT, CLERK, undo_of=act.seq) as session:
        undoing.undo(session, act.seq)
    assert agencies(db) == []
