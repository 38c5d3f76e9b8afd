"""The rooms of the house: what each of them keeps, does, and gives to the rest, in one list each.

A room takes its place here by a line in every list that it has a part in, and says the rest in its
own folder. Undoing, history, the audit and the bin look through the tables, whichever rooms have
been visited; so whoever opens data calls `declare()` first: the window, the command line, the
tests. Nothing is carried in before its list is asked for.
"""

from collections.abc import Callable, Mapping, Sequence
from types import ModuleType
from typing import TYPE_CHECKING

from dme_desktop.kernel.errors import DmeError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from dme_desktop.agenda.blanks import Blank
    from dme_desktop.agenda.model import LetterType
    from dme_desktop.agenda.paper import Print
    from dme_desktop.agenda.voided import End
    from dme_desktop.kernel.acts import Act
    from dme_desktop.kernel.matters import Matter
    from dme_desktop.kernel.records import Base
    from dme_desktop.sheets.target import Target
    from dme_desktop.vault.looking import Told


LISTS = (
    "people", "journeys", "letters", "pledges", "agreements", "awards", "commitments",
    "remittances", "backups",
)  # fmt: skip


def declare() -> None:
    """Tell the vault every table, the program every act, and imports where their targets are."""
    from dme_desktop.agenda import voided
    from dme_desktop.exchange import targets as brought
    from dme_desktop.kernel import acts as known
    from dme_desktop.vault import declared

    declared.declare([model for room in models() for model in models_in(room)])
    known.declare(act for room in acts() for act in acts_in(room))
    brought.declare(targets)
    voided.declare(voids)


def models() -> Sequence[ModuleType]:
    """Return where the rooms say what they keep."""
    from dme_desktop.agencies import model as agencies
    from dme_desktop.agenda import model as agenda
    from dme_desktop.attachments import model as attachments
    from dme_desktop.commitments.agreements import model as agreements
    from dme_desktop.commitments.awards import model as awards
    from dme_desktop.commitments.ceremonies import model as ceremonies
    from dme_desktop.commitments.designation import model as designation
    from dme_desktop.commitments.pledges import model as pledges
    from dme_desktop.commitments.regulations import model as regulations
    from dme_desktop.commitments.task_forces import model as task_forces
    from dme_desktop.people import model as people
    from dme_desktop.remittances import model as remittances
    from dme_desktop.trust import model as trust
    from dme_desktop.vault import model as vault
    from dme_desktop.village import model as village
    from dme_desktop.workers import model as workers

    return (
        vault, village, attachments, people, agencies, agenda, trust, workers, pledges, agreements,
        awards, ceremonies, designation, regulations, task_forces, remittances,
    )  # fmt: skip


def acts() -> Sequence[ModuleType]:
    """Return where the rooms say what can be done there, and by whom."""
    from dme_desktop.agencies import acts as agencies
    from dme_desktop.agenda import acts as agenda
    from dme_desktop.attachments import acts as attachments
    from dme_desktop.backup import acts as backup
    from dme_desktop.commitments.agreements import acts as agreements
    from dme_desktop.commitments.awards import acts as awards
    from dme_desktop.commitments.ceremonies import acts as ceremonies
    from dme_desktop.commitments.designation import acts as designation
    from dme_desktop.commitments.pledges import acts as pledges
    from dme_desktop.commitments.regulations import acts as regulations
    from dme_desktop.commitments.task_forces import acts as task_forces
    from dme_desktop.exchange import acts as exchange
    from dme_desktop.letters import acts as letters
    from dme_desktop.people import acts as people
    from dme_desktop.remittances import acts as remittances
    from dme_desktop.trust import acts as trust
    from dme_desktop.vault import acts as vault
    from dme_desktop.village import acts as village
    from dme_desktop.workers import acts as workers

    return (
        vault, backup, village, attachments, people, agencies, workers, agenda, letters, trust,
        remittances, exchange, ceremonies, agreements, pledges, designation, task_forces,
        regulations, awards,
    )  # fmt: skip


def targets() -> "Sequence[Target]":
    """Return what workbooks may bring in; the first is meant where nothing tells."""
    from dme_desktop.agencies.target import TARGET as AGENCIES
    from dme_desktop.workers.target import TARGET as RESIDENTS

    return RESIDENTS, AGENCIES


def voids() -> "Mapping[LetterType, End]":
    """Return what else ends when a numbered paper becomes void, by its kind."""
    from dme_desktop.agenda.model import LetterType
    from dme_desktop.letters.permissions import untick

    return {LetterType.FAMILY_PERMISSION: untick}


def waiting(session: "Session") -> "list[Matter]":
    """Return what waits for a person in any room."""
    from dme_desktop.agenda.service import waiting as agenda
    from dme_desktop.backup.waiting import waiting as backup
    from dme_desktop.commitments.waiting import waiting as commitments
    from dme_desktop.people.service import waiting as people
    from dme_desktop.workers.waiting import waiting as workers

    rooms = (workers, agenda, people, commitments, backup)
    return [matter for ask in rooms for matter in ask(session)]


def listed(kind: str) -> "Callable[[Session, str], list[Told]]":
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
        case "backups":
            from dme_desktop.backup.listed import rows
        case _:
            raise DmeError(f"Tidak ada daftar {kind}. Yang ada: {', '.join(LISTS)}.")
    return rows


def prints() -> "Mapping[str, Print]":
    """Return the numbered papers that can be asked for by the id of a record."""
    from dme_desktop.commitments.agreements.papers import PRINTS as AGREEMENTS
    from dme_desktop.commitments.ceremonies.papers import PRINTS as CEREMONIES
    from dme_desktop.commitments.designation.papers import PRINTS as DESIGNATION
    from dme_desktop.commitments.pledges.papers import PRINTS as PLEDGES
    from dme_desktop.commitments.task_forces.papers import PRINTS as TASK_FORCES
    from dme_desktop.letters.papers import PRINTS as LETTERS
    from dme_desktop.remittances.papers import PRINTS as REMITTANCES

    return {
        **LETTERS, **PLEDGES, **AGREEMENTS, **CEREMONIES, **DESIGNATION, **TASK_FORCES,
        **REMITTANCES,
    }  # fmt: skip


def blanks() -> "Mapping[str, Blank]":
    """Return the papers without a number that can be drawn at any time."""
    from dme_desktop.commitments.papers import TIMELINE
    from dme_desktop.letters.blanks import NUMBERLESS

    return {**NUMBERLESS, "timeline": TIMELINE}


def models_in(room: ModuleType) -> "list[type[Base]]":
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


def acts_in(room: ModuleType) -> "list[Act]":
    """Return the acts that a module declares."""
    from dme_desktop.kernel.acts import Act

    return [found for found in vars(room).values() if isinstance(found, Act)]
