"""Revision 0045 on an older file: who heads the office has no rank, and can be given one."""

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


def test_an_older_official_is_given_a_rank(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    kept = insert(
        "official", id="o", name="Lalu Contoh", role="KADES", signing_mode="PJ", can_sign=1,
        active=1, nip="198801012010011001", rev=1,
    )  # fmt: skip
    office = insert(
        "village", id="v", code="52.03.11.2005", name="Jenggik Utara", district="Montong Gading",
        regency="Kabupaten Lombok Timur", province="Nusa Tenggara Barat", letter_suffix="Pem.Ds",
        number_pattern="{number}/{year}", number_policy="EVERYTHING", paper="F4", practice=0,
        region_data="", rev=1,
    )  # fmt: skip
    a_file(path, [office, kept], revision="0044")
    migrate.bring_up_to_date(path, KEY, clock)
    with closing(Database(path, KEY, clock=clock)) as db:
        with db.write(ACT, CLERK) as session:
            (before,) = service.officials(session)
            assert before.rank is None
            service.change_official(session, altered(before, {"rank": "Penata, III/c"}), "o")
        with db.read() as session:
            assert [one.rank for one in service.officials(session)] == ["Penata, III/c"]
        assert db.chain_break() is None
