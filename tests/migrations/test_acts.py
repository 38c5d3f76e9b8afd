"""Acts that are older than the codes keep their words, and the chain over both holds."""

import datetime as dt
from pathlib import Path

import msgspec
from sqlalchemy import select

from dme_desktop.kernel.acts import EVERY_ROLE, Act, ActName
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.people import service as people
from dme_desktop.vault import chain, keys, migrate
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import AuditAct
from tests.acts import CLERK
from tests.conftest import NOW
from tests.examples import a_person
from tests.migrations.files import KEY, a_file, insert

AT = dt.datetime(2026, 11, 2, 8, tzinfo=dt.UTC)


def before_codes(path: Path) -> None:
    """Make a file as the program wrote it before acts had codes: one act, linked without one."""
    at = AT.isoformat(timespec="milliseconds")
    said = {"seq": 1, "at": at, "user": "operator", "act": "Urungkan", "undo_of": None}
    change = (1, 0, "person", "p", "C", "{}")
    told = msgspec.json.encode(change)
    link = chain._link(keys.derived(KEY, keys.CHAIN), chain.START, said, [told], [])
    kept = said | {"chain": link}
    rows = [
        insert("audit_act", **kept),
        ("INSERT INTO audit_change VALUES (?, ?, ?, ?, ?, ?)", change),
    ]
    a_file(path, rows, "0010")


def test_an_old_act_and_a_new_one_are_links_of_one_chain(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    before_codes(path)
    migrate.bring_up_to_date(path, KEY, clock)
    db = Database(path, KEY, clock=clock)
    act = Act("tambah-penduduk", "Tambah penduduk", EVERY_ROLE).about("dari buku induk")
    with db.write(act, CLERK) as session:
        people.add(session, a_person())
    assert db.chain_break() is None
    with db.read() as session:
        old, new = session.scalars(select(AuditAct).order_by(AuditAct.seq))
    assert old.name == ActName("", "Urungkan")
    assert new.name == act.name
    db.close()


def test_whoever_gives_an_act_another_code_breaks_the_chain(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    migrate.make(path, KEY)
    db = Database(path, KEY, clock=clock)
    with db.write(Act("hapus-penduduk", "Hapus", EVERY_ROLE), CLERK) as session:
        people.add(session, a_person())
    raw = db.raw()
    for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        raw.execute(f'DROP TRIGGER "{name}"')
    raw.execute("UPDATE audit_act SET code = 'simpan-draf'")
    raw.commit()
    raw.close()
    assert db.chain_break() == 1
    db.close()
