"""What a clerk feels in the real window: no act reads more because the village is larger.

The statements of an act are the same on any machine; answers and freezes are held against those
kept in `figures.json`, in units of this machine, loosely. `python -m tests.bench.figures` tells
them closely, at three sizes.
"""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.bench import figures
from tests.bench.conftest import Practised

pytestmark = [pytest.mark.bench, pytest.mark.timeout(300)]

SMALL, LARGE = 150, 300  # workers
ROUNDS = 2
MORE = 12  # statements, for the pages of a longer list; reading for each row reads hundreds
MORE_MIB = 10  # after all was seen once: pages of lists, and what SQLAlchemy learns
# Under every room lie 105 MiB, of which 53 are pages of libraries; a first room held 154 to 156 and
# all of two rounds 226 to 232, at 20,000 workers 174 and 290.
MOST_FIRST, MOST_VISITED = 159, 238  # MiB
MORE_LARGE = 6  # MiB, in a village twice as large
TIMES, UNITS = 3, 15  # of the kept figure, and more than it: room for a busy moment


@pytest.fixture(scope="module")
def told(practised: Practised) -> dict[int, dict[str, Any]]:
    """Let a clerk work in each of two villages; give what it was like by the size of the village.

    Both work at the same time: what is counted is their own processors and memory.
    """

    def worked(size: int) -> dict[str, Any]:
        return figures.worked(*practised(size), ROUNDS)

    with ThreadPoolExecutor() as both:
        found = dict(zip((SMALL, LARGE), both.map(worked, (SMALL, LARGE)), strict=True))
    for size, one in found.items():
        print(f"{size} workers: open after {one['ready']} ms, "
              f"{one['first']} MiB, at the end {one['visited']} MiB")  # fmt: skip
    return found


def test_no_act_reads_more_in_a_larger_village(told: dict[int, dict[str, Any]]) -> None:
    small, large = (told[size]["acts"] for size in (SMALL, LARGE))
    more = {
        name: (small[name]["statements"], act["statements"])
        for name, act in large.items()
        if act["statements"] > small[name]["statements"] + MORE
    }
    assert not more


def test_a_second_round_holds_no_more_than_the_first(told: dict[int, dict[str, Any]]) -> None:
    for size, found in told.items():
        first, *later = found["held"]
        print(f"{size} workers: {first} MiB after a round, then {later}")
        assert max(later) <= first + MORE_MIB


def test_the_window_holds_as_little_as_it_did(told: dict[int, dict[str, Any]]) -> None:
    small, large = told[SMALL], told[LARGE]
    for what, most in (("first", MOST_FIRST), ("visited", MOST_VISITED)):
        assert large[what] <= most
        assert large[what] <= small[what] + MORE_LARGE


def test_each_act_is_answered_as_it_was(told: dict[int, dict[str, Any]]) -> None:
    now = figures.felt(told[LARGE])
    print(figures.table({}, {str(LARGE): now}))
    kept = json.loads(Path(figures.KEPT).read_text(encoding="utf-8"))[str(LARGE)]
    slower = {
        (name, what): (kept[name][what], act[what])
        for name, act in now.items()
        for what in ("answer", "freeze")
        if name in kept and what in act and act[what] > TIMES * kept[name][what] + UNITS
    }
    assert not slower
