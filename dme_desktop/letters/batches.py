"""One kind of paper for many people: each gets its number, all are one act and one file.

Who cannot have the paper is told with the reason, and takes no number. A stop takes everything
back.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row
from sqlalchemy.orm import Session

from dme_desktop.agencies import service as agencies
from dme_desktop.agenda import office as offices
from dme_desktop.agenda import service
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.office import Office
from dme_desktop.agenda.paper import Paper
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.kernel.words import in_order
from dme_desktop.letters import papers, parties, rules, statements
from dme_desktop.letters.kind import LetterKind
from dme_desktop.letters.kinds import KINDS
from dme_desktop.letters.parties import Resident
from dme_desktop.letters.rules import Subject
from dme_desktop.letters.said import said_in
from dme_desktop.people.model import Person
from dme_desktop.village import service as village
from dme_desktop.workers.model import Journey, Stage
from dme_desktop.workers.service import standings


def _asks(row: LetterKind) -> bool:
    return bool(row.asks)


# The kinds that need nobody at the counter, and what is the same on all of them; sheets first.
COMMON: Mapping[LetterType, tuple[str, ...]] = {
    row.type: row.shared
    for row in sorted((KINDS[kind] for kind in LetterType if kind in KINDS), key=_asks)
    if row.shared is not None
}
_JUDGED = (
    Person.birth_date,
    Person.residency,
    Person.marital_status,
    Journey.scheme,
    Journey.agency_id,
    Journey.recruiter_id,
)
MOST_DRAFTS = 10  # enough to see what all of them will look like


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody a paper may be made for."""

    id: str
    full_name: str
    hamlet: str
    stage: Stage
    subject: Subject

    @property
    def told(self) -> str:
        """Return the name, and under it where and at what stage."""
        return f"{self.full_name}\n{self.hamlet} · {self.stage.value}"


@dataclass(frozen=True, slots=True)
class Refused:
    """Somebody who got no paper, and why."""

    full_name: str
    hamlet: str
    reason: str
    id: str


@dataclass(frozen=True)
class Batch:
    """What was issued: one file, the letters in its order, and who was left out."""

    pdf: bytes
    numbers: Sequence[str]
    refused: Sequence[Refused]


def fields(kind: LetterType) -> list[Field]:
    """Return what is asked once for all papers of a batch."""
    return [one for one in KINDS[kind].asks if one.name in COMMON[kind]]


def beginning(session: Session) -> dict[str, object]:
    """Return what a batch begins with: its kind, and what is usually the same on all papers."""
    usual = statements.usual(village.profile(session), session.info["clock"].today())
    signing = papers.signing(village.staff(session))
    return {"kind": LetterType.WORKER_CARD, **usual, **signing}


def candidates(session: Session) -> list[Candidate]:
    """Return every worker by hamlet and name; `left_out` says who cannot have which paper."""
    asked = standings.latest(frozenset()).add_columns(*_JUDGED)
    marked = agencies.every_mark(session)
    return _ordered(
        Candidate(row.id, row.full_name, row.hamlet, row.stage, _subject(row, marked))
        for row in session.execute(asked)
    )


def left_out(kind: LetterType, people: Sequence[Candidate], today: dt.date) -> list[Refused]:
    """Return who of some people cannot have a paper of a kind, each with the reason."""
    whom = KINDS[kind].whom
    judged = ((one, rules.left_out(whom, one.subject, today)) for one in people)
    return [Refused(one.full_name, one.hamlet, why, one.id) for one, why in judged if why]


def _subject(row: Row[Any], marked: Mapping[str, Sequence[str]]) -> Subject:
    return Subject(
        birth_date=row.birth_date,
        residency=row.residency,
        marital_status=row.marital_status,
        stage=row.stage,
        scheme=row.scheme,
        marks=(*marked.get(row.agency_id, ()), *marked.get(row.recruiter_id, ())),
    )


def issue(
    session: Session,
    kind: LetterType,
    people: Sequence[Candidate],
    answers: Mapping[str, object],
    progress: Progress = unwatched,
) -> Batch:
    """Issue a paper of a kind for each of `people`, by hamlet and name, in this transaction.

    `answers` are the same for all; the rest is what is known of each.
    """
    office = offices.read(session)
    residents, ready, refused = _residents(session, kind, people), list[Paper](), list[Refused]()
    for one in _ordered(people):
        try:
            ready.append(_paper(office, kind, parties.there(residents, one.id), answers))
        except DmeError as error:
            refused.append(Refused(one.full_name, one.hamlet, str(error), one.id))
    total = len(people) + 1
    made = service.issue_apart(session, ready, lambda done, _: progress(done, total))
    progress(len(people), total)
    return Batch(made.pdf, made.numbers, refused)


def preview(
    session: Session, kind: LetterType, people: Sequence[Candidate], answers: Mapping[str, object]
) -> bytes:
    """Return the first papers of a batch as drafts; raise DmeError when nobody can have one."""
    office, drafts = offices.read(session), list[Paper]()
    refusal = DmeError("Belum ada orang yang dipilih.")
    residents = _residents(session, kind, people)
    for one in _ordered(people):
        try:
            drafts.append(_paper(office, kind, parties.there(residents, one.id), answers))
        except DmeError as error:
            refusal = error
        if len(drafts) == MOST_DRAFTS:
            break
    if not drafts:
        raise refusal
    return service.preview_many(drafts)


def _ordered(people: Iterable[Candidate]) -> list[Candidate]:
    return sorted(people, key=lambda one: (in_order(one.hamlet), one.full_name, one.id))


def _residents(
    session: Session, kind: LetterType, people: Sequence[Candidate]
) -> dict[str, Resident]:
    ids = [one.id for one in people]
    return parties.read(session, ids, pictured=KINDS[kind].pictured)


def _paper(
    office: Office, kind: LetterType, about: Resident, answers: Mapping[str, object]
) -> Paper:
    row = KINDS[kind]
    told = said_in(answers, papers.known_of(office, row, about))
    return papers.paper_of(office, row, about, told).printable()
