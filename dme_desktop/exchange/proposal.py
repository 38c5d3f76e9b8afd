"""How a list is likely to be read, before anybody has looked at it.

A wrong guess is worse than a question. So a heading is believed only where it is plain; a weak one
where the cells agree with it; and two columns that claim one field are both asked about. What a
column merely looks like is proposed, never believed.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import msgspec

from dme_desktop.exchange import cells, columns, meanings
from dme_desktop.exchange.cells import Refusal
from dme_desktop.exchange.columns import NIK_OR_CARD
from dme_desktop.exchange.layout import Layout, Taken, lacking
from dme_desktop.exchange.meanings import MEANINGS, Reading
from dme_desktop.exchange.questions import Question, questions
from dme_desktop.exchange.tables import Book, Table
from dme_desktop.kernel import nik as nik_rules
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.text import digits

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
    """A list, how it would be read, and what has to be asked before that may be believed."""

    table: Table
    layout: Layout
    questions: Sequence[Question] = ()
    guessed: Sequence[int] = ()  # columns that are taken for what they look like, to be confirmed

    @property
    def is_plain(self) -> bool:
        """Say whether the list can be read without asking anybody."""
        return not self.questions and not self.guessed and not lacking(self.layout)


class NeedsAnswersError(DmeError):
    """A list whose columns a person has to look at; the window shows them."""

    def __init__(self, proposal: Proposal) -> None:
        names = [columns.label(name).lower() for name in lacking(proposal.layout)]
        first = f" Belum diketahui kolom mana yang berisi {', '.join(names)}." if names else ""
        first = f" {proposal.questions[0].sentence}" if proposal.questions else first
        super().__init__(
            f"Kolom di lembar {proposal.table.sheet} perlu dicocokkan dulu.{first} Buka Penduduk, "
            "Impor dari Excel, pilih berkas ini; susunan yang dicocokkan di sana akan diingat."
        )
        self.proposal = proposal


def proposed(table: Table) -> Proposal:
    """Return how a list is likely to be read, with the questions that are open."""
    means = [_likely(table, place) for place in range(len(table.headings))]
    if "nik" in means:
        means = ["" if code == NIK_OR_CARD else code for code in means]
    counts = Counter(name for code in means for name in _fields(code))
    contested = {n for n, code in enumerate(means) if any(counts[f] > 1 for f in _fields(code))}
    taken = [Taken(n, code) for n, code in enumerate(means) if code and n not in contested]
    known = Layout(tuple(taken))
    guesses = _guesses(table, known, contested) if lacking(known) else {}
    layout = _with_hamlets(table, _joined(known, guesses))
    asked = [_which(table, place, means[place]) for place in sorted(contested)]
    return Proposal(table, layout, [*asked, *questions(table, layout)], sorted(guesses))


def sample(table: Table, place: int, most: int = 3) -> list[str]:
    """Return a few different things that stand in a column."""
    found: dict[str, None] = {}
    for cell in islice(table.column(place), SAMPLE):
        if shown := cells.shown(cell):
            found[shown] = None
        if len(found) == most:
            break
    return list(found)


def _likely(table: Table, place: int) -> str:
    compared = columns.heading(table.headings[place])
    if code := meanings.known_headings().get(compared):
        return code
    for code in meanings.weak_headings().get(compared, ()):
        if _agrees(table, place, code):
            return code
    return REGISTRY_PLACES.get(place, "") if table.book is Book.REGISTRY else ""


def _agrees(table: Table, place: int, code: str) -> bool:
    """Say whether the cells of a column can be what a weak heading may mean; numbers never tell."""
    read = Reading(code).columns()[0]
    some = [cell for cell in islice(table.column(place), SAMPLE) if cells.shown(cell)]
    words = [cell for cell in some if not cells.spelling(cell).isdecimal()]
    read_well = [cell for cell in words if not isinstance(read[cell], Refusal)]
    return len(read_well) > len(some) * AGREEING


def _guesses(table: Table, known: Layout, contested: set[int]) -> dict[int, str]:
    """Return what the other columns look like, {place: meaning}; each meaning once."""
    found: dict[int, str] = {}
    for place, heading in enumerate(table.headings):
        if known.means(place) or place in contested:
            continue
        code = _looks_like(table, place, heading)
        given = known.fields | {name for one in found.values() for name in _fields(one)}
        if code and not given & set(_fields(code)):
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
    return Layout(tuple(sorted([*known.columns, *more], key=lambda one: one.place)))


def _with_hamlets(table: Table, layout: Layout) -> Layout:
    """Return the layout with the hamlets that stand in the addresses, where no column has them."""
    at = next((one.place for one in layout.columns if one.means == "address"), None)
    if at is None or "hamlet" in layout.fields:
        return layout
    named = Reading("full_address").columns()[1]
    if not any(isinstance(named[cell], str) for cell in islice(table.column(at), SAMPLE)):
        return layout
    return msgspec.structs.replace(
        layout,
        columns=tuple(
            Taken(at, "full_address") if one.place == at else one for one in layout.columns
        ),
    )


def _which(table: Table, place: int, code: str) -> Question:
    heading, label = table.headings[place], MEANINGS[code].label
    told = ", ".join(sample(table, place))
    return Question(
        place,
        "means",
        f"Lebih dari satu kolom berjudul seperti {label}. Apa isi kolom “{heading}”?",
        ((code, f"{label}: {told}"), ("", f"Bukan {label}, jangan dipakai")),
    )


def _fields(code: str) -> Iterable[str]:
    return MEANINGS[code].readers if code else ()


def _is_nik(shown: str) -> bool:
    return nik_rules.told_by(digits(shown)) is not None


_LOOKS: Mapping[str, Callable[[str], object]] = {
    "nik": _is_nik,
    "hamlet": re.compile(r"(?:dusun|dsn|lingkungan)\b", re.IGNORECASE).match,
    "gender": re.compile(r"(?:l|p|lk|pr|laki\W?laki|perempuan)", re.IGNORECASE).fullmatch,
    "phone": re.compile(r"(?:\+62|62|0)?8[\d\s-]{8,13}").fullmatch,
}
_OTHER_NAMES = {"ayah", "ibu", "desa", "dusun", "kk", "kepala", "pt", "majikan", "suami", "istri"}
