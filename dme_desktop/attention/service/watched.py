"""Names of lists that other offices gave out, and who around the ledger is called alike.

Recipients are compared, senders, banks and other ways of sending, recruiters and companies. Of who
holds an account the ledger keeps no name.

Names are compared as duplicates of residents are: titles and spellings folded, words in any order.
Only names of the newest day of each list count. It is never more than a question to a person.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.attention.model import LONGEST_SUBJECT, Rule, WatchedName
from dme_desktop.attention.rules import Fact, Finding, ids
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.names import plain, search_key
from dme_desktop.kernel.records import problems_of
from dme_desktop.kernel.words import screen_date
from dme_desktop.people.likeness import LOOKS_ALIKE
from dme_desktop.vault import keeping
from dme_desktop.vault.looking import matching
from dme_desktop.vault.paging import Paged, records

RECIPIENT = QT_TRANSLATE_NOOP("fields", "penerima")
PROVIDER = QT_TRANSLATE_NOOP("fields", "penyedia jasa kirim")
BEGINNING = 3  # letters of a word that names alike have in common


class Watched(NamedTuple):
    """One name that is compared: as it is written and as it compares, and of which list."""

    name: str
    key: str
    origin: str
    listed: str


class Alike(NamedTuple):
    """A name of a list that another is alike, 0-100."""

    watched: Watched
    score: int


@dataclass(frozen=True)
class Names:
    """The names of all lists, found by how their words begin."""

    every: Sequence[Watched]
    _seen: dict[str, list[Alike]] = field(default_factory=dict)

    @cached_property
    def _by_beginning(self) -> Mapping[str, Sequence[Watched]]:
        found: dict[str, list[Watched]] = defaultdict(list)
        for one in self.every:
            for beginning in {word[:BEGINNING] for word in one.key.split()}:
                found[beginning].append(one)
        return found

    def __bool__(self) -> bool:
        """Say whether there is any name to compare with."""
        return bool(self.every)

    def alike(
        self, lines: Sequence[Fact], around: Sequence[tuple[str, str]] = ()
    ) -> Iterator[Finding]:
        """Yield who of one worker's lines is alike, each name once; `around` are (role, name)."""
        by_who: dict[str, list[Fact]] = {}
        by_way: dict[str, list[Fact]] = {}
        for line in lines:
            by_who.setdefault(line.who, []).append(line)
            if line.provider:
                by_way.setdefault(line.provider, []).append(line)
        told: list[tuple[str, str, Sequence[Fact]]] = [
            (RECIPIENT, some[0].recipient, some) for some in by_who.values()
        ]
        told += [(PROVIDER, name, some) for name, some in by_way.items()]
        told += [(role, name, lines) for role, name in around]
        named: dict[str, tuple[str, str, Sequence[Fact]]] = {}
        for one in told:
            named.setdefault(plain(one[1]), one)
        for who, (role, name, some) in named.items():
            yield from self._found(who, role, name, some)

    def _found(self, who: str, role: str, name: str, lines: Sequence[Fact]) -> Iterator[Finding]:
        for one in self.like(name):
            told = {
                "name": name, "role": role, "watched": one.watched.name,
                "score": str(one.score), "origin": one.watched.origin,
                "listed": one.watched.listed,
            }  # fmt: skip
            subject = f"{who} {one.watched.key}"[:LONGEST_SUBJECT]
            facts = (who, one.watched.name, one.watched.origin)
            yield Finding(Rule.WL, subject, facts, ids(lines), told)

    def like(self, name: str) -> list[Alike]:
        """Return the names of lists that a name may be, the most alike first."""
        if name not in self._seen:
            self._seen[name] = list(self._compared(search_key(name)))
        return self._seen[name]

    def _compared(self, key: str) -> Iterator[Alike]:
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - for offices that keep a list

        near: dict[str, Watched] = {}
        for word in key.split():
            near |= {one.key: one for one in self._by_beginning.get(word[:BEGINNING], ())}
        scored = process.extract(
            key, list(near), scorer=fuzz.token_sort_ratio, score_cutoff=LOOKS_ALIKE, limit=3
        )
        for found, score, _ in scored:
            yield Alike(near[found], round(score))


def of(session: Session) -> Names:
    """Return the names that count: those of the newest day of each list."""
    newest = (
        select(WatchedName.origin, func.max(WatchedName.listed_on).label("day"))
        .where(WatchedName.deleted_at.is_(None))
        .group_by(WatchedName.origin)
        .subquery()
    )
    kept = select(WatchedName).join(
        newest,
        (newest.c.origin == WatchedName.origin) & (newest.c.day == WatchedName.listed_on),
    )
    found: dict[str, Watched] = {}
    for one in session.scalars(kept.where(WatchedName.deleted_at.is_(None))):
        for name in (one.name, *(one.alias or "").split(";")):
            if key := search_key(name):
                found[key] = Watched(name.strip(), key, one.origin, screen_date(one.listed_on))
    return Names(list(found.values()))


def put(session: Session, name: WatchedName, name_id: str = "") -> WatchedName:
    """Keep one name, or change it; raise `Invalid`."""
    problems = problems_of(name)
    if name.listed_on and name.listed_on > session.info["clock"].today():
        problems["listed_on"] = "Tanggal daftar tidak boleh sesudah hari ini."
    if problems:
        raise Invalid(problems)
    return keeping.put(session, name, name_id)


def remove(session: Session, name_id: str) -> None:
    """Put one name in the bin."""
    keeping.remove(session, session.get_one(WatchedName, name_id))


def paged(session: Session, words: str = "") -> Paged[WatchedName]:
    """Return the names of all lists, those of the newest list first."""
    kept = select(WatchedName).where(
        WatchedName.deleted_at.is_(None),
        matching(words, WatchedName.name, WatchedName.alias, WatchedName.origin),
    )
    by = (WatchedName.listed_on, WatchedName.id)
    return records(session, kept, by, is_falling=True)
