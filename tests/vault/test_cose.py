"""Signed messages: one spelling, one signer, one purpose."""

import datetime as dt
from typing import Any

import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.vault import cose, signing
from dme_desktop.vault.model import SigningKey


def a_key(seed: int = 1) -> SigningKey:
    private = Ed25519PrivateKey.from_private_bytes(bytes([seed]) * signing.KEY_BYTES)
    return SigningKey(
        public=private.public_key().public_bytes_raw(),
        private=private.private_bytes_raw(),
        made_on=dt.date(2026, 11, 24),
    )


KEY = a_key()
PAYLOADS = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.text() | st.binary(),
    lambda inner: st.lists(inner, max_size=4),
    max_leaves=8,
)


@given(PAYLOADS)
def test_what_was_signed_comes_back(payload: Any) -> None:
    message = cose.read(cose.signed(KEY, payload))
    assert message.payload == payload
    assert message.is_by(KEY.public)


def test_another_reader_of_the_standard_agrees() -> None:
    """RFC 9052: the tag, the protected header and the structure that is signed."""
    protected, unprotected, payload, signature = cbor2.loads(cose.signed(KEY, ["surat"])).value
    assert cbor2.loads(protected) == {1: -8, 4: signing.key_id(KEY.public)}
    assert unprotected == {}
    signed = cbor2.dumps(["Signature1", protected, b"", payload])
    Ed25519PublicKey.from_public_bytes(KEY.public).verify(signature, signed)


def test_no_single_flipped_bit_is_accepted() -> None:
    content = cose.signed(
        KEY, ["562/016/Pem.Ds/XI/2026", "Siti Contohwati", 5203112005, b"\1" * 16]
    )
    for bit in range(len(content) * 8):
        flipped = bytearray(content)
        flipped[bit // 8] ^= 1 << bit % 8
        try:
            accepted = cose.read(bytes(flipped)).is_by(KEY.public)
        except ValueError:
            accepted = False
        assert not accepted, bit


def test_another_key_or_purpose_is_told_apart() -> None:
    message = cose.read(cose.signed(KEY, ["daftar"], b"daftar kunci"))
    assert message.is_by(KEY.public, b"daftar kunci")
    assert not message.is_by(KEY.public, b"daftar cabut")
    assert not message.is_by(KEY.public)
    assert not message.is_by(a_key(2).public, b"daftar kunci")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00",
        cbor2.dumps(["no", "tag"]),
        cbor2.dumps(cbor2.CBORTag(18, [b"", {}, b"", b""])),
        cbor2.dumps(cbor2.CBORTag(18, ["not", {}, "bytes", b""])),
        cose.signed(KEY, ["surat"]) + b"\x00",
        b"\x81" * 100_000,
        b"\x5b\x7f\xff\xff\xff\xff\xff\xff\xff",
    ],
)
def test_what_is_no_message_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        cose.read(content)


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_without_a_fault(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        cose.read(content)


def test_a_message_cut_off_anywhere_is_refused() -> None:
    content = cose.signed(KEY, ["surat", 1])
    for end in range(len(content)):
        with pytest.raises(ValueError, match=r"\w"):
            cose.read(content[:end])
