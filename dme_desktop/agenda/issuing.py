"""How papers come to be kept: numbered together, drawn once, signed in a row, written at once.

One paper goes the same way as a thousand.
"""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy.orm import Session

from dme_desktop.agenda import numbers, proof
from dme_desktop.agenda.archive import ELSEWHERE, Archive
from dme_desktop.agenda.model import Letter, LetterFile, LetterStatus
from dme_desktop.agenda.numbers import Number
from dme_desktop.agenda.paper import Paper
from dme_desktop.agenda.proof import Claim
from dme_desktop.pdf import seal
from dme_desktop.pdf.binding import Binding
from dme_desktop.pdf.document import Sheet
from dme_desktop.vault import bulk, signing
from dme_desktop.village import service as village

_Closing = Callable[[Session, str, bytes], None]
_BLANK = dict.fromkeys(
    ("type", "number", "sequence", "seq", "year", "date", "person_id", "subject", "addressee",
     "source_id", "signer", "replaces_id", "pdf_sha256", "snapshot", "answers")
) | {"status": LetterStatus.BERNOMOR}  # fmt: skip


@dataclass(frozen=True)
class Numbered:
    """A paper that took its number: what is printed on it, with a place for its code."""

    paper: Paper
    number: Number
    day: dt.date
    sheet: Sheet


@dataclass(frozen=True)
class Signed:
    """A file as it is printed: the papers on it, their codes as text and as dots, the bytes."""

    papers: Sequence[Numbered]
    codes: Sequence[str]
    dots: Sequence[bytes]
    pdf: bytes


def numbered(session: Session, papers: Sequence[Paper], voided: str = "") -> list[Numbered]:
    """Take a number for each of these papers of one kind, of its own day but of none to come.

    `voided` is the number of the paper they stand in for. What cannot be printed is said before any
    number is taken: raises `Invalid`.
    """
    papers = [paper.printable() for paper in papers]
    today: dt.date = session.info["clock"].today()
    days = [min(paper.day or today, today) for paper in papers]
    taken = numbers.take(session, papers[0].type, days)
    return [
        Numbered(paper, number, day, paper.numbered(number.text, seal.placeholder(place), voided))
        for place, (paper, number, day) in enumerate(zip(papers, taken, days, strict=True))
    ]


def drawn(papers: Sequence[Numbered]) -> bytes:
    """Return papers of one kind as one file, the places of their codes still empty."""
    return papers[0].paper.build([one.sheet for one in papers])


def apart(papers: Sequence[Numbered], pdf: bytes) -> Iterator[tuple[Numbered, bytes]]:
    """Give each paper of a file that was drawn with a file of its own."""
    if len(papers) == 1:
        yield papers[0], pdf
        return
    binding = Binding(pdf)
    for paper, pages in zip(papers, binding.papers, strict=True):
        yield paper, binding.alone(pages)


class Signer:
    """Signs the files of one act with the key of the village, which is read once."""

    def __init__(self, session: Session) -> None:
        self._key, self._office = signing.ready(session), village.profile(session)

    def signed(self, papers: Sequence[Numbered], bare: bytes) -> Signed:
        """Return a file with a code for each paper on it, which vouches for the whole file."""
        digest = seal.digest(bare)
        codes = [proof.coded(self._claim(one, digest), self._key) for one in papers]
        dots = [seal.dots_of(code) for code in codes]
        return Signed(papers, codes, dots, seal.sealed(bare, *dots))

    def _claim(self, one: Numbered, digest: bytes) -> Claim:
        return Claim(
            number=one.number.text,
            kind=one.paper.type.value,
            name=one.paper.subject,
            village=self._office.code,
            date=one.day,
            valid_to=one.paper.valid_to,
            practice=self._office.practice,
            digest=digest,
        )


def keep(session: Session, files: Iterable[Signed], replaces: Letter | None = None) -> list[str]:
    """Keep files, each with the papers on it; return the ids of the papers in order.

    The first paper of a file keeps it for all. The bytes of a file are let go before the next one
    is asked for, so that a thousand take little more memory than one.
    """
    archive, letters, beside = Archive(session), list[dict[str, object]](), list[_Beside]()
    closed: list[tuple[int, _Closing, bytes]] = []
    for file in files:
        sha256, keeper = hashlib.sha256(file.pdf).hexdigest(), len(letters)
        if closing := file.papers[0].paper.closed:
            closed.append((keeper, closing, file.pdf))
        recipe = ELSEWHERE if closing else archive.recipe(file.pdf)
        for page, (one, code) in enumerate(zip(file.papers, file.codes, strict=True), start=1):
            letters.append(_letter(one, sha256, replaces))
            beside.append(_Beside(keeper, page, code, recipe if page == 1 else b""))
    ids = bulk.insert_all(session, Letter, _BLANK, letters)
    rows = [one.row(letter_id, ids[one.keeper]) for letter_id, one in zip(ids, beside, strict=True)]
    bulk.keep_beside(session, LetterFile, rows)
    for keeper, close, pdf in closed:
        close(session, ids[keeper], pdf)
    return ids


@dataclass(frozen=True)
class _Beside:
    """What is kept beside a letter: which of them keeps its file, its page there, its code."""

    keeper: int
    page: int
    code: str
    recipe: bytes

    def row(self, letter_id: str, keeper_id: str) -> dict[str, object]:
        """Return it as it is stored."""
        kept_by = None if keeper_id == letter_id else keeper_id
        return {
            "letter_id": letter_id, "kept_by": kept_by, "page": self.page, "recipe": self.recipe,
            "code": self.code, "mark": proof.mark(self.code),
        }  # fmt: skip


def _letter(one: Numbered, sha256: str, replaces: Letter | None) -> dict[str, object]:
    """Return how the register keeps a paper."""
    closed = one.paper.closed is not None
    return {
        "type": one.paper.type,
        "number": one.number.text,
        "sequence": one.number.sequence,
        "seq": one.number.seq,
        "year": one.day.year,
        "date": one.day,
        "person_id": one.paper.person_id,
        "subject": one.paper.subject,
        "source_id": one.paper.source_id,
        "addressee": one.paper.addressee,
        "signer": one.paper.signer,
        "replaces_id": replaces.id if replaces else None,
        "answers": msgspec.json.encode({} if closed else one.paper.answers).decode(),
        "pdf_sha256": sha256,
        "snapshot": "{}" if closed else one.sheet.frozen(),
    }
