"""What people ask about their data: taken down, made sure of, settled or refused, in time."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.names import plain
from dme_desktop.kernel.records import problems_of
from dme_desktop.kernel.words import inside
from dme_desktop.people.model import Person, Residency
from dme_desktop.people.rules import age_on
from dme_desktop.privacy import rules
from dme_desktop.privacy.model import Progress, Proof, Refused, Request, Wish
from dme_desktop.privacy.rules import Meant
from dme_desktop.vault.looking import matching
from dme_desktop.vault.paging import Paged

OPEN, LATE, DONE, REFUSED = "open", "late", "done", "refused"
NOBODY = "(datanya sudah dihapus)"
NOT_SURE = "Pastikan dulu siapa yang meminta, lalu isi caranya."
CLOSED = "Permintaan ini sudah selesai. Terima permintaan baru bila ada yang kurang."


@dataclass(frozen=True)
class Row:
    """One request as the list shows it."""

    id: str
    number: str
    name: str
    wish: Wish
    received_at: dt.datetime
    due_at: dt.datetime
    progress: Progress
    late: bool


@dataclass(frozen=True)
class Wanted:
    """Which requests are asked for."""

    group: str = ""
    words: str = ""


EVERYTHING = Wanted()


def take(session: Session, request: Request) -> Request:
    """Take a request down; one of somebody who may not ask is kept as refused.

    Raises `Invalid` for what is missing, or does not go with who asks.
    """
    person = session.get(Person, request.person_id)
    problems = problems_of(request)
    problems |= rules.request_problems(
        request.asked_by, request.proof, request.asker, _meant(session, person)
    )
    if person is None or person.deleted_at:
        problems["person_id"] = "Pilih dulu data siapa yang dimaksud."
    if problems:
        raise Invalid(problems)
    now = session.info["clock"].now()
    request.received_at = now
    request.number = _next_number(session, now.year)
    request.progress = rules.first_progress(request.asked_by, request.proof)
    if request.progress is Progress.DITOLAK:
        request.refused, request.settled_at = Refused.BUKAN_ORANGNYA, now
    session.add(request)
    session.flush()
    return request


def make_sure(session: Session, request_id: str, proof: Proof) -> Request:
    """Write down how the office made sure who asks; raise `Invalid` when that does not fit."""
    request = open_one(session, request_id)
    meant = _meant(session, session.get(Person, request.person_id or ""))
    if problems := rules.request_problems(request.asked_by, proof, request.asker, meant):
        raise Invalid(problems)
    request.proof, request.progress = proof, Progress.DIPERIKSA
    return request


def settle(session: Session, request_id: str, answer: str) -> Request:
    """Say what was done; raise `Invalid` without words, DmeError for who was not made sure of."""
    request = sure_one(session, request_id)
    if not answer.strip():
        raise Invalid({"answer": "Tulis apa yang sudah dikerjakan."})
    request.answer, request.progress = answer.strip(), Progress.SELESAI
    request.settled_at = session.info["clock"].now()
    return request


def refuse(session: Session, request_id: str, why: Refused) -> Request:
    """Refuse a request for a reason that the law knows."""
    request = open_one(session, request_id)
    request.refused, request.progress = why, Progress.DITOLAK
    request.settled_at = session.info["clock"].now()
    return request


def open_one(session: Session, request_id: str) -> Request:
    """Return a request that waits; raise DmeError for one that was settled."""
    request = session.get_one(Request, request_id)
    if request.progress not in rules.OPEN:
        raise DmeError(CLOSED)
    return request


def sure_one(session: Session, request_id: str, wish: Wish | None = None) -> Request:
    """Return a request of somebody the office made sure of; raise DmeError otherwise."""
    request = open_one(session, request_id)
    if request.progress is not Progress.DIPERIKSA or request.asked_by not in rules.MAY_ASK:
        raise DmeError(NOT_SURE)
    if wish is not None and request.wish is not wish:
        raise DmeError(f"Yang diminta di sini: {inside(request.wish.value)}.")
    return request


def paged(session: Session, wanted: Wanted = EVERYTHING) -> Paged[Row]:
    """Return requests, the newest first."""
    now = session.info["clock"].now()
    asked = (
        select(Request, Person.full_name)
        .join(Person, Person.id == Request.person_id, isouter=True)
        .where(*_asked(wanted, now))
        .where(matching(wanted.words, Request.number, Person.full_name))
    )
    by = (Request.received_at, Request.number)
    return Paged(session, asked, by, lambda rows: [_row(one, name, now) for one, name in rows],
                 is_falling=True)  # fmt: skip


def counts(session: Session) -> dict[str, int]:
    """Return how many requests each group of the list has."""
    now, base = session.info["clock"].now(), select(func.count()).select_from(Request)
    return {
        group: session.scalar(base.where(*_asked(Wanted(group), now))) or 0
        for group in ("", OPEN, LATE, DONE, REFUSED)
    }


def waiting(session: Session) -> Sequence[Request]:
    """Return the requests that wait, the oldest first."""
    asked = select(Request).where(Request.deleted_at.is_(None), Request.progress.in_(rules.OPEN))
    return session.scalars(asked.order_by(Request.received_at)).all()


def of_person(session: Session, person_id: str) -> Sequence[Request]:
    """Return what was asked about a person, the newest first."""
    asked = select(Request).where(Request.person_id == person_id, Request.deleted_at.is_(None))
    return session.scalars(asked.order_by(Request.received_at.desc())).all()


def _meant(session: Session, person: Person | None) -> Meant | None:
    if person is None:
        return None
    return Meant(
        plain(person.full_name),
        age_on(person.birth_date, session.info["clock"].today()),
        person.residency is Residency.MENINGGAL,
    )


def _asked(wanted: Wanted, now: dt.datetime) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [Request.deleted_at.is_(None)]
    if wanted.group in {OPEN, LATE}:
        found.append(Request.progress.in_(rules.OPEN))
    if wanted.group == LATE:
        found.append(Request.received_at < now - rules.CLOCK)
    if wanted.group == DONE:
        found.append(Request.progress == Progress.SELESAI)
    if wanted.group == REFUSED:
        found.append(Request.progress == Progress.DITOLAK)
    return found


def _row(one: Request, name: str | None, now: dt.datetime) -> Row:
    due = rules.due(one.received_at)
    late = one.progress in rules.OPEN and due < now
    return Row(one.id, one.number, name or NOBODY, one.wish, one.received_at, due, one.progress,
               late)  # fmt: skip


def _next_number(session: Session, year: int) -> str:
    """Return the next number of a year: "DP-2026-001"; requests are never thrown away."""
    begun = f"DP-{year}-"
    last = session.scalar(select(func.max(Request.number)).where(Request.number.startswith(begun)))
    return f"{begun}{int(last.removeprefix(begun)) + 1 if last else 1:03}"
