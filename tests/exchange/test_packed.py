"""Workbooks as other programs leave them: read, or refused with what to do about it."""

import datetime as dt
import re
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import PatternFill
from openpyxl.utils.datetime import MAC_EPOCH
from openpyxl.worksheet.worksheet import Worksheet

from dme_desktop.exchange import packed, service, workbook
from dme_desktop.exchange.preview import Preview
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.sheets.target import Kind
from dme_desktop.vault.database import Database
from tests.examples import nik
from tests.exchange.workbooks import part_of, with_part, write_old

HEAD = ("No KK", "NIK", "Nama", "L/P", "Tgl Lahir", "Dusun")
CARD = "5203000101100001"


def a_line(number: int = 1, **different: Any) -> list[Any]:
    """Return Siti, or her neighbour of another number."""
    usual = {
        "card": CARD, "nik": nik(number), "name": f"SITI CONTOH {'ABCDEFGHIJ'[number % 10]}",
        "sex": "P", "born": "05-07-1992", "hamlet": "Montong",
    }  # fmt: skip
    return list((usual | different).values())


def a_sheet() -> tuple[openpyxl.Workbook, Worksheet]:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(HEAD)
    return book, sheet


def look(db: Database, file: Path) -> Preview:
    with db.read() as session:
        return service.preview(session, file)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a place for a workbook."""
    return tmp_path / "warga.xlsx"


@pytest.mark.parametrize("column", ["B", "E"])
def test_a_formula_without_a_result_is_said_once_and_at_its_row(
    db: Database, file: Path, column: str
) -> None:
    book, sheet = a_sheet()
    for number in (1, 2, 3):
        sheet.append(a_line(number))
    sheet[f"{column}2"], sheet[f"{column}3"] = '=CONCATENATE("5203","0045")', '="a"&"b"'
    book.save(file)
    shown = look(db, file)
    assert shown.table.notices == (packed.FORMULAS.format(2),)
    assert shown.counts == {Kind.NEW: 1, Kind.REFUSED: 2}
    assert all("belum dihitung" in row.faults[0].reason for row in shown.of(Kind.REFUSED))


def test_a_formula_that_gives_nothing_is_a_blank_cell(db: Database, file: Path) -> None:
    book, sheet = a_sheet()
    sheet.append(a_line())
    book.save(file)
    text = part_of(file, "xl/worksheets/sheet1.xml")
    blank = b'<c r="G2" t="str"><f>IF(1,"","")</f><v></v></c></row></sheetData>'
    with_part(file, "xl/worksheets/sheet1.xml", text.replace(b"</row></sheetData>", blank))
    assert look(db, file).table.notices == ()


def test_days_that_count_from_1904_are_read_as_what_they_are(db: Database, file: Path) -> None:
    book, sheet = a_sheet()
    book.epoch = MAC_EPOCH
    sheet.append(a_line(1, born=dt.date(1992, 7, 5)))
    sheet.append(a_line(2, born=32328))  # the same day, in a cell without the look of a date
    book.save(file)
    shown = look(db, file)
    assert shown.table.notices == (packed.DAYS_FROM_1904,)
    assert {row.values["birth_date"] for row in shown.rows} == {PartialDate(1992, 7, 5)}


def test_cells_merged_over_a_family_hold_for_all_of_it(db: Database, file: Path) -> None:
    book, sheet = a_sheet()
    sheet.append(a_line(1))
    for number in (2, 3):
        sheet.append(a_line(number, card=None, hamlet=None))
    sheet.append(a_line(4, card="5203000101100002", hamlet="Lendang"))
    sheet.append(a_line(5, card=None, hamlet=None))
    for place in ("A2:A4", "F2:F4", "A5:A6", "F5:F6"):
        sheet.merge_cells(place)
    book.save(file)
    shown = look(db, file)
    assert shown.counts == {Kind.NEW: 5}
    assert [row.values["hamlet"] for row in shown.rows] == ["Montong"] * 3 + ["Lendang"] * 2
    assert [row.values["family_card_no"][-1] for row in shown.rows] == list("11122")  # type: ignore[index]


def test_blank_cells_that_are_not_merged_stay_blank(db: Database, file: Path) -> None:
    book, sheet = a_sheet()
    sheet.append(a_line(1))
    sheet.append(a_line(2, card=None))
    book.save(file)
    assert "family_card_no" not in look(db, file).rows[1].values


@pytest.mark.parametrize("name", ["xl/workbook22.xml", "office/main.xml", "buku.xml"])
def test_the_main_part_may_have_another_name(db: Database, file: Path, name: str) -> None:
    book, sheet = a_sheet()
    sheet.append(a_line())
    book.save(file)
    folder, _, own = name.rpartition("/")
    with zipfile.ZipFile(file) as came:
        parts = {part: came.read(part) for part in came.namelist()}
    moved = {}
    for part, text in parts.items():
        there = (
            f"{folder}/{part.removeprefix('xl/')}".lstrip("/") if part.startswith("xl/") else part
        )
        there = there.replace("workbook.xml", own) if "workbook.xml" in part else there
        moved[there] = text.replace(b"/xl/", f"/{folder}/".replace("//", "/").encode())
        moved[there] = moved[there].replace(b"xl/workbook.xml", name.encode())
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as other:
        for part, text in moved.items():
            other.writestr(part, text)
    assert look(db, file).counts == {Kind.NEW: 1}


def test_coloured_lines_below_the_table_are_no_lines(db: Database, file: Path) -> None:
    book, sheet = a_sheet()
    sheet.append(a_line())
    yellow = PatternFill("solid", fgColor="FFFF00")
    for line in range(3, 3000):
        sheet.cell(line, 1).fill = yellow
    book.save(file)
    text = part_of(file, "xl/worksheets/sheet1.xml")
    lines = b"".join(
        b'<row r="%d" s="1"><c r="A%d" s="1"></c><c r="B%d" s="1"/></row>' % (n, n, n)
        for n in range(900_000, 903_000)
    )
    with_part(
        file, "xl/worksheets/sheet1.xml", text.replace(b"</sheetData>", lines + b"</sheetData>")
    )
    assert len(look(db, file).rows) == 1


def test_what_is_only_coloured_does_not_make_a_workbook_too_large(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book, sheet = a_sheet()
    sheet.append(a_line())
    book.save(file)
    text = part_of(file, "xl/worksheets/sheet1.xml")
    lines = b"".join(
        b'<row r="%d"><c r="A%d" s="%d"/></row>' % (n, n, n % 7) for n in range(3, 30_000)
    )
    with_part(
        file, "xl/worksheets/sheet1.xml", text.replace(b"</sheetData>", lines + b"</sheetData>")
    )
    monkeypatch.setattr(packed, "LARGEST_UNPACKED", 100_000)
    assert len(lines) > packed.LARGEST_UNPACKED
    assert packed.repacked(file.read_bytes()).notices == ()


@pytest.mark.parametrize("tail", [b"\r\n", b"<!-- dibuat oleh web -->\n", b"\0" * 100])
def test_bytes_behind_an_old_workbook_do_no_harm(db: Database, tmp_path: Path, tail: bytes) -> None:
    file = write_old(tmp_path / "lama.xls", [HEAD, a_line(1), a_line(2)])
    file.write_bytes(file.read_bytes() + tail)
    assert look(db, file).counts == {Kind.NEW: 2}


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.9])
def test_an_old_workbook_that_was_cut_short_is_damaged(tmp_path: Path, kept: float) -> None:
    file = write_old(tmp_path / "lama.xls", [HEAD, *(a_line(n) for n in range(1, 60))])
    content = file.read_bytes()
    file.write_bytes(content[: int(len(content) * kept) // 512 * 512])
    with pytest.raises(DmeError, match=re.escape(workbook.DAMAGED)):
        workbook.sheets_of(file)


@pytest.mark.parametrize("quoted", ['="{}"', '"=""{}"""'])
def test_numbers_that_are_kept_from_counting_are_numbers(
    db: Database, tmp_path: Path, quoted: str
) -> None:
    file = tmp_path / "warga.csv"
    line = [quoted.format(CARD), quoted.format(nik()), *a_line()[2:]]
    file.write_text(";".join(HEAD) + "\n" + ";".join(line) + "\n")
    shown = look(db, file)
    assert shown.counts == {Kind.NEW: 1}
    assert (shown.rows[0].values["nik"], shown.rows[0].values["family_card_no"]) == (nik(), CARD)


@pytest.mark.timeout(240)
def test_more_than_fifty_thousand_lines_are_read(tmp_path: Path) -> None:
    file = tmp_path / "kecamatan.csv"
    file.write_text("NIK;Nama\n" + "".join(f"{nik(n % 9000)};CONTOH\n" for n in range(60_000)))
    (sheet,) = workbook.sheets_of(file)
    assert len(sheet.rows) == 60_001
