"""Writing a file so that a power cut leaves the old one or the new one, never half of one."""

import contextlib
import os
import sys
from pathlib import Path


def replace(path: Path, content: bytes) -> None:
    """Write `content` beside `path`, flush it to disk, and put it in its place."""
    part = path.with_name(path.name + ".part")
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    promote(part, path)


def check_place(path: Path) -> None:
    """Raise OSError when `replace` could not write at `path`; nothing is left there."""
    part = path.with_name(path.name + ".part")
    part.open("wb").close()
    part.unlink()


def promote(part: Path, path: Path) -> None:
    """Rename a flushed file to its final name and flush the folder that now knows it."""
    part.replace(path)
    flush_folder(path.parent)


def flush_folder(folder: Path) -> None:
    """Make a rename in `folder` durable; Windows has no such call and does it by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some USB file systems refuse it
            os.fsync(handle)
    finally:
        os.close(handle)


def flush_file(path: Path) -> None:
    """Flush a file written by someone else to disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
