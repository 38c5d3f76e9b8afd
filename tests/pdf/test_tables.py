"""Tables wrap, repeat their heads and never lose a row."""

from typing import Any

import pytest
from PIL import ImageChops

from dme_desktop.kernel import pdfium
from dme_desktop.pdf.flow import Scale, paginate
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.tables import COMPANY, Column, Grid, Labels
from tests.pdf.examples import LONG_ADDRESS, printed
from tests.pdf.golden import pages_of, text_of
from tests.pdf.places import lines_of
from tests.pdf.sound import assert_sound

COLUMNS = [Column("No", 1, "centre"), Column("Nama", 5), Column("Rupiah", 2, "right")]


def test_an_empty_value_leaves_dots_to_write_on() -> None:
    assert "......" in text_of(printed(Labels([("Pekerjaan", " ")], Scale())))


def test_a_long_value_wraps_under_itself() -> None:
    table = Labels([("Alamat", LONG_ADDRESS), ("NIK", "5203")], Scale())
    assert table.height(460) > 3 * Scale().line
    assert text_of(printed(table)).replace(" ", "") == f"Alamat:{LONG_ADDRESS}NIK:5203".replace(
        " ", ""
    )


@pytest.mark.parametrize("label", ["Banyaknya pencegahan yang dapat ditampilkan (N)", LONG_ADDRESS])
def test_a_long_label_stays_as_large_as_the_others_and_off_its_value(label: str) -> None:
    pdf = printed(Labels([(label, "0"), ("Cakupan", "semua")], Scale(), 40 * MM))
    assert_sound(pdf, 1)
    assert {round(one.size) for one in lines_of(pdf)} == {11}
    assert "".join(label.split()) in text_of(pdf).replace(" ", "").replace(":0", "")


def test_a_name_stays_bold_where_its_table_is_parted() -> None:
    rows = [(f"Baris {n}", "isi") for n in range(90)]
    parts = Labels(rows, Scale(), first_bold=True).split(460, 200)
    assert parts is not None
    assert isinstance(parts[0], Labels)
    assert isinstance(parts[1], Labels)
    assert (parts[0].first_bold, parts[1].first_bold) == (True, False)


def test_a_table_without_rows_says_so_over_its_whole_width() -> None:
    pdf = printed(Grid(COLUMNS, [], Scale(), empty="Belum ada daftar yang keluar dari kantor ini."))
    assert "Belum ada daftar yang keluar dari kantor ini." in pages_of(pdf)[0]


def test_the_last_page_of_a_table_never_has_a_single_row() -> None:
    grid = Grid(COLUMNS, [(str(n), f"Pekerja {n}", "1") for n in range(20)], Scale())
    parts = grid.split(400, grid.height(400) - 1)
    assert parts is not None
    assert isinstance(parts[1], Grid)
    assert len(parts[1].rows) == COMPANY


def test_a_value_of_ten_thousand_letters_is_cut_visibly() -> None:
    words = text_of(printed(Labels([("Nama", "Siti " * 2000)], Scale())))
    assert words.endswith("…")


def test_rows_go_on_over_pages_under_a_repeated_head() -> None:
    rows = [(str(n), f"Pekerja {n}", "1.000") for n in range(1, 201)]
    pages = pages_of(printed(Grid(COLUMNS, rows, Scale(), [("Jumlah", "200.000")])))
    assert len(pages) > 2
    assert all("Nama" in page and "Rupiah" in page for page in pages)
    words = " ".join(pages)
    assert all(f"Pekerja {n} " in words.replace("\n", " ") for n in range(1, 201))
    assert "Jumlah" in pages[-1]
    assert "Jumlah" not in pages[0]


def test_the_head_is_seen_on_every_page() -> None:
    rows = [(str(n), f"Pekerja {n}", "1.000") for n in range(1, 201)]
    with pdfium.opened(printed(Grid(COLUMNS, rows, Scale()))) as document:
        heads = [_top_of(page).histogram() for page in document]
    whole = sum(heads[0])
    assert len(heads) > 2
    assert all(sum(head[:60]) > whole / 100 for head in heads)  # the words and the rules
    assert all(sum(head[230:250]) > whole / 2 for head in heads)  # the shade


def _top_of(page: Any) -> Any:
    """Return the picture of the head of a table that begins its page."""
    picture = page.render(scale=2).to_pil().convert("L")
    left, top, right, _ = ImageChops.invert(picture).getbbox() or (0, 0, 0, 0)
    return picture.crop((left, top, right, top + 36))


def test_what_is_measured_of_a_table_is_measured_once() -> None:
    class Counted(list[tuple[str, str, str]]):
        asked = 0

        def __getitem__(self, place: Any) -> Any:
            self.asked += 1
            return super().__getitem__(place)

    rows = Counted((str(n), f"Pekerja {n}", "1.000") for n in range(2000))
    paginate([Grid(COLUMNS, rows, Scale())], 460, 700)
    assert rows.asked <= 2 * len(rows)


def test_totals_never_stand_alone_on_a_page() -> None:
    grid = Grid(COLUMNS, [("1", "a", "1"), ("2", "b", "2")], Scale(), [("Jumlah", "3")])
    parts = grid.split(400, grid.height(400) - 1)
    assert parts is not None
    assert isinstance(parts[1], Grid)
    assert len(parts[1].rows) == 1


def test_a_single_row_is_never_split_from_its_head() -> None:
    assert Grid(COLUMNS, [("1", "a", "1")], Scale()).split(400, 1000) is None


def test_groups_stand_over_their_columns() -> None:
    columns = [Column("Dusun", 3), Column("L", 1, group="CPMI"), Column("P", 1, group="CPMI")]
    lines = pages_of(printed(Grid(columns, [("Montong", "4", "2")], Scale())))[0].splitlines()
    assert [line.split() for line in lines if line.strip()] == [
        ["CPMI"],
        ["Dusun"],
        ["L", "P"],
        ["Montong", "4", "2"],
    ]


def test_labels_are_parted_between_rows() -> None:
    rows = [(f"Baris {n}", "isi") for n in range(90)]
    words = text_of(printed(Labels(rows, Scale())))
    assert all(f"Baris {n} : Isi" in words for n in range(90))


def test_numbers_dates_and_words_of_a_head_are_never_broken() -> None:
    """The columns that have room give some of it; where none has any, the shares stay."""
    number = "474/1234/Pem.Ds/XII/2026"
    columns = [Column("Nomor", 10), Column("Nonprosedural", 8), Column("Isi singkat", 90)]
    grid = Grid(columns, [(number, "31-12-2026", "Kata-kata yang panjang " * 9)], Scale(9))
    told = [line.words for line in lines_of(printed(grid), apart=6)]
    assert {number, "31-12-2026", "Nonprosedural"} <= set(told)
    crowded = Grid([Column("Nomor", 1)] * 9, [(number,) * 9], Scale(9))
    assert number not in [line.words for line in lines_of(printed(crowded), apart=6)]


def test_a_cell_and_a_value_begin_with_a_capital_but_codes_do_not() -> None:
    told = text_of(
        printed(
            Grid([Column("Status", 1)], [("terlambat",), ("a@b.id",)], Scale()),
            Labels([("Bertugas", "tidak diketahui"), ("Kunci", "ad21 68c6")], Scale()),
        )
    )
    assert "Status Terlambat a@b.id Bertugas : Tidak diketahui Kunci : ad21 68c6" in told


def test_labels_of_one_thing_are_not_parted_by_a_page() -> None:
    rows = [(f"Baris {number}", "isi") for number in range(8)]
    assert Labels(rows, Scale(10.5, 1.25)).split(460, 60) is None
