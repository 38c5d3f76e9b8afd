"""Writing a file so that a power cut leaves the old one or the new one, never half of one."""

import contextlib
import errno
import os
import sys
from collections.abc import Iterator
from pathlib import Path

PART = ".part"  # the ending of a file that is being written
PRIVATE_FOLDER, PRIVATE_FILE = 0o700, 0o600  # on Linux; on Windows the user's folder is private
_WRITE_THROUGH, _REPLACE = 0x8, 0x1  # flags of MoveFileExW
_REFUSES_FLUSH = {errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES, errno.EPERM}


def replace(path: Path, content: bytes, *, private: bool = False) -> None:
    """Write `content` beside `path`, flush it to disk, and put it in its place.

    A `private` file can be read by its owner alone.
    """
    part = path.with_name(path.name + PART)
    part.unlink(missing_ok=True)
    if private:
        begin_private(part)
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    promote(part, path)


def begin_private(path: Path) -> None:
    """Make an empty file that its owner alone can read, unless there is one."""
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE))


def keep_private(folder: Path) -> None:
    """Make a folder if need be, and let its owner alone look into it and all it holds."""
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    if sys.platform == "win32":
        return
    for path in (folder, *_within(folder)):
        mode = PRIVATE_FOLDER if path.is_dir() else PRIVATE_FILE
        with contextlib.suppress(OSError):  # a disk without modes, or a file of somebody else
            if path.stat().st_mode & 0o777 != mode:
                path.chmod(mode)


class Hold:
    """A folder that one program has, until it closes this or ends, however it ends."""

    def __init__(self, handle: int | None) -> None:
        self._handle = handle

    def close(self) -> None:
        """Let others have it."""
        if self._handle is not None:
            os.close(self._handle)


def hold_folder(folder: Path) -> Hold:
    """Take a folder; raise BlockingIOError when another program has it.

    Windows deletes no lock file that is open, and some disks know no such hold: there it is empty.
    """
    if sys.platform == "win32":
        return Hold(None)
    import fcntl  # noqa: PLC0415 - Windows has none

    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise
    except OSError:
        os.close(handle)
        return Hold(None)
    return Hold(handle)


def _within(folder: Path) -> Iterator[Path]:
    """Yield what lies in a folder, and leave out what only points elsewhere."""
    for place, folders, names in os.walk(folder):
        for name in (*folders, *names):
            path = Path(place, name)
            if not path.is_symlink():
                yield path


def promote(part: Path, path: Path) -> None:
    """Rename a flushed file to its final name, in place of another, durable when this returns."""
    _rename(part, path, _REPLACE)


def settle(part: Path, path: Path) -> None:
    """Rename as `promote` does, but raise FileExistsError where there is a file already."""
    if path.exists():
        raise FileExistsError(errno.EEXIST, "exists", str(path))
    _rename(part, path, 0)


def _rename(part: Path, path: Path, flags: int) -> None:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only Windows needs it

        if not ctypes.windll.kernel32.MoveFileExW(str(part), str(path), flags | _WRITE_THROUGH):
            refused = ctypes.WinError()
            refused.filename, refused.filename2 = str(part), str(path)
            raise refused
        return
    part.replace(path)
    flush_folder(path.parent)


def flush_folder(folder: Path) -> None:
    """Make a rename in `folder` durable; Windows has no such call and writes through instead."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _REFUSES_FLUSH:  # some USB file systems know no such flush
            raise
    finally:
        os.close(handle)


def flush_file(path: Path) -> None:
    """Flush a file written by someone else to disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
