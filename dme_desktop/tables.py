"""The tables of the program, in one list: a room that keeps records adds its model here.

Undoing, history, merging, the audit and the bin look through this list, whichever rooms have been
visited. Whoever opens data calls `declare()` first: the window, the command line, the tests.
"""

from types import ModuleType

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
from dme_desktop.kernel.records import Base
from dme_desktop.people import model as people
from dme_desktop.remittances import model as remittances
from dme_desktop.trust import model as trust
from dme_desktop.vault import declared
from dme_desktop.vault import model as vault
from dme_desktop.village import model as village
from dme_desktop.workers import model as workers

ROOMS: tuple[ModuleType, ...] = (
    vault,
    village,
    attachments,
    people,
    agencies,
    agenda,
    trust,
    workers,
    pledges,
    agreements,
    awards,
    ceremonies,
    designation,
    regulations,
    task_forces,
    remittances,
)


def declare() -> None:
    """Tell the vault every table."""
    declared.declare([model for room in ROOMS for model in models_in(room)])


def models_in(room: ModuleType) -> list[type[Base]]:
    """Return the record classes that a module defines itself."""
    return [
        found
        for found in vars(room).values()
        if isinstance(found, type)
        and issubclass(found, Base)
        and found is not Base
        and found.__module__ == room.__name__
    ]
