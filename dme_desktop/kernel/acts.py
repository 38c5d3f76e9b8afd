"""What the office does, named once: an act has a code for the books and a sentence for people.

Each room declares its acts in `acts.py`. The vault writes them down, undoing and history show them,
and a person may do those that one of their roles is allowed. No sentence is compared with another.
"""

import enum
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from dme_desktop.kernel.errors import DmeError

LONGEST_DETAIL = 120


class Role(enum.Enum):
    """What somebody is in the office; whoever works alone is all of them."""

    OPERATOR = "operator"
    PMI_OFFICER = "petugas PMI"
    SECRETARY = "sekretaris"
    HEAD = "kepala desa"
    AUDITOR = "pemeriksa"
    ADMIN = "petugas teknis"


EVERY_ROLE = frozenset(Role)
FILLING_IN = frozenset({Role.OPERATOR, Role.PMI_OFFICER, Role.SECRETARY, Role.HEAD})
ISSUING = FILLING_IN - {Role.OPERATOR}
DECIDING = frozenset({Role.SECRETARY, Role.HEAD})
KEEPING = DECIDING | {Role.ADMIN}


@dataclass(frozen=True)
class Second:
    """Who approves one act, by its code, that another proposes; `account` is the id of theirs.

    It is "" where nobody was there who may: the reason says why, and is looked at afterwards.
    """

    name: str
    account: str
    act: str
    reason: str


@dataclass(frozen=True)
class Who:
    """A person at work: the name that stands on papers and in the books, and the roles.

    `account` is the id of the account somebody signed in to, "" in an office that has none.
    """

    name: str
    roles: frozenset[Role] = EVERY_ROLE
    account: str = ""
    second: Second | None = None


PROGRAM = Who("program")  # notes of its own that name nobody: drafts, when the last copy was made


@dataclass(frozen=True)
class ActName:
    """An act as it stands in the books: its code, "" before there were any, and its words then."""

    code: str
    sentence: str
    detail: str = ""

    @property
    def words(self) -> str:
        """Return the sentence with its detail: "Impor penduduk: 97 orang dari dusun.xlsx"."""
        return f"{self.sentence}: {self.detail}" if self.detail else self.sentence


@dataclass(frozen=True)
class Act:
    """One thing the office can do; an `approvable` one may need a second person, where it is said.

    One that `brings` writes what was done elsewhere in the office and stands there: taking it back
    loses nothing, not even a number, and is done as a whole or not at all.

    Example: `Act("daftarkan-pekerja", QT_TRANSLATE_NOOP("acts", "Daftarkan pekerja"), FILLING_IN)`.
    """

    code: str
    sentence: str
    allowed: frozenset[Role]
    detail: str = ""
    approvable: bool = False
    brings: bool = False

    def about(self, detail: str) -> "Act":
        """Return this act with what it is about: `ISSUE.about("Surat izin keluarga")`."""
        return replace(self, detail=detail[:LONGEST_DETAIL])

    @property
    def name(self) -> ActName:
        """Return what the books keep of it."""
        return ActName(self.code, self.sentence, self.detail)

    def check(self, who: Who) -> None:
        """Raise DmeError, naming who may, when none of somebody's roles is allowed this act."""
        if not self.allowed & who.roles:
            able = ", ".join(role.value for role in Role if role in self.allowed)
            raise DmeError(f"“{self.sentence}” dikerjakan oleh {able}. Minta bantuannya.")


_told: list[Callable[[], Iterable[Act]]] = []
_declared: dict[str, Act] = {}  # all of them, or none while nobody has asked


def declare(load: Callable[[], Iterable[Act]]) -> None:
    """Take what loads the acts of every room; they are loaded when one is asked for."""
    _told[:] = [load]
    _declared.clear()


def declared() -> list[Act]:
    """Return the acts of every room, in the order in which the rooms told them."""
    return list(_known().values())


def bringing() -> frozenset[str]:
    """Return the codes of the acts that write what was done elsewhere in the office."""
    return frozenset(act.code for act in _known().values() if act.brings)


def sentence_of(name: ActName) -> str:
    """Return the sentence of an act as the program says it today, or as it was written down."""
    known = _known().get(name.code)
    return known.sentence if known else name.sentence


def _known() -> dict[str, Act]:
    if not _declared and _told:  # filled at once: no thread ever sees a part of them
        _declared.update([(act.code, act) for act in _told[0]()])
    return _declared
