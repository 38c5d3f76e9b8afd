"""What records and services say in Indonesian, as a window in English says it.

Choices, states and sentences are kept and thought in Indonesian, and papers print them so. Only
the window says them in another language, from one list beside the catalogues. A line of it with
{} stands for every sentence of that shape, with {n} for one with a figure there; what fills it is
said in English too where it can be. What is told in a row ("Paspor, habis 20 hari lagi") is said
part by part.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from PySide6.QtCore import QCoreApplication, QLocale

from dme_desktop.kernel import resources
from dme_desktop.kernel.words import MONTHS, WEEKDAYS, Typed, inside, spoken, spoken_in_english

CHOICES, HEADS = "choices", "heads"
HOLE, FIGURE = "{}", "{n}"
ENDS = (".", "?")  # of a sentence
LABELS = ("fields", "tokens", "personal")  # contexts of the window whose texts fill a sentence
LEAST = 3  # letters of a sentence that must stand outside its holes
BETWEEN = (" · ", "; ", ", ", ": ", " – ")  # what is told in a row


_MONTH = "|".join(MONTHS)
_DATE = re.compile(rf"(?:({'|'.join(WEEKDAYS)}), )?(\d\d?)[ -]({_MONTH}|\d\d)[ -](\d{{4}})")
_SHORT_MONTHS = {one[:3]: one for one in MONTHS}  # as most charts write them
_SHORT_SUM = re.compile(r"((?:Rp)?[\d.]+(?:,\d+)?) (rb|jt|M|T)")  # money where there is little room
_SIZES = {"rb": "k", "jt": "mn", "M": "bn", "T": "tn"}  # thousand, million, billion, trillion
_STATE_AND_DAY = re.compile(r"(.+) (\d\d-\d\d-\d{4})")  # what became of a thing, and when
_IN_MONTH = re.compile(rf"({_MONTH}) (\d{{4}})")
_ENGLISH = QLocale(QLocale.Language.English)
_HOLES = re.compile(r"(\{n?\})")


def said(text: str) -> str:
    """Return a choice, a state or a sentence as the window says it; what is not known stays.

    In Indonesian it is said in the words of the office, as for the head of a hamlet. What somebody
    typed stays, whatever it is called.
    """
    if not text or isinstance(text, Typed):
        return str(text)
    if not _is_english():
        return _in_office(text)
    meant = _found("choices", text)
    return _found("errors", text) if meant == text and text.endswith(ENDS) else meant


def forget() -> None:
    """Say nothing as it was said before: the office has other words now."""
    _in_office.cache_clear()


def sentence(text: str) -> str:
    """Return a sentence of a service as the window says it, in a kelurahan of its lurah."""
    if not text:
        return text
    return _found("errors", text) if _is_english() else QCoreApplication.translate("failures", text)


def told(text: str) -> str:
    """Return what is told of a record as the window says it, be it a choice or a sentence."""
    if not text or not _is_english():
        return said(text)
    meant = _found("choices", text)
    return _found("errors", text) if meant == text else meant


def head(text: str) -> str:
    """Return the head of a column of a report as the window says it."""
    if not text or not _is_english():
        return said(text)
    meant = _found(HEADS, text)
    return said(text) if meant == text else meant


def month(name: str) -> str:
    """Return a month as the window says it; `said` leaves one alone, which may be a name."""
    return _ENGLISH.monthName(MONTHS.index(name) + 1) if _is_english() else name


def of_chart(word: str) -> str:
    """Return a word of a chart as the window says it: a month, an amount, a name with its count."""
    if word in MONTHS:
        return month(word)
    if whole := _SHORT_MONTHS.get(word):
        return month(whole)[:3]
    if (meant := QCoreApplication.translate("charts", word)) != word:
        return meant
    name, apart, count = word.partition(" (")
    return f"{said(name)}{apart}{count}" if count[:1].isdecimal() else said(word)


def number(whole: int) -> str:
    """Return a whole number in the words of the window: "dua juta", "two million"."""
    return spoken_in_english(whole) if _is_english() else spoken(whole)


def within(text: str) -> str:
    """Return a choice as it stands inside a sentence of the window: "bernomor", "numbered"."""
    return inside(said(text))


def known(kind: str) -> Mapping[str, str]:
    """Return {Indonesian: English} of the "choices", the "errors" or the "heads"."""
    return _lists()[kind]


def _is_english() -> bool:
    return QLocale().language() is QLocale.Language.English


@lru_cache(maxsize=4096)
def _in_office(text: str) -> str:
    """Ask Qt, which asks the office in turn: a list asks for a few words a thousand times."""
    return QCoreApplication.translate(CHOICES, text)


@cache
def _lists() -> Mapping[str, Mapping[str, str]]:
    import msgspec  # noqa: PLC0415 - not before the first picture

    file = resources.path("catalogue", "said_en.json")
    return msgspec.json.decode(file.read_bytes(), type=dict[str, dict[str, str]])


@lru_cache(maxsize=8192)
def _found(kind: str, text: str) -> str:
    listed = _lists()[kind]
    if text in listed:
        return listed[text]
    if "\n" in text:
        return "\n".join(_found(kind, line) for line in text.split("\n"))
    ways = (_each, _shaped, _dated, _apart, _told_of)
    return next((meant for way in ways if (meant := way(kind, text)) is not None), text)


def _each(kind: str, text: str) -> str | None:
    """Return several things told after another, when every one of them is known; else None.

    They come before the lines with holes: a hole would take the beginning of the next one.
    """
    mark, end = ("; ", "; ") if kind == "choices" else (". ", " ")
    pieces = text.split(mark)
    for count in range(1, len(pieces)):  # what is known may hold the mark itself
        first = mark.join(pieces[:count]) + mark.removesuffix(end)
        last = mark.join(pieces[count:])
        meanings = _found(kind, first), _found(kind, last)
        if meanings[0] != first and meanings[1] != last:
            return end.join(meanings)
    return None


def _shaped(kind: str, text: str) -> str | None:
    """Return what is said in the shape of a line with holes; None where there is none."""
    for fixed, shape, meant in _shapes(kind):
        if fixed in text and (match := shape.fullmatch(text)):
            return meant.format(*map(_part, match.groups()))
    return None


def _apart(kind: str, text: str) -> str | None:
    """Return what is told in a row, part by part, when any of it is known; else None.

    A full stop may end it.
    """
    if kind == CHOICES and text.endswith(".") and (meant := _found(kind, text[:-1])) != text[:-1]:
        return f"{meant}."
    for mark in BETWEEN if kind == CHOICES else ():
        if mark in text:
            parts = text.split(mark)
            meanings = [_found(kind, part) for part in parts]
            if meanings != parts:
                return mark.join(meanings)
    return None


def _told_of(kind: str, text: str) -> str | None:
    """Return a sentence that follows what it is about, "Paspor: Tulis tanggal ..."; else None."""
    about, mark, rest = text.partition(": ")
    if kind == CHOICES or not mark or (meant := _found(kind, rest)) == rest:
        return None
    return f"{_part(about)}: {meant}"


def _part(text: str) -> str:
    """Return what fills a hole in English: a label, or a choice."""
    if text.endswith(","):
        return f"{_part(text[:-1])},"
    for context in LABELS:
        if (label := QCoreApplication.translate(context, text)) != text:
            return label
    own = text[:1].upper() + text[1:]  # the title of a register stands small in a sentence
    if (title := QCoreApplication.translate("personal", own)) != own:
        return inside(title)
    return said(text)


def _dated(kind: str, text: str) -> str | None:
    """Return a date, a month of a year, or a state with its day in English; else None."""
    if day := _DATE.fullmatch(text):
        weekday, number, of, year = day.groups()
        named = [f"{_ENGLISH.dayName(WEEKDAYS.index(weekday) + 1)},"] if weekday else []
        rest = [f"{number}-{of}-{year}"] if of.isdigit() else [number, month(of), year]
        return " ".join([*named, *rest])
    if sum_of := _SHORT_SUM.fullmatch(text):
        return f"{sum_of[1]} {_SIZES[sum_of[2]]}"
    if whole := _IN_MONTH.fullmatch(text):
        return f"{month(whole[1])} {whole[2]}"
    if (both := _STATE_AND_DAY.fullmatch(text)) and (state := _lists()[kind].get(both[1])):
        return f"{state} {both[2]}"
    return None


@cache
def _shapes(kind: str) -> list[tuple[str, re.Pattern[str], str]]:
    """Return the lines with holes: what must stand in a text, its shape, and what it means."""
    found = []
    for text, meant in _lists()[kind].items():
        pieces = _HOLES.split(text)
        fixed = max(pieces[::2], key=len)
        if len(pieces) > 1 and len(fixed.strip()) >= LEAST:
            holes = {HOLE: "(.+?)", FIGURE: r"([\d.]+)"}
            shape = "".join(holes.get(piece) or re.escape(piece) for piece in pieces)
            meaning = meant.replace(FIGURE, HOLE)
            found.append((fixed, re.compile(shape, re.DOTALL), meaning))
    return sorted(found, key=lambda one: (-len(one[0]), one[1].groups))
