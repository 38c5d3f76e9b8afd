"""The shipped typefaces, and how wide words are in them. Sizes and widths are in points."""

import unicodedata
from array import array
from collections.abc import Callable, Mapping
from functools import cache, cached_property, lru_cache
from itertools import repeat
from mmap import ACCESS_READ, mmap
from operator import add
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import msgspec

from dme_desktop.kernel import resources

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

MISSING = "\u25a1"
LARGEST_CACHE = 50_000
FACES_AT_HAND = 4
_NEXT_SUBSET = 256  # the first code that is not of the letters which every file has
COMMON = "·–—…’‘“”•°×½éèêëáàâäāīūñçöüḥṣṭš"  # as many as fit into a typeface beside ASCII


class Face:
    """One shipped font file, read when it is first measured or drawn."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._widths: dict[str, float] = {}
        self._kerning: dict[str, int] | None = None
        self._glyphs = _Glyphs(self)
        self._advances = _Advances(self)

    @cached_property
    def ttf(self) -> "TTFont":
        """Return ReportLab's font, which embeds only the glyphs that were used."""
        from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415 - heavy, for the first paper

        path = resources.path("fonts", f"{self.file}.ttf")
        font: Any = TTFont(self.file, str(path))
        _be_lean(font.face, path)
        font.face.makeSubset = _made_once(font.face.makeSubset)
        return cast("TTFont", font)

    @property
    def kerning(self) -> Mapping[str, int]:
        """Return by how many thousandths the second letter of a pair is moved; none of most faces.

        No pair has a space: words are measured by themselves.
        """
        if self._kerning is None:
            self._kerning = _kern_tables().get(self.file, {})
        return self._kerning

    def begin_in(self, document: Any) -> None:  # noqa: ANN401 - an object of ReportLab's
        """Let the face come into a file with the same letters as into every other one.

        So its bytes are the same and kept once; rare letters come as a face of their own.
        """
        ttf: Any = self.ttf
        state = ttf._assignState(document)  # noqa: SLF001 - ReportLab has no public way
        if state.nextCode < _NEXT_SUBSET:
            ttf.splitString(COMMON, document)
            state.nextCode = _NEXT_SUBSET

    def width(self, text: str) -> float:
        """Return the width of `text` at one point size."""
        found = self._widths.get(text)
        return self._measured(text) if found is None else found

    def readable(self, text: str) -> str:
        """Return `text` with unseen characters left out and unknown glyphs as an empty square."""
        if text.isascii() and text.isprintable():
            return text
        return text.translate(self._glyphs)

    def unknown(self, text: str) -> str:
        """Return the letters of `text` that this face does not have, each once."""
        if text.isascii():
            return ""
        return "".join(
            dict.fromkeys(one for one in text if self._glyphs[ord(one)] == MISSING != one)
        )

    def _measured(self, text: str) -> float:
        if len(self._widths) > LARGEST_CACHE:
            self._widths.clear()
        wide = sum(map(self._advances.__getitem__, text))
        if kerning := self.kerning:
            wide += sum(map(kerning.get, map(add, text, text[1:]), repeat(0)))
        width = self._widths[text] = wide / 1000
        return width


class _Glyphs(dict[int, str]):
    """What is printed for each character a face was asked for, as `str.translate` reads it."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, code: int) -> str:
        printed = self[code] = self._printed(code)
        return printed

    def _printed(self, code: int) -> str:
        character = chr(code)
        if character.isspace():
            return " "
        if unicodedata.category(character) in {"Cc", "Cf", "Cs"}:
            return ""
        return character if code in self._face.ttf.face.charToGlyph else MISSING


class _Advances(dict[str, float]):
    """How wide each character is printed, in thousandths of the size."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, character: str) -> float:
        wide = self[character] = 1000 * self._face.ttf.stringWidth(
            self._face.readable(character), 1
        )
        return wide


@cache
def _kern_tables() -> dict[str, dict[str, int]]:
    """Return {face: {pair: thousandths}} of the faces that are kerned."""
    tables: dict[str, dict[str, int]] = msgspec.json.decode(
        resources.path("fonts", "kern.json").read_bytes()
    )
    return tables


def _be_lean(face: Any, path: Path) -> None:  # noqa: ANN401 - an object of ReportLab's
    """Let a face hold what drawing asks of it, and its file where the system keeps files.

    ReportLab keeps a copy of the file, which letter each glyph is, and a number object for where
    each begins. Measured: 0.8 of the 1.3 MiB of a face less.
    """
    with path.open("rb") as file:
        face._ttf_data = mmap(file.fileno(), 0, access=ACCESS_READ)  # noqa: SLF001
    face.glyphToChar = {}
    face.glyphPos = array("L", face.glyphPos)


def _made_once(make: Callable[[list[int]], bytes]) -> Callable[[list[int]], bytes]:
    """Return what makes a face of some letters, and makes it once for all files that have them."""

    @lru_cache(maxsize=FACES_AT_HAND)
    def kept(letters: tuple[int, ...]) -> bytes:
        return make(list(letters))

    return lambda letters: kept(tuple(letters))


class Font(NamedTuple):
    """A face at a size."""

    face: Face
    size: float

    def width(self, text: str) -> float:
        """Return the width of `text` in points."""
        return self.face.width(text) * self.size

    def fitting(self, text: str, width: float, *, smallest: float = 6) -> "Font":
        """Return this font, smaller when `text` is wider than `width`, never under `smallest`."""
        wide = self.width(text)
        return self if wide <= width else Font(self.face, max(smallest, self.size * width / wide))


class Family(NamedTuple):
    """The faces that belong together."""

    regular: Face
    bold: Face
    italic: Face


SANS = Family(
    Face("LiberationSans-Regular"), Face("LiberationSans-Bold"), Face("LiberationSans-Italic")
)
SERIF = Family(Face("EBGaramond-Regular"), Face("EBGaramond-Bold"), Face("EBGaramond-Italic"))
CAPITALS = Family(  # whose small letters are small capitals
    Face("EBGaramond-Caps"), Face("EBGaramond-CapsBold"), Face("EBGaramond-Italic")
)
