"""A package made and opened, beside what no package can do without: a plain loop over its rows."""

import random
import time
from collections.abc import Callable, Sequence

import pytest

from dme_desktop.packages import form, rules, sealing, tables
from dme_desktop.packages.form import SEALED, Contents
from dme_desktop.packages.tables import Cell, Column
from tests.packages.examples import DAY, FarOffice, far_office

COUNTRIES = ("MY", "SG", "HK", "TW", "SA", "AE", "BN", "KR", "JP", "QA")
CHANNELS = ("POS", "MTO", "TITIP", "BANK_TRANSFER", "FINTECH")
STEPS = range(18, 34)
pytestmark = pytest.mark.bench


def best(work: Callable[[], object], rounds: int = 7) -> float:
    """Return the least CPU time of a piece of work, in seconds."""
    times = []
    for _ in range(rounds):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return min(times)


def lines() -> list[tuple[int, str, str, int, int, int]]:
    """Return the remittances of a village of 1,000 workers, 10,000 a year."""
    dice = random.Random(1)
    steps = [dice.choice(STEPS) for _ in range(10_000)]
    return [
        (dice.randint(1, 12), dice.choice(COUNTRIES), dice.choice(CHANNELS), step, 1,
         rules.amount_of(step))
        for step in steps
    ]  # fmt: skip


def counted(every: list[tuple[int, str, str, int, int, int]]) -> dict[str, list[Column]]:
    stock = [
        (country, sex, stage, "PROSEDURAL", 10)
        for country in COUNTRIES for sex in "LP" for stage in ("BEKERJA", "PURNA", "CPMI")
    ]  # fmt: skip
    rows: dict[str, Sequence[Sequence[Cell]]] = {"kiriman": every, "stok": stock}
    return {one.name: tables.of_rows(one, rows.get(one.name, [])) for one in tables.TABLES}


def sealed(regency: FarOffice, told: dict[str, list[Column]]) -> bytes:
    contents = Contents(
        sender="52.03.11.2005", name="Desa Contoh", receiver="52.03", year=2026, seq=1,
        previous=b"", as_of=DAY, practice=False, schema=tables.SCHEMA, purpose="REKAP",
        totals=tables.totals(told), packed=tables.packed(told),
    )  # fmt: skip
    return sealing.seal(form.signed(contents, regency.key), regency.own.public, SEALED)


def test_a_package_is_made_and_opened_in_a_few_loops_over_its_rows() -> None:
    regency, every = far_office(), lines()
    known = {"52.03.11.2005": [regency.key.public]}
    content = sealed(regency, counted(every))

    def plain() -> dict[object, int]:
        found: dict[object, int] = {}
        for row in every:
            key = row[:4]
            found[key] = found.get(key, 0) + row[5]
        return found

    def opened() -> form.Reading:
        return form.read_many([sealing.opened(content, regency.own, SEALED)], known)[0]

    loop = best(plain)
    made = best(lambda: sealed(regency, counted(every)))
    read = best(opened)
    assert opened().signer
    print(
        f"made {made * 1000:.1f} ms, opened {read * 1000:.1f} ms, {len(content)} bytes, "
        f"a plain loop {loop * 1000:.1f} ms"
    )
    assert made <= 15 * loop  # 50 ms, where the loop takes 4
    assert read <= 4 * loop  # 10 ms
