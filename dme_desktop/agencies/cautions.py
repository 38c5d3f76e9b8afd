"""How often complaints name an agency or a recruiter: told once from above, as the tables are.

Only counts come here, never what was complained of (domain dictionary, sections 9 and 10: two cases
warn the next time, an open case of trafficking leaves it to the head of the village).
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

OFTEN = 2  # complaints from which on somebody is warned


@dataclass(frozen=True, slots=True)
class Named:
    """How many complaints name one of them, how many go on, how many of these are grave."""

    every: int = 0
    going_on: int = 0
    grave: int = 0


Count = Callable[[Session, Collection[str]], Mapping[str, Named]]
_told: list[Callable[[], Count]] = []


def declare(load: Callable[[], Count]) -> None:
    """Take what loads the count of complaints."""
    _told[:] = [load]


def named(session: Session, ids: Collection[str]) -> Mapping[str, Named]:
    """Return {id: how often} of those that complaints name."""
    found: dict[str, Named] = {}
    for load in _told if ids else ():
        found |= load()(session, ids)
    return found


def mark(name: str, complaints: Named) -> str:
    """Say why one is not to be served, or nothing: a grave complaint that still goes on."""
    if not complaints.grave:
        return ""
    return f"{name} disebut dalam pengaduan berat yang belum selesai ({complaints.grave})"


def doubt(name: str, complaints: Named) -> str:
    """Say that one is named often, or nothing."""
    if complaints.every < OFTEN:
        return ""
    going_on = f", {complaints.going_on} belum selesai" if complaints.going_on else ""
    return f"{name} disebut dalam {complaints.every} pengaduan{going_on}. Periksa dulu ke BP3MI."
