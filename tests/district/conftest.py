"""A desk of a regency, and villages of it that are not here."""

import pytest

from dme_desktop.apart import calling
from dme_desktop.vault.acts import BEGIN
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from tests.acts import CLERK
from tests.district.packages import FarVillage
from tests.examples import an_official

NORTH, SOUTH, FAR = "52.03.11.2005", "52.03.11.2004", "52.03.07.1001"


@pytest.fixture
def desk(db: Database) -> Database:
    """Give the desk of the regency of those villages."""
    with db.write(BEGIN, CLERK) as session:
        village.found(session, "52.03")
        village.appoint(session, an_official())
    return db


@pytest.fixture
def north() -> FarVillage:
    """Give a village."""
    return FarVillage(NORTH, 11)


@pytest.fixture
def south() -> FarVillage:
    """Give the village beside it."""
    return FarVillage(SOUTH, 12)


@pytest.fixture
def near(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read packages in this process: what a process of its own does is tried elsewhere."""
    monkeypatch.setattr(calling, "call", lambda function, *given, **_: function(*given))
