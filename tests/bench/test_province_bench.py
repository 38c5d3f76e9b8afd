"""Many offices at one desk: a province receives its villages, a country sums its regencies.

Told as ratios and exponents: machines differ. On an office computer 1,166 packages are received in
less than ten seconds.
"""

import math
import random
import resource
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest

from dme_desktop.district import questions, receiving
from dme_desktop.district.model import Payload
from dme_desktop.district.questions import Asked
from dme_desktop.district.service import lake, summing
from dme_desktop.kernel.progress import unwatched
from dme_desktop.packages import form, sealing, tables
from dme_desktop.packages.form import SEALED
from dme_desktop.packages.model import Told
from dme_desktop.packages.tables import Cell
from dme_desktop.vault import boxes
from dme_desktop.vault.database import Database
from dme_desktop.village import regions
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.district.packages import FarVillage
from tests.packages.examples import DAY
from tests.rig import province
from tests.rig.province import Fate, Province

FEW, ALL = 146, 1_166
REGENCIES = (25, 50, 100)
MOST = 1.1
pytestmark = pytest.mark.bench


def spent(work: Callable[[], object]) -> float:
    """Return the CPU time of a piece of work here and in processes of its own, in seconds."""

    def now() -> float:
        apart = resource.getrusage(resource.RUSAGE_CHILDREN)
        return time.process_time() + apart.ru_utime + apart.ru_stime

    started = now()
    work()
    return now() - started


def exponent(sizes: Sequence[int], times: Sequence[float]) -> float:
    """Return how a time grows: 1 for as fast as the size, by the line of least squares."""
    xs, ys = [math.log(one) for one in sizes], [math.log(one) for one in times]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    over = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    return over / sum((x - mean_x) ** 2 for x in xs)


def a_year() -> Mapping[str, Sequence[Sequence[Cell]]]:
    """Return the tables of a village of 1,000 workers and 3,000 remittances."""
    dice = random.Random(1)
    countries = ("MY", "SG", "HK", "TW", "SA", "AE", "BN", "KR")
    return {
        "stok": [
            (country, sex, stage, "PROSEDURAL", 20)
            for country in countries for sex in "LP" for stage in ("BEKERJA", "PURNA", "CPMI")
        ],
        "berangkat": [
            (month, country, sex, "PROSEDURAL", 1)
            for month in range(1, 13) for country in countries for sex in "LP"
        ],
        "kiriman": [
            (month, dice.choice(countries), "POS", dice.randint(18, 34), 1, 2_000_000)
            for month in range(1, 13) for _ in range(250)
        ],
    }  # fmt: skip


@pytest.fixture
def whole(tmp_path: Path) -> Iterator[Province]:
    """Give the desk of a province that knows the keys of all its villages."""
    tree = province.of_regions(regions.HOME)
    every = sorted(one for inside in tree.values() for one in inside if one not in tree)
    with ExitStack() as stack:
        found = Province(tmp_path, {regions.HOME: every}, 1, Fate(), stack)
        assert len(found.villages) == ALL
        yield found


def files_of(villages: Sequence[FarVillage], desk: Database, folder: Path) -> list[Path]:
    """Return the packages of some villages as they lie on a stick."""
    with desk.read() as session:
        key = boxes.current(session)
        assert key is not None
        to, rows = key.public, a_year()
    folder.mkdir()
    for one in villages:
        content = sealing.seal(one.signed(regions.HOME, rows), to, SEALED)
        (folder / f"{one.code}{form.PACKAGE}").write_bytes(content)
    return receiving.packages_in(folder)


@pytest.fixture
def desk(db: Database) -> Database:
    """Give a desk that gathers sums."""
    with db.write(ACT, CLERK) as session:
        village.found(session, regions.HOME)
    return db


def test_a_province_receives_all_its_villages_in_few_times_what_opening_them_takes(
    whole: Province, tmp_path: Path
) -> None:
    desk = whole.desks[regions.HOME].db
    far = [one.far for one in whole.villages.values()]
    times = []
    for name, some in (("few", far[:FEW]), ("all", far[FEW:])):
        files = files_of(some, desk, tmp_path / name)
        times.append(
            spent(lambda files=files: receiving.take(desk, CLERK, files, unwatched))  # type: ignore[misc]
        )
    with desk.read() as session:
        assert session.query(Payload).count() == ALL
        [own] = boxes.every(session)
    known = {one.code: [one.key.public] for one in far}

    def bare() -> None:
        for file in files:
            form.read_many([sealing.opened(file.read_bytes(), own, SEALED)], known)

    opening = spent(bare)
    grows = exponent((FEW, ALL - FEW), times)
    print(
        f"{ALL} packages received in {sum(times):.2f} s CPU, opened barely in {opening:.2f} s; "
        f"exponent {grows:.2f}"
    )
    assert sum(times) <= 9 * opening  # ten seconds, where opening takes 1.2
    assert grows <= MOST


def test_sums_of_a_hundred_regencies_grow_no_faster_than_their_number(desk: Database) -> None:
    rows = {one.name: tables.of_rows(one, a_year().get(one.name, [])) for one in tables.TABLES}
    packed, counted, asked = tables.packed(rows), [], []
    for regencies in REGENCIES:
        with desk.write(ACT, CLERK) as session:
            session.query(Payload).delete()
            for place in range(regencies):
                code = f"{11 + place // 10}.{1 + place % 10:02}"
                session.add(
                    Payload(
                        key=f"{code} 2026", sender=code, name=code, year=2026, seq=1,
                        digest=f"{regencies} {place}", as_of=DAY, packed=packed, boxes=b"",
                    )
                )  # fmt: skip

        def add_up() -> None:
            with desk.read() as session:
                summing.summed(session, 2026, list(Told))

        def ask() -> None:
            lake.Lake(desk).answers([(name, Asked(2026)) for name in questions.EIGHT])

        counted.append(min(spent(add_up) for _ in range(3)))
        asked.append(min(spent(ask) for _ in range(3)))
    grows = exponent(REGENCIES, counted), exponent(REGENCIES, asked)
    print(
        f"{REGENCIES[-1]} regencies summed in {counted[-1]:.2f} s CPU (exponent {grows[0]:.2f}), "
        f"filled and asked all questions in {asked[-1]:.2f} s (exponent {grows[1]:.2f})"
    )
    assert max(grows) <= MOST
