"""The encrypted file opens with its key only, and says in words what went wrong."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault import cipher

KEY, OTHER = bytes(range(32)), bytes(32)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a file with one name in it."""
    file = tmp_path / "desa 100% #1.db"
    with closing(cipher.connect(file, KEY, must_exist=False)) as raw:
        raw.execute("CREATE TABLE person (name TEXT)")
        raw.execute("INSERT INTO person VALUES ('RAHASIASEKALI')")
    return file


def test_the_pragmas_of_the_house_are_set(path: Path) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "temp_store": 2,
    }
    with closing(cipher.connect(path, KEY)) as raw:
        told = {name: raw.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
    assert told == wanted


def test_another_key_opens_nothing_and_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(DmeError, match="kuncinya"), cipher.in_words():
        cipher.connect(path, OTHER)
    assert path.read_bytes() == before


def test_it_is_no_file_for_other_programs(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw, pytest.raises(sqlite3.DatabaseError):
        raw.execute("SELECT * FROM person")
    assert b"RAHASIASEKALI" not in path.read_bytes()
    assert not path.read_bytes().startswith(b"SQLite format 3")


def test_a_missing_file_is_not_made_by_opening_it(tmp_path: Path) -> None:
    with pytest.raises(DmeError, match="tidak dapat dibuka"), cipher.in_words():
        cipher.connect(tmp_path / "tidak ada.db", KEY)
    assert list(tmp_path.iterdir()) == []


def test_a_fault_of_the_program_is_not_dressed_as_a_fault_of_the_disk(path: Path) -> None:
    with (
        closing(cipher.connect(path, KEY)) as raw,
        pytest.raises(dbapi2.OperationalError, match="no such table"),
        cipher.in_words(),
    ):
        raw.execute("SELECT * FROM tidak_ada")


def test_every_sentence_says_what_to_do() -> None:
    for code in (
        dbapi2.SQLITE_FULL,
        dbapi2.SQLITE_IOERR,
        dbapi2.SQLITE_CORRUPT,
        dbapi2.SQLITE_BUSY,
    ):
        error = dbapi2.OperationalError("x")
        error.sqlite_errorcode = code
        sentence = cipher.explained(error)
        assert sentence is not None
        assert str(sentence).endswith(".")
