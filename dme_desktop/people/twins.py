"""Residents who may be written down twice: found in blocks, asked about one pair at a time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy import String, select, type_coerce
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError
from dme_desktop.people import likeness
from dme_desktop.people.likeness import Compared
from dme_desktop.people.model import DistinctPair, FamilyLink, Person

MOST = 500  # pairs that are shown; who decides those sees the next
LARGE = 200  # of one day
FAMILY = "Keduanya tercatat sebagai keluarga, jadi bukan orang yang sama."
GONE = "Salah satunya sudah digabung atau dibuang. Tekan F5."


@dataclass(frozen=True, slots=True)
class Twins:
    """Two residents who may be one, the one known longer first; `id` names both."""

    id: str
    name: str
    other_name: str
    score: int
    why: str


def pairs(session: Session) -> list[Twins]:
    """Return the pairs who may be one, the likeliest first; a hundred thousand take seconds."""
    told = (
        select(
            Person.id, Person.full_name, Person.search_key, type_coerce(Person.birth_date, String),
            Person.gender, Person.nik, Person.hamlet,
        )
        .where(Person.deleted_at.is_(None))
        .order_by(Person.created_at, Person.id)
    )  # fmt: skip
    known = [Compared(*one) for one in session.execute(told)]
    settled = _settled(session)
    found: dict[tuple[str, str], Twins] = {}
    for one, other in _candidates(known):
        alike = likeness.between(one, other)
        if alike and _sorted(one.id, other.id) not in settled:
            names = one.full_name, other.full_name
            found[one.id, other.id] = Twins(f"{one.id}:{other.id}", *names, *alike)
    return sorted(found.values(), key=lambda pair: (-pair.score, pair.name))[:MOST]


def both(session: Session, pair_id: str) -> tuple[Person, Person]:
    """Return the two of a pair; raise DmeError when one is gone or they are a family."""
    first, _, second = pair_id.partition(":")
    one, other = session.get(Person, first), session.get(Person, second)
    if one is None or other is None or one is other or one.deleted_at or other.deleted_at:
        raise DmeError(GONE)
    if _sorted(first, second) in _families(session):
        raise DmeError(FAMILY)
    return one, other


def keep_apart(session: Session, pair_id: str) -> None:
    """Remember that the two of a pair are two people; they are never asked about again."""
    one, other = both(session, pair_id)
    first, second = _sorted(one.id, other.id)
    session.add(DistinctPair(first_id=first, second_id=second))


def _candidates(known: Sequence[Compared]) -> Iterator[tuple[Compared, Compared]]:
    """Yield the pairs worth comparing: born on one day, or of one name or one year in a hamlet."""
    days: dict[str, list[Compared]] = defaultdict(list)
    names: dict[tuple[str, str], list[Compared]] = defaultdict(list)
    years: dict[tuple[str, str], list[Compared]] = defaultdict(list)
    vague: set[tuple[str, str]] = set()
    for one in known:
        hamlet = one.hamlet.casefold()
        days[one.birth].append(one)
        names[one.search_key, hamlet].append(one)
        years[one.birth[:4], hamlet].append(one)
        if len(one.birth) < len("yyyy-mm-dd"):
            vague.add((one.birth[:4], hamlet))
    blocks: Iterable[list[Compared]] = (
        *days.values(), *names.values(), *(years[year] for year in vague),
    )  # fmt: skip
    for block in blocks:
        for part in _split(block) if len(block) > LARGE else [block]:
            yield from combinations(part, 2)


def _split(block: Iterable[Compared]) -> Iterable[list[Compared]]:
    """Split those of one day by hamlet and initial: 1 January stands for many unknown days."""
    parts: dict[tuple[str, str], list[Compared]] = defaultdict(list)
    for one in block:
        parts[one.hamlet.casefold(), one.search_key[:1]].append(one)
    return parts.values()


def _settled(session: Session) -> set[tuple[str, str]]:
    """Return the pairs that are not asked about: decided, or a family."""
    decided = select(DistinctPair.first_id, DistinctPair.second_id).where(
        DistinctPair.deleted_at.is_(None)
    )
    return {_sorted(*pair) for pair in session.execute(decided)} | _families(session)


def _families(session: Session) -> set[tuple[str, str]]:
    links = select(FamilyLink.person_id, FamilyLink.related_person_id).where(
        FamilyLink.deleted_at.is_(None), FamilyLink.related_person_id.is_not(None)
    )
    return {_sorted(one, other) for one, other in session.execute(links) if other}


def _sorted(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
