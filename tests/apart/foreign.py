"""What a reading may meet: functions that do what hostile files make a library do."""

import ctypes
import datetime as dt
import os
from pathlib import Path
from typing import Any

from dme_desktop.apart import frames
from dme_desktop.kernel.errors import DmeError


def told(*given: Any) -> list[Any]:
    """Return what came."""
    return list(given)


def dated() -> list[Any]:
    """Return dates and times of every kind."""
    day = dt.datetime(2026, 11, 28, 9, 12, tzinfo=dt.UTC).replace(tzinfo=None)
    return [
        frames.marked(one)
        for one in (day, day.date(), day.time(), dt.timedelta(hours=30), 1.5, "a")
    ]


def refuse() -> None:
    """Refuse, as a reader does."""
    raise DmeError("Berkas ini memakai kata sandi.")


def fail() -> None:
    """Break, as a reader that has a fault."""
    raise RuntimeError("Siti Contohwati")


def die() -> None:
    """End the process at once, as a library of another language does."""
    os.abort()


def hang(*_: object) -> None:
    """Never come back, in a library that holds everything else up."""
    ctypes.PyDLL(None).pause()


def hold(*_: Any) -> None:
    """Do not come back from a file, whatever is in it."""
    hang()


def swell() -> int:
    """Ask for more memory than there is."""
    return len(b"\1" * (3 << 30))


def chatter() -> str:
    """Print where the answers go, as some libraries do."""
    os.write(1, b"warning: odd file\n")
    print("warning")  # noqa: T201
    return "dibaca"


def wide() -> list[str]:
    """Return what the process can see of us: settings, and files that are open."""
    files = [str(one.resolve()) for one in Path("/proc/self/fd").iterdir()]
    return [name for name in os.environ if name.startswith("DME_")] + files


def write(place: str) -> None:
    """Try to leave something behind."""
    Path(place).write_text("x" * 100, encoding="utf-8")
