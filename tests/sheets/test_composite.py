"""Cells that say several things at once."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.sheets import composite
from dme_desktop.sheets.composite import Address


@pytest.mark.parametrize(
    ("shown", "parts"),
    [
        (" DUSUN MONTONG, RT:001, RW:001, Kodepos:83355,-", ("", "MONTONG", "001", "001")),
        ("CONTOH RESIDENT, RT:001, Kodepos:83355,-", ("CONTOH RESIDENT", "", "001", "")),
        ("Alamat : PAOK, Nama Dusun : MERTAK, RT/RW : -/-", ("PAOK", "MERTAK", "-", "-")),
        ("DESA CONTOH RT/RW : 002/000 DUSUN : -", ("DESA CONTOH", "", "002", "000")),
        ("DSN. TAMBAK,Kodepos :92974,Telp :,-", ("", "TAMBAK", "", "")),
        ("DSN LIWET", ("", "LIWET", "", "")),
        ("RT 004 RW - Dusun Mangsit", ("", "Mangsit", "004", "")),
        ("Jl Melati Raya No. 234", ("Jl Melati Raya No. 234", "", "", "")),
        ("Dusun Dasan Baru RT.01/RW.02 Desa Jenggik",
         ("Desa Jenggik", "Dasan Baru", "01", "02")),
        ("", ("", "", "", "")),
    ],
)  # fmt: skip
def test_an_address_says_what_stands_in_it(shown: str, parts: tuple[str, ...]) -> None:
    assert composite.address(shown) == Address(*parts)


@pytest.mark.parametrize(
    ("cell", "place", "day"),
    [
        ("Mataram, 05-07-1992", "Mataram", "1992-07-05"),
        ("Lombok Timur 5 Juli 1992", "Lombok Timur", "1992-07-05"),
        ("Jenggik/31-12-1990", "Jenggik", "1990-12-31"),
        ("Jenggik, 1990", "Jenggik", "1990"),
        ("05-07-1992", None, "1992-07-05"),
        ("Jenggik", "Jenggik", None),
        (33790.0, None, "1992-07-05"),
        ("", None, None),
    ],
)
def test_place_and_date_of_birth_are_parted(cell: Any, place: str | None, day: str | None) -> None:
    born = composite.birth_date(cell)
    assert (composite.birth_place(cell), born and born.iso()) == (place, day)


@pytest.mark.parametrize(
    ("cell", "both"),
    [("001/002", ("001", "002")), ("RT 1 / RW 2", ("001", "002")), ("-", (None, None)),
     ("RT 04", ("004", None))],
)  # fmt: skip
def test_neighbourhoods_are_parted(cell: str, both: tuple[str | None, str | None]) -> None:
    assert (composite.rt(cell), composite.rw(cell)) == both


@given(st.text(max_size=200))
def test_no_address_breaks_the_reading(text: str) -> None:
    assert len(composite.address(text)) == 4


@pytest.mark.parametrize(
    "cell",
    ["001/002", "RT 1 RW 2", "RT.01/RW.02", "001 / 002", "01-02", "RT 01, RW 02", "rt01rw02"],
)
def test_rt_and_rw_in_one_cell_are_parted(cell: str) -> None:
    assert (composite.rt(cell), composite.rw(cell)) == ("001", "002")


@pytest.mark.parametrize("cell", [dt.date(2026, 2, 1), "001"])
def test_rt_and_rw_that_cannot_be_parted_are_none(cell: Any) -> None:
    with pytest.raises(ValueError, match="RT"):
        composite.rt(cell)


@pytest.mark.parametrize(
    ("cell", "place", "born"),
    [
        ("Mataram, 5 Juli1990", "Mataram", PartialDate(1990, 7, 5)),
        ("Lombok Timur, Maret 1990", "Lombok Timur", PartialDate(1990, 3)),
        ("Mataram, Senin 5 Juli 1990", "Mataram", PartialDate(1990, 7, 5)),
        ("Lombok Timur 1990", "Lombok Timur", PartialDate(1990)),
    ],
)
def test_a_birth_is_parted_from_its_place(cell: str, place: str, born: PartialDate) -> None:
    assert (composite.birth_place(cell), composite.birth_date(cell)) == (place, born)
