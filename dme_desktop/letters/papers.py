"""Every paper this room makes about one person: what is known before, and how it comes to be."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from dme_desktop.agenda import office as offices
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.office import Office
from dme_desktop.agenda.paper import Paper, Print
from dme_desktop.kernel.errors import DmeError
from dme_desktop.letters import parties, rules
from dme_desktop.letters.kind import LetterKind
from dme_desktop.letters.kinds import KINDS
from dme_desktop.letters.said import NOTHING, Said, said_in
from dme_desktop.people.model import Person
from dme_desktop.village import service as village
from dme_desktop.village import stationery


def known(session: Session, kind: LetterType, person_id: str) -> Said:
    """Return what is known already of what a letter asks, who signs too.

    Raises DmeError for who cannot have the letter.
    """
    row = _allowed(session, KINDS[kind], person_id)
    begun = row.known(row, session, person_id)
    return said_in(signing(session), begun) if row.asks else begun


def signing(session: Session) -> dict[str, object]:
    """Return who signs when nothing is said, and how."""
    usual = village.usual_signer(session)
    return {"signer": usual.id, "signing_mode": stationery.usual_mode(usual)}


def paper(
    session: Session,
    kind: LetterType,
    person_id: str,
    told: Said = NOTHING,
    office: Office | None = None,
) -> Paper:
    """Return a paper about one person, ready to be issued; of many papers one `office` is read.

    Raises `Invalid` with what still prevents it, DmeError for who cannot have it at all.
    """
    row = _allowed(session, KINDS[kind], person_id)
    return row.paper(row, session, office or offices.read(session), person_id, told)


def _allowed(session: Session, row: LetterKind, person_id: str) -> LetterKind:
    """Return a kind of paper; raise DmeError for who cannot have it."""
    person, journey = parties.about(session, person_id, needs_journey=row.for_workers)
    subject, today = parties.subject(session, person, journey), session.info["clock"].today()
    if told := rules.barred(row.whom, subject, today):
        raise DmeError(told)
    return row


def _print_of(kind: LetterType) -> Print:
    def make(session: Session, person_id: str, _: int, answers: Mapping[str, object]) -> Paper:
        """Return a letter with what the family said over what is known already."""
        return paper(session, kind, person_id, said_in(answers, known(session, kind, person_id)))

    return Print(f"{kind.value.lower()} (id orang)", Person, make)


PRINTS: Mapping[str, Print] = {
    kind.name.lower().replace("_", "-"): _print_of(kind) for kind in KINDS
}
