"""Boxes that one office alone opens: sealed with its public key, opened with the private one.

HPKE (RFC 9180) with X25519, HKDF-SHA256 and ChaCha20-Poly1305. A key of boxes is no signing key: no
key serves two purposes. A new one never takes the place of an older one, whose boxes still open.
"""

import hashlib
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault import keys
from dme_desktop.vault.model import BoxKey

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.hpke import Suite

KEY_BYTES = 32
_FINGERPRINT_BYTES = 10
_ROOM = 48  # bytes by which a box is longer than what lies in it
NO_KEY = "Kantor ini belum punya kunci kotak. Buat dulu, lalu cetak lembarnya."


def ready(session: Session) -> BoxKey:
    """Return the key for whose boxes others are asked now, made here when there is none."""
    return current(session) or _made(session)


def current(session: Session) -> BoxKey | None:
    """Return the newest key, None where none was made."""
    return session.scalar(_newest_first().limit(1))


def every(session: Session) -> Sequence[BoxKey]:
    """Return all keys of this office, the newest first."""
    return session.scalars(_newest_first()).all()


def public_of(private: bytes) -> bytes:
    """Return the public half of a key; raise ValueError for what is no key."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey  # noqa: PLC0415

    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def renew(session: Session) -> BoxKey:
    """Ask for boxes of a new key from now on; the one before still opens what was sealed for it."""
    before = current(session)
    if before is None:
        raise DmeError(NO_KEY)
    before.retired_on = session.info["clock"].today()
    return _made(session)


def fingerprint(code: str, public: bytes) -> str:
    """Return what two people compare of a key and of whose it is: "GJ2Y-652M-K8QX-0TNA"."""
    told = b"DME1 box\n" + code.encode() + b"\n" + public
    return keys.grouped(hashlib.sha256(told).digest()[:_FINGERPRINT_BYTES])


def sealed(public: bytes, content: bytes, purpose: bytes) -> bytes:
    """Return a box with `content`, which opens for the same purpose only.

    Raises DmeError when `public` is no key that a box can be sealed for.
    """
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey  # noqa: PLC0415

    try:
        return _suite().encrypt(content, X25519PublicKey.from_public_bytes(public), info=purpose)
    except ValueError as error:
        raise DmeError("Kunci ini tidak dapat dipakai. Minta lembar kunci yang baru.") from error


def opened(private: bytes, box: bytes, purpose: bytes) -> bytes | None:
    """Return what lies in a box, None when it is another's, for another purpose, or altered."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey  # noqa: PLC0415

    if len(box) < _ROOM:
        return None
    try:
        key = X25519PrivateKey.from_private_bytes(private)
        return bytes(_suite().decrypt(box, key, info=purpose))
    except (InvalidTag, ValueError):
        return None


def _suite() -> "Suite":
    from cryptography.hazmat.primitives import hpke  # noqa: PLC0415 - for the first box

    return hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)


def _newest_first() -> Select[BoxKey]:
    """Ask for every key, the one in use first; an older one may have come from another laptop."""
    return select(BoxKey).order_by(BoxKey.retired_on.is_not(None), BoxKey.n.desc())


def _made(session: Session) -> BoxKey:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey  # noqa: PLC0415

    private = os.urandom(KEY_BYTES)
    public = X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()
    made = BoxKey(public=public, private=private, made_on=session.info["clock"].today())
    session.add(made)
    session.flush()
    return made
