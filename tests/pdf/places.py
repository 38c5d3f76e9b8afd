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


def lines_of(pdf: bytes, page: int = 0) -> list[Line]:
    """Return the lines of a page, each with its base line, from the top down."""
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
    found = []
    for base, letters in rows.items():
        letters.sort()
        found.append(
            Line(
                (tall - base) / A_MILLIMETRE,
                letters[0][0] / A_MILLIMETRE,
                max(right for _, right, _, _ in letters) / A_MILLIMETRE,
                letters[0][2],
                "".join(letter for *_, letter in letters),
            )
        )
    return sorted(found)
