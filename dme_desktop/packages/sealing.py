"""Packages as boxes of one office: with the line that says what they are, and for which key.

What is sealed begins with both, so that another office is told so and does not think the file is
damaged; both are bound to what is inside.
"""

import datetime as dt
import hashlib

from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault import boxes, keys
from dme_desktop.vault.model import BoxKey

ID_BYTES = 8
_FINGERPRINT_BYTES = 10
NO_KEY = "Kantor ini belum punya kunci penerima. Buat dulu di Meja wilayah, Kunci penerima."


def key_id(public: bytes) -> bytes:
    """Return the bytes by which a seal names its key."""
    return hashlib.sha256(public).digest()[:ID_BYTES]


def fingerprint(signing: bytes, sealing: bytes) -> str:
    """Return what two people compare of both keys of an office: "GJ2Y-652M-K8QX-0TNA"."""
    return keys.grouped(hashlib.sha256(signing + sealing).digest()[:_FINGERPRINT_BYTES])


def seal(content: bytes, public: bytes, purpose: bytes) -> bytes:
    """Return `content` so that only the office with this key reads it; DmeError for no key."""
    front = purpose + key_id(public)
    return front + boxes.sealed(public, content, front)


def is_for(content: bytes, public: bytes, purpose: bytes) -> bool:
    """Say whether something says that it is sealed to this key."""
    return content.startswith(purpose + key_id(public))


def opened(content: bytes, key: BoxKey, purpose: bytes) -> bytes:
    """Return what was sealed to this office; raise ValueError when it is not as it was."""
    front = purpose + key_id(key.public)
    found = boxes.opened(key.private, content.removeprefix(front), front)
    if found is None:
        raise ValueError("not as it was sealed")
    return found


def check(session: Session) -> BoxKey:
    """Return the key that is given out now; raise DmeError where there is none."""
    key = boxes.current(session)
    if key is None:
        raise DmeError(NO_KEY)
    return key


def practice_key(number: int, made_on: dt.date) -> BoxKey:
    """Return a key that everybody knows, for the offices around a practice village."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import (  # noqa: PLC0415
        X25519PrivateKey,
    )

    private = bytes([number]) * boxes.KEY_BYTES
    public = X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()
    return BoxKey(public=public, private=private, made_on=made_on)
