"""A list of the window on paper: what it is, its filter, its rows; practice says so."""

import datetime as dt

import msgspec

from dme_desktop.app.shell.documents.list_sheet import ListSheet, build
from dme_desktop.app.shell.printing import drawing
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.pdf.foot import Foot
from dme_desktop.ui.source import Column, OnPaper
from tests.conftest import NOW
from tests.pdf.golden import assert_golden, page_sizes, text_of

SHEET = ListSheet(
    title="Pekerja",
    told=(
        "Desa Jenggik Utara",
        "Posisi data per 24-11-2026 09:12; N = 2; cakupan: Dusun: Montong, urut Nama",
    ),
    columns=(("Nama", 230.0, False), ("NIK", 160.0, False), ("Kiriman", 120.0, True)),
    rows=(
        ("Siti Contohwati", "5203**********01", "1.350.000"),
        ("Lalu Teladan", "5203**********02", "–"),
    ),
    foot=Foot(
        printed_at=dt.datetime(2026, 11, 24, 9, 12), printed_by="operator",  # noqa: DTZ001
        village_code="52.03.11.2005",
    ),
)  # fmt: skip


def test_the_words_of_a_list() -> None:
    assert_golden("list_sheet", build(SHEET))


def test_a_long_list_takes_pages_with_its_head_on_each() -> None:
    pdf = build(msgspec.structs.replace(SHEET, rows=SHEET.rows * 60))
    sizes = page_sizes(pdf)
    assert len(sizes) > 2
    assert set(sizes) == {(330, 215)}
    assert text_of(pdf).count("Kiriman") == len(sizes)


def test_a_practice_list_is_one_on_every_page() -> None:
    seen = OnPaper("Pekerja", ["Desa Contoh"], [Column("Nama", str)], [["Contoh"]] * 90)
    pdf = drawing(FixedClock(NOW), "operator", "52.03.11.2005", practice=True)(seen)
    assert text_of(pdf).count("LATIHAN, BUKAN DOKUMEN RESMI") == len(page_sizes(pdf)) > 1
