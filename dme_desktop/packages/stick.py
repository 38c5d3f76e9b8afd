"""Files of packages on a stick: written beside, flushed, read back cold, and only then named."""

import contextlib
import os
import sys
from pathlib import Path

from dme_desktop.apart import calling, openings
from dme_desktop.kernel.errors import DmeError
from dme_desktop.packages import form
from dme_desktop.trust import trial
from dme_desktop.vault import files

FULL = "Stik atau folder tujuan penuh, terkunci atau dicabut; paket belum jadi. Ganti, lalu ulangi."
NOT_AS_WRITTEN = (
    "Yang tertulis di stik tidak sama dengan yang dikirim. Stik ini rusak; pakai yang lain."
)
NOT_OPENED = (
    "Berkas ini bukan kunci penerima atau balasan yang utuh. Pilih berkas lain, atau minta kantor "
    "itu menyimpannya lagi ke stik."
)
SECONDS = 15.0  # for a file to be opened
UNREADABLE = "Berkas tidak dapat dibaca. Pasang lagi stiknya, lalu ulangi."


def write(folder: Path, name: str, content: bytes) -> Path:
    """Write one file that may be carried away once this returns; raise DmeError in words.

    Nothing that lies there is replaced: a file of the same name is another package.
    """
    file = folder / name
    part = file.with_name(name + files.PART)
    try:
        part.unlink(missing_ok=True)
        with part.open("wb") as target:
            target.write(content)
            target.flush()
            os.fsync(target.fileno())
        _check(part, content)
        files.settle(part, file)
    except FileExistsError as error:
        _remove(part)
        raise DmeError(f"{name} sudah ada di folder itu. Pilih folder lain.") from error
    except OSError as error:
        _remove(part)
        raise DmeError(FULL) from error
    except DmeError:
        _remove(part)
        raise
    return file


def read(file: Path) -> bytes:
    """Return the bytes of a package, a key or an answer; raise DmeError for what is too large."""
    return openings.content_of(file, form.LARGEST, form.NO_PACKAGE, UNREADABLE)


def opening(file: Path) -> bytes:
    """Return a key or an answer that can be opened, tried in a process of its own.

    Raises DmeError for any other file.
    """
    content = read(file)
    if not calling.call(trial.opens, content, gives=bool, seconds=SECONDS, damaged=form.BROKEN):
        raise DmeError(NOT_OPENED)
    return content


def _check(part: Path, content: bytes) -> None:
    """Read from the stick again what was written, and not from memory."""
    with part.open("rb") as source:
        if sys.platform == "linux":
            os.posix_fadvise(source.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        if source.read() != content:
            raise DmeError(NOT_AS_WRITTEN)


def _remove(part: Path) -> None:
    with contextlib.suppress(OSError):
        part.unlink(missing_ok=True)
