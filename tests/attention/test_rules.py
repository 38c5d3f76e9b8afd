"""The table of rules: for each an example that fires, one that barely does not, one that must not.

Every line of the table is a ledger of one worker as a clerk would write it; the rules are pure, so
that no file is needed. A rule without its three examples fails the table.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.attention import rules
from dme_desktop.attention.model import Rule
from dme_desktop.attention.rules import USUAL, Fact, Limits, Trip, Worker
from dme_desktop.kernel.names import plain

TODAY = dt.date(2026, 11, 24)
MALAYSIA = Trip("MY", gone=True, left=dt.date(2024, 1, 1), abroad=True)
AWAY = Worker(TODAY, (MALAYSIA,), heard=dt.date(2026, 11, 1), other=dt.date(2026, 10, 1))
FAMILY, OTHER, SPONSOR = "3", "15", "12"


def line(**different: Any) -> Fact:
    """Return two million through the post to the wife on 3 October 2026."""
    told: dict[str, Any] = {
        "on": dt.date(2026, 10, 3), "amount": 2_000_000, "channel": "POS", "out": False,
        "recipient": "Inaq Contoh", "relation": FAMILY, "holder": "KELUARGA",
        "use": "PENDIDIKAN", "currency": "",
    } | different  # fmt: skip
    name = f"{told['on']} {told['amount']} {told['recipient']}"
    return Fact(id=name, who=plain(told["recipient"]), **told)


def day(number: int, month: int = 10, year: int = 2026) -> dt.date:
    return dt.date(year, month, number)


def monthly(count: int, *, last: dt.date, **different: Any) -> list[Fact]:
    """Return so many lines thirty days apart, the last of a day."""
    days = [last - dt.timedelta(days=30 * back) for back in reversed(range(count))]
    return [line(on=one, **different) for one in days]


Ledger = tuple[Sequence[Fact], Worker]
BIG = {"amount": 500_000_000}
TABLE: dict[Rule, tuple[Ledger, Ledger, Ledger]] = {
    Rule.RM01: (
        ([line(amount=300_000_000), line(amount=200_000_000)], AWAY),
        ([line(amount=300_000_000), line(amount=199_999_999)], AWAY),
        ([line(**BIG, channel="BANK_TRANSFER")], AWAY),
    ),
    Rule.RM02: (
        ([line(amount=100_000_000, channel="HAND_CARRIED")], AWAY),
        ([line(amount=99_999_999, channel="HAND_CARRIED")], AWAY),
        ([line(amount=100_000_000, channel="BANK_TRANSFER")], AWAY),
    ),
    Rule.RM03: (
        ([line(channel="TITIP")], AWAY),
        ([line(channel="TITIP", on=TODAY - rules.YEAR)], AWAY),
        ([line(channel="HAND_CARRIED")], AWAY),
    ),
    Rule.RM05: (
        ([line(relation=OTHER)], AWAY),
        ([line(relation="11")], AWAY),
        ([line()], AWAY),
    ),
    Rule.RM06: (
        ([line(out=True, amount=1)], AWAY),
        ([line(relation=SPONSOR, amount=1)], AWAY),
        ([line(relation=OTHER)], AWAY),
    ),
    Rule.RM07: (
        ([*monthly(4, last=day(1, 9)), line(amount=10_000_001)], AWAY),
        ([*monthly(4, last=day(1, 9)), line(amount=10_000_000)], AWAY),
        ([*monthly(3, last=day(1, 9)), line(amount=50_000_000)], AWAY),
    ),
    Rule.RM08: (
        ([line(amount=400_000_000, on=day(d)) for d in (1, 4, 7)], AWAY),
        ([line(amount=400_000_000, on=day(d)) for d in (1, 4, 8)], AWAY),
        ([line(amount=399_999_999, on=day(d)) for d in (1, 2, 3)], AWAY),
    ),
    Rule.RM09: (
        ([line(holder="ORANG_LAIN")], AWAY),
        ([line(holder="")], AWAY),
        ([line(holder="KELUARGA")], AWAY),
    ),
    Rule.RM10: (
        (monthly(5, last=TODAY - dt.timedelta(days=61)), replace(AWAY, heard=day(24, 9))),
        (monthly(5, last=TODAY - dt.timedelta(days=60)), replace(AWAY, heard=day(24, 9))),
        (monthly(5, last=day(1, 2)), replace(AWAY, trips=(MALAYSIA._replace(abroad=False),))),
    ),
    Rule.RM11: (
        ([line(on=day(31, 12, 2023))], AWAY),
        ([line(on=day(1, 1, 2024))], AWAY),
        (
            [line(on=day(20), channel="HAND_CARRIED")],
            replace(AWAY, trips=(MALAYSIA._replace(home=day(5), abroad=False),)),
        ),
    ),
    Rule.RM11B: (
        ([line(currency="TWD")], AWAY),
        ([line(currency="USD")], AWAY),
        ([line(currency="MYR")], AWAY),
    ),
    Rule.RM12: (
        ([line()], replace(AWAY, trips=(MALAYSIA._replace(country="KH"),))),
        ([line(on=day(31, 12, 2023))], replace(AWAY, trips=(MALAYSIA._replace(country="KH"),))),
        ([line()], AWAY),
    ),
    Rule.EH1: (
        ([line()], Worker(TODAY, (Trip("MY", gone=False),))),
        ([], Worker(TODAY)),
        ([line()], AWAY),
    ),
    Rule.EH2: (
        (monthly(6, last=day(1), use="KONSUMSI"), replace(AWAY, other=None)),
        (
            [
                *monthly(5, last=day(1, 9), use="KONSUMSI", amount=790_000),
                line(use="TABUNGAN", amount=1_000_000),
            ],
            replace(AWAY, other=None),
        ),
        (monthly(6, last=day(1), use="KONSUMSI"), AWAY),
    ),
}  # fmt: skip


def found(ledger: Ledger, limits: Limits = USUAL) -> list[Rule]:
    lines, worker = ledger
    return [
        one.rule
        for one in rules.notice(worker, lines, limits)
        if (not one.begins or one.begins <= TODAY) and (not one.ends or one.ends > TODAY)
    ]


@pytest.mark.parametrize("rule", list(TABLE), ids=lambda rule: rule.name)
def test_a_rule_fires_barely_does_not_and_must_not(rule: Rule) -> None:
    fires, barely, must_not = (found(one).count(rule) for one in TABLE[rule])
    assert (fires, barely, must_not) == (1, 0, 0)


def test_every_rule_stands_in_the_table() -> None:
    assert TABLE.keys() == rules.BY_RULE.keys()
    assert set(Rule) - TABLE.keys() == {Rule.RM04, Rule.WL}  # of several workers; of a list


@pytest.mark.parametrize("rule", list(TABLE), ids=lambda rule: rule.name)
def test_each_finding_says_why_in_a_whole_sentence(rule: Rule) -> None:
    lines, worker = TABLE[rule][0]
    one = next(each for each in rules.notice(worker, lines) if each.rule is rule)
    said = rule.why.format(**one.told)
    assert said.endswith(".")
    assert "{" not in said
    assert set(one.entries) <= {each.id for each in lines}
    assert one.entries


@pytest.mark.parametrize("rule", list(TABLE), ids=lambda rule: rule.name)
def test_a_rule_that_is_off_says_nothing(rule: Rule) -> None:
    lines, worker = TABLE[rule][0]
    assert rule not in {one.rule for one in rules.notice(worker, lines, but={rule})}


def collected(*lines: tuple[str, Fact]) -> int:
    return len(rules.collected(lines))


def test_a_collector_receives_from_three_workers_within_a_month() -> None:
    to = [line(on=day(n), relation=OTHER) for n in (1, 15, 30)]
    assert collected(("a", to[0]), ("b", to[1]), ("c", to[2])) == 1
    late = line(on=day(31), relation=OTHER)
    assert collected(("a", to[0]), ("b", to[1]), ("c", late)) == 0
    assert collected(("a", to[0]), ("b", to[1]), ("a", to[2])) == 0


def test_the_mother_of_three_workers_is_no_collector() -> None:
    every = [(who, line(on=day(n), relation="7")) for n, who in enumerate("abc", 1)]
    assert collected(*every) == 0
    unknown = [(who, line(on=day(n), relation="")) for n, who in enumerate("abc", 1)]
    assert collected(*unknown) == 0  # a blank is no stranger
    assert collected(*unknown[:2], ("c", line(on=day(3), relation=OTHER))) == 1


def test_a_recruiter_is_known_by_name_whatever_was_told() -> None:
    told = line(recipient="Sponsor Contoh Dua", relation="9")
    worker = replace(AWAY, agents=frozenset({"SPONSOR CONTOH DUA"}))
    assert found(([told], worker)) == [Rule.RM05]


def test_a_wage_that_is_known_tells_a_jump_without_any_past() -> None:
    worker = replace(AWAY, wage=5_000_000)
    assert found(([line(amount=15_000_001)], worker)) == [Rule.RM07]
    assert found(([line(amount=15_000_000)], worker)) == []


def test_equal_sums_of_one_day_for_two_recipients_are_noticed_together() -> None:
    two = [line(amount=15_000_001), line(amount=15_000_001, recipient="Amaq Sampel")]
    (one,) = rules.notice(replace(AWAY, wage=5_000_000), two)
    assert one.rule is Rule.RM07
    assert list(one.entries) == [sum_.id for sum_ in two]


@pytest.mark.parametrize(
    ("relation", "lines", "is_told"),
    [(OTHER, 2, False), (OTHER, 3, True), (SPONSOR, 1, True)],
)
def test_from_which_line_of_a_year_others_are_told_is_set_by_the_office(
    relation: str,
    lines: int,
    is_told: bool,  # noqa: FBT001
) -> None:
    some = [line(relation=relation, on=day(1 + place)) for place in range(lines)]
    some.append(line(relation=OTHER, on=day(1, 9, 2025)))  # of another year
    told = rules.notice(AWAY, some, replace(USUAL, stranger_lines=3))
    assert [one.rule for one in told if one.rule is Rule.RM05] == [Rule.RM05] * is_told


def test_what_the_calendar_brings_about_is_known_beforehand() -> None:
    silent = monthly(5, last=day(1, 11))
    soon = replace(AWAY, today=day(20, 12))
    (stopped,) = (one for one in rules.notice(soon, silent) if one.rule is Rule.RM10)
    assert stopped.begins == day(1, 1, 2027)  # more than twice thirty days, and sixty-one since
    unheard = replace(soon, heard=None)
    (stopped,) = (one for one in rules.notice(unheard, silent) if one.rule is Rule.RM10)
    assert stopped.begins == day(1, 1, 2027)
    later = replace(soon, heard=day(20, 11), today=day(6, 1, 2027))
    (stopped,) = (one for one in rules.notice(later, silent) if one.rule is Rule.RM10)
    assert stopped.begins == day(20, 1, 2027)
    spent = monthly(6, last=day(1), use="KONSUMSI")
    with_other = replace(AWAY, other=day(10, 1), today=day(31, 12))
    (alone,) = (one for one in rules.notice(with_other, spent) if one.rule is Rule.EH2)
    assert (alone.begins, alone.ends) == (day(10, 1, 2027), day(1, 10, 2027))
    assert Rule.EH2 not in {one.rule for one in rules.notice(AWAY, spent)}  # never alone in time


def test_nothing_is_kept_of_everybody_who_may_stop_sending_one_day() -> None:
    silent = monthly(5, last=day(1, 11))  # would stop on 1 January
    begins = [
        today
        for today in (day(17, 12), day(18, 12), day(1, 1, 2027))
        if Rule.RM10 in {one.rule for one in rules.notice(replace(AWAY, today=today), silent)}
    ]
    assert begins == [day(18, 12), day(1, 1, 2027)]
    assert rules.AHEAD > rules.ANEW  # so that every such day is found before it comes


@pytest.mark.parametrize(("heard", "is_told"), [(61, True), (60, False)])
def test_news_of_the_last_sixty_days_says_that_all_is_well(heard: int, is_told: bool) -> None:  # noqa: FBT001
    silent = monthly(5, last=TODAY - dt.timedelta(days=90))
    worker = replace(AWAY, heard=TODAY - dt.timedelta(days=heard))
    assert (Rule.RM10 in found((silent, worker))) is is_told


def test_limits_are_data() -> None:
    ledger = ([line(amount=40_000_000, channel="HAND_CARRIED")], AWAY)
    assert found(ledger) == []
    assert found(ledger, Limits(carried_idr=40_000_000)) == [Rule.RM02]
    assert set(rules.limits_problems(Limits(cash_idr=0, split_percent=101, countries="XX"))) == {
        "cash_idr", "split_percent", "countries",
    }  # fmt: skip


def test_facts_are_those_that_matter_and_no_others() -> None:
    was = found_one([line(channel="TITIP")])
    more = found_one([line(channel="TITIP"), line(channel="TITIP", on=day(9))])
    other = found_one([line(channel="TITIP"), line(channel="KURIR_TIDAK_RESMI", on=day(9))])
    assert was.print == more.print != other.print


def found_one(lines: Sequence[Fact]) -> rules.Finding:
    (one,) = rules.notice(AWAY, lines)
    return one


lines_of = st.lists(
    st.builds(
        line,
        on=st.dates(dt.date(2022, 1, 1), TODAY),
        amount=st.integers(1, 5_000_000_000),
        channel=st.sampled_from(["POS", "TITIP", "BANK_TRANSFER", "HAND_CARRIED"]),
        out=st.booleans(),
        recipient=st.sampled_from(["Inaq Contoh", "Amaq Sampel", "Lalu Teladan"]),
        relation=st.sampled_from(["", FAMILY, OTHER, SPONSOR]),
        holder=st.sampled_from(["", "ORANG_LAIN"]),
        currency=st.sampled_from(["", "MYR", "TWD"]),
    ),
    max_size=12,
)


@given(lines_of)
def test_whatever_is_written_down_nothing_is_noticed_twice_and_all_of_it_can_be_said(
    lines: list[Fact],
) -> None:
    ordered = sorted(lines, key=lambda one: one.on)
    every = rules.notice(AWAY, ordered)
    keys = [(one.rule, one.subject) for one in every]
    assert len(set(keys)) == len(keys)
    for one in every:
        assert one.rule.why.format(**one.told)
        assert len(one.subject) <= 160
