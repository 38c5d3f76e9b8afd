"""Running text: words in one style or several, justified and broken into lines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from string import Formatter
from typing import Literal, NamedTuple

from dme_desktop.kernel.words import MONTHS
from dme_desktop.pdf.flow import Block, Scale
from dme_desktop.pdf.fonts import Face, Font
from dme_desktop.pdf.ink import BLACK, Colour, Ink

Align = Literal["justify", "left", "centre"]
FILL_IN = "." * 8
SMALLEST = 6  # points, under which nothing is set to fit
_NUMBERED = {"RT", "RW", "NIK"}  # what is never parted from the number after it
_MONTHS = {*MONTHS}  # what is never parted from its day and its year
_HELD = _NUMBERED | _MONTHS


class Run(NamedTuple):
    """A piece of running text in one style."""

    text: str
    bold: bool = False
    italic: bool = False


class Word(NamedTuple):
    """What is never broken: pieces without a space, and their width at one point."""

    pieces: tuple[tuple[Face, str], ...]
    width: float


class Line(NamedTuple):
    """One line: its pieces with the spaces between, their width at one point, and how many gaps.

    One that is `full` goes on in the next line and may fill the measure.
    """

    pieces: tuple[tuple[Face, str], ...]
    width: float
    gaps: int
    full: bool


Text = str | Sequence[Run]


def filled(template: str, values: Mapping[str, str]) -> str:
    """Return `template` with its {fields}; an unknown or empty one becomes dots to fill in.

    A value that begins with a space brings it along. Braces that cannot be read are printed as they
    stand.
    """
    try:
        parts = list(Formatter().parse(template))
    except ValueError:
        return template
    told = []
    for words, name, _, _ in parts:
        told.append(words)
        if name is not None:
            told.append(values.get(name, "").rstrip() or FILL_IN)
    return "".join(told)


def _parted(text: str) -> list[str]:
    """Return the words of `text`; a date is one word, and so is a neighbourhood with its number."""
    words = text.split()
    if _HELD.isdisjoint(words):
        return words
    held: list[str] = []
    for word in words:
        if held and _belong(held[-1], word):
            held[-1] = f"{held[-1]} {word}"
        else:
            held.append(word)
    return held


def _belong(before: str, word: str) -> bool:
    """Say whether two words are parts of one date or of one neighbourhood."""
    if word in _MONTHS:
        return before.isdigit()
    last = before.rpartition(" ")[2]
    return word[0].isdigit() and (before in _NUMBERED or last in _MONTHS)


def words_of(text: Text, scale: Scale) -> list[Word]:
    """Return the words of `text` in the faces of `scale`."""
    if isinstance(text, str):
        face = scale.family.regular
        return [Word(((face, word),), face.width(word)) for word in _parted(text)]
    words: list[Word] = []
    open_word: list[tuple[Face, str]] = []
    for run in text:
        face = _face(run, scale)
        for part in _parts(run.text):
            if part:
                open_word.append((face, part))
            elif open_word:
                words.append(_word(open_word))
                open_word = []
    return [*words, _word(open_word)] if open_word else words


def broken(words: Sequence[Word], measure: float, size: float, indent: float = 0) -> list[Line]:
    """Return the lines of `words` within `measure` points; the first is shorter by `indent`."""
    limit, room = measure / size, (measure - indent) / size
    lines: list[Line] = []
    line: list[Word] = []
    used = 0.0
    for word in _breakable(words, min(limit, room)):
        space = word.pieces[0][0].width(" ") if line else 0.0
        if line and used + space + word.width > room + 0.001:
            lines.append(_line(line, full=True))
            line, used, space, room = [], 0.0, 0.0, limit
        line.append(word)
        used += space + word.width
    return [*lines, _line(line, full=False)] if line else lines


def wrapped(text: str, font: Font, width: float, most: int = 0) -> list[str]:
    """Return `text` in lines no wider than `width`; after `most` lines it ends in an ellipsis."""
    if "\n" not in text and font.width(text) <= width:
        return [text]
    lines = [line for part in text.split("\n") for line in _filled_up(_parted(part), font, width)]
    if most and len(lines) > most:
        return [*lines[: most - 1], _shortened(lines[most - 1], font, width)]
    return lines or [""]


def widest_word(text: str, font: Font) -> float:
    """Return how wide the widest of the words of `text` is, a date being one word."""
    return max(map(font.width, _parted(text)), default=0.0)


def balanced(text: str, font: Font, width: float, most: int = 0) -> list[str]:
    """Return `text` in lines of about the same width, on as few lines as `width` allows."""
    lines = wrapped(text, font, width, most)
    narrow = max(font.width(text) / len(lines), widest_word(text, font))
    while len(lines) > 1 and narrow < width:
        tried = wrapped(text, font, narrow)
        if len(tried) <= len(lines):
            return tried
        narrow *= 1.03
    return lines


def whole(text: str, font: Font, width: float, most: int) -> tuple[Font, list[str]]:
    """Return `text` balanced on at most so many lines, set smaller where it would take more.

    Only what is too long for the smallest type is cut, visibly.
    """
    lines = balanced(text, font, width)
    while len(lines) > most and font.size > SMALLEST:
        font = Font(font.face, font.size * 0.94)
        lines = balanced(text, font, width)
    return font, lines if len(lines) <= most else balanced(text, font, width, most)


@dataclass
class Prose(Block):
    """A paragraph; newlines in it begin a new one."""

    text: Text
    scale: Scale
    align: Align = "justify"
    indent: float = 0
    colour: Colour = BLACK
    stays_with_next: bool = False
    _set: dict[float, Sequence[Line]] = field(default_factory=dict, init=False, repr=False)

    def height(self, width: float) -> float:
        """Return the height this block takes at `width`."""
        return len(self.lines(width)) * self.scale.line

    def lines(self, width: float) -> Sequence[Line]:
        """Return the lines this text is broken into at `width`."""
        lines = self._set.get(width)
        if lines is None:
            lines = self._set[width] = self._broken(width)
        return lines

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw the lines."""
        draw_lines(ink, (x, top), width, self.lines(width), self)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Part between lines, leaving at least two on either side."""
        lines = self.lines(width)
        fitting = min(int(room / self.scale.line), len(lines) - 2)
        if fitting < 2:
            return None
        return SetLines(lines[:fitting], self), SetLines(lines[fitting:], self)

    def _broken(self, width: float) -> Sequence[Line]:
        text = self.text if isinstance(self.text, str) else tuple(self.text)
        return _set_text(text, self.scale, width, self.indent)


@dataclass
class SetLines(Block):
    """Lines that were already broken for their width: part of a paragraph."""

    lines: Sequence[Line]
    of: Prose

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the height this block takes."""
        return len(self.lines) * self.of.scale.line

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw the lines."""
        draw_lines(ink, (x, top), width, self.lines, self.of)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:  # noqa: ARG002
        """Part between lines."""
        fitting = int(room / self.of.scale.line)
        if not 0 < fitting < len(self.lines):
            return None
        return SetLines(self.lines[:fitting], self.of), SetLines(self.lines[fitting:], self.of)


def draw_lines(
    ink: Ink, corner: tuple[float, float], width: float, lines: Sequence[Line], of: Prose
) -> None:
    """Draw broken lines of `of` downwards from the upper left `corner`."""
    x, top = corner
    size, pitch = of.scale.size, of.scale.line
    y = top - (pitch - size) / 2 - size * 0.80
    first = of.indent
    for line in lines:
        slack = width - first - line.width * size
        spread = slack / line.gaps if of.align == "justify" and line.full and line.gaps else 0.0
        start = x + first + (slack / 2 if of.align == "centre" else 0)
        ink.run(start, y, line.pieces, size, spread=spread, colour=of.colour)
        y -= pitch
        first = 0


@lru_cache(maxsize=256)
def _set_text(
    text: str | tuple[Run, ...], scale: Scale, width: float, indent: float
) -> Sequence[Line]:
    """Return a text in lines; in a batch most paragraphs are the same as on the page before."""
    parts = text.split("\n") if isinstance(text, str) else [text]
    size = scale.size
    return [line for part in parts for line in broken(words_of(part, scale), width, size, indent)]


def _line(words: Sequence[Word], *, full: bool) -> Line:
    """Return the words as pieces with spaces, neighbours of one face joined."""
    pieces: list[tuple[Face, str]] = []
    width = 0.0
    for word in words:
        for position, (face, text) in enumerate(word.pieces):
            spaced = f" {text}" if pieces and position == 0 else text
            if pieces and pieces[-1][0] is face:
                pieces[-1] = face, pieces[-1][1] + spaced
            else:
                pieces.append((face, spaced))
        width += word.width
    spaces = sum(word.pieces[0][0].width(" ") for word in words[1:])
    gaps = sum(text.count(" ") for _, text in pieces)  # also those within a date
    return Line(tuple(pieces), width + spaces, gaps, full)


def _breakable(words: Sequence[Word], limit: float) -> list[Word]:
    """Return the words; of those wider than a whole line their parts, at worst broken anywhere."""
    if all(word.width <= limit for word in words):
        return list(words)
    fine: list[Word] = []
    for word in words:
        if word.width <= limit:
            fine.append(word)
        elif " " in word.pieces[0][1]:
            face, text = word.pieces[0]
            parts = [Word(((face, one),), face.width(one)) for one in text.split()]
            fine += _breakable(parts, limit)
        else:
            fine += _crumbs(word, limit)
    return fine


def _crumbs(word: Word, limit: float) -> list[Word]:
    crumbs = []
    for face, text in word.pieces:
        crumb, used = "", 0.0
        for character in text:
            wide = face.width(character)
            if crumb and used + wide > limit:
                crumbs.append(Word(((face, crumb),), used))
                crumb, used = "", 0.0
            crumb += character
            used += wide
        crumbs.append(Word(((face, crumb),), used))
    return crumbs


def _filled_up(words: Sequence[str], font: Font, width: float) -> list[str]:
    """Return the lines of words in one type, as `broken` breaks them."""
    face, limit = font.face, width / font.size
    space, used, lines = face.width(" "), limit, list[str]()
    for word in words:
        wide = face.width(word)
        if wide > limit:
            text = [Word(((face, one),), face.width(one)) for one in words]
            return [line.pieces[0][1] for line in broken(text, width, font.size)]
        if used + space + wide > limit + 0.001:
            lines.append(word)
            used = wide
        else:
            lines[-1] += f" {word}"
            used += space + wide
    return lines


def _parts(text: str) -> list[str]:
    """Return the words of a run with an empty text where a space stood between or around them."""
    parts: list[str] = []
    for word in _parted(text):
        parts += [word, ""]
    if parts and not text[-1].isspace():
        parts.pop()
    return ["", *parts] if text[:1].isspace() else parts


def _word(pieces: Sequence[tuple[Face, str]]) -> Word:
    return Word(tuple(pieces), sum(face.width(text) for face, text in pieces))


def _face(run: Run, scale: Scale) -> Face:
    family = scale.family
    return family.bold if run.bold else family.italic if run.italic else family.regular


def _shortened(line: str, font: Font, width: float) -> str:
    while line and font.width(f"{line}…") > width:
        line = line[:-1]
    return f"{line}…"
