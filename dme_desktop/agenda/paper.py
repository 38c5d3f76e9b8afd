"""A paper ready to take a number: all that is printed on it, and how it is drawn."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from dme_desktop.agenda.model import LetterType


@dataclass(frozen=True)
class Paper:
    """A paper ready to be issued: everything printed on it, how it is drawn, what it is about.

    `sheet` is the snapshot of its printable, with a `foot` and a `number` that is still empty;
    `build` draws one sheet or many. `answers` are what the form held, as text.
    """

    type: LetterType
    subject: str
    sheet: msgspec.Struct
    build: Callable[[Any], bytes]
    person_id: str | None = None
    source_id: str | None = None
    valid_to: dt.date | None = None
    addressee: str = ""
    signer: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)

    def numbered(
        self, number: str, replaces: str = "", place: bytes | None = None
    ) -> msgspec.Struct:
        """Return what is printed once the number is known, with a place for the code.

        `replaces` is the number of a void letter this one stands in for, `place` tells the place
        of its code from those of others in one file.
        """
        return self._with(number, replaces=replaces, dots=place)

    def drafted(self) -> msgspec.Struct:
        """Return what is printed on a draft: a watermark, dots where its number will be."""
        return self._with("", draft=True)

    def preview(self) -> bytes:
        """Return the paper as a draft."""
        return self.build(self.drafted())

    def _with(self, number: str, **on_foot: Any) -> msgspec.Struct:  # noqa: ANN401
        sheet: Any = self.sheet
        foot = msgspec.structs.replace(sheet.foot, sealed=True, **on_foot)
        whole: msgspec.Struct = msgspec.structs.replace(sheet, number=number, foot=foot)
        return whole
