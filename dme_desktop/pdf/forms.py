"""Paper forms: rows of label and answer, written in or left open for a pen."""

from collections.abc import Sequence
from dataclasses import dataclass

from dme_desktop.pdf.flow import Block, Scale
from dme_desktop.pdf.fonts import Font
from dme_desktop.pdf.ink import BLACK, DOTTED, GREEN, GREY, MM, PALE, Ink, Pen
from dme_desktop.pdf.prose import Prose, Run, widest_word, wrapped

OPTION_GAP = 4.2 * MM
LEAST = 0.6  # of the size, for a number that is longer than the place for it
BOX = Pen(0.6, GREY)
TICK = Pen(1.3, BLACK)


@dataclass(frozen=True, slots=True)
class Ask:
    """One question. `answer` None leaves it open.

    With `options` it is answered by ticking (several answers are parted by newlines), with `boxes`
    one character a box ("2-2-4": three groups; "_" leaves one empty), else by writing on `lines`
    dotted lines.
    """

    label: str
    answer: str | None = None
    options: tuple[str, ...] = ()
    boxes: str = ""
    share: float = 1
    lines: int = 1
    label_width: float = 0


@dataclass
class Row(Block):
    """Questions next to each other."""

    asks: Sequence[Ask]
    scale: Scale
    label_width: float = 38 * MM
    pitch: float = 6.6 * MM

    def height(self, width: float) -> float:
        """Return the height this block takes at `width`."""
        return max(self._lines(ask, part) for ask, part in self._parts(width)) * self.pitch

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw labels and answers."""
        for number, (ask, part) in enumerate(self._parts(width)):
            self._draw_ask(ink, ask, (x, top), part, first=number == 0)
            x += part

    def _parts(self, width: float) -> list[tuple[Ask, float]]:
        whole = sum(ask.share for ask in self.asks)
        return [(ask, width * ask.share / whole) for ask in self.asks]

    def _label_room(self, ask: Ask, *, first: bool) -> float:
        if not ask.label:
            return 0.0
        natural = self.scale.regular.width(ask.label) + 6.5 * MM
        return self.label_width if first else max(ask.label_width, natural)

    def _room(self, ask: Ask, part: float) -> float:
        first = ask is self.asks[0]
        return part - self._label_room(ask, first=first) - 3 * MM

    def _lines(self, ask: Ask, part: float) -> int:
        room = self._room(ask, part)
        if ask.options:
            return len(self._placed(ask, room))
        if ask.answer and not ask.boxes:
            return max(ask.lines, len(self._answer(ask.answer, room)[0]))
        return ask.lines

    def _answer(self, answer: str, room: float) -> tuple[list[str], Font]:
        """Return an answer in lines, on one line when a little smaller type allows it.

        No word is broken: where one is wider than the room, all are set smaller.
        """
        font = self.scale.bold.fitting(answer, room, smallest=self.scale.size * 0.8)
        if font.width(answer) > room + 0.01:
            font = self.scale.bold
            widest = widest_word(answer, font)
            font = Font(font.face, font.size * min(1.0, max(LEAST, room / widest)))
        return wrapped(answer, font, room + 0.01, 6), font

    def _draw_ask(
        self, ink: Ink, ask: Ask, corner: tuple[float, float], part: float, *, first: bool
    ) -> None:
        x, top = corner
        base = top - self.pitch * 0.68
        indent = 0.0 if first else 3 * MM
        font = self.scale.regular
        room = self._label_room(ask, first=first)
        if ask.label:
            ink.text(x + indent, base, ask.label, font.fitting(ask.label, room - indent - 2.5 * MM))
            ink.text(x + room - 2.2 * MM, base, ":", font)
        x += room + 1 * MM
        part -= room + 3 * MM
        if ask.options:
            self._draw_options(ink, ask, (x, base), part)
        elif ask.boxes:
            self._draw_boxes(ink, ask, (x, base), part)
        else:
            self._draw_words(ink, ask, (x, base), part)

    def _draw_words(self, ink: Ink, ask: Ask, place: tuple[float, float], room: float) -> None:
        x, y = place
        lines, font = self._answer(ask.answer or "", room)
        for number in range(max(ask.lines, len(lines))):
            if ask.answer is None:
                ink.line(x, y - 1.5, x + room, y - 1.5, DOTTED)
            elif number < len(lines):
                ink.text(x, y, lines[number], font)
            y -= self.pitch

    def _draw_boxes(self, ink: Ink, ask: Ask, place: tuple[float, float], room: float) -> None:
        x, y = place
        groups = [int(part) for part in ask.boxes.split("-")]
        gap = 1.6 * MM
        side = min(4.9 * MM, (room - gap * (len(groups) - 1)) / sum(groups))
        characters = iter(c for c in ask.answer or "" if c not in "- ")
        corners, font = [], Font(self.scale.family.regular, side * 0.72)
        low = y - side * 0.26
        for group in groups:
            for _ in range(group):
                corners.append((x, low))
                character = next(characters, "_")
                if character != "_":
                    ink.centred(x + side / 2, y, character, font)
                x += side
            x += gap
        ink.boxes(corners, side, BOX)

    def _placed(self, ask: Ask, room: float) -> list[list[tuple[float, str]]]:
        """Return the options of each line with their places."""
        rows: list[list[tuple[float, str]]] = [[]]
        x = 0.0
        for option in ask.options:
            wide = self.scale.regular.width(option) + self.scale.size * 0.95 + OPTION_GAP
            if rows[-1] and x + wide - OPTION_GAP > room + 1:
                rows.append([])
                x = 0.0
            rows[-1].append((x, option))
            x += wide
        return rows

    def _draw_options(self, ink: Ink, ask: Ask, place: tuple[float, float], room: float) -> None:
        x, y = place
        side = self.scale.size * 0.88
        chosen = chosen_options(ask)
        corners = []
        for row in self._placed(ask, room):
            for offset, option in row:
                corners.append((x + offset, y - 1))
                ink.text(x + offset + side + 1.4 * MM, y, option, self.scale.regular)
                if option in chosen:
                    draw_tick(ink, x + offset, y - 1, side)
            y -= self.pitch
        ink.boxes(corners, side, BOX)


def chosen_options(ask: Ask) -> set[str]:
    """Return the options that were answered, whatever their capitals."""
    answers = {answer.strip().casefold() for answer in (ask.answer or "").split("\n")}
    return {option for option in ask.options if option.casefold().rstrip(" .…") in answers}


def draw_tick(ink: Ink, x: float, y: float, side: float) -> None:
    """Draw a tick in the square whose lower left corner is (x, y)."""
    at = [(0.18, 0.48), (0.42, 0.2), (0.9, 0.95)]
    (a, b), (c, d), (e, f) = [(x + side * u, y + side * v) for u, v in at]
    ink.path(f"{a:.2f} {b:.2f} m {c:.2f} {d:.2f} l {e:.2f} {f:.2f} l", TICK)


@dataclass
class Section(Block):
    """The heading of a part of a form: a green letter, a title, a fine rule."""

    letter: str
    title: str
    scale: Scale
    note: str = ""
    stays_with_next: bool = True

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the height this block takes."""
        return self.scale.size * 2.1

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw the heading."""
        font = Font(self.scale.family.bold, self.scale.size + 0.5)
        y = top - self.scale.size * 1.35
        side = self.scale.size * 1.45
        ink.shade(x, y - side * 0.28, side, side, GREEN)
        ink.centred(x + side / 2, y, self.letter, font, colour="1 1 1")
        ink.text(x + side + 2 * MM, y, self.title, font)
        small = Font(self.scale.family.italic, self.scale.size - 1.5)
        ink.right(x + width, y, self.note, small, colour=GREY)
        ink.line(x + side, y - side * 0.28, x + width, y - side * 0.28, Pen(0.5, PALE))


@dataclass
class PhotoBox(Block):
    """The place of a portrait, 3 x 4 cm."""

    hint: str = "pas foto 3 x 4"

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the height this block takes."""
        return 42 * MM

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw the empty place at the right."""
        left = x + width - 30 * MM
        ink.box(left, top - 41 * MM, 30 * MM, 40 * MM, Pen(0.7, GREY, "2 2"))
        font = Font(Scale().family.regular, 7.5)
        ink.centred(left + 15 * MM, top - 21 * MM, self.hint, font, colour=GREY)


@dataclass
class Notice(Block):
    """Words in a box; a `strong` one has a green edge and cannot be overlooked."""

    words: str
    scale: Scale
    strong: bool = True
    stays_with_next: bool = True

    def __post_init__(self) -> None:
        runs = [Run(self.words, bold=self.strong)]
        self._prose = Prose(runs, self.scale, "left" if self.strong else "justify")

    def height(self, width: float) -> float:
        """Return the height this block takes at `width`."""
        return self._prose.height(width - 7 * MM) + 4 * MM

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw the box and its words."""
        tall = self.height(width)
        ink.box(x, top - tall, width, tall, Pen(0.6, PALE))
        if self.strong:
            ink.shade(x, top - tall, 1.4 * MM, tall, GREEN)
        self._prose.draw(ink, x + 4 * MM, top - 2 * MM, width - 7 * MM)
