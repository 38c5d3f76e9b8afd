"""Whether two people on paper may be one: how much alike, and why in one sentence. Never decided.

Whoever has two different NIK is somebody else, unless the two differ as a slip of the hand does.
"""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

LOOKS_ALIKE = 86.0  # of 100
NIK_SLIPS = 2  # places in which two NIK of one person may differ
SAME_HAMLET, LESS_KNOWN, OTHER_DAY = 3, 4, 8  # points more or less
LONGEST_WHY = 200


class Compared(NamedTuple):
    """What is compared of somebody; `birth` is ISO text, as much of it as is known."""

    id: str
    full_name: str
    search_key: str
    birth: str
    gender: str
    nik: str | None
    hamlet: str


class Likeness(NamedTuple):
    """How much alike two are, 0-100, and in what."""

    score: int
    why: str


def between(one: Compared, other: Compared) -> Likeness | None:
    """Return how much alike two people are, None when they are too different to be asked about."""
    if one.gender != other.gender:
        return None
    score = _names(one.search_key, other.search_key)  # first: it parts most, at the least cost
    if score < LOOKS_ALIKE - SAME_HAMLET or not _may_share_nik(one.nik, other.nik):
        return None
    born = _births(one.birth, other.birth)
    if born is None:
        return None
    near = one.hamlet.casefold() == other.hamlet.casefold()
    total = score + SAME_HAMLET * near - born[0]
    if total < LOOKS_ALIKE:
        return None
    told = [
        "nama sama" if one.search_key == other.search_key else "nama mirip",
        born[1],
        *(["dusun sama"] if near else []),
        _niks(one.nik, other.nik),
    ]
    return Likeness(min(100, round(total)), ", ".join(told)[:LONGEST_WHY])


def _births(one: str, other: str) -> tuple[int, str] | None:
    """Return the points two births cost and how they compare, None when they are far apart."""
    if one == other:
        return 0, "tanggal lahir sama" if len(one) == 10 else "tahun lahir sama"
    if one.startswith(other) or other.startswith(one):
        return LESS_KNOWN, "tahun lahir sama"
    if _slips(one, other, 1) <= 1 or _turned(one) == other:
        return OTHER_DAY, "tanggal lahir berbeda sedikit"
    return None


def _turned(birth: str) -> str:
    """Return a birth with day and month changed round, as a slip of reading does."""
    year, _, rest = birth.partition("-")
    month, _, day = rest.partition("-")
    return f"{year}-{day}-{month}"


def _may_share_nik(one: str | None, other: str | None) -> bool:
    return not one or not other or _slips(one, other, NIK_SLIPS) <= NIK_SLIPS


def _slips(one: str, other: str, most: int) -> int:
    """Return in how many places two texts differ; more than `most` are not counted."""
    _, slips = _scorers()
    return slips(one, other, score_cutoff=most)


def _names(one: str, other: str) -> float:
    """Return how much alike two names are in any order of their words, 0 when too little."""
    alike, _ = _scorers()
    return alike(one, other, score_cutoff=LOOKS_ALIKE - SAME_HAMLET)


@cache
def _scorers() -> tuple[Callable[..., float], Callable[..., int]]:
    """Return what compares names and what counts slips: 3 MiB, for whoever looks for twins."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - as it says
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    return fuzz.token_sort_ratio, OSA.distance


def _niks(one: str | None, other: str | None) -> str:
    if one and other:
        return "NIK sama" if one == other else "NIK berbeda sedikit"
    return "NIK salah satu belum tercatat" if one or other else "NIK belum tercatat"
