"""Addresses of engines: which are known, what they may not hold, and when a server must be sure."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from dme_desktop.app.command.cli import main as dme
from dme_desktop.district.engines import parquet, targets
from dme_desktop.district.engines.clickhouse import ClickHouse
from dme_desktop.district.engines.parquet import Parquet
from dme_desktop.district.engines.postgres import is_here
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault.database import Database
from tests.conftest import PASSPHRASE


def test_an_address_of_no_engine_or_with_a_password_is_refused() -> None:
    for address in ("kafka://x/y", "provinsi", ""):
        with pytest.raises(DmeError, match="postgresql://, clickhouse://, spark://"):
            targets.reach(address)
    with pytest.raises(DmeError, match="DME_ENGINE_PASSWORD"):
        targets.reach("postgresql://dme:rahasia@peladen/provinsi")


@pytest.mark.parametrize("host", ["", "/run/postgresql", "localhost", "127.0.0.1", "::1"])
def test_this_machine_is_known(host: str) -> None:
    assert is_here(host)


@pytest.mark.parametrize("host", ["peladen", "2001:db8::1", "localhost.example"])
def test_any_other_machine_has_to_prove_itself(host: str) -> None:
    assert not is_here(host)


def test_another_machine_is_spoken_to_by_https_alone() -> None:
    addresses = ("clickhouse://peladen/n", "clickhouse://[::1]/n")
    said = [ClickHouse(one, "")._base.split("//") for one in addresses]
    assert said == [["https:", "peladen:8443/"], ["http:", "[::1]:8123/"]]
    assert ClickHouse("clickhouse://dme@peladen:9999/n", "x").name == "clickhouse://peladen/n"


@pytest.mark.parametrize("address", ["postgresql://dme@peladen/provinsi", "spark://peladen/data"])
def test_what_is_not_installed_says_how_it_is(address: str) -> None:
    """These tests run where no engine is; those with engines are in tests/engines."""
    with pytest.raises(DmeError, match=r"pip install .dme-desktop\["):
        targets.reach(address)


def test_parquet_says_what_it_needs(tmp_path: Path) -> None:
    with pytest.raises(DmeError, match=r"dme-desktop\[province\]"):
        Parquet(tmp_path, ())
    assert "province" in parquet.MISSING


def test_a_village_loads_nothing(office: Database) -> None:
    done = CliRunner().invoke(
        dme,
        ["district", "load", "--into", "clickhouse://peladen/n", "--data", str(office.path.parent)],
        env={"DME_PASSPHRASE": PASSPHRASE},
    )
    assert done.exit_code == 1
    assert "Perintah ini untuk meja" in done.output
