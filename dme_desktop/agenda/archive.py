"""What was printed, as it is kept: what papers share is there once, and each is given back whole.

A file is kept as a recipe: its own bytes, and between them the numbers of parts that others have
too. Put together it is the file byte for byte; its hash stands with the letter. A part is taken
away only when the content of the last paper that is made of it is destroyed.
"""

import hashlib
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any

import msgspec
from sqlalchemy import Executable, LargeBinary, cast, func, select
from sqlalchemy.orm import Session

from dme_desktop.agenda.model import Letter, LetterFile, PaperPart
from dme_desktop.pdf.shares import parted

ELSEWHERE = b"closed"  # instead of a recipe, where another room keeps the file
MOST_AT_HAND = 64  # parts and papers that are held while many are put together
# As bytes also when somebody made text of them.
_CONTENT, _RECIPE = cast(PaperPart.content, LargeBinary), cast(LetterFile.recipe, LargeBinary)
_READER = msgspec.msgpack.Decoder(list[bytes | int])


class Archive:
    """Where the files of one unit of work are kept; a part is looked for once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._numbers: dict[bytes, int] = {}

    def recipe(self, pdf: bytes) -> bytes:
        """Return how a file is kept; parts that nobody shared yet are kept now."""
        pieces = parted(pdf)
        shared = pieces[1::2]
        self._look_for(one for one in shared if one not in self._numbers)
        kept: list[bytes | int] = list(pieces)
        kept[1::2] = [self._number(one) for one in shared]
        return zlib.compress(msgspec.msgpack.encode(kept))

    def _number(self, content: bytes) -> int:
        known = self._numbers.get(content)
        if known is None:
            known = self._numbers[content] = self._added(content)
        return known

    def _look_for(self, contents: Iterable[bytes]) -> None:
        """Take down the numbers of parts that are kept and sound; the check tells a spoilt one."""
        wanted = {hashlib.sha256(content).hexdigest(): content for content in contents}
        if wanted:
            asked = select(PaperPart.n, PaperPart.sha256, _CONTENT)
            for n, sha256, content in self._session.execute(
                asked.where(PaperPart.sha256.in_(wanted))
            ):
                if content == wanted[sha256]:
                    self._numbers[content] = n

    def _added(self, content: bytes) -> int:
        part = PaperPart(sha256=hashlib.sha256(content).hexdigest(), content=content)
        self._session.add(part)
        self._session.flush()
        self._session.expunge(part)
        return part.n


def file_of(session: Session, keeper_id: str) -> bytes:
    """Return the file that a letter keeps, as far as it can be put together."""
    asked = select(_RECIPE).where(LetterFile.letter_id == keeper_id)
    pieces = _pieces(session.scalar(asked) or b"")
    wanted = select(PaperPart.n, _CONTENT).where(
        PaperPart.n.in_({one for one in pieces if isinstance(one, int)})
    )
    parts = {n: content for n, content in session.execute(wanted)}  # noqa: C416 - rows
    return _joined(pieces, lambda n: parts.get(n, b""))


def parts_of(recipe: bytes) -> set[int]:
    """Return the numbers of the shared parts that a recipe names."""
    return {one for one in _pieces(recipe) if isinstance(one, int)}


def is_closed(session: Session, keeper_id: str) -> bool:
    """Say whether the room that a paper comes from keeps its file, and not this archive."""
    asked = select(_RECIPE).where(LetterFile.letter_id == keeper_id)
    return session.scalar(asked) == ELSEWHERE


def altered(session: Session) -> list[str]:
    """Return what is not as it was printed: the parts that papers share, then papers by number."""
    missing: set[int] = set()
    hashes = dict(_hashes(session, missing))
    papers = [number for number, told, keeper in _told(session) if hashes.get(keeper) != told]
    return [*(_part_named(n) for n in sorted({*_spoilt_parts(session), *missing})), *papers]


def _told(session: Session) -> Iterator[tuple[str, str, str]]:
    """Give the number of each paper, the hash told of it, and which letter keeps its file."""
    keeper = func.coalesce(LetterFile.kept_by, Letter.id)
    asked = (
        select(Letter.number, Letter.pdf_sha256, keeper)
        .join(LetterFile, LetterFile.letter_id == Letter.id, isouter=True)
        .where(
            Letter.pdf_sha256 != "",
            Letter.destroyed_on.is_(None),
            func.ifnull(LetterFile.recipe, b"") != ELSEWHERE,
        )
        .order_by(Letter.date, Letter.seq)
    )
    yield from session.execute(asked)


def _hashes(session: Session, missing: set[int]) -> Iterator[tuple[str, str]]:
    """Give the hash of every file by who keeps it; note the parts that are not there."""

    @lru_cache(maxsize=MOST_AT_HAND)
    def part(n: int) -> bytes:
        asked = select(_CONTENT).where(PaperPart.n == n)
        content = session.scalar(asked)
        if content is None:
            missing.add(n)
        return content or b""

    asked = select(LetterFile.letter_id, _RECIPE)
    for keeper, recipe in _in_turn(session, asked.where(LetterFile.kept_by.is_(None))):
        whole = _joined(_pieces(recipe or b""), part)
        yield keeper, hashlib.sha256(whole).hexdigest()


def _spoilt_parts(session: Session) -> Iterator[int]:
    asked = select(PaperPart.n, PaperPart.sha256, _CONTENT)
    for n, told, content in _in_turn(session, asked):
        if hashlib.sha256(content or b"").hexdigest() != told:
            yield n


def _in_turn(session: Session, asked: Executable) -> Iterator[Any]:
    """Give rows without holding all of them."""
    yield from session.execute(asked, execution_options={"yield_per": MOST_AT_HAND})


def _part_named(n: int) -> str:
    return f"bagian {n} yang dipakai bersama"


def _pieces(recipe: bytes) -> list[bytes | int]:
    """Return the pieces of a recipe, none of one that cannot be read any more."""
    opened = zlib.decompressobj()
    try:
        pieces = _READER.decode(opened.decompress(recipe))
    except (zlib.error, msgspec.MsgspecError):
        return []
    return pieces if opened.eof and not opened.unused_data else []


def _joined(pieces: list[bytes | int], part: Callable[[int], bytes]) -> bytes:
    return b"".join(part(one) if isinstance(one, int) else one for one in pieces)
