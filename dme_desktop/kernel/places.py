"""Where the data of this computer lie: with one of its users, or where several of them share."""

import os
import sys
from pathlib import Path

DATABASE, KEYS = "desa.db", "kunci.json"
_LARGEST = 64 * 1024  # bytes of a key file that is read


def shared() -> Path:
    """Return the folder that the users of this computer share, when an administrator made it."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData"), "DME Desktop")
    return Path("/var/lib/dme-desktop")


def chosen(own: Path, common: Path) -> Path:
    """Return `common` where it is meant, else `own`.

    It is where this user has no data, or where the same village's have moved there: the key file
    says by its fingerprint which data key it is for. Other data of one's own are never left aside.
    """
    if not common.is_dir():
        return own
    has_own = any((own / name).exists() for name in (DATABASE, KEYS))
    return own if has_own and not _same_key(own, common) else common


def _same_key(one: Path, other: Path) -> bool:
    marks = {_fingerprint(one), _fingerprint(other)}
    return len(marks) == 1 and "" not in marks


def _fingerprint(folder: Path) -> str:
    """Return which data key a folder's key file is for, "" when that cannot be read."""
    import json  # noqa: PLC0415 - only where there are two folders

    try:
        with (folder / KEYS).open("rb") as file:
            told = json.loads(file.read(_LARGEST))
        return str(told["fingerprint"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""
