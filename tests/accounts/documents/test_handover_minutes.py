"""The minutes that both clerks sign."""

import datetime as dt

import pytest

from dme_desktop.accounts.documents.handover_minutes import HandoverMinutes, build
from tests.pdf import examples
from tests.pdf.examples import ODD_NAMES, UNSEEN
from tests.pdf.golden import assert_golden, ink_margins, pages_of, text_of

ITEMS = (
    ("Buku data", "412 warga, 96 perjalanan kerja"),
    ("Buku catatan", "1.204 catatan, mata rantai terakhir 9f1c0a4be2d7"),
    ("Nomor surat tahun ini", "560 sampai 48; 470 sampai 12"),
    ("Isian belum selesai", "Siti Contohwati"),
    ("Cadangan di luar komputer", "23-11-2026"),
    ("Kunci data", "sidik 51ab09c2d4e7"),
    ("Akun petugas", "tidak dipakai"),
)


def minutes(giver: str = "Ahmad Contoh", taker: str = "Baiq Contohwati") -> HandoverMinutes:
    return HandoverMinutes(
        letterhead=examples.letterhead(),
        foot=examples.foot(letter_code=""),
        village="Desa Jenggik Utara",
        place="Jenggik Utara",
        giver=giver,
        taker=taker,
        held_on=dt.date(2026, 11, 24),
        reason="pergantian tugas",
        notes="Kunci lemari di sekretaris.",
        items=ITEMS,
        head=examples.head(),
    )


def test_the_words_of_the_minutes() -> None:
    assert_golden("handover_minutes", build(minutes()))


@pytest.mark.parametrize("name", ODD_NAMES)
def test_any_names_stay_inside_the_margins_of_one_page(name: str) -> None:
    pdf = build(minutes(name, name))
    assert len(pages_of(pdf)) == 1
    assert not UNSEEN & set(text_of(pdf))
    left, _, right, bottom = ink_margins(pdf)[0]
    assert min(left, right, bottom) >= 12
