"""Revision 0038 on an older file: an office of one laptop can prepare another one."""

from pathlib import Path

from dme_desktop.agenda import numbers
from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.laptops.service import own
from dme_desktop.vault import migrate
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.conftest import NOW
from tests.examples import VILLAGE
from tests.migrations.files import KEY, a_file


def test_an_older_file_can_have_a_second_laptop(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    a_file(path, [], revision="0037")
    migrate.bring_up_to_date(path, KEY, clock)
    db = Database(path, KEY, clock=clock)
    with db.write(ACT, CLERK) as session:
        village.found(session, VILLAGE)
        assert own.or_none(session) is None
        before = numbers.upcoming(session)[LetterType.DOMICILE]
        made = own.prepare(session, "Desa", "Kader")
        assert [one.name for one in own.laptops(session)] == ["Desa", "Kader"]
        assert made.public is None
        assert numbers.upcoming(session)[LetterType.DOMICILE] == before
    db.close()
