"""What a higher room notices of the lines of a worker: told once from above, as the tables are.

It is shown beside the register to whoever may see it, and stands on no paper of the ledger.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Noticed:
    """One thing that was noticed and is open: its id, its name, why, advice, on which lines.

    `why` is a sentence with places that `told` fills; `context` is where both are translated.
    """

    id: str
    title: str
    why: str
    told: Mapping[str, str]
    advice: str
    entries: frozenset[str]
    context: str


Notice = Callable[[Session, str], Sequence[Noticed]]
_told: list[Callable[[], Notice]] = []


def declare(load: Callable[[], Notice]) -> None:
    """Take what loads the room that notices."""
    _told[:] = [load]


def of(session: Session, person_id: str) -> list[Noticed]:
    """Return what is open of a worker, the most pressing first; nothing for who may not see it."""
    return [one for load in _told for one in load()(session, person_id)]
