"""The list of refused rows opens in Excel as text only, and comes back corrected."""

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from dme_desktop.exchange import service
from dme_desktop.exchange.preview import Preview
from dme_desktop.exchange.refusals import errors_workbook
from dme_desktop.sheets.target import Kind
from dme_desktop.vault.database import Database
from tests.examples import nik
from tests.exchange.workbooks import HEADINGS, a_row, write

FORMULAS = [
    f"{lead}{sign}{body}"
    for lead in ("", " ", "\t")
    for sign in ("=", "+", "-", "@", "＝", "|", "%")
    for body in ("1+1", "cmd|' /C calc'!A0", 'HYPERLINK("x.xlsx","y")')
]


def shown(db: Database, path: Path, *rows: dict[str, object]) -> Preview:
    with db.read() as session:
        return service.preview(session, write(path, rows))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a place for workbooks."""
    return tmp_path / "penduduk.xlsx"


@pytest.mark.faults
def test_no_formula_wakes_up(
    db: Database, file: Path, record_property: Callable[[str, object], None]
) -> None:
    rows = [a_row(nama=formula, nik="1") for formula in FORMULAS]
    book = openpyxl.load_workbook(io.BytesIO(errors_workbook(shown(db, file, *rows))))
    cells = [cell for row in book["Ditolak"].iter_rows() for cell in row if cell.value is not None]
    assert len(cells) > len(FORMULAS)
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)
    assert all(cell.quotePrefix for cell in cells if str(cell.value).strip() in set(FORMULAS))
    record_property("tried", len(FORMULAS))


def test_a_corrected_list_comes_back_in(db: Database, file: Path, tmp_path: Path) -> None:
    refused = shown(db, file, a_row(tanggallahir="31-02-1992"), a_row(nik=nik(2), nama=""))
    back = tmp_path / "ditolak.xlsx"
    back.write_bytes(errors_workbook(refused))
    book = openpyxl.load_workbook(back)
    sheet = book["Ditolak"]
    assert sheet.max_row == 3
    for row, name, value in ((2, "tanggallahir", "05-07-1992"), (3, "nama", "BAIQ TELADAN")):
        sheet.cell(row, HEADINGS.index(name) + 1, value)
    book.save(back)
    with db.read() as session:
        again = service.preview(session, back)
    assert again.counts == {Kind.NEW: 2}


def test_a_nik_that_lost_a_digit_is_not_healed_on_the_way(
    db: Database, file: Path, tmp_path: Path
) -> None:
    refused = shown(db, file, a_row(nik=5203004507920001.0))
    back = tmp_path / "ditolak.xlsx"
    back.write_bytes(errors_workbook(refused))
    with db.read() as session:
        assert service.preview(session, back).counts == {Kind.REFUSED: 1}


def test_each_row_says_what_is_wrong_where(db: Database, file: Path) -> None:
    refused = shown(db, file, a_row(nik="123", sex="X"))
    book = openpyxl.load_workbook(io.BytesIO(errors_workbook(refused)))
    *_, where, why = [cell.value for cell in book["Ditolak"][2]]
    assert where == "nik, sex" or where == "sex, nik"  # noqa: PLR1714
    assert str(why).count(".") >= 2
