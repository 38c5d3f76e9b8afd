"""Files that leave the program: a name that every disk takes, and written whole or not at all.

What is written lies nowhere in plain words before it is whole: on Linux it has no name until then,
elsewhere what an interrupted writing left behind is removed by the next one in the same folder.
"""

import contextlib
import os
import re
import secrets
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from dme_desktop.kernel.errors import DmeError

PART = ".dme-sementara"
GONE = (
    "Folder itu tidak ada lagi; mungkin stiknya dicabut atau foldernya dihapus. Pasang lagi atau "
    "pilih folder lain, lalu ulangi."
)
LONGEST = 180  # bytes of a name without its ending; most disks take 255 with it
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\..*)?", re.IGNORECASE
)
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
_SIGNS = 'tanpa \\ / : * ? " < > |, dan tidak berakhir titik atau spasi'


def legal(told: str, ending: str) -> str:
    """Return a file name of some words that Windows, too, accepts: "562-016-XI-2026 Siti.pdf"."""
    plain = " ".join(_FORBIDDEN.sub("-", _seen(told.replace("\n", " "))).split())
    short = plain.encode()[:LONGEST].decode(errors="ignore").strip(". ") or "berkas"
    name = f"{short}{ending}"
    if not _RESERVED.fullmatch(name):
        return name
    device, dot, rest = name.partition(".")  # which Windows looks for, whatever stands behind
    return f"{device}_{dot}{rest}"


def with_ending(file: Path, ending: str) -> Path:
    """Return the place as it was typed, with the ending behind it; raise DmeError in words.

    Dots in a name are part of it: "Izin H. Ahmad" becomes "Izin H. Ahmad.pdf".
    """
    typed = _seen(file.name).rstrip()
    name = typed if typed.casefold().endswith(ending) else typed + ending
    check_name(name)
    return file.with_name(name)


def check_name(name: str) -> None:
    """Raise DmeError for a file name that Windows would refuse, or take for a device."""
    stem = name.partition(".")[0]
    if _RESERVED.fullmatch(name):
        raise DmeError(f"Nama {stem} dipakai Windows sendiri. Pilih nama lain.")
    if not stem or _FORBIDDEN.search(name) or name.endswith((".", " ")):
        raise DmeError(f"Tulis nama berkas {_SIGNS}.")


def put(file: Path, content: bytes) -> None:
    """Write `content` to `file` whole, flushed to disk, or raise OSError and leave what was."""
    _sweep(file.parent)
    part = file.with_name(f".{secrets.token_hex(4)}{PART}")
    try:
        with _begun(part) as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
            _name(stream, part)
        part.replace(file)
    except OSError:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def check_place(file: Path) -> None:
    """Raise OSError when `put` could not write at `file`; nothing is left there."""
    with contextlib.suppress(FileNotFoundError):
        file.stat()  # a name may be longer than the disk takes
    part = file.with_name(f".{secrets.token_hex(4)}{PART}")
    part.open("xb").close()
    part.unlink()


def _begun(part: Path) -> BinaryIO:
    """Open a file that has no name yet, where the disk can do that; else one named `part`."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            return os.fdopen(os.open(part.parent, os.O_TMPFILE | os.O_RDWR, 0o666), "w+b")
    stream = part.open("xb")
    _hold(stream)
    return stream


def _name(stream: BinaryIO, part: Path) -> None:
    """Give a whole file its name, if it has none."""
    if not part.exists():  # the number of the folder is what makes Python follow the link
        number = stream.fileno()
        os.link(f"/proc/self/fd/{number}", part, src_dir_fd=number, follow_symlinks=True)


def _sweep(folder: Path) -> None:
    """Remove what an interrupted writing left in a folder; what is being written is held."""
    for left in _left_in(folder):
        with contextlib.suppress(OSError):
            if sys.platform != "win32":  # there an open file cannot be removed
                with left.open("rb") as stream:
                    _hold(stream)
            left.unlink()


def _left_in(folder: Path) -> Iterator[Path]:
    with contextlib.suppress(OSError), os.scandir(folder) as found:
        yield from (Path(one.path) for one in found if one.name.endswith(PART))


def _hold(stream: BinaryIO) -> None:
    """Mark a file as being written; raise OSError when somebody else does."""
    if sys.platform != "win32":
        import fcntl  # noqa: PLC0415 - Windows has none

        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _seen(text: str) -> str:
    return "".join(c for c in text if unicodedata.category(c) not in _UNSEEN)
