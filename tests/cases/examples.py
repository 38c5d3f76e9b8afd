"""Complaints of people who do not exist, and who works with them."""

import datetime as dt
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.attachments.service import Given
from dme_desktop.cases import acts
from dme_desktop.cases.model import ActionKind, CaseFile, CaseStatus, Intake, Severity
from dme_desktop.cases.rules import Account
from dme_desktop.cases.service import files
from dme_desktop.cases.service.files import Deed
from dme_desktop.kernel.acts import Role, Who
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import altered
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Stage
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.examples import a_registration

TODAY = dt.date(2026, 11, 24)  # of the clock of the tests
OFFICER = Who("Kasi Pelayanan", frozenset({Role.PMI_OFFICER}))
OPERATOR = Who("Operator Loket", frozenset({Role.OPERATOR}))
AUDITOR = Who("Pemeriksa", frozenset({Role.AUDITOR}))
TOLD = Account(
    reporter="Amaq Kangkung",
    relation="suami",
    phone="+6281200007777",
    suspect="Sponsor Rembige",
    happened="Awal Oktober",
    place="Ladang Tembesu",
    chronology="Sejak Oktober tidak ada kabar. Telepon terakhir tentang pondok yang dikunci.",
    demand="Minta dicarikan kabarnya",
)
WORDS = (
    "Kangkung", "Rembige", "Tembesu", "pondok", "dicarikan", "Awal Oktober", "81200007777",
    "sengon", "bambu",
)  # fmt: skip


def a_case(**different: Any) -> CaseFile:
    """Return a complaint of this morning that nobody keeps yet."""
    case = CaseFile(
        reported_on=TODAY, channel=Intake.TELEPON, types="HILANG_KONTAK", severity=Severity.TINGGI
    )
    return altered(case, different)


def told(**different: Any) -> Account:
    """Return what was told, with some of it told otherwise."""
    return replace(TOLD, **different)


def taken(db: Database, /, account: Account = TOLD, who: Who = CLERK, **different: Any) -> CaseFile:
    """Take a complaint down."""
    with db.write(acts.TAKE, who) as session:
        return files.take(session, a_case(**different), account)


def done(db: Database, case_id: str, status: CaseStatus | None = None, **different: Any) -> None:
    """Write down something that was done today."""
    usual: dict[str, Any] = {"on": TODAY, "kind": ActionKind.TELEPON, "note": "Rumah bambu."}
    with db.write(acts.ACT, CLERK) as session:
        files.act(session, case_id, Deed(status=status, **usual | different))


def at_work(db: Database, **different: Any) -> CaseFile:
    """Take a complaint down, and go on until it is handled."""
    case = taken(db, **different)
    for status in (CaseStatus.DIVERIFIKASI, CaseStatus.DITANGANI):
        done(db, case.id, status)
    return case


def a_worker(db: Database, **trip: Any) -> str:
    """Register a worker in Malaysia; return her id."""
    journey = {"stage": Stage.BEKERJA, "departed_on": PartialDate(2025), "country": "MY"} | trip
    with db.write(ACT, CLERK) as session:
        return registration.register(session, a_registration(journey=journey))[0].id


def a_photo(name: str = "Slip sengon") -> Given:
    """Return a small picture as a clerk would attach it."""
    return Given(name, b"\xff\xd8" + name.encode() * 50, b"\xff\xd8thumb")


def statuses(session: Session, case_id: str) -> CaseStatus:
    """Return how far a case is."""
    return files.kept(session, case_id).status
