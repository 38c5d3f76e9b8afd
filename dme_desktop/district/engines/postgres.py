"""A PostgreSQL that a province runs: the tables in a schema of their own, loaded in one go.

Words are compared byte by byte there, so that every engine sorts the same. What readers were
granted stays. Nothing is half loaded: who asks meanwhile is answered from what stood before.
"""

import ipaddress
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import ModuleType
from urllib.parse import parse_qsl, unquote, urlsplit

from dme_desktop.district.engines.engine import declared
from dme_desktop.district.questions import EVERY, Facts
from dme_desktop.kernel.errors import DmeError
from dme_desktop.packages.tables import Cell

SCHEMA = "dme"
WAIT = 10  # seconds until a server counts as gone
ROWS = 5_000  # that are sent together
MISSING = (
    "Untuk memuat ke PostgreSQL, komputer ini perlu tambahan: "
    'python -m pip install "dme-desktop[postgresql]".'
)
GONE = (
    "PostgreSQL tidak menjawab atau terputus di tengah jalan. Tidak ada yang berubah di sana; "
    "angka di meja ini tetap utuh. Periksa servernya, lalu ulangi."
)


class Postgres:
    """A connection to one database; `address` is a URL without a password."""

    def __init__(self, address: str, password: str) -> None:
        self._psycopg = _psycopg()
        parts = urlsplit(address)
        given = dict(parse_qsl(parts.query))
        database = unquote(parts.path.lstrip("/"))
        host = parts.hostname or given.get("host", "")
        told = {
            "dbname": database, "host": host, "port": parts.port, "user": parts.username,
            "password": password or None, "sslmode": given.get("sslmode") or _secure(host),
            "sslrootcert": given.get("sslrootcert"),
        }  # fmt: skip
        self.name = f"postgresql://{host or 'localhost'}/{database}"
        try:
            self._raw = self._psycopg.connect(
                connect_timeout=WAIT, **{name: one for name, one in told.items() if one}
            )
        except self._psycopg.Error as error:
            raise DmeError(_refused(error)) from error

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
            raise DmeError(_refused(error)) from error

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


def _refused(error: Exception) -> str:
    """Return why PostgreSQL said no, in its own first line, which names no data."""
    said = (str(error).splitlines() or [""])[0][:200]
    return f"PostgreSQL menolak: {said}. Periksa alamat, nama pengguna, sandi dan haknya."


def _psycopg() -> ModuleType:
    try:
        import psycopg  # noqa: PLC0415 - only where it is installed
    except ImportError as error:
        raise DmeError(MISSING) from error
    found: ModuleType = psycopg
    return found
