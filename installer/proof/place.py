"""Where a proof happens: the installer, an empty Windows, a screen, and what was kept of it."""

import json
import os
import select
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from installer.building import Plan
from installer.ground import NAME, ROOT, run
from installer.launchers import COMMANDS, WINDOW
from installer.wine import Done, Wine

SCREEN = "1366x768x24"
CODE = "52.03.11.2005"
SECRET = "kopi sasak di pagi hari"  # noqa: S105 - of people who do not exist
WORKERS = 60


class Refuted(Exception):  # noqa: N818 - not an error of ours, but an answer
    """A step did not hold; the words say what was seen instead."""


@dataclass
class Place:
    """Everything the steps share."""

    plan: Plan
    work: Path
    windows: Wine
    seen: dict[str, Any] = field(default_factory=dict)  # what one step leaves for a later one

    @property
    def installer(self) -> Path:
        """Return the file that is proven."""
        return self.plan.installer

    @property
    def home(self) -> Path:
        """Return the folder of the one Windows user."""
        (found,) = (one for one in (self.windows.drive / "users").iterdir() if one.name != "Public")
        return found

    @property
    def program(self) -> Path:
        """Return the folder of the installed program."""
        return self.home / "AppData" / "Local" / "Programs" / NAME

    @property
    def data(self) -> Path:
        """Return the usual data folder."""
        return self.home / "AppData" / "Local" / NAME

    @property
    def pictures(self) -> Path:
        """Return the folder of what a person can look at."""
        return self.plan.out / "pictures"

    def fresh(self, name: str) -> Path:
        """Return an empty folder of this proof."""
        folder = self.work / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder

    def install(self, file: Path, *words: str) -> int:
        """Install without questions; return the exit status."""
        return self.windows.run(file, "/S", *words).status

    def dme(self, *words: str | Path, secret: str = "") -> Done:
        """Run the installed command line."""
        env = {"DME_PASSPHRASE": secret} if secret else None
        return self.windows.run(self.program / COMMANDS, *words, env=env)

    def answer(self, *words: str | Path, secret: str = "") -> Any:  # noqa: ANN401 - JSON
        """Return what the installed command line answers; raise Refuted when it refuses."""
        done = self.dme(*words, "--json", secret=secret)
        check(done.status == 0, f"dme {words[0]} ended with {done.status}: {done.said[-500:]}")
        return json.loads(done.said.strip().splitlines()[-1])

    def here(self, *words: str | Path, secret: str = "") -> Any:  # noqa: ANN401 - JSON
        """Return what the same command answers on this machine."""
        dme = ROOT / ".venv" / "bin" / "dme"
        env = {"DME_PASSPHRASE": secret, "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
        return json.loads(run(dme, *words, "--json", env=env))

    def window(self, *words: str | Path) -> "subprocess.Popen[str]":
        """Start the installed window."""
        return self.windows.start(self.program / WINDOW, *words)


def check(holds: object, otherwise: str) -> None:
    """Raise Refuted with what was seen unless something holds."""
    if not holds:
        raise Refuted(otherwise)


@contextmanager
def display() -> Iterator[str]:
    """Give a display that nobody sees."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", SCREEN, "-nolisten", "tcp"],
        pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        select.select([read], [], [], 20)
        yield ":" + os.read(read, 16).decode().strip()
    finally:
        server.terminate()
        server.wait()
