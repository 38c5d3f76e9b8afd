"""Loading a desk into an engine: whole each time, or not at all, and never a NIK."""

from collections.abc import Iterator, Sequence
from contextlib import closing

import pytest
from sqlalchemy import select

from dme_desktop.district import loading, questions
from dme_desktop.district.acts import LOAD
from dme_desktop.district.engines import targets
from dme_desktop.district.engines.engine import Target
from dme_desktop.district.engines.postgres import Postgres
from dme_desktop.district.model import Payload
from dme_desktop.district.questions import Asked, Facts
from dme_desktop.district.service import lake
from dme_desktop.kernel.errors import DmeError
from dme_desktop.packages.tables import Cell
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import AuditAct
from tests.acts import ACT, CLERK
from tests.engines.servers import Asks, PostgresServer, asked

pytestmark = pytest.mark.engines
STOCK = questions.text("keadaan")
EVERY = ("postgresql", "clickhouse", "spark")


class BrokenError(Exception):
    """The power at the desk."""


def breaks(done: int, total: int) -> None:
    """Stop in the middle of what is loaded."""
    if total:
        raise BrokenError(done)


@pytest.fixture
def changed(desk: Database) -> Iterator[None]:
    """Let a package go while a test lasts."""
    with desk.write(ACT, CLERK) as session:
        payload = session.scalars(select(Payload).order_by(Payload.key)).first()
        assert payload is not None
        key, year = payload.key, payload.year
        payload.key, payload.year = f"{payload.sender} 1998", 1998
    yield
    with desk.write(ACT, CLERK) as session:
        payload = session.get_one(Payload, f"{key.split()[0]} 1998")
        payload.key, payload.year = key, year


def target(server: Asks, request: pytest.FixtureRequest) -> Target:
    made = targets.reach(server.address)
    if not server.address.startswith("spark"):
        request.addfinalizer(made.close)  # of Spark there is one session
    return made


@pytest.mark.parametrize("engine", EVERY)
@pytest.mark.usefixtures("changed")
def test_what_is_half_loaded_is_not_loaded(
    desk: Database, engine: str, request: pytest.FixtureRequest
) -> None:
    server: Asks = request.getfixturevalue(engine)
    before = asked(server, STOCK, Asked(2026))
    with pytest.raises(BrokenError):
        loading.load(desk, CLERK, target(server, request), breaks)
    assert asked(server, STOCK, Asked(2026)) == before


@pytest.mark.parametrize("engine", EVERY)
def test_loading_again_is_the_desk_as_it_is_now(
    desk: Database, engine: str, request: pytest.FixtureRequest
) -> None:
    server: Asks = request.getfixturevalue(engine)
    there = loading.load(desk, CLERK, target(server, request), lambda *_: None)
    assert there["paket"] == 14
    about = Asked(2026)
    assert asked(server, STOCK, about) == list(lake.of(desk).ask("keadaan", about))
    assert server.ask("select count(*) as semua from paket") == [(14,)]
    with desk.read() as session:
        acts = session.scalars(select(AuditAct).where(AuditAct.code == LOAD.code)).all()
        told = [one.detail or "" for one in acts]
    assert [one for one in told if one.startswith(f"{engine}://")]


@pytest.mark.usefixtures("changed")
def test_readers_keep_what_they_were_granted(desk: Database, postgresql: PostgresServer) -> None:
    with closing(postgresql.connected()) as raw:
        raw.execute("CREATE ROLE pembaca; GRANT USAGE ON SCHEMA dme TO pembaca")
        raw.execute("GRANT SELECT ON ALL TABLES IN SCHEMA dme TO pembaca")
        with closing(targets.reach(postgresql.address)) as there:
            loading.load(desk, CLERK, there, lambda *_: None)
        raw.execute("SET ROLE pembaca")
        assert raw.execute("SELECT COUNT(*) FROM paket").fetchall() == [(14,)]
        assert raw.execute("SELECT COUNT(*) FROM nik").fetchall() == [(0,)]  # nobody's NIK goes


class Losing(Postgres):
    """A connection on which the last row of a table gets lost."""

    def put(self, facts: Facts, columns: Sequence[Sequence[Cell]]) -> None:
        super().put(facts, [one[:-1] if facts.name == "guna" else one for one in columns])


def test_a_row_that_gets_lost_is_noticed_and_nothing_is_changed(
    desk: Database, postgresql: PostgresServer
) -> None:
    before = asked(postgresql, STOCK, Asked(2026))
    with closing(Losing(postgresql.address, "")) as there, pytest.raises(DmeError, match="guna"):
        loading.load(desk, CLERK, there, lambda *_: None)
    assert asked(postgresql, STOCK, Asked(2026)) == before


def test_a_server_that_goes_in_the_middle_is_told_and_nothing_is_lost(
    desk: Database, postgresql: PostgresServer
) -> None:
    before = asked(postgresql, STOCK, Asked(2026))
    mine = lake.of(desk).ask("keadaan", Asked(2026))

    def stops(done: int, total: int) -> None:  # noqa: ARG001 - as progress is told
        postgresql.stop("immediate")

    with (
        closing(targets.reach(postgresql.address)) as there,
        pytest.raises(DmeError, match="terputus di tengah jalan"),
    ):
        loading.load(desk, CLERK, there, stops)
    with pytest.raises(DmeError, match="PostgreSQL menolak"):
        targets.reach(postgresql.address)
    postgresql.start()
    assert asked(postgresql, STOCK, Asked(2026)) == before
    assert lake.of(desk).ask("keadaan", Asked(2026)) == mine


def test_a_clickhouse_that_is_not_there_or_says_no_is_told(
    desk: Database, clickhouse: Asks
) -> None:
    with pytest.raises(DmeError, match="ClickHouse tidak menjawab"):
        loading.load(desk, CLERK, targets.reach("clickhouse://127.0.0.1:9/x"), lambda *_: None)
    nowhere = targets.reach(clickhouse.address.replace("nasional", "tidak_ada"))
    with pytest.raises(DmeError, match="ClickHouse menolak"):
        loading.load(desk, CLERK, nowhere, lambda *_: None)
