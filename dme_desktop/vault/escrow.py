"""The data key entrusted to another office, should the office lose passphrase and sheet alike.

The key lies in `kunci.json`, and so in every copy, in a box that only the private key of that
office opens. Whoever opens it makes a new recovery code for the same key: the passphrase of the
village is not learnt, and no data are opened. That office could do it alone, and that is told.
"""

import datetime as dt

import msgspec

from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault import boxes, keys
from dme_desktop.vault.keys import Escrow, KeyFile

OPENER = ".dmekunci"  # the end of the name of a key file with a new recovery code
NOT_OURS = (
    "Kunci di berkas ini tidak dititipkan ke kantor ini, atau dengan lembar kunci yang bukan "
    "buatan komputer ini. Tanyakan desanya kantor mana yang dititipi."
)
NONE = "Desa ini tidak menitipkan kuncinya. Hanya kata sandi atau lembar pemulihannya yang membuka."


def entrusted(file: KeyFile, key: bytes, office: str, public: bytes, day: dt.date) -> KeyFile:
    """Return a key file whose key also lies in a box for an office, told by its code "52.03"."""
    box = boxes.sealed(public, key, _purpose(file.dbid, keys.fingerprint(key)))
    slot = Escrow(office, public.hex(), box.hex(), day.isoformat())
    return msgspec.structs.replace(file, escrow=slot)


def again(before: KeyFile, file: KeyFile, key: bytes) -> KeyFile:
    """Return the key file of the next data key, entrusted to the same office as the one before."""
    held = before.escrow
    if held is None:
        return file
    day = dt.date.fromisoformat(held.made_on)
    return entrusted(file, key, held.office, bytes.fromhex(held.public), day)


def taken_back(file: KeyFile) -> KeyFile:
    """Return a key file that no other office opens; copies made before still carry the box."""
    return msgspec.structs.replace(file, escrow=None)


def fingerprint_of(held: Escrow) -> str:
    """Return what stands on the sheet of the office that a key is entrusted to."""
    return boxes.fingerprint(held.office, bytes.fromhex(held.public))


def reopened(file: KeyFile, privates: list[bytes], recovery_code: str) -> KeyFile:
    """Return the key file with a new recovery code in place of the lost one; the rest stays.

    Raises DmeError when the key was entrusted to nobody, or to another office.
    """
    if file.escrow is None:
        raise DmeError(NONE)
    box, purpose = bytes.fromhex(file.escrow.sealed), _purpose(file.dbid, file.fingerprint)
    for private in privates:
        key = boxes.opened(private, box, purpose)
        if key and keys.is_sound(key) and keys.fingerprint(key) == file.fingerprint:
            return keys.with_secret(file, key, keys.RECOVERY, recovery_code)
    raise DmeError(NOT_OURS)


def packed(file: KeyFile) -> bytes:
    """Return the bytes of an opener; it opens nothing without its recovery code."""
    return msgspec.json.format(msgspec.json.encode(file), indent=1)


def _purpose(dbid: str, fingerprint: str) -> bytes:
    return f"DME1 escrow\n{dbid}\n{fingerprint}".encode()
