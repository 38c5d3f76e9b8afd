"""The village's signature (Ed25519): its key is made once and never leaves the encrypted file.

A new key never takes the place of an older one: what was signed before can always be checked.
"""

import datetime as dt
import hashlib
import os
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault import audit, keys
from dme_desktop.vault.model import SigningKey

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

KEY_BYTES = 32
KEY_ID_BYTES = 4
_FINGERPRINT_BYTES = 10
NO_KEY = "Desa ini belum punya kunci tanda tangan. Buat dulu di Pengaturan, Tanda tangan digital."


def current(session: Session) -> SigningKey:
    """Return the key that signs now; raise DmeError where none was made yet."""
    newest = session.scalar(_newest_first().limit(1))
    if newest is None:
        raise DmeError(NO_KEY)
    return newest


def ready(session: Session) -> SigningKey:
    """Return the key that signs now, made here for a village that has none."""
    return current(session) if every(session) else _made(session)


def every(session: Session) -> Sequence[SigningKey]:
    """Return all keys of this village, the one that signs now first."""
    return session.scalars(_newest_first()).all()


def renew(session: Session) -> SigningKey:
    """Sign with a new key from now on; the one before is kept to check what it signed."""
    before = current(session)
    before.retired_on = session.info["clock"].today()
    made = _made(session)
    audit.made(session, SigningKey, [str(made.n)])
    return made


def key_id(public: bytes) -> bytes:
    """Return the few bytes by which a signature names its key."""
    return hashlib.sha256(public).digest()[:KEY_ID_BYTES]


def fingerprint(public: bytes) -> str:
    """Return what two people compare of a key: "GJ2Y-652M-K8QX-0TNA"."""
    return keys.grouped(hashlib.sha256(public).digest()[:_FINGERPRINT_BYTES])


def sign(key: SigningKey, content: bytes) -> bytes:
    """Return the signature of `content`, 64 bytes."""
    return _opened(key.private).sign(content)


@lru_cache(maxsize=1)
def _opened(private: bytes) -> "Ed25519PrivateKey":
    """Return a key ready to sign; that of a thousand papers is made ready once."""
    from cryptography.hazmat.primitives.asymmetric import ed25519  # noqa: PLC0415 - first paper

    return ed25519.Ed25519PrivateKey.from_private_bytes(private)


def is_signed(public: bytes, signature: bytes, content: bytes) -> bool:
    """Say whether the key made this signature of `content`."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PublicKey,
    )

    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, content)
    except (InvalidSignature, ValueError):
        return False
    return True


def public_of(private: bytes) -> bytes:
    """Return the public half of a key; raise ValueError for what is no key."""
    from cryptography.hazmat.primitives.asymmetric import ed25519  # noqa: PLC0415 - seldom asked

    key = ed25519.Ed25519PrivateKey.from_private_bytes(private)
    return key.public_key().public_bytes_raw()


def practice_key(number: int, made_on: dt.date) -> SigningKey:
    """Return a key that everybody knows, for the offices around a practice village."""
    return _key(bytes([number]) * KEY_BYTES, made_on)


def _newest_first() -> Select[SigningKey]:
    """Ask for every key, the one in use first; an older one may have come from another laptop."""
    return select(SigningKey).order_by(SigningKey.retired_on.is_not(None), SigningKey.n.desc())


def _made(session: Session) -> SigningKey:
    made = _key(os.urandom(KEY_BYTES), session.info["clock"].today())
    session.add(made)
    session.flush()
    return made


def _key(private: bytes, made_on: dt.date) -> SigningKey:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PrivateKey,
    )

    public = Ed25519PrivateKey.from_private_bytes(private).public_key()
    return SigningKey(public=public.public_bytes_raw(), private=private, made_on=made_on)
