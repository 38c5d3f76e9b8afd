"""The names of the village in memory, found by fragments, by NIK digits and with a typing slip.

Words of names are kept once with the people who carry them; a query word matches the start of a
word, then its inside, then a spelling one slip away. People stand in the order of their names.
"""

import threading
from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import accumulate, chain, islice
from typing import Any, NamedTuple

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from dme_desktop.kernel import names
from dme_desktop.kernel.text import digits
from dme_desktop.people.likeness import LOOKS_ALIKE
from dme_desktop.people.model import Person
from dme_desktop.vault.database import Database

SOME = 500  # people that are read at a time
FEWEST_DIGITS = 3
FEW_ENOUGH = 3
SHORT = 3  # letters of a word too short to slip in: a title, an initial
FOLDED = "\x1f"  # parts a name as it is written from the words it folds to; sorts before all
LAST_LETTER = "\U0010ffff"


class Entry(NamedTuple):
    """What the directory knows of one person."""

    id: str
    full_name: str
    nik: str
    hamlet: str
    birth: str
    nickname: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Similar:
    """A person who may be the same one, and how much alike, 0-100."""

    entry: Entry
    score: int


EVERYBODY = select(
    Person.id, Person.full_name, Person.nik, Person.hamlet, Person.birth_date, Person.nickname,
    Person.phone,
).where(Person.deleted_at.is_(None))  # fmt: skip


class Directory:
    """Finds people among those a statement selects. Build anew after changes; reading is safe."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        folded = cache(names.search_key)
        columns = [list[str]() for _ in range(8)]  # never all entries at once: villages are large
        for entry in entries:
            spelling = _spelled(entry.full_name, folded, entry.nickname)
            for column, text in zip(columns, (spelling, *entry), strict=True):
                column.append(text)
        spelled, ids, full_names, niks, hamlets, births, _, phones = columns
        by_name = sorted(range(len(ids)), key=lambda place: (spelled[place], ids[place]))
        self._spelled = [spelled[place] for place in by_name]
        self._names = [full_names[place] for place in by_name]
        self._keys = [names.search_key(name) for name in self._names]
        self._hamlets = [hamlets[place] for place in by_name]
        self._ids, self._births, self._niks, self._phones = (
            _Texts([column[place] for place in by_name]) for column in (ids, births, niks, phones)
        )
        carriers: dict[str, array[int]] = defaultdict(partial(array, "I"))
        for place, spelling in enumerate(self._spelled):
            for word in set(spelling.split()):
                carriers[word].append(place)
        self._carriers = dict(carriers)
        self._words = sorted(carriers)
        self._backwards = sorted(word[::-1] for word in self._words)
        self._text = "\n".join(["", *self._words, ""])
        self._starts = list(accumulate((len(word) + 1 for word in self._words), initial=1))

    @classmethod
    def of(cls, session: Session, statement: Select[*tuple[Any, ...]] | None = None) -> "Directory":
        """Read everybody the statement selects; its columns are those of `EVERYBODY`."""
        rows = session.execute(EVERYBODY if statement is None else statement).yield_per(SOME)
        once: dict[str, str] = {}  # thousands live in a few hamlets
        return cls(
            Entry(
                id_,
                name,
                nik or "",
                once.setdefault(hamlet, hamlet),
                born.iso(),
                nickname or "",
                phone or "",
            )
            for id_, name, nik, hamlet, born, nickname, phone in rows
        )

    def __len__(self) -> int:
        """Return how many people it knows."""
        return len(self._names)

    def find(self, words: str, limit: int = 50) -> list[Entry]:
        """Return the best matches of what was typed, best first, then by name."""
        number = digits(words)
        if len(number) >= FEWEST_DIGITS and not any(c.isalpha() for c in words):
            found = (*self._with_number(self._niks, number, limit),
                     *self._with_number(self._phones, _dialled(number), limit))  # fmt: skip
            return [self._entry(place) for place in list(dict.fromkeys(found))[:limit]]
        asked = names.plain(words).split()
        return [self._entry(place) for place in self._with_names(asked, limit)]

    def similar(
        self, name: str, birth: str = "", hamlet: str = "", *, but: str = "", limit: int = 5
    ) -> list[Similar]:
        """Return people whose name looks alike, closer when birth date or hamlet agree.

        `birth` is an ISO date as stored; `but` is the id of the person being edited. Only
        candidates: two people are made one by a human, never here.
        """
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - 3 MiB, for the first search

        key = names.search_key(name)
        if len(key) < FEWEST_DIGITS:
            return []
        alike = process.extract(
            key, self._keys, scorer=fuzz.token_sort_ratio, score_cutoff=LOOKS_ALIKE - 11, limit=40
        )
        scored = [
            Similar(entry, round(self._agreeing(score, entry, birth, hamlet)))
            for _, score, place in alike
            if (entry := self._entry(place)).id != but
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

    def _entry(self, place: int) -> Entry:
        return Entry(
            self._ids[place], self._names[place], self._niks[place], self._hamlets[place],
            self._births[place],
        )  # fmt: skip

    @staticmethod
    def _with_number(texts: "_Texts", number: str, limit: int) -> list[int]:
        return list(islice(texts.with_part(number), limit))

    def _with_names(self, asked: list[str], limit: int) -> list[int]:
        """Return whose name begins so, then who bears words like these, then nearly like these."""
        typed = " ".join(asked)
        beginnings = (self._whose_name_begins(spelling, limit) for spelling in _spellings(typed))
        found = dict.fromkeys(chain.from_iterable(beginnings))
        if len(found) >= limit:
            return list(found)[:limit]
        near = [self._starting(word) for word in asked]
        found |= dict.fromkeys(islice(self._bearing(near), limit))
        for reach, enough in (
            (self._containing, limit), (self._one_slip_away, FEW_ENOUGH), (None, FEW_ENOUGH),
        ):  # fmt: skip
            if len(found) >= enough:
                break
            if reach:
                near = [words | reach(word) for words, word in zip(near, asked, strict=True)]
                some = near
            else:
                some = [words for words, word in zip(near, asked, strict=True) if len(word) > SHORT]
            found |= dict.fromkeys(self._ranked(typed, self._bearing(some), limit))
        return list(found)[:limit]

    def _whose_name_begins(self, typed: str, limit: int) -> range:
        first = bisect_left(self._spelled, f" {typed}")
        last = bisect_left(self._spelled, f" {typed}{LAST_LETTER}", lo=first)
        return range(first, min(last, first + limit))

    def _bearing(self, near: list[set[str]]) -> Iterator[int]:
        """Yield, by name, who bears a word of each set: the rarest set names them, others test."""
        if not near:
            return
        rarest, *others = sorted(near, key=lambda words: sum(len(self._carriers[w]) for w in words))
        for place in sorted({place for word in rarest for place in self._carriers[word]}):
            borne = self._spelled[place].split()
            if not any(words.isdisjoint(borne) for words in others):
                yield place

    def _ranked(self, typed: str, places: Iterable[int], limit: int) -> list[int]:
        """Return the places whose whole names are most like what was typed."""
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - as above

        whole = {place: self._spelled[place].partition(FOLDED)[0] for place in places}
        alike = process.extract(f" {typed}", whole, scorer=fuzz.ratio, limit=limit)
        return [place for _, _, place in alike]

    def _starting(self, asked: str) -> set[str]:
        return {
            word for spelling in _spellings(asked) for word in _beginning(self._words, spelling)
        }

    def _containing(self, asked: str) -> set[str]:
        found = set()
        for spelling in _spellings(asked):
            at = self._text.find(spelling) if len(spelling) >= FEWEST_DIGITS else -1
            while at >= 0:
                place = bisect_right(self._starts, at) - 1
                found.add(self._words[place])
                at = self._text.find(spelling, self._starts[place + 1])
        return found

    def _one_slip_away(self, asked: str) -> set[str]:
        """Return the words one slip away: it leaves the beginning or the end of a word alone."""
        from rapidfuzz import process  # noqa: PLC0415 - as above
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - as above

        found: set[str] = set()
        for spelling in _spellings(asked):
            half = (len(spelling) - 1) // 2
            if len(spelling) >= FEWEST_DIGITS:
                likely = {*_beginning(self._words, spelling[:half])}
                ends = _beginning(self._backwards, spelling[::-1][:half])
                likely |= {word[::-1] for word in ends}
                slips = process.extract(
                    spelling, likely, scorer=OSA.distance, score_cutoff=1, limit=None
                )
                found |= {word for word, _, _ in slips}
        return found


def _spellings(asked: str) -> dict[str, None]:
    """Return what was typed, and as it is folded when that differs."""
    return dict.fromkeys((asked, names.search_key(asked)))


def _dialled(number: str) -> str:
    """Return how a telephone number that is typed as 0812… stands in the file: 62812…."""
    return f"62{number[1:]}" if number.startswith("08") else number


def _spelled(name: str, folded: Callable[[str], str], nickname: str = "") -> str:
    """Return " SITI CONTOH" and, after a mark that sorts first, nickname and folded words."""
    written = names.plain(name).split()
    called = names.plain(nickname).split()
    every = [*written, *called]
    others = [*called, *(fold for word in every if (fold := folded(word)) not in every)]
    return "".join([*(f" {word}" for word in written), FOLDED, *(f" {word}" for word in others)])


class _Texts:
    """Many short texts in one, so that a village fits into little memory."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._width = max(map(len, texts), default=0) + 1  # a space between two of them
        self._all = "".join(text.ljust(self._width) for text in texts)

    def __getitem__(self, place: int) -> str:
        return self._all[place * self._width : (place + 1) * self._width].rstrip()

    def with_part(self, part: str) -> Iterator[int]:
        """Yield the places of the texts that contain `part`."""
        start = self._all.find(part)
        while start >= 0:
            yield start // self._width
            start = self._all.find(part, (start // self._width + 1) * self._width)


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
