"""What of packages a server keeps without reading it: covered by a key that the laptops share.

The key is derived from the one to which packages are sealed, which every laptop of the desk has
anyway and no server ever sees. Which office, year, number and day a row is of stays readable: the
server keeps order by it.
"""

import hashlib
import hmac
import os
from collections.abc import Sequence

import msgspec
from sqlalchemy import Dialect, LargeBinary
from sqlalchemy.types import TypeDecorator

from dme_desktop.packages import sealing
from dme_desktop.vault.elsewhere import ServerError
from dme_desktop.vault.model import BoxKey

SERVER = "postgresql"  # the dialect of the server
PLACE = b"DME1 shared desk\n"
ID_BYTES, NONCE_BYTES = 8, 12
NO_KEY = (
    "Simpanan bersama dikunci dengan kunci penerima yang belum ada di laptop ini. Semua laptop "
    "satu meja memakai kunci yang sama: siapkan laptop ini dengan memulihkan cadangan laptop meja "
    "yang sudah memakainya."
)
ALTERED = "Isi simpanan bersama diubah atau rusak di server. Jangan dipakai; pulihkan cadangannya."
Plain = str | int | bytes


class Cover:
    """Covers with the key of a desk that is in use, and opens what any of its keys covered."""

    def __init__(self, own: Sequence[BoxKey]) -> None:
        """Take the keys of a desk, the newest first; raise `ServerError` for none."""
        if not own:
            raise ServerError(sealing.NO_KEY)
        every = [hmac.digest(one.private, PLACE, "sha256") for one in own]
        self._keys = {hashlib.sha256(one).digest()[:ID_BYTES]: one for one in every}

    def closed(self, value: Plain, column: str) -> bytes:
        """Return a value as the server keeps it in a column."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

        front, key = next(iter(self._keys.items()))
        nonce, content = os.urandom(NONCE_BYTES), msgspec.msgpack.encode(value)
        return front + nonce + AESGCM(key).encrypt(nonce, content, PLACE + front + column.encode())

    def opened(self, content: bytes, column: str) -> Plain:
        """Return a value of a column; raise `ServerError` for another key, or what was altered."""
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

        front, nonce = content[:ID_BYTES], content[ID_BYTES : ID_BYTES + NONCE_BYTES]
        key = self._keys.get(front)
        if key is None:
            raise ServerError(NO_KEY)
        try:
            told = AESGCM(key).decrypt(
                nonce, content[ID_BYTES + NONCE_BYTES :], PLACE + front + column.encode()
            )
        except (InvalidTag, ValueError) as error:
            raise ServerError(ALTERED) from error
        value: Plain = msgspec.msgpack.decode(told)
        return value


class Covered(TypeDecorator[Plain]):
    """A column as the server keeps it; `dialect.cover` is told by who opens the connection."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, column: str) -> None:
        super().__init__()
        self.column = column

    def process_bind_param(self, value: Plain | None, dialect: Dialect) -> bytes | None:  # noqa: D102
        return None if value is None else _of(dialect).closed(value, self.column)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> Plain | None:  # noqa: D102
        return None if value is None else _of(dialect).opened(bytes(value), self.column)


def _of(dialect: Dialect) -> Cover:
    cover: Cover = dialect.cover  # type: ignore[attr-defined]
    return cover
