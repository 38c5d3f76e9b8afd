"""What each column of a list means: proposed, asked about where it is in doubt, remembered.

A wrong guess is worse than a question. So a heading is believed only where it is plain, and the
cells have a say: where days and months cannot be told apart, where P may be a man (pria) or a woman
(perempuan), where two columns claim one field, the clerk is asked.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import msgspec

from dme_desktop.exchange import cells, columns
from dme_desktop.exchange.cells import Refusal
from dme_desktop.exchange.columns import MEANINGS, NIK_OR_CARD, Reading
from dme_desktop.exchange.tables import Book, Table
from dme_desktop.exchange.workbook import Cell
from dme_desktop.kernel import codes
from dme_desktop.kernel import nik as nik_rules
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.text import digits

SAMPLE = 300  # cells that are looked at to see what a column holds
AGREEING = 0.9  # of them must be readable for a weak heading to be believed
MOST_VALUES = 12  # different ones that are asked about in one column
OFFICIAL = {Book.REGISTRY, Book.CENSUS}  # the civil registry always writes the day first
DAY_FIRST, MONTH_FIRST = "dmy", "mdy"
LAST_MONTH = 12
ENOUGH = 50  # dates that tell their order, none against them
FEW = 5  # rows of an unknown value are refused one by one, more are asked about
CLEARLY = 10  # times as many dates must tell one order as the other

# Where the 37 columns of the civil registry's own sheet stand, for headings that are not known.
REGISTRY_PLACES = {
    0: "family_card_no", 1: "nik", 2: "full_name", 3: "residency", 4: "birth_place",
    5: "birth_date", 6: "gender", 8: "father_name", 10: "mother_name", 11: "marital_status",
    12: "family_relation", 13: "religion", 16: "address", 17: "rw", 18: "rt", 19: "education",
    20: "occupation", 22: "blood_type",
}  # fmt: skip


class Taken(msgspec.Struct, frozen=True, omit_defaults=True):
    """One column that is taken: its place, what it means, and what was said about its values."""

    place: int
    means: str
    order: str = ""
    said: dict[str, str] = {}

    def reading(self) -> Reading:
        """Return how its cells are read."""
        return Reading(self.means, self.order == MONTH_FIRST, self.said)


class Layout(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a list is read: its columns, and what holds for every line that does not say it.

    `same` is {field: as it is written}; with `from_nik` sex and birth date that the list does not
    have are those the NIK tells.
    """

    columns: tuple[Taken, ...] = ()
    same: dict[str, str] = {}
    from_nik: bool = False

    def means(self, place: int) -> str:
        """Return what the column at a place means, "" when it is not taken."""
        return next((one.means for one in self.columns if one.place == place), "")

    def place_of(self, means: str) -> int | None:
        """Return where the column with a meaning stands, None without one."""
        return next((one.place for one in self.columns if one.means == means), None)

    @property
    def fields(self) -> set[str]:
        """Return the fields that its columns give."""
        return {name for one in self.columns for name in MEANINGS[one.means].readers}


@dataclass(frozen=True)
class Question:
    """What only a person can say of a column: a choice of answers, each with what it would mean."""

    place: int
    about: str  # "means", "order", or "said:<value>"
    sentence: str
    answers: tuple[tuple[str, str], ...]  # the answer, and what it means in this list
    likely: str = ""


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


def questions(table: Table, layout: Layout) -> list[Question]:
    """Return what has to be asked about the cells of the columns that are taken."""
    found = [_letters_question(table)] if table.doubtful_letters else []
    for one in layout.columns:
        if one.means == NIK_OR_CARD:
            found.append(_number_question(table, one.place))
        elif MEANINGS[one.means].dated and not one.order and table.book not in OFFICIAL:
            found += _order_question(table, one, layout.place_of("nik"))
        elif one.means == "gender":
            found += _gender_questions(table, layout, one)
    return found


def answered(layout: Layout, question: Question, answer: str) -> Layout:
    """Return the layout with one answer in it; "" leaves a column out."""
    about, _, value = question.about.partition(":")
    before = next(
        (one for one in layout.columns if one.place == question.place), Taken(question.place, "")
    )
    others = [one for one in layout.columns if one.place != question.place]
    if about == "means":
        after = Taken(question.place, answer)
    elif about == "order":
        after = msgspec.structs.replace(before, order=answer)
    else:
        after = msgspec.structs.replace(before, said={**before.said, value: answer})
    kept = [*others, after] if after.means else others
    return msgspec.structs.replace(layout, columns=tuple(sorted(kept, key=lambda one: one.place)))


def lacking(layout: Layout) -> list[str]:
    """Return the fields without which nobody can be told apart by this layout."""
    if "nik" in layout.fields:
        return []
    return [name for name in columns.IDENTITY if name not in layout.fields]


def unknown_values(table: Table, one: Taken) -> list[tuple[str, str, int]]:
    """Return the values of a coded column that are not known: (value, as it stands, how often)."""
    meaning = MEANINGS[one.means]
    if not meaning.codes:
        return []
    column, counts = one.reading().columns()[0], Counter[str]()
    shown: dict[str, str] = {}
    for cell, times in Counter(_cells(table, one.place)).items():
        if isinstance(column[cell], Refusal) and (value := _spelled(cell)):
            counts[value] += times
            shown.setdefault(value, cells.plain(cell)[:40])
    return [(value, shown[value], times) for value, times in counts.most_common(MOST_VALUES)]


def sample(table: Table, place: int, most: int = 3) -> list[str]:
    """Return a few different things that stand in a column."""
    shown = dict.fromkeys(_plain(cell) for cell in islice(_cells(table, place), SAMPLE))
    return list(islice(filter(None, shown), most))


def _likely(table: Table, place: int) -> str:
    compared = columns.heading(table.headings[place])
    if code := columns.known_headings().get(compared):
        return code
    for code in columns.weak_headings().get(compared, ()):
        if _agrees(table, place, code):
            return code
    return REGISTRY_PLACES.get(place, "") if table.book is Book.REGISTRY else ""


def _agrees(table: Table, place: int, code: str) -> bool:
    """Say whether the cells of a column can be what a weak heading may mean; numbers never tell."""
    read = Reading(code).columns()[0]
    some = [cell for cell in islice(_cells(table, place), SAMPLE) if _plain(cell)]
    good = [c for c in some if not isinstance(read[c], Refusal) and not _spelled(c).isdecimal()]
    return len(good) > len(some) * AGREEING


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
    shown = [text for cell in islice(_cells(table, place), SAMPLE) if (text := _plain(cell))]
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
    if not any(isinstance(named[cell], str) for cell in islice(_cells(table, at), SAMPLE)):
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


def _letters_question(table: Table) -> Question:
    """Ask whether the letters of a plain text were told right, showing some that may not be."""
    odd = (text for line in table.lines for text in line if not str(text).isascii())
    told = ", ".join(f"“{text}”" for text in islice(dict.fromkeys(odd), 4))
    return Question(
        -1,
        "letters",
        f"Berkas ini ditulis dengan huruf Windows lama. Apakah ini terbaca benar: {told}?",
        (("yes", "Ya, terbaca benar"), ("no", "Tidak; berkas disimpan ulang sebagai .xlsx dulu")),
    )


def _number_question(table: Table, place: int) -> Question:
    """Ask whether numbers of 16 digits are NIK or family cards; a woman's NIK can be no card."""
    return Question(
        place,
        "means",
        f"Kolom “{table.headings[place]}” berisi nomor 16 angka. Nomor apa?",
        (
            ("nik", "NIK, satu baris satu orang"),
            ("family_card_no", "Nomor KK, satu baris satu keluarga"),
        ),
        "nik" if any(map(_is_womans_nik, _cells(table, place))) else "",
    )


def _order_question(table: Table, one: Taken, nik: int | None) -> Iterator[Question]:
    """Ask which is the day, unless the dates themselves or the NIK beside them tell."""
    dated = MEANINGS[one.means].dated
    days = months = 0
    example = ""
    for line in table.lines:
        date = dated(line[one.place]) if dated else ""
        if not (parts := cells.two_numbers(date)):
            continue
        example = example or cells.plain(date)
        told = None if nik is None else nik_rules.told_by(_bare(line[nik]))
        days += parts[0] > LAST_MONTH or bool(told and parts == (told.day, told.month))
        months += parts[1] > LAST_MONTH or bool(told and parts == (told.month, told.day))
        if days >= ENOUGH and not months:
            return
    if not example or days > months * CLEARLY:
        return
    day, month = cells.told_date(example), cells.told_date(example, month_first=True)
    yield Question(
        one.place,
        "order",
        f"Tanggal di kolom “{table.headings[one.place]}”: mana harinya, mana bulannya? {example} "
        f"berarti {day}, atau {month}?",
        ((DAY_FIRST, f"Hari di depan: {day}"), (MONTH_FIRST, f"Bulan di depan: {month}")),
        MONTH_FIRST if months > days else "",
    )


def _gender_questions(table: Table, layout: Layout, one: Taken) -> Iterator[Question]:
    """Ask of each way of writing a sex that may mean either, or is often used and not known."""
    values = Counter[str]()
    for cell, times in Counter(_cells(table, one.place)).items():
        values[_spelled(cell)] += times
    for value in _doubtful_sexes(values)[:MOST_VALUES]:
        if value in one.said:
            continue
        lines = [line for line in table.lines if _spelled(line[one.place]) == value]
        told = _told_by_nik(lines, layout.place_of("nik"))
        if not (value == "P" and set(told) == {"2"}):
            names = _first_two(lines, layout.place_of("full_name"))
            yield _gender_question(table.headings[one.place], one.place, value, told, names)


def _doubtful_sexes(values: Counter[str]) -> list[str]:
    """Return the values that may mean either sex, and with them those that are not known."""
    known, many = cells.spellings("gender"), max(FEW, values.total() // 10)
    unknown = [one for one in values if one not in known and one not in cells.BLANKS]
    if values["0"] and values["1"] and not values["2"]:
        return ["0", "1", *unknown]
    if "P" in values and not values.keys() & _MEN:
        return ["P", *unknown]
    return [one for one in unknown if values[one] >= many]


def _gender_question(
    heading: str, place: int, value: str, told: Counter[str], names: str
) -> Question:
    seen = "; ".join(f"{told[c]} NIK {word.lower()}" for c, word in _SEXES.items() if told[c])
    return Question(
        place,
        f"said:{value}",
        f"“{value}” di kolom “{heading}”{names and f' ({names})'} berarti apa?"
        + (f" Menurut NIK di barisnya: {seen}." if seen else ""),
        tuple(_SEXES.items()),
        next((c for c, times in told.items() if times > told.total() * AGREEING), ""),
    )


def _told_by_nik(lines: Iterable[Sequence[Cell]], nik: int | None) -> Counter[str]:
    """Return how many NIK of some lines are those of men ("1") and of women ("2")."""
    if nik is None:
        return Counter()
    told = (nik_rules.told_by(_bare(line[nik])) for line in lines)
    return Counter(one.gender for one in told if one)


def _first_two(lines: Sequence[Sequence[Cell]], name: int | None) -> str:
    return "" if name is None else ", ".join(_plain(line[name]) for line in lines[:2])


def _is_womans_nik(cell: Cell) -> bool:
    told = nik_rules.told_by(_bare(cell))
    return told is not None and told.gender == "2"


def _fields(code: str) -> Iterable[str]:
    return MEANINGS[code].readers if code else ()


def _cells(table: Table, place: int) -> Iterator[Cell]:
    return (line[place] for line in table.lines)


def _bare(cell: Cell) -> str:
    return digits(cell) if isinstance(cell, str) else ""


def _spelled(cell: Cell) -> str:
    try:
        return cells.spelled(cell)
    except ValueError:
        return ""


def _plain(cell: Cell) -> str:
    try:
        return cells.plain(cell)
    except ValueError:
        return ""


def _is_nik(shown: str) -> bool:
    return nik_rules.told_by(digits(shown)) is not None


_LOOKS: Mapping[str, Callable[[str], object]] = {
    "nik": _is_nik,
    "hamlet": re.compile(r"(?:dusun|dsn|lingkungan)\b", re.IGNORECASE).match,
    "gender": re.compile(r"(?:l|p|lk|pr|laki\W?laki|perempuan)", re.IGNORECASE).fullmatch,
    "phone": re.compile(r"(?:\+62|62|0)?8[\d\s-]{8,13}").fullmatch,
}
_OTHER_NAMES = {"ayah", "ibu", "desa", "dusun", "kk", "kepala", "pt", "majikan", "suami", "istri"}
_SEXES = codes.labels("gender")
_MEN = {value for value, code in cells.spellings("gender").items() if code == "1"} - {"1"}
