"""Every book that offices have is recognised by its headings, and brings the same people."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dme_desktop.exchange import service
from dme_desktop.exchange.preview import Preview
from dme_desktop.exchange.refusals import errors_workbook
from dme_desktop.exchange.tables import Book
from dme_desktop.kernel.errors import DmeError
from dme_desktop.people import service as people
from dme_desktop.sheets.target import Kind
from dme_desktop.vault.database import Database
from tests.acts import CLERK
from tests.examples import nik
from tests.exchange import books
from tests.exchange.workbooks import a_row, a_village, macro_form, write

CENSUSES = (
    books.labelled_census, books.national_census, books.family_pages, books.electronic_census,
)  # fmt: skip
Make = Callable[[Path, Any], Path]


def look(db: Database, file: Path, sheet: str = "") -> Preview:
    with db.read() as session:
        return service.preview(session, file, sheet=sheet)


def people_in(shown: Preview) -> dict[Kind, int]:
    """Return how many people there are of each kind, without lines that are nobody."""
    return {kind: times for kind, times in shown.counts.items() if kind is not Kind.NOBODY}


def bring(db: Database, file: Path) -> Preview:
    shown = look(db, file)
    with db.write(shown.act, CLERK) as session:
        service.bring_in(session, shown)
    return shown


@pytest.mark.parametrize("make", [*CENSUSES, books.registry_sheet])
def test_a_book_of_the_civil_registry_brings_whole_families(
    db: Database, tmp_path: Path, make: Make
) -> None:
    homes = {one["no_kk"]: one["dusun"] for one in a_village(11)}
    village = [one | {"dusun": homes[one["no_kk"]]} for one in a_village(11)]
    shown = bring(db, make(tmp_path / "buku.xlsx", village))

    assert people_in(shown) == {Kind.NEW: 11}
    assert shown.families == 3
    with db.read() as session:
        kept = {one.nik: one for one in people.paged(session).page()}
    for told in village:
        one = kept[told["nik"]]
        assert (one.full_name, one.family_card_no, one.gender, one.birth_date.iso()) == (
            told["nama"], told["no_kk"], told["sex"], told["tanggallahir"],
        )  # fmt: skip
        assert one.hamlet == told["dusun"].title()
        assert (one.father_name, one.mother_name) == (told["nama_ayah"], told["nama_ibu"])
        assert (one.rt, one.rw) in {("001", "002"), ("004", "001")}
        assert one.family_relation == told["kk_level"]


@pytest.mark.parametrize(
    ("make", "book"),
    [
        (books.registry_sheet, Book.REGISTRY),
        *((make, Book.CENSUS) for make in CENSUSES),
        (books.members, Book.MEMBERS),
    ],
)
def test_a_book_is_called_by_its_name(db: Database, tmp_path: Path, make: Make, book: Book) -> None:
    assert look(db, make(tmp_path / "buku.xlsx", a_village(5))).table.book is book


def test_a_census_book_as_old_as_offices_have_it(db: Database, tmp_path: Path) -> None:
    assert bring(db, books.labelled_census(tmp_path / "bip.xls", a_village(6))).coming_in == 6


def test_the_form_with_macros_ends_at_its_mark(db: Database, tmp_path: Path) -> None:
    notes = [{"dusun": "###"}, {"rw": "- tulis alamat tanpa kata dusun"}]
    shown = look(db, macro_form(tmp_path / "form.xlsm", [*a_village(3), *notes]))
    assert shown.table.book is Book.FORM
    assert shown.counts == {Kind.NEW: 3, Kind.NOBODY: 2}


def test_each_line_of_a_census_says_where_excel_shows_it(db: Database, tmp_path: Path) -> None:
    shown = look(db, books.labelled_census(tmp_path / "bip.xlsx", a_village(5)))
    assert [row.number for row in shown.rows] == [8, 9, 10, 11, 15]


def test_a_family_whose_address_names_no_hamlet_stays_outside_with_that_reason(
    db: Database, tmp_path: Path
) -> None:
    homeless = [one | {"dusun": "-"} for one in a_village(2)]
    shown = look(db, books.electronic_census(tmp_path / "bip.xlsx", homeless))
    assert shown.counts == {Kind.REFUSED: 2}
    assert "dusun" in shown.rows[0].faults[0].reason


def test_one_without_a_nik_in_a_census_is_not_left_out(db: Database, tmp_path: Path) -> None:
    village = [one | {"nik": ""} for one in a_village(2)]
    shown = look(db, books.labelled_census(tmp_path / "bip.xlsx", village))
    assert shown.counts == {Kind.NEW: 2}


def test_a_card_number_kept_as_a_number_is_refused(db: Database, tmp_path: Path) -> None:
    village = [one | {"no_kk": 5203000101100001.0} for one in a_village(1)]
    file = books.sheets(
        tmp_path / "bip.xlsx",
        {"BIP": [["NO.KK", "NAMA.KK", "ALAMAT"], [village[0]["no_kk"], "A", "DUSUN MONTONG"],
                 list(books.CENSUS), books._counted(1, village[0])]},
    )  # fmt: skip
    (row,) = look(db, file).rows
    assert "angka ke-16" in row.faults[0].reason


def test_members_of_a_programme_are_matched_and_changed(db: Database, tmp_path: Path) -> None:
    bring(db, write(tmp_path / "desa.xlsx", a_village(6)))
    same = look(db, books.members(tmp_path / "bantuan.xlsx", a_village(8)))
    assert people_in(same) == {Kind.DUPLICATE: 6, Kind.REFUSED: 2}
    assert "tidak memuat jenis kelamin" in same.of(Kind.REFUSED)[0].faults[0].reason

    moved = [one | {"dusun": "LENDANG BARU"} for one in a_village(2)]
    changed = look(db, books.members(tmp_path / "pindah.xlsx", moved))
    assert people_in(changed) == {Kind.CHANGED: 2}


def test_a_list_of_numbers_only_shows_who_is_on_the_books(db: Database, tmp_path: Path) -> None:
    bring(db, write(tmp_path / "desa.xlsx", a_village(3)))
    known = [one["nik"] for one in a_village(3)]
    shown = look(db, books.supplement(tmp_path / "pmi.xlsx", [*known, nik(777)]))
    assert people_in(shown) == {Kind.DUPLICATE: 3, Kind.REFUSED: 1}
    assert "Belum ada di data penduduk" in shown.of(Kind.REFUSED)[0].faults[0].reason


def test_a_list_of_family_cards_is_no_list_of_people(db: Database, tmp_path: Path) -> None:
    bring(db, write(tmp_path / "desa.xlsx", a_village(5)))
    file = books.supplement(tmp_path / "kk.xlsx", {one["no_kk"] for one in a_village(5)})
    with pytest.raises(DmeError, match="nomor KK"):
        look(db, file)


def test_numbers_that_nobody_knows_are_asked_about(db: Database, tmp_path: Path) -> None:
    men = [nik(n, woman=False) for n in range(1, 4)]
    with pytest.raises(DmeError, match="Nomor apa"):
        look(db, books.supplement(tmp_path / "pmi.xlsx", men))


@pytest.mark.parametrize("make", [*CENSUSES, books.registry_sheet])
def test_what_a_census_refuses_comes_back_corrected(
    db: Database, tmp_path: Path, make: Make
) -> None:
    wrong = [one | {"nik": "123"} for one in a_village(1)]
    shown = look(db, make(tmp_path / "buku.xlsx", wrong))
    assert people_in(shown) == {Kind.REFUSED: 1}
    back = tmp_path / "ditolak.xlsx"
    back.write_bytes(errors_workbook(shown))
    again = look(db, back)
    assert [fault.reason for fault in again.of(Kind.REFUSED)[0].faults] == [
        fault.reason for fault in shown.of(Kind.REFUSED)[0].faults
    ]
    told = {name: value for name, value in again.rows[0].values.items() if name != "nik"}
    assert told == {n: value for n, value in shown.rows[0].values.items() if n != "nik"}


def test_another_sheet_with_a_list_is_named_and_can_be_chosen(db: Database, tmp_path: Path) -> None:
    def lines(serial: int) -> list[list[str]]:
        one = a_row(nik=nik(serial))
        return [["NIK", "Nama", "Jenis Kelamin", "Tanggal Lahir", "Dusun"],
                [one["nik"], one["nama"], "P", one["tanggallahir"], one["dusun"]]]  # fmt: skip

    notes = [["Catatan"], ["diperiksa kadus"]]
    file = books.sheets(
        tmp_path / "dusun.xlsx", {"Catatan": notes, "Montong": lines(1), "Lendang": lines(2)}
    )
    first = look(db, file)
    assert (first.table.sheet, first.others) == ("Montong", ["Lendang"])
    second = look(db, file, "Lendang")
    assert (second.table.sheet, second.others) == ("Lendang", ["Montong"])
    with pytest.raises(DmeError, match="Lembar Gunung tidak ada"):
        look(db, file, "Gunung")
