"""Revision 0043 on an older file: a consent to a business is a consent, the withdrawn one too."""

import datetime as dt
from pathlib import Path

from dme_desktop import rooms
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.livelihoods.model import Business
from dme_desktop.privacy import purposes
from dme_desktop.vault import migrate
from dme_desktop.vault.database import Database
from dme_desktop.vault.personal import Basis
from tests.conftest import NOW
from tests.migrations.files import KEY, a_file, insert

FREED = '{"agreed_by":["Siti Contohwati",null],"agreed_on":["2026-10-01",null]}'


def test_who_had_agreed_is_read_back_from_the_book_of_acts(tmp_path: Path) -> None:
    rooms.declare()
    path = tmp_path / "desa.db"
    person = {
        "id": "p", "full_name": "Siti Contohwati", "gender": "2", "hamlet": "Montong",
        "birth_date": "1992-07-05", "residency": "TETAP", "phone_wa": 0, "rev": 1,
        "search_key": "SITI",
    }  # fmt: skip
    kiosk = {
        "owner_id": "p",
        "name": "Kios Berkah",
        "field": "DAGANG",
        "export_ready": 0,
        "rev": 1,
    }
    withdrawn = {"withdrawn_at": "2026-11-02T01:00:00.000+00:00"}
    act = {
        "seq": 1, "at": "2026-11-02T01:00:00.000+00:00", "user": "Petugas", "act": "Tarik",
        "detail": "", "code": "tarik-persetujuan-usaha", "chain": "x" * 64,
    }  # fmt: skip
    change = (
        (
            'INSERT INTO audit_change (seq, n, "table", record_id, kind, fields) '
            "VALUES (1, 1, 'business', 'b', 'U', ?)"
        ),
        (FREED,),
    )
    rows = [
        insert("person", **person), insert("business", id="b", **kiosk, **withdrawn),
        insert("business", id="c", agreed_by="Siti", agreed_on="2026-09-01", **kiosk),
        insert("business", id="d", **kiosk), insert("audit_act", **act),
        change,
    ]  # fmt: skip
    a_file(path, rows, revision="0042")
    migrate.bring_up_to_date(path, KEY, FixedClock(NOW))
    db = Database(path, KEY, clock=FixedClock(NOW))
    (keeps,) = (one for one in purposes.every() if one.name == "businesses")
    assert keeps.basis is Basis.CONSENT
    with db.read() as session:
        one = session.get_one(Business, "b")
        assert (one.was_agreed_by, one.was_agreed_on) == ("Siti Contohwati", dt.date(2026, 10, 1))
        told = [
            (each.given_by, each.given_on, each.withdrawn_at is not None)
            for each in keeps.consents(session, ("p",))
        ]
    assert told == [
        ("Siti", dt.date(2026, 9, 1), False), ("Siti Contohwati", dt.date(2026, 10, 1), True),
    ]  # fmt: skip
    db.close()
