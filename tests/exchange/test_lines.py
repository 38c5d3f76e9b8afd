"""No line of a list is lost or bent: each is taken, waits, is a twin, is refused, or is nobody."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from dme_desktop.exchange import service
from dme_desktop.exchange.preview import Preview, in_words, report
from dme_desktop.exchange.proposal import NeedsAnswersError
from dme_desktop.exchange.tables import Book
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.sheets.target import Kind, Outcome
from dme_desktop.vault.database import Database
from tests.acts import CLERK
from tests.examples import nik
from tests.exchange import books

HEAD = ("No. KK", "NIK", "Nama Lengkap", "L/P", "Tgl Lahir", "Dusun", "RT", "RW", "Telepon")
CARD = "5203000101100001"


def a_line(number: int = 1, **different: Any) -> list[Any]:
    """Return Siti, or her neighbour of another number."""
    usual = {
        "card": CARD, "nik": nik(number), "name": f"SITI CONTOH {'ABCDEFGHIJ'[number % 10]}",
        "sex": "P", "born": "05-07-1992", "hamlet": "Montong", "rt": "1", "rw": "2", "phone": "",
    }  # fmt: skip
    return list((usual | different).values())


class Desk:
    """Looks at lists and brings them in."""

    def __init__(self, db: Database, folder: Path) -> None:
        self.db, self.file = db, folder / "daftar.xlsx"

    def look(self, *lines: Sequence[Any]) -> Preview:
        with self.db.read() as session:
            return service.preview(session, books.sheets(self.file, {"Warga": lines}))

    def bring(self, *lines: Sequence[Any]) -> Preview:
        shown = self.look(*lines)
        with self.db.write(shown.act, CLERK) as session:
            service.bring_in(session, shown)
        return shown


@pytest.fixture
def desk(db: Database, tmp_path: Path) -> Desk:
    """Give a desk with an empty village."""
    return Desk(db, tmp_path)


def only(shown: Preview) -> Outcome:
    (row,) = shown.rows
    return row


@pytest.mark.parametrize("number", ["-", "", "belum ada", "PROSES", "bayi", 0])
def test_a_flat_list_with_the_card_first_is_no_census_book(desk: Desk, number: Any) -> None:
    shown = desk.look(HEAD, a_line(1), a_line(2), a_line(3, nik=number), a_line(4))
    assert shown.table.book is Book.OTHER
    assert shown.counts == {Kind.NEW: 4}
    assert any("NIK kosong" in told for told in shown.rows[2].warnings)
    assert {row.values["family_card_no"] for row in shown.rows} == {CARD}


def test_a_card_under_a_heading_that_nobody_knows_changes_nobodys_card(desk: Desk) -> None:
    desk.bring(HEAD, *(a_line(n) for n in range(1, 5)))
    head = ("NOMOR REGISTER", *HEAD[1:5], "PEKERJAAN")
    others = [(f"52030001017000{n}", *a_line(n)[1:5], "PETANI/PEKEBUN") for n in range(1, 5)]
    lines = [others[0], (others[1][0], "-", *others[1][2:]), *others[2:]]
    shown = desk.look(head, *lines)
    assert len(shown.rows) == 4
    assert all("family_card_no" not in row.changes for row in shown.rows)
    assert shown.left_out == ["NOMOR REGISTER"]
    assert "NOMOR REGISTER" in in_words(report(shown))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (list(range(1, 10)), "Baris nomor kolom."),
        ([f"({n})" for n in range(1, 10)], "Baris nomor kolom."),
        (["", "JUMLAH", "2 orang", "", "", "", "", "", ""], "Baris jumlah."),
        (["Total", "", "", "1", "1", "", "", "", ""], "Baris jumlah."),
        ([name.upper() for name in HEAD], "Judul kolom diulang."),
        (["", "", "RT 002", "", "", "", "", "", ""], "Hanya berisi “RT 002”."),
        (["", "", "", "", "", "Kepala Desa Contoh", "", "", ""], "Hanya berisi"),
        (["Mengetahui", "", "", "", "", "Contoh, 1 Januari 2026", "", "", ""], "Catatan:"),
        (["Keterangan: L laki-laki", "", "P perempuan", "", "", "", "", "", ""], "Catatan:"),
    ],
)
def test_a_line_that_is_nobody_is_shown_and_counted_as_that(
    desk: Desk, line: list[Any], told: str
) -> None:
    shown = desk.look(HEAD, a_line(1), line, a_line(2))
    assert shown.counts == {Kind.NEW: 2, Kind.NOBODY: 1}
    assert shown.of(Kind.NOBODY)[0].note.startswith(told)
    assert report(shown)["nobody"] == 1


def test_totals_of_men_and_women_tell_of_no_sex(desk: Desk) -> None:
    totals = [["TOTAL PENDUDUK", "", "", "1", *[""] * 5], ["Laki-laki", "", "", "0", *[""] * 5]]
    shown = desk.look(HEAD, a_line(1), *totals)
    assert shown.counts == {Kind.NEW: 1, Kind.NOBODY: 2}


def test_whoever_lacks_only_a_name_is_refused_and_not_nobody(desk: Desk) -> None:
    row = only(desk.look(HEAD, a_line(name="")))
    assert (row.kind, row.faults[0].column) == (Kind.REFUSED, "Nama Lengkap")


def test_blank_lines_are_the_only_ones_that_do_not_count(desk: Desk) -> None:
    blank = [""] * len(HEAD)
    assert len(desk.look(HEAD, a_line(1), blank, blank, a_line(2)).rows) == 2


@pytest.mark.parametrize(
    ("side", "value"),
    [
        ("phone", "tidak ada"), ("phone", "081234567890 / 081311112222"),
        ("phone", "(0370) 631234"), ("phone", "081234567890 (istri)"), ("phone", "08123456789O"),
        ("rt", "1/2"), ("rt", "001-002"), ("rt", "rt01/rw02"), ("rw", "dua"),
    ],
)  # fmt: skip
def test_a_side_value_that_cannot_be_read_is_left_out_and_said(
    desk: Desk, side: str, value: str
) -> None:
    row = only(desk.look(HEAD, a_line(1, **{side: value})))
    assert row.kind is Kind.NEW
    assert side not in row.values
    assert any(value in told or "Telepon" in told for told in row.warnings)
    assert all(told.endswith(".") for told in row.warnings)


@pytest.mark.parametrize(
    ("top", "low", "counted"),
    [
        (("NO", "NIK", "NAMA", "L/P", "KELAHIRAN", "", "ALAMAT", "", ""),
         ("", "", "", "", "TEMPAT", "TANGGAL", "DUSUN", "RT", "RW"), 2),
        (("NO", "NIK", "NAMA LENGKAP", "JENIS", "LAHIR", "", "TEMPAT TINGGAL", "", ""),
         ("", "", "", "KELAMIN", "TEMPAT", "TGL", "DUSUN", "RT", "RW"), 2),
    ],
)  # fmt: skip
def test_headings_of_two_lines_are_one(
    desk: Desk, top: Sequence[str], low: Sequence[str], counted: int
) -> None:
    people = [
        [n, nik(n), f"CONTOH {'ABC'[n]}", "P", "Mataram", "05-07-1992", "Montong", "001", "002"]
        for n in range(1, counted + 1)
    ]
    shown = desk.look(["DATA PENDUDUK"], top, low, *people)
    assert shown.counts == {Kind.NEW: counted}
    assert shown.rows[0].values["birth_place"] == "Mataram"
    assert (shown.rows[0].values["hamlet"], shown.rows[0].values["rw"]) == ("Montong", "002")


@pytest.mark.parametrize("tick", ["V", "√", "x", 1])
def test_two_columns_with_ticks_tell_the_sex(desk: Desk, tick: Any) -> None:
    top = ("NO", "NIK", "NAMA", "JENIS KELAMIN", "", "TGL LAHIR", "DUSUN")
    low = ("", "", "", "L", "P", "", "")
    shown = desk.look(
        top, low,
        [1, nik(1, woman=False), "AMAQ CONTOH", tick, "", "05-07-1992", "Montong"],
        [2, nik(2), "INAQ CONTOH", "", tick, "05-07-1992", "Montong"],
    )  # fmt: skip
    assert [row.values.get("gender") for row in shown.rows] == ["1", "2"]


def test_units_and_strokes_in_headings_are_no_part_of_them(desk: Desk) -> None:
    head = ("NO.\nKK", "N I K", "NAMA\nLENGKAP", "L / P", "TGL. LAHIR\n(dd-mm-yyyy)",
            "DUSUN/LINGK.", "RT", "RW", "NO. HP/WA")  # fmt: skip
    shown = desk.look(head, a_line(1), a_line(2, hamlet="Lendang"))
    assert shown.counts == {Kind.NEW: 2}
    assert shown.left_out == []


def test_a_nik_alone_is_no_reason_not_to_ask(desk: Desk) -> None:
    head = (*HEAD[:4], "HARI JADI", "KAMPUNGNYA", *HEAD[6:])
    with pytest.raises(NeedsAnswersError) as asked:
        desk.look(head, a_line(1), a_line(2))
    assert not asked.value.proposal.lacking
    assert "tanggal lahir, dusun" in str(asked.value)


@pytest.mark.parametrize(
    "spelled",
    [["Contoh Timur", "contoh timur", "Dusun CONTOH TIMUR", "Dsn. Contoh timur"],
     ["Dusun II", "Dusun 2", "DUSUN II", "dusun 02"]],
)  # fmt: skip
def test_a_hamlet_spelled_in_several_ways_is_one(desk: Desk, spelled: list[str]) -> None:
    shown = desk.bring(HEAD, *(a_line(n, hamlet=name) for n, name in enumerate(spelled, start=1)))
    assert len({row.values["hamlet"] for row in shown.rows}) == 1
    again = desk.look(HEAD, a_line(5, hamlet=spelled[1]))
    assert only(again).values["hamlet"] == shown.rows[0].values["hamlet"]


def test_a_hamlet_that_the_office_does_not_know_is_said(desk: Desk) -> None:
    desk.bring(HEAD, a_line(1))
    assert any(
        "Montog" in told for told in only(desk.look(HEAD, a_line(2, hamlet="Montog"))).warnings
    )


@pytest.mark.parametrize(
    ("born", "year"),
    [
        ("17/08/40", 1940),
        ("25/8/30", 1930),
        ("31/1/00", 2000),
        ("20/3/15", 2015),
        ("13-5-26", 2026),
    ],
)
def test_nobody_is_born_in_the_future(desk: Desk, born: str, year: int) -> None:
    row = only(desk.look(HEAD, a_line(born=born)))
    assert row.kind is Kind.NEW
    told = row.values["birth_date"]
    assert isinstance(told, PartialDate)
    assert told.year == year


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"sex": "L", "relation": "ISTRI"}, "istri, tetapi laki-laki"),
        ({"sex": "P", "relation": "SUAMI"}, "suami, tetapi perempuan"),
        ({"born": "05-07-2024", "status": "KAWIN"}, "Umur 2 tahun, tetapi tercatat kawin"),
        ({"born": "05-07-2024", "work": "PNS"}, "Umur 2 tahun, tetapi tercatat bekerja"),
    ],
)
def test_a_place_in_the_family_that_contradicts_itself_is_doubted(
    desk: Desk, cells: dict[str, Any], told: str
) -> None:
    head = (*HEAD, "SHDK", "Status Kawin", "Pekerjaan")
    more = {"relation": "ANAK", "status": "BELUM KAWIN", "work": ""}
    row = only(desk.look(head, a_line(**(more | cells))))
    assert row.kind is Kind.NEW
    assert any(told in warning for warning in row.warnings)


def test_two_heads_of_one_family_are_both_doubted(desk: Desk) -> None:
    head = (*HEAD, "SHDK")
    shown = desk.look(head, *(a_line(n, relation="KEPALA KELUARGA") for n in (1, 2)))
    assert shown.counts == {Kind.NEW: 2}
    assert all("KK ini punya dua kepala" in " ".join(row.warnings) for row in shown.rows)


@pytest.mark.parametrize("word", ["JANDA", "DUDA", "JD", "Cerai"])
def test_of_whom_nobody_knows_how_a_marriage_ended_nothing_is_guessed(
    desk: Desk, word: str
) -> None:
    row = only(desk.look((*HEAD, "Status Kawin"), a_line(status=word)))
    assert row.kind is Kind.NEW
    assert "marital_status" not in row.values
    assert any("cerai hidup atau cerai mati" in told for told in row.warnings)


@pytest.mark.parametrize(
    ("heading", "word", "field", "code"),
    [
        ("Status Kawin", "MENIKAH", "marital_status", "2"),
        ("Status Kawin", "Janda Mati", "marital_status", "4"),
        ("Pendidikan", "TIDAK/BLM SEKOLAH", "education", "1"),
        ("Pendidikan", "STRATA-II", "education", "9"),
        ("Pekerjaan", "APARATUR SIPIL NEGARA", "occupation", "5"),
        ("Pekerjaan", "PEKERJAAN LAINNYA", "occupation", "89"),
        ("Cacat", "CACAT NETRA/BUTA", "disability", "2"),
        ("Akta Perkawinan", "12/2020", "marriage_book_no", "12/2020"),
    ],
)
def test_the_short_words_of_the_registry_are_known(
    desk: Desk, heading: str, word: str, field: str, code: str
) -> None:
    row = only(desk.look((*HEAD, heading), a_line(more=word)))
    assert row.values[field] == code
    assert row.warnings == ()


def test_what_the_list_knows_less_of_empties_nothing(desk: Desk) -> None:
    desk.bring(HEAD, a_line())
    assert only(desk.look(HEAD, a_line(born=1992))).kind is Kind.DUPLICATE
