"""Revision 0035 on an older file: flags of a list say who is meant, a consent can be withdrawn."""

from pathlib import Path

from dme_desktop.attention.service import decisions
from dme_desktop.attention.service.decisions import FlagRow
from dme_desktop.kernel.acts import Role, Who
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.livelihoods.service import businesses
from dme_desktop.vault import migrate
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.conftest import NOW
from tests.migrations.files import KEY, a_file, insert

HEAD = Who("kepala", frozenset({Role.HEAD}))


def test_what_was_noticed_and_agreed_before_stands(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    person = {
        "id": "p", "full_name": "Siti Contohwati", "gender": "2", "hamlet": "Montong",
        "birth_date": "1992-07-05", "residency": "TETAP", "phone_wa": 0, "rev": 1,
        "search_key": "SITI",
    }  # fmt: skip
    flag = {
        "id": "f", "rule": "WL", "person_id": "p", "subject": "LALU LALU", "facts": "x",
        "rank": 5, "entries": "[]", "told": '{"name":"Lalu"}', "since": "2026-11-01", "holds": 1,
    }  # fmt: skip
    business = {
        "id": "b", "owner_id": "p", "name": "Kios Berkah", "field": "DAGANG", "export_ready": 0,
        "agreed_by": "Siti Contohwati", "agreed_on": "2026-10-01", "rev": 1,
    }  # fmt: skip
    rows = [insert("person", **person), insert("attention_flag", **flag),
            insert("business", **business)]  # fmt: skip
    a_file(path, rows, revision="0034")
    migrate.bring_up_to_date(path, KEY, clock)
    db = Database(path, KEY, clock=clock)
    with db.read(HEAD) as session:
        (row,) = decisions.paged(session, who=HEAD).every()
        assert isinstance(row, FlagRow)
        assert row.told == {"name": "Lalu", "role": "penerima"}
        assert row.holds
    with db.write(ACT, CLERK) as session:
        businesses.withdraw(session, "b")
        assert [one.id for one in businesses.open_withdrawals(session)] == ["b"]
    db.close()
