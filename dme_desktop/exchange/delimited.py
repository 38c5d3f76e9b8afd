"""Lists as plain text, .csv: which letters, which sign parts the cells, and nothing swallowed.

Letters are told in a fixed order: a mark at the beginning, strict UTF-8, UTF-16 by its empty bytes,
else as old Windows writes them, which the clerk confirms. Guessing by frequency called "Café"
Korean.
"""

import codecs
import csv
import io
import re
from collections import Counter
from dataclasses import dataclass

from dme_desktop.kernel.errors import DmeError

ENDINGS = {".csv", ".tsv", ".txt"}
LARGEST = 20 * 1024**2
MOST_ROWS = 150_000
LINES_LOOKED_AT = 50
UTF_16 = 0.3  # of its bytes are empty where the letters are latin

UNREADABLE = "Berkas ini bukan daftar teks. Simpan dari Excel sebagai .xlsx, lalu coba lagi."
TOO_LARGE = "Berkas ini terlalu besar untuk daftar desa. Pecah menjadi beberapa berkas."
QUOTES = (
    "Tanda kutip di sekitar baris {} tidak berpasangan, sehingga baris di bawahnya akan tertelan. "
    "Perbaiki tanda kutipnya, atau simpan dari Excel sebagai .xlsx."
)
_SIGNS = ";,\t|"
_TEXT = re.compile(r'="(.*)"\s*', re.DOTALL)
_SAYS_SIGN = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)


@dataclass(frozen=True)
class Text:
    """The lines of a list, all of one length, and whether its letters have to be confirmed."""

    lines: list[list[str]]
    doubtful_letters: bool


def read(content: bytes) -> Text:
    """Return the cells of a list in plain text; raise DmeError in words for what is none."""
    if len(content) > LARGEST:
        raise DmeError(TOO_LARGE)
    text, doubtful = _decoded(content)
    if "\0" in text:
        raise DmeError(UNREADABLE)
    if said := _SAYS_SIGN.match(text):
        return Text(_parted(text[said.end() :], said[1]), doubtful)
    return Text(_parted(text, _sign(text)), doubtful)


def _decoded(content: bytes) -> tuple[str, bool]:
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):  # fmt: skip
        if content.startswith(mark):
            return content.decode(name, errors="replace"), False
    for name, place in (("utf-16-le", 1), ("utf-16-be", 0)):
        if content[place::2].count(0) > len(content) * UTF_16:
            return content.decode(name, errors="replace"), False
    try:
        return content.decode(), False
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace"), True


def _kept_as_text(line: list[str]) -> bool:
    return any(cell.startswith('="') for cell in line)


def _unquoted(cell: str) -> str:
    """Return what stands in ="5203…", by which programs keep Excel from counting."""
    found = _TEXT.fullmatch(cell)
    return found[1].replace('""', '"') if found else cell


def _sign(text: str) -> str:
    """Return the sign that parts most lines into the same number of cells, more than one."""
    lines = [line for line in text[:100_000].splitlines()[:LINES_LOOKED_AT] if line.strip()]

    def agreeing(sign: str) -> tuple[int, int]:
        counts = Counter(line.count(sign) for line in lines)
        cells, times = max(counts.items(), key=lambda one: one[::-1], default=(0, 0))
        return (times if cells else 0), cells

    return max(_SIGNS, key=agreeing)


def _parted(text: str, sign: str) -> list[list[str]]:
    lines: list[list[str]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
    try:
        for line in reader:
            lines.append([_unquoted(cell) for cell in line] if _kept_as_text(line) else line)
            if len(lines) > MOST_ROWS + 1:
                raise DmeError(TOO_LARGE)
    except csv.Error:
        raise DmeError(QUOTES.format(len(lines) + 1)) from None
    width = max(map(len, lines), default=0)
    for number, line in enumerate(lines, start=1):
        if any("\n" in cell and cell.count(sign) >= width - 1 for cell in line):
            raise DmeError(QUOTES.format(number))
    return [line + [""] * (width - len(line)) for line in lines]
