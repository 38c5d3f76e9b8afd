"""All papers of one person in one act: what the checklist lacks and the village gives."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.agenda import office as offices
from dme_desktop.agenda import service
from dme_desktop.agenda.model import Letter, LetterStatus, LetterType
from dme_desktop.agenda.office import Office
from dme_desktop.agenda.paper import Paper
from dme_desktop.attachments.joining import joined
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.letters import papers, parties
from dme_desktop.letters.checklist import DOCUMENT_OF
from dme_desktop.letters.kinds import KINDS
from dme_desktop.letters.parties import Resident
from dme_desktop.people.model import Person
from dme_desktop.workers import rules
from dme_desktop.workers.model import DocumentType, Journey
from dme_desktop.workers.service import documents, journeys


@dataclass(frozen=True)
class Needed:
    """A paper that is needed, the document of the checklist it is, and why it cannot be made."""

    kind: LetterType
    document: DocumentType | None
    why_not: str = ""


@dataclass(frozen=True)
class Opened:
    """Somebody with the papers needed."""

    person_id: str
    full_name: str
    needed: Sequence[Needed]


@dataclass(frozen=True)
class Issued:
    """What was issued: one file to be printed, and the numbers in its order."""

    pdf: bytes
    numbers: Sequence[str]


def wanted(session: Session, person_id: str) -> list[Needed]:
    """Return what the checklist of a candidate lacks and the village gives, the introduction last.

    Nobody else needs papers to leave.
    """
    journey = journeys.under_way(session, person_id)
    if journey is None or journey.stage not in rules.BEFORE:
        return []
    held = documents.of(session, journey.id)
    asked = set(rules.checklist(journey.scheme))
    found = [
        Needed(kind, document)
        for kind, document in DOCUMENT_OF.items()
        if document in asked and not (document in held and held[document].status in rules.HELD)
    ]
    if not _has_introduction(session, journey):
        found.append(Needed(LetterType.INTRODUCTION, None))
    return found


def read(session: Session, person_id: str) -> Opened:
    """Return the papers needed, each with what still prevents it; no number is taken."""
    office, about = offices.read(session), parties.resident(session, person_id)
    needed = [
        Needed(one.kind, one.document, _why_not(office, about, one.kind))
        for one in wanted(session, person_id)
    ]
    return Opened(person_id, session.get_one(Person, person_id).full_name, needed)


def issue(session: Session, person_id: str, kinds: Collection[LetterType]) -> Issued:
    """Issue papers of several kinds about one person, in this transaction.

    All are made ready before the first number is taken: raises `Invalid` or DmeError with what
    prevents one of them, then none is issued.
    """
    office, about = offices.read(session), parties.resident(session, person_id)
    ready = [_paper(office, about, one.kind) for one in wanted(session, person_id)
             if one.kind in kinds]  # fmt: skip
    if not ready:
        raise DmeError("Belum ada surat yang dicentang.")
    letters = [service.issue(session, paper) for paper in ready]
    pdf = joined([service.pdf_of(session, one.id) for one in letters])
    return Issued(pdf, [one.number for one in letters])


def _paper(office: Office, about: Resident, kind: LetterType) -> Paper:
    row = KINDS[kind]
    return papers.paper_of(office, row, about, papers.known_of(office, row, about)).printable()


def _why_not(office: Office, about: Resident, kind: LetterType) -> str:
    try:
        _paper(office, about, kind)
    except Invalid as error:
        return " ".join(error.problems.values())
    except DmeError as error:
        return str(error)
    return ""


def _has_introduction(session: Session, journey: Journey) -> bool:
    kept = select(Letter.id).where(
        Letter.source_id == journey.id,
        Letter.type == LetterType.INTRODUCTION,
        Letter.status != LetterStatus.BATAL,
    )
    return session.scalar(kept.limit(1)) is not None
