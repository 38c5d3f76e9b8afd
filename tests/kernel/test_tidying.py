"""Memory is kept in one place and given back."""

import subprocess
import sys
from pathlib import Path

import pytest

THREADS = """
import ctypes, sys, threading
from dme_desktop.kernel import tidying
if sys.argv[1] == "together":
    tidying.keep_together()
meet = threading.Barrier(4)
def take():
    meet.wait()
    held = [bytearray(2_000) for _ in range(1_000)]
    meet.wait()
    return held
threads = [threading.Thread(target=take) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
libc = ctypes.CDLL(None)
libc.fopen.restype = ctypes.c_void_p
told = ctypes.c_void_p(libc.fopen(sys.argv[2].encode(), b"w"))
libc.malloc_info(0, told)
libc.fclose(told)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there memory has several places")
def test_all_threads_take_memory_from_one_place(tmp_path: Path) -> None:
    def places(how: str) -> int:
        told = tmp_path / f"{how}.xml"
        subprocess.run([sys.executable, "-c", THREADS, how, str(told)], check=True)
        return told.read_text(encoding="ascii").count("<heap nr=")

    assert places("apart") > 1
    assert places("together") == 1
