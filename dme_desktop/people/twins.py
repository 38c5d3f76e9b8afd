"""Residents who may be written down twice: found in blocks, asked about one pair at a time."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import String, select, text, type_coerce
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError
from dme_desktop.people import likeness
from dme_desktop.people.likeness import Compared
from dme_desktop.people.model import DistinctPair, FamilyLink, Person
from dme_desktop.vault.many import each

MOST = 500  # pairs that are shown; who decides those sees the next
LARGE = 200  # of one day
FAMILY = "Keduanya tercatat sebagai keluarga, jadi bukan orang yang sama."
GONE = "Salah satunya sudah digabung atau dihapus. Tekan F5."


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
        .order_by(text("person.rowid"))  # as they were written down, without putting in order
    )  # fmt: skip
    known = list(map(Compared._make, session.connection().execute(told)))
    found: dict[tuple[str, str], Twins] = {}
    for one, other in _candidates(known):
        if alike := likeness.between(one, other):
            names = one.full_name, other.full_name
            found[_sorted(one.id, other.id)] = Twins(f"{one.id}:{other.id}", *names, *alike)
    for pair in _settled(session, found):
        found.pop(pair, None)
    return sorted(found.values(), key=lambda pair: (-pair.score, pair.name))[:MOST]


def both(session: Session, pair_id: str) -> tuple[Person, Person]:
    """Return the two of a pair; raise DmeError when one is gone or they are a family."""
    first, _, second = pair_id.partition(":")
    one, other = session.get(Person, first), session.get(Person, second)
    if one is None or other is None or one is other or one.deleted_at or other.deleted_at:
        raise DmeError(GONE)
    if _sorted(first, second) in _families(session, [first, second]):
        raise DmeError(FAMILY)
    return one, other


def keep_apart(session: Session, pair_id: str) -> None:
    """Remember that the two of a pair are two people; they are never asked about again."""
    one, other = both(session, pair_id)
    first, second = _sorted(one.id, other.id)
    session.add(DistinctPair(first_id=first, second_id=second))


def _candidates(known: Sequence[Compared]) -> Iterator[tuple[Compared, Compared]]:
    """Yield the pairs worth comparing: born on one day, or of one name or one year in a hamlet.

    All of one sex, and of names that are alike.
    """
    days, names, years = (defaultdict[tuple[str, ...], list[Compared]](list) for _ in range(3))
    vague: set[tuple[str, ...]] = set()
    for one in known:
        sex, hamlet = one.gender, one.hamlet.casefold()
        days[sex, one.birth].append(one)
        names[sex, one.search_key, hamlet].append(one)
        years[sex, one.birth[:4], hamlet].append(one)
        if len(one.birth) < len("yyyy-mm-dd"):
            vague.add((sex, one.birth[:4], hamlet))
    for block in (*days.values(), *(years[year] for year in vague)):
        for part in _split(block) if len(block) > LARGE else [block]:
            for first, second in likeness.named_alike([one.search_key for one in part]):
                yield part[first], part[second]
    for block in names.values():
        for first, second in likeness.numbered_alike([one.nik for one in block]):
            yield block[first], block[second]


def _split(block: Iterable[Compared]) -> Iterable[list[Compared]]:
    """Split those of one day by hamlet and initial: 1 January stands for many unknown days."""
    parts: dict[tuple[str, str], list[Compared]] = defaultdict(list)
    for one in block:
        parts[one.hamlet.casefold(), one.search_key[:1]].append(one)
    return parts.values()


def _settled(session: Session, found: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return the pairs that are not asked about: decided, or a family among those found."""
    decided = select(DistinctPair.first_id, DistinctPair.second_id).where(
        DistinctPair.deleted_at.is_(None)
    )
    return {_sorted(*pair) for pair in session.execute(decided)} | _families(
        session, {person_id for pair in found for person_id in pair}
    )


def _families(session: Session, people: Collection[str]) -> set[tuple[str, str]]:
    """Return the pairs of relatives of some people."""
    links = select(FamilyLink.person_id, FamilyLink.related_person_id).where(
        FamilyLink.person_id.in_(each(people)),
        FamilyLink.deleted_at.is_(None),
        FamilyLink.related_person_id.is_not(None),
    )
    return {_sorted(one, other) for one, other in session.execute(links) if other}


def _sorted(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
