"""The signed foot of every page: who printed it, when, which page, which paper."""

import datetime as dt

import msgspec

from dme_desktop.kernel import words
from dme_desktop.pdf.fonts import SANS, Font
from dme_desktop.pdf.ink import DARK, DASHED, MM, PALE, Ink, Pen
from dme_desktop.pdf.seal import QUIET, SIDE, draw_seal

TYPE = Font(SANS.regular, 8)
_HINT = Font(SANS.bold, 8)
_PITCH = 3.4 * MM
HINT = "Periksa keaslian surat ini tanpa internet"
HOW = (
    "Pindai kode ini dengan DME Desktop di kantor desa, kecamatan atau kabupaten mana pun, atau",
    "di HP atau komputer mana pun dengan halaman periksa-surat.html dari kantor ini. Cocokkan",
    "nomor, nama dan tanggal yang ditandatangani dengan yang tercetak di lembar ini.",
)
LINE_HEIGHT = 9 * MM  # of a foot without the code, and of that of a framed sheet
OUTSIDE = (12 * MM, 6 * MM)  # where the line under a frame begins, from the corner of the paper
LATER = "kode dicetak saat surat terbit"
PRACTICE = "LATIHAN, bukan dokumen resmi"


class Foot(msgspec.Struct, frozen=True, kw_only=True):
    """What the foot says.

    `sealed` keeps a place for the code that proves the paper, `dots` fills it when it is known.
    `replaces` is the number of the void letter this one stands in for, `note` is what stands at the
    other end of the line outside a frame.
    """

    printed_at: dt.datetime
    printed_by: str
    village_code: str
    letter_code: str = ""
    sealed: bool = False
    dots: bytes | None = None
    replaces: str = ""
    note: str = ""
    practice: bool = False
    draft: bool = False

    @property
    def watermark(self) -> str:
        """Return the word that lies pale across the page."""
        return "LATIHAN" if self.practice else "DRAF" if self.draft else ""

    @property
    def height(self) -> float:
        """Return the points the foot takes above the bottom margin."""
        return SIDE + QUIET + 2 * MM if self.sealed else LINE_HEIGHT

    def line(self, page: int, pages: int) -> str:
        """Return the line that signs page `page` of `pages`."""
        moment = f"{words.screen_date(self.printed_at)} {self.printed_at:%H:%M}"
        parts = (
            PRACTICE if self.practice else "",
            f"Dicetak {moment} oleh {self.printed_by}",
            f"halaman {page}/{pages}",
            self.village_code,
            self.letter_code,
            f"menggantikan surat {self.replaces}" if self.replaces else "",
        )
        return " · ".join(part for part in parts if part)


def draw_foot(
    ink: Ink, foot: Foot, corner: tuple[float, float], width: float, page: tuple[int, int]
) -> None:
    """Draw the foot upwards from its lower left `corner`; `page` is (this, of how many)."""
    x, bottom = corner
    line = foot.line(*page)
    if foot.sealed:
        _draw_sealed(ink, foot, line, (x, bottom, width))
    else:
        ink.line(x, bottom + 4 * MM, x + width, bottom + 4 * MM, Pen(0.4, PALE))
        _centred(ink, x + width / 2, bottom, line, width)


def draw_framed_foot(ink: Ink, foot: Foot, paper: float, page: tuple[int, int]) -> None:
    """Draw the line of the office under the frame, where the moulding of a picture covers it.

    `paper` is how wide the sheet is.
    """
    left, y = OUTSIDE
    room = paper - 2 * left
    if foot.note:
        ink.text(left, y, foot.note, TYPE.fitting(foot.note, room * 0.4, smallest=5), colour=DARK)
        room *= 0.57
    line = foot.line(*page)
    font = TYPE.fitting(line, room, smallest=5)
    at = paper - left
    ink.stamp((line, font), lambda form: form.right(at, y, line, font, colour=DARK))


def _draw_sealed(ink: Ink, foot: Foot, line: str, place: tuple[float, float, float]) -> None:
    """Draw the code at the left, beside it how it is read and the line that signs the page."""
    x, bottom, width = place
    draw_code(ink, foot, x, bottom)
    left, room = x + SIDE + 2 * QUIET, width - SIDE - 2 * QUIET
    place = (left, bottom, room)
    ink.stamp(("hint", place), lambda form: _draw_hint(form, place))
    ink.text(left, bottom, line, TYPE.fitting(line, room, smallest=5), colour=DARK)


def _draw_hint(ink: Ink, place: tuple[float, float, float]) -> None:
    """Say how the code is read, above the rule of the foot."""
    left, bottom, room = place
    y = bottom + SIDE - TYPE.size
    ink.text(left, y, HINT, _HINT.fitting(HINT, room), colour=DARK)
    longest = max(HOW, key=TYPE.width)
    for how in HOW:
        y -= _PITCH
        ink.text(left, y, how, TYPE.fitting(longest, room), colour=DARK)
    ink.line(left, bottom + 4 * MM, left + room, bottom + 4 * MM, Pen(0.4, PALE))


def draw_code(ink: Ink, foot: Foot, x: float, y: float) -> None:
    """Draw the code, on a draft the place it will have."""
    if foot.draft:
        ink.box(x, y, SIDE, SIDE, DASHED)
        ink.centred(
            x + SIDE / 2, y + SIDE / 2, LATER, TYPE.fitting(LATER, SIDE - 2 * MM, smallest=4)
        )
    else:
        draw_seal(ink, x, y, foot.dots)


def _centred(ink: Ink, middle: float, y: float, line: str, room: float) -> None:
    ink.centred(middle, y, line, TYPE.fitting(line, room, smallest=5), colour=DARK)
