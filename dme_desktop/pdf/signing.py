"""Where people sign: columns with role, room for stamp and hand, name, rank and number."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import msgspec

from dme_desktop.pdf.flow import Block, Scale
from dme_desktop.pdf.fonts import SANS, SERIF, Font
from dme_desktop.pdf.ink import DASHED, GREY, MM, Ink, Pen
from dme_desktop.pdf.prose import balanced, wrapped

Mode = Literal["", "a.n.", "u.b.", "Plt.", "Plh.", "Pj."]
METERAI = (32 * MM, 24 * MM)
THUMB = (20 * MM, 24 * MM)
LONGEST_ROLE = 6  # lines: the whole title of a minister who heads a board, in a third of A4
MANY_LINES = 3  # of a name, beyond which it is set smaller
SMALLER = 0.85
NIP_DIGITS = 18
_HINT = Font(SANS.regular, 7)
_BESIDE_HAND = 3 * MM  # from the stamp to the middle of a signature, which is wider
_BESIDE_THUMB = 14 * MM
_LARGER = 1.5  # points of a name on a framed paper, above its role
UNKNOWN_NAME = "(" + "." * 38 + ")"


class Signer(msgspec.Struct, frozen=True, kw_only=True):
    """One who signs.

    `role` is what stands over the signature ("Kepala Desa Jenggik Utara"). For "a.n." and "u.b."
    it is the office signed for, `own_role` the signer's own, `through` the office between (u.b.).
    `rank` is that of a civil servant, over the number. Example: "Penata Muda, III/a".
    """

    name: str
    role: str = ""
    before: str = ""
    place_and_date: str = ""
    nip: str = ""
    rank: str = ""
    mode: Mode = ""
    own_role: str = ""
    through: str = ""
    meterai: bool = False
    thumbprint: bool = False

    def heading(self) -> list[str]:
        """Return the lines over the signature, from place and date down to the role."""
        lines = [self.place_and_date, self.before, *self._office()]
        return [line for line in lines if line]

    @property
    def told(self) -> str:
        """Return who signs in a few words: "a.n. Sekretaris Contoh"."""
        return f"{self.mode} {self.name}".strip()

    @property
    def footing(self) -> list[str]:
        """Return the lines under the name: rank and number, those that are known."""
        return [line for line in (self.rank, self.nip and numbered_as(self.nip)) if line]

    def _office(self) -> list[str]:
        if self.mode == "a.n.":
            return [f"a.n. {self.role}", _closed(self.own_role)]
        if self.mode == "u.b.":
            return [f"a.n. {self.role}", self.through, "u.b.", _closed(self.own_role)]
        return [_closed(f"{self.mode} {self.role}".strip())]

    @property
    def is_boxed(self) -> bool:
        """Say whether a stamp or a thumb needs a place."""
        return self.meterai or self.thumbprint


@dataclass
class Signatures(Block):
    """Signers next to each other; an empty place is None."""

    signers: Sequence[Signer | None]
    scale: Scale
    stays_with_next: bool = False
    needs_company = True

    def height(self, width: float) -> float:
        """Return the height this block takes at `width`."""
        column = self._column(width)
        return (
            self._heading_height(column)
            + self._signing_height
            + max(self._foot_height(signer, column) for signer in self._present)
            + self.scale.size * 0.4
        )

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw every signer in a column of the same width."""
        column = self._column(width)
        base = top - self._heading_height(column)
        for number, signer in enumerate(self.signers):
            if signer:
                middle = x + column * (number + 0.5)
                self._draw_heading(ink, signer, (middle, base), column)
                self._draw_boxes(ink, signer, (middle, base), column)
                self._draw_name(ink, signer, (middle, base - self._signing_height), column)

    @property
    def _present(self) -> list[Signer]:
        return [signer for signer in self.signers if signer]

    @property
    def _signing_height(self) -> float:
        boxed = any(signer.is_boxed for signer in self._present)
        return max(self.scale.signing, METERAI[1] + 4 * MM if boxed else 0)

    @property
    def _pitch(self) -> float:
        return self.scale.size * 1.22

    def _column(self, width: float) -> float:
        return width / len(self.signers)

    def _heading(self, signer: Signer, column: float) -> list[str]:
        room = column - 4 * MM
        lines = (wrapped(line, self.scale.regular, room, LONGEST_ROLE) for line in signer.heading())
        return [line for wrapped_lines in lines for line in wrapped_lines]

    def _heading_height(self, column: float) -> float:
        lines = max(len(self._heading(signer, column)) for signer in self._present)
        return lines * self._pitch

    def _name(self, signer: Signer, column: float) -> tuple[Font, list[str]]:
        """Return a name in lines of about the same width; it is never cut."""
        room = column - 4 * MM
        if not signer.name.strip():
            return self.scale.regular, wrapped(UNKNOWN_NAME, self.scale.regular, room)
        name = signer.name if self._is_on_wall else signed_name(signer.name)
        return whole_name(name, self._strong, room)

    def _foot_height(self, signer: Signer, column: float) -> float:
        lines = len(self._name(signer, column)[1]) + len(self._footing(signer, column))
        return lines * self._pitch

    def _footing(self, signer: Signer, column: float) -> list[str]:
        room = column - 4 * MM
        return [part for line in signer.footing for part in wrapped(line, self._small, room, 2)]

    def _draw_heading(
        self, ink: Ink, signer: Signer, place: tuple[float, float], column: float
    ) -> None:
        """Draw the lines so that the last one stands on the common base."""
        middle, base = place
        y = base + self.scale.size * 0.25
        for line in reversed(self._heading(signer, column)):
            ink.centred(middle, y, line, self.scale.regular)
            y += self._pitch

    def _draw_boxes(
        self, ink: Ink, signer: Signer, place: tuple[float, float], column: float
    ) -> None:
        """Draw the stamp at the left, so that the hand in the middle crosses its edge."""
        middle, base = place
        left, right = middle - column / 2 + 1 * MM, middle + column / 2 - 1 * MM
        if signer.meterai:
            x = max(left, middle - METERAI[0] - _BESIDE_HAND)
            _draw_box(ink, "meterai", (x, base), METERAI)
        if signer.thumbprint:
            x = min(right - THUMB[0], middle + _BESIDE_THUMB)
            _draw_box(ink, "cap jempol", (x, base), THUMB)

    def _draw_name(
        self, ink: Ink, signer: Signer, place: tuple[float, float], column: float
    ) -> None:
        middle, y = place
        font, lines = self._name(signer, column)
        for line in lines:
            y -= self._pitch
            half = font.width(line) / 2
            ink.centred(middle, y + 3, line, font)
            if signer.name.strip() and not self._is_on_wall:
                ink.line(middle - half, y + 1, middle + half, y + 1, Pen(0.7))
        for line in self._footing(signer, column):
            y -= self._pitch
            ink.centred(middle, y + 3, line, self._small)

    @property
    def _is_on_wall(self) -> bool:
        """Say whether this is a framed paper: names stand as they are written, without a line."""
        return self.scale.family is SERIF

    @property
    def _strong(self) -> Font:
        larger = _LARGER if self._is_on_wall else 0
        return Font(self.scale.family.bold, self.scale.size + larger)

    @property
    def _small(self) -> Font:
        return Font(self.scale.family.regular, self.scale.size - 1)


def whole_name(name: str, font: Font, room: float) -> tuple[Font, list[str]]:
    """Return a name in lines of about the same width, a little smaller where they are many."""
    lines = balanced(name, font, room)
    if len(lines) <= MANY_LINES:
        return font, lines
    smaller = Font(font.face, font.size * SMALLER)
    return smaller, balanced(name, smaller, room)


def _draw_box(ink: Ink, hint: str, place: tuple[float, float], size: tuple[float, float]) -> None:
    (x, base), (width, height) = place, size
    y = base - 1.5 * MM - height
    ink.box(x, y, width, height, DASHED)
    ink.centred(x + width / 2, y + height / 2 - 2, hint, _HINT, colour=GREY)


def numbered_as(nip: str) -> str:
    """Return an official's number with what it is: a NIP has 18 digits, any other is a NIPD."""
    digits = sum(sign.isdigit() for sign in nip)
    return f"{'NIP' if digits == NIP_DIGITS else 'NIPD'}. {nip}"


def signed_name(name: str) -> str:
    """Return a name as it stands under a signature: capitals, its titles as they are written."""
    words, comma, degrees = name.partition(",")
    capitals = (word if word.endswith(".") else word.upper() for word in words.split())
    return " ".join(capitals) + comma + degrees


def _closed(role: str) -> str:
    return f"{role}," if role and role[-1] not in ",:" else role
