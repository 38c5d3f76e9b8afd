"""Which engine an address is of: `postgresql://`, `clickhouse://` or `spark://`."""

from collections.abc import Callable
from urllib.parse import urlsplit

from dme_desktop.district.engines.clickhouse import ClickHouse
from dme_desktop.district.engines.engine import VARIABLE, Target
from dme_desktop.district.engines.postgres import Postgres
from dme_desktop.district.engines.spark import Spark
from dme_desktop.kernel.errors import DmeError

KINDS: dict[str, Callable[[str, str], Target]] = {
    "postgresql": Postgres, "clickhouse": ClickHouse, "spark": Spark,
}  # fmt: skip


def reach(address: str, password: str = "") -> Target:
    """Return the engine at an address; raise DmeError where there is none, or none that answers."""
    parts = urlsplit(address)
    kind = KINDS.get(parts.scheme)
    if kind is None:
        known = ", ".join(f"{one}://" for one in KINDS)
        raise DmeError(f"“{parts.scheme or address}” bukan mesin yang dikenal. Yang ada: {known}.")
    if parts.password:
        raise DmeError(
            "Jangan tulis sandi di dalam alamat: ia tersimpan di riwayat perintah. Isi variabel "
            f"{VARIABLE}, atau pakai --ask-password."
        )
    return kind(address, password)
