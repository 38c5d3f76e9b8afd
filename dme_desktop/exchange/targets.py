"""What workbooks may bring in: told once from above, as the tables are, and loaded when asked."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dme_desktop.sheets.target import Target

_told: "list[Callable[[], Sequence[Target]]]" = []


def declare(load: "Callable[[], Sequence[Target]]") -> None:
    """Take what loads the targets of every room, the one first that is meant when none is named."""
    _told[:] = [load]
    targets.cache_clear()


@cache
def targets() -> "Sequence[Target]":
    """Return the targets of every room."""
    return tuple(one for load in _told for one in load())


def target_of(code: str) -> "Target":
    """Return a target by its code, the first for "" or a code of another version."""
    return next((one for one in targets() if one.code == code), targets()[0])
