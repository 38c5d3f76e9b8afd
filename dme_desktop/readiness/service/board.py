"""The board: every indicator with its answer, how far it is, what proves it, and what is to do."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

import msgspec
from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from dme_desktop.attachments import service as attachments
from dme_desktop.commitments.regulations.model import Regulation
from dme_desktop.commitments.task_forces.model import TaskForce
from dme_desktop.kernel import resources
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.readiness import rules
from dme_desktop.readiness.model import (
    AnswerKind,
    Indicator,
    Pillar,
    ReadinessAnswer,
    ReadinessTask,
)
from dme_desktop.readiness.rules import Score
from dme_desktop.readiness.service.queries import QUERIES, relied_on
from dme_desktop.vault import keeping
from dme_desktop.village import service as village

OF_DESA = "regulation"  # the query about what only a desa makes
GONE = "Indikator ini tidak ada lagi. Tekan F5."


class Given(msgspec.Struct, frozen=True):
    """One indicator as the program gives it."""

    code: str
    pillar: Pillar
    text: str
    kind: AnswerKind
    query: str
    target: int | None
    weight: int


class GivenSet(msgspec.Struct, frozen=True):
    """The set of the program: its version, where it comes from, its indicators."""

    version: str
    origin: str
    indicators: tuple[Given, ...]


@dataclass(frozen=True)
class Asked:
    """One indicator as it is asked here; `changed` says that the office changed or made it."""

    id: str  # its code
    pillar: Pillar
    text: str
    kind: AnswerKind
    query: str
    target: int | None
    weight: int
    active: bool
    changed: bool

    @property
    def words(self) -> str:
        """Return what the registers are asked, "" for an indicator that is answered by hand."""
        return QUERIES[self.query].words if self.query in QUERIES else ""


@dataclass(frozen=True)
class Row:
    """One line of the board in one period; `told` is what was counted, or the note on the proof.

    `before` is the answer of the half-year that was closed last before it.
    """

    id: str
    asked: Asked
    value: int | None
    told: str
    share: float | None
    answer: ReadinessAnswer | None
    task: ReadinessTask | None
    proofs: int
    before: ReadinessAnswer | None = None

    @property
    def is_gap(self) -> bool:
        """Say whether it has a target that is not reached, or not known to be."""
        return bool(self.asked.target) and (self.share is None or self.share < 1)


@dataclass(frozen=True)
class Ending:
    """Something readiness rests on that ends: what, and when."""

    what: str
    on: dt.date


@cache
def given() -> GivenSet:
    """Return the set of indicators that the program ships."""
    data = msgspec.json.decode(resources.path("readiness.json").read_bytes())
    for one in data["indicators"]:
        one["pillar"], one["kind"] = Pillar[one["pillar"]].value, AnswerKind[one["kind"]].value
    return msgspec.convert(data, GivenSet)


def asked(session: Session) -> list[Asked]:
    """Return every indicator as it is asked here, by pillar and code, those not used too.

    A kelurahan is not asked for a rule that only a desa makes.
    """
    own = {one.code: one for one in session.scalars(_own())}
    office = village.profile(session)
    found = [
        _merged(one, own.pop(one.code, None))
        for one in given().indicators
        if one.query != OF_DESA or office.kind != "Kelurahan"
    ]
    found += [_of_office(one) for one in own.values()]
    order = list(Pillar)
    spoken = (replace(one, text=office.says(one.text)) for one in found)
    return sorted(spoken, key=lambda one: (order.index(one.pillar), one.id))


def rows(session: Session, period: str = "") -> list[Row]:
    """Return the board of a period, of this one without any; past ones as they were closed.

    Of a past one every indicator stands that was answered then, used today or not.
    """
    now = rules.period_of(session.info["clock"].today())
    period = period or now
    answers, tasks = _answers(session, period), _tasks(session)
    last = closed_before(session, period)
    before = _answers(session, last) if last else {}
    proofs = attachments.counts(session, [one.id for one in answers.values()])
    every = (
        _row(session, one, answers.get(one.id), tasks.get(one.id), proofs, is_now=period == now)
        for one in asked(session)
        if (one.active if period == now else one.id in answers)
    )
    return [replace(one, before=before.get(one.id)) for one in every]


def row(session: Session, code: str, period: str = "") -> Row:
    """Return one line of the board of a period; raise DmeError when it is gone."""
    found = next((one for one in rows(session, period) if one.id == code), None)
    if found is None:
        raise DmeError(GONE)
    return found


def scores(board: Sequence[Row]) -> list[Score]:
    """Return what each pillar comes to."""
    return [
        rules.score(
            pillar,
            [
                (one.share, one.asked.weight)
                for one in board
                if one.asked.pillar is pillar and one.asked.target
            ],
        )
        for pillar in Pillar
    ]


def answer(session: Session, code: str, wanted: ReadinessAnswer) -> ReadinessAnswer:
    """Write down the answer of this period, or its proof; raise `Invalid`.

    What the registers answer takes no value by hand, only a note.
    """
    one = _one(session, code)
    wanted.code, wanted.period = code, rules.period_of(session.info["clock"].today())
    problems = problems_of(wanted) | rules.answer_problems(one.kind, wanted)
    if one.query and wanted.value is not None:
        problems["value"] = "Indikator ini dijawab dari daftar. Betulkan datanya di sana."
    if problems:
        raise Invalid(problems)
    before = _answers(session, wanted.period).get(code)
    return keeping.put(session, wanted, before.id if before else "")


def change(session: Session, wanted: Indicator) -> Indicator:
    """Change an indicator, or add one of the office's own; raise `Invalid`."""
    if problems := problems_of(wanted) | rules.indicator_problems(wanted):
        raise Invalid(problems)
    shipped = next((one for one in given().indicators if one.code == wanted.code), None)
    before = next((one for one in session.scalars(_own()) if one.code == wanted.code), None)
    if shipped and shipped.kind is not wanted.kind and shipped.query:
        raise Invalid({"kind": "Indikator ini dihitung dari daftar; cara menjawabnya tetap."})
    wanted.query = shipped.query if shipped else ""
    return keeping.put(session, wanted, before.id if before else "")


def close_period(session: Session) -> int:
    """Keep what the board says today as this half-year's assessment; return how many answers."""
    today: dt.date = session.info["clock"].today()
    board = rows(session)
    for one in board:
        kept = one.answer
        if kept is None:
            kept = ReadinessAnswer(code=one.id, period=rules.period_of(today))
            session.add(kept)
        told = f"{one.asked.words}: {one.told}" if one.asked.words else one.told
        for name, value in {
            "value": one.value, "told": told[:300] or None, "target": one.asked.target,
            "weight": one.asked.weight, "closed_on": today,
        }.items():  # fmt: skip
            if getattr(kept, name) != value:
                setattr(kept, name, value)
    session.flush()
    return len(board)


def periods(session: Session) -> list[str]:
    """Return the periods that were closed, and this one, newest first."""
    kept = select(ReadinessAnswer.period).where(
        ReadinessAnswer.closed_on.is_not(None), ReadinessAnswer.deleted_at.is_(None)
    )
    now = rules.period_of(session.info["clock"].today())
    return sorted({now, *session.scalars(kept.distinct())}, reverse=True)


def closed_before(session: Session, period: str) -> str:
    """Return the half-year that was closed last before a period, "" for none."""
    return next((one for one in periods(session) if one < period), "")


def closed_on(session: Session, period: str) -> dt.date | None:
    """Return the day on which a half-year was closed last; None for one that was not."""
    return max((one.closed_on for one in _answers(session, period).values() if one.closed_on),
               default=None)  # fmt: skip


def tells_of_few(one: Row, least: int) -> bool:
    """Say whether an answer of a register tells of fewer people than a bound, or all but those.

    What was counted stands in its words: "9 dari 18; 20 belum diketahui", "17 peserta".
    """
    return _is_few(one.asked, one.told, least)


def told_of_few_before(one: Row, least: int) -> bool:
    """Say whether the answer of the half-year before does."""
    return bool(one.before) and _is_few(one.asked, (one.before and one.before.told) or "", least)


def _is_few(asked: Asked, told: str, least: int) -> bool:
    query = QUERIES.get(asked.query)
    if not least or query is None or not query.of_people:
        return False
    counted = told.removeprefix(f"{asked.words}: ")
    numbers = [int(number) for number in re.findall(r"\d+", counted)]
    if " dari " in counted:
        numbers.append(numbers[1] - numbers[0])
    return any(0 < number < least for number in numbers)


def history(session: Session, code: str) -> Sequence[ReadinessAnswer]:
    """Return the closed answers to one indicator, newest first."""
    kept = select(ReadinessAnswer).where(
        ReadinessAnswer.code == code,
        ReadinessAnswer.closed_on.is_not(None),
        ReadinessAnswer.deleted_at.is_(None),
    )
    return session.scalars(kept.order_by(ReadinessAnswer.period.desc())).all()


def plan(session: Session, task: ReadinessTask, task_id: str = "") -> ReadinessTask:
    """Write down what is to be done about a gap; raise `Invalid`."""
    _one(session, task.code)
    today = session.info["clock"].today()
    if problems := problems_of(task) | rules.task_problems(task, today):
        raise Invalid(problems)
    return keeping.put(session, task, task_id)


def remove_task(session: Session, task_id: str) -> None:
    """Put a task in the bin."""
    keeping.remove(session, session.get_one(ReadinessTask, task_id))


def overdue(session: Session) -> Sequence[ReadinessTask]:
    """Return what should have been done by now, the oldest first."""
    late = select(ReadinessTask).where(
        ReadinessTask.done_on.is_(None),
        ReadinessTask.due_on < session.info["clock"].today(),
        ReadinessTask.deleted_at.is_(None),
    )
    return session.scalars(late.order_by(ReadinessTask.due_on, ReadinessTask.id)).all()


def endings(session: Session) -> list[Ending]:
    """Return what ends within three months or has ended: rules, the task force, terms, agreements.

    Of agreements those that answer an indicator are meant, while they are in force.
    """
    last = session.info["clock"].today() + dt.timedelta(days=rules.REMIND_DAYS)
    found = [
        *(Ending(f"Perdes {one.number}", one.revoked_on) for one in _regulations(session)
          if one.revoked_on),
        *(Ending(one.name, one.term_to) for one in _task_forces(session) if one.term_to),
        *(Ending(f"Masa jabatan {one.name}", one.term_to) for one in village.officials(session)
          if one.active and one.term_to),
        *(Ending(one.title, one.end_on) for one in relied_on(session)
          if one.end_on and not one.auto_renew),
    ]  # fmt: skip
    return sorted((one for one in found if one.on <= last), key=lambda one: one.on)


def _regulations(session: Session) -> Iterator[Regulation]:
    yield from session.scalars(select(Regulation).where(Regulation.deleted_at.is_(None)))


def _task_forces(session: Session) -> Iterator[TaskForce]:
    yield from session.scalars(
        select(TaskForce).where(TaskForce.deleted_at.is_(None), TaskForce.active.is_(True))
    )


def _own() -> Select[Indicator]:
    return select(Indicator).where(Indicator.deleted_at.is_(None)).order_by(Indicator.id)


def _one(session: Session, code: str) -> Asked:
    found = next((one for one in asked(session) if one.id == code), None)
    if found is None:
        raise DmeError(GONE)
    return found


def _merged(one: Given, own: Indicator | None) -> Asked:
    if own:
        return _of_office(own)
    return Asked(one.code, one.pillar, one.text, one.kind, one.query, one.target, one.weight,
                 active=True, changed=False)  # fmt: skip


def _of_office(own: Indicator) -> Asked:
    return Asked(own.code, own.pillar, own.text, own.kind, own.query, own.target, own.weight,
                 active=own.active, changed=True)  # fmt: skip


def _row(
    session: Session,
    one: Asked,
    kept: ReadinessAnswer | None,
    task: ReadinessTask | None,
    proofs: Mapping[str, int],
    *,
    is_now: bool,
) -> Row:
    value, told = kept.value if kept else None, (kept and kept.note) or ""
    if is_now and one.query in QUERIES:
        counted = QUERIES[one.query].count(session)
        value, told = counted.value, counted.told
    elif kept and not is_now:
        told = kept.told or told
        one = replace(one, target=kept.target, weight=kept.weight or one.weight)
    share = rules.reached(one.kind, value, one.target)
    return Row(one.id, one, value, told, share, kept, task, proofs.get(kept.id, 0) if kept else 0)


def _answers(session: Session, period: str) -> dict[str, ReadinessAnswer]:
    kept = select(ReadinessAnswer).where(
        ReadinessAnswer.period == period, ReadinessAnswer.deleted_at.is_(None)
    )
    return {one.code: one for one in session.scalars(kept)}


def _tasks(session: Session) -> dict[str, ReadinessTask]:
    """Return the task of each indicator that waits, the earliest; else the one done last."""
    kept = select(ReadinessTask).where(ReadinessTask.deleted_at.is_(None))
    found: dict[str, ReadinessTask] = {}
    order = (ReadinessTask.done_on.is_(None), ReadinessTask.due_on.desc(), ReadinessTask.id)
    for one in session.scalars(kept.order_by(*order)):
        found[one.code] = one
    return found
