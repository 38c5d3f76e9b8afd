"""How a list is likely to be read, before anybody has looked at it.

A wrong guess is worse than a question. So a heading is believed only where it is plain; a weak one
where the cells agree with it; and two columns that claim one field are both asked about. What a
column merely looks like is proposed, never believed.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

import msgspec

from dme_desktop.exchange.layout import Layout, Taken
from dme_desktop.exchange.questions import Question, questions, unknown_words
from dme_desktop.exchange.tables import OURS, Book, Table
from dme_desktop.kernel import nik as nik_rules
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.text import digits
from dme_desktop.people.meanings import NIK_OR_CARD
from dme_desktop.sheets import cells, columns
from dme_desktop.sheets.cells import Refusal
from dme_desktop.sheets.target import Choices, Target

SAMPLE = 300  # cells that are looked at to see what a column holds
AGREEING = 0.9  # of them must be readable for a weak heading to be believed

# Where the 37 columns of the civil registry's own sheet stand, for headings that are not known.
REGISTRY_PLACES = {
    0: "family_card_no", 1: "nik", 2: "full_name", 3: "residency", 4: "birth_place",
    5: "birth_date", 6: "gender", 8: "father_name", 10: "mother_name", 11: "marital_status",
    12: "family_relation", 13: "religion", 16: "address", 17: "rw", 18: "rt", 19: "education",
    20: "occupation", 22: "blood_type",
}  # fmt: skip


@dataclass(frozen=True)
class Proposal:
    """A list, how it would be read, and what has to be asked before that may be believed.

    `guessed` columns are taken for what they look like, to be confirmed; a `settled` list is read
    as a person has said.
    """

    target: Target
    table: Table
    layout: Layout
    questions: Sequence[Question] = ()
    guessed: Sequence[int] = ()
    settled: bool = False
    choices: Mapping[str, Choices] = field(default_factory=dict)  # of free words, in this file

    @property
    def lacking(self) -> Sequence[str]:
        """Return the fields without which no line can be told apart."""
        return self.target.lacking(self.layout.fields(self.target))

    @property
    def absent(self) -> list[str]:
        """Return what somebody new needs and the list does not tell."""
        given = {*self.layout.fields(self.target), *self.layout.same}
        return [name for name in self.target.needed if name not in given]

    @property
    def unused(self) -> list[int]:
        """Return the columns with words or dates that are not taken, though they may be meant."""
        return [
            place
            for place, heading in enumerate(self.table.headings)
            if columns.heading(heading) not in _COUNTING
            and not self.layout.means(place)
            and not all(map(str.isdecimal, sample(self.table, place)))
        ]

    @property
    def is_plain(self) -> bool:
        """Say whether the list can be read without asking anybody."""
        return not self.questions and not self.guessed and not self.lacking

    @property
    def has_words(self) -> bool:
        """Say whether words stand in it that nobody has been asked about yet."""
        return any(
            unknown_words(self.table, one, self.target, self.choices).open(one.said)
            for one in self.layout.columns
        )


class NeedsAnswersError(DmeError):
    """A list whose columns a person has to look at; the window shows them."""

    def __init__(self, proposal: Proposal) -> None:
        wanted = proposal.lacking or (proposal.absent if proposal.unused else ())
        names = [proposal.target.label(name).lower() for name in wanted]
        first = f" Belum diketahui kolom mana yang berisi {', '.join(names)}." if names else ""
        first = f" {proposal.questions[0].sentence}" if proposal.questions else first
        super().__init__(
            f"Kolom di lembar {proposal.table.sheet} perlu dicocokkan dulu.{first} Buka Penduduk, "
            "Impor dari Excel, pilih berkas ini; susunan yang dicocokkan di sana akan diingat."
        )
        self.proposal = proposal


def proposed(table: Table, target: Target, *, thorough: bool = False) -> Proposal:
    """Return how a list is likely to be read, with the questions that are open.

    What columns look like is proposed where nobody could be told apart, or when it is `thorough`.
    """
    means = [_likely(table, place, target) for place in range(len(table.headings))]
    if "nik" in means:
        means = ["" if code == NIK_OR_CARD else code for code in means]
    names = {code: target.meanings[code].names for code in means if code}
    counts = Counter(name for code in means if code for name in names[code])
    contested = {
        n for n, code in enumerate(means) if code and any(counts[f] > 1 for f in names[code])
    }
    taken = [Taken(n, code) for n, code in enumerate(means) if code and n not in contested]
    known = Layout(tuple(taken), target=target.code)
    is_open = thorough or target.lacking(known.fields(target))
    guesses = _guesses(table, known, contested, target) if is_open else {}
    layout = _with_hamlets(table, _joined(known, guesses), target)
    asked = [_which(table, place, means[place], target) for place in sorted(contested)]
    every = [*asked, *questions(table, layout, target)]
    return Proposal(target, table, layout, every, sorted(guesses))


def sample(table: Table, place: int, most: int = 3) -> list[str]:
    """Return a few different things that stand in a column."""
    found: dict[str, None] = {}
    for cell in islice(table.column(place), SAMPLE):
        if shown := cells.shown(cell):
            found[shown] = None
        if len(found) == most:
            break
    return list(found)


def _likely(table: Table, place: int, target: Target) -> str:
    heading = table.headings[place]
    if code := target.meaning_of(heading):
        return code
    for code in target.weak_headings.get(columns.heading(heading), ()):
        if _agrees(table, place, code, target):
            return code
    return REGISTRY_PLACES.get(place, "") if table.book is Book.REGISTRY else ""


def _agrees(table: Table, place: int, code: str, target: Target) -> bool:
    """Say whether the cells of a column can be what a weak heading may mean; numbers never tell."""
    read = target.meanings[code].columns()[0]
    some = [cell for cell in islice(table.column(place), SAMPLE) if cells.shown(cell)]
    words = [cell for cell in some if not cells.spelling(cell).isdecimal()]
    read_well = [cell for cell in words if not isinstance(read[cell], Refusal)]
    return len(read_well) > len(some) * AGREEING


def _guesses(table: Table, known: Layout, contested: set[int], target: Target) -> dict[int, str]:
    """Return what the other columns look like, {place: meaning}; each meaning once."""
    found: dict[int, str] = {}
    for place, heading in enumerate(table.headings):
        if known.means(place) or place in contested:
            continue
        code = _looks_like(table, place, heading)
        given = {name for one in found.values() for name in target.meanings[one].names}
        if code in target.meanings and not (given | known.fields(target)) & {
            *target.meanings[code].names
        }:
            found[place] = code
    return found


def _looks_like(table: Table, place: int, heading: str) -> str:
    """Return what a column is likely to hold by its cells, else by the words of its heading."""
    shown = [text for cell in islice(table.column(place), SAMPLE) if (text := cells.shown(cell))]
    for code, looks in _LOOKS.items():
        if shown and sum(bool(looks(text)) for text in shown) > len(shown) * AGREEING:
            return code
    words = set(heading.casefold().replace("/", " ").split())
    return "full_name" if "nama" in words and not words & _OTHER_NAMES else ""


def _joined(known: Layout, guesses: Mapping[int, str]) -> Layout:
    more = [Taken(place, code) for place, code in guesses.items()]
    every = sorted([*known.columns, *more], key=lambda one: one.place)
    return msgspec.structs.replace(known, columns=tuple(every))


def _with_hamlets(table: Table, layout: Layout, target: Target) -> Layout:
    """Return the layout with the hamlets that stand in the addresses, where no column has them."""
    at = next((one.place for one in layout.columns if one.means == "address"), None)
    if at is None or "full_address" not in target.meanings or "hamlet" in layout.fields(target):
        return layout
    named = target.meanings["full_address"].columns()[1]
    if not any(isinstance(named[cell], str) for cell in islice(table.column(at), SAMPLE)):
        return layout
    return msgspec.structs.replace(
        layout,
        columns=tuple(
            Taken(at, "full_address") if one.place == at else one for one in layout.columns
        ),
    )


def _which(table: Table, place: int, code: str, target: Target) -> Question:
    heading, label = table.headings[place], target.meanings[code].label
    told = ", ".join(sample(table, place))
    return Question(
        place,
        "means",
        f"Lebih dari satu kolom berjudul seperti {label}. Apa isi kolom “{heading}”?",
        ((code, f"{label}: {told}"), ("", f"Bukan {label}, jangan dipakai")),
    )


def _is_nik(shown: str) -> bool:
    return nik_rules.told_by(digits(shown)) is not None


_LOOKS: Mapping[str, Callable[[str], object]] = {
    "nik": _is_nik,
    "hamlet": re.compile(r"(?:dusun|dsn|lingkungan)\b", re.IGNORECASE).match,
    "gender": re.compile(r"(?:l|p|lk|pr|laki\W?laki|perempuan)", re.IGNORECASE).fullmatch,
    "phone": re.compile(r"(?:\+62|62|0)?8[\d\s-]{8,13}").fullmatch,
}
_COUNTING = {"", "no", "nomor", "nourut", "nomorurut", *OURS}  # headings of nothing to take
_OTHER_NAMES = {"ayah", "ibu", "desa", "dusun", "kk", "kepala", "pt", "majikan", "suami", "istri"}
