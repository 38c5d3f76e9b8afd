"""Everybody in the order of their names, column by column, and who bears each word of a name."""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import accumulate, groupby
from typing import NamedTuple

from dme_desktop.kernel import names
from dme_desktop.people.texts import Gathered, Texts, Woven

FOLDED = "\x1f"  # parts a name as it is written from the words it folds to; sorts before all
Carriers = Mapping[str, "array[int]"]  # {word: places}


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
class Words:
    """The words of all names with those who bear them, and in the orders they are looked for."""

    carriers: Carriers
    forwards: list[str]
    backwards: list[str]
    text: str
    starts: list[int]

    @classmethod
    def of(cls, carriers: Carriers) -> "Words":
        """Put the words in order."""
        forwards = sorted(carriers)
        return cls(
            carriers,
            forwards,
            sorted(word[::-1] for word in forwards),
            "\n".join(["", *forwards, ""]),
            list(accumulate((len(word) + 1 for word in forwards), initial=1)),
        )

    def after(self, carriers: Carriers) -> "Words":
        """Return the words with others who bear them."""
        if carriers.keys() != self.carriers.keys():
            return Words.of(carriers)
        return Words(carriers, self.forwards, self.backwards, self.text, self.starts)


@dataclass(frozen=True)
class Roll:
    """What is known of everybody; the n-th of each column is about the n-th by name."""

    spelled: list[str]
    names: list[str]
    key_lines: str
    hamlets: list[str]
    ids: Texts
    births: Texts
    niks: Texts
    phones: Texts
    words: Words

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "Roll":
        """Put people in order."""
        folded = cache(names.search_key)
        spelled, full_names, hamlets = list[str](), list[str](), list[str]()
        ids, births, niks, phones = Gathered(), Gathered(), Gathered(), Gathered()
        for entry in entries:  # never all of them at once: villages are large
            spelled.append(_spelled(entry.full_name, folded, entry.nickname))
            full_names.append(entry.full_name)
            hamlets.append(entry.hamlet)
            ids.add(entry.id)
            births.add(entry.birth)
            niks.add(entry.nik)
            phones.add(entry.phone)
        by_name: list[int] = []
        spelling_of = spelled.__getitem__
        in_turn = sorted(range(len(spelled)), key=spelling_of)
        for _, alike in groupby(in_turn, key=spelling_of):
            by_name += sorted(alike, key=ids.__getitem__)
        spelled = [spelled[place] for place in by_name]
        full_names = [full_names[place] for place in by_name]
        return cls(
            spelled,
            full_names,
            _lines(names.search_key(name) for name in full_names),
            [hamlets[place] for place in by_name],
            ids.in_order(by_name),
            births.in_order(by_name),
            niks.in_order(by_name),
            phones.in_order(by_name),
            Words.of(_carriers(spelled)),
        )

    @property
    def keys(self) -> list[str]:
        """Return what each name is compared by; asked for seldom, so held as one text."""
        return self.key_lines.split("\n")[1:]

    def patched(self, told: Mapping[str, Entry | None]) -> "Roll":
        """Return the roll after some people changed: {id: what is told now, None when gone}."""
        folded = cache(names.search_key)
        entries = [one for one in told.values() if one]
        come = sorted((_spelled(x.full_name, folded, x.nickname), x.id, x) for x in entries)
        gone = sorted(place for id_ in told if (place := self.ids.place_of(id_)) is not None)
        at = [self._place_for(spelling, id_) for spelling, id_, _ in come]
        woven = Woven.of(len(self.spelled), gone, at)
        spelled = woven.texts(self.spelled, [spelling for spelling, _, _ in come])
        new = [one for _, _, one in come]
        return Roll(
            spelled,
            woven.texts(self.names, [one.full_name for one in new]),
            _lines(woven.texts(self.keys, [names.search_key(one.full_name) for one in new])),
            woven.texts(self.hamlets, [one.hamlet for one in new]),
            self.ids.woven(woven, [one.id for one in new]),
            self.births.woven(woven, [one.birth for one in new]),
            self.niks.woven(woven, [one.nik for one in new]),
            self.phones.woven(woven, [one.phone for one in new]),
            self.words.after(self._carriers(woven, gone, spelled)),
        )

    def _place_for(self, spelling: str, id_: str) -> int:
        """Return the place before which somebody stands by name."""
        return bisect_left(
            range(len(self.spelled)),
            (spelling, id_),
            key=lambda place: (self.spelled[place], self.ids[place]),
        )

    def _carriers(self, woven: Woven, gone: Sequence[int], spelled: Sequence[str]) -> Carriers:
        """Return who bears each word: those who stay, at their places of now, and who came."""
        held, left = dict(self.words.carriers), set(gone)
        for word in {word for place in gone for word in self.spelled[place].split()}:
            held[word] = array("I", (place for place in held[word] if place not in left))
        if woven.moves:
            moved = woven.moved().__getitem__
            held = {word: array("I", map(moved, places)) for word, places in held.items()}
        for place in woven.come:
            for word in set(spelled[place].split()):
                held[word] = held.get(word, array("I")) + array("I", [place])
        return {word: places for word, places in held.items() if places}


def _lines(texts: Iterable[str]) -> str:
    """Return texts as lines, an empty one first, so that there may be none."""
    return "\n".join(["", *texts])


def _carriers(spelled: Sequence[str]) -> Carriers:
    found: dict[str, array[int]] = defaultdict(partial(array, "I"))
    for place, spelling in enumerate(spelled):
        for word in set(spelling.split()):
            found[word].append(place)
    return dict(found)


def _spelled(name: str, folded: Callable[[str], str], nickname: str = "") -> str:
    """Return " SITI CONTOH" and, after a mark that sorts first, nickname and folded words."""
    written = names.plain(name).split()
    called = names.plain(nickname).split()
    every = [*written, *called]
    others = [*called, *(fold for word in every if (fold := folded(word)) not in every)]
    return "".join([*(f" {word}" for word in written), FOLDED, *(f" {word}" for word in others)])
