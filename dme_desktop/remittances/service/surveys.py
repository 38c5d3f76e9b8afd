"""What families without slips tell of a whole year; beside the slips, never added to them."""

from collections.abc import Sequence

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.remittances import rules
from dme_desktop.remittances.model import Survey
from dme_desktop.remittances.service import consents


def record(session: Session, survey: Survey) -> Survey:
    """Write down what was told of a year; raise `Invalid`, also for a second telling of it."""
    today = session.info["clock"].today()
    if problems := problems_of(survey) or rules.survey_problems(survey, today):
        raise Invalid(problems)
    survey.consent_id = consents.required(session, survey.person_id).id
    if of_year(session, survey.person_id, survey.year):
        told = "Survei tahun itu sudah ada. Batalkan yang lama dulu, dengan alasan."
        raise Invalid({"year": told})
    session.add(survey)
    session.flush()
    return survey


def void(session: Session, survey_id: str, reason: str) -> None:
    """Take a telling back with a reason; raise `Invalid` without one, DmeError the second time."""
    if not reason.strip():
        raise Invalid({"void_reason": "Tulis alasannya, agar orang lain mengerti nanti."})
    survey = session.get_one(Survey, survey_id)
    if survey.void_reason is not None:
        raise DmeError("Survei ini sudah dibatalkan; alasannya yang pertama tetap berlaku.")
    survey.void_reason = reason.strip()


def of_year(session: Session, person_id: str, year: int) -> Survey | None:
    """Return what was told of one year of a worker."""
    return session.scalar(standing().where(Survey.person_id == person_id, Survey.year == year))


def of(session: Session, person_id: str) -> Sequence[Survey]:
    """Return what was told of each year of a worker, newest first."""
    told = standing().where(Survey.person_id == person_id)
    return session.scalars(told.order_by(Survey.year.desc())).all()


def standing() -> Select[Survey]:
    """Return the statement of all tellings that stand."""
    return select(Survey).where(Survey.void_reason.is_(None), Survey.deleted_at.is_(None))
