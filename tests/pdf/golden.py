"""Golden texts: the words of a printed page, where they stand, kept under tests/golden.

`DME_UPDATE_GOLDEN=1 pytest tests/...` rewrites them; read the difference before keeping it.
"""

import os
from pathlib import Path

import pypdfium2

from dme_desktop.kernel import pdfium

GOLDEN = Path(__file__).parent.parent / "golden"
POINTS_A_CHARACTER = 5.2
SAME_LINE = 3.0
GAP = 6.0
KERNED = 0.16  # of the size, by which a letter may stand over the one before


def assert_golden(name: str, pdf: bytes) -> None:
    """Compare the words of `pdf`, page by page and line by line, with tests/golden/<name>.txt."""
    found = "\f".join(pages_of(pdf)) + "\n"
    file = GOLDEN / f"{name}.txt"
    if os.environ.get("DME_UPDATE_GOLDEN") == "1":
        file.write_text(found, encoding="utf-8")
    assert found == file.read_text(encoding="utf-8")


def text_of(pdf: bytes) -> str:
    """Return the words of all pages on one line, for asking whether they say something."""
    return " ".join(" ".join(pages_of(pdf)).split())


def pages_of(pdf: bytes) -> list[str]:
    """Return the words of each page in lines, as far from the left as they are printed."""
    with pdfium.opened(pdf) as document:
        return [_laid_out(page) for page in document]


def page_sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Return width and height of each page in whole millimetres."""
    with pdfium.opened(pdf) as document:
        sizes = [page.get_size() for page in document]
    return [(round(width / 72 * 25.4), round(height / 72 * 25.4)) for width, height in sizes]


def ink_margins(pdf: bytes) -> list[tuple[float, ...]]:
    """Return how far the ink of each page stays from its edges: left, top, right, bottom in mm."""
    with pdfium.opened(pdf) as document:
        return [_margins(page) for page in document]


def _margins(page: pypdfium2.PdfPage) -> tuple[float, ...]:
    scale = 2.0
    picture = page.render(scale=scale).to_pil().convert("L").point(lambda v: 255 * (v < 250))
    left, top, right, bottom = picture.getbbox() or (0, 0, *picture.size)
    edges = (left, top, picture.width - right, picture.height - bottom)
    return tuple(round(edge / scale / 72 * 25.4, 1) for edge in edges)


def _laid_out(page: pypdfium2.PdfPage) -> str:
    lines: list[tuple[float, list[tuple[float, str]]]] = []
    for left, low, words in sorted(_pieces(page), key=lambda piece: -piece[1]):
        if lines and abs(lines[-1][0] - low) < SAME_LINE:
            lines[-1][1].append((left, words))
        else:
            lines.append((low, [(left, words)]))
    return "\n".join(_line(sorted(pieces)) for _, pieces in lines)


def _pieces(page: pypdfium2.PdfPage) -> list[tuple[float, float, str]]:
    """Return (left, baseline, words) of everything that was written in one go."""
    text = page.get_textpage()
    pieces: list[list[float | str]] = []
    end = low = float("-inf")
    for number, character in enumerate(text.get_text_range()):
        left, bottom, right, top = text.get_charbox(number, loose=True)
        if character in "\r\n" or right <= left:
            continue
        kerned = max(1, (top - bottom) * KERNED)
        if abs(bottom - low) > SAME_LINE or not -kerned < left - end < GAP:
            pieces.append([left, bottom, ""])
        pieces[-1][2] = str(pieces[-1][2]) + character
        end, low = right, bottom
    return [(float(x), float(y), " ".join(str(words).split())) for x, y, words in pieces]


def _line(pieces: list[tuple[float, str]]) -> str:
    line = ""
    for left, words in pieces:
        column = round(left / POINTS_A_CHARACTER)
        line = line.ljust(column) if len(line) < column else line + " " * bool(line)
        line += words
    return line.rstrip()
