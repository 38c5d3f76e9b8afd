"""The hamlets of the village, each spelled once, however a list spells it.

"DUSUN MONTONG", "montong" and "Montong" are one, and so are "Dusun II" and "Dusun 2".
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from sqlalchemy.orm import Session

from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.people import service
from dme_desktop.sheets.target import Choices, Line, told
from dme_desktop.village.rules import hamlet_key

NEW = QT_TRANSLATE_NOOP(
    "fields",
    "Dusun ini belum ada di data desa. Pilih bila salah eja; bila dusun baru, biarkan kosong.",
)


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

    @classmethod
    def named(cls, known: Iterable[str]) -> "Hamlets":
        """Return the hamlets of these names."""
        return cls({key(name): name for name in known})

    def doubts(self, hamlet: str) -> list[str]:
        """Return a warning for a hamlet that the office does not know yet, though it knows some."""
        if not self.known or key(hamlet) in self.known:
            return []
        return [f"Dusun {self.spelled(hamlet)} belum ada di data desa. Periksa ejaannya."]


key = lru_cache(maxsize=1024)(hamlet_key)  # a village has a few, named in every line


def _spelled_once(named: Mapping[str, int], known: Iterable[str]) -> Mapping[str, str]:
    """Return one spelling for each new hamlet: the one most lines have, rather not all small."""
    best: dict[str, str] = {}
    for name in sorted(named, key=lambda one: (not one[:1].islower(), named[one], one)):
        if key(name) not in known:
            best[key(name)] = name
    return best


def choices(session: Session) -> Mapping[str, Choices]:
    """Return the hamlets a word in a list may be a slip of; none where none is known yet."""
    known = service.hamlets(session)
    return {"hamlet": Choices({name: name for name in known}, key, NEW)} if known else {}
