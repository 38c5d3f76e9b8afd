"""Whatever a file makes its reader do, the program goes on, is told, and can stop it at once."""

import datetime as dt
import os
import select
import subprocess
import sys
import threading
import time
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from dme_desktop.apart import calling
from dme_desktop.kernel.errors import Cancelled, DmeError
from tests.apart import foreign

PATIENCE = 20.0  # seconds
ROOT = Path(__file__).parents[2]


def answer(function: Any, *given: Any, **more: Any) -> Any:
    return calling.call(function, *given, **({"gives": Any} | more))


def test_plain_values_go_there_and_come_back() -> None:
    assert answer(foreign.told, 1, "a", b"x", None, [1.5]) == [1, "a", b"x", None, [1.5]]


def test_dates_and_times_stay_what_they_are() -> None:
    moment = dt.datetime(2026, 11, 28, 9, 12)  # noqa: DTZ001 - as Excel keeps it
    assert answer(foreign.dated) == [
        moment, moment.date(), moment.time(), dt.timedelta(hours=30), 1.5, "a",
    ]  # fmt: skip


def test_an_answer_of_another_kind_is_a_damaged_file() -> None:
    with pytest.raises(DmeError, match="rusak"):
        answer(foreign.told, 1, gives=list[str])


def test_a_refusal_there_is_a_refusal_here() -> None:
    with pytest.raises(DmeError, match=r"^Berkas ini memakai kata sandi\.$"):
        answer(foreign.refuse)


@pytest.mark.parametrize("function", [foreign.fail, foreign.die, foreign.swell, foreign.write])
def test_whatever_ends_a_reader_is_one_sentence(function: Any, tmp_path: Path) -> None:
    given = [str(tmp_path / "bekas")] if function is foreign.write else []
    with pytest.raises(DmeError, match=r"^Rusak\.$"):
        answer(function, *given, damaged="Rusak.", megabytes=64)


def test_a_reader_that_never_ends_is_ended() -> None:
    began = time.monotonic()
    with pytest.raises(DmeError, match="terlalu berat"):
        answer(foreign.hang, seconds=0.5)
    assert time.monotonic() - began < PATIENCE


def test_a_reader_is_stopped_at_once() -> None:
    began, looks = time.monotonic(), count()

    def stop(done: int, total: int) -> None:  # noqa: ARG001
        if next(looks) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        answer(foreign.hang, stopped=stop, seconds=60)
    assert time.monotonic() - began < PATIENCE


def test_what_a_library_prints_is_no_answer() -> None:
    assert answer(foreign.chatter) == "dibaca"


@pytest.mark.skipif(sys.platform != "linux", reason="waits for a system that lists open files")
def test_a_reader_sees_neither_the_passphrase_nor_an_open_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DME_PASSPHRASE", "kopi sasak di pagi hari")
    with (tmp_path / "desa.db").open("wb") as kept:
        os.set_inheritable(kept.fileno(), True)
        seen = answer(foreign.wide)
    assert not [one for one in seen if one.startswith("DME_") or "desa.db" in one]


@pytest.mark.skipif(sys.platform != "linux", reason="waits for a system that lists processes")
@pytest.mark.parametrize("doing", ["waits", "reads"])
def test_no_reader_outlives_the_program(doing: str) -> None:
    run = (
        "import sys, threading; from typing import Any; from dme_desktop.apart import calling;"
        "from tests.apart import foreign; calling._spares.fill();"
    )
    if doing == "reads":
        run += (
            "read = lambda: calling.call(foreign.hang, gives=Any, seconds=90);"
            "threading.Thread(target=read).start();"
        )
    run += "print('ready', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", run], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == b"ready\n"
        readers = [os.pidfd_open(one) for one in children(program.pid)]
        assert readers
        program.kill()
        program.wait()
    for reader in readers:
        assert select.select([reader], [], [], PATIENCE)[0]
        os.close(reader)


def test_a_reader_that_is_let_go_tells_whoever_waits_and_the_next_one_reads() -> None:
    refused: list[str] = []

    def read() -> None:
        try:
            answer(foreign.hang, seconds=90)
        except DmeError as error:
            refused.append(str(error))

    waiting = threading.Thread(target=read)
    waiting.start()
    while not calling._spares._busy:
        pass
    calling.end_all()
    waiting.join(PATIENCE)
    assert refused == [calling.DAMAGED]
    assert answer(foreign.told, 1) == [1]


def test_the_program_closes_while_a_file_is_read() -> None:
    run = (
        "import threading, time; from typing import Any; from dme_desktop.apart import calling;"
        "from tests.apart import foreign;"
        "read = lambda: calling.call(foreign.hang, gives=Any, seconds=90);"
        "one = threading.Thread(target=read); one.start();"
        "[None for _ in iter(lambda: bool(calling._spares._busy), True)]; calling.close()"
    )
    done = subprocess.run(
        [sys.executable, "-c", run], check=False, cwd=ROOT, timeout=60, capture_output=True
    )
    assert b"sedang ditutup" in done.stderr or b"rusak" in done.stderr


def children(process: int) -> list[int]:
    """Return the processes that a process began."""
    found = Path(f"/proc/{process}/task").glob("*/children")
    return [int(one) for file in found for one in file.read_text().split()]


def test_what_a_process_inherits_is_read_while_other_threads_change_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DME_PASSPHRASE", "rahasia")
    done = threading.Event()

    def change() -> None:
        while not done.is_set():
            os.environ["CONTOH_BERUBAH"] = "1"
            os.environ.pop("CONTOH_BERUBAH")

    other = threading.Thread(target=change)
    other.start()
    try:
        for _ in range(3_000):
            inherited = calling._environment()
            assert "DME_PASSPHRASE" not in inherited
            assert "PATH" in inherited
        monkeypatch.setenv("CONTOH_BARU", "2")
        assert calling._environment()["CONTOH_BARU"] == "2"  # asked anew for every process
    finally:
        done.set()
        other.join()
