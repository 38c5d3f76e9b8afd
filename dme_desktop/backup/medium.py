"""The stick or folder a backup goes to: what it can take, and what its failures mean in words."""

import contextlib
import errno
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from dme_desktop.kernel.errors import DmeError

SCRATCH = "cadangan-sementara"
ROOM_FACTOR = 1.2  # of what is to be written
FAT_LIMIT = 4 * 1024**3 - 1  # bytes in one file on FAT32
_FAT = {"vfat", "msdos", "fat", "fat32"}

FULL = (
    "Stik atau folder tujuan penuh, jadi cadangan belum jadi. Kosongkan ruang atau pakai stik "
    "lain; cadangan yang lama tetap utuh."
)
PROTECTED = (
    "Stik atau folder tujuan tidak dapat ditulisi. Buka kunci stik atau pilih folder lain, lalu "
    "ulangi."
)
GONE = (
    "Stik atau folder tujuan tidak menjawab, mungkin dicabut; cadangan belum jadi. Pasang lagi, "
    "lalu ulangi; cadangan yang lama tetap utuh."
)
TOO_BIG = (
    "Stik ini berformat FAT32 yang tidak memuat berkas di atas 4 GB. Pakai stik berformat exFAT "
    "atau NTFS."
)
UNREADABLE = (
    "Berkas cadangan tidak dapat dibaca. Periksa apakah stik terpasang dan berkasnya masih ada, "
    "lalu ulangi."
)
NO_ROOM_HERE = (
    "Disk komputer ini tidak cukup ruang untuk membuka cadangan. Kosongkan ruang lalu ulangi."
)
_REMOVABLE_DRIVE = 2  # what Windows calls a drive whose medium can be taken out
_PLUGGED_IN = ("/media/", "/run/media/")  # where desktops mount what is plugged in
_WRITING = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EFBIG: FULL,
    errno.EROFS: PROTECTED,
    errno.EACCES: PROTECTED,
    errno.EPERM: PROTECTED,
}
_FULL = {number for number, sentence in _WRITING.items() if sentence == FULL}


@dataclass(frozen=True)
class Place:
    """A folder that a backup may go to: its name, free bytes, and whether it is elsewhere."""

    folder: Path
    name: str
    free: int
    outside: bool
    stick: bool


@contextmanager
def writing() -> Iterator[None]:
    """Turn the failures of a stick that is written to into sentences."""
    try:
        yield
    except OSError as error:
        raise DmeError(_WRITING.get(error.errno or 0, GONE)) from error


@contextmanager
def reading() -> Iterator[None]:
    """Turn the failures of reading a backup, and of unpacking it here, into sentences."""
    try:
        yield
    except OSError as error:
        raise DmeError(NO_ROOM_HERE if error.errno in _FULL else UNREADABLE) from error


@contextmanager
def opened(file: Path) -> Iterator[BinaryIO]:
    """Open a backup to read; raise DmeError for what is no file, as a pipe that never answers."""
    with reading():
        if not file.is_file():
            raise DmeError(UNREADABLE)
        with file.open("rb") as source:
            yield source


def names_in(folder: Path) -> list[str]:
    """Return the names in a folder, none for an empty stick: Windows has no entry at all there."""
    return os.listdir(folder)  # noqa: PTH208 - `iterdir` would say that such a stick is not there


def check_room(folder: Path, size: int) -> None:
    """Raise DmeError when a file of `size` bytes will not fit in `folder`."""
    with writing():
        free = shutil.disk_usage(folder).free
    if free < size * ROOM_FACTOR:
        raise DmeError(FULL)
    if size > FAT_LIMIT and file_system(folder) in _FAT:
        raise DmeError(TOO_BIG)


def check_unpacking(folder: Path, size: int) -> None:
    """Raise DmeError when a file of `size` bytes will not fit in a folder of this computer."""
    with reading():
        free = shutil.disk_usage(folder).free
    if free < size:
        raise DmeError(NO_ROOM_HERE)


def has_room(folder: Path, size: int) -> bool:
    """Say whether `size` bytes may be written in a folder of this computer, with some to spare."""
    return os.access(folder, os.W_OK) and shutil.disk_usage(folder).free >= size * ROOM_FACTOR


def is_outside(folder: Path, data: Path) -> bool:
    """Say whether a folder is on another volume than the data."""
    return folder.stat().st_dev != data.stat().st_dev


def place(folder: Path, data: Path, *, stick: bool = False) -> Place | None:
    """Describe a folder for the clerk; None when it does not answer, as a stick pulled out."""
    try:
        free = shutil.disk_usage(folder).free
        return Place(folder, _name_of(folder), free, is_outside(folder, data), stick)
    except OSError:
        return None


def sticks(data: Path) -> list[Place]:
    """Return the removable media that answer now."""
    found = (place(folder, data, stick=True) for folder in _plugged_in())
    return [one for one in found if one is not None]


def mounted_in(mounts: str) -> list[Path]:
    """Return the removable media in the text of a Linux table of mounts."""
    folders = [line.split()[1].replace("\\040", " ") for line in mounts.splitlines() if line]
    return sorted(Path(folder) for folder in folders if folder.startswith(_PLUGGED_IN))


def _plugged_in() -> list[Path]:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only Windows needs it

        known = ctypes.windll.kernel32.GetLogicalDrives()
        drives = [f"{chr(ord('A') + place)}:\\" for place in range(26) if known >> place & 1]
        kind_of = ctypes.windll.kernel32.GetDriveTypeW
        return [Path(drive) for drive in drives if kind_of(drive) == _REMOVABLE_DRIVE]
    try:
        return mounted_in(Path("/proc/mounts").read_text(encoding="utf-8"))
    except OSError:
        return []


def _name_of(folder: Path) -> str:
    if sys.platform == "win32" and folder == Path(folder.anchor):
        import ctypes  # noqa: PLC0415

        label = ctypes.create_unicode_buffer(64)
        ctypes.windll.kernel32.GetVolumeInformationW(
            folder.anchor, label, 64, None, None, None, None, 0
        )
        return f"{label.value or 'Disk'} ({folder.drive})"
    return folder.name or str(folder)


def file_system(folder: Path) -> str:
    """Return the kind of file system a folder is on, in small letters; "" when unknown."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only Windows needs it

        kind = ctypes.create_unicode_buffer(32)
        root = folder.resolve().anchor
        ctypes.windll.kernel32.GetVolumeInformationW(root, None, 0, None, None, None, kind, 32)
        return kind.value.lower()
    return _mounted_as(folder.resolve())


def _mounted_as(folder: Path) -> str:
    best, kind = "", ""
    with contextlib.suppress(OSError):
        for line in Path("/proc/mounts").read_text(encoding="utf-8").splitlines():
            _, place, name, *_ = line.split()
            place = place.replace("\\040", " ")
            if folder.is_relative_to(place) and len(place) >= len(best):
                best, kind = place, name
    return kind


@contextmanager
def scratch(near: Path | None) -> Iterator[Path]:
    """Give a folder for one job, emptied before and after; None asks the system for one."""
    if near is None:
        with tempfile.TemporaryDirectory(prefix="dme-") as name:
            yield Path(name)
        return
    place = near / SCRATCH
    shutil.rmtree(place, ignore_errors=True)
    with writing():
        place.mkdir()
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def forget_cached(handle: int) -> None:
    """Ask the system to read a flushed file from the stick again and not from memory."""
    if sys.platform == "linux":
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
