"""A province of 1,166 villages in DuckDB: how long each question takes, beside DuckDB alone."""

import resource
import time
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from dme_desktop.district import questions
from dme_desktop.district.engines import duck
from dme_desktop.district.model import Payload
from dme_desktop.district.questions import ASKED, Asked
from dme_desktop.district.service import asking, lake
from dme_desktop.packages import tables
from tests.bench.test_district_bench import content
from tests.packages.examples import DAY

pytestmark = pytest.mark.engines
VILLAGES = 1_166
MOST_OF_DUCKDB = 1.5
MOST_GIGABYTES = 1.0


def best(work: Callable[[], object]) -> float:
    """Return the shortest of three times, in seconds."""
    found = []
    for _ in range(3):
        started = time.perf_counter()
        work()
        found.append(time.perf_counter() - started)
    return min(found)


@pytest.fixture(scope="module")
def province() -> Iterator[tuple[duck.Duck, float]]:
    """Give a province, and how long filling it took."""
    told = tables.unpacked(tables.packed(content()))
    started = time.perf_counter()
    with closing(duck.Duck()) as engine:
        for first in range(0, VILLAGES, lake.AT_ONCE):
            some = [
                (_payload(number), told)
                for number in range(first, min(VILLAGES, first + lake.AT_ONCE))
            ]
            lake.put(engine, some)
        yield engine, time.perf_counter() - started


def _payload(number: int) -> Payload:
    code = f"52.{number % 10 + 1:02}.{number % 100 // 10 + 1:02}.{2000 + number}"
    return Payload(
        key=f"{code} 2026", sender=code, name=code, year=2026, seq=1, digest="", as_of=DAY,
        packed=b"", boxes=b"",
    )  # fmt: skip


def test_a_province_is_asked_in_little_more_than_duckdb_alone_takes(
    province: tuple[duck.Duck, float],
) -> None:
    engine, filling = province
    rows = sum(int(engine.ask(f"SELECT COUNT(*) FROM {one.name}")[0][0]) for one in questions.TOLD)
    print(f"\n{rows:,} rows filled in {filling:.1f} s")
    desks, bares, about = 0.0, 0.0, Asked(2026)
    for name in questions.HEADS:
        text = questions.text(name)
        engine.clear(ASKED)
        engine.put(ASKED, lake.columns_of(about))
        bare = best(lambda text=text: engine.ask(text))  # type: ignore[misc]
        desk = best(lambda name=name: lake.answer(engine, name, about))  # type: ignore[misc]
        desks, bares = desks + desk, bares + bare
        hiding = 0.0
        if name in asking.TITLES:
            answer = lake.answer(engine, name, about)
            hiding = best(lambda name=name, answer=answer: asking.shown(name, answer))  # type: ignore[misc]
        print(f"{name}: {desk * 1000:.0f} ms, DuckDB alone {bare * 1000:.0f} ms, "
              f"hiding {hiding * 1000:.0f} ms")  # fmt: skip
        assert desk + hiding <= filling / 5  # one second, where filling takes five and more
    assert desks <= MOST_OF_DUCKDB * bares
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20)
    print(f"at most {most:.2f} GB of memory in this run")
