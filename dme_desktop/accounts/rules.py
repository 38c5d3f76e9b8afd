"""What holds for accounts: who must always be there, and how long wrong secrets make one wait."""

import datetime as dt
from collections.abc import Collection

from dme_desktop.kernel.acts import DECIDING, KEEPING, Role

LENT = {  # what somebody may be at the laptop of one hamlet, by who holds it
    "KADUS": frozenset({Role.OPERATOR, Role.ADMIN}),
    "PETUGAS": frozenset({Role.OPERATOR, Role.PMI_OFFICER, Role.ADMIN}),
}
FREE_MISSES = 5  # as often a secret may be missed before one has to wait
LONGEST_WAIT = 15  # minutes
IDLE_CHOICES = (0, 2, 5, 10, 15, 30)  # minutes without a key before the screen locks; 0 is never
USUAL_IDLE = 10


def wait_after(misses: int) -> dt.timedelta:
    """Return how long to wait after so many wrong secrets in a row: 1, 2, 4, 8, then 15 minutes."""
    if misses < FREE_MISSES:
        return dt.timedelta()
    return dt.timedelta(minutes=min(1 << (misses - FREE_MISSES), LONGEST_WAIT))


def left_to_wait(misses: int, missed_at: dt.datetime | None, now: dt.datetime) -> dt.timedelta:
    """Return how long somebody still has to wait; a clock set back shortens nothing."""
    wait = wait_after(misses)
    if missed_at is None or not wait:
        return dt.timedelta()
    return max(wait - max(now - missed_at, dt.timedelta()), dt.timedelta())


def may_keep(roles: Collection[Role]) -> bool:
    """Say whether somebody with these roles may look after accounts and keys."""
    return not KEEPING.isdisjoint(roles)


SHORTEST_EXCUSE = 10  # letters of why nobody was asked
LONGEST_DEPUTY = 180  # days for which somebody may be made a deputy


def is_excuse(reason: str) -> bool:
    """Say whether a reason is enough to go on without a second person: some words, not a dash."""
    return len(reason.strip()) >= SHORTEST_EXCUSE and len(set(reason.lower())) >= 5


def may_approve(roles: Collection[Role]) -> bool:
    """Say whether somebody with these roles may approve what another proposes."""
    return not DECIDING.isdisjoint(roles)
