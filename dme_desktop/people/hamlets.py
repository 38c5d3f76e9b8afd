"""The hamlets of the village, each spelled once, however a list spells it.

"DUSUN MONTONG", "montong" and "Montong" are one, and so are "Dusun II" and "Dusun 2".
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from sqlalchemy.orm import Session

from dme_desktop.kernel.names import plain
from dme_desktop.people import service
from dme_desktop.sheets.cells import ROMAN_NUMBERS
from dme_desktop.sheets.target import Line, told

_WORDS = {"DUSUN", "DSN", "LINGKUNGAN", "LINGK", "KAMPUNG", "KP"}


@dataclass(frozen=True)
class Hamlets:
    """How each hamlet is spelled: as the office has it, else as most lines of the list do."""

    known: Mapping[str, str] = field(default_factory=dict)
    new: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, session: Session, lines: Sequence[Line]) -> "Hamlets":
        """Return the hamlets on the books, and those that only a list names."""
        known = {key(name): name for name in service.hamlets(session)}
        named = Counter(filter(None, (told(line.values, "hamlet", str) for line in lines)))
        return cls(known, _spelled_once(named, known))

    def spelled(self, hamlet: str) -> str:
        """Return a hamlet as it is spelled here."""
        own = key(hamlet)
        return self.known.get(own) or self.new.get(own) or hamlet

    def doubts(self, hamlet: str) -> list[str]:
        """Return a warning for a hamlet that the office does not know yet, though it knows some."""
        if not self.known or key(hamlet) in self.known:
            return []
        return [f"Dusun {self.spelled(hamlet)} belum ada di data desa. Periksa ejaannya."]


@lru_cache(maxsize=1024)  # a village has a few, named in every line
def key(hamlet: str) -> str:
    """Return what two spellings of one hamlet have in common."""
    words = [word for word in plain(hamlet).split() if word not in _WORDS]
    return " ".join(ROMAN_NUMBERS.get(word, word.lstrip("0") or word) for word in words)


def _spelled_once(named: Mapping[str, int], known: Iterable[str]) -> Mapping[str, str]:
    """Return one spelling for each new hamlet: the one most lines have, rather not all small."""
    best: dict[str, str] = {}
    for name in sorted(named, key=lambda one: (not one[:1].islower(), named[one], one)):
        if key(name) not in known:
            best[key(name)] = name
    return best
