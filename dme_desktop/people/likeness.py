"""Whether two people on paper may be one: how much alike, and why in one sentence. Never decided.

Whoever has two different NIK is somebody else, unless the two differ as a slip of the hand does.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

LOOKS_ALIKE = 86.0  # of 100
NIK_SLIPS = 2  # places in which two NIK of one person may differ
SAME_HAMLET, LESS_KNOWN, OTHER_DAY = 3, 4, 8  # points more or less
NAMES = LOOKS_ALIKE - SAME_HAMLET  # so much alike are the names of one person at the least
FEW = 6  # people whose pairs are looked at one by one
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
    if score < NAMES or not _may_share_nik(one.nik, other.nik):
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


def named_alike(names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the places (earlier, later) of names that may be of one person; of few names all."""
    alike, _ = _scorers()
    return _like(names, alike, NAMES)


def numbered_alike(niks: Sequence[str | None]) -> Iterator[tuple[int, int]]:
    """Yield the places (earlier, later) of NIK that may be of one person; of few NIK all."""
    _, slips = _scorers()
    return _like(niks, slips, NIK_SLIPS)


def _like(
    values: Sequence[str | None], scorer: Callable[..., float], cutoff: float
) -> Iterator[tuple[int, int]]:
    """Yield the places of those alike, and of those that nobody knows with any other.

    Many are gone through by the library and not here: a village has some hundred thousand pairs.
    """
    if len(values) <= FEW:
        yield from combinations(range(len(values)), 2)
        return
    from rapidfuzz import process  # noqa: PLC0415 - heavy, for whoever looks for twins

    for place, one in enumerate(values):
        others = values[place + 1 :]
        for after, other in enumerate(others):
            if not (one and other):
                yield place, place + 1 + after
        found = process.extract_iter(one, others, scorer=scorer, score_cutoff=cutoff)
        for _, _, after in found if one else ():
            yield place, place + 1 + after


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
    if one == other:
        return 100.0
    alike, _ = _scorers()
    return alike(one, other, score_cutoff=NAMES)


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
