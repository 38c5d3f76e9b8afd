"""The practice desk: a subdistrict with villages that reported, are late, or do not add up."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from dme_desktop.apart import calling
from dme_desktop.app.command.cli import main
from dme_desktop.app.practice import desk as practice
from dme_desktop.app.today import desk as today
from dme_desktop.district.model import Verdict
from dme_desktop.district.service import figures, gathering, standing
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import unwatched
from dme_desktop.vault.profile import Profile
from dme_desktop.village import service as village
from tests.conftest import NOW


@pytest.fixture(autouse=True)
def _near(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calling, "call", lambda function, *given, **_: function(*given))


def test_a_practice_desk_has_villages_of_every_kind(tmp_path: Path) -> None:
    clock = FixedClock(NOW)
    made = practice.run(tmp_path, practice.CODE, 1, unwatched, clock)
    db = Profile(made.data, clock).open(made.passphrase, remember=False)
    with db.read() as session:
        assert village.profile(session).practice
        verdicts = [one.verdict for one in gathering.newest_arrivals(session)]
    years = verdicts.count(Verdict.COCOK)
    assert (made.counted, made.refused) == (years, 3)  # both years of a stranger, and one amiss
    assert verdicts.count(Verdict.SELISIH) == 1
    [area] = standing.areas(db, NOW.year)
    assert len(area.villages) == (years - 1) // 2 + 2  # one never sent, one does not add up
    assert {one.age for one in area.villages} >= {None, practice.DAYS_OLD}
    assert {one.sentence for one in today.read(db, clock)[1]} >= {
        "{count} paket perlu diperbaiki dan belum dibalas",
        "{count} kunci belum dicocokkan",
        "{count} kantor belum melapor lagi, {never} belum pernah",
    }
    db.close()


def test_a_practice_desk_of_a_province_gets_sums_of_its_regencies(tmp_path: Path) -> None:
    clock = FixedClock(NOW)
    made = practice.run(tmp_path, "52", 1, unwatched, clock)
    db = Profile(made.data, clock).open(made.passphrase, remember=False)
    areas = standing.areas(db, NOW.year)
    assert len(areas) == 9  # one regency never told which villages it has
    assert sum(len(one.villages) for one in areas) > 700
    drawn = figures.charts(db, NOW.year)
    assert all(one.whole and one.whole_before for one in drawn)  # beside the year before
    db.close()


def test_the_command_makes_one_and_refuses_what_is_no_subdistrict(tmp_path: Path) -> None:
    told = CliRunner().invoke(
        main, ["demo", "--desk", practice.CODE, "--out", str(tmp_path / "meja"), "--json"]
    )
    assert told.exit_code == 0, told.output
    found = json.loads(told.stdout)
    assert found["counted"] > 3
    assert Path(found["files"]["data"]).is_dir()
    again = CliRunner().invoke(
        main, ["demo", "--desk", practice.CODE, "--out", str(tmp_path / "meja")]
    )
    assert (again.exit_code, "sudah ada" in again.stderr) == (1, True)
    with pytest.raises(DmeError, match="bukan kode wilayah"):
        practice.run(tmp_path / "lain", "52.03.11.2005", 1, unwatched)
