"""The file of changes: what stands outside, what is sealed inside, and who signed it.

    "DME1 laptop" | length | header | nonce | sealed body

The body is packed, then sealed by the office's key (AES-256-GCM) and bound to the header. Inside,
the laptop that wrote the file signs the whole, and each laptop its own changes (Ed25519). A new key
of the office goes in the header to each open laptop, sealed to its own key (HPKE, RFC 9180).
"""

import hashlib
import hmac
import os
import zlib
from dataclasses import dataclass
from typing import Any

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from dme_desktop.kernel.errors import DmeError
from dme_desktop.laptops.service.parcel import ALTERED, Body, Header
from dme_desktop.vault import signing

MAGIC = b"DME1 laptop\n"
SUFFIX = ".dmeubah"
FILE, CHANGES, KEY = b"dme/laptop/file|", b"dme/laptop/changes|", b"dme/laptop/key"
HAMLET = b"dme/laptop/hamlet|"
NONCE, KEY_BYTES = 12, 32
MOST_BYTES = 256 << 20  # of a file; the scans of a year
MOST_HEADER = 64 << 10
FIRST_BYTES = len(MAGIC) + 4 + MOST_HEADER + NONCE + 16  # in which the header stands whole
NOT_OURS = "Ini bukan berkas perubahan dari laptop kantor. Pilih berkas yang berakhiran .dmeubah."
FOREIGN = (
    "Berkas ini dikunci untuk kantor lain, atau kuncinya sudah diganti. Minta laptop asalnya "
    "membawa perubahan lagi; data di sini tidak berubah."
)


@dataclass(frozen=True)
class Identity:
    """The two pairs of keys of a laptop, raw."""

    private: bytes
    public: bytes
    box_private: bytes
    box: bytes


def new_identity() -> Identity:
    """Return keys for a laptop."""
    sign, box = Ed25519PrivateKey.generate(), X25519PrivateKey.generate()
    return Identity(
        sign.private_bytes_raw(), sign.public_key().public_bytes_raw(),
        box.private_bytes_raw(), box.public_key().public_bytes_raw(),
    )  # fmt: skip


def new_key() -> bytes:
    """Return a key for the office's changes."""
    return os.urandom(KEY_BYTES)


def key_of_hamlet(key: bytes, laptop_id: str) -> bytes:
    """Return what a key of the office is for the laptop of one hamlet, which knows no other."""
    return hmac.digest(key, HAMLET + laptop_id.encode(), "sha256")


def wrapped(key: bytes, box: bytes) -> bytes:
    """Return a key of the office as one laptop alone can open it."""
    sealed: bytes = _suite().encrypt(key, X25519PublicKey.from_public_bytes(box), info=KEY)
    return sealed


def unwrapped(sealed: bytes, box_private: bytes) -> bytes:
    """Return a key of the office; raise DmeError when it is not for this laptop."""
    try:
        key: bytes = _suite().decrypt(
            sealed, X25519PrivateKey.from_private_bytes(box_private), info=KEY
        )
    except (InvalidTag, ValueError) as error:
        raise DmeError(FOREIGN) from error
    return key


def signature(private: bytes, content: bytes, purpose: bytes) -> bytes:
    """Return the signature of a laptop."""
    return Ed25519PrivateKey.from_private_bytes(private).sign(purpose + content)


def is_signed(public: bytes, sign: bytes, content: bytes, purpose: bytes) -> bool:
    """Say whether a laptop signed this."""
    return signing.is_signed(public, sign, purpose + content)


def hashed(content: bytes) -> str:
    """Return the SHA-256 of some bytes, as text."""
    return hashlib.sha256(content).hexdigest()


def sealed(header: Header, body: Body, private: bytes, key: bytes) -> bytes:
    """Return a file."""
    outside = _framed(header)
    core = msgspec.msgpack.encode(body)
    signed = msgspec.msgpack.encode((signature(private, outside + core, FILE), core))
    nonce = os.urandom(NONCE)
    return outside + nonce + AESGCM(key).encrypt(nonce, zlib.compress(signed, 6), outside)


def header_of(content: bytes) -> Header:
    """Return what stands outside; raise DmeError for what is no such file."""
    if not content.startswith(MAGIC):
        raise DmeError(NOT_OURS)
    length = int.from_bytes(content[len(MAGIC) : len(MAGIC) + 4], "big")
    start = len(MAGIC) + 4
    if not 0 < length <= MOST_HEADER or len(content) < start + length + NONCE + 16:
        raise DmeError(ALTERED)
    try:
        header = msgspec.msgpack.decode(content[start : start + length], type=Header)
        is_plain = _framed(header) == content[: start + length]
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise DmeError(ALTERED) from error
    if not is_plain:
        raise DmeError(ALTERED)
    return header


def packed(content: bytes, header: Header, key: bytes) -> bytes:
    """Return what is inside, still packed; raise DmeError when a single bit was changed."""
    outside = _framed(header)
    nonce, body = content[len(outside) : len(outside) + NONCE], content[len(outside) + NONCE :]
    try:
        return AESGCM(key).decrypt(nonce, body, outside)
    except InvalidTag as error:
        raise DmeError(ALTERED) from error


def is_by(header: Header, core: bytes, sign: bytes, public: bytes) -> bool:
    """Say whether the laptop with this key wrote the file."""
    return is_signed(public, sign, _framed(header) + core, FILE)


def _framed(header: Header) -> bytes:
    told = msgspec.msgpack.encode(header)
    return MAGIC + len(told).to_bytes(4, "big") + told


def _suite() -> Any:  # noqa: ANN401 - the library tells no type
    from cryptography.hazmat.primitives import hpke  # noqa: PLC0415 - where a key is renewed

    return hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)
