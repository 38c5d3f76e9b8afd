"""What waits for a person: told by the room that knows, laid out on the start page."""

import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dme_desktop.kernel.addresses import Address


class Suffers(enum.IntEnum):
    """Who suffers first when it is left alone; what comes first stands first."""

    CLERK = 0  # typed words wait to be gone on with
    WORKER_NOW = 1  # a document has ended, a worker is not heard of
    WORKER_SOON = 2
    RESIDENT = 3  # a paper at the counter, a person who stands twice on the books
    VILLAGE_NOW = 4  # a promise of the village is late
    VILLAGE_SOON = 5


@dataclass(frozen=True)
class Matter:
    """One thing that waits: its icon and tone, who suffers first, two sentences, and its page.

    The sentences are marked for translation with the context "matters"; `values` fills their
    places. Example: `Matter("file-text", "muted", Suffers.RESIDENT, "{count} surat belum
    ditandatangani", "tandai setelah kepala desa menandatangani", LETTERS, {"count": 3})`.
    """

    symbol: str
    tone: str  # "red", "amber" or "muted"
    rank: Suffers
    sentence: str
    detail: str
    address: Address
    values: Mapping[str, str | int] = field(default_factory=dict)


def in_order(found: Iterable[Matter]) -> list[Matter]:
    """Return matters with those first whose people suffer first."""
    return sorted(found, key=lambda matter: matter.rank)
