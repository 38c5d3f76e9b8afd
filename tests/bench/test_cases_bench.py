"""Two thousand cases: the list, the start page and the report within the speeds of the registry."""

import datetime as dt
import time
from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from dme_desktop.cases import acts
from dme_desktop.cases.model import CaseFile, CaseStatus, CaseType, Intake, Severity
from dme_desktop.cases.rules import Account
from dme_desktop.cases.service import files, lists
from dme_desktop.cases.service.files import Deed
from dme_desktop.cases.service.lists import Wanted
from dme_desktop.cases.waiting import waiting
from dme_desktop.reports import protection
from dme_desktop.vault.database import Database
from tests.acts import CLERK
from tests.cases.examples import TODAY

pytestmark = pytest.mark.bench
MANY, FEW = 2_000, 250
TYPES = list(CaseType)


def complain(db: Database, first: int, last: int) -> None:
    with db.write(acts.TAKE, CLERK) as session:
        for number in range(first, last):
            case = CaseFile(
                reported_on=TODAY - dt.timedelta(days=number % 300),
                channel=Intake.TELEPON,
                types=TYPES[number % len(TYPES)].name,
                severity=Severity.SEDANG,
                gender="12"[number % 2],
                anonymous=True,
                tppo=False,
            )
            if case.types == CaseType.TPPO.name:
                case.tppo, case.severity = True, Severity.TINGGI
            kept = files.take(session, case, Account(chronology="Kejadian yang diceritakan. " * 20))
            if number % 3 == 0:
                done = Deed(TODAY, kept.next_kind, "Ditelepon.", CaseStatus.DIVERIFIKASI)
                files.act(session, kept.id, done)


def timed(db: Database) -> dict[str, float]:
    """Return the seconds of each thing a clerk waits for, the best of three."""
    asked: dict[str, Callable[[Session], object]] = {
        "list": lambda session: lists.paged(session, who=CLERK).page(),
        "late": lambda session: lists.paged(session, Wanted("late"), who=CLERK).page(),
        "counts": lambda session: lists.counts(session, who=CLERK),
        "today": waiting,
        "report": protection.cases,
    }
    found = {}
    for name, ask in asked.items():
        took = []
        for _ in range(3):
            start = time.perf_counter()
            with db.read(CLERK) as session:
                ask(session)
            took.append(time.perf_counter() - start)
        found[name] = min(took)
    return found


def test_two_thousand_cases_cost_little_more_than_a_few_hundred(office: Database) -> None:
    complain(office, 0, FEW)
    few = timed(office)
    complain(office, FEW, MANY)
    many = timed(office)
    print({name: (round(few[name] * 1000, 1), round(many[name] * 1000, 1)) for name in many})
    assert many["list"] < 4 * few["list"] + 0.02
    for name in ("counts", "today", "report"):
        assert many[name] < 2.5 * MANY / FEW * few[name]  # no worse than in proportion
