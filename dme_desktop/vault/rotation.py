"""Another data key for the same data: planned while they are open, carried out when they open next.

The plan lies beside the key file. It holds the new key file, and each of both keys sealed with the
other, so that neither is lost and a passphrase of either opens the data. The data are built anew
beside the old ones, read back wholly, and only then moved in; a program that ends at any moment
leaves the old key with the old data or the new key with the new data. See `keys.next_key`.
"""

import os
from contextlib import closing
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from dme_desktop.kernel.decoding import decoded_file
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress
from dme_desktop.vault import chain, cipher, escrow, files, keys, seals
from dme_desktop.vault.cipher import Plain
from dme_desktop.vault.keys import KeyFile

PLAN = "kunci-berikut.json"
_NONCE = 12  # bytes
PAGES_A_STEP = 2048  # 8 MiB
NOT_THE_SAME = (
    "Salinan dengan kunci baru tidak sama dengan datanya. Kunci lama tetap dipakai dan data tidak "
    "berubah; periksa data di Pengaturan."
)


class Plan(msgspec.Struct, frozen=True):
    """The key file that comes, and the keys sealed with each other as hexadecimal text."""

    version: int
    file: KeyFile
    new_by_old: str
    old_by_new: str


def planned(path: Path) -> Plan | None:
    """Return the plan, None without one or for one that is damaged: then the old key stays."""
    try:
        found = decoded_file(path, Plan, keys.MOST_BYTES)
        keys.checked(found.file)
    except (OSError, ValueError, DmeError):
        return None
    return found


def plan(path: Path, old: bytes, before: KeyFile, passphrase: str, recovery_code: str) -> None:
    """Write down that another key comes, which these secrets open.

    It is entrusted to the same office as the key before, if that was.
    """
    keys.check_passphrase(passphrase)
    new = keys.next_key(old)
    file = escrow.again(before, keys.lock(new, before.dbid, passphrase, recovery_code), new)
    both = Plan(1, file, _sealed(old, new, file), _sealed(new, old, file))
    files.replace(path, msgspec.json.encode(both), private=True)


def new_key(found: Plan, old: bytes) -> bytes | None:
    """Return the key that comes after an old one, None for a plan of other data or altered."""
    new = _opened(old, found.new_by_old, found.file)
    return new if new and keys.fingerprint(new) == found.file.fingerprint else None


def old_key(found: Plan, new: bytes) -> bytes | None:
    """Return the key that was before a new one."""
    return _opened(new, found.old_by_new, found.file)


def rebuild(path: Path, old: bytes, new: bytes, target: Path, progress: Progress) -> None:
    """Write the data under the new key to `target`, read them back wholly, and flush them.

    Raises DmeError, and leaves the data as they are, where anything differs.
    """
    target.unlink(missing_ok=True)
    with cipher.in_words(disk=True), closing(cipher.connect(path, old)) as source:
        with closing(cipher.connect(target, old, must_exist=False)) as copy:
            copy.execute("PRAGMA journal_mode = DELETE")  # a half copy is thrown away
            copy.execute("PRAGMA synchronous = OFF")
            source.backup(copy, pages=PAGES_A_STEP, progress=_told(progress, 0, 40))
            copy.execute(f"PRAGMA rekey = \"x'{keys.of_pages(new).hex()}'\"")
        progress(70, 100)
        _hold_beside(source, target, new)
        files.flush_file(target)
    progress(100, 100)


def opens(path: Path, key: bytes) -> bool:
    """Say whether a key opens a data file."""
    try:
        with cipher.in_words(), cipher.looked_into(path, key):
            return True
    except DmeError:
        return False


def _hold_beside(source: Plain, target: Path, new: bytes) -> None:
    with closing(cipher.connect(target, new)) as raw:
        raw.execute("PRAGMA journal_mode = DELETE")
        if (
            raw.execute("PRAGMA cipher_integrity_check").fetchall()
            or raw.execute("PRAGMA integrity_check").fetchall() != [("ok",)]
            or chain.first_break(raw, keys.derived(new, keys.CHAIN)) is not None
            or any(seals.broken(raw, keys.derived(new, keys.SEALS)))
            or _counts(raw) != _counts(source)
        ):
            raise DmeError(NOT_THE_SAME)


def _counts(raw: Plain) -> list[tuple[str, int]]:
    """Return how many rows each table has, and the last act."""
    names = raw.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    found = [
        (name, raw.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])  # noqa: S608
        for (name,) in sorted(names)
    ]
    (last,) = raw.execute("SELECT ifnull(max(seq), 0) FROM audit_act").fetchone()
    return [*found, ("last act", last)]


def _told(progress: Progress, start: int, end: int) -> object:
    def tell(_: int, left: int, total: int) -> None:
        progress(start + (end - start) * (total - left) // max(total, 1), 100)

    return tell


def _sealed(by: bytes, key: bytes, about: KeyFile) -> str:
    nonce = os.urandom(_NONCE)
    return (nonce + _cipher(by).encrypt(nonce, key, _bound_to(about))).hex()


def _opened(by: bytes, sealed: str, about: KeyFile) -> bytes | None:
    try:
        content = bytes.fromhex(sealed)
        return _cipher(by).decrypt(content[:_NONCE], content[_NONCE:], _bound_to(about))
    except (InvalidTag, ValueError):
        return None


def _bound_to(file: KeyFile) -> bytes:
    """Return all of a key file: one whose secrets were altered must never take a place."""
    return msgspec.json.encode(file)


def _cipher(key: bytes) -> AESGCM:
    return AESGCM(keys.derived(key, "next"))
