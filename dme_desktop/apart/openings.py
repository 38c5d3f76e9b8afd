"""Opening a file from elsewhere: what it is and how large, before a byte of it is read."""

import os
import stat
from pathlib import Path

from dme_desktop.kernel.errors import DmeError

UNREADABLE = "Berkas tidak dapat dibaca. Periksa tempatnya, lalu coba lagi."
TOO_LARGE = "Berkas ini terlalu besar. Pilih berkas lain."
EMPTY = "Berkas ini kosong. Salin lagi dari sumbernya."


def content_of(
    file: Path, most: int, too_large: str = TOO_LARGE, unreadable: str = UNREADABLE
) -> bytes:
    """Return the bytes of a file, at most so many; raise DmeError for what is none or larger.

    Nor is an empty file read: a stick that was pulled too early leaves one with the right ending.

    A folder has no bytes; a pipe or a device may have no end, and opening one may never return.
    """
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise DmeError(unreadable)
        number = os.open(
            file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        )
        with os.fdopen(number, "rb") as stream:
            told = os.fstat(number)
            if not stat.S_ISREG(told.st_mode):
                raise DmeError(unreadable)
            content = stream.read(most + 1) if told.st_size <= most else b""
    except (OSError, ValueError) as error:
        raise DmeError(unreadable) from error
    if told.st_size > most or len(content) > most:
        raise DmeError(too_large)
    if not content:
        raise DmeError(EMPTY)
    return content
