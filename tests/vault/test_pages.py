"""Pages in plain are what SQLCipher itself reads, and what it takes back."""

import io
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from dme_desktop.vault import cipher
from dme_desktop.vault.database import Database
from dme_desktop.vault.pages import PAGE, PLAIN, SALT, BadPageError, Pages
from tests.acts import ACT, CLERK
from tests.examples import a_person

RESERVED = bytes(PAGE - PLAIN)  # of every page, which SQLite itself leaves alone


@pytest.fixture
def content(db: Database) -> bytes:
    """Give the bytes of a village's file at rest."""
    with db.write(ACT, CLERK) as session:
        session.add(a_person(full_name="Siti Contohwati"))
    db.checkpoint()
    return db.path.read_bytes()


def opened(content: bytes, key: bytes, pages_at_once: int) -> bytes:
    """Return all pages in plain, some at a time."""
    pages, file = Pages(key, content[:SALT]), io.BytesIO(content)
    return b"".join(
        pages.opened(some) for some in iter(lambda: file.read(pages_at_once * PAGE), b"")
    )


@pytest.mark.parametrize("pages_at_once", [1, 7, 1000])
def test_a_plain_sqlite_reads_the_pages(content: bytes, db: Database, pages_at_once: int) -> None:
    plain = opened(content, db.key, pages_at_once)
    whole = b"".join(plain[at : at + PLAIN] + RESERVED for at in range(0, len(plain), PLAIN))

    with closing(sqlite3.connect(":memory:")) as memory:
        memory.deserialize(whole[:18] + b"\1\1" + whole[20:])  # in memory there is no log
        assert memory.execute("SELECT full_name FROM person").fetchall() == [("Siti Contohwati",)]
        assert memory.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize("pages_at_once", [1, 7, 1000])
def test_sqlcipher_reads_what_is_sealed(
    content: bytes, db: Database, tmp_path: Path, pages_at_once: int
) -> None:
    plain, sealing = io.BytesIO(opened(content, db.key, 1000)), Pages(db.key)
    file = tmp_path / "lagi.db"
    with file.open("wb") as target:
        while some := plain.read(pages_at_once * PLAIN):
            target.write(sealing.sealed(some))

    with closing(cipher.connect(file, db.key)) as again:
        assert again.execute("PRAGMA cipher_integrity_check").fetchall() == []
        assert again.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert again.execute("SELECT full_name FROM person").fetchall() == [("Siti Contohwati",)]


@pytest.mark.parametrize("pages_at_once", [1, 7, 1000])
def test_sqlcipher_reads_a_file_without_seals(
    content: bytes, db: Database, tmp_path: Path, pages_at_once: int
) -> None:
    """One that is made for a look, with a key of its own, and thrown away."""
    key, file = bytes(range(32)), tmp_path / "sebentar.db"
    plain, making = io.BytesIO(opened(content, db.key, 1000)), Pages(key, without_seals=True)
    with file.open("wb") as target:
        while some := plain.read(pages_at_once * PLAIN):
            target.write(making.sealed(some))

    with closing(cipher.connect_to_scratch(file, key)) as again:
        assert again.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert again.execute("SELECT full_name FROM person").fetchall() == [("Siti Contohwati",)]
    assert b"Siti" not in file.read_bytes()
    with pytest.raises(dbapi2.DatabaseError):
        cipher.connect(file, key)  # it is taken for no village's file


def test_nothing_of_a_sealed_file_is_as_it_was(content: bytes, db: Database) -> None:
    """Each has a salt of its own, and each page a beginning of its own."""
    plain = opened(content, db.key, 1000)

    one, other = Pages(db.key).sealed(plain), Pages(db.key).sealed(plain)

    blocks = {one[at : at + 16] for at in range(0, len(one), 16)}
    assert not blocks & {other[at : at + 16] for at in range(0, len(other), 16)}
    assert not blocks & {content[at : at + 16] for at in range(0, len(content), 16)}


def test_every_changed_byte_is_found(content: bytes, db: Database) -> None:
    chance = random.Random(11)
    for at in (*range(0, 3 * PAGE, 5), *chance.sample(range(len(content)), 100)):
        start = at // PAGE * PAGE
        broken = bytearray(content[: start + PAGE])
        broken[at] ^= 1 << chance.randrange(8)
        with pytest.raises(BadPageError):
            opened(bytes(broken), db.key, 1000)


def test_pages_in_another_place_are_found(content: bytes, db: Database) -> None:
    moved = content[:PAGE] + content[2 * PAGE : 3 * PAGE] + content[PAGE : 2 * PAGE]
    with pytest.raises(BadPageError):
        opened(moved, db.key, 1)


def test_half_a_page_is_found(content: bytes, db: Database) -> None:
    with pytest.raises(BadPageError):
        opened(content[: 2 * PAGE + 100], db.key, 10)


def test_a_page_that_was_never_written_is_empty(content: bytes, db: Database) -> None:
    """SQLite lets a file grow by pages that it fills later; SQLCipher takes them for empty too."""
    plain = opened(content + bytes(PAGE), db.key, 3)
    assert plain[-PLAIN:] == bytes(PLAIN)
