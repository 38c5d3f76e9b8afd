"""Somebody without our program reads the data: with the recovery sheet and what is published.

Nothing of `dme_desktop` reads here. The key file is JSON (Argon2id of RFC 9106, AES-256-GCM); the
data file is that of SQLCipher 4 as Zetetic describes it, whose pages hold what any SQLite reads.
"""

import hashlib
import hmac
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.vault import keys
from dme_desktop.vault.profile import Profile
from tests.acts import ACT, CLERK
from tests.conftest import NOW, PASSPHRASE
from tests.examples import a_person

PAGE, RESERVED = 4096, 80  # bytes: of a page, and at its end 16 of the start and 64 of the seal
PEOPLE = 300


def key_from(key_file: Path, slot_type: str, secret: str) -> bytes:
    """Return the 32 bytes that encrypt the pages, from a slot of the key file and its secret."""
    told = json.loads(key_file.read_text(encoding="utf-8"))
    slot = next(one for one in told["slots"] if one["type"] == slot_type)
    stretch = Argon2id(
        salt=bytes.fromhex(slot["salt"]), length=32, iterations=slot["passes"],
        lanes=slot["lanes"], memory_cost=slot["memory_kib"],
    )  # fmt: skip
    bound = hashlib.sha256(f"{slot_type}|{told['dbid']}".encode()).digest()
    sealed, nonce = bytes.fromhex(slot["wrapped"]), bytes.fromhex(slot["nonce"])
    return AESGCM(stretch.derive(secret.encode())).decrypt(nonce, sealed, bound)[:32]


def plain_from(sealed: bytes, key: bytes) -> bytes:
    """Return the file of pages as a plain SQLite file; a page whose seal is broken fails."""
    salt = sealed[:16]
    mask = bytes(byte ^ 0x3A for byte in salt)
    seal_key = hashlib.pbkdf2_hmac("sha512", key, mask, 2, 32)
    return b"".join(
        _page(sealed[at : at + PAGE], number, key, seal_key)
        for number, at in enumerate(range(0, len(sealed), PAGE), 1)
    )


def _page(page: bytes, number: int, key: bytes, seal_key: bytes) -> bytes:
    start = 16 if number == 1 else 0  # the salt stands where SQLite writes its name
    held, first_block, seal = page[start:-RESERVED], page[-RESERVED:-64], page[-64:]
    right = hmac.digest(seal_key, held + first_block + number.to_bytes(4, "little"), "sha512")
    assert hmac.compare_digest(right, seal), f"page {number}"
    opened = Cipher(algorithms.AES(key), modes.CBC(first_block)).decryptor().update(held)
    return (b"SQLite format 3\0" if number == 1 else b"") + opened + bytes(RESERVED)


@pytest.fixture
def left(tmp_path: Path) -> tuple[Path, str]:
    """Give the folder of a village that has no program any more, and the code of its sheet."""
    profile, code = Profile(tmp_path / "desa", FixedClock(NOW)), keys.new_recovery_code()
    db = profile.create(PASSPHRASE, code)
    with db.write(ACT, CLERK) as session:
        session.add_all(a_person(nik=None, full_name=f"Contoh {n}") for n in range(PEOPLE))
    db.close()
    return profile.folder, code


@pytest.mark.faults
@pytest.mark.parametrize("slot", ["recovery", "passphrase"])
def test_the_sheet_and_any_sqlite_are_enough_to_read_the_data(
    left: tuple[Path, str], slot: str
) -> None:
    folder, code = left
    secret = code.replace("-", "") if slot == "recovery" else PASSPHRASE
    key = key_from(folder / "kunci.json", slot, secret)
    plain = plain_from((folder / "desa.db").read_bytes(), key)

    with closing(sqlite3.connect(":memory:")) as memory:
        memory.deserialize(plain[:18] + b"\1\1" + plain[20:])  # in memory there is no log
        assert memory.execute("SELECT count(*) FROM person").fetchone() == (PEOPLE,)
        found = memory.execute("SELECT full_name FROM person ORDER BY length(full_name), full_name")
        assert [name for (name,) in found] == [f"Contoh {n}" for n in range(PEOPLE)]
        assert memory.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_another_sheet_reads_nothing(left: tuple[Path, str]) -> None:
    folder, _ = left
    other = keys.new_recovery_code().replace("-", "")
    with pytest.raises(InvalidTag):
        key_from(folder / "kunci.json", "recovery", other)
