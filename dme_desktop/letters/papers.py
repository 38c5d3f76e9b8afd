"""Every paper this room makes about one person: what is known before, and how it comes to be."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from dme_desktop.agenda import office as offices
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.office import Office
from dme_desktop.agenda.paper import Paper, Print
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.words import inside
from dme_desktop.letters import beforehand, parties, rules
from dme_desktop.letters.kind import LetterKind
from dme_desktop.letters.kinds import KINDS
from dme_desktop.letters.parties import Resident
from dme_desktop.letters.said import NOTHING, Said, said_in
from dme_desktop.people.model import Person
from dme_desktop.village import stationery
from dme_desktop.village.staff import Staff


def known(session: Session, kind: LetterType, person_id: str) -> Said:
    """Return what is known already of what a letter asks, who signs too.

    Raises DmeError for who cannot have the letter.
    """
    return begun(session, kind, person_id)[1]


def begun(session: Session, kind: LetterType, about: str) -> tuple[str, Said]:
    """Return whom a letter is about and what `known` does; `about` may be a record of a room.

    What a higher room knows goes before what is known of anybody.
    """
    row, elsewhere = KINDS[kind], beforehand.told(session, kind, about)
    resident = parties.resident(session, elsewhere.person_id, pictured=row.pictured)
    told = known_of(offices.read(session), row, resident)
    return elsewhere.person_id, said_in(elsewhere.answers, told)


def known_of(office: Office, row: LetterKind, about: Resident) -> Said:
    """Return what `known` does of a resident who was read."""
    _refuse_barred(office, row, about)
    begun = row.known(row, office, about)
    return said_in(signing(office.staff), begun) if row.asks else begun


def signing(staff: Staff) -> dict[str, object]:
    """Return who signs when nothing is said, and how."""
    usual = staff.usual_signer
    return {"signer": usual.id, "signing_mode": stationery.usual_mode(usual)}


def paper(session: Session, kind: LetterType, person_id: str, told: Said = NOTHING) -> Paper:
    """Return a paper about one person, ready to be issued.

    Raises `Invalid` with what still prevents it, DmeError for who cannot have it at all.
    """
    row = KINDS[kind]
    about = parties.resident(session, person_id, pictured=row.pictured)
    return paper_of(offices.read(session), row, about, told)


def paper_of(office: Office, row: LetterKind, about: Resident, told: Said) -> Paper:
    """Return what `paper` does of a resident who was read."""
    _refuse_barred(office, row, about)
    return row.paper(row, office, about, told)


def _refuse_barred(office: Office, row: LetterKind, about: Resident) -> None:
    """Raise DmeError for who cannot have a kind of paper."""
    if row.for_workers:
        about.worker()
    if told := rules.barred(row.whom, about.subject, office.today):
        raise DmeError(told)


def _print_of(kind: LetterType) -> Print:
    def make(session: Session, person_id: str, _: int, answers: Mapping[str, object]) -> Paper:
        """Return a letter with what the family said over what is known already."""
        return paper(session, kind, person_id, said_in(answers, known(session, kind, person_id)))

    return Print(f"{inside(kind.value)} (id orang)", Person, make)


PRINTS: Mapping[str, Print] = {
    kind.name.lower().replace("_", "-"): _print_of(kind) for kind in KINDS
}
