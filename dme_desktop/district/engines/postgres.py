"""A PostgreSQL that a province runs: the tables in a schema of their own, loaded in one go.

Words are compared byte by byte there, so that every engine sorts the same. What readers were
granted stays. Nothing is half loaded: who asks meanwhile is answered from what stood before.
"""

import ipaddress
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from dme_desktop.district.engines.engine import declared
from dme_desktop.district.questions import EVERY, Facts
from dme_desktop.kernel.errors import DmeError
from dme_desktop.packages.tables import Cell

SCHEMA = "dme"
WAIT = 10  # seconds until a server counts as gone
ROWS = 5_000  # that are sent together
MISSING = (
    'Untuk PostgreSQL, komputer ini perlu tambahan: python -m pip install "dme-desktop[province]".'
)
GONE = (
    "PostgreSQL tidak menjawab atau terputus di tengah jalan. Tidak ada yang berubah di sana; "
    "angka di meja ini tetap utuh. Periksa servernya, lalu ulangi."
)


class Postgres:
    """A connection to one database; `address` is a URL without a password."""

    def __init__(self, address: str, password: str) -> None:
        self._psycopg = psycopg()
        given = told(address, password)
        self.name = name_of(given)
        try:
            self._raw = self._psycopg.connect(**given)
        except self._psycopg.Error as error:
            raise DmeError(refused(error)) from error

    @contextmanager
    def anew(self) -> Iterator[None]:
        """Take what is put within for all there was, in one transaction."""
        try:
            with self._raw.transaction(), self._raw.cursor() as cursor:
                cursor.execute(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")
                for one in EVERY:
                    columns = declared(one, 'TEXT COLLATE "C" NOT NULL', "BIGINT NOT NULL")
                    cursor.execute(f"CREATE TABLE IF NOT EXISTS {_of(one)} ({columns})")
                    cursor.execute(f"DELETE FROM {_of(one)}")
                yield
        except self._psycopg.OperationalError as error:
            raise DmeError(GONE) from error
        except self._psycopg.Error as error:
            raise DmeError(refused(error)) from error

    def put(self, facts: Facts, columns: Sequence[Sequence[Cell]]) -> None:
        """Add rows to a table, given as whole columns."""
        rows = list(zip(*columns, strict=True))
        with self._raw.cursor() as cursor:
            for first in range(0, len(rows), ROWS):
                with cursor.copy(f"COPY {_of(facts)} FROM STDIN") as told:
                    for row in rows[first : first + ROWS]:
                        told.write_row(row)

    def settle(self) -> dict[str, int]:
        """Return how many rows each table has."""
        with self._raw.cursor() as cursor:
            found = {}
            for one in EVERY:
                [[number]] = cursor.execute(f"SELECT COUNT(*) FROM {_of(one)}").fetchall()
                found[one.name] = int(number)
            return found

    def close(self) -> None:
        """Let go of the connection."""
        self._raw.close()


def told(address: str, password: str) -> dict[str, Any]:
    """Return how a database is reached, by the names of libpq."""
    parts = urlsplit(address)
    given = dict(parse_qsl(parts.query))
    host = parts.hostname or given.get("host", "")
    every = {
        "dbname": unquote(parts.path.lstrip("/")), "host": host, "port": parts.port,
        "user": unquote(parts.username or ""), "password": password,
        "sslmode": given.get("sslmode") or _secure(host), "sslrootcert": given.get("sslrootcert"),
        "connect_timeout": WAIT,
    }  # fmt: skip
    return {name: one for name, one in every.items() if one}


def has_password(address: str) -> bool:
    """Say whether an address holds a password, which it should not."""
    parts = urlsplit(address)
    return bool(parts.password) or "password" in dict(parse_qsl(parts.query))


def name_of(given: Mapping[str, Any]) -> str:
    """Return what a database is called in the books: where it is, and nobody's name."""
    return f"postgresql://{given.get('host', 'localhost')}/{given.get('dbname', '')}"


def _of(facts: Facts) -> str:
    return f"{SCHEMA}.{facts.name}"


def _secure(host: str) -> str:
    """Return how sure a server must be: of its name and certificate, unless it is here."""
    return "prefer" if is_here(host) else "verify-full"


def is_here(host: str) -> bool:
    """Say whether a host is this machine: nothing, a folder of sockets, or a loopback address."""
    if not host or host.startswith("/") or host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def refused(error: Exception) -> str:
    """Return why PostgreSQL said no, in its own first line, which names no data."""
    said = (str(error).splitlines() or [""])[0][:200]
    return f"PostgreSQL menolak: {said}. Periksa alamat, nama pengguna, sandi dan haknya."


def psycopg() -> ModuleType:
    """Return the driver; raise DmeError with what to install where it is not here."""
    try:
        import psycopg as driver  # noqa: PLC0415 - only where it is installed
    except ImportError as error:
        raise DmeError(MISSING) from error
    found: ModuleType = driver
    return found
