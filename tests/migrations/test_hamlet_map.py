"""Revision 0042 on an older file: its village has a map that nobody drew, and can draw one."""

from contextlib import closing
from pathlib import Path

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.records import altered
from dme_desktop.vault import migrate
from dme_desktop.vault.database import Database
from dme_desktop.village import service
from tests.acts import ACT, CLERK
from tests.conftest import NOW
from tests.migrations.files import KEY, a_file, insert


def test_an_older_village_draws_its_map(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    kept = insert(
        "village", id="v", code="52.03.11.2005", name="Jenggik Utara", district="Montong Gading",
        regency="Kabupaten Lombok Timur", province="Nusa Tenggara Barat", letter_suffix="Pem.Ds",
        number_pattern="{number}/{year}", number_policy="EVERYTHING", paper="F4", practice=0,
        region_data="", rev=1,
    )  # fmt: skip
    a_file(path, [kept], revision="0041")
    migrate.bring_up_to_date(path, KEY, clock)
    with closing(Database(path, KEY, clock=clock)) as db:
        with db.write(ACT, CLERK) as session:
            before = service.profile(session)
            assert before.hamlet_map is None
            service.change_profile(session, altered(before, {"hamlet_map": "Montong: C3"}))
        with db.read() as session:
            assert service.profile(session).hamlet_map == "Montong: C3"
        assert db.chain_break() is None
