"""The process that reads one file: it takes a request, limits itself, answers, and ends."""

import contextlib
import importlib
import os
import signal
import sys
import threading
from typing import Any, BinaryIO

from dme_desktop.apart import frames
from dme_desktop.kernel.errors import DmeError

FAILED = 3  # the exit status of a reading that broke


def main() -> None:
    """Serve one request; the modules named on the command line are loaded before it comes."""
    requests, answers = _pipes()
    for name in sys.argv[2:]:
        importlib.import_module(name)
    request = frames.read(requests)
    if request is None:
        return
    wanted = frames.unpacked(request, frames.Wanted)
    _end_with_the_other(requests)
    _keep_within(wanted.seconds, wanted.megabytes)
    try:
        answer = _answer(wanted)
    except BaseException:  # noqa: BLE001 - also what a library of another language throws
        os._exit(FAILED)
    answers.write(frames.framed(frames.packed(answer)))
    answers.flush()
    os._exit(0)


def _answer(wanted: frames.Wanted) -> frames.Answer:
    module, _, name = wanted.function.partition(":")
    try:
        found: Any = getattr(importlib.import_module(module), name)(*wanted.given)
    except DmeError as refusal:
        return frames.Answer(str(refusal), b"")
    return frames.Answer("", frames.packed(found))


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """Take the two pipes for ourselves; what a library prints goes nowhere."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1):
        os.dup2(nowhere, number)
    return requests, answers


def _end_with_the_other(requests: BinaryIO) -> None:
    """End when the program that asked is gone, also in the middle of a library's work."""
    if sys.platform == "linux":
        import fcntl  # noqa: PLC0415 - Windows has none

        number = requests.fileno()
        with contextlib.suppress(OSError):
            signal.signal(signal.SIGIO, signal.SIG_DFL)
            fcntl.fcntl(number, fcntl.F_SETOWN, os.getpid())
            flags = fcntl.fcntl(number, fcntl.F_GETFL)
            fcntl.fcntl(number, fcntl.F_SETFL, flags | os.O_ASYNC)
    threading.Thread(target=_watch, args=(requests,), daemon=True).start()


def _watch(requests: BinaryIO) -> None:
    requests.read(1)
    os._exit(FAILED)


def _keep_within(seconds: float, megabytes: int) -> None:
    """Let the system end this process when it takes too long, and give it no more memory.

    On Windows the program that asked does both from outside.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - Windows has none

    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    most = _taken_already() + megabytes * 1024**2
    for kind, limit in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CPU, int(seconds) + 1),
        (resource.RLIMIT_AS, most),
    ):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (limit, limit))


def _taken_already() -> int:
    """Return the bytes of address space that Python and its libraries stand in."""
    try:
        with open("/proc/self/statm", encoding="ascii") as told:  # noqa: PTH123 - no path of ours
            return int(told.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 1 << 30
