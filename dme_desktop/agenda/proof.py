"""The code that proves a paper: what the village signed of it, short enough for a QR code.

A code is "DME1:" and a COSE_Sign1 message in base45. It never holds a NIK. The digest in it is that
of the printed file without the code (`pdf.seal`), so that both the file and the archive can be
checked by it; a scan or a paper is compared with the other values by a person.
"""

import datetime as dt
import hashlib
from dataclasses import dataclass, replace

from dme_desktop.kernel import base45
from dme_desktop.kernel.text import clean_line
from dme_desktop.vault import cose
from dme_desktop.vault.cose import Message
from dme_desktop.vault.model import SigningKey

PREFIX = "DME1:"
_ROOM = 79  # bytes of CBOR for number, kind and name; the code has 194 in all
_MOST_NUMBER, _LEAST_NAME = 50, 18
LONGEST_TOLD = 120  # letters of a number, a kind or a name, whoever wrote the code
_EPOCH = dt.date(1970, 1, 1)


@dataclass(frozen=True)
class Claim:
    """What a code says of its paper. `village` is the code "52.03.11.2005"."""

    number: str
    kind: str
    name: str
    village: str
    date: dt.date
    valid_to: dt.date | None
    practice: bool
    digest: bytes


def coded(claim: Claim, key: SigningKey) -> str:
    """Return the code of a paper; what is too long for it is cut off with "…"."""
    short = _fitted(claim)
    payload = [
        short.number,
        short.kind,
        short.name,
        int(short.village.replace(".", "")),
        days(short.date),
        days(short.valid_to) if short.valid_to else None,
        short.practice,
        short.digest,
    ]
    return PREFIX + base45.encode(cose.signed(key, payload))


def opened(text: str) -> Message:
    """Return the message in a code, not checked yet; raise ValueError when it is none or cut off.

    A code has one spelling only: with a space behind it, it would not be the one that was voided.
    """
    return cose.read(base45.decode(text.removeprefix(PREFIX)))


def claim_of(message: Message) -> Claim:
    """Return what a message says of a paper; raise ValueError when it speaks of something else."""
    match message.payload:
        case [
            str(number), str(kind), str(name), int(village), int(date), int() | None as valid_to,
            bool(practice), bytes(digest),
        ]:  # fmt: skip
            return Claim(
                _told(number), _told(kind), _told(name), _village(village), day(date),
                None if valid_to is None else day(valid_to), practice, digest,
            )  # fmt: skip
    raise ValueError("no paper")


def _told(text: str) -> str:
    """Return what a code says on one line, and no longer than a code of ours can say it."""
    return clean_line(text[: 2 * LONGEST_TOLD])[:LONGEST_TOLD]


def mark(text: str) -> str:
    """Return the 16 letters by which a list of void papers names a code."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def days(day: dt.date) -> int:
    """Return a date as the days since 1970."""
    return (day - _EPOCH).days


def day(count: int) -> dt.date:
    """Return the date of so many days since 1970; raise ValueError for what is no date."""
    try:
        return _EPOCH + dt.timedelta(days=count)
    except OverflowError as error:
        raise ValueError("no day") from error


def _fitted(claim: Claim) -> Claim:
    """Cut the kind first, then the name, so that the number stays whole as long as can be."""
    number = _cut(claim.number, _MOST_NUMBER)
    room = _ROOM - _size(number)
    kind = _cut(claim.kind, room - min(_LEAST_NAME, _size(claim.name)))
    return replace(claim, number=number, kind=kind, name=_cut(claim.name, room - _size(kind)))


def _cut(text: str, room: int) -> str:
    while _size(text) > room:
        text = text.rstrip("…")[:-1].rstrip() + "…"
    return text


def _size(text: str) -> int:
    return len(cose.dumped(text))


def _village(number: int) -> str:
    digits = f"{number:010}"
    return f"{digits[:2]}.{digits[2:4]}.{digits[4:6]}.{digits[6:]}"
