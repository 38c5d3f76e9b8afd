"""What the page of a person shows: told by the rooms that know, laid out by the front door."""

from collections.abc import Sequence
from dataclasses import dataclass

from dme_desktop.kernel.addresses import Address


@dataclass(frozen=True)
class Line:
    """One line of a sheaf: its cells, the page it opens if any, and its tone."""

    cells: tuple[str, ...]
    address: Address | None = None
    tone: str = ""  # "amber" for what a person should look at


@dataclass(frozen=True)
class Doable:
    """One thing to do about a person; `words` are marked for translation with "dossier".

    What matters most comes first: `rank` 0 before 9. `values` fill the places of the words.
    """

    words: str
    symbol: str
    address: Address
    rank: int = 5
    count: int = 0  # fills {count}


@dataclass(frozen=True)
class Sheaf:
    """What one room keeps about a person: its title, a short word, what is missing, its lines.

    `title`, `heads` and `empty` are marked for translation with "dossier"; `told` is a figure or a
    short word, `gap` names what is missing, "" for nothing. `add` is where another line is written.
    """

    name: str
    title: str
    symbol: str
    heads: tuple[str, ...]
    lines: Sequence[Line] = ()
    told: str = ""
    gap: str = ""
    empty: str = ""
    add: Address | None = None
    doable: Sequence[Doable] = ()
