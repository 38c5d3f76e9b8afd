"""A ClickHouse that a nation runs, spoken to over its own HTTP interface.

New tables are filled beside the old ones, counted, and then exchanged. A host that is not this
machine is spoken to by HTTPS alone.
"""

import json
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from urllib.parse import unquote, urlencode, urlsplit

from dme_desktop.district.engines.engine import declared
from dme_desktop.district.engines.postgres import is_here
from dme_desktop.district.questions import EVERY, Facts
from dme_desktop.kernel.errors import DmeError
from dme_desktop.packages.tables import Cell

PLAIN_PORT, SECURE_PORT = 8123, 8443
WAIT = 120  # seconds for one statement
NEW = "_baru"
GONE = (
    "ClickHouse tidak menjawab atau terputus di tengah jalan. Tabel lama di sana masih seperti "
    "semula; angka di meja ini tetap utuh. Periksa servernya, lalu ulangi."
)


class ClickHouse:
    """One database of a ClickHouse; `address` is a URL without a password."""

    def __init__(self, address: str, password: str) -> None:
        parts = urlsplit(address)
        host = parts.hostname or "localhost"
        secure = not is_here(host)
        port = parts.port or (SECURE_PORT if secure else PLAIN_PORT)
        shown = f"[{host}]" if ":" in host else host
        self._base = f"http{'s' if secure else ''}://{shown}:{port}/"
        self._database = unquote(parts.path.lstrip("/")) or "default"
        self._headers = {"X-ClickHouse-User": unquote(parts.username or "default")}
        if password:
            self._headers["X-ClickHouse-Key"] = password
        self.name = f"clickhouse://{shown}/{self._database}"

    @contextmanager
    def anew(self) -> Iterator[None]:
        """Take what is put within for all there was, exchanged table by table when it ends."""
        for one in EVERY:
            columns = declared(one, "String", "Int64")
            keys = ", ".join(one.columns[:2])
            like = f"({columns}) ENGINE = MergeTree ORDER BY ({keys})"
            self._do(f"CREATE TABLE IF NOT EXISTS {one.name} {like}")
            self._do(f"DROP TABLE IF EXISTS {one.name}{NEW}")
            self._do(f"CREATE TABLE {one.name}{NEW} {like}")
        try:
            yield
            for one in EVERY:
                self._do(f"EXCHANGE TABLES {one.name} AND {one.name}{NEW}")
        finally:
            for one in EVERY:
                self._do(f"DROP TABLE IF EXISTS {one.name}{NEW}")

    def put(self, facts: Facts, columns: Sequence[Sequence[Cell]]) -> None:
        """Add rows to a table, given as whole columns."""
        names = ", ".join(facts.columns)
        self._do(
            f"INSERT INTO {facts.name}{NEW} ({names}) FORMAT JSONCompactColumns",
            json.dumps([list(one) for one in columns], ensure_ascii=False).encode(),
        )

    def settle(self) -> dict[str, int]:
        """Return how many rows each new table has: some loads add none and say nothing."""
        return {
            one.name: int(self._do(f"SELECT COUNT(*) FROM {one.name}{NEW}").split()[0])
            for one in EVERY
        }

    def close(self) -> None:
        """Do nothing: no connection is held."""

    def _do(self, text: str, content: bytes = b"") -> str:
        """Send one statement with what it takes; return what it gives."""
        told = urlencode({"database": self._database, "query": text})
        asked = urllib.request.Request(  # noqa: S310 - the base is http or https
            f"{self._base}?{told}", content, self._headers, method="POST"
        )
        try:
            with urllib.request.urlopen(asked, timeout=WAIT) as answer:  # noqa: S310
                return str(answer.read(1 << 20), "utf-8")
        except urllib.error.HTTPError as error:
            said = (str(error.read(400), "utf-8", "replace").splitlines() or [""])[0][:200]
            raise DmeError(f"ClickHouse menolak: {said}") from error
        except OSError as error:
            raise DmeError(GONE) from error
