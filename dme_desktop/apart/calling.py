"""Having a function run apart, within a time and a memory, by a process that knows nothing.

What goes there are bytes, texts and numbers; what comes back is decoded as the type that is asked
for, and never as code. The process sees no key and no open file, one serves one call, and it ends
by itself when this program goes, however it goes. A spare one waits, so that nobody feels it.
"""

import atexit
import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

import msgspec

from dme_desktop.apart import frames
from dme_desktop.apart.bounds import Bounds
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched

SECONDS, MEGABYTES = 30, 512  # of one call, where nothing else is said
ITSELF = 200  # megabytes of a process before it reads, as Windows counts
GRACE = 2.0  # seconds for a process to answer after its own time is up
LOOK = 0.05  # seconds between two looks whether the clerk has had enough
DAMAGED = "Berkas ini rusak atau tidak biasa. Salin lagi dari asalnya, lalu coba lagi."
SLOW = (
    "Berkas ini terlalu berat untuk dibaca, jadi dihentikan. Simpan lagi dari program asalnya, "
    "atau pakai berkas lain."
)
CLOSING = "Program sedang ditutup."
_OUT_OF_TIME = set() if sys.platform == "win32" else {-signal.SIGALRM, -signal.SIGXCPU}
_ROOT = str(Path(__file__).parents[2])
_BEGIN = (
    "import sys; sys.path.insert(0, sys.argv[1]); from dme_desktop.apart.child import main; main()"
)
T = TypeVar("T")


def call(
    function: Callable[..., T],
    *given: Any,  # noqa: ANN401
    gives: Any,  # noqa: ANN401 - the type of what comes back, which may be any
    seconds: float = SECONDS,
    megabytes: int = MEGABYTES,
    stopped: Progress = unwatched,
    damaged: str = DAMAGED,
) -> T:
    """Return what a function of a module answers apart, decoded as `gives`.

    Raises the DmeError that it raised there, one with SLOW when its time was up, and one with
    `damaged` when it ended otherwise. `stopped` is asked all the while, and may raise.
    """
    wanted = frames.Wanted(
        f"{function.__module__}:{function.__qualname__}", list(given), seconds, megabytes
    )
    process = _spares.begin()
    try:
        process.send(frames.framed(frames.packed(wanted)), megabytes)
        answer = process.wait(seconds + GRACE, stopped)
    finally:
        _spares.finish(process)
    if answer is None:
        raise DmeError(SLOW if process.was_slow else damaged)
    if answer.refused:
        raise DmeError(answer.refused)
    try:
        found: T = frames.unpacked(answer.found, gives)
    except msgspec.MsgspecError as error:
        raise DmeError(damaged) from error
    return found


def warm(*modules: str) -> None:
    """Let a spare process be ready soon, as when a file is about to be chosen.

    It loads the modules while it waits; they are those that the reading will need.
    """
    threading.Thread(target=_spares.fill, args=modules, daemon=True).start()


def end_all() -> None:
    """End every process that reads or waits; whoever waits for one is told at once."""
    _spares.end_all()


def close() -> None:
    """End every process, and start no other; the program is closing."""
    _spares.close()


class _Process:
    """One process that reads, from its start to its end."""

    def __init__(self, *modules: str) -> None:
        self.was_slow = False
        self._answers: SimpleQueue[bytes | None] = SimpleQueue()
        self._child = subprocess.Popen(  # noqa: S603 - our own Python and module
            [_python(), "-X", "utf8", "-B", "-c", _BEGIN, _ROOT, *modules],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=tempfile.gettempdir(),  # a stick or a folder of the program stays free
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._bounds = Bounds(getattr(self._child, "_handle", None))

    @property
    def alive(self) -> bool:
        """Say whether the process still waits."""
        return self._child.poll() is None

    def send(self, request: bytes, megabytes: int) -> None:
        """Hand over what is wanted; a thread listens for the answer."""
        self._bounds.allow(megabytes + ITSELF)
        threading.Thread(target=self._talk, args=(request,), daemon=True).start()

    def wait(self, seconds: float, stopped: Progress) -> frames.Answer | None:
        """Return the answer, None when the process ended or outlasted its time."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            stopped(0, 1)
            with contextlib.suppress(Empty):
                content = self._answers.get(timeout=min(LOOK, left))
                return self._read(content)
        self.was_slow = True
        return None

    def stop(self) -> None:
        """End the process; whoever waits for it is told."""
        self._child.kill()

    def end(self) -> None:
        """End the process now, whatever it does, and let go of all of it."""
        self.stop()
        for pipe in (self._child.stdin, self._child.stdout):
            with contextlib.suppress(OSError):
                pipe.close()  # type: ignore[union-attr]
        self._child.wait()
        self._bounds.let_go()

    def _read(self, content: bytes | None) -> frames.Answer | None:
        if content is None:
            self.was_slow = self._child.wait() in _OUT_OF_TIME
            return None
        with contextlib.suppress(msgspec.MsgspecError):
            answer: frames.Answer = frames.unpacked(content, frames.Answer)
            return answer
        return None

    def _talk(self, request: bytes) -> None:
        """Write and listen; an end of the pipe is an answer too."""
        try:
            self._child.stdin.write(request)  # type: ignore[union-attr]
            self._child.stdin.flush()  # type: ignore[union-attr]
            self._answers.put(frames.read(self._child.stdout))  # type: ignore[arg-type]
        except (OSError, ValueError):
            self._answers.put(None)


class _Spares:
    """The process that waits for the next file, and those that read one now."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._closed = False
        self._waiting: _Process | None = None
        self._busy: set[_Process] = set()
        self._modules: tuple[str, ...] = ()

    def fill(self, *modules: str) -> None:
        """Start one, unless there is one."""
        with self._lock:
            self._modules = modules or self._modules
            if not self._closed and not (self._waiting and self._waiting.alive):
                self._drop()
                self._waiting = _Process(*self._modules)

    def begin(self) -> _Process:
        """Return one to read with; raise DmeError when the program is closing."""
        with self._lock:
            if self._closed:
                raise DmeError(CLOSING)
            process, self._waiting = self._waiting, None
            if process is None or not process.alive:
                if process:
                    process.end()
                process = _Process()
            self._busy.add(process)
            return process

    def finish(self, process: _Process) -> None:
        """End one that has read, and have another wait in its place."""
        process.end()
        with self._lock:
            self._busy.discard(process)
        if self._modules:
            warm()

    def end_all(self) -> None:
        """End the one that waits and those that read."""
        with self._lock:
            self._drop()
            for process in self._busy:
                process.stop()

    def close(self) -> None:
        """Do so for good."""
        self._closed = True
        self.end_all()

    def _drop(self) -> None:
        if self._waiting:
            self._waiting.end()
            self._waiting = None


def _environment() -> dict[str, str]:
    """Return what a process inherits: nothing of ours, no secret. Other threads may change it."""
    names = [name for name in list(os.environ) if not name.startswith("DME_")]
    told = {name: os.environ.get(name) for name in names}
    return {name: value for name, value in told.items() if value is not None}


@cache
def _python() -> str:
    """Return the Python that shows no window; the one beside has no pipes on Windows."""
    beside = Path(sys.executable).with_name("python.exe")
    return str(beside) if sys.platform == "win32" and beside.exists() else sys.executable


_spares = _Spares()
atexit.register(close)
