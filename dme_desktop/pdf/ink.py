"""Drawing on a page: text, lines, boxes and stamps. Points, from the bottom left corner.

The operators are written straight into the page's stream, so that a thousand letters are quick:
one text object for neighbouring words, a setting only when it changes, a stamp for what stays.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from operator import add
from typing import TYPE_CHECKING, Any, NamedTuple

from dme_desktop.pdf.fonts import Face, Font

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

Colour = str
BLACK: Colour = "0 0 0"
DARK: Colour = "0.15 0.15 0.15"
GREY: Colour = "0.38 0.38 0.38"
PALE: Colour = "0.72 0.72 0.72"
GREEN: Colour = "0.043 0.42 0.34"
GOLD: Colour = "0.70 0.53 0.14"
MM = 72 / 25.4

_ESCAPES = {code: f"\\{code:03o}" for code in (*range(32), 40, 41, 92, *range(127, 256))}


class Pen(NamedTuple):
    """How a line is drawn: its weight in points, colour and dashes."""

    weight: float = 0.6
    colour: Colour = BLACK
    dash: str = ""


HAIRLINE = Pen(0.4, GREY)
DASHED = Pen(0.7, GREY, "2 2")
DOTTED = Pen(0.8, GREY, "0.01 2.4")


class Ink:
    """Writes on the pages of one canvas; remembers what is set, so as not to set it twice."""

    def __init__(self, canvas: "Canvas", dyed: Callable[[Colour], Colour] = str) -> None:
        """Take a canvas; on a screen every colour is `dyed` as it looks there."""
        self.canvas, self._dyed = canvas, dyed
        self._raw: Any = canvas  # ReportLab has no public way to add operators of one's own
        self._ops: list[str] = []
        self._stamps: dict[Hashable, str] = {}
        self._resources: dict[frozenset[str], Any] = {}
        self._names: dict[tuple[Face, int], str] = {}
        self._in_text = False
        self._font: tuple[str, float] | None = None
        self._spread: float | None = None
        self._track: float | None = None
        self._fill: Colour | None = None
        self._pen: Pen | None = None

    def text(self, x: float, y: float, words: str, font: Font, *, colour: Colour = BLACK) -> None:
        """Write `words` exactly as they are, from `x` on the baseline `y`."""
        self.run(x, y, ((font.face, words),), font.size, colour=colour)

    def centred(
        self, x: float, y: float, words: str, font: Font, *, colour: Colour = BLACK
    ) -> None:
        """Write `words` with their middle at `x`."""
        self.text(x - font.width(words) / 2, y, words, font, colour=colour)

    def right(self, x: float, y: float, words: str, font: Font, *, colour: Colour = BLACK) -> None:
        """Write `words` so that they end at `x`."""
        self.text(x - font.width(words), y, words, font, colour=colour)

    def write(self, lines: Iterable[tuple[float, float, str]], font: Font) -> None:
        """Write many lines (x, baseline, words) in one type, in black."""
        face, size = font
        plain, ops, is_kerned = (self._name(face, 0), size), self._ops, bool(face.kerning)
        self._begin_text(BLACK, 0.0)
        for x, y, words in lines:
            if not is_kerned and words.isascii() and words.isprintable():
                if self._font != plain:
                    self._set_font(*plain)
                is_bare = "(" not in words and ")" not in words and "\\" not in words
                told = words if is_bare else words.translate(_ESCAPES)
                ops.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm ({told}) Tj")
            else:
                ops.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
                self._show(face, size, words)

    def run(
        self,
        x: float,
        y: float,
        pieces: Sequence[tuple[Face, str]],
        size: float,
        *,
        spread: float = 0.0,
        colour: Colour = BLACK,
    ) -> None:
        """Write one line of pieces in several faces; `spread` is added to every space."""
        self._begin_text(colour, spread)
        self._ops.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
        for face, words in pieces:
            self._show(face, size, words)

    def tracked(
        self, x: float, y: float, words: str, font: Font, track: float, colour: Colour
    ) -> None:
        """Write `words` with their middle at `x`, `track` points between two letters."""
        wide = font.width(words) + track * (len(words) - 1)
        self._begin_text(colour, 0.0, track)
        self._ops.append(f"1 0 0 1 {x - wide / 2:.2f} {y:.2f} Tm")
        self._show(font.face, font.size, words)

    def line(self, x: float, y: float, to_x: float, to_y: float, pen: Pen = Pen()) -> None:  # noqa: B008
        """Draw one straight line."""
        self._stroke(pen, f"{x:.2f} {y:.2f} m {to_x:.2f} {to_y:.2f} l S")

    def lines(self, segments: Sequence[tuple[float, float, float, float]], pen: Pen) -> None:
        """Draw many straight lines (x, y, to_x, to_y) as one path."""
        if segments:
            path = " ".join(f"{a:.2f} {b:.2f} m {c:.2f} {d:.2f} l" for a, b, c, d in segments)
            self._stroke(pen, f"{path} S")

    def box(self, x: float, y: float, width: float, height: float, pen: Pen = Pen()) -> None:  # noqa: B008
        """Draw the outline of a box whose lower left corner is (x, y)."""
        self._stroke(pen, f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re S")

    def boxes(self, corners: Sequence[tuple[float, float]], side: float, pen: Pen) -> None:
        """Draw equal squares as one path."""
        if corners:
            path = " ".join(f"{x:.2f} {y:.2f} {side:.2f} {side:.2f} re" for x, y in corners)
            self._stroke(pen, f"{path} S")

    def shade(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """Fill a box with a colour."""
        self.fill(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re", colour)

    def path(self, operators: str, pen: Pen) -> None:
        """Stroke a path given in PDF operators."""
        self._stroke(pen, f"{operators} S")

    def fill(self, operators: str, colour: Colour) -> None:
        """Fill a path given in PDF operators."""
        self._end_text()
        self._set_fill(colour)
        self._ops.append(f"{operators} f")

    def stamp(
        self, key: Hashable, draw: Callable[["Ink"], None], at: tuple[float, float] = (0, 0)
    ) -> None:
        """Place what `draw` draws, moved to `at`; it is kept once a file, however often placed."""
        name = self._stamps.get(key)
        if name is None:
            name = self._stamps[key] = f"s{len(self._stamps)}"
            self._define(name, draw)
        self.flush()
        self._place(name, at)

    def mask(
        self, key: Hashable, make: Callable[[], Any], box: tuple[float, float, float, float]
    ) -> None:
        """Fill `box` (x, y, width, height) with a black and empty picture, kept once a file.

        `make` returns the picture as an object of the file, when it is not there yet.
        """
        name = self._stamps.get(key)
        if name is None:
            name = self._stamps[key] = f"m{len(self._stamps)}"
            document = self._raw._doc  # noqa: SLF001
            document.Reference(make(), document.getXObjectName(name))
        self._open_box(box)
        self.flush()
        self.canvas.doForm(name)
        self._ops.append("Q")

    def flush(self) -> None:
        """Hand everything written so far to the canvas."""
        self._end_text()
        self._raw._code.extend(self._ops)  # noqa: SLF001
        self._ops.clear()

    def end_page(self) -> None:
        """Finish this page; the next one begins with nothing set."""
        self.flush()
        self.canvas.showPage()
        self._slim_down(self._raw._doc.Pages.pages[-1])  # noqa: SLF001
        self._forget()

    def _slim_down(self, page: Any) -> None:  # noqa: ANN401 - ReportLab's own
        """Let pages that use the same stamps share one description of them."""
        from reportlab.pdfbase import pdfdoc  # noqa: PLC0415

        used = page.XObjects.dict if page.XObjects else {}
        shared = self._resources.get(frozenset(used))
        if shared is None:
            told = pdfdoc.PDFResourceDictionary(XObject=used, ProcSet=())
            told.basicFonts()
            shared = self._raw._doc.Reference(told, f"resources{len(self._resources)}")  # noqa: SLF001
            self._resources[frozenset(used)] = shared
        page.Resources, page.Rotate, page.Trans = shared, None, None
        page.stream = page.stream.removeprefix(self._raw._preamble).encode("latin-1")  # noqa: SLF001

    def _define(self, name: str, draw: Callable[["Ink"], None]) -> None:
        self.flush()
        outer = self._font, self._spread, self._track, self._fill, self._pen
        self._forget()
        wide, tall = self._raw._pagesize  # noqa: SLF001
        self.canvas.beginForm(name, -wide, -tall, wide, tall)  # on every side of its corner
        draw(self)
        self.flush()
        self.canvas.endForm()
        self._font, self._spread, self._track, self._fill, self._pen = outer

    def _place(self, name: str, at: tuple[float, float]) -> None:
        if at != (0, 0):
            self._raw._code.append(f"q 1 0 0 1 {at[0]:.2f} {at[1]:.2f} cm")  # noqa: SLF001
        self.canvas.doForm(name)
        if at != (0, 0):
            self._raw._code.append("Q")  # noqa: SLF001

    def _forget(self) -> None:
        self._in_text = False
        self._font = self._spread = self._track = self._fill = self._pen = None

    def _open_box(self, box: tuple[float, float, float, float]) -> None:
        """Let what follows fill a box in black, until its "Q"."""
        x, y, width, height = box
        self._end_text()
        self._set_fill(BLACK)
        self._ops.append(f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm")

    def _begin_text(self, colour: Colour, spread: float, track: float = 0.0) -> None:
        if not self._in_text:
            self._ops.append("BT")
            self._in_text = True
        self._set_fill(colour)
        if spread != self._spread:
            self._ops.append(f"{spread:.3f} Tw")
            self._spread = spread
        if track != self._track:
            self._ops.append(f"{track:.3f} Tc")
            self._track = track

    def _end_text(self) -> None:
        if self._in_text:
            self._ops.append("ET")
            self._in_text = False

    def _set_fill(self, colour: Colour) -> None:
        if colour != self._fill:
            self._ops.append(f"{self._dyed(colour)} rg")
            self._fill = colour

    def _stroke(self, pen: Pen, operators: str) -> None:
        self._end_text()
        if pen != self._pen:
            cap = 1 if pen.dash.startswith("0.01") else 0
            colour = self._dyed(pen.colour)
            self._ops.append(f"{colour} RG {pen.weight:.2f} w [{pen.dash}] 0 d {cap} J")
            self._pen = pen
        self._ops.append(operators)

    def _show(self, face: Face, size: float, words: str) -> None:
        readable = face.readable(words)
        if readable.isascii():
            moved = _moved(readable, face.kerning)
            self._show_in(self._name(face, 0), size, readable, moved)
            return
        at = 0
        for subset, codes in face.ttf.splitString(readable, self._raw._doc):  # noqa: SLF001
            part = readable[at : at + len(codes)]
            at += len(codes)
            moved = _moved(part, face.kerning)
            self._show_in(self._name(face, subset), size, codes.decode("latin-1"), moved)

    def _show_in(
        self, name: str, size: float, codes: str, moved: Sequence[tuple[int, int]]
    ) -> None:
        """Show codes of a typeface; `moved` is (before which one, by how many thousandths)."""
        if (name, size) != self._font:
            self._set_font(name, size)
        if not moved:
            self._ops.append(f"({_escaped(codes)}) Tj")
            return
        parts, start = [], 0
        for at, by in moved:
            parts.append(f"({_escaped(codes[start:at])}) {-by}")
            start = at
        self._ops.append(f"[{' '.join(parts)} ({_escaped(codes[start:])})] TJ")

    def _set_font(self, name: str, size: float) -> None:
        self._ops.append(f"{name} {size:.2f} Tf")
        self._font = name, size

    def _name(self, face: Face, subset: int) -> str:
        name = self._names.get((face, subset))
        if name is None:
            document = self._raw._doc  # noqa: SLF001
            face.begin_in(document)
            name = self._names[face, subset] = str(face.ttf.getSubsetInternalName(subset, document))
        return name


def _escaped(words: str) -> str:
    if "(" in words or ")" in words or "\\" in words or not words.isascii():
        return words.translate(_ESCAPES)
    return words if words.isprintable() else words.translate(_ESCAPES)


def _moved(words: str, kerning: Mapping[str, int]) -> list[tuple[int, int]]:
    """Return (before which letter, by how many thousandths) of the pairs that are kerned."""
    if not kerning:
        return []
    pairs = map(kerning.get, map(add, words, words[1:]))
    return [(at, by) for at, by in enumerate(pairs, start=1) if by]


def disc(x: float, y: float, radius: float) -> str:
    """Return the path of a circle, in points, of four Bezier curves."""
    k = radius * 0.5523
    points = (
        (x + radius, y + k, x + k, y + radius, x, y + radius),
        (x - k, y + radius, x - radius, y + k, x - radius, y),
        (x - radius, y - k, x - k, y - radius, x, y - radius),
        (x + k, y - radius, x + radius, y - k, x + radius, y),
    )
    curves = " ".join(" ".join(f"{value:.2f}" for value in one) + " c" for one in points)
    return f"{x + radius:.2f} {y:.2f} m {curves} h"
