"""A regency of 250 villages: packages filled into an engine, and the questions asked of it."""

import random
import time
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from dme_desktop.district import questions
from dme_desktop.district.engines.sqlite import Sqlite
from dme_desktop.district.model import Payload
from dme_desktop.district.questions import Asked
from dme_desktop.district.service import lake
from dme_desktop.packages import rules, tables
from dme_desktop.packages.tables import Cell, Column
from tests.packages.examples import DAY

VILLAGES = 250
COUNTRIES = ("MY", "SG", "HK", "TW", "SA", "AE", "BN", "KR")
WAYS = ("PROSEDURAL", "NONPROSEDURAL", "BELUM_DIKETAHUI")
pytestmark = pytest.mark.bench


def content() -> dict[str, list[Column]]:
    """Return the tables of a village of 1,000 workers who sent money 3,000 times."""
    dice = random.Random(1)
    rows: dict[str, list[tuple[Cell, ...]]] = {
        "stok": [
            (dice.choice(COUNTRIES), dice.choice("LP"), dice.choice(("BEKERJA", "CUTI", "PURNA")),
             dice.choice(WAYS), 1)
            for _ in range(1_000)
        ],
        "berangkat": [
            (dice.randint(1, 12), dice.choice(COUNTRIES), dice.choice("LP"), dice.choice(WAYS), 1)
            for _ in range(200)
        ],
        "kiriman": [
            (dice.randint(1, 12), dice.choice(COUNTRIES), dice.choice(("POS", "MTO", "TITIP")),
             rules.step_of(amount), 1, amount)
            for amount in (dice.randint(500_000, 8_000_000) for _ in range(3_000))
        ],
        "guna": [(use, 300, 10**9) for use in ("KONSUMSI", "RUMAH", "USAHA", "PENDIDIKAN")],
        "jenis": [(month, "SAKIT", 1, 1) for month in range(1, 13)],
        "wilayah": [("x", 20777, 1)],
    }  # fmt: skip
    return {one.name: tables.of_rows(one, rows.get(one.name, [])) for one in tables.TABLES}


def spent(work: Callable[[], object]) -> float:
    """Return the CPU time of a piece of work, in seconds."""
    started = time.process_time()
    work()
    return time.process_time() - started


@pytest.fixture(scope="module")
def filled() -> Iterator[tuple[Sqlite, float, float]]:
    """Give the engine with a regency in it, how long that took, and a plain reading of all rows."""
    packed, engine = tables.packed(content()), Sqlite()

    def plain() -> int:
        return sum(len(one["kiriman"][0]) for one in (tables.unpacked(packed) for _ in range(50)))

    bare = spent(plain) * VILLAGES / 50

    def fill() -> None:
        for number in range(VILLAGES):
            code = f"52.03.{number % 20:02}.{2000 + number}"
            payload = Payload(
                key=f"{code} 2026", sender=code, name=code, year=2026, seq=1, digest="",
                as_of=DAY, packed=b"", boxes=b"",
            )  # fmt: skip
            lake.put(engine, [(payload, tables.unpacked(packed))])

    with engine.changing():
        took = spent(fill)
    with closing(engine):
        yield engine, took, bare


def test_a_regency_is_filled_in_few_times_what_reading_it_takes(
    filled: tuple[Sqlite, float, float],
) -> None:
    _, took, bare = filled
    print(f"filled in {took:.2f} s CPU, bare reading of all packages {bare:.2f} s")
    assert took <= 6 * bare


@pytest.mark.parametrize("name", questions.HEADS)
def test_a_question_to_a_regency_takes_no_longer_than_filling_it(
    filled: tuple[Sqlite, float, float], name: str
) -> None:
    engine, took, _ = filled
    took_to_ask = spent(lambda: lake.answer(engine, name, Asked(2026)))
    print(f"{name}: {took_to_ask * 1000:.0f} ms CPU")
    assert took_to_ask <= took  # one second, where the filling takes two
