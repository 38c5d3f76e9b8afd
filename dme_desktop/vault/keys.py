"""The data key and its slots: many secrets open one key, and no secret is the key.

The file `kunci.json` holds the same random key wrapped once per secret (Argon2id, then
AES-256-GCM bound to the database id). Losing a slot never loses data; a key is made only with a new
database. See RFC 9106 for the Argon2id parameters.
"""

import datetime as dt
import hashlib
import hmac
import os
import secrets
import unicodedata
from itertools import pairwise
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidKey, InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from dme_desktop.kernel.decoding import decoded
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault import files

KEY_BYTES = 32
MEMORY_KIB, PASSES, LANES = 64 * 1024, 3, 4
MOST_MEMORY_KIB, MOST_PASSES, MOST_LANES, MOST_SLOTS = 256 * 1024, 8, 8, 8
MOST_WORK = MOST_SLOTS * 64 * 1024 * 3  # KiB times passes: what trying one secret may cost
MOST_BYTES = 64 * 1024  # of the key file
PASSPHRASE, RECOVERY = "passphrase", "recovery"
DAMAGED = "Berkas kunci rusak. Salin kunci.json dari cadangan, atau pulihkan cadangan."
SHORTEST_PASSPHRASE = 10
FIRST_TRIED = (
    "password", "sandi", "admin", "qwerty", "asdf", "12345", "11111", "00000", "indonesia",
    "merdeka", "bismillah", "rahasia", "desaku", "lombok",
)  # fmt: skip
FEWEST_OWN = 5  # letters and figures of a passphrase beside what everybody tries first
CHAIN, SEALS, CLOSED = "audit", "seals", "closed"  # the purposes of derived keys
WITNESS = "witness"
_LASTING = {CHAIN, SEALS, CLOSED, WITNESS}  # what another data key must find as it was
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford base32: no I, L, O, U
_CODE_BYTES, _GROUP = 20, 4
_CODE_LETTERS = _CODE_BYTES * 8 // 5


class Slot(msgspec.Struct, frozen=True):
    """One wrapped copy of the key. Byte values are hexadecimal text."""

    type: str
    memory_kib: int
    passes: int
    lanes: int
    salt: str
    nonce: str
    wrapped: str


class Escrow(msgspec.Struct, frozen=True):
    """The key in a box for another office, told by its code; see `escrow`. Bytes are hexadecimal.

    `made_on` is the day on which it was entrusted, as "2026-11-24".
    """

    office: str
    public: str
    sealed: str
    made_on: str


class KeyFile(msgspec.Struct, frozen=True, omit_defaults=True):
    """What `kunci.json` says: which database, which key (by fingerprint), and the slots."""

    version: int
    dbid: str
    fingerprint: str
    slots: tuple[Slot, ...]
    escrow: Escrow | None = None


def new_key() -> bytes:
    """Return a random data key; only a new database may call this."""
    return os.urandom(KEY_BYTES)


def next_key(key: bytes) -> bytes:
    """Return a data key to take the place of one.

    The pages get 32 new random bytes; behind them stands what the first key was, by which the chain
    of acts, the seals and closed records are known again: they outlive every key.
    """
    return os.urandom(KEY_BYTES) + (key[KEY_BYTES:] or key)


def of_pages(key: bytes) -> bytes:
    """Return the 32 bytes by which pages are encrypted."""
    return key[:KEY_BYTES]


def derived(key: bytes, purpose: str) -> bytes:
    """Return a 32-byte key for one purpose, so that no key serves two."""
    base = (key[KEY_BYTES:] or key) if purpose in _LASTING else of_pages(key)
    return hmac.digest(base, f"dme-desktop/{purpose}".encode(), "sha256")


def is_sound(key: bytes) -> bool:
    """Say whether bytes can be a data key: the first one, or one that took its place."""
    return len(key) in {KEY_BYTES, 2 * KEY_BYTES}


def fingerprint(key: bytes) -> str:
    """Return a public mark of a key, which tells a wrong key from a damaged file."""
    return derived(key, "fingerprint").hex()[:32]


def new_recovery_code() -> str:
    """Return 160 random bits as eight groups of four: "GJ2Y-652M-...", to print and lock away."""
    return grouped(secrets.token_bytes(_CODE_BYTES))


def grouped(content: bytes) -> str:
    """Return bytes, a multiple of five, in the letters of a recovery code, in groups of four."""
    value = int.from_bytes(content, "big")
    shifts = range(len(content) * 8 - 5, -1, -5)
    digits = "".join(_ALPHABET[(value >> shift) & 31] for shift in shifts)
    return "-".join(digits[i : i + _GROUP] for i in range(0, len(digits), _GROUP))


def plain_code(text: str) -> str:
    """Return a typed recovery code without dashes, look-alike letters read as Crockford does."""
    typed = text.upper().translate(str.maketrans("OIL", "011"))
    return "".join(character for character in typed if character in _ALPHABET)


def check_passphrase(passphrase: str) -> None:
    """Raise DmeError when a passphrase is too easy to guess."""
    passphrase = composed(passphrase)
    if len(passphrase) < SHORTEST_PASSPHRASE or len(set(passphrase)) < 5:
        raise DmeError(
            f"Kata sandi paling sedikit {SHORTEST_PASSPHRASE} huruf dan tidak berulang-ulang; "
            "empat kata yang mudah diingat sudah cukup."
        )
    if is_first_tried(passphrase):
        raise DmeError(
            "Kata sandi seperti ini dicoba orang paling dulu. Pakai empat kata yang mudah diingat."
        )


def is_first_tried(passphrase: str) -> bool:
    """Say whether little is left of a passphrase without what everybody tries, runs counted once.

    So are "admin12345", "bismillah2026" and "1234567890": long enough, and guessed in a day.
    """
    rest = passphrase.casefold()
    for known in FIRST_TRIED:
        rest = rest.replace(known, "")
    own = [letter for letter in rest if letter.isalnum()]
    return sum(abs(ord(a) - ord(b)) > 1 for a, b in pairwise(["\0", *own])) < FEWEST_OWN


def lock(key: bytes, dbid: str, passphrase: str, recovery_code: str) -> KeyFile:
    """Return the key file of a new database."""
    slots = (
        _wrapped(key, dbid, PASSPHRASE, composed(passphrase)),
        _wrapped(key, dbid, RECOVERY, plain_code(recovery_code)),
    )
    return KeyFile(1, dbid, fingerprint(key), slots)


def with_secret(file: KeyFile, key: bytes, slot_type: str, secret: str) -> KeyFile:
    """Return `file` with the slot of one type replaced; the data key stays the same."""
    plain = plain_code(secret) if slot_type == RECOVERY else composed(secret)
    kept = tuple(slot for slot in file.slots if slot.type != slot_type)
    new = _wrapped(key, file.dbid, slot_type, plain)
    return msgspec.structs.replace(file, slots=(*kept, new))


def unlock(file: KeyFile, secret: str) -> bytes | None:
    """Return the key that a passphrase or a recovery code opens, or None."""
    for slot, plain in _tries(file, secret):
        key = _unwrapped(slot, file.dbid, plain)
        if key is not None and fingerprint(key) == file.fingerprint:
            return key
    return None


def _tries(file: KeyFile, secret: str) -> list[tuple[Slot, str]]:
    """Return what is tried on which slot: each try takes a third of a second, so none in vain.

    What has as many letters as a recovery code is tried as one first; nothing else is one.
    """
    code = plain_code(secret)
    is_code = len(code) == _CODE_LETTERS
    codes = [(one, code) for one in file.slots if one.type == RECOVERY and is_code]
    others = [one for one in file.slots if one.type != RECOVERY]
    return codes + [(one, plain) for one in others for plain in _spellings(secret)]


def read(path: Path) -> KeyFile:
    """Read `kunci.json`; raise DmeError when it is damaged, or no file that ends."""
    try:
        if not path.is_file() or path.stat().st_size > MOST_BYTES:
            raise DmeError(DAMAGED)
        return decode(path.read_bytes())
    except OSError as error:
        raise DmeError(DAMAGED) from error


def decode(content: bytes) -> KeyFile:
    """Read the bytes of a key file; raise DmeError when they are damaged or ask too much."""
    try:
        return checked(decoded(content, KeyFile))
    except ValueError as error:
        raise DmeError(DAMAGED) from error


def checked(file: KeyFile) -> KeyFile:
    """Return a key file that was read; raise DmeError when it asks too much, else ValueError."""
    bytes.fromhex("".join(s.salt + s.nonce + s.wrapped for s in file.slots))
    if file.escrow is not None:
        bytes.fromhex(file.escrow.public + file.escrow.sealed)
        dt.date.fromisoformat(file.escrow.made_on)
    work = sum(slot.memory_kib * slot.passes for slot in file.slots)
    if len(file.slots) > MOST_SLOTS or work > MOST_WORK or not all(map(_is_reasonable, file.slots)):
        raise DmeError("Berkas kunci tidak wajar. Gunakan kunci.json dari cadangan lain.")
    return file


def write(path: Path, file: KeyFile) -> None:
    """Write `kunci.json` so that either the old or the new one is there, whatever happens."""
    files.replace(path, msgspec.json.format(msgspec.json.encode(file), indent=1), private=True)


def composed(passphrase: str) -> str:
    """Return a passphrase in one spelling: keyboards write é as one letter or as two.

    What is pasted brings a line break or a space along that nobody types again.
    """
    return unicodedata.normalize("NFC", passphrase.strip())


def _spellings(passphrase: str) -> list[str]:
    """Return what a passphrase may have been kept as: composed, as it is typed, or taken apart.

    The first is how it is kept now; a file of before kept it as it was typed on that day, with what
    stood around it.
    """
    whole, apart = (unicodedata.normalize(form, passphrase) for form in ("NFC", "NFD"))
    return list(dict.fromkeys((composed(passphrase), whole, passphrase, apart)))


def _is_reasonable(slot: Slot) -> bool:
    """Say whether trying a secret on a slot stays within what an office computer has."""
    return (
        0 < slot.memory_kib <= MOST_MEMORY_KIB
        and 0 < slot.passes <= MOST_PASSES
        and 0 < slot.lanes <= MOST_LANES
    )


def _wrapped(key: bytes, dbid: str, slot_type: str, secret: str) -> Slot:
    salt, nonce = os.urandom(16), os.urandom(12)
    wrapping = _stretched(secret, salt, MEMORY_KIB, PASSES, LANES)
    sealed = AESGCM(wrapping).encrypt(nonce, key, _bound_to(slot_type, dbid))
    return Slot(slot_type, MEMORY_KIB, PASSES, LANES, salt.hex(), nonce.hex(), sealed.hex())


def _unwrapped(slot: Slot, dbid: str, secret: str) -> bytes | None:
    try:
        wrapping = _stretched(
            secret, bytes.fromhex(slot.salt), slot.memory_kib, slot.passes, slot.lanes
        )
        return AESGCM(wrapping).decrypt(
            bytes.fromhex(slot.nonce), bytes.fromhex(slot.wrapped), _bound_to(slot.type, dbid)
        )
    except (InvalidTag, ValueError):
        return None


def _stretched(secret: str, salt: bytes, memory_kib: int, passes: int, lanes: int) -> bytes:
    stretch = Argon2id(
        salt=salt, length=KEY_BYTES, iterations=passes, lanes=lanes, memory_cost=memory_kib
    )
    return stretch.derive(_encoded(secret))


def stretched_phc(secret: str) -> str:
    """Return a secret as an Argon2id string by which it is known again, and nothing is opened."""
    check_passphrase(secret)
    stretch = Argon2id(
        salt=os.urandom(16), length=KEY_BYTES, iterations=PASSES, lanes=LANES,
        memory_cost=MEMORY_KIB,
    )  # fmt: skip
    return stretch.derive_phc_encoded(_encoded(composed(secret)))


def is_known(secret: str, phc: str) -> bool:
    """Say whether a secret is the one of an Argon2id string; takes a third of a second."""
    return any(_fits(spelling, phc) for spelling in _spellings(secret))


def _fits(secret: str, phc: str) -> bool:
    try:
        Argon2id.verify_phc_encoded(_encoded(secret), phc)
    except InvalidKey:
        return False
    return True


def _encoded(secret: str) -> bytes:
    return secret.encode("utf-8", "surrogatepass")


def _bound_to(slot_type: str, dbid: str) -> bytes:
    return hashlib.sha256(f"{slot_type}|{dbid}".encode()).digest()
