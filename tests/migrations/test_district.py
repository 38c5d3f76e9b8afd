"""Revision 0039 on an older file: it can become the desk of an office, and nothing is lost."""

from pathlib import Path

from dme_desktop.district.service import gathering
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.vault import migrate
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.conftest import NOW
from tests.migrations.files import KEY, a_file, insert


def test_an_older_file_can_gather_packages(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    a_file(path, [insert("setting", key="operator", value="Petugas")], revision="0038")
    migrate.bring_up_to_date(path, KEY, clock)
    db = Database(path, KEY, clock=clock)
    with db.write(ACT, CLERK) as session:
        made = village.found(session, "52.03.11")
        assert (made.full_name, made.head_title, made.is_desk) == (
            "Kecamatan Montong Gading", "Camat", True,
        )  # fmt: skip
        assert gathering.newest_arrivals(session) == []
        assert village.setting(session, "operator") == "Petugas"
    db.close()
