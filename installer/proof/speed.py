"""How fast the packed program starts beside its own source, on the same Windows."""

import os
import shutil
import signal
import time
from pathlib import Path

from installer.ground import ROOT
from installer.launchers import WINDOW
from installer.proof.place import Place, check
from installer.wine import inside

ROUNDS, MOST_ROUNDS = 2, 9
TIMES_SOURCE = 1.5
PATIENCE = 60  # seconds
SOURCE = "from dme_desktop.app.main import main; main()"


def start(place: Place) -> str:
    """The packed program starts at most 1.5 times as slowly as its source, in CPU seconds."""
    folder = place.fresh("source")
    python = _python_on_source(place, folder)
    cache = f"pycache_prefix={inside(folder / 'cache')}"
    packed: list[float] = []
    source: list[float] = []
    _cost(place, python, "-X", "utf8", "-X", cache, "-c", SOURCE)  # writes its byte code
    while len(packed) < ROUNDS or (
        _ratio(packed, source) > TIMES_SOURCE and len(packed) < MOST_ROUNDS
    ):
        packed.append(_cost(place, place.program / WINDOW))
        source.append(_cost(place, python, "-X", "utf8", "-X", cache, "-c", SOURCE))
    ratio = _ratio(packed, source)
    check(ratio <= TIMES_SOURCE, f"{ratio:.2f} times: {min(packed):.2f} s and {min(source):.2f} s")
    return f"{ratio:.2f} times the source ({min(packed):.2f} s and {min(source):.2f} s of CPU)"


def _ratio(packed: list[float], source: list[float]) -> float:
    return min(packed) / min(source)


def _python_on_source(place: Place, folder: Path) -> Path:
    """Return a Python that sees the repository and the wheels as they were installed."""
    runtime = folder / "runtime"
    shutil.copytree(place.program / "runtime", runtime)
    tag = place.plan.python.tag
    lines = [f"python{tag}.zip", ".", inside(place.plan.work / "wheels"), inside(ROOT)]
    (runtime / f"python{tag}._pth").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return runtime / "python.exe"


def _cost(place: Place, program: Path, *words: str) -> float:
    """Return the CPU seconds from the start of a program to its first page."""
    folder = place.fresh("start")
    log = folder / "catatan" / "dme-desktop.log"
    process = place.windows.start(program, *words, "--profile", folder)
    end = time.monotonic() + PATIENCE
    while not log.exists() and time.monotonic() < end:
        time.sleep(0.02)
    os.kill(process.pid, signal.SIGKILL)
    _, _, used = os.wait4(process.pid, 0)
    process.returncode = -signal.SIGKILL
    check(log.exists(), f"{program.name} did not start")
    return used.ru_utime + used.ru_stime
