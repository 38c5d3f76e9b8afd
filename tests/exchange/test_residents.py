"""Residents from a workbook: shown first, kept as one act, each person once."""

import os
import re
from pathlib import Path
from typing import Any

import pytest

from dme_desktop.exchange import service
from dme_desktop.exchange.preview import Preview, report
from dme_desktop.kernel.errors import Cancelled, DmeError
from dme_desktop.people import service as people
from dme_desktop.people.model import NikMissing, Person
from dme_desktop.sheets.target import Kind, Outcome
from dme_desktop.vault import undoing
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.examples import a_person, nik
from tests.exchange.workbooks import (
    HEADINGS,
    a_row,
    a_village,
    census_book,
    macro_form,
    part_of,
    with_part,
    write,
)

SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"


class Desk:
    """Brings rows in the way the wizard and the command line do."""

    def __init__(self, db: Database, folder: Path) -> None:
        self.db, self.file = db, folder / "penduduk.xlsx"

    def look(self, *rows: dict[str, Any], **how: Any) -> Preview:
        with self.db.read() as session:
            return service.preview(session, write(self.file, rows, **how))

    def keep(self, shown: Preview) -> None:
        with self.db.write(shown.act, CLERK) as session:
            service.bring_in(session, shown)

    def bring(self, *rows: dict[str, Any]) -> Preview:
        shown = self.look(*rows)
        self.keep(shown)
        return shown

    def people(self) -> list[Person]:
        with self.db.read() as session:
            return list(people.paged(session).page())


@pytest.fixture
def desk(db: Database, tmp_path: Path) -> Desk:
    """Give a desk with an empty village."""
    return Desk(db, tmp_path)


def only(shown: Preview) -> Outcome:
    (row,) = shown.rows
    return row


def test_a_new_resident_is_kept_as_the_office_writes(desk: Desk) -> None:
    shown = desk.bring(a_row())
    assert shown.counts == {Kind.NEW: 1}
    (siti,) = desk.people()
    assert (siti.full_name, siti.hamlet, siti.rt, siti.rw) == (
        "SITI CONTOHWATI", "Montong", "004", None,
    )  # fmt: skip
    assert (siti.nik, siti.gender, siti.birth_date.iso()) == (nik(), "2", "1992-07-05")
    assert siti.search_key
    assert siti.created_by == "operator"


def test_looking_keeps_nothing(desk: Desk) -> None:
    desk.look(*a_village(20))
    assert desk.people() == []


def test_the_same_workbook_twice_changes_nothing(desk: Desk) -> None:
    desk.bring(*a_village(40))
    again = desk.look(*a_village(40))
    assert again.counts == {Kind.DUPLICATE: 40}
    with pytest.raises(DmeError, match="Tidak ada baris baru"):
        desk.keep(again)


def test_only_what_changed_is_changed_and_can_be_taken_back(desk: Desk) -> None:
    desk.bring(a_row())
    shown = desk.bring(a_row(tempatlahir="MATARAM"))
    assert only(shown).changes == {"birth_place": ("JENGGIK", "MATARAM")}
    with desk.db.read() as session:
        act = undoing.last_undoable(session)
    assert act is not None
    with desk.db.write(ACT, CLERK, undo_of=act.seq) as session:
        undoing.undo(session, act.seq)
    assert desk.people()[0].birth_place == "JENGGIK"


def test_a_whole_import_is_taken_back_as_one_act(desk: Desk) -> None:
    desk.bring(*a_village(1200))
    assert len(desk.people()) > 0
    with desk.db.read() as session:
        act = undoing.last_undoable(session)
        assert people.paged(session).count() == 1200
    assert act is not None
    with desk.db.write(ACT, CLERK, undo_of=act.seq) as session:
        undoing.undo(session, act.seq)
    assert desk.people() == []
    assert desk.look(*a_village(5)).counts == {Kind.NEW: 5}


def test_capitals_alone_change_nobody(desk: Desk) -> None:
    with desk.db.write(ACT, CLERK) as session:
        people.add(session, a_person(mother_name="Inaq Contoh"))
    known = {"nama": "SITI CONTOHWATI", "nama_ibu": "INAQ CONTOH", "tempatlahir": "JENGGIK"}
    few = ("nik", "nama", "sex", "tanggallahir", "dusun", "nama_ibu", "tempatlahir")
    assert desk.look(a_row(**known), headings=few).counts == {Kind.DUPLICATE: 1}


def test_a_blank_cell_never_empties_what_is_known(desk: Desk) -> None:
    desk.bring(a_row())
    assert desk.look(a_row(tempatlahir="", nama_ayah="-")).counts == {Kind.DUPLICATE: 1}


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"nik": "123"}, "nik"),
        ({"nik": 5203004507920001.0}, "nik"),
        ({"nama": ""}, "nama"),
        ({"sex": "X"}, "sex"),
        ({"tanggallahir": "31-02-1992"}, "tanggallahir"),
        ({"tanggallahir": "2092-01-01"}, "tanggallahir"),
        ({"dusun": "-"}, "dusun"),
        ({"nama": "A" * 101}, "nama"),
        ({"no_kk": "12"}, "no_kk"),
    ],
)
def test_a_wrong_row_stays_outside_with_its_column_and_reason(
    desk: Desk, cells: dict[str, Any], column: str
) -> None:
    good = a_row(nik=nik(2), nama="BAIQ TELADAN")
    told = report(desk.bring(a_row(**cells), good))
    assert (told["new"], told["refused"]) == (1, 1)
    (refused,) = told["rows"]
    assert (refused["row"], refused["column"]) == (2, column)
    assert refused["reason"].endswith(".")
    assert [one.full_name for one in desk.people()] == ["BAIQ TELADAN"]


def test_two_rows_of_one_nik_are_one_person_or_a_question(desk: Desk) -> None:
    shown = desk.look(a_row(), a_row(), a_row(nama="ORANG LAIN"))
    assert [row.kind for row in shown.rows] == [Kind.NEW, Kind.DUPLICATE, Kind.REFUSED]


def test_the_nik_of_somebody_else_is_never_overwritten(desk: Desk) -> None:
    desk.bring(a_row())
    other = desk.look(a_row(nama="LALU PERUMPAMAAN", tanggallahir="1970-01-01", sex="1"))
    assert only(other).kind is Kind.REFUSED
    assert "SITI CONTOHWATI" in only(other).faults[0].reason


def test_one_without_a_nik_is_kept_once(desk: Desk) -> None:
    desk.bring(a_row(nik=""))
    assert desk.people()[0].nik_missing is NikMissing.TIDAK_DIKETAHUI
    assert desk.look(a_row(nik="0")).counts == {Kind.DUPLICATE: 1}


def test_residents_in_the_bin_are_not_compared_with(desk: Desk) -> None:
    desk.bring(a_row())
    with desk.db.write(ACT, CLERK) as session:
        session.get_one(Person, desk.people()[0].id).deleted_at = desk.db.clock.now()
    assert desk.look(a_row()).counts == {Kind.NEW: 1}


def test_what_was_read_is_read_again_when_the_village_changed(desk: Desk) -> None:
    shown = desk.look(a_row())
    with desk.db.write(ACT, CLERK) as session:
        people.add(session, a_person())
    with pytest.raises(DmeError, match="Baca berkasnya lagi"):
        desk.keep(shown)
    assert len(desk.people()) == 1


def test_somebody_alike_who_came_meanwhile_is_looked_at_first(desk: Desk) -> None:
    shown = desk.look(a_row())
    with desk.db.write(ACT, CLERK) as session:
        people.add(session, a_person(nik=None, nik_missing=NikMissing.HILANG))
    with pytest.raises(DmeError, match="Baca berkasnya lagi"):
        desk.keep(shown)


def test_another_change_meanwhile_is_no_hindrance(desk: Desk) -> None:
    shown = desk.look(a_row())
    with desk.db.write(ACT, CLERK) as session:
        people.add(session, a_person(nik=nik(77), full_name="Orang Lain"))
    desk.keep(shown)
    assert len(desk.people()) == 2


def test_a_stopped_import_leaves_nothing(desk: Desk) -> None:
    shown = desk.look(*a_village(1500))

    def stop(done: int, total: int) -> None:
        if 0 < done < total:
            raise Cancelled

    with pytest.raises(Cancelled), desk.db.write(shown.act, CLERK) as session:
        service.bring_in(session, shown, stop)
    assert desk.people() == []


def test_the_headings_may_stand_lower_and_in_any_order(desk: Desk) -> None:
    headings = ("NAMA LENGKAP", "Tgl Lahir", "Jenis Kelamin", "Dusun", "NIK")
    row = dict(zip(headings, ("Siti", "5-7-1992", "P", "Montong", nik()), strict=True))
    shown = desk.look(row, headings=headings, above=[["DAFTAR PENDUDUK"], []])
    assert only(shown).kind is Kind.NEW
    assert only(shown).number == 4


def test_the_form_with_macros_is_read_and_its_macro_is_not(desk: Desk) -> None:
    with desk.db.read() as session:
        shown = service.preview(session, macro_form(desk.file, a_village(3)))
    assert (shown.table.sheet, shown.counts) == ("Data Penduduk", {Kind.NEW: 3})


def test_another_book_says_what_it_lacks_for_new_people(desk: Desk) -> None:
    with desk.db.read() as session:
        shown = service.preview(session, census_book(desk.file.with_suffix(".xls")))
    assert "tidak memuat dusun" in only(shown).faults[0].reason


def test_a_failed_formula_is_no_name_and_no_missing_nik(desk: Desk) -> None:
    desk.look(a_row(nik="#N/A"), a_row(nama="RUMUS"))
    strings = part_of(desk.file, STRINGS)
    sheet = part_of(desk.file, SHEET)
    at = strings.split(b"<si>").index(b"<t>RUMUS</t></si>") - 1
    cell = re.search(rb'<c r="(\w+)" t="s"><v>%d</v></c>' % at, sheet)
    assert cell
    failed = b'<c r="%s" t="e"><f>1/0</f><v>#DIV/0!</v></c>' % cell[1]
    with_part(desk.file, SHEET, sheet.replace(cell[0], failed))
    with desk.db.read() as session:
        shown = service.preview(session, desk.file)

    assert [row.faults[0].column for row in shown.rows] == ["nik", "nama"]
    assert all("rumus yang gagal" in row.faults[0].reason for row in shown.rows)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("warga\u202exslx.exe\n.xlsx", "wargaxslx.exe .xlsx"),
        (os.fsdecode(b"warga\xff.xlsx"), "warga.xlsx"),
        ("n" * 200 + ".xlsx", "n" * service.LONGEST_NAME),
    ],
)
def test_the_name_of_a_file_is_kept_as_plain_text(desk: Desk, name: str, kept: str) -> None:
    write(desk.file, a_village(2))
    try:
        odd = desk.file.rename(desk.file.with_name(name))
    except (OSError, UnicodeError):
        pytest.skip("waits for a disk that takes such a name")
    with desk.db.read() as session:
        shown = service.preview(session, odd)
    desk.keep(shown)

    with desk.db.read() as session:
        assert people.imports(session)[0].file_name == kept
    assert shown.act.detail.isprintable()


def test_a_heading_and_a_sheet_are_told_in_plain_text(desk: Desk) -> None:
    odd = "n\u202eik" + "-" * 5_000
    row = a_row(nik="123")
    row[odd] = row.pop("nik")
    headings = tuple(odd if name == "nik" else name for name in HEADINGS)
    shown = desk.look(row, headings=headings, sheet="Warga\u202e")

    assert shown.table.sheet == "Warga"
    assert only(shown).faults[0].column.startswith("nik---")
    assert len(only(shown).faults[0].column) <= 80


def test_who_came_in_and_when_is_listed(desk: Desk) -> None:
    desk.bring(*a_village(3))
    with desk.db.read() as session:
        (batch,) = people.imports(session)
    assert (batch.file_name, batch.new_rows, batch.refused_rows) == ("penduduk.xlsx", 3, 0)
    assert len(batch.sha256) == 64
