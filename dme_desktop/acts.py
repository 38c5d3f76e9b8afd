"""The acts of the program, in one list: a room that does something adds its `acts.py` here.

What each person may do is asked of this list, and the history shows its sentences.
"""

from types import ModuleType

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
from dme_desktop.kernel import acts
from dme_desktop.kernel.acts import Act
from dme_desktop.letters import acts as letters
from dme_desktop.people import acts as people
from dme_desktop.remittances import acts as remittances
from dme_desktop.trust import acts as trust
from dme_desktop.vault import acts as vault
from dme_desktop.village import acts as village
from dme_desktop.workers import acts as workers

ROOMS: tuple[ModuleType, ...] = (
    vault,
    backup,
    village,
    attachments,
    people,
    agencies,
    workers,
    agenda,
    letters,
    trust,
    remittances,
    exchange,
    ceremonies,
    agreements,
    pledges,
    designation,
    task_forces,
    regulations,
    awards,
)


def declare() -> None:
    """Tell the program every act."""
    acts.declare(act for room in ROOMS for act in acts_in(room))


def acts_in(room: ModuleType) -> list[Act]:
    """Return the acts that a module declares."""
    return [found for found in vars(room).values() if isinstance(found, Act)]
