"""Words that only some may read, sealed inside the encrypted file, each record with its own key.

A key of its own per record (AES-256-GCM) is wrapped by a key derived from the data key, so that no
table, index, history, draft or list holds such words in plain: they are read where the record is
opened, and nowhere else. What is sealed is bound to its record and its place there.
"""

import os
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault import keys

DAMAGED = "Isi tertutup ini berubah dari aslinya dan tidak dapat dibuka. Periksa cadangan."
_NONCE = 12  # bytes, random each time: a key seals far fewer than 2**32 texts
_LEAST = _NONCE + 16  # bytes of something sealed that is empty
DRAFT = "draft"


@dataclass(frozen=True)
class Opened:
    """The key of one record, as long as somebody holds it."""

    about: str
    key: bytes = field(repr=False)

    def seal(self, content: bytes, place: str) -> bytes:
        """Return bytes sealed for one place of this record."""
        return _sealed(self.key, content, f"{self.about}|{place}")

    def read(self, sealed: bytes, place: str) -> bytes:
        """Return what was sealed for this place; raise DmeError when it is not as it was."""
        return _read(self.key, sealed, f"{self.about}|{place}")


class Box:
    """Wraps the keys of closed records, and keeps unfinished forms about them."""

    def __init__(self, data_key: bytes) -> None:
        self._wrapping = keys.derived(data_key, keys.CLOSED)

    def begin(self, about: str) -> tuple[bytes, Opened]:
        """Return a new key for a record, wrapped to be kept beside it, and opened."""
        key = os.urandom(keys.KEY_BYTES)
        return _sealed(self._wrapping, key, about), Opened(about, key)

    def open(self, wrapped: bytes, about: str) -> Opened:
        """Return the key of a record; raise DmeError when it is not the key of this one."""
        return Opened(about, _read(self._wrapping, wrapped, about))

    def seal_draft(self, text: str) -> str:
        """Return an unfinished form as it may lie among the others."""
        return _sealed(self._wrapping, text.encode(), DRAFT).hex()

    def read_draft(self, sealed: str) -> str:
        """Return an unfinished form; raise DmeError when it is not as it was."""
        try:
            content = bytes.fromhex(sealed)
        except ValueError:
            raise DmeError(DAMAGED) from None
        return _read(self._wrapping, content, DRAFT).decode()


def _sealed(key: bytes, content: bytes, bound_to: str) -> bytes:
    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, content, bound_to.encode())


def _read(key: bytes, sealed: bytes, bound_to: str) -> bytes:
    if len(sealed) < _LEAST:
        raise DmeError(DAMAGED)
    try:
        return AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], bound_to.encode())
    except InvalidTag:
        raise DmeError(DAMAGED) from None
