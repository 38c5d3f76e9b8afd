"""The second file: the extras of a province, which install beside the program and stay there."""

import time

from installer.proof.place import Place, check
from installer.stage import EXTRAS

NO_PROGRAM = 10
PATIENCE = 120  # seconds
LOADED = (  # numpy is only looked for: it calls a function that Wine lacks and every Windows has
    "import duckdb, psycopg; from dme_desktop.district.engines import duck; "
    "told = duckdb.connect(':memory:'); told.execute('CREATE TABLE t (a BIGINT, b VARCHAR)'); "
    "told.executemany('INSERT INTO t VALUES (?, ?)', [[1, 'x'], [2, 'y']]); "
    "print(duckdb.__file__, told.execute('SELECT sum(a) FROM t').fetchall(), "
    "psycopg.pq.version() > 0, duck.is_installed())"
)
SEEN = ("[(3,)]", "True True")


def no_program(place: Place) -> str:
    """The extras refuse to install where there is no program to use them."""
    status = place.install(place.plan.extras)
    check(status == NO_PROGRAM, f"exit status {status}")
    return f"exit status {status}, nothing installed"


def loads(place: Place) -> str:
    """The extras install beside the program, which finds DuckDB and what reaches PostgreSQL."""
    status = place.install(place.plan.extras)
    check(status == 0, f"exit status {status}")
    folder = place.program.with_name(EXTRAS)
    python = place.program / "runtime" / "python.exe"
    told = place.windows.run(python, "-X", "utf8", "-c", LOADED).said
    check(all(one in told for one in (EXTRAS, *SEEN)), told[-2000:])
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    packed = place.plan.extras.stat().st_size
    return f"{packed / 1e6:.1f} MB, {size / 1e6:.0f} MB on the disk"


def stays(place: Place) -> str:
    """The extras are there after the program was installed over, and go by themselves."""
    folder = place.program.with_name(EXTRAS)
    check(folder.exists(), "they are gone")
    place.windows.run(folder / "uninstall.exe", "/S")
    until = time.monotonic() + PATIENCE
    while folder.exists() and time.monotonic() < until:  # it goes on from a copy of itself
        time.sleep(0.5)
    check(not folder.exists(), "it left something behind")
    return "removed"
