"""The second file, for the desk of a province: its libraries, in a folder beside the program.

The program's path names that folder whether or not it is there; of another Python it would be
another one, so that no library of a former Python is ever looked at.
"""

import shutil
from pathlib import Path

from installer import fetch, notices, packing, stage
from installer.fetch import WindowsPython
from installer.ground import INSTALLER, ROOT, files_in, give_one_time
from installer.wine import Wine

LOCK = "requirements-engines.lock"
PARTS = ("duckdb", "numpy", "psycopg", "psycopg-binary")
SCRIPT = INSTALLER / "extras.nsi"
NOT_ASKED = ("numpy/f2py/", "numpy/distutils/", "numpy/_pyinstaller/", "duckdb/experimental/")


def lay_out(python: WindowsPython, work: Path, runtime: Path, windows: Wine) -> Path:
    """Fetch the libraries, lay out what is used of them as byte code, and return the folder."""
    wheels, out = work / "extras wheels", work / "extras"
    fetch.wheels(python, ROOT / LOCK, wheels, *PARTS)
    library = Path("lib") / python.tag
    for name in files_in(wheels):
        if stage.is_used(name) and not name.as_posix().startswith(NOT_ASKED):
            (out / library / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(wheels / name, out / library / name)
    notices.gather_of(wheels, out / "licences")
    stage.compile_in(out, windows, runtime, "lib")
    give_one_time(out)
    return out


def pack(staged: Path, version: str, work: Path, out: Path, packing_: str) -> None:
    """Write the file of what lies staged."""
    packing.pack(staged, version, work, out, packing_, SCRIPT)
