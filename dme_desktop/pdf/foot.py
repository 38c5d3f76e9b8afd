"""The signed foot of every page: who printed it, when, which page, which paper."""

import datetime as dt

import msgspec

from dme_desktop.kernel import words
from dme_desktop.pdf.fonts import SANS, Font
from dme_desktop.pdf.ink import BLACK, GREY, MM, PALE, Ink, Pen

TYPE = Font(SANS.regular, 7.5)
CODE_SIDE = 22 * MM
CODE_HINT = (
    "Periksa keaslian tanpa internet: pindai dengan DME Desktop di kantor desa, "
    "kecamatan atau kabupaten mana pun."
)
PRACTICE = "LATIHAN, bukan dokumen resmi"


class Foot(msgspec.Struct, frozen=True, kw_only=True):
    """What the foot says. `code` holds the rows of a QR code as "0" and "1"; none, no place."""

    printed_at: dt.datetime
    printed_by: str
    village_code: str
    letter_code: str = ""
    code: tuple[str, ...] = ()
    practice: bool = False
    draft: bool = False

    @property
    def watermark(self) -> str:
        """Return the word that lies pale across the page."""
        return "LATIHAN" if self.practice else "DRAF" if self.draft else ""

    @property
    def height(self) -> float:
        """Return the points the foot takes above the bottom margin."""
        return CODE_SIDE + 3 * MM if self.code else 9 * MM

    def line(self, page: int, pages: int) -> str:
        """Return the line that signs page `page` of `pages`."""
        moment = f"{words.screen_date(self.printed_at)} {self.printed_at:%H:%M}"
        parts = (
            PRACTICE if self.practice else "",
            f"Dicetak {moment} oleh {self.printed_by}",
            f"halaman {page}/{pages}",
            self.village_code,
            self.letter_code,
        )
        return " · ".join(part for part in parts if part)


def draw_foot(
    ink: Ink,
    foot: Foot,
    corner: tuple[float, float],
    width: float,
    page: tuple[int, int],
    *,
    ruled: bool = True,
) -> None:
    """Draw the foot upwards from its lower left `corner`; `page` is (this, of how many)."""
    x, bottom = corner
    line = foot.line(*page)
    if foot.code:
        ink.stamp((x, bottom, foot.code), lambda form: draw_code(form, x, bottom, foot.code))
        x, width = x + CODE_SIDE + 3 * MM, width - CODE_SIDE - 3 * MM
        ink.text(x, bottom + 3.6 * MM, CODE_HINT, TYPE.fitting(CODE_HINT, width), colour=GREY)
        ink.text(x, bottom, line, TYPE.fitting(line, width, smallest=5), colour=GREY)
        return
    if ruled:
        ink.line(x, bottom + 4 * MM, x + width, bottom + 4 * MM, Pen(0.4, PALE))
    ink.centred(x + width / 2, bottom, line, TYPE.fitting(line, width, smallest=5), colour=GREY)


def draw_code(ink: Ink, x: float, y: float, rows: tuple[str, ...], side: float = CODE_SIDE) -> None:
    """Draw a QR code with its lower left corner at (x, y), one path for all its dark runs."""
    dot = side / len(rows)
    path = []
    for number, row in enumerate(reversed(rows)):
        for start, length in _dark_runs(row):
            left, low = x + start * dot, y + number * dot
            path.append(f"{left:.3f} {low:.3f} {length * dot:.3f} {dot:.3f} re")
    ink.fill(" ".join(path), BLACK)


def _dark_runs(row: str) -> list[tuple[int, int]]:
    runs = []
    start = row.find("1")
    while start >= 0:
        end = row.find("0", start)
        end = len(row) if end < 0 else end
        runs.append((start, end - start))
        start = row.find("1", end)
    return runs
