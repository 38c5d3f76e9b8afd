"""A Spark that runs already: Parquet in a folder that all its machines see, and tables over it.

`spark://host:7077/data/dme` writes below /data/dme and names tables of a database `dme`. Where the
cluster keeps a catalogue, the tables stay; where it keeps none, the files do.
"""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from dme_desktop.district.engines.engine import declared
from dme_desktop.district.engines.parquet import Parquet
from dme_desktop.district.questions import EVERY, Facts
from dme_desktop.kernel.errors import DmeError
from dme_desktop.packages.tables import Cell

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

DATABASE = "dme"
NEW = "-baru"
MISSING = (
    "Untuk memuat ke Spark, komputer ini perlu Java 17 dan tambahan: "
    'python -m pip install "dme-desktop[spark,province]".'
)
GONE = (
    "Spark tidak menjawab atau terputus di tengah jalan. Berkas lama di foldernya masih seperti "
    "semula; angka di meja ini tetap utuh. Periksa klusternya, lalu ulangi."
)


class Spark:
    """A session of a cluster; `address` is its master, with a folder that it sees."""

    def __init__(self, address: str, _password: str = "") -> None:
        parts = urlsplit(address)
        self._folder = Path(unquote(parts.path))
        if not parts.path.strip("/"):
            raise DmeError(
                "Sebut folder yang dilihat semua mesin Spark: spark://host:7077/data/dme."
            )
        self.name = f"spark://{parts.netloc}{parts.path}"
        self.session = _session(f"spark://{parts.netloc}")
        new = self._folder.with_name(self._folder.name + NEW)
        shutil.rmtree(new, ignore_errors=True)  # what was left of a load that broke off
        self._parquet = Parquet(new, EVERY)

    @contextmanager
    def anew(self) -> Iterator[None]:
        """Take what is put within for all there was, table by table when it ends."""
        from py4j.protocol import Py4JError  # noqa: PLC0415 - comes with Spark
        from pyspark.errors import PySparkException  # noqa: PLC0415

        try:
            yield
            self._name_tables()
        except (Py4JError, PySparkException) as error:
            raise DmeError(GONE) from error

    def put(self, facts: Facts, columns: Sequence[Sequence[Cell]]) -> None:
        """Add rows to a table, given as whole columns."""
        self._parquet.put(facts, columns)

    def settle(self) -> dict[str, int]:
        """Return how many rows Spark itself reads of each new table."""
        self._parquet.write()
        new = self._folder.with_name(self._folder.name + NEW)
        return {
            one.name: int(self.session.read.parquet(str(new / one.name)).count()) for one in EVERY
        }

    def close(self) -> None:
        """End the session."""
        self._parquet.close()
        self.session.stop()

    def _name_tables(self) -> None:
        new = self._folder.with_name(self._folder.name + NEW)
        old = self._folder.with_name(self._folder.name + "-lama")
        if self._folder.exists():
            self._folder.rename(old)
        new.rename(self._folder)
        self.session.sql(f"CREATE DATABASE IF NOT EXISTS {DATABASE}")
        shutil.rmtree(old, ignore_errors=True)
        for one in EVERY:
            columns = declared(one, "STRING", "BIGINT")
            self.session.sql(f"DROP TABLE IF EXISTS {DATABASE}.{one.name}")
            self.session.sql(
                f"CREATE TABLE {DATABASE}.{one.name} ({columns}) USING parquet "
                f"LOCATION '{self._folder / one.name}'"
            )


def _session(master: str) -> "SparkSession":
    try:
        from py4j.protocol import Py4JError  # noqa: PLC0415 - comes with Spark
        from pyspark.errors import PySparkException  # noqa: PLC0415
        from pyspark.sql import SparkSession  # noqa: PLC0415
    except ImportError as error:
        raise DmeError(MISSING) from error
    asked = SparkSession.builder.master(master).appName("DME Desktop")
    quiet = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false"}
    for name, one in quiet.items():
        asked = asked.config(name, one)
    try:
        session: SparkSession = asked.getOrCreate()
    except (Py4JError, PySparkException, OSError) as error:
        raise DmeError(GONE) from error
    return session
