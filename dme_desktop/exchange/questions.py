"""What has to be asked about the cells of a column, because nothing in the list tells.

Where days and months cannot be told apart, where P may be a man (pria) or a woman (perempuan),
where a number of 16 digits may be a NIK or a card: there the clerk is asked, with what each answer
would mean in this list.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import msgspec

from dme_desktop.exchange.layout import DAY_FIRST, MONTH_FIRST, Layout, Taken
from dme_desktop.exchange.tables import Book, Table
from dme_desktop.kernel import codes, spellings
from dme_desktop.kernel import nik as nik_rules
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.text import digits
from dme_desktop.people.meanings import NIK_OR_CARD
from dme_desktop.sheets import cells
from dme_desktop.sheets.cells import Cell, Refusal
from dme_desktop.sheets.target import Choices, Target

OFFICIAL = {Book.REGISTRY, Book.CENSUS}  # the civil registry always writes the day first
LAST_MONTH = 12
ENOUGH = 50  # dates that tell their order, none against them
CLEARLY = 10  # times as many dates must tell one order as the other
FEW = 5  # rows of an unknown value are refused one by one, more are asked about
ALMOST_ALL = 0.9  # of the NIK beside a value must agree for an answer to be proposed
MOST_VALUES = 12  # different ones that are asked about in one column
UNKNOWN = QT_TRANSLATE_NOOP(
    "fields", "Sebutan ini tidak dikenal. Pilih artinya; bila tidak, isinya dikosongkan."
)
MOST_SHOWN = 4  # cells with letters that may have been read wrong


@dataclass(frozen=True)
class Question:
    """What only a person can say of a column: a choice of answers, each with what it would mean."""

    place: int
    about: str  # "means", "order", or "said:<value>"
    sentence: str
    answers: tuple[tuple[str, str], ...]  # the answer, and what it means in this list
    likely: str = ""


def questions(table: Table, layout: Layout, target: Target) -> list[Question]:
    """Return what has to be asked about the cells of the columns that are taken."""
    found = [_letters_question(table)] if table.doubtful_letters else []
    for one in layout.columns:
        if one.means == NIK_OR_CARD:
            found.append(_number_question(table, one.place))
        elif (dated := target.meanings[one.means].dated) and not one.order:
            if table.book not in OFFICIAL:
                born = "birth_date" in target.meanings[one.means].names  # which the NIK tells too
                nik = layout.place_of("nik") if born else None
                found += _order_question(table, one, dated, nik)
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


@dataclass(frozen=True)
class Word:
    """A word that nothing knows: as it is compared, as it stands, and how often."""

    spelled: str
    shown: str
    times: int


@dataclass(frozen=True)
class Words:
    """The unknown words of one column, most first, what they may mean, and what is said of them."""

    place: int
    words: Sequence[Word]
    labels: Mapping[str, str]
    note: str = UNKNOWN

    def open(self, said: Mapping[str, str]) -> bool:
        """Say whether one of them was not asked about yet."""
        return any(word.spelled not in said for word in self.words)


def unknown_words(
    table: Table, one: Taken, target: Target, choices: Mapping[str, Choices] | None = None
) -> Words:
    """Return the words of a column that are not known, for a meaning of few or listed choices."""
    meaning, listed = target.meanings[one.means], (choices or {}).get(one.means)
    if listed:
        return Words(one.place, _slips(table, one, target, listed), listed.labels, listed.note)
    if meaning.options is None or meaning.asked_apart:
        return Words(one.place, (), {})
    column = one.columns(target)[0]
    found = _counted(table, one.place, lambda cell: isinstance(column[cell], Refusal))
    return Words(one.place, found, meaning.choices)


def _slips(table: Table, one: Taken, target: Target, listed: Choices) -> Sequence[Word]:
    """Return the free words that are none of the listed ones, however they are spelled."""
    column = one.columns(target)[0]

    def is_slip(cell: Cell) -> bool:
        value = column[cell]
        return isinstance(value, str) and listed.key(value) not in listed.keys

    return _counted(table, one.place, is_slip)


def _counted(table: Table, place: int, is_unknown: Callable[[Cell], bool]) -> Sequence[Word]:
    counts, shown = Counter[str](), dict[str, str]()
    for cell, times in Counter(table.words_in(place)).items():
        if is_unknown(cell) and (spelled := cells.spelling(cell)):
            counts[spelled] += times
            shown.setdefault(spelled, cells.shown(cell)[:40])
    return [Word(one, shown[one], times) for one, times in counts.most_common(MOST_VALUES)]


def _letters_question(table: Table) -> Question:
    """Ask whether the letters of a plain text were told right, showing some that may not be."""
    odd = (text for line in table.lines for text in line if not str(text).isascii())
    told = ", ".join(f"“{text}”" for text in islice(dict.fromkeys(odd), MOST_SHOWN))
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
        "nik" if any(map(_is_womans_nik, table.column(place))) else "",
    )


def _order_question(
    table: Table, one: Taken, dated: Callable[[Cell], Cell], nik: int | None
) -> Iterator[Question]:
    """Ask which is the day, unless the dates themselves or the NIK beside them tell."""
    days = months = 0
    example = ""
    for line in table.lines:
        date = dated(line[one.place])
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
    people = _people(table, layout)
    values = Counter[str]()
    for cell, times in Counter(line[one.place] for line in people).items():
        values[cells.spelling(cell)] += times
    for value in _doubtful_sexes(values)[:MOST_VALUES]:
        if value in one.said:
            continue
        lines = [line for line in people if cells.spelling(line[one.place]) == value]
        told = _told_by_nik(lines, layout.place_of("nik"))
        if not (value == "P" and set(told) == {"2"}):
            names = _first_two(lines, layout.place_of("full_name"))
            yield _gender_question(table.headings[one.place], one.place, value, told, names)


def _people(table: Table, layout: Layout) -> list[Sequence[Cell]]:
    """Return the lines that name somebody: a total of men and women tells of no sex."""
    places = [at for name in ("nik", "full_name") if (at := layout.place_of(name)) is not None]
    return [
        line
        for at, line in enumerate(table.lines)
        if at not in table.nothing and (not places or any(line[place] for place in places))
    ]


def _doubtful_sexes(values: Counter[str]) -> list[str]:
    """Return the values that may mean either sex, and with them those that are not known."""
    known, many = spellings.of_codes("gender"), max(FEW, values.total() // 10)
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
        next((c for c, times in told.items() if times > told.total() * ALMOST_ALL), ""),
    )


def _told_by_nik(lines: Iterable[Sequence[Cell]], nik: int | None) -> Counter[str]:
    """Return how many NIK of some lines are those of men ("1") and of women ("2")."""
    if nik is None:
        return Counter()
    told = (nik_rules.told_by(_bare(line[nik])) for line in lines)
    return Counter(one.gender for one in told if one)


def _first_two(lines: Sequence[Sequence[Cell]], name: int | None) -> str:
    return "" if name is None else ", ".join(cells.shown(line[name]) for line in lines[:2])


def _is_womans_nik(cell: Cell) -> bool:
    told = nik_rules.told_by(_bare(cell))
    return told is not None and told.gender == "2"


def _bare(cell: Cell) -> str:
    return digits(cell) if isinstance(cell, str) else ""


_SEXES = codes.labels("gender")
_MEN = {value for value, code in spellings.of_codes("gender").items() if code == "1"} - {"1"}
