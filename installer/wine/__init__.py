"""A Windows to try things in: Wine with an empty prefix, and what Wine lacks of Windows 10."""

import os
import shutil
import subprocess
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from installer.ground import INSTALLER, BuildError, run

LOADER, SERVER = "wine64", "wineserver"
LIBRARY = Path("/usr/lib/wine")  # where Debian keeps the loader that needs no 32-bit half
STAND_INS = {"icuuc": (), "bcryptprimitives": ("-ladvapi32",)}
KEPT = ("HOME", "USER", "PATH", "LANG", "DISPLAY", "XAUTHORITY", "TMPDIR")
PATIENCE = 240  # seconds


@dataclass(frozen=True)
class Done:
    """How a program ended, and all that it said."""

    status: int
    said: str


@dataclass
class Wine:
    """One prefix. `make` it first; `stop` ends everything that still runs in it."""

    prefix: Path
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def drive(self) -> Path:
        """Return the folder that is C: inside."""
        return self.prefix / "drive_c"

    def make(self) -> None:
        """Set up an empty Windows 10; about ten seconds."""
        self.stop()
        shutil.rmtree(self.prefix, ignore_errors=True)
        self.prefix.parent.mkdir(parents=True, exist_ok=True)
        self.run("wineboot", "-i")
        self.be("win10")
        no_dialog = ("/v", "ShowCrashDialog", "/t", "REG_DWORD", "/d", "0", "/f")
        self.run("reg", "add", r"HKCU\Software\Wine\WineDbg", *no_dialog)
        for name, libraries in STAND_INS.items():
            target = self.drive / "windows" / "system32" / f"{name}.dll"
            if not target.exists():
                source = INSTALLER / "wine" / f"{name}.c"
                run(
                    "x86_64-w64-mingw32-gcc", "-shared", "-s", "-static-libgcc", "-w",
                    "-o", target, source, *libraries,
                )  # fmt: skip

    def be(self, windows: str) -> None:
        """Say which Windows this is: "win10", "win81"."""
        self.run("winecfg", "-v", windows)

    def run(
        self,
        program: str | Path,
        *arguments: str | Path,
        patience: float = PATIENCE,
        env: Mapping[str, str] | None = None,
    ) -> Done:
        """Run a program to its end; paths among the arguments are told as Windows names them.

        What it says goes through a pipe: Python under Wine 8 cannot write to a plain file. Wine's
        own services may hold the pipe open longer than the program lives.
        """
        process = self.start(program, *arguments, env=env)
        said: list[str] = []
        listener = threading.Thread(target=lambda: said.extend(process.stdout or ()), daemon=True)
        listener.start()
        try:
            status = process.wait(patience)
        except subprocess.TimeoutExpired:
            process.kill()
            status, said = -1, [*said, f"stopped after {patience} seconds"]
        listener.join(1)
        return Done(status, "".join(said))

    def start(
        self, program: str | Path, *arguments: str | Path, env: Mapping[str, str] | None = None
    ) -> "subprocess.Popen[str]":
        """Start a program and return it while it runs."""
        words = [program, *(inside(x) if isinstance(x, Path) else x for x in arguments)]
        return subprocess.Popen(
            [loader(LOADER), *map(str, words)],
            env=self.environment() | dict(env or {}),
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, encoding="utf-8", errors="replace",
        )  # fmt: skip

    def environment(self) -> dict[str, str]:
        """Return the environment of a program inside: little of this machine's."""
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        own = {"WINEPREFIX": str(self.prefix), "WINEARCH": "win64", "WINEDEBUG": "-all"}
        return kept | own | {"WINEDLLOVERRIDES": "mscoree,mshtml="} | self.extra

    def stay(self) -> None:
        """Keep the prefix awake between programs, which saves a second each."""
        self._serve("-p")

    def stop(self) -> None:
        """End everything in the prefix."""
        self._serve("-k")

    def _serve(self, how: str) -> None:
        quiet = subprocess.DEVNULL
        subprocess.run(
            [loader(SERVER), how], env=self.environment(),
            stdin=quiet, stdout=quiet, stderr=quiet, check=False,
        )  # fmt: skip


def loader(name: str) -> str:
    """Return the path of Wine's 64-bit loader or server, which Debian keeps out of the PATH."""
    for place in (LIBRARY / name, LIBRARY / f"{name}64"):
        if place.exists():
            return str(place)
    if found := shutil.which(name) or shutil.which("wine"):
        return found
    raise BuildError("Wine is not installed.")


def version() -> str:
    """Return what Wine calls itself, "wine-8.0"."""
    return run(loader(LOADER), "--version").split()[0]


def inside(path: Path) -> str:
    """Return the name a program inside has for a file of this machine."""
    return "Z:" + str(path.absolute()).replace("/", "\\")
