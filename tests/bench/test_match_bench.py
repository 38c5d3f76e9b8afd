"""Holding a list against the register grows with the list: at 20,000 lines it takes a second.

CPU of one thread, the best of interleaved rounds; the list without any NIK is the costliest.
"""

import csv
import math
import time
from dataclasses import replace
from pathlib import Path

import pytest

from dme_desktop.exchange import service as exchange
from dme_desktop.kernel import names
from dme_desktop.matching import rules, service
from dme_desktop.matching.target import TARGET
from dme_desktop.sheets.target import Kind
from dme_desktop.vault.database import Database
from tests.acts import CLERK
from tests.examples import nik
from tests.matching.examples import Truth, a_truth
from tests.matching.test_service import HEAD, line

pytestmark = [pytest.mark.bench, pytest.mark.timeout(180)]

SMALL, LARGE, MOST = 2_500, 20_000, 100_000
ROUNDS = 2
# Times what no match can leave out: every name of both put so that it compares. That takes 0.1 s of
# a quiet machine, so that what is there in 3 s is 30 of it; measured 6.5, and 14 without any NIK.
MOST_WORK = {True: 10.0, False: 21.0}
EXPONENT = 1.5  # ten first names for all: a real village has more, and fewer of one beginning


def _took(truth: Truth) -> float:
    began = time.process_time()
    rules.matched(truth.listed, truth.known, {}, "2026-11-01")
    return time.process_time() - began


def _named(truth: Truth) -> float:
    began = time.process_time()
    every = [one.name for one in truth.listed] + [one.name for one in truth.known]
    for name in every:
        names.search_key(name)
    return time.process_time() - began


def _numberless(truth: Truth) -> Truth:
    return replace(truth, listed=[replace(one, nik="") for one in truth.listed])


@pytest.mark.parametrize("numbered", [True, False])
def test_a_match_is_nearly_linear(numbered: bool) -> None:  # noqa: FBT001 - a case
    both = [a_truth(SMALL), a_truth(LARGE)]
    both = both if numbered else [_numberless(one) for one in both]
    rounds = [[*(_took(one) for one in both), _named(both[1])] for _ in range(ROUNDS)]
    small, large, bare = (min(times) for times in zip(*rounds, strict=True))
    exponent = math.log(large / small) / math.log(LARGE / SMALL)
    print(f"match of {LARGE}, numbered {numbered}: {large:.2f} s, {large / bare:.1f} x the names "
          f"alone, exponent {exponent:.2f}")  # fmt: skip
    assert exponent <= EXPONENT
    assert large <= MOST_WORK[numbered] * bare


def test_a_list_of_a_hundred_thousand_lines_is_taken_whole_and_nearly_linear(
    office: Database, tmp_path: Path
) -> None:
    """A list of a whole province that somebody sends to a village is bad input, and no trouble."""
    took = []
    for lines in (LARGE, MOST):
        file = tmp_path / f"{lines}.csv"
        with file.open("w", newline="", encoding="utf-8") as opened:
            writer = csv.writer(opened, delimiter=";")
            writer.writerow(HEAD)
            writer.writerows(_of_a_province(place, lines) for place in range(lines))
        began = time.process_time()
        with office.read() as session:
            shown = exchange.preview(session, file, target=TARGET)
        assert shown.counts == {Kind.NEW: lines}
        with office.write(shown.act, CLERK) as session:
            exchange.bring_in(session, shown)
            kept = service.paged(session).page()[0].id
        with office.read(CLERK) as session:
            assert len(service.answer(session, kept).of(rules.Group.LISTED)) == lines
        took.append(time.process_time() - began)
    exponent = math.log(took[1] / took[0]) / math.log(MOST / LARGE)
    print(f"list of {MOST} lines: {took[1]:.1f} s, exponent {exponent:.2f}")
    assert exponent <= EXPONENT


def _of_a_province(place: int, lines: int) -> tuple[object, ...]:
    day, month = place // 9_999 % 28 + 1, place % 12 + 1
    number = nik(place % 9_999 + 1, day=day, month=month)
    given = {
        "name": f"WARGA {place} CONTOH",
        "nik": number,
        "as_of": f"2026-10-{1 + (lines > LARGE):02}",  # the newest list stands first
    }
    return line(place, id=f"S{place}", **given)
