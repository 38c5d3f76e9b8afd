"""What a room finds for the one search, and how titles are found that were typed with a slip."""

from collections.abc import Callable, Sequence
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from dme_desktop.kernel import names
from dme_desktop.kernel.found import Found
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import Known

SHORTEST = 4  # letters that may hold a slip


class Finder(NamedTuple):
    """What one room finds for the one search, and what it knows by heart that is lent to it."""

    find: Callable[[Session, str, int], Sequence[Found]]
    knows: Sequence[Callable[[Database], Known[Any]]] = ()


def nearest(words: str, titles: Sequence[str], limit: int) -> list[int]:
    """Return the places of the titles that bear every word, each with a slip at most.

    For hundreds of titles, not for thousands of people: those have a directory.
    """
    asked = names.plain(words).split()
    if not asked or max(map(len, asked)) < SHORTEST:
        return []
    places = (place for place, title in enumerate(titles) if _bears(names.plain(title), asked))
    return list(islice(places, limit))


def _bears(title: str, asked: Sequence[str]) -> bool:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - 3 MiB, for the first search

    borne = title.split()
    return all(
        any(OSA.distance(word, one[: len(word)], score_cutoff=1) <= 1 for one in borne)
        for word in asked
    )
