"""Troubles that users of other programs made public, each tried on a small list of our own.

`pytest -m kinds` runs these and the others of their kind: money, the clock, papers, passphrases.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlwt

from dme_desktop.exchange import service
from dme_desktop.exchange.preview import Preview
from dme_desktop.sheets.target import Kind
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Journey
from tests.acts import CLERK
from tests.examples import nik
from tests.exchange import books
from tests.exchange.workbooks import write_old

pytestmark = pytest.mark.kinds

HEAD = ("NIK", "Nama", "L/P", "Tgl Lahir", "Dusun")
CARD, OTHER = "5203000101100001", "5203000101100002"
Cells = Sequence[Any]


def a_line(number: int = 1, **more: Any) -> list[Any]:
    """Return a woman of a number of her own, with what else her line tells."""
    name = f"CONTOH {'ABCDEFGHIJKLMN'[number]}"
    usual = {
        "nik": nik(number),
        "name": name,
        "sex": "P",
        "born": "05-07-1992",
        "hamlet": "Montong",
    }
    return list((usual | more).values())


@dataclass(frozen=True)
class Trouble:
    """A list as it comes, and what must come of it: how many of each, values, what is said."""

    lines: Sequence[Cells]
    counts: Mapping[Kind, int]
    values: Mapping[str, object] = field(default_factory=dict)  # of every person taken
    said: str = ""
    before: Sequence[Cells] = ()  # a list that came in before


def with_cell(heading: str, *cells: Any) -> list[Cells]:
    """Return a list with one more column, a person for each of its cells."""
    return [(*HEAD, heading), *([*a_line(n), cell] for n, cell in enumerate(cells, start=1))]


TROUBLES: Mapping[str, Trouble] = {
    "01 the card first, one without a NIK": Trouble(
        [("No KK", *HEAD), [CARD, *a_line(1)], [CARD, *a_line(2, nik="belum ada")],
         [CARD, *a_line(3)]],
        {Kind.NEW: 3}, {"family_card_no": CARD},
    ),
    "04 a widow": Trouble(
        with_cell("Status Kawin", "JANDA", "Duda"), {Kind.NEW: 2}, {"marital_status": None},
        "cerai hidup atau cerai mati",
    ),
    "07 a phone that is none": Trouble(
        with_cell("No HP", "-", "belum punya", "0812 1111 2222 & 0813 3333 4444"),
        {Kind.NEW: 3}, {"phone": None}, "Dikosongkan",
    ),
    "08 words of the registry": Trouble(
        with_cell("Pendidikan", "TIDAK / BLM SEKOLAH", "TIDAK/BELUM SEKOLAH"),
        {Kind.NEW: 2}, {"education": "1"},
    ),
    "10 officials under their new names": Trouble(
        with_cell("Pekerjaan", "ASN", "PPPK", "Aparatur Sipil Negara"), {Kind.NEW: 3},
        {"occupation": "5"},
    ),
    "12 words for married": Trouble(
        with_cell("Status Perkawinan", "MENIKAH", "Nikah", "KAWIN"), {Kind.NEW: 3},
        {"marital_status": "2"},
    ),
    "14 headings of two lines": Trouble(
        [("NIK", "NAMA", "L/P", "KELAHIRAN", "", "ALAMAT", ""),
         ("", "", "", "TEMPAT", "TANGGAL", "DUSUN", "RT"),
         (nik(1), "CONTOH A", "P", "Praya", "05-07-1992", "Montong", "3")],
        {Kind.NEW: 1}, {"birth_place": "Praya", "hamlet": "Montong", "rt": "003"},
    ),
    "15 units in headings": Trouble(
        [("NIK (16 angka)", "NAMA (sesuai KTP)", "L/P", "TGL. LAHIR (tgl-bln-thn)", "DUSUN/LINGK."),
         a_line()],
        {Kind.NEW: 1}, {"hamlet": "Montong"},
    ),
    "16 numbers of columns, totals, signatures": Trouble(
        [HEAD, ["1", "2", "3", "4", "5"], a_line(1), a_line(2), ["JUMLAH", "2", "", "", ""],
         ["", "", "", "", "Kepala Desa Contoh"], [h.upper() for h in HEAD], a_line(3)],
        {Kind.NEW: 3, Kind.NOBODY: 4},
    ),
    "17 months as people write them": Trouble(
        [HEAD, *(a_line(n, born=born) for n, born in enumerate(
            ("5 Nopember 1992", "05-Nov-1992", "Kamis, 5 Nop 1992", "5–11–1992",
             "1992-11-05T00:00:00", "November 5, 1992"), start=1))],
        {Kind.NEW: 6}, {"birth_date": "05-11-1992"},
    ),
    "19 born in a short year": Trouble(
        [HEAD, a_line(1, born="17/08/38")], {Kind.NEW: 1}, {"birth_date": "17-08-1938"},
    ),
    "21 two numbers in the cell of the RT": Trouble(
        with_cell("RT", "3/4", "03-04", "rt3/rw4"), {Kind.NEW: 3}, {"rt": None},
        "Pisahkan RT dan RW",
    ),
    "26 digits kept by signs": Trouble(
        [HEAD, a_line(1, nik=f'="{nik(1)}"'), a_line(2, nik=f"'{nik(2)}")], {Kind.NEW: 2},
    ),
    "27 a hamlet in several spellings": Trouble(
        [HEAD, *(a_line(n, hamlet=spelled) for n, spelled in enumerate(
            ("Gunung Jae", "GUNUNG JAE", "gunung  jae", "Dusun Gunung jae"), start=1))],
        {Kind.NEW: 4}, {"hamlet": "Gunung Jae"},
    ),
    "33 a husband who is a woman": Trouble(
        with_cell("SHDK", "SUAMI"), {Kind.NEW: 1}, said="tetapi perempuan",
    ),
    "37 another name on a known NIK": Trouble(
        [HEAD, a_line(1, name="BAIQ LAIN SEKALI")], {Kind.WAITING: 1},
        before=[HEAD, a_line(1)],
    ),
    "38 the dead live again": Trouble(
        with_cell("Status", "HIDUP"), {Kind.WAITING: 1}, before=with_cell("Status", "MENINGGAL"),
    ),
}  # fmt: skip


def look(db: Database, file: Path) -> Preview:
    with db.read() as session:
        return service.preview(session, file)


@pytest.mark.parametrize("trouble", TROUBLES.values(), ids=TROUBLES)
def test_no_line_is_lost_or_bent(db: Database, tmp_path: Path, trouble: Trouble) -> None:
    if trouble.before:
        shown = look(db, books.sheets(tmp_path / "dulu.xlsx", {"Warga": trouble.before}))
        with db.write(shown.act, CLERK) as session:
            service.bring_in(session, shown)
    shown = look(db, books.sheets(tmp_path / "daftar.xlsx", {"Warga": trouble.lines}))
    assert shown.counts == trouble.counts
    taken = shown.of(Kind.NEW)
    for name, value in trouble.values.items():
        assert {str(row.values.get(name)) for row in taken} == {str(value)}
    told = " ".join(word for row in shown.rows for word in (*row.warnings, row.note))
    assert trouble.said in told


def merged_new(file: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet
    for cells in ((*HEAD, "No KK"), [*a_line(1), CARD], [*a_line(2), None], [*a_line(3), OTHER]):
        sheet.append(list(cells))
    sheet.merge_cells("F2:F3")
    book.save(file.with_suffix(".xlsx"))
    return file.with_suffix(".xlsx")


def merged_old(file: Path) -> Path:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Warga")
    for at, cells in enumerate(((*HEAD, "No KK"), a_line(1), a_line(2), [*a_line(3), OTHER])):
        for place, cell in enumerate(cells):
            sheet.write(at, place, cell)
    sheet.write_merge(1, 2, 5, 5, CARD)
    book.save(str(file.with_suffix(".xls")))
    return file.with_suffix(".xls")


@pytest.mark.parametrize("write", [merged_new, merged_old])
def test_39_a_card_merged_over_a_family_holds_for_each_of_it(
    db: Database, tmp_path: Path, write: Callable[[Path], Path]
) -> None:
    shown = look(db, write(tmp_path / "gabung"))
    assert shown.counts == {Kind.NEW: 3}
    assert [row.values.get("family_card_no") for row in shown.rows] == [CARD, CARD, OTHER]


def test_22_an_rt_that_excel_made_a_day_of_is_said(db: Database, tmp_path: Path) -> None:
    file = books.sheets(tmp_path / "rt.xlsx", {"Warga": with_cell("RT/RW", "001/002")})
    book = openpyxl.load_workbook(file)
    sheet = book.active
    assert sheet
    sheet["F2"] = dt.datetime(2026, 2, 1)  # noqa: DTZ001 - as Excel keeps it
    book.save(file)
    (row,) = look(db, file).rows
    assert row.kind is Kind.NEW
    assert {"rt", "rw"}.isdisjoint(row.values)
    assert any("menjadi tanggal" in told for told in row.warnings)


@pytest.mark.parametrize(("heading", "kind"), [("No HP", Kind.NEW), ("No KK", Kind.REFUSED)])
def test_23_formulas_that_nobody_counted_are_said_once_and_never_taken_for_blank(
    db: Database, tmp_path: Path, heading: str, kind: Kind
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet
    for cells in with_cell(heading, "=CONCATENATE(B2)", "=F2"):
        sheet.append(list(cells))
    book.save(tmp_path / "rumus.xlsx")
    shown = look(db, tmp_path / "rumus.xlsx")
    assert shown.counts == {kind: 2}
    assert len([told for told in shown.table.notices if "rumus" in told]) == 1
    said = [*shown.rows[0].warnings, *(fault.reason for fault in shown.rows[0].faults)]
    assert any("belum dihitung" in told for told in said)


@pytest.mark.parametrize("behind", [b"\r\n", b"<!-- dari web -->\r\n"])
def test_24_a_workbook_with_some_bytes_behind_it_is_read(
    db: Database, tmp_path: Path, behind: bytes
) -> None:
    file = write_old(tmp_path / "web.xls", [HEAD, a_line(1), a_line(2)])
    file.write_bytes(file.read_bytes() + behind)
    assert look(db, file).counts == {Kind.NEW: 2}


@pytest.mark.parametrize(
    ("written", "kept"),
    [("Maret 2019", "03-2019"), ("03/2019", "03-2019"), ("2019-03", "03-2019"),
     ("Tahun 2019", "2019")],
)  # fmt: skip
def test_18_a_departure_is_kept_as_far_as_it_is_told(
    db: Database, tmp_path: Path, written: str, kept: str
) -> None:
    head = (*HEAD, "Negara", "Tahap", "Tanggal Berangkat")
    line = [*a_line(1), "Malaysia", "Bekerja", written]
    shown = look(db, books.sheets(tmp_path / "pmi.xlsx", {"PMI": [head, line]}))
    assert shown.counts == {Kind.NEW: 1}
    with db.write(shown.act, CLERK) as session:
        service.bring_in(session, shown)
    with db.read() as session:
        (journey,) = session.query(Journey).all()
    assert str(journey.departed_on) == kept
