"""Bytes as the 45 characters that a QR code packs best (RFC 9285)."""

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_VALUES = {character: value for value, character in enumerate(_ALPHABET)}


def encode(content: bytes) -> str:
    """Return two bytes as three characters, an odd last byte as two."""
    return "".join(_characters(content[at : at + 2]) for at in range(0, len(content), 2))


def decode(text: str) -> bytes:
    """Return the bytes of a text; raise ValueError for what no `encode` returns."""
    return b"".join(_bytes(text[at : at + 3]) for at in range(0, len(text), 3))


def _characters(pair: bytes) -> str:
    value, found = int.from_bytes(pair, "big"), ""
    for _ in range(len(pair) + 1):
        value, digit = divmod(value, 45)
        found += _ALPHABET[digit]
    return found


def _bytes(characters: str) -> bytes:
    if len(characters) == 1 or not _VALUES.keys() >= set(characters):
        raise ValueError("no base45")
    value, length = 0, len(characters) - 1
    for each in reversed(characters):
        value = value * 45 + _VALUES[each]
    if value >= 1 << 8 * length:
        raise ValueError("no base45")
    return value.to_bytes(length, "big")
