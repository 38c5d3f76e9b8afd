"""Where the letters of a printed page stand: what a golden text does not tell."""

import ctypes
from collections import defaultdict
from typing import NamedTuple

from pypdfium2 import raw

from dme_desktop.kernel import pdfium

A_MILLIMETRE = 72 / 25.4


class Line(NamedTuple):
    """A line of letters: millimetres from the top left corner of the sheet, size in points."""

    base: float
    left: float
    right: float
    size: float
    words: str  # without spaces


def lines_of(pdf: bytes, page: int = 0, *, apart: float = float("inf")) -> list[Line]:
    """Return the lines of a page, each with its base line, from the top down.

    Letters of one base line that are more than `apart` points from each other are two lines.
    """
    with pdfium.opened(pdf) as document:
        sheet = document[page]
        tall, text = sheet.get_size()[1], sheet.get_textpage()
        rows = defaultdict(list)
        x, y = ctypes.c_double(), ctypes.c_double()
        for at in range(text.count_chars()):
            letter = text.get_text_range(at, 1)
            if letter.strip():
                left, _, right, _ = text.get_charbox(at)
                raw.FPDFText_GetCharOrigin(text, at, x, y)
                size = raw.FPDFText_GetFontSize(text, at)
                rows[round(y.value, 1)].append((left, right, size, letter))
    return sorted(
        _line((tall - base) / A_MILLIMETRE, part)
        for base, letters in rows.items()
        for part in _parted(sorted(letters), apart)
    )


_Letter = tuple[float, float, float, str]


def _parted(letters: list[_Letter], apart: float) -> list[list[_Letter]]:
    parts = [letters[:1]]
    for letter in letters[1:]:
        if letter[0] - parts[-1][-1][1] > apart:
            parts.append([])
        parts[-1].append(letter)
    return parts


def _line(base: float, letters: list[_Letter]) -> Line:
    left, right = letters[0][0], max(right for _, right, _, _ in letters)
    words = "".join(letter for *_, letter in letters)
    return Line(base, left / A_MILLIMETRE, right / A_MILLIMETRE, letters[0][2], words)
