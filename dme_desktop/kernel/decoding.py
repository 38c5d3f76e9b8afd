"""Reading JSON that anybody may have written: it is of the kind asked for, or it is none."""

from pathlib import Path
from typing import TypeVar

import msgspec

T = TypeVar("T")


def decoded(content: bytes, kind: type[T]) -> T:
    """Return what some JSON says; raise ValueError for what is of another kind or nested too deep.

    Example: `decoded(b'{"version": 1, ...}', KeyFile)`.
    """
    try:
        return msgspec.json.decode(content, type=kind)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise ValueError("not what was asked for") from error


def decoded_file(path: Path, kind: type[T], most: int) -> T:
    """Return what a small file says; raise OSError, or ValueError as `decoded` does.

    What is no file, or has more than `most` bytes, is nothing that this program wrote.
    """
    if not path.is_file() or path.stat().st_size > most:
        raise ValueError("not what was asked for")
    return decoded(path.read_bytes(), kind)
