"""A ledger that catches slips of the finger and judges nobody."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.remittances import rules
from tests.examples import a_remittance

TODAY = dt.date(2026, 11, 24)


def test_two_million_through_the_post_raises_no_question() -> None:
    assert rules.problems(a_remittance(), TODAY) == {}
    assert rules.doubts(a_remittance()) == {}


@given(st.integers(-(10**12), 10**12))
def test_only_possible_sums_are_kept_and_odd_ones_are_asked_about(amount: int) -> None:
    entry = a_remittance(amount_idr=amount)
    refused = "amount_idr" in rules.problems(entry, TODAY)
    assert refused is not (0 < amount <= rules.LARGEST_IDR)
    if not refused:
        unusual = not rules.SMALL_IDR <= amount <= rules.UNUSUAL_IDR
        assert ("amount_idr" in rules.doubts(entry)) is unusual


@given(st.dates(dt.date(2000, 1, 1), dt.date(2050, 1, 1)))
def test_money_that_has_not_come_yet_is_not_written_down(day: dt.date) -> None:
    found = rules.problems(a_remittance(received_on=day), TODAY)
    assert ("received_on" in found) is (day > TODAY)


@pytest.mark.parametrize("name", ["amount", "rate"])
@pytest.mark.parametrize("value", [Decimal(0), Decimal(-1)])
def test_foreign_money_is_more_than_nothing(name: str, value: Decimal) -> None:
    assert name in rules.problems(a_remittance(**{name: value}, currency="TWD"), TODAY)


def test_foreign_money_has_a_currency() -> None:
    assert set(rules.problems(a_remittance(amount=Decimal(4000)), TODAY)) == {"currency"}


def test_foreign_money_has_the_decimals_of_its_currency() -> None:
    yen = a_remittance(amount=Decimal("1500.5"), currency="JPY")
    assert rules.problems(yen, TODAY) == {"amount": "JPY ditulis tanpa angka di belakang koma."}
    dinar = a_remittance(amount=Decimal(150500), currency="KWD")
    assert rules.problems(dinar, TODAY) == {}
    assert "KWD 150.500 atau 150,5?" in rules.doubts(dinar)["amount"]


@given(st.integers(1, 10**6), st.integers(1, 20_000))
def test_a_rate_that_agrees_is_not_asked_about(amount: int, rate: int) -> None:
    entry = a_remittance(
        amount=Decimal(amount), rate=Decimal(rate), currency="TWD", amount_idr=amount * rate
    )
    assert "rate" not in rules.doubts(entry)


def test_a_rate_that_disagrees_is_only_asked_about() -> None:
    entry = a_remittance(
        amount=Decimal(4000), rate=Decimal(500), currency="TWD", amount_idr=20_000_000
    )
    assert set(rules.doubts(entry)) == {"rate"}
    assert rules.problems(entry, TODAY) == {}
