"""Readiness in the practice village: a half-year that was closed, two answers, and a task."""

import datetime as dt

from sqlalchemy.orm import Session

from dme_desktop.readiness import rules
from dme_desktop.readiness.model import AnswerKind, ReadinessAnswer, ReadinessTask
from dme_desktop.readiness.service import board
from dme_desktop.readiness.service.board import Row

PLACE = "Ruang pelayanan di kantor (latihan)"
THEN = 0.6  # of what is counted today


def assess(session: Session) -> None:
    """Keep the half-year before this one, answer what the office knows, and plan for a gap."""
    today: dt.date = session.info["clock"].today()
    ended = dt.date(today.year, 1 if today.month <= 6 else 7, 1) - dt.timedelta(days=1)
    for one in board.rows(session):
        session.add(
            ReadinessAnswer(
                code=one.id, period=rules.period_of(ended), value=_then(one), told="Data latihan",
                target=one.asked.target, weight=one.asked.weight, closed_on=ended,
            )
        )  # fmt: skip
    for code in ("E1", "M3"):
        board.answer(session, code, ReadinessAnswer(code=code, period="", value=1, note=PLACE))
    task = ReadinessTask(
        code="A5", what="Mengusulkan kerja sama bantuan hukum (latihan)", who="Petugas Contoh",
        due_on=today + dt.timedelta(days=30),
    )  # fmt: skip
    board.plan(session, task)


def _then(one: Row) -> int | None:
    if one.value is None or one.asked.kind is AnswerKind.YA_TIDAK:
        return one.value
    return int(one.value * THEN)
