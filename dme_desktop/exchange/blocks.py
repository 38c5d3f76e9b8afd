"""Census books: families in blocks, each under lines that tell the card and the address.

Four shapes are about. A line of labels (NO.KK, NAMA.KK, ALAMAT) with the values under it; one cell
"No. KK : 5203…" with the address beside it; labels with the value to their right; a bare card
number with the address at the end of the line. Whatever the shape, each person becomes one line
that carries what stood above; a line that is neither is kept as it is, so that none is lost.

A flat list whose people have their cards beside them is no such book, whatever one line looks like.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dme_desktop.exchange.nothing import is_numbered
from dme_desktop.sheets import cells, columns, composite
from dme_desktop.sheets.cells import Cell
from dme_desktop.sheets.columns import meaning_of

CARD_HEADINGS = ("no_kk", "alamat", "dusun", "rt", "rw")
FEWEST_HEADINGS = 5  # a line of labels about a family has three, one about people a dozen
FEWEST_FIGURES = 3  # of a NIK, even one that was cut short
_CARD = re.compile(r"(?<!\d)\d{16}(?!\d)")
_CARD_LABELS = {"nokk", "nomorkk"}
_NUMBERS = {"no", "nomor", "nourut"}
_ADDRESS_LABELS = {"alamat": "", "nortrw": "RT/RW", "rtrw": "RT/RW"}
_SAYS_WHERE = re.compile(r"\b(?:rt|rw|dusun|dsn|alamat)\b", re.IGNORECASE)
Headings = Mapping[str, str]  # {heading to compare: what it means}


@dataclass
class Blocks:
    """The people of a census book: headings, lines, and where each line stood, counted from 0."""

    headings: list[Cell]
    lines: list[list[Cell]] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    in_families: int = 0  # people who stand under a card
    with_own_card: int = 0  # people whose line begins with one

    def add(self, place: int, line: Sequence[Cell], more: Sequence[Cell]) -> None:
        """Keep a line with what stood above it."""
        self.lines.append([*line, *more, *[""] * (len(CARD_HEADINGS) - len(more))])
        self.places.append(place)

    @property
    def is_census(self) -> bool:
        """Say whether the sheet stands in families, and is no flat list."""
        return self.in_families > self.with_own_card


@dataclass
class _Family:
    """The card and address above some people, as far as they have been read."""

    card: Cell = ""  # a number where Excel kept one: it is refused with the reason
    said: list[str] = field(default_factory=list)
    labels: dict[str, int] = field(default_factory=dict)  # whose values stand in the next line

    def cells(self) -> list[Cell]:
        return [self.card, *composite.address(", ".join(self.said))] if self.card else []


@dataclass(frozen=True)
class _People:
    """Where the number, the NIK and the name stand in the lines about people."""

    number: int = -1
    nik: int = -1
    name: int = -1
    width: int = 0  # how many headings there are

    @classmethod
    def under(cls, line: Sequence[Cell], headings: Headings) -> "_People":
        known = [meaning_of(cell, headings) for cell in line]
        numbers = [n for n, cell in enumerate(line) if columns.heading(cell) in _NUMBERS]
        name = known.index("full_name") if "full_name" in known else -1
        return cls(numbers[0] if numbers else -1, known.index("nik"), name, _filled(line))

    def has(self, line: Sequence[Cell]) -> bool:
        """Say whether a line is about somebody, with a NIK or only numbered and named."""
        named = _text(line, self.name) and _text(line, self.number).isdecimal()
        return bool(self.has_nik(line) or named)

    def has_nik(self, line: Sequence[Cell]) -> bool:
        text = _text(line, self.nik)  # where an address may stand in the line of a family
        return sum(map(str.isdecimal, text)) >= FEWEST_FIGURES and not any(map(str.isalpha, text))

    def has_own_card(self, line: Sequence[Cell]) -> bool:
        """Say whether a line about somebody begins with a card, as in a flat list."""
        first = next((at for at, cell in enumerate(line) if isinstance(cell, str) and cell), -1)
        return first != self.nik and bool(_CARD.fullmatch(_text(line, first)))

    def may_be_family(self, line: Sequence[Cell]) -> bool:
        """Say whether a line that begins with a card leaves the places of a person empty."""
        if self.name >= 0:
            return not _text(line, self.name)
        return self.nik < 0 or _filled(line) * 2 < self.width


def blocks_in(lines: Sequence[Sequence[Cell]], headings: Headings) -> Blocks | None:
    """Return the lines of a sheet that stands in family blocks, None when it does not."""
    found: Blocks | None = None
    people, family = _People(), _Family()
    for place, line in enumerate(lines):
        if _is_heading(line, headings):
            found = found or Blocks([*line, *CARD_HEADINGS])
            people = _People.under(line, headings)
        elif family.labels:
            family = _under(family.labels, line)
        elif not people.has_nik(line) and (begun := _begun(line, family, people)):
            family = begun
        elif found and _filled(line) and not _is_label(line):
            _put(found, place, line, people, family)
    return found if found and found.is_census else None


def _put(found: Blocks, place: int, line: Sequence[Cell], people: _People, family: _Family) -> None:
    """Keep a line about somebody with the family above it; another one as it is."""
    is_person = people.has(line)
    found.in_families += bool(is_person and family.card)
    found.with_own_card += is_person and people.has_own_card(line)
    found.add(place, line, family.cells() if is_person else ())


def _is_heading(line: Sequence[Cell], headings: Headings) -> bool:
    if is_numbered(line):
        return False
    known = {meaning_of(cell, headings) for cell in line} - {""}
    return "nik" in known and len(known) >= FEWEST_HEADINGS and "family_card_no" not in known


def _is_label(line: Sequence[Cell]) -> bool:
    """Say whether a line is one of a page's head: "PROVINSI :" with a value."""
    return _first_text(line).endswith(":")


def _begun(line: Sequence[Cell], family: _Family, people: _People) -> _Family | None:
    """Return the family a line begins or goes on telling of, None when it tells of none."""
    texts = [(place, cell) for place, cell in enumerate(line) if isinstance(cell, str) and cell]
    for place, text in texts:
        label, _, told = text.partition(":")
        name = columns.heading(label)
        if name in _CARD_LABELS:
            return _carded(text, line[place + 1 :], texts)
        if name in _ADDRESS_LABELS and family.card:
            told = told.strip() or str(_next(line[place + 1 :]))
            return _Family(family.card, [*family.said, f"{_ADDRESS_LABELS[name]} {told}"])
    first = texts[0][1].strip() if texts else ""
    if _CARD.fullmatch(first) and people.may_be_family(line):
        return _Family(first, [text for _, text in texts[1:] if _SAYS_WHERE.search(text)])
    return None


def _carded(label: str, right: Sequence[Cell], texts: Sequence[tuple[int, str]]) -> _Family:
    """Return a family whose card number stands in the label, to its right, or in the next line."""
    card = _card_in(label) or _card_in(_next(right))
    if card:
        others = [text for _, text in texts if text != label and _SAYS_WHERE.search(text)]
        return _Family(card, others)
    return _Family(labels={columns.heading(text.partition(":")[0]): at for at, text in texts})


def _under(labels: dict[str, int], line: Sequence[Cell]) -> _Family:
    places = [at for name, at in labels.items() if name in _CARD_LABELS and at < len(line)]
    card = _card_in(line[places[0]]) if places else ""
    return _Family(card or " ", [_text(line, labels.get("alamat", -1))])


def _card_in(cell: Cell) -> Cell:
    """Return the card number in a cell, the cell itself where it is a number, else ""."""
    if not isinstance(cell, str):
        return cell or ""
    found = _CARD.search(cell)
    return found[0] if found else ""


def _next(right: Sequence[Cell]) -> Cell:
    return next((cell for cell in right if cell not in ("", None)), "")


def _text(line: Sequence[Cell], place: int) -> str:
    if not 0 <= place < len(line):
        return ""
    try:
        return cells.plain(line[place])
    except ValueError:
        return str(line[place])[:16]


def _filled(line: Sequence[Cell]) -> int:
    return sum(cell not in ("", None) for cell in line)


def _first_text(line: Sequence[Cell]) -> str:
    return next((cell.strip() for cell in line if isinstance(cell, str) and cell.strip()), "")
