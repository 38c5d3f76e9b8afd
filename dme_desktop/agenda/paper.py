"""A paper ready to take a number: all that is printed on it, and how it is drawn."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from msgspec.structs import replace

from dme_desktop.agenda.model import LetterType
from dme_desktop.pdf.document import Sheet


@dataclass(frozen=True)
class Paper:
    """A paper ready to be issued: everything printed on it, how it is drawn, what it is about.

    `sheet` is the snapshot of its printable, whose number is still empty; `build` draws
    a list of such sheets into one file. `person_id` is whom it is about, `source_id` the record it
    was printed from. `answers` are what its form held, as text.
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
        """Return the paper as a draft."""
        return self.build([self.drafted()])


def coded(sheet: Sheet, dots: bytes) -> Sheet:
    """Return a numbered sheet as it is printed, with the dots of its code in their place."""
    return replace(sheet, foot=replace(sheet.foot, dots=dots))
