"""Papers without a number of the office's letters, printed at will."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from dme_desktop.kernel.records import Base


@dataclass(frozen=True)
class Blank:
    """One empty paper: its title, what it is for, the name of its file, how it is drawn."""

    title: str
    about: str
    file_name: str
    draw: Callable[[Session], bytes]


@dataclass(frozen=True)
class Unnumbered:
    """A paper about one record that stands in another book than that of letters, or in none.

    `told` says what it is and which id it asks for, `draw` is given the id of a `record`.
    """

    told: str
    record: type[Base]
    draw: Callable[[Session, str], bytes]
