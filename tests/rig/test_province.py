"""The simulated province in its short form; `python -m tests.rig province` is the long one."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from dme_desktop.apart import calling
from dme_desktop.district.model import Payload
from dme_desktop.packages import tables
from dme_desktop.village import regions
from tests import rig
from tests.acts import ACT, CLERK
from tests.rig import province
from tests.rig.province import Fate, Province

KEC = "52.03.07"
VILLAGES, MONTHS = 12, 3
TREE = {"52.03": [KEC], KEC: [one.code for one in regions.children(KEC)][:VILLAGES]}
HARD = Fate(lost=15, delayed=20, repeated=12, altered=8, cut=4, astray=3, dies=15)


@settings(
    max_examples=3 * rig.TIMES, deadline=None, database=None, phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
@given(seed=st.integers(0, 10**6), fate=st.sampled_from([Fate(), HARD]))
def test_every_level_shows_the_truth_or_names_what_is_missing(seed: int, fate: Fate) -> None:
    found = province.a_year(TREE, MONTHS, seed, fate)
    assert (found.villages, found.desks, found.checks) == (VILLAGES, 2, 2 * (MONTHS + 1))
    assert sum(found.happened.values()) > VILLAGES
    assert found.current + found.old + found.never > 0


@pytest.fixture
def calm(tmp_path: Path) -> Iterator[Province]:
    """Give a small province in which nothing goes wrong, and that has lived a month."""
    with ExitStack() as stack:
        stack.enter_context(
            patch.object(calling, "call", lambda function, *given, **_: function(*given))
        )
        nothing = Fate(*[0] * 8)
        found = Province(tmp_path, TREE, 1, nothing, stack)
        found.courier.calm = True
        found.live(1)
        yield found


def test_a_figure_that_no_village_said_is_found(calm: Province) -> None:
    desk = calm.desks[KEC]
    with desk.db.write(ACT, CLERK) as session:
        kept = next(
            one for one in session.query(Payload)
            if tables.unpacked(one.packed)[tables.BERANGKAT.name][0]
        )  # fmt: skip
        told = tables.unpacked(kept.packed)
        *by, counts = told[tables.BERANGKAT.name]
        told[tables.BERANGKAT.name] = [*by, [int(one) + 1 for one in counts]]
        kept.packed, kept.digest = tables.packed(told), "0" * 64
    with pytest.raises(AssertionError):
        calm.check()
    assert not calm.is_all_true()


def test_a_village_that_is_left_out_without_a_word_is_found(calm: Province) -> None:
    calm.check()
    desk = calm.desks["52.03"]
    with desk.db.write(ACT, CLERK) as session:
        (kept,) = session.query(Payload)
        told = tables.unpacked(kept.packed)
        told[tables.WILAYAH.name] = [column[1:] for column in told[tables.WILAYAH.name]]
        kept.packed, kept.digest = tables.packed(told), "0" * 64
    with pytest.raises(AssertionError):
        calm.check()
