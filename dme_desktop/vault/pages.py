"""The pages of the encrypted file in plain and back again, in memory and never on a disk.

SQLCipher 4 keeps each page of 4,096 bytes as 4,016 encrypted ones (AES-256-CBC), the 16 by which
their encryption began, and 64 that seal both with the page's number (HMAC-SHA512). The first page
begins with the salt of the file in place of SQLite's own first 16 bytes. In a file without seals
(`PRAGMA cipher_use_hmac`) what would be the seal is encrypted with the rest, and left alone.
See "SQLCipher Design" of Zetetic.
"""

import hashlib
import os
from collections.abc import Iterator

from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from dme_desktop.vault import keys

PAGE, PLAIN = 4096, 4016  # bytes of a page, and those of them that hold something
SALT = 16
_BLOCK = 16
_SEALED = PLAIN + _BLOCK  # bytes of a page that its seal is about
_FIRST = b"SQLite format 3\0"
_PASSES, _MASK = 2, 0x3A  # by which SQLCipher derives the key of the seals
_NEVER_WRITTEN = bytes(PAGE)


class BadPageError(ValueError):
    """A page that is not as SQLCipher left it."""


class Pages:
    """The pages of one file from its first on: either all to be opened or all to be sealed."""

    def __init__(
        self, key: bytes, salt: bytes | None = None, *, without_seals: bool = False
    ) -> None:
        """Take the salt of a file that is read; a file that is made gets a new one.

        A file that is made `without_seals` is for `cipher.connect_to_scratch`: half the work.
        """
        key = keys.of_pages(key)
        self._salt = os.urandom(SALT) if salt is None else salt
        masked = bytes(byte ^ _MASK for byte in self._salt)
        seal_key = hashlib.pbkdf2_hmac("sha512", key, masked, _PASSES, len(key))
        self._seals = hmac.HMAC(seal_key, hashes.SHA512())
        self._cipher = Cipher(algorithms.AES(key), modes.CBC(bytes(_BLOCK)))
        self._unused = bytes(PAGE - _SEALED) if without_seals else b""
        self._done = 0

    def opened(self, content: bytes) -> bytes:
        """Return the next pages in plain; raise BadPageError where the seal of one is broken.

        Put behind the block by which it began, each page is right in one stream of all of them.
        """
        first = not self._done
        pages = list(_parts(content, PAGE))
        stream = b"".join([part for page in pages for part in self._unsealed(page)])
        plain = [
            bytes(PLAIN) if page == _NEVER_WRITTEN else part[_BLOCK:]
            for page, part in zip(
                pages, _parts(self._cipher.decryptor().update(stream), _SEALED), strict=True
            )
        ]
        if first:
            plain[:1] = (_FIRST, plain[0][_BLOCK:])
        return b"".join(plain)

    def sealed(self, plain: bytes) -> bytes:
        """Return the next pages as they stand in a file, each with a beginning of its own.

        What is random before each page becomes, encrypted, the block by which the page begins.
        """
        first = not self._done
        pages = list(_parts(plain, PLAIN))
        beginnings = _parts(os.urandom(_BLOCK * len(pages)), _BLOCK)
        parts = [
            part
            for beginning, page in zip(beginnings, pages, strict=True)
            for part in (beginning, page, self._unused)
        ]
        if first:
            parts[1:2] = (os.urandom(_BLOCK), memoryview(plain)[_BLOCK:PLAIN])
        encrypted = self._cipher.encryptor().update(b"".join(parts))
        return b"".join(
            part
            for number, page in enumerate(_parts(encrypted, _SEALED + len(self._unused)))
            for part in self._page(page, SALT if first and not number else 0)
        )

    def _unsealed(self, page: memoryview) -> tuple[memoryview, memoryview, memoryview]:
        start = 0 if self._done else SALT
        self._done += 1
        if self._seal(page[start:_SEALED]) != page[_SEALED:] and page != _NEVER_WRITTEN:
            raise BadPageError(self._done)
        return page[:start], page[PLAIN:_SEALED], page[start:PLAIN]

    def _page(self, page: memoryview, start: int) -> tuple[bytes, bytes, bytes]:
        held = b"".join((page[start + _BLOCK :], page[start : start + _BLOCK]))
        self._done += 1
        return self._salt[:start], held, b"" if self._unused else self._seal(held)

    def _seal(self, held: bytes | memoryview) -> bytes:
        seal = self._seals.copy()
        seal.update(held)
        seal.update(self._done.to_bytes(4, "little"))
        return seal.finalize()


def _parts(content: bytes, size: int) -> Iterator[memoryview]:
    """Return the parts of one size; raise BadPageError where they do not come out even."""
    if len(content) % size:
        raise BadPageError
    view = memoryview(content)
    return (view[at : at + size] for at in range(0, len(content), size))
