"""What happens on a journey: a step is judged, written down, and moves the stage."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import altered, problems_of, put
from dme_desktop.kernel.words import inside
from dme_desktop.people import service as people
from dme_desktop.people.model import Person, Residency
from dme_desktop.workers import rules
from dme_desktop.workers.model import EventKind, Journey, JourneyEvent, Scheme, Stage
from dme_desktop.workers.service import documents, journeys, needs


@dataclass(frozen=True, slots=True)
class Happened:
    """What the clerk tells of one step: the day, the journey after it, who told it, and why.

    Of the journey only what the step asks is taken.
    """

    on: dt.date
    journey: Journey | None = None
    told_by: str | None = None
    why: str | None = None


def take(session: Session, journey_id: str, kind: EventKind, told: Happened) -> Journey:
    """Write a step down and move the journey; raise `Invalid` with everything that is missing."""
    journey = session.get_one(Journey, journey_id)
    step = rules.step_of(kind, journey.stage)
    if step is None:
        raise DmeError(f"{kind.value} tidak mungkin dari tahap {journey.stage.value}.")
    values: dict[str, object] = (
        {name: getattr(told.journey, name) for name in step.asks} if told.journey else {}
    )
    if problems := _problems(session, journey_id, altered(journey, values), step, told):
        raise Invalid(problems)
    put(journey, values)
    if step.to:
        journey.stage = step.to
    if effect := _EFFECTS.get(kind):
        effect(session, journey, told)
    journeys.note(session, journey, kind, told.on, told.told_by, told.why)
    return journey


def correct(session: Session, journey_id: str, stage: Stage, reason: str) -> Journey:
    """Put right a stage that was chosen by mistake; the reason stays with the journey.

    A stage is refused that is impossible with the dates and the country that are known, and a
    second open journey of one person; what a stage never has is emptied. Raises `Invalid`.
    """
    journey = session.get_one(Journey, journey_id)
    if not reason.strip():
        raise Invalid({"reason": "Tulis alasan koreksi; alasan ini ikut disimpan."})
    other = journeys.under_way(session, journey.person_id)
    if stage in rules.OPEN and other and other.id != journey_id:
        raise Invalid({"stage": "Orang ini sudah punya perjalanan lain yang berjalan."})
    emptied = {
        name: None for name, stages in rules.ASKED_AT.items() if stages and stage not in stages
    }
    after = altered(journey, {**emptied, "stage": stage})
    lacking = rules.missing(stage, _known(session, journey_id, after))
    if wrong := {name: words for name, words in lacking.items() if name in rules.IMPOSSIBLE}:
        raise Invalid(wrong)
    put(journey, {**emptied, "stage": stage})
    journeys.note(session, journey, EventKind.KOREKSI, why=reason.strip())
    return journey


def events(session: Session, journey_id: str) -> Sequence[JourneyEvent]:
    """Return what happened on a journey, the newest first."""
    kept = select(JourneyEvent).where(
        JourneyEvent.journey_id == journey_id, JourneyEvent.deleted_at.is_(None)
    )
    newest = kept.order_by(JourneyEvent.on.desc(), JourneyEvent.id.desc())
    return session.scalars(newest).all()


def died_on(session: Session, person_id: str) -> dt.date | None:
    """Return the day a worker died abroad, None for the living."""
    return deaths(session, [person_id]).get(person_id)


def deaths(session: Session, people: Sequence[str]) -> dict[str, dt.date]:
    """Return the days on which those of the people who died abroad did, by their ids."""
    dead = (
        select(Journey.person_id, func.min(JourneyEvent.on).label("on"))
        .join(JourneyEvent, Journey.id == JourneyEvent.journey_id)
        .where(Journey.person_id.in_(people), Journey.stage == Stage.MENINGGAL)
        .where(Journey.deleted_at.is_(None), JourneyEvent.deleted_at.is_(None))
        .where(JourneyEvent.stage == Stage.MENINGGAL)
        .group_by(Journey.person_id)
    )
    return {row.person_id: row.on for row in session.execute(dead)}


def _problems(
    session: Session, journey_id: str, after: Journey, step: rules.Step, told: Happened
) -> dict[str, str]:
    """Return why a step cannot be taken; `after` is the journey as it would be kept."""
    today: dt.date = session.info["clock"].today()
    found = problems_of(after) | rules.problems(after)
    if early := rules.happened_before_leaving(step.kind, told.on, after):
        found["on"] = early
    if told.on > today:
        found["on"] = "Tanggal ini tidak boleh sesudah hari ini."
    if step.told and not (told.told_by or "").strip():
        found["told_by"] = "Tulis menurut siapa."
    if step.why and not (told.why or "").strip():
        found["why"] = f"Tulis keterangannya: mengapa atau bagaimana {inside(step.kind.value)}."
    if step.to and not found:
        found |= _lacking(session, journey_id, after, step, told)
    elif step.to:
        found |= rules.missing(step.to, _known(session, journey_id, after))
    return found


def _lacking(
    session: Session, journey_id: str, after: Journey, step: rules.Step, told: Happened
) -> dict[str, str]:
    """Return what the stage after a step needs; what is only odd is let by with a reason."""
    known = _known(session, journey_id, after)
    found = rules.missing(step.to, known) if step.to else {}
    odd = rules.unlikely(step.kind, known, _unseen(session, journey_id, after.scheme))
    if odd and not found and not (told.why or "").strip():
        found["why"] = f"{odd} Tulis keterangannya bila memang begitu."
    return found


def _unseen(session: Session, journey_id: str, scheme: Scheme) -> tuple[str, ...]:
    held, wanted = documents.of(session, journey_id), rules.checklist(scheme)
    return tuple(kind.value for kind in wanted if kind in held and rules.is_unseen(held[kind]))


def _known(session: Session, journey_id: str, after: Journey) -> rules.Known:
    person = session.get_one(Person, after.person_id)
    has_contact = bool(people.contacts(session, person.id))
    held = documents.of(session, journey_id)
    return needs.known(session, after, person, held, has_contact=has_contact)


def _heard(session: Session, journey: Journey, told: Happened) -> None:
    """Note the news: nobody is lost who was heard of."""
    journey.lost_since = None
    if journey.last_contact_on is None or told.on >= journey.last_contact_on:
        journey.last_contact_on = told.on
    journeys.verify(session, journey)


def _lost(_: Session, journey: Journey, told: Happened) -> None:
    journey.lost_since = told.on


def _left(session: Session, journey: Journey, _: Happened) -> None:
    """Tell from the answers whether the procedure was followed, unless BP3MI has told already."""
    journeys.judge_procedure(journey)
    journeys.verify(session, journey)


def _back_at_work(session: Session, journey: Journey, told: Happened) -> None:
    journey.leave_until = None
    _heard(session, journey, told)


def _died(session: Session, journey: Journey, _: Happened) -> None:
    """Nobody who died is counted as a resident or offered for a letter."""
    person = session.get_one(Person, journey.person_id)
    person.residency = Residency.MENINGGAL


def _verified(session: Session, journey: Journey, _: Happened) -> None:
    journeys.verify(session, journey)


_EFFECTS: Mapping[EventKind, Callable[[Session, Journey, Happened], None]] = {
    EventKind.BERANGKAT: _left,
    EventKind.KONTAK: _heard,
    EventKind.KONTAK_KEMBALI: _heard,
    EventKind.HILANG_KONTAK: _lost,
    EventKind.CUTI_PULANG: _heard,
    EventKind.BERANGKAT_KEMBALI: _back_at_work,
    EventKind.PULANG: _heard,
    EventKind.DIPERIKSA: _verified,
    EventKind.MENINGGAL: _died,
}
