"""One desk of a province, loaded into every engine once."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from dme_desktop.district import loading
from dme_desktop.district.engines import duck, targets
from dme_desktop.district.engines.spark import Spark
from dme_desktop.district.engines.sqlite import Sqlite
from dme_desktop.district.questions import EXPECTED, NIK
from dme_desktop.district.service import lake
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.conftest import NOW
from tests.district.many import VILLAGES, payloads
from tests.engines import servers
from tests.engines.servers import Asks, ClickHouseServer, Here, PostgresServer, SparkCluster
from tests.trust.papers import another_office

IN_TWO = [
    [VILLAGES[0], VILLAGES[3], VILLAGES[1], VILLAGES[1], "52.04.01.2001", VILLAGES[5]],
    ["aa", "aa", "bb", "bb", "cc", "cc"],
]


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Give the desk of a province with packages of villages and of a regency."""
    with another_office(tmp_path_factory.mktemp("meja"), FixedClock(NOW), "52") as db:
        with db.write(ACT, CLERK) as session:
            session.add_all(one for one, _ in payloads())
        yield db


@pytest.fixture(scope="session")
def plain(desk: Database) -> Iterator[Here]:
    """Give SQLite, by which the others are judged."""
    with closing(Sqlite()) as engine:
        yield here(engine, desk)


@pytest.fixture(scope="session")
def duckdb(desk: Database) -> Iterator[Here]:
    with closing(duck.Duck()) as engine:
        yield here(engine, desk)


def here(engine: Sqlite | duck.Duck, desk: Database) -> Here:
    """Fill an engine in memory as the desk does."""
    lake.put(engine, payloads())
    with desk.read() as session:
        villages = lake.expected(session, lake.of(desk).codes_told())
    engine.put(EXPECTED, [[one[place] for one in villages] for place in (0, 1)])
    engine.put(NIK, IN_TWO)
    return Here(engine)


def loaded(desk: Database, server: Asks) -> None:
    """Load the desk into a server by its address, as an engineer does."""
    with closing(targets.reach(server.address)) as target:
        loading.load(desk, CLERK, target, lambda *_: None)
    server.fill(NIK, IN_TWO)


@pytest.fixture(scope="session")
def postgresql(desk: Database) -> Iterator[PostgresServer]:
    with servers.postgres() as server:
        loaded(desk, server)
        yield server


@pytest.fixture(scope="session")
def clickhouse(
    desk: Database, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ClickHouseServer]:
    with closing(ClickHouseServer(tmp_path_factory.mktemp("clickhouse"))) as server:
        loaded(desk, server)
        yield server


@pytest.fixture(scope="session")
def spark(desk: Database, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SparkCluster]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        with closing(SparkCluster(Path(tmp_path_factory.mktemp("spark")))) as cluster:
            target = targets.reach(cluster.address)
            assert isinstance(target, Spark)
            with closing(target):
                loading.load(desk, CLERK, target, lambda *_: None)
                cluster.session = target.session
                cluster.session.sql("USE dme")
                cluster.fill(NIK, IN_TWO)
                yield cluster
