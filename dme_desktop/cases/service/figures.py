"""Cases as figures: how many of which type and what became of them; no name and no word told."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from dme_desktop.cases import rules
from dme_desktop.cases.model import CaseFile, CaseReferral, CaseStatus, CaseType
from dme_desktop.cases.rules import Sight
from dme_desktop.kernel.errors import Invalid
from dme_desktop.village import service as village
from dme_desktop.workers.model import Journey, ProceduralStatus

LEAST = "cases.least"  # the setting: counts below it are hidden in reports
MOST_LEAST = 50


@dataclass(frozen=True, slots=True)
class Counted:
    """One case as it is counted; `days` is how long it took, None while it goes on."""

    types: Sequence[CaseType]
    gender: str | None
    country: str | None
    settled: bool
    referred: bool
    days: int | None
    procedural: ProceduralStatus | None
    month: int = 0  # in which it was received


def of_year(session: Session, year: int) -> list[Counted]:
    """Return the cases received in a year; raise DmeError for whoever sees no counts."""
    rules.refuse(Sight.COUNTED, session.info["who"])
    referred = exists().where(
        CaseReferral.case_id == CaseFile.id,
        CaseReferral.deleted_at.is_(None),
        CaseReferral.sent_on.is_not(None),
    )
    asked = (
        select(
            CaseFile.types,
            CaseFile.gender,
            CaseFile.country,
            CaseFile.status,
            CaseFile.reported_on,
            CaseFile.closed_on,
            referred,
            Journey.procedural_status,
        )
        .outerjoin(Journey, Journey.id == CaseFile.journey_id)
        .where(
            CaseFile.deleted_at.is_(None),
            CaseFile.reported_on >= dt.date(year, 1, 1),
            CaseFile.reported_on <= dt.date(year, 12, 31),
        )
    )
    return [
        Counted(
            types=rules.types_of(types),
            gender=gender,
            country=country,
            settled=status is CaseStatus.SELESAI,
            referred=went,
            days=(done - came).days if done else None,
            procedural=way,
            month=came.month,
        )
        for types, gender, country, status, came, done, went, way in session.execute(asked)
    ]


def years(session: Session) -> Sequence[int]:
    """Return the years of which there are cases, the newest first; this year always."""
    kept = session.scalars(select(CaseFile.year).where(CaseFile.deleted_at.is_(None)).distinct())
    return sorted({*kept, session.info["clock"].today().year}, reverse=True)


def least(session: Session) -> int:
    """Return below which a count is hidden in reports."""
    return int(village.setting(session, LEAST) or rules.LEAST_SHOWN)


def set_least(session: Session, text: str) -> int:
    """Keep another bound; raise `Invalid` for what is no number of people."""
    if not text.strip().isdecimal() or not 1 <= int(text) <= MOST_LEAST:
        raise Invalid({"least": f"Tulis bilangan antara 1 dan {MOST_LEAST}."})
    village.put_setting(session, LEAST, str(int(text)))
    return int(text)
