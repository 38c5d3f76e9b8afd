"""Holding a list against the register grows with the list: at 20,000 lines it takes a second.

CPU of one thread, the best of interleaved rounds; the list without any NIK is the costliest.
"""

import math
import time
from dataclasses import replace

import pytest

from dme_desktop.matching import rules
from tests.matching.examples import Truth, a_truth

pytestmark = [pytest.mark.bench, pytest.mark.timeout(180)]

SMALL, LARGE = 2_500, 20_000
ROUNDS = 2
EXPONENT = 1.5  # ten first names for all: a real village has more, and fewer of one beginning


def _took(truth: Truth) -> float:
    began = time.process_time()
    rules.matched(truth.listed, truth.known, {}, "2026-11-01")
    return time.process_time() - began


def _numberless(truth: Truth) -> Truth:
    return replace(truth, listed=[replace(one, nik="") for one in truth.listed])


@pytest.mark.parametrize("numbered", [True, False])
def test_a_match_is_nearly_linear(numbered: bool) -> None:  # noqa: FBT001 - a case
    both = [a_truth(SMALL), a_truth(LARGE)]
    both = both if numbered else [_numberless(one) for one in both]
    rounds = [[_took(one) for one in both] for _ in range(ROUNDS)]
    small, large = (min(times) for times in zip(*rounds, strict=True))
    exponent = math.log(large / small) / math.log(LARGE / SMALL)
    print(f"match of {LARGE}, numbered {numbered}: {large:.2f} s, exponent {exponent:.2f}")
    assert exponent <= EXPONENT
