"""Writing a file so that a power cut leaves the old one or the new one, never half of one."""

import contextlib
import errno
import os
import stat
import sys
import time
from collections.abc import Iterator
from pathlib import Path

PART = ".part"  # the ending of a file that is being written
PRIVATE_FOLDER, PRIVATE_FILE = 0o700, 0o600  # on Linux; on Windows the user's folder is private
SHARED_FOLDER, SHARED_FILE = 0o2770, 0o660  # on Linux, where a folder was made for a group of users
_NOT_FOR_OTHERS = 0o007  # the mask of what is made beside data that a group shares
_WRITE_THROUGH, _REPLACE = 0x8, 0x1  # flags of MoveFileExW
_HELD = {5, 32, 33}  # what Windows says of a file that another program has open
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)  # seconds
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
    """Make an empty file that only those who share its folder can read, unless there is one."""
    with contextlib.suppress(FileExistsError):
        mode = mode_in(path.parent)
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode)
        with contextlib.suppress(OSError):
            if mode == SHARED_FILE:
                os.fchmod(handle, mode)
        os.close(handle)


def mode_in(folder: Path) -> int:
    """Return the mode of a file in a data folder: for its owner alone, or for those who share."""
    return SHARED_FILE if is_shared(folder) else PRIVATE_FILE


def is_shared(folder: Path) -> bool:
    """Say whether an administrator made a folder for a group of this Linux computer's users.

    Such a folder gives its group to what is made in it, and lets the group write. Windows keeps
    such rights by itself: what is made in a folder gets those of the folder.
    """
    if sys.platform == "win32":
        return False
    try:
        mode = folder.stat().st_mode
    except OSError:
        return False
    return bool(mode & stat.S_ISGID) and mode & stat.S_IRWXG == stat.S_IRWXG


def keep_private(folder: Path) -> None:
    """Make a folder if need be, and let its owner alone look into it and all it holds.

    A folder that was made for a group stays with the group, and is closed to everybody else.
    """
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    if sys.platform == "win32":
        return
    of_folders = SHARED_FOLDER if is_shared(folder) else PRIVATE_FOLDER
    of_files = mode_in(folder)
    for path in (folder, *_within(folder)):
        _give_mode(path, of_folders if path.is_dir() else of_files)


def keep_within(folder: Path) -> None:
    """Make a folder inside a data folder, if need be, for those who may look into that one.

    On Windows it gets the rights of the folder around it: a mode would take them from everybody
    but the account that made it, as Python 3.13 does with 0700.
    """
    if folder.is_dir():
        return
    if not folder.parent.is_dir():
        keep_within(folder.parent)
    folder.mkdir(exist_ok=True)
    if sys.platform != "win32":
        _give_mode(folder, SHARED_FOLDER if is_shared(folder.parent) else PRIVATE_FOLDER)


def _give_mode(path: Path, mode: int) -> None:
    with contextlib.suppress(OSError):  # a disk without modes, or a file of somebody else
        if path.stat().st_mode & 0o7777 != mode:
            path.chmod(mode)


def may_read(path: Path) -> bool:
    """Say whether this user may read a file, or look into a folder; what is not there they may.

    A data file is not opened for it on Linux: closing it would let go of SQLite's locks.
    """
    if sys.platform != "win32":
        return not os.path.lexists(path) or os.access(path, os.R_OK)
    try:
        if path.is_dir():
            next(path.iterdir(), None)
        elif path.is_file():
            path.open("rb").close()
    except PermissionError:
        return False
    except OSError:
        return True  # what else is wrong with it is told when it is opened
    return True


class Hold:
    """A folder that one program has, until it closes this or ends, however it ends.

    While it has one that a group shares, what it makes can be read by the group, whatever made it.
    """

    def __init__(self, handle: int | None, mask: int | None = None) -> None:
        self._handle = handle
        self._mask = None if mask is None else os.umask(mask)

    def close(self) -> None:
        """Let others have it."""
        if self._mask is not None:
            os.umask(self._mask)
        if self._handle is not None:
            os.close(self._handle)


def hold_folder(folder: Path) -> Hold:
    """Take a folder; raise BlockingIOError when another program has it.

    Windows deletes no lock file that is open, and some disks know no such hold: there it is empty.
    """
    if sys.platform == "win32":
        return Hold(None)
    import fcntl  # noqa: PLC0415 - Windows has none

    mask = _NOT_FOR_OTHERS if is_shared(folder) else None
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise
    except OSError:
        os.close(handle)
        return Hold(None, mask)
    return Hold(handle, mask)


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
    """Rename, and wait a little where a scanner or a cloud folder has the new file open."""
    for pause in _PAUSES:
        try:
            _move(part, path, flags)
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD:
                raise
            time.sleep(pause)
        else:
            return
    _move(part, path, flags)


def _move(part: Path, path: Path, flags: int) -> None:
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
