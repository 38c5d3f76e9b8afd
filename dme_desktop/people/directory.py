"""The names of the village in memory, found by fragments, by NIK digits and with a typing slip.

Words of names are kept once with the people who carry them; a query word matches the start of a
word, then its inside, then a spelling one slip away. People stand in the order of their names.
"""

import threading
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Any, NamedTuple

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA
from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from dme_desktop.kernel import names
from dme_desktop.kernel.text import digits
from dme_desktop.people.model import Person
from dme_desktop.vault.database import Database

NIK_WIDTH = 17
FEWEST_DIGITS = 3
FEW_ENOUGH = 3
LAST_LETTER = "\U0010ffff"
LOOKS_ALIKE = 86.0


class Entry(NamedTuple):
    """What the directory knows of one person."""

    id: str
    full_name: str
    nik: str
    hamlet: str
    birth: str


@dataclass(frozen=True)
class Similar:
    """A person who may be the same one, and how much alike, 0-100."""

    entry: Entry
    score: int


EVERYBODY = select(Person.id, Person.full_name, Person.nik, Person.hamlet, Person.birth_date).where(
    Person.deleted_at.is_(None)
)


class Directory:
    """Finds people among those a statement selects. Build anew after changes; reading is safe."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._entries = sorted(entries, key=lambda entry: (names.plain(entry.full_name), entry.id))
        self._keys = [names.search_key(entry.full_name) for entry in self._entries]
        self._niks = "".join(entry.nik[:16].ljust(NIK_WIDTH) for entry in self._entries)
        folded = cache(names.search_key)
        carriers: dict[str, list[int]] = defaultdict(list)
        for place, entry in enumerate(self._entries):
            written = names.plain(entry.full_name).split()
            for word in {*written, *map(folded, written)}:
                carriers[word].append(place)
        self._carriers = dict(carriers)
        self._words = sorted(carriers)
        self._text = "\n".join(["", *self._words, ""])
        self._starts = list(accumulate((len(word) + 1 for word in self._words), initial=1))
        self._folded = sorted({folded(word) for word in self._words})
        self._backwards = sorted(word[::-1] for word in self._folded)

    @classmethod
    def of(cls, session: Session, statement: Select[*tuple[Any, ...]] | None = None) -> "Directory":
        """Read everybody the statement selects; its columns are those of `EVERYBODY`."""
        rows = session.execute(EVERYBODY if statement is None else statement)
        return cls(
            Entry(id_, name, nik or "", hamlet, born.iso()) for id_, name, nik, hamlet, born in rows
        )

    def __len__(self) -> int:
        """Return how many people it knows."""
        return len(self._entries)

    def find(self, words: str, limit: int = 50) -> list[Entry]:
        """Return the best matches of what was typed, best first, then by name."""
        number = digits(words)
        if len(number) >= FEWEST_DIGITS and not any(c.isalpha() for c in words):
            return [self._entries[place] for place in self._with_nik(number, limit)]
        asked = [names.plain(word) for word in words.split()]
        asked = [word for word in asked if word]
        return [self._entries[place] for place in self._with_names(asked, limit)]

    def similar(
        self, name: str, birth: str = "", hamlet: str = "", *, but: str = "", limit: int = 5
    ) -> list[Similar]:
        """Return people whose name looks alike, closer when birth date or hamlet agree.

        `birth` is an ISO date as stored; `but` is the id of the person being edited. Only
        candidates: two people are made one by a human, never here.
        """
        key = names.search_key(name)
        if len(key) < FEWEST_DIGITS:
            return []
        alike = process.extract(
            key, self._keys, scorer=fuzz.token_sort_ratio, score_cutoff=LOOKS_ALIKE - 11, limit=40
        )
        scored = [
            Similar(entry, round(self._agreeing(score, entry, birth, hamlet)))
            for _, score, place in alike
            if (entry := self._entries[place]).id != but
        ]
        best = sorted(scored, key=lambda one: (-one.score, one.entry.full_name))
        return [one for one in best if one.score >= LOOKS_ALIKE][:limit]

    @staticmethod
    def _agreeing(score: float, entry: Entry, birth: str, hamlet: str) -> float:
        if birth and entry.birth:
            score += 6 if birth == entry.birth else -8
        if hamlet and hamlet.casefold() == entry.hamlet.casefold():
            score += 3
        return min(score, 100)

    def _with_nik(self, number: str, limit: int) -> list[int]:
        found: list[int] = []
        start = self._niks.find(number)
        while start >= 0 and len(found) < limit:
            found.append(start // NIK_WIDTH)
            start = self._niks.find(number, (start // NIK_WIDTH + 1) * NIK_WIDTH)
        return found

    def _with_names(self, asked: list[str], limit: int) -> list[int]:
        if not asked:
            return list(range(min(limit, len(self._entries))))
        found: dict[int, None] = {}
        reached: list[set[int]] = [set() for _ in asked]
        for reach, enough in (
            (self._starting, limit),
            (self._containing, FEW_ENOUGH),
            (self._one_slip_away, limit),
        ):
            for carriers, word in zip(reached, asked, strict=True):
                carriers.update(*(self._carriers[near] for near in reach(word)))
            found |= dict.fromkeys(sorted(set.intersection(*reached)))
            if len(found) >= enough:
                break
        return list(found)[:limit]

    def _starting(self, asked: str) -> list[str]:
        return [
            word
            for spelling in {asked, names.search_key(asked)}
            for word in _beginning(self._words, spelling)
        ]

    def _containing(self, asked: str) -> list[str]:
        found = []
        for spelling in {asked, names.search_key(asked)}:
            at = self._text.find(spelling) if len(spelling) >= FEWEST_DIGITS else -1
            while at >= 0:
                place = bisect_right(self._starts, at) - 1
                found.append(self._words[place])
                at = self._text.find(spelling, self._starts[place + 1])
        return found

    def _one_slip_away(self, asked: str) -> list[str]:
        """Return the words one slip away: it leaves the beginning or the end of a word alone."""
        if len(asked) < FEWEST_DIGITS:
            return []
        key = names.search_key(asked)
        half = (len(key) - 1) // 2
        likely = {*_beginning(self._folded, key[:half])}
        likely |= {word[::-1] for word in _beginning(self._backwards, key[::-1][:half])}
        near = process.extract(key, likely, scorer=OSA.distance, score_cutoff=1, limit=100)
        return [word for word, _, _ in near]


def _beginning(words: list[str], start: str) -> list[str]:
    """Return the words of a sorted list that begin with `start`."""
    return words[bisect_left(words, start) : bisect_left(words, start + LAST_LETTER)]


class LiveDirectory:
    """One directory, read when it is first asked for and again after `forget`; for any thread."""

    def __init__(self, db: Database, read: Callable[[Session], Directory]) -> None:
        """Keep how to read it: `Directory.of`, or the names of some people only."""
        self._db, self._read = db, read
        self._held: Directory | None = None
        self._forgotten = 0
        self._turn = threading.Lock()

    def directory(self) -> Directory:
        """Return the directory as the vault stands now."""
        with self._turn:
            if (held := self._held) is not None:
                return held
            asked = self._forgotten
            with self._db.read() as session:
                read = self._read(session)
            self._held = read if asked == self._forgotten else None
            return read

    def forget(self) -> None:
        """Read anew when next asked: people have changed. Waits for nobody."""
        self._forgotten += 1
        self._held = None
