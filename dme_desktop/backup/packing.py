"""The data in a copy: plain pages, first compressed and then encrypted, a mebibyte at a time.

Layout: 32 random bytes that make the key of this copy · of each piece its length (4 bytes,
big-endian) and the AES-256-GCM of a Zstandard frame. A piece holds 256 pages, the last one what is
left; pieces are counted and the last is marked in what encrypts them, so that none can be moved,
left out or added. A piece says how much it unfolds to, and that is asked before it is unfolded.
"""

import hashlib
import hmac
import os
import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

import zstandard
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.vault import keys
from dme_desktop.vault.pages import PAGE, PLAIN, SALT, Pages

PAGES = 256  # in a piece
LEVEL = 1  # of Zstandard: the third costs half as much again for a hundredth of the size at best
_RANDOM = 32
_LENGTH = struct.Struct(">I")
_MOST_PIECE = PAGES * PAGE  # bytes; what does not shrink grows by less than a page's own seal


class BadPackingError(ValueError):
    """Bytes that `pack` did not write with this key."""


@dataclass(frozen=True)
class Packed:
    """What was packed: its bytes and their SHA-256, and the bytes of the file it was made of."""

    size: int
    sha256: str
    unpacked_size: int


def pack(source: BinaryIO, target: BinaryIO, key: bytes, progress: Progress = unwatched) -> Packed:
    """Pack an encrypted file; raise BadPageError when a page is not as SQLCipher left it."""
    size = source.seek(0, os.SEEK_END)
    source.seek(0)
    pages = Pages(key, source.read(SALT))
    source.seek(0)
    random = os.urandom(_RANDOM)
    ring, compressor = _Ring(key, random), zstandard.ZstdCompressor(LEVEL, write_checksum=True)
    digest, done, written = hashlib.sha256(random), 0, target.write(random)
    while done < size:
        content = source.read(min(PAGES * PAGE, size - done))
        done += len(content)
        piece = ring.locked(compressor.compress(pages.opened(content)), last=done == size)
        framed = _LENGTH.pack(len(piece)) + piece
        digest.update(framed)
        written += target.write(framed)
        progress(done, size)
    return Packed(written, digest.hexdigest(), size)


class Unpacking:
    """Takes packed bytes as they come and hands on plain pages; holds one piece in memory.

    Every method raises BadPackingError for what is not whole, not ours, or more than it should be.
    """

    def __init__(self, key: bytes, size: int, keep: Callable[[bytes], object] = len) -> None:
        """Expect a file of `size` bytes."""
        self._key, self._keep = key, keep
        self._left = size // PAGE
        self._held = bytearray()
        self._ring: _Ring | None = None
        self._decompressor = zstandard.ZstdDecompressor(max_window_size=1 << 20)

    def take(self, content: bytes) -> None:
        """Unpack what is whole with these bytes."""
        self._held += content
        if self._ring is None and len(self._held) >= _RANDOM:
            self._ring = _Ring(self._key, self._cut(_RANDOM))
        while self._ring and (length := self._next_length()) is not None:
            self._cut(_LENGTH.size)
            self._unpack(self._ring, self._cut(length))

    def finish(self) -> None:
        """Take it that there is no more."""
        if self._held or self._left:
            raise BadPackingError

    def _next_length(self) -> int | None:
        """Return the length of the next piece, None as long as it is not whole."""
        if len(self._held) < _LENGTH.size:
            return None
        (length,) = _LENGTH.unpack_from(self._held)
        if length > _MOST_PIECE:
            raise BadPackingError
        return length if len(self._held) >= _LENGTH.size + length else None

    def _unpack(self, ring: "_Ring", piece: bytes) -> None:
        count = min(PAGES, self._left)
        if not count:
            raise BadPackingError
        self._left -= count
        try:
            frame = ring.unlocked(piece, last=not self._left)
            plain = self._unfolded(frame, count * PLAIN)
        except (InvalidTag, zstandard.ZstdError) as error:
            raise BadPackingError from error
        self._keep(plain)

    def _unfolded(self, frame: bytes, size: int) -> bytes:
        if zstandard.frame_content_size(frame) != size:
            raise BadPackingError
        plain = self._decompressor.decompress(frame, size, allow_extra_data=False)
        if len(plain) != size:
            raise BadPackingError
        return plain

    def _cut(self, length: int) -> bytes:
        first = bytes(self._held[:length])
        del self._held[:length]
        return first


class _Ring:
    """The key of one copy, which locks each piece by its number and whether it is the last."""

    def __init__(self, key: bytes, random: bytes) -> None:
        self._key = AESGCM(hmac.digest(keys.derived(key, "backup pages"), random, "sha256"))
        self._count = 0

    def locked(self, frame: bytes, *, last: bool) -> bytes:
        return self._key.encrypt(self._next(last=last), frame, None)

    def unlocked(self, piece: bytes, *, last: bool) -> bytes:
        return self._key.decrypt(self._next(last=last), piece, None)

    def _next(self, *, last: bool) -> bytes:
        self._count += 1
        return self._count.to_bytes(11, "big") + bytes([last])
