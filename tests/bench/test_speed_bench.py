"""What the encryption costs: the same work on the encrypted file and on plain SQLite, at once."""

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dme_desktop.accounts import service as accounts
from dme_desktop.kernel.acts import Who
from dme_desktop.vault import cipher, keys
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK

pytestmark = pytest.mark.bench
PEOPLE, A_TURN, LOOKED_UP, SEARCHES, ROUNDS, OPENINGS = 20_000, 1000, 10_000, 200, 3, 50
INSERT, LOOKUP, FIND = 2.0, 1.5, 1.3  # times what plain SQLite takes
OPEN, UNLOCK = 0.005, 0.5  # seconds
COLUMNS = 12
Made = Callable[[], Any]


def plain(path: Path) -> Any:
    """Open plain SQLite with the pragmas of the house."""
    raw = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "temp_store = MEMORY",
                   "cache_size = -8000", "wal_autocheckpoint = 4000"):  # fmt: skip
        raw.execute(f"PRAGMA {pragma}")
    raw.execute("PRAGMA secure_delete = ON")
    return raw


def fill(raw: Any) -> None:
    """Write people, a thousand in one turn."""
    names = ", ".join(f"c{n} TEXT" for n in range(COLUMNS))
    raw.execute(f"CREATE TABLE person (id INTEGER PRIMARY KEY, nik TEXT UNIQUE, {names})")
    marks = ", ".join("?" * (COLUMNS + 2))
    for start in range(0, PEOPLE, A_TURN):
        raw.execute("BEGIN IMMEDIATE")
        raw.executemany(
            f"INSERT INTO person VALUES ({marks})",  # noqa: S608
            [(n, f"{n:016}", *(f"isi {n} {c}" for c in range(COLUMNS)))
             for n in range(start, start + A_TURN)],
        )  # fmt: skip
        raw.execute("COMMIT")


def look_up(raw: Any) -> None:
    """Find people by their number."""
    for n in range(LOOKED_UP):
        raw.execute("SELECT * FROM person WHERE nik = ?", (f"{n * 7 % PEOPLE:016}",)).fetchone()


def build_words(raw: Any) -> None:
    """Build the index of words."""
    raw.execute("CREATE VIRTUAL TABLE words USING fts5(c0, c1, tokenize='trigram')")
    raw.execute("INSERT INTO words SELECT c0, c1 FROM person")


def find(raw: Any) -> None:
    """Find people by a word."""
    for n in range(SEARCHES):
        asked = "SELECT rowid FROM words WHERE words MATCH ? LIMIT 50"
        raw.execute(asked, (f'"isi {n * 97 % PEOPLE}"',)).fetchall()


def seconds(work: Callable[..., object], *given: object) -> float:
    start = time.perf_counter()
    work(*given)
    return time.perf_counter() - start


def test_the_encrypted_file_is_nearly_as_fast_as_plain_sqlite(tmp_path: Path) -> None:
    best: dict[tuple[str, str], float] = {}
    for turn in range(ROUNDS):
        key = keys.new_key()
        path = tmp_path / f"{turn}.db"
        opened = {
            "plain": plain(tmp_path / f"{turn}-plain.db"),
            "ours": cipher.connect(path, key, must_exist=False),
        }
        for work in (fill, look_up, build_words, find):
            for whose, raw in opened.items():
                took = seconds(work, raw)
                best[work.__name__, whose] = min(best.get((work.__name__, whose), took), took)
        for raw in opened.values():
            raw.close()
    ratios = {name: best[name, "ours"] / best[name, "plain"] for name, _ in best}
    print("  ".join(f"{name} {ratio:.2f} x" for name, ratio in ratios.items()))
    assert ratios["fill"] <= INSERT
    assert ratios["look_up"] <= LOOKUP
    assert ratios["find"] <= FIND


def test_a_file_opens_at_once_with_a_key_that_is_at_hand(tmp_path: Path) -> None:
    key, path = keys.new_key(), tmp_path / "desa.db"
    kept = cipher.connect(path, key, must_exist=False)
    fill(kept)

    def open_and_ask() -> None:
        raw = cipher.connect(path, key)
        raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
        raw.close()

    took = min(seconds(open_and_ask) for _ in range(OPENINGS))
    print(f"open {took * 1000:.2f} ms")
    assert took < OPEN


def test_a_passphrase_opens_within_half_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    code = keys.new_recovery_code()
    before = keys.MEMORY_KIB, keys.PASSES
    keys.MEMORY_KIB, keys.PASSES = 64 * 1024, 3
    try:
        slots = keys.lock(keys.new_key(), "0" * 32, "kopi sasak di pagi hari", code)
        took = min(seconds(keys.unlock, slots, "kopi sasak di pagi hari") for _ in range(ROUNDS))
    finally:
        keys.MEMORY_KIB, keys.PASSES = before
    print(f"unlock {took * 1000:.0f} ms")
    assert took <= UNLOCK


def test_asking_for_a_role_is_not_felt_in_a_save(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        account = accounts.begin(session, "Petugas Contoh", "sandi yang panjang")
        who = accounts.who_of(account)
    rounds, saves = 5, 40

    def save(by: Who) -> None:
        for _ in range(saves):
            with office.write(ACT, by):
                pass

    def ask() -> None:
        with office.write(ACT, who) as session:
            for _ in range(saves):
                accounts.check(session, ACT, who)

    whole = min(seconds(save, who) for _ in range(rounds))
    asked = min(seconds(ask) for _ in range(rounds))
    print(f"role {asked / saves * 1e6:.0f} us of {whole / saves * 1e6:.0f} us")
    assert asked < whole / 20
