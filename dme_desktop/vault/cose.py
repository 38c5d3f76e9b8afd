"""Small signed messages, COSE_Sign1 (RFC 9052) with Ed25519: who signed is told by a key id.

A message has one spelling only. What differs from it in a single bit, also in a part that no
signature covers, is no message.
"""

from dataclasses import dataclass
from typing import Any

from dme_desktop.vault import signing
from dme_desktop.vault.model import SigningKey

_TAG = 18
_ALGORITHM, _KEY_ID = 1, 4
_ED25519 = -8


@dataclass(frozen=True)
class Message:
    """A message that can be read; whether it is true, `is_by` says."""

    key_id: bytes
    payload: Any
    signature: bytes

    def is_by(self, public: bytes, purpose: bytes = b"") -> bool:
        """Say whether the key signed this message for this purpose."""
        signed = _to_be_signed(self.key_id, dumped(self.payload), purpose)
        return signing.key_id(public) == self.key_id and signing.is_signed(
            public, self.signature, signed
        )


def signed(key: SigningKey, payload: Any, purpose: bytes = b"") -> bytes:  # noqa: ANN401
    """Return `payload`, of lists, texts, numbers and bytes, signed.

    A signature for one `purpose` is none for another.
    """
    key_id, content = signing.key_id(key.public), dumped(payload)
    signature = signing.sign(key, _to_be_signed(key_id, content, purpose))
    return _framed(key_id, content, signature)


def read(content: bytes) -> Message:
    """Return the message in `content`; raise ValueError when there is none, or more than one."""
    from cbor2 import CBORTag  # noqa: PLC0415

    match loaded(content):
        case CBORTag(tag=18, value=[bytes(protected), _, bytes(payload), bytes(signature)]):
            key_id = protected[-signing.KEY_ID_BYTES :]
            if _framed(key_id, payload, signature) == content:
                return Message(key_id, loaded(payload), signature)
    raise ValueError("no signed message")


def dumped(value: Any) -> bytes:  # noqa: ANN401
    """Return the one spelling of a value."""
    import cbor2  # noqa: PLC0415 - for the first paper

    return cbor2.dumps(value)


def loaded(content: bytes) -> Any:  # noqa: ANN401
    """Return the value in `content`; raise ValueError for another spelling than our own."""
    import cbor2  # noqa: PLC0415

    try:
        value = cbor2.loads(content)
        known = dumped(value) == content
    except cbor2.CBORError as error:
        raise ValueError("no CBOR") from error
    if not known:
        raise ValueError("another spelling")
    return value


def _framed(key_id: bytes, payload: bytes, signature: bytes) -> bytes:
    from cbor2 import CBORTag  # noqa: PLC0415

    return dumped(CBORTag(_TAG, [_protected(key_id), {}, payload, signature]))


def _protected(key_id: bytes) -> bytes:
    return dumped({_ALGORITHM: _ED25519, _KEY_ID: key_id})


def _to_be_signed(key_id: bytes, payload: bytes, purpose: bytes) -> bytes:
    return dumped(["Signature1", _protected(key_id), purpose, payload])
