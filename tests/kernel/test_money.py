"""An amount is read as it was meant, or asked about; never a thousand times more or less."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.kernel import kinds, money

AMOUNTS = st.integers(-money.LARGEST, money.LARGEST)
NUMBERS = st.integers(0, 6).flatmap(
    lambda places: st.decimals(min_value=-(10**12), max_value=10**12, places=places)
)


@given(AMOUNTS)
def test_what_the_program_writes_as_rupiah_it_reads(amount: int) -> None:
    assert kinds.RUPIAH.parse(kinds.RUPIAH.format(amount)) == amount


@given(NUMBERS)
def test_what_the_program_writes_as_a_number_it_reads(value: Decimal) -> None:
    assert kinds.DECIMAL.parse(kinds.DECIMAL.format(value)) == value


@given(
    st.integers(1, money.LARGEST),
    st.sampled_from(["{}", "Rp{}", "rp. {}", "IDR {}", "Rp{},-", "{},00", "{} rupiah", "Rp {},--"]),
)
def test_rupiah_as_the_office_writes_them(amount: int, pattern: str) -> None:
    assert money.rupiah(pattern.format(f"{amount:,}".replace(",", "."))) == amount
    assert money.rupiah(pattern.format(amount)) == amount


@pytest.mark.kinds
@given(st.integers(1, money.LARGEST), st.sampled_from(["{:,}", "{:,}.00", "IDR {:,}", "{:,},-"]))
def test_english_thousands_are_never_rupiah_a_thousand_times_less(
    amount: int, pattern: str
) -> None:
    with suppress(ValueError):
        assert money.rupiah(pattern.format(amount)) == amount


@given(st.decimals(min_value=1, max_value=10**9, places=2))
def test_a_foreign_slip_is_read_as_meant_or_asked_about(value: Decimal) -> None:
    ours = f"{value:,.2f}".translate(str.maketrans(",.", ".,"))
    assert money.number(ours) == value
    with suppress(ValueError):
        assert money.number(f"{value:,.2f}") == value


@pytest.mark.kinds
@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1.250.000", 1_250_000),
        ("1250000", 1_250_000),
        ("1 250 000", 1_250_000),
        ("Rp1.250.000", 1_250_000),
        ("Rp. 1.250.000", 1_250_000),
        ("Rp1.250.000,-", 1_250_000),
        ("Rp 1.250.000,–", 1_250_000),
        ("1.250.000 IDR", 1_250_000),
        ("-Rp500", -500),
        ("3*450000", 1_350_000),
        ("3*450.000+25.000", 1_375_000),
        ("(2+1)*100.000", 300_000),
        ("1.500.000/2", 750_000),
    ],
)
def test_amounts_as_people_write_them(text: str, amount: int) -> None:
    assert money.rupiah(text) == amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1,5 jt", 1_500_000),
        ("1,5jt", 1_500_000),
        ("1.5 juta", 1_500_000),
        ("Rp 2 juta", 2_000_000),
        ("500rb", 500_000),
        ("750 ribu", 750_000),
        ("1 juta 250 ribu", 1_250_000),
        ("0,125 jt", 125_000),
        ("1,25 miliar", 1_250_000_000),
        ("3*1,5 jt", 4_500_000),
    ],
)
def test_thousands_and_millions_may_be_words(text: str, amount: int) -> None:
    assert money.rupiah(text) == amount


@pytest.mark.kinds
@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        ("500,000", "Rp500 atau Rp500.000"),
        ("Rp 25,000", "Rp25 atau Rp25.000"),
        ("12,345.67", "Rp12 atau Rp12.345"),
        ("1.250,000", "Rp1.250 atau Rp1.250.000"),
        ("1234,567", "Rp1.234 atau Rp1.234.567"),
        ("1,250,000", "Rp1.250.000"),
        ("3*500,000", "Rp500 atau Rp500.000"),
        ("1.500 jt", "Rp1.500.000 atau Rp1.500.000.000"),
        ("1,500 jt", "Rp1.500.000 atau Rp1.500.000.000"),
        ("25000 rb", "Rp25.000 atau Rp25.000.000"),
        ("5 M", "Rp5.000.000 atau Rp5.000.000.000"),
    ],
)
def test_an_amount_that_may_mean_two_is_refused_with_both(text: str, meanings: str) -> None:
    with pytest.raises(ValueError, match=rf"^{meanings}\? Tulis "):
        money.rupiah(text)


@pytest.mark.kinds
@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        ("1,500", "1,5 atau 1.500"),
        ("1,500.00", "1,5 atau 1.500"),
        ("12,345.67", "12,34567 atau 12.345,67"),
        ("1.500,000", "1.500 atau 1.500.000"),
        ("1234.567", "1.234,5670 atau 1.234.567"),
        ("1,500,000", "1.500.000"),
    ],
)
def test_a_number_that_may_mean_two_is_refused_with_both(text: str, meanings: str) -> None:
    with pytest.raises(ValueError, match=rf"^{meanings}\? Tulis "):
        money.number(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.500", "1500"), ("1.500,00", "1500"), ("1,5", "1.5"), ("1500.50", "1500.50"),
        ("0,125", "0.125"), ("0.612", "0.612"), ("-3,25", "-3.25"), ("3 451,25", "3451.25"),
    ],
)  # fmt: skip
def test_numbers_with_a_fraction(text: str, value: str) -> None:
    assert money.number(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        "1.250.00", "1.25", "12.50.000", "1500.50", "500.00", "1.500.00*2", "1,5", "1.250.000,50",
        "sejuta", "1 juta 500", "500 ribu 1 juta", "(500.000)", "9**9**9", "1/0", "1/3", "",
        "__import__('os')", "9" * 30, "1 2", "n0", "Rp", "١٢٣",
    ],
)  # fmt: skip
def test_what_is_no_amount_is_never_guessed(text: str) -> None:
    with pytest.raises(ValueError, match=r"rupiah|besar"):
        money.rupiah(text)


@given(st.text("0123456789.,-+*/() RrpPjtJuahibuMmk=", max_size=30))
def test_every_amount_is_read_or_explained(text: str) -> None:
    for read in (money.rupiah, money.number):
        with suppress(ValueError):
            assert read(text) is not None


def test_a_sum_has_the_decimals_of_its_currency() -> None:
    assert money.problem_with(Decimal("1500.5"), "JPY") == (
        "JPY ditulis tanpa angka di belakang koma."
    )
    assert "paling banyak 2" in str(money.problem_with(Decimal("1.555"), "MYR"))
    assert money.problem_with(Decimal("1500.00"), "JPY") is None
    assert money.problem_with(Decimal("1.555"), "KWD") is None
    assert money.problem_with(Decimal("1.5555"), None) is None


def test_a_dinar_with_a_dot_is_asked_about() -> None:
    assert str(money.doubt_about(Decimal(150500), "KWD")).startswith("KWD 150.500 atau 150,5?")
    assert money.doubt_about(Decimal("150.5"), "KWD") is None
    assert money.doubt_about(Decimal(150500), "TWD") is None
