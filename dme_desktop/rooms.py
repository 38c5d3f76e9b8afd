"""The rooms of the house: what each of them keeps, does, and gives to the rest, in one list each.

A room takes its place here by a line in every list that it has a part in, and says the rest in its
own folder. Undoing, history, the audit and the bin look through the tables, whichever rooms have
been visited; so whoever opens data calls `declare()` first: the window, the command line, the
tests. Nothing is carried in before its list is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any

from dme_desktop.kernel.errors import DmeError
from dme_desktop.nouns import NOUNS

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.orm import Session

    from dme_desktop.agencies.cautions import Count
    from dme_desktop.agenda.blanks import Blank, Unnumbered
    from dme_desktop.agenda.model import LetterType
    from dme_desktop.agenda.paper import Print
    from dme_desktop.agenda.voided import End
    from dme_desktop.kernel.acts import Act
    from dme_desktop.kernel.dossier import Sheaf
    from dme_desktop.kernel.matters import Matter
    from dme_desktop.kernel.records import Base
    from dme_desktop.letters.beforehand import Tell
    from dme_desktop.packages.sums import Sums
    from dme_desktop.remittances.noticing import Notice
    from dme_desktop.sheets.target import Target
    from dme_desktop.vault import elsewhere, restraint, staffing
    from dme_desktop.vault.database import Database
    from dme_desktop.vault.finding import Finder
    from dme_desktop.vault.following import Following
    from dme_desktop.vault.known import Known
    from dme_desktop.vault.looking import Told
    from dme_desktop.vault.personal import Keeps
    from dme_desktop.vault.seals import Seal


LISTS = (
    "people", "journeys", "letters", "pledges", "agreements", "awards", "commitments",
    "remittances", "trainings", "visits", "businesses", "packages", "backups",
)  # fmt: skip
SHARED = frozenset({"package_arrival", "package_payload", "package_reminder"})  # at a shared desk


def declare() -> None:
    """Tell those below where all tables, acts and checks are; a room is loaded when one is asked.

    Whoever changes something asks for all of them; who only reads a list loads the room it is of.
    """
    from dme_desktop.agencies import cautions
    from dme_desktop.agenda import voided
    from dme_desktop.exchange import targets as brought
    from dme_desktop.kernel import acts as known
    from dme_desktop.letters import beforehand
    from dme_desktop.packages import sums
    from dme_desktop.privacy import purposes
    from dme_desktop.remittances import noticing
    from dme_desktop.vault import declared, elsewhere, following, restraint, staffing

    declared.declare(records, NOUNS)
    known.declare(lambda: [act for room in acts() for act in acts_in(room)])
    brought.declare(targets)
    voided.declare(voids)
    cautions.declare(complaints)
    beforehand.declare(known_of_letters)
    noticing.declare(noticed)
    following.declare(follows)
    staffing.declare(who_may)
    purposes.declare(personal, copies_beside)
    restraint.declare(what_rests, whose_rest)
    sums.declare(sums_of_a_desk)
    elsewhere.declare(SHARED, place_of_a_desk)


def carry_in() -> None:
    """Declare, and load what every room keeps and does: in a window all of it is asked for."""
    from dme_desktop.kernel import acts as known
    from dme_desktop.vault import declared

    declare()
    declared.tables()
    known.declared()
    who_may()
    what_rests()


def records() -> list[type[Base]]:
    """Return the record classes of every room."""
    return [model for room in models() for model in models_in(room)]


def who_may() -> staffing.Check:
    """Return what asks whether somebody may do something now."""
    from dme_desktop.accounts.service import check

    return check


def what_rests() -> restraint.Check:
    """Return what asks whether an act touched data that may only be kept, or are not its here."""
    from dme_desktop.laptops.restraint import check as of_hamlet
    from dme_desktop.privacy.service.restrictions import check as of_people

    def check(session: Session, act: Act, touched: Sequence[Seal]) -> None:
        of_people(session, act, touched)
        of_hamlet(session, act, touched)

    return check


def whose_rest() -> restraint.Said:
    """Return what tells of somebody why their data may only be kept."""
    from dme_desktop.privacy.service.restrictions import said

    return said


def sums_of_a_desk() -> Sums:
    """Return how an office over villages sums what it was told."""
    from dme_desktop.district.service import summing
    from dme_desktop.packages.sums import Sums

    return Sums(summing.summed, summing.boxes)


def place_of_a_desk() -> elsewhere.Find:
    """Return what finds the server on which several people share a desk."""
    from dme_desktop.district import sharing

    return sharing.find


def models() -> Sequence[ModuleType]:
    """Return where the rooms say what they keep."""
    from dme_desktop.accounts import model as accounts
    from dme_desktop.agencies import model as agencies
    from dme_desktop.agenda import model as agenda
    from dme_desktop.attachments import model as attachments
    from dme_desktop.attention import model as attention
    from dme_desktop.cases import model as cases
    from dme_desktop.commitments.agreements import model as agreements
    from dme_desktop.commitments.awards import model as awards
    from dme_desktop.commitments.ceremonies import model as ceremonies
    from dme_desktop.commitments.designation import model as designation
    from dme_desktop.commitments.pledges import model as pledges
    from dme_desktop.commitments.regulations import model as regulations
    from dme_desktop.commitments.task_forces import model as task_forces
    from dme_desktop.district import model as district
    from dme_desktop.exchange import model as exchange
    from dme_desktop.laptops import model as laptops
    from dme_desktop.livelihoods import model as livelihoods
    from dme_desktop.matching import model as matching
    from dme_desktop.packages import model as packages
    from dme_desktop.people import model as people
    from dme_desktop.privacy import model as privacy
    from dme_desktop.readiness import model as readiness
    from dme_desktop.remittances import model as remittances
    from dme_desktop.rounds import model as rounds
    from dme_desktop.training import model as training
    from dme_desktop.trust import model as trust
    from dme_desktop.vault import model as vault
    from dme_desktop.village import model as village
    from dme_desktop.visits import model as visits
    from dme_desktop.workers import model as workers

    return (
        vault, privacy,
        village, accounts, attachments, people, agencies, agenda, trust, workers, pledges,
        agreements, awards, ceremonies, designation, regulations, task_forces, remittances, cases,
        training,
        livelihoods,
        matching,
        visits,
        rounds,
        attention,
        readiness,
        packages,
        laptops,
        district,
        exchange,
    )  # fmt: skip


def acts() -> Sequence[ModuleType]:
    """Return where the rooms say what can be done there, and by whom."""
    from dme_desktop.accounts import acts as accounts
    from dme_desktop.agencies import acts as agencies
    from dme_desktop.agenda import acts as agenda
    from dme_desktop.attachments import acts as attachments
    from dme_desktop.attention import acts as attention
    from dme_desktop.backup import acts as backup
    from dme_desktop.cases import acts as cases
    from dme_desktop.commitments.agreements import acts as agreements
    from dme_desktop.commitments.awards import acts as awards
    from dme_desktop.commitments.ceremonies import acts as ceremonies
    from dme_desktop.commitments.designation import acts as designation
    from dme_desktop.commitments.pledges import acts as pledges
    from dme_desktop.commitments.regulations import acts as regulations
    from dme_desktop.commitments.task_forces import acts as task_forces
    from dme_desktop.district import acts as district
    from dme_desktop.exchange import acts as exchange
    from dme_desktop.laptops import acts as laptops
    from dme_desktop.letters import acts as letters
    from dme_desktop.livelihoods import acts as livelihoods
    from dme_desktop.matching import acts as matching
    from dme_desktop.packages import acts as packages
    from dme_desktop.people import acts as people
    from dme_desktop.privacy import acts as privacy
    from dme_desktop.readiness import acts as readiness
    from dme_desktop.remittances import acts as remittances
    from dme_desktop.reports import acts as reports
    from dme_desktop.rounds import acts as rounds
    from dme_desktop.training import acts as training
    from dme_desktop.trust import acts as trust
    from dme_desktop.vault import acts as vault
    from dme_desktop.village import acts as village
    from dme_desktop.visits import acts as visits
    from dme_desktop.workers import acts as workers

    return (
        vault, privacy,
        backup, village, accounts, attachments, people, agencies, workers, agenda, letters,
        trust, remittances, exchange, ceremonies, agreements, pledges, designation, task_forces,
        regulations, awards, cases,
        training,
        livelihoods,
        matching,
        visits,
        rounds,
        attention,
        readiness,
        packages,
        reports,
        laptops,
        district,
    )  # fmt: skip


def targets() -> Sequence[Target]:
    """Return what workbooks may bring in; the first is meant where nothing tells."""
    from dme_desktop.agencies.recruiter_target import TARGET as RECRUITERS
    from dme_desktop.agencies.target import TARGET as AGENCIES
    from dme_desktop.attention.target import TARGET as WATCHED
    from dme_desktop.livelihoods.target import PARTICIPANTS as GUESTS
    from dme_desktop.livelihoods.target import TARGET as BUSINESSES
    from dme_desktop.matching.target import TARGET as LISTED
    from dme_desktop.remittances.target import RATES
    from dme_desktop.remittances.target import TARGET as REMITTANCES
    from dme_desktop.training.target import TARGET as PARTICIPANTS
    from dme_desktop.workers.target import TARGET as RESIDENTS

    return (
        RESIDENTS, AGENCIES, RECRUITERS, REMITTANCES, RATES, PARTICIPANTS, LISTED, BUSINESSES,
        GUESTS, WATCHED,
    )  # fmt: skip


def personal() -> Sequence[Keeps]:
    """Return for what each room keeps something about people, and how that ends."""
    from dme_desktop.agenda.personal import PERSONAL as LETTERS
    from dme_desktop.attention.personal import PERSONAL as ATTENTION
    from dme_desktop.cases.personal import PERSONAL as CASES
    from dme_desktop.commitments.personal import PERSONAL as COMMITMENTS
    from dme_desktop.laptops.personal import PERSONAL as LAPTOPS
    from dme_desktop.livelihoods.personal import PERSONAL as LIVELIHOODS
    from dme_desktop.matching.personal import PERSONAL as MATCHING
    from dme_desktop.people.personal import PERSONAL as PEOPLE
    from dme_desktop.privacy.personal import PERSONAL as PRIVACY
    from dme_desktop.remittances.personal import PERSONAL as REMITTANCES
    from dme_desktop.training.personal import PERSONAL as TRAINING
    from dme_desktop.visits.personal import PERSONAL as VISITS
    from dme_desktop.workers.personal import PERSONAL as WORKERS

    return (
        *PEOPLE, *WORKERS, *LETTERS, *TRAINING, *REMITTANCES, *LIVELIHOODS, *MATCHING, *VISITS,
        *CASES,
        *COMMITMENTS, *PRIVACY, *ATTENTION, *LAPTOPS,
    )  # fmt: skip


def copies_beside(data: Path) -> Sequence[tuple[str, str]]:
    """Return the copies that the program made of a data file by itself."""
    from dme_desktop.backup.automatic import beside

    return beside(data)


def voids() -> Mapping[LetterType, End]:
    """Return what else ends when a numbered paper becomes void, by its kind."""
    from dme_desktop.letters.checklist import DOCUMENT_OF, untick

    return dict.fromkeys(DOCUMENT_OF, untick)


def complaints() -> Count:
    """Return what counts how often complaints name agencies and recruiters."""
    from dme_desktop.cases.service.lists import named

    return named


def known_of_letters() -> Mapping[LetterType, Tell]:
    """Return what rooms know of what a letter asks, by its kind."""
    from dme_desktop.agenda.model import LetterType
    from dme_desktop.livelihoods.certified import business

    return {LetterType.BUSINESS: business}


def noticed() -> Notice:
    """Return what notices something of the lines of a worker."""
    from dme_desktop.attention.beside_lines import noticed as told

    return told


def follows() -> Sequence[Following]:
    """Return what is reckoned anew before a write ends that touches what it rests on."""
    from dme_desktop.attention.service.flags import FOLLOWING

    return (FOLLOWING,)


def known(db: Database) -> list[Known[Any]]:
    """Return what of all that waits is known and follows each change, to be lent to `waiting`."""
    from dme_desktop.attention.waiting import known as attention
    from dme_desktop.commitments.waiting import known as commitments
    from dme_desktop.livelihoods.waiting import known as livelihoods
    from dme_desktop.matching.waiting import known as matching
    from dme_desktop.visits.waiting import known as visits
    from dme_desktop.workers.waiting import known as workers

    rooms = workers, visits, attention, commitments, livelihoods, matching
    return [one for of_room in rooms for one in of_room(db)]


def waiting(session: Session) -> list[Matter]:
    """Return what waits for a person in any room."""
    from dme_desktop.accounts.waiting import waiting as accounts
    from dme_desktop.agenda.service import waiting as agenda
    from dme_desktop.attention.waiting import waiting as attention
    from dme_desktop.backup.waiting import waiting as backup
    from dme_desktop.cases.waiting import waiting as cases
    from dme_desktop.commitments.waiting import waiting as commitments
    from dme_desktop.livelihoods.waiting import waiting as livelihoods
    from dme_desktop.matching.waiting import waiting as matching
    from dme_desktop.packages.waiting import waiting as packages
    from dme_desktop.people.service import waiting as people
    from dme_desktop.privacy.waiting import waiting as privacy
    from dme_desktop.readiness.waiting import waiting as readiness
    from dme_desktop.remittances.waiting import waiting as remittances
    from dme_desktop.rounds.waiting import waiting as rounds
    from dme_desktop.training.waiting import waiting as training
    from dme_desktop.visits.waiting import waiting as visits
    from dme_desktop.workers.waiting import waiting as workers

    rooms = (
        cases, privacy, workers, visits, agenda, people, remittances, attention, commitments,
        training, livelihoods, matching, readiness, rounds, packages, *_of_few(session), backup,
        accounts,
    )  # fmt: skip
    return [matter for ask in rooms for matter in _once(session, ask)]


def _once(session: Session, ask: Callable[[Session], list[Matter]]) -> list[Matter]:
    """Return what waits in a room, from memory where it is known."""
    from dme_desktop.vault.known import once

    return once(session, ask)


def _of_few(session: Session) -> Iterator[Callable[[Session], list[Matter]]]:
    """Yield what asks the rooms that few offices have; no other office carries them in."""
    if _has_laptops(session):
        from dme_desktop.laptops.waiting import waiting as laptops

        yield laptops
    if _is_desk(session):
        from dme_desktop.district.waiting import waiting as district

        yield district


def _has_laptops(session: Session) -> bool:
    from dme_desktop.agenda import lending

    return bool(lending.here(session).laptop_id)


def _is_desk(session: Session) -> bool:
    from dme_desktop.village import service as village

    here = village.current(session)
    return here is not None and here.is_desk


def beside_person(session: Session, person_id: str) -> list[Sheaf]:
    """Return what each room shows on the page of a person, in the order in which it is seen."""
    from dme_desktop.attention.dossier import beside_person as attention
    from dme_desktop.cases.dossier import beside_person as cases
    from dme_desktop.letters.dossier import beside_person as letters
    from dme_desktop.livelihoods.dossier import beside_person as livelihoods
    from dme_desktop.people.dossier import beside_person as people
    from dme_desktop.privacy.dossier import beside_person as privacy
    from dme_desktop.remittances.dossier import beside_person as remittances
    from dme_desktop.training.dossier import beside_person as trainings
    from dme_desktop.visits.dossier import beside_person as ways
    from dme_desktop.workers.dossier import beside_person as workers

    asked = (
        people, workers, ways, trainings, letters, remittances, attention, livelihoods, privacy,
        cases,
    )  # fmt: skip
    return [sheaf for ask in asked for sheaf in ask(session, person_id)]


def finding() -> Sequence[Finder]:
    """Return what each room finds for the one search, in the order in which it is told."""
    from dme_desktop.agencies.finding import FINDER as AGENCIES
    from dme_desktop.agenda.finding import FINDER as PAPERS
    from dme_desktop.commitments.finding import FINDER as COMMITMENTS
    from dme_desktop.livelihoods.finding import FINDER as LIVELIHOODS
    from dme_desktop.people.finding import FINDER as PEOPLE
    from dme_desktop.training.finding import FINDER as TRAINING
    from dme_desktop.trust.finding import FINDER as CODES
    from dme_desktop.visits.finding import FINDER as VISITS
    from dme_desktop.workers.finding import FINDER as WORKERS

    return (
        CODES, WORKERS, PEOPLE, PAPERS, COMMITMENTS, TRAINING, VISITS, LIVELIHOODS, AGENCIES,
    )  # fmt: skip


def listed(kind: str) -> Callable[[Session, str], list[Told]]:
    """Return what gives the rows of a list to the command line; only its room is carried in."""
    match kind:
        case "people":
            from dme_desktop.people.listed import rows
        case "journeys":
            from dme_desktop.workers.listed import rows
        case "letters":
            from dme_desktop.agenda.listed import rows
        case "pledges":
            from dme_desktop.commitments.pledges.listed import rows
        case "agreements":
            from dme_desktop.commitments.agreements.listed import rows
        case "awards":
            from dme_desktop.commitments.awards.listed import rows
        case "commitments":
            from dme_desktop.commitments.listed import rows
        case "remittances":
            from dme_desktop.remittances.listed import rows
        case "trainings":
            from dme_desktop.training.listed import rows
        case "visits":
            from dme_desktop.visits.listed import rows
        case "businesses":
            from dme_desktop.livelihoods.listed import rows
        case "packages":
            from dme_desktop.packages.listed import rows
        case "backups":
            from dme_desktop.backup.listed import rows
        case _:
            raise DmeError(f"Tidak ada daftar {kind}. Yang ada: {', '.join(LISTS)}.")
    return rows


def prints() -> Mapping[str, Print]:
    """Return the numbered papers that can be asked for by the id of a record."""
    from dme_desktop.attention.papers import PRINTS as ATTENTION
    from dme_desktop.cases.papers import PRINTS as CASES
    from dme_desktop.commitments.agreements.papers import PRINTS as AGREEMENTS
    from dme_desktop.commitments.ceremonies.papers import PRINTS as CEREMONIES
    from dme_desktop.commitments.designation.papers import PRINTS as DESIGNATION
    from dme_desktop.commitments.papers import PRINTS as COMMITMENTS
    from dme_desktop.commitments.pledges.papers import PRINTS as PLEDGES
    from dme_desktop.commitments.task_forces.papers import PRINTS as TASK_FORCES
    from dme_desktop.letters.papers import PRINTS as LETTERS
    from dme_desktop.livelihoods.papers import PRINTS as LIVELIHOODS
    from dme_desktop.privacy.papers import PRINTS as PRIVACY
    from dme_desktop.remittances.papers import PRINTS as REMITTANCES
    from dme_desktop.training.papers import PRINTS as TRAINING

    return {
        **LETTERS, **PLEDGES, **AGREEMENTS, **CEREMONIES, **DESIGNATION, **TASK_FORCES,
        **COMMITMENTS, **REMITTANCES, **CASES, **TRAINING, **LIVELIHOODS, **PRIVACY,
        **ATTENTION,
    }  # fmt: skip


def unnumbered() -> Mapping[str, Unnumbered]:
    """Return the papers about a record that take no number of the office's letters."""
    from dme_desktop.commitments.task_forces.papers import UNNUMBERED as TASK_FORCES
    from dme_desktop.remittances.papers import UNNUMBERED as REMITTANCES
    from dme_desktop.rounds.papers import UNNUMBERED as ROUNDS
    from dme_desktop.visits.papers import UNNUMBERED as VISITS

    return {**TASK_FORCES, **REMITTANCES, **VISITS, **ROUNDS}


def blanks() -> Mapping[str, Blank]:
    """Return the papers without a number that can be drawn at any time."""
    from dme_desktop.attention.papers import PROMISED
    from dme_desktop.commitments.papers import TIMELINE
    from dme_desktop.commitments.regulations.papers import BLANKS as REGULATIONS
    from dme_desktop.letters.blanks import NUMBERLESS
    from dme_desktop.privacy.papers import BLANKS as PRIVACY
    from dme_desktop.readiness.papers import ASSESSMENT

    every = {"timeline": TIMELINE, "promised": PROMISED, "assessment": ASSESSMENT}
    return {**NUMBERLESS, **REGULATIONS, **every, **PRIVACY}


def models_in(room: ModuleType) -> list[type[Base]]:
    """Return the record classes that a module defines itself."""
    from dme_desktop.kernel.records import Base

    return [
        found
        for found in vars(room).values()
        if isinstance(found, type)
        and issubclass(found, Base)
        and found is not Base
        and found.__module__ == room.__name__
    ]


def acts_in(room: ModuleType) -> list[Act]:
    """Return the acts that a module declares."""
    from dme_desktop.kernel.acts import Act

    return [found for found in vars(room).values() if isinstance(found, Act)]
