"""Every report, at three and at twenty thousand workers: what counting costs, and how it grows.

CPU of one run, the best of some rounds, beside a plain statement that looks at every worker once.
What a report knows by heart is known, as it is once Today has been read.
"""

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from math import log
from pathlib import Path

import pytest
from sqlalchemy import text

from dme_desktop.reports.asking import NOW, Only, Period
from dme_desktop.reports.kinds import KINDS, Kind, of_own
from dme_desktop.reports.own import OwnReport
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import reading
from dme_desktop.workers.service import pulse
from tests.acts import CLERK
from tests.bench import large

pytestmark = [pytest.mark.bench, pytest.mark.timeout(900)]
FEW, MANY = 3_000, 20_000  # workers; five lines of the ledger each
# The plain statement takes as long as six bare forms of `acts.unit`, 17 ms of a quiet machine:
# twelve of it are the 200 ms within which a report is there. Measured: the register book 8.4 to 10,
# all others up to 8.
MOST_OF_BARE = 11.0
MOST_EXPONENT, LEAST = 1.4, 0.010  # few are counted in the time that asking takes: seconds
ROUNDS = 6  # at most: a busy machine only ever adds, and of few it would hide how a report grows
COLUMNS = ("person.full_name", "person.hamlet", "journey.country", "journey.departed_on")
OWN = of_own(OwnReport(id="x", name="Daftar", columns=COLUMNS))


def counted(kind: Kind, period: Period, db: Database) -> float:
    """Count a report as its page does, with the years it can be asked about; return the seconds."""
    with reading(db, *(known(db) for known in kind.knows), who=CLERK) as session:
        begun = time.thread_time()
        kind.counted(session, period)
        kind.years(session)
        return time.thread_time() - begun


def bare(db: Database) -> float:
    """Count workers by sex in one plain statement that reads each; return the seconds."""
    with db.read(CLERK) as session:
        begun = time.thread_time()
        session.execute(
            text(
                "SELECT p.gender, count(p.birth_place) "
                "FROM journey j JOIN person p ON p.id = j.person_id "
                "WHERE j.deleted_at IS NULL AND p.deleted_at IS NULL GROUP BY 1"
            )
        ).all()
        return time.thread_time() - begun


def first_page(db: Database) -> float:
    """Read the figures of the start page; return the seconds."""
    with db.read(CLERK) as session:
        begun = time.thread_time()
        pulse.read(session)
        return time.thread_time() - begun


def every_report() -> Iterator[tuple[str, Callable[[Database], float]]]:
    """Yield each report and each part of it, narrowed and for outside as well, and how to count."""
    yield "start page", first_page
    for code, kind in {**KINDS, "own": OWN}.items():
        for part in kind.parts or {"": ""}:
            yield f"{code} {part}".strip(), partial(counted, kind, Period(part=part))
        if kind.filters:
            few = Period(only=Only(hamlet=large.HAMLETS[0]))
            yield f"{code} of a hamlet", partial(counted, kind, few)
        if kind.masks:
            yield f"{code} outside", partial(counted, kind, NOW._replace(outside=True))


def test_every_report_is_there_in_time_and_grows_with_the_village(tmp_path: Path) -> None:
    with (
        closing(large.a_village(tmp_path / "kecil.db", FEW)) as small,
        closing(large.a_village(tmp_path / "besar.db", MANY)) as village,
    ):
        floor = min(bare(village) for _ in range(3))
        found = {name: held(count, small, village, floor) for name, count in every_report()}
        floor = min(floor, *(bare(village) for _ in range(3)))
    slow = {name: told for name, told in found.items() if is_slow(*told, floor)}
    for name, (few, many) in sorted(found.items(), key=lambda one: -one[1][1]):
        print(f"{many / floor:5.1f} x bare, {many * 1000:4.0f} ms, "
              f"exponent {exponent(few, many):5.2f}: {name}")  # fmt: skip
    assert not slow


def held(
    count: Callable[[Database], float], small: Database, village: Database, floor: float
) -> tuple[float, float]:
    """Return the least seconds of a report in both villages, in rounds until they are enough."""
    few = many = float("inf")
    for _ in range(ROUNDS):
        gc.disable()  # as the program does, which looks for garbage at rest
        few, many = min(few, count(small), count(small)), min(many, count(village))
        gc.enable()
        if not is_slow(few, many, floor):
            break
    return few, many


def is_slow(few: float, many: float, floor: float) -> bool:
    """Say whether a report costs too much, or grows faster than the village."""
    return many > MOST_OF_BARE * floor or (few > LEAST and exponent(few, many) > MOST_EXPONENT)


def exponent(few: float, many: float) -> float:
    """Return how a time grows: 1 in step with the workers."""
    return log(many / few) / log(MANY / FEW)
