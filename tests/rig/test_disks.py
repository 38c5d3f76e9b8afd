"""Four kinds of disks lose their power; what was acknowledged is there. Mutations must fail."""

import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from dme_desktop.vault import cipher
from tests.rig import TIMES, recorded
from tests.rig.recorded import Event, Kind

Record = Callable[[str, object], None]
pytestmark = [
    pytest.mark.rig,
    pytest.mark.timeout(200),
    pytest.mark.skipif(shutil.which("strace") is None, reason="waits for a machine with strace"),
]
CUTS, ROWS = 30 * TIMES, 24
KEY = bytes(range(32))


def made(folder: Path, how: str) -> tuple[Path, Path]:
    """Make a file with an empty table, and the file in which a clerk tells what was saved."""
    folder.mkdir()
    file, told = folder / "desa.db", folder.parent / f"{folder.name}.told"
    with closing(cipher.connect(file, KEY, must_exist=False)) as raw:
        raw.execute("CREATE TABLE saved (n INTEGER PRIMARY KEY, words TEXT)")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if how.startswith("DELETE"):
            raw.execute("PRAGMA journal_mode = DELETE")
    told.touch()
    return file, told


def saving(file: Path, told: Path, how: str) -> list[str]:
    """Return the command by which a clerk saves rows and tells each."""
    who = [sys.executable, "-m", "tests.rig.saver"]
    return [*who, str(file), KEY.hex(), str(told), how, str(ROWS)]


def worked(folder: Path, how: str) -> tuple[dict[str, bytes], list[Event]]:
    """Let somebody save rows under a way of opening; return the files before and every call."""
    file, told = made(folder, how)
    before = {one.name: one.read_bytes() for one in folder.iterdir() if "-shm" not in one.name}
    return before, recorded.record(saving(file, told, how), folder, told)


def lost(folder: Path, files: dict[str, bytes], told: list[str]) -> int:
    """Return how many of what was told is missing after a cut; all, when nothing opens."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    try:
        with closing(cipher.connect(folder / "desa.db", KEY)) as raw:
            there = {str(n) for (n,) in raw.execute("SELECT n FROM saved")}
            assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    except (dbapi2.Error, AssertionError):
        return max(1, len(told))
    return len(set(told) - there)


def losses(folder: Path, how: str, kind: Kind, cuts: int) -> int:
    """Return in how many of some cuts something acknowledged was lost."""
    before, events = worked(folder / "kerja", how)
    assert sum(one.what == "told" for one in events) == ROWS
    assert any(one.what == "flush" for one in events)
    chance = random.Random(len(kind.name) * 31 + cuts)
    return sum(
        bool(lost(folder / "sesudah", *recorded.cut(events, before, kind, chance)))
        for _ in range(cuts)
    )


@pytest.mark.parametrize("kind", Kind, ids=lambda kind: kind.name)
def test_no_row_that_was_told_is_lost_on_any_kind_of_disk(
    tmp_path: Path, kind: Kind, record_property: Record
) -> None:
    assert losses(tmp_path, "ours", kind, CUTS) == 0
    record_property("tried", CUTS)


@pytest.mark.parametrize(
    ("how", "kind"),
    [("WAL NORMAL", Kind.STRICT), ("DELETE FULL", Kind.STRICT), ("DELETE FULL", Kind.NTFS)],
    ids=["log without a flush", "journal, strict", "journal, no folder flush"],
)
def test_what_flushes_less_loses_rows_so_that_the_test_can_fail(
    tmp_path: Path, how: str, kind: Kind
) -> None:
    assert losses(tmp_path, how, kind, 60) > 0


@pytest.mark.parametrize("call", ["pwrite64", "fsync", "fdatasync", "ftruncate"])
@pytest.mark.parametrize("fault", ["EIO", "ENOSPC"])
def test_a_disk_that_refuses_a_call_loses_nothing_that_was_told(
    tmp_path: Path, call: str, fault: str, record_property: Record
) -> None:
    chance = random.Random(len(call) * len(fault))
    for number in range(TIMES):
        folder = tmp_path / str(number)
        file, told = made(folder, "ours")
        when = chance.randint(2, ROWS)
        inject = ["-e", f"trace={call}", "-e", f"inject={call}:error={fault}:when={when}"]
        ask = ["strace", "-f", "-o", "/dev/null", *inject, *saving(file, told, "ours")]
        subprocess.run(ask, check=False, capture_output=True)
        with closing(cipher.connect(file, KEY)) as raw:
            there = {str(n) for (n,) in raw.execute("SELECT n FROM saved")}
            assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert not raw.execute("PRAGMA cipher_integrity_check").fetchall()
            raw.execute("INSERT INTO saved VALUES (1000, 'sesudahnya')")  # it goes on
        assert set(told.read_text(encoding="ascii").split()) <= there
    record_property("tried", TIMES)
