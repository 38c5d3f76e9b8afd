"""What an office over villages hands up: told from above, by the room that gathers packages.

A village counts its own records. A desk has none; what it tells are sums of what it was told.
"""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from dme_desktop.packages.model import Told
    from dme_desktop.packages.tables import Column

Summed = Callable[["Session", int, Collection["Told"]], dict[str, list["Column"]]]
PassedOn = Callable[["Session", int], list[tuple[str, bytes]]]


class Sums(NamedTuple):
    """How a desk sums a year, and which sealed boxes of NIK it passes on."""

    summed: Summed
    passed_on: PassedOn


_told: list[Callable[[], Sums]] = []


def declare(load: Callable[[], Sums]) -> None:
    """Take what loads how a desk sums."""
    _told[:] = [load]


def of_desk() -> Sums:
    """Return how a desk sums."""
    (load,) = _told
    return load()
