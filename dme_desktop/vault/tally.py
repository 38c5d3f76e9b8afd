"""What is counted of many by kind: after a change only those who changed are counted anew."""

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

Kind = TypeVar("Kind")
MOST = 1_000  # kinds, from which on it is better read anew: each change adds some
_PLACE = 0xFFFF  # the part of a number that says which kind; the rest is of whose id it is


class Tally(list[tuple[Kind, int]], Generic[Kind]):
    """Kinds and how many are of each; it knows who is of which by a number of eight bytes.

    The same kind may stand in it more than once.
    """

    def __init__(self, every: Sequence[tuple[Kind, int]], who: "array[int]") -> None:
        """Take all kinds, those of which nobody is any more too, and the numbers in order."""
        super().__init__(one for one in every if one[1])
        self._every, self._who = every, who

    @classmethod
    def of(cls, kinds: Iterable[tuple[Kind, Sequence[str]]]) -> "Tally[Kind]":
        """Take kinds with the ids of who is of them."""
        every: list[tuple[Kind, int]] = []
        who: list[int] = []
        for kind, ids in kinds:
            who += [_number(one) | len(every) for one in ids]
            every.append((kind, len(ids)))
        return cls(every, array("q", sorted(who)))

    def after(
        self, whose: Iterable[str], come: Iterable[tuple[Kind, Sequence[str]]]
    ) -> "Tally[Kind]":
        """Return it after some changed, with the kinds of those who are counted now."""
        every, who = [*self._every], self._who[:]
        for number in map(_number, whose):
            at = bisect_left(who, number)
            if at < len(who) and who[at] & ~_PLACE == number:
                place = who.pop(at) & _PLACE
                kind, many = every[place]
                every[place] = (kind, many - 1)
        for kind, ids in come:
            for one in ids:
                insort(who, _number(one) | len(every))
            every.append((kind, len(ids)))
        return Tally(every, who)

    @property
    def is_worn(self) -> bool:
        """Say whether so much changed that it is better read anew."""
        return len(self._every) > MOST


def _number(id_: str) -> int:
    return hash(id_) & ~_PLACE
