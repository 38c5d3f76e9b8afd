"""How far an indicator is, what a pillar comes to, and the halves of a year; no database.

The score is the program's own and no official one: the mean of how far the answered indicators are,
by their weights. What nobody knows is told apart and never counted as nothing.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from dme_desktop.readiness.model import (
    AnswerKind,
    Indicator,
    Pillar,
    ReadinessAnswer,
    ReadinessTask,
)

MOST_WEIGHT = 5
MOST = 1_000_000
REMIND_DAYS = 90  # before something ends


@dataclass(frozen=True)
class Score:
    """What a pillar comes to: 0-1, None where nothing is answered; how many are, and are not."""

    pillar: Pillar
    share: float | None
    answered: int
    unknown: int


def reached(kind: AnswerKind, value: int | None, target: int | None) -> float | None:
    """Return how far an indicator is, 1 for all of it; None without an answer or a target."""
    if value is None or not target:
        return None
    if kind is AnswerKind.YA_TIDAK:
        return 1.0 if value else 0.0
    return min(1.0, max(0, value) / target)


def score(pillar: Pillar, told: Iterable[tuple[float | None, int]]) -> Score:
    """Return what a pillar comes to by (how far, weight) of its indicators that have a target."""
    every = list(told)
    known = [(share, weight) for share, weight in every if share is not None]
    weights = sum(weight for _, weight in known)
    whole = sum(share * weight for share, weight in known) / weights if weights else None
    return Score(pillar, whole, len(known), len(every) - len(known))


def period_of(day: dt.date) -> str:
    """Return the half of a year in which a day lies: "2026-2"."""
    return f"{day.year}-{1 if day.month <= 6 else 2}"


def told_period(period: str) -> str:
    """Return "semester 2 tahun 2026"."""
    year, _, half = period.partition("-")
    return f"semester {half} tahun {year}"


def shown(kind: AnswerKind, value: int | None) -> str:
    """Return a value as it is read: "Ya", "12", "80%", "Belum diketahui"."""
    if value is None:
        return "Belum diketahui"
    if kind is AnswerKind.YA_TIDAK:
        return "Ya" if value else "Tidak"
    return f"{value}%" if kind is AnswerKind.PERSEN else f"{value}"


def value_problem(kind: AnswerKind, value: int | None) -> str:
    """Say why a value cannot answer an indicator, "" when it can."""
    if value is None:
        return ""
    if kind is AnswerKind.YA_TIDAK and value not in {0, 1}:
        return "Tulis 1 untuk ya atau 0 untuk tidak."
    if kind is AnswerKind.PERSEN and not 0 <= value <= 100:
        return "Persen antara 0 dan 100."
    return "" if 0 <= value <= MOST else "Nilai tidak boleh kurang dari nol."


def indicator_problems(one: Indicator) -> dict[str, str]:
    """Return what an indicator cannot be: {field: sentence}."""
    found = {}
    if not 1 <= one.weight <= MOST_WEIGHT:
        found["weight"] = f"Bobot antara 1 dan {MOST_WEIGHT}."
    if one.target is not None and (one.target <= 0 or value_problem(one.kind, one.target)):
        found["target"] = "Target harus lebih dari nol; untuk persen paling besar 100."
    if not one.code.strip() or not one.code.isalnum():
        found["code"] = "Kode hanya huruf dan angka, seperti E4."
    return found


def answer_problems(kind: AnswerKind, answer: ReadinessAnswer) -> dict[str, str]:
    """Return what an answer cannot be: {field: sentence}."""
    problem = value_problem(kind, answer.value)
    return {"value": problem} if problem else {}


def task_problems(task: ReadinessTask, today: dt.date) -> dict[str, str]:
    """Return what a task cannot be: {field: sentence}."""
    if task.done_on and task.done_on > today:
        return {"done_on": "Tanggal selesai tidak boleh sesudah hari ini."}
    return {}
