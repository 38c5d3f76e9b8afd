"""The texts of a village in little memory, and how they stand after some went and some came."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

TOGETHER = 500  # texts that are gathered before they are put together


@dataclass(frozen=True)
class Woven:
    """How those who came stand among those who stay: slices of old places, numbers of new ones."""

    parts: Sequence[slice | int]
    before: int  # how many stood there

    @classmethod
    def of(cls, before: int, gone: Sequence[int], come: Sequence[int]) -> "Woven":
        """Leave the `gone` places out; each of `come` is the old place that somebody new precedes.

        Both are sorted.
        """
        events = sorted([*((at, 0, n) for n, at in enumerate(come)), *((at, 1, 0) for at in gone)])
        parts: list[slice | int] = []
        start = 0
        for at, is_gone, number in events:
            parts.append(slice(start, at))
            start = at + is_gone
            if not is_gone:
                parts.append(number)
        return cls([*parts, slice(start, before)], before)

    @property
    def come(self) -> list[int]:
        """Return the places of those who came, in their order."""
        found, place = [], 0
        for part in self.parts:
            if isinstance(part, int):
                found.append(place)
            place += 1 if isinstance(part, int) else part.stop - part.start
        return found

    @property
    def moves(self) -> bool:
        """Say whether anybody who stays stands at another place now."""
        return any(new != old for new, old, _ in self._runs())

    def moved(self) -> "array[int]":
        """Return the new place of each old one; of who has gone that is any."""
        found = array("I", bytes(array("I").itemsize * self.before))
        for new, old, length in self._runs():
            found[old : old + length] = array("I", range(new, new + length))
        return found

    def texts(self, old: list[str], new: Sequence[str]) -> list[str]:
        """Return the texts of all in order."""
        found: list[str] = []
        for part in self.parts:
            found += [new[part]] if isinstance(part, int) else old[part]
        return found

    def _runs(self) -> Iterator[tuple[int, int, int]]:
        """Yield (new place, old place, how many) of those who stay beside each other."""
        place = 0
        for part in self.parts:
            length = 1 if isinstance(part, int) else part.stop - part.start
            if isinstance(part, slice) and length:
                yield place, part.start, length
            place += length


class Gathered:
    """Texts that come one by one, put together some at a time: by itself each takes much more."""

    def __init__(self) -> None:
        self._together: list[Texts] = []
        self._last: list[str] = []

    def add(self, text: str) -> None:
        """Take one text more."""
        self._last.append(text)
        if len(self._last) == TOGETHER:
            self._together.append(Texts(self._last))
            self._last = []

    def __getitem__(self, number: int) -> str:
        """Return the text that came as the `number`-th, the first being 0."""
        part, place = divmod(number, TOGETHER)
        return (self._together[part] if part < len(self._together) else self._last)[place]

    def in_order(self, numbers: Iterable[int]) -> "Texts":
        """Return the texts in an order that is told by how they came."""
        return Texts([self[number] for number in numbers])


class Texts:
    """Many short texts in one, so that a village fits into little memory."""

    def __init__(self, texts: Sequence[str], width: int = 0, whole: str = "") -> None:
        """Take the texts, or the `whole` of them, each filled up with spaces to one width."""
        self._width = width or max(map(len, texts), default=0) + 1  # a space between two of them
        self._all = whole or "".join(text.ljust(self._width) for text in texts)

    def __len__(self) -> int:
        return len(self._all) // self._width

    def __getitem__(self, place: int) -> str:
        return self._all[place * self._width : (place + 1) * self._width].rstrip()

    def __iter__(self) -> Iterator[str]:
        width = self._width
        return (self._all[at : at + width].rstrip() for at in range(0, len(self._all), width))

    def place_of(self, text: str) -> int | None:
        """Return the first place where a whole text stands."""
        return next((place for place in self.with_part(text) if self[place] == text), None)

    def with_part(self, part: str) -> Iterator[int]:
        """Yield the places of the texts that contain `part`."""
        start = self._all.find(part)
        while start >= 0:
            yield start // self._width
            start = self._all.find(part, (start // self._width + 1) * self._width)

    def woven(self, woven: Woven, new: Sequence[str]) -> "Texts":
        """Return the texts after some were left out and some came."""
        width = self._width
        if any(len(text) >= width for text in new):
            return Texts(woven.texts(list(self), new))
        whole = "".join(
            new[part].ljust(width)
            if isinstance(part, int)
            else self._all[part.start * width : part.stop * width]
            for part in woven.parts
        )
        return Texts((), width, whole)
