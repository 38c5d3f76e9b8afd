"""Reading an old .xls in a process of its own, which may die.

Such a file is a disk in small, and a flipped bit can make its reader ask for more memory than there
is, which ends the process at once. So that process is not the clerk's window: it gets little
memory and little time, and a file that ends it is a damaged file.
"""

import contextlib
import io
import multiprocessing
import os
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

from dme_desktop.kernel.errors import DmeError

MOST_SECONDS = 30
MOST_MEMORY = 1536 * 1024**2  # of address space, the interpreter and its libraries included

Read = Callable[[io.BytesIO], list[Any]]


def read_apart(read: Read, content: bytes) -> list[Any] | None:
    """Return what `read` makes of a file's bytes; None when that ended or outlasted the process.

    Raises the DmeError that `read` raised.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    reader = context.Process(target=_answer, args=(read, content, theirs), daemon=True)
    reader.start()
    theirs.close()
    try:
        found: list[Any] | str | None = ours.recv() if ours.poll(MOST_SECONDS) else None
    except (EOFError, OSError):
        found = None
    finally:
        ours.close()
        reader.kill()
        reader.join()
    if isinstance(found, str):
        raise DmeError(found)
    return found


def _answer(read: Read, content: bytes, answer: Connection) -> None:
    _be_small()
    try:
        answer.send(read(io.BytesIO(content)))
    except DmeError as error:
        answer.send(str(error))


def _be_small() -> None:
    """Take little memory; leave no words and no image of it behind when that was not enough."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - Windows has none

        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
