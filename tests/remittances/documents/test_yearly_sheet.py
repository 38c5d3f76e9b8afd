"""What a family told of one year, on one paper that says it is voluntary."""

import datetime as dt

import pytest

from dme_desktop.remittances.documents.yearly_sheet import Entry, build
from tests.pdf.examples import LONG_NAME, ODD_NAMES, UNSEEN
from tests.pdf.golden import assert_golden, ink_margins, pages_of, text_of
from tests.remittances.documents.examples import ENTRIES, yearly_sheet


def test_the_words_of_the_sheet() -> None:
    assert_golden("yearly_sheet", build(yearly_sheet()))


def test_it_says_that_it_is_voluntary_and_not_for_tax() -> None:
    words = text_of(build(yearly_sheet()))
    assert "sukarela" in words
    assert "bukan untuk pajak" in words
    assert "perhatian" not in words.casefold()


def test_a_year_without_a_remittance_is_said_in_zeros() -> None:
    words = text_of(build(yearly_sheet(entries=())))
    assert "0 kali" in words
    assert "nol rupiah" in words


def test_what_was_paid_out_is_not_counted_as_income() -> None:
    alone = ENTRIES[-1]
    assert alone.out
    assert "nol rupiah" in text_of(build(yearly_sheet(entries=(alone,))))


@pytest.mark.parametrize("name", ODD_NAMES)
def test_any_name_is_printed_inside_the_margins(name: str) -> None:
    entry = Entry(
        on=dt.date(2026, 1, 1), recipient=name, channel=name, use=name, amount_idr=1, relation=name
    )
    pdf = build(yearly_sheet(worker=name, giver=name, country=name, entries=(entry,)))
    assert len(pages_of(pdf)) == 1
    assert not UNSEEN & set(text_of(pdf))
    left, _, right, bottom = ink_margins(pdf)[0]
    assert min(left, right, bottom) >= 12


def test_three_hundred_large_sums_keep_their_columns_and_their_total() -> None:
    entry = Entry(
        on=dt.date(2026, 2, 3),
        recipient=LONG_NAME,
        channel="Transfer bank",
        use="Usaha",
        amount_idr=999_999_999_999,
    )
    pdf = build(yearly_sheet(entries=(entry,) * 300))
    words = text_of(pdf)
    assert "Rp299.999.999.999.700" in words
    assert all("Penerima" in page for page in pages_of(pdf)[:-1])
    assert min(min(left, right) for left, _, right, _ in ink_margins(pdf)) >= 12


def test_a_sum_each_month_stands_on_one_page_with_who_receives() -> None:
    each = tuple(
        Entry(
            on=dt.date(2026, month, 3), recipient="Saprudin Latihan Wati", relation="Suami",
            channel="Western Union/MoneyGram", use="Kebutuhan sehari-hari", amount_idr=1_500_000,
            uses=(("Pendidikan", 500_000), ("Kebutuhan sehari-hari", 1_000_000)),
        )
        for month in range(1, 13)
    )  # fmt: skip
    pdf = build(yearly_sheet(entries=each))
    assert len(pages_of(pdf)) == 1
    words = " ".join(text_of(pdf).split())
    assert "Saprudin Latihan Wati (suami)" in words
    assert "Pendidikan 6 jt (33%)" in words
