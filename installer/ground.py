"""Where things lie, which version this is, and how other programs are run."""

import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
INSTALLER = ROOT / "installer"
OUT = ROOT / "dist" / "windows"
NAME = "DME Desktop"
EPOCH = 1767225600  # 2026-01-01 in UTC: the time of every file in the product


class BuildError(Exception):
    """Something is not as it must be; the sentence says what."""


def version() -> str:
    """Return the version of the program, which is written in one place only."""
    text = (ROOT / "dme_desktop" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "(\d+\.\d+\.\d+)"', text)
    if found is None:
        raise BuildError("dme_desktop/__init__.py names no version of three numbers.")
    return found[1]


def run(*command: str | Path, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> str:
    """Run a program and return what it answered; raise BuildError with all it said otherwise."""
    words = [str(word) for word in command]
    if not shutil.which(words[0]):
        raise BuildError(f"{words[0]} is not installed.")
    done = subprocess.run(
        words, cwd=cwd, env={**os.environ, **(env or {})}, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, errors="replace", check=False,
    )  # fmt: skip
    if done.returncode:
        said = (done.stdout + done.stderr)[-4000:]
        raise BuildError(f"{words[0]} ended with {done.returncode}:\n{said}")
    return done.stdout


def sha256_of(file: Path) -> str:
    """Return the SHA-256 of a file."""
    with file.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


def files_in(folder: Path) -> list[Path]:
    """Return every file below a folder, relative to it, in an order no disk decides."""
    found = (file.relative_to(folder) for file in folder.rglob("*") if file.is_file())
    return sorted(found, key=Path.as_posix)


def give_one_time(folder: Path) -> None:
    """Give every file and folder the same time, whatever the clock said."""
    for place in (folder, *folder.rglob("*")):
        os.utime(place, (EPOCH, EPOCH))
