"""A paper ready to take a number: all that is printed on it, and how it is drawn."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self

import msgspec
from msgspec.structs import replace
from sqlalchemy.orm import Session

from dme_desktop.agenda.model import Letter, LetterType
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.records import Base
from dme_desktop.pdf.document import Sheet
from dme_desktop.pdf.fonts import SANS

PAIR = 2  # a label and its value
TABLE = "_table"  # how the name of a table about somebody ends
LABELS = {
    "name": "Nama",
    "address": "Alamat",
    "birth_place": "Tempat lahir",
    "job_title": "Jabatan",
    "employer": "Pemberi kerja",
    "scheme_or_agency": "P3MI",
    "wording": "Bunyi surat",
    "title": "Judul",
    "place": "Tempat",
    "points": "Butir",
}


@dataclass(frozen=True)
class Paper:
    """A paper ready to be issued: everything printed on it, how it is drawn, what it is about.

    `sheet` is the snapshot of its printable, whose number is still empty; `build` draws
    a list of such sheets into one file. `person_id` is whom it is about, `source_id` the record it
    was printed from. `answers` are what its form held, as text, `labels` what its questions are
    called; `kept` is what else becomes true once it has its number. `day` is the date that stands
    on it, None for the day on which it is issued. Of a `closed` one the register keeps the number,
    the subject and the hash only: the room it comes from keeps the bytes, given with the id.
    """

    type: LetterType
    subject: str
    sheet: Sheet
    build: Callable[..., bytes]
    person_id: str | None = None
    source_id: str | None = None
    valid_to: dt.date | None = None
    addressee: str = ""
    signer: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    day: dt.date | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    kept: Callable[[Session, Letter], None] | None = None
    closed: Callable[[Session, str, bytes], None] | None = None

    def printable(self) -> Self:
        """Return the paper; raise `Invalid` when it holds letters that no font of ours has."""
        if SANS.regular.unknown("".join({*self.sheet.frozen()})):
            for path, text in _texts(msgspec.to_builtins(self.sheet, builtin_types=(bytes,)), ()):
                if strange := SANS.regular.unknown(text):
                    raise Invalid(_unprintable(path, text, strange, self.labels))
        return self

    def numbered(self, number: str, place: bytes, replaces: str = "") -> Sheet:
        """Return what is printed once the number is known, with a place for the code.

        `place` tells the place of this code from those of others in one file; `replaces` is the
        number of a void paper this one stands in for.
        """
        foot = replace(self.sheet.foot, sealed=True, dots=place, replaces=replaces)
        return replace(self.sheet, number=number, foot=foot)

    def drafted(self) -> Sheet:
        """Return what is printed on a draft: a watermark, dots where its number will be."""
        foot = replace(self.sheet.foot, sealed=True, draft=True)
        return replace(self.sheet, number="", foot=foot)

    def preview(self) -> bytes:
        """Return the paper as a draft; raise `Invalid` when it cannot be printed."""
        return self.printable().build([self.drafted()])


@dataclass(frozen=True)
class Print:
    """A paper that can be asked for by the id of a record: its words, whose record, the making.

    `make` is given the id, the year where a paper is about one, and what was answered before.
    Example: `Print("susunan satgas (id satgas)", TaskForce, lambda session, one, *_: ...)`.
    """

    told: str
    record: type[Base]
    make: Callable[[Session, str, int, Mapping[str, object]], Paper]


def _texts(plain: object, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Give every text of a snapshot with the names that lead to it; a pair by its first."""
    if isinstance(plain, str):
        yield path, plain
    elif isinstance(plain, Mapping):
        for name, value in plain.items():
            yield from _texts(value, (*path, str(name)))
    elif isinstance(plain, Sequence) and not isinstance(plain, bytes):
        pair = len(plain) == PAIR and all(isinstance(one, str) for one in plain)
        for one in plain[1:] if pair else plain:
            yield from _texts(one, (*path, str(plain[0])) if pair else path)


def _unprintable(
    path: tuple[str, ...], text: str, strange: str, labels: Mapping[str, str]
) -> dict[str, str]:
    """Return what is said of letters that cannot be printed, by the field they stand in."""
    last, holder = (*("", ""), *path)[-1], (*("", ""), *path)[-2]
    names = (f"{holder.removesuffix(TABLE)}_{last}", last.removesuffix(TABLE))
    name = next((one for one in names if one in labels), names[1])
    known = labels.get(name) or LABELS.get(name) or (name if " " in name or name.istitle() else "")
    where = f"{known}: " if known else ""
    return {
        name: f'{where}huruf {strange} pada "{text}" tidak dapat dicetak. '
        "Tulis dengan huruf Latin, seperti di paspor atau perjanjian kerjanya."
    }
