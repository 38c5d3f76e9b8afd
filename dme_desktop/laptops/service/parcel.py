"""What is in a file of changes, and how it is unpacked: by a process of its own, within bounds."""

import zlib
from typing import Any

import msgspec

from dme_desktop.kernel.errors import DmeError

MOST_UNPACKED = 512 << 20  # bytes
ALTERED = (
    "Berkas perubahan ini berubah atau terpotong di jalan. Salin lagi dari laptop asalnya; data di "
    "sini tidak berubah."
)


class Header(msgspec.Struct, frozen=True, omit_defaults=True):
    """What anybody may see: from which village and laptop, up to which act, by which key.

    `to` is the laptop of a hamlet that alone can open it, "" for those that hold all.
    """

    village: str
    practice: bool
    laptop: str
    seq: int
    epoch: int
    keys: dict[str, bytes]
    to: str = ""


class Card(msgspec.Struct, frozen=True):
    """What a laptop says of itself: its name, its keys, from which act on its chain is its own."""

    name: str
    public: str
    box: str
    begins: int
    link: str
    follows: str


class KeyTold(msgspec.Struct, frozen=True, array_like=True):
    """A key of the office: what it is for, its private half, and its days as text, "" for none."""

    kind: str
    private: bytes
    made_on: str
    retired_on: str


class Body(msgspec.Struct, frozen=True):
    """What is inside: who wrote it, what that laptop has of others, changes and what they name.

    `changes` are [content, signature]; `parts` are bytes by their SHA-256; `keys` are those with
    which the office signs and opens boxes. `hamlet` are the rows of a whole hamlet as they stand,
    by table, in a file for a laptop that holds no more than that.
    """

    revision: str
    at: str
    card: Card
    knows: dict[str, int]
    changes: list[tuple[bytes, bytes]]
    parts: dict[str, bytes]
    keys: list[KeyTold] = []
    hamlet: dict[str, list[dict[str, Any]]] = {}


def unpacked(content: bytes) -> tuple[bytes, bytes]:
    """Return the signature and the body of what was packed; it is called apart.

    Raises DmeError for what is larger than it may be.
    """
    whole = zlib.decompressobj()
    try:
        plain = whole.decompress(content, MOST_UNPACKED)
        if whole.unconsumed_tail or not whole.eof or whole.unused_data:
            raise DmeError(ALTERED)
        sign, core = msgspec.msgpack.decode(plain, type=tuple[bytes, bytes])
        read_body(core)
    except (zlib.error, msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise DmeError(ALTERED) from error
    return sign, core


def read_body(core: bytes) -> Body:
    """Return a body that was looked through apart."""
    return msgspec.msgpack.decode(core, type=Body)
