"""The signed files that go between villages and the regency by stick, and their one shape.

A village hands in its public keys and its void papers; the regency publishes both as lists. What is
known of both stands in the page that checks papers in a browser, signed in the same way. Each file
carries a number that only grows, so that an older file never takes the place of a newer one.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dme_desktop.agenda import proof
from dme_desktop.kernel.errors import DmeError
from dme_desktop.trust.model import BundleKind
from dme_desktop.vault import cose, signing
from dme_desktop.vault.cose import Message
from dme_desktop.vault.model import SigningKey
from dme_desktop.village import regions

LARGEST_FILE = 20 * 1024**2  # bytes; a list of 1,166 villages has 0.1
LONGEST_NAME = 120
MOST_SEQ = 10**12  # numbers begin with a day, 2026112401
MARK_BYTES = 8
_CODE = re.compile(r"[0-9a-z.]{2,13}")  # whether it is that of a village is asked later
NO_BUNDLE = "Berkas ini bukan berkas kunci atau daftar dari DME Desktop. Pilih berkas lain."
BROKEN = "Berkas ini rusak atau terpotong. Salin lagi dari asalnya."


@dataclass(frozen=True)
class PublicKey:
    """A village's key as it is passed on: whose it is, and from when to when it signed."""

    village: str
    name: str
    public: bytes
    made_on: dt.date
    retired_on: dt.date | None


@dataclass(frozen=True)
class Bundle:
    """What a file says. `code` is a village's "52.03.11.2005" or a regency's "52.03"."""

    kind: BundleKind
    code: str
    name: str
    seq: int
    as_of: dt.date
    practice: bool
    keys: tuple[PublicKey, ...] = ()
    marks: tuple[tuple[str, str], ...] = ()  # (village, mark of its void paper)


@dataclass(frozen=True)
class Signed:
    """A file that can be read, and by whom it says it is signed."""

    bundle: Bundle
    message: Message

    def is_by(self, public: bytes) -> bool:
        """Say whether the key signed this file."""
        return self.message.is_by(public, purpose(self.bundle.kind))


def name_of(code: str) -> str:
    """Return what a village or a regency is called in the table of regions, whoever wrote a file.

    One that is not in the table has its code for a name.
    """
    try:
        return regions.region(code).full_name
    except DmeError:
        return f"Wilayah {code}"


def purpose(kind: BundleKind) -> bytes:
    """Return what the signature of a file is for; the file begins with it."""
    return f"DME1 {kind.name.lower()}\n".encode()


def packed(bundle: Bundle, key: SigningKey) -> bytes:
    """Return the file of a bundle."""
    payload = [
        bundle.code,
        bundle.name,
        bundle.seq,
        proof.days(bundle.as_of),
        bundle.practice,
        [_key_entry(each) for each in bundle.keys],
        _mark_entries(bundle.marks),
    ]
    beginning = purpose(bundle.kind)
    return beginning + cose.signed(key, payload, beginning)


def unpacked(content: bytes) -> Signed:
    """Return what a file says, not checked yet; raise DmeError for any other file."""
    if len(content) > LARGEST_FILE:
        raise DmeError(NO_BUNDLE)
    for kind in BundleKind:
        if content.startswith(purpose(kind)):
            try:
                message = cose.read(content.removeprefix(purpose(kind)))
                return Signed(_bundle(kind, message.payload), message)
            except ValueError as error:
                raise DmeError(BROKEN) from error
    raise DmeError(NO_BUNDLE)


def _bundle(kind: BundleKind, payload: object) -> Bundle:
    match payload:
        case [
            str(code), str(name), int(seq), int(as_of), bool(practice), list(keys), list(marks),
        ] if (
            0 < seq < MOST_SEQ and len(name) <= LONGEST_NAME and _CODE.fullmatch(code)
        ):  # fmt: skip
            return Bundle(
                kind, code, name_of(code), seq, proof.day(as_of), practice,
                tuple(map(_public_key, keys)), tuple(_marks(marks)),
            )  # fmt: skip
    raise ValueError("no bundle")


def _key_entry(key: PublicKey) -> list[object]:
    until = proof.days(key.retired_on) if key.retired_on else None
    return [key.village, key.name, key.public, proof.days(key.made_on), until]


def _public_key(entry: object) -> PublicKey:
    match entry:
        case [
            str(village), str(), bytes(public), int(made_on), int() | None as retired_on,
        ] if len(public) == signing.KEY_BYTES and _CODE.fullmatch(village):  # fmt: skip
            until = None if retired_on is None else proof.day(retired_on)
            return PublicKey(village, name_of(village), public, proof.day(made_on), until)
    raise ValueError("no key")


def _mark_entries(marks: Sequence[tuple[str, str]]) -> list[object]:
    """Return the marks of each village one after the other, eight bytes each."""
    by_village: dict[str, bytes] = {}
    for village, mark in marks:
        by_village[village] = by_village.get(village, b"") + bytes.fromhex(mark)
    return [[village, joined] for village, joined in by_village.items()]


def _marks(entries: Sequence[object]) -> Iterator[tuple[str, str]]:
    for entry in entries:
        match entry:
            case [str(village), bytes(joined)] if len(joined) % MARK_BYTES == 0 and _CODE.fullmatch(
                village
            ):
                for at in range(0, len(joined), MARK_BYTES):
                    yield village, joined[at : at + MARK_BYTES].hex()
            case _:
                raise ValueError("no marks")
