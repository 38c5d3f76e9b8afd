"""The names of the village in memory, found by fragments, by NIK digits and with a typing slip.

Words of names are kept once with the people who carry them; a query word matches the start of a
word, then its inside, then a spelling one slip away. People stand in the order of their names.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any, Protocol

from sqlalchemy import Select, String, select, type_coerce
from sqlalchemy.orm import Session

from dme_desktop.kernel import names
from dme_desktop.kernel.text import digits
from dme_desktop.people.likeness import LOOKS_ALIKE
from dme_desktop.people.model import Person
from dme_desktop.people.roll import FOLDED, Entry, Roll
from dme_desktop.people.texts import Texts
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import Known, Touched

SOME = 500  # people that are read at a time
FEWEST_DIGITS = 3
FEW_ENOUGH = 3
SHORT = 3  # letters of a word too short to slip in: a title, an initial
LAST_LETTER = "\U0010ffff"


@dataclass(frozen=True)
class Similar:
    """A person who may be the same one, and how much alike, 0-100."""

    entry: Entry
    score: int


EVERYBODY = select(
    Person.id, Person.full_name, Person.nik, Person.hamlet,
    type_coerce(Person.birth_date, String), Person.nickname, Person.phone,
).where(Person.deleted_at.is_(None))  # fmt: skip


class Directory:
    """Finds people among those a statement selects. It never alters, so any thread may ask it."""

    def __init__(
        self,
        entries: Iterable[Entry] = (),
        *,
        roll: Roll | None = None,
        counted: bytes | None = None,
    ) -> None:
        """Take people, or a roll of them; `counted` has 1 at the place of each who is meant."""
        self._roll = roll = roll or Roll.of(entries)
        self._counted = counted
        self._spelled, self._names = roll.spelled, roll.names
        self._ids, self._niks, self._phones = roll.ids, roll.niks, roll.phones
        self._carriers, self._words = roll.words.carriers, roll.words.forwards
        self._backwards = roll.words.backwards
        self._text, self._starts = roll.words.text, roll.words.starts

    @classmethod
    def of(cls, session: Session, statement: Select[*tuple[Any, ...]] | None = None) -> "Directory":
        """Read everybody the statement selects; its columns are those of `EVERYBODY`."""
        return cls(_entries(session, EVERYBODY if statement is None else statement))

    def among(self, ids: Collection[str]) -> "Directory":
        """Return a directory of those whose ids are given; what it knows is held once for both."""
        return Directory(roll=self._roll, counted=bytes(id_ in ids for id_ in self._ids))

    def others(self, ids: Iterable[str]) -> bytes:
        """Return who counts of all but some people, in order: 1 or 0 for each."""
        counted = bytearray(self._counted or bytes([1]) * len(self._names))
        for place in sorted(self._places(ids), reverse=True):
            del counted[place]
        return bytes(counted)

    def counting(self, others: bytes, but: Mapping[str, bool]) -> "Directory":
        """Return a directory of those who count of all `others`, and `but` who does: {id: whether}.

        Raises ValueError when the others are not as many as here.
        """
        counted = bytearray(others)
        for place in sorted(self._places(but)):
            counted.insert(place, but[self._ids[place]])
        if len(counted) != len(self._names):
            raise ValueError("another village")
        return Directory(roll=self._roll, counted=bytes(counted))

    def _places(self, ids: Iterable[str]) -> list[int]:
        """Return where those of some people stand who are known here."""
        return [place for one in ids if (place := self._ids.place_of(one)) is not None]

    def patched(self, told: Mapping[str, Entry | None]) -> "Directory":
        """Return the directory of everybody after some changed: {id: what is told, None when gone}.

        It finds what one built anew would find, in a fiftieth of the time.
        """
        return Directory(roll=self._roll.patched(told))

    def __len__(self) -> int:
        """Return how many people it knows."""
        return len(self._names) if self._counted is None else sum(self._counted)

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
        keys = dict(enumerate(self._roll.keys))
        every = {place: keys[place] for place in self._who_count(keys)}
        alike = process.extract(
            key, every, scorer=fuzz.token_sort_ratio, score_cutoff=LOOKS_ALIKE - 11, limit=40
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
            self._ids[place], self._names[place], self._niks[place], self._roll.hamlets[place],
            self._roll.births[place],
        )  # fmt: skip

    def _with_number(self, texts: Texts, number: str, limit: int) -> list[int]:
        return list(islice(self._who_count(texts.with_part(number)), limit))

    def _who_count(self, places: Iterable[int]) -> Iterator[int]:
        """Yield those of some places who count."""
        counted = self._counted
        return iter(places) if counted is None else (place for place in places if counted[place])

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

    def _whose_name_begins(self, typed: str, limit: int) -> Iterator[int]:
        first = bisect_left(self._spelled, f" {typed}")
        last = bisect_left(self._spelled, f" {typed}{LAST_LETTER}", lo=first)
        return islice(self._who_count(range(first, last)), limit)

    def _bearing(self, near: list[set[str]]) -> Iterator[int]:
        """Yield, by name, who bears a word of each set: the rarest set names them, others test."""
        if not near:
            return
        rarest, *others = sorted(near, key=lambda words: sum(len(self._carriers[w]) for w in words))
        places = sorted({place for word in rarest for place in self._carriers[word]})
        for place in self._who_count(places):
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


def _entries(session: Session, statement: Select[*tuple[Any, ...]]) -> Iterator[Entry]:
    """Yield what the statement selects; its columns are those of `EVERYBODY`."""
    once: dict[str, str] = {}  # thousands live in a few hamlets
    for id_, name, nik, hamlet, born, nickname, phone in session.execute(statement).yield_per(SOME):
        lives_in = once.setdefault(hamlet, hamlet)
        yield Entry(id_, name, nik or "", lives_in, born, nickname or "", phone or "")


def _beginning(words: list[str], start: str) -> list[str]:
    """Return the words of a sorted list that begin with `start`."""
    return words[bisect_left(words, start) : bisect_left(words, start + LAST_LETTER)]


class LiveDirectory(Protocol):
    """One directory for all rooms, true after each change; for any thread."""

    def now(self) -> Directory:
        """Return the directory as the file stands now."""


def everybody(db: Database) -> Known[Directory]:
    """Return the directory of all residents, the same for whoever asks."""
    return db.shared(_everybody)


def _everybody(db: Database) -> Known[Directory]:
    return Known(db, {"person"}, Directory.of, _renewed)


def _renewed(session: Session, before: Directory, touched: Touched) -> Directory:
    """Return the directory after some people changed, reading only those."""
    ids = touched["person"]
    found = _entries(session, EVERYBODY.where(Person.id.in_(ids)))
    return before.patched(dict.fromkeys(ids) | {one.id: one for one in found})
