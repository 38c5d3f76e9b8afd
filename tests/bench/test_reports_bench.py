"""Reports that count workers, at twenty thousand: one pass of SQL each, in step with them."""

import time
from collections.abc import Callable
from math import log

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people.model import Person, Residency
from dme_desktop.reports import own, yearly
from dme_desktop.reports.asking import NOW, Period
from dme_desktop.reports.kinds import KINDS
from dme_desktop.reports.own import OwnReport
from dme_desktop.vault import bulk
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Journey, ProceduralStatus, Scheme, Sector, Stage, WagePeriod
from dme_desktop.workers.service import pulse
from tests.acts import ACT, CLERK
from tests.many import plain

pytestmark = pytest.mark.bench
MANY, FEW = 20_000, 2_500
MOST_OF_BARE = 6  # of one statement that counts the same by nothing but sex
MOST_EXPONENT = 1.3  # few are counted in the time that asking takes
ROUNDS = 3
COLUMNS = ("person.full_name", "person.hamlet", "journey.country", "journey.departed_on")
OWN = OwnReport(id="x", name="Daftar", columns=COLUMNS)


def of(code: str, period: Period = NOW) -> Callable[[Session], object]:
    """Return how a report is counted."""
    return lambda session: KINDS[code].count(session, period)


ASKED: dict[str, Callable[[Session], object]] = {
    **{code: of(code, Period(2026)) for code in ("L2", "L3", "L4", "L5", "L7")},
    "L1 outside": of("L1", Period(outside=True)),
    "yearly": lambda session: yearly.told(session, Period(2026)),
    "start page": pulse.read,
}  # fmt: skip


def fill(db: Database, count: int) -> None:
    """Keep so many who left in the last three years, half of them home again."""
    who: dict[str, object] = {
        "phone_wa": False, "search_key": "X", "residency": Residency.TETAP,
        "birth_date": PartialDate(1992),
    }  # fmt: skip
    trip = dict.fromkeys(one.key for one in Journey.__table__.c) | {
        "seq": 1, "wage_period": WagePeriod.BULAN,
    }  # fmt: skip
    ways, schemes = list(ProceduralStatus), list(Scheme)
    with db.write(ACT, CLERK) as session:
        people = [
            {"full_name": f"Orang Contoh {n:05}", "gender": "12"[n % 2], "hamlet": f"Dusun {n % 9}"}
            for n in range(count)
        ]
        ids = bulk.insert_all(session, Person, plain(Person, who), people)
        trips = [
            {
                "person_id": one, "stage": Stage.PURNA if n % 2 else Stage.BEKERJA,
                "departed_on": PartialDate(2024 + n % 3, n % 12 + 1),
                "country": ("MY", "TW", "HK", "SA")[n % 4], "sector": list(Sector)[n % 10],
                "scheme": schemes[n % 9], "procedural_status": ways[n % 4],
            }
            for n, one in enumerate(ids)
        ]  # fmt: skip
        bulk.insert_all(session, Journey, plain(Journey, trip), trips)


def seconds(db: Database, asked: Callable[[Session], object]) -> float:
    least = float("inf")
    for _ in range(ROUNDS):
        with db.read(CLERK) as session:
            begun = time.process_time()
            asked(session)
            least = min(least, time.process_time() - begun)
    return least


def bare(session: Session) -> object:
    """Count those abroad by sex, in one plain statement."""
    return session.execute(
        text(
            "SELECT p.gender, count(*) FROM journey j JOIN person p ON p.id = j.person_id "
            "WHERE j.deleted_at IS NULL AND p.deleted_at IS NULL GROUP BY 1"
        )
    ).all()


def test_every_report_is_one_pass_and_grows_with_the_number_of_workers(office: Database) -> None:
    fill(office, FEW)
    few = {name: seconds(office, asked) for name, asked in ASKED.items()}
    fill(office, MANY - FEW)
    floor = seconds(office, bare)
    for name, asked in ASKED.items():
        many = seconds(office, asked)
        exponent = log(many / few[name]) / log(MANY / FEW)
        print(f"{name}: {many * 1000:.0f} ms, {many / floor:.1f} x bare, exponent {exponent:.2f}")
        assert many <= MOST_OF_BARE * floor
        assert exponent <= MOST_EXPONENT


def test_an_own_report_of_all_workers_is_read_by_columns(office: Database) -> None:
    fill(office, MANY)
    floor, ours = (
        seconds(office, bare),
        seconds(office, lambda session: own.counter(OWN)(session, NOW)),
    )
    print(f"own report: {ours * 1000:.0f} ms, {ours / floor:.1f} x bare")
    assert ours <= 3 * MOST_OF_BARE * floor
