"""A list of names comes in as an office hands it out: any order of columns, dated, once."""

import datetime as dt
from pathlib import Path

from sqlalchemy import select

from dme_desktop.attention.model import Rule, WatchedName
from dme_desktop.exchange import service as exchange
from dme_desktop.exchange.preview import Preview
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.sheets.target import Kind
from dme_desktop.vault import undoing
from dme_desktop.vault.acts import UNDO
from dme_desktop.vault.database import Database
from tests.acts import CLERK
from tests.attention.conftest import Write, noticed
from tests.exchange import books

HEAD = ("Tgl Lahir", "Nama Alias", "NAMA LENGKAP", "Kode Densus", "Sumber", "Tanggal Daftar")
ROWS = (
    ("25-07-1980", "Abu Contoh", "Suhardi Bin Rahmat", "A-1", "DTTOT", "31-03-2026"),
    ("", "", "Lalu Umpama", "A-2", "DTTOT", "31-03-2026"),
    ("25-07-1980", "", "H. Suhardi bin Rahmat", "A-3", "DTTOT", "31-03-2026"),
    ("25-07-1980", "", "", "A-4", "DTTOT", "31-03-2026"),
    ("", "", "Orang Besok", "A-5", "DTTOT", "31-03-2027"),
)


def look(db: Database, folder: Path) -> Preview:
    with db.read() as session:
        file = books.sheets(folder / "daftar.xlsx", {"Daftar": [HEAD, *ROWS]})
        return exchange.preview(session, file)


def keep(db: Database, shown: Preview) -> None:
    with db.write(shown.act, CLERK) as session:
        exchange.bring_in(session, shown)


def test_names_come_in_each_once_with_the_day_of_their_list(
    db: Database, workers: list[str], tmp_path: Path
) -> None:
    assert workers
    shown = look(db, tmp_path)
    kinds = [row.kind for row in shown.rows]
    assert kinds.count(Kind.NEW) == 2
    assert kinds.count(Kind.DUPLICATE) == 1
    assert Kind.REFUSED in kinds
    keep(db, shown)
    with db.read() as session:
        kept = session.scalars(select(WatchedName).order_by(WatchedName.number)).all()
    assert [(one.name, one.alias, one.born, one.listed_on) for one in kept] == [
        ("Suhardi Bin Rahmat", "Abu Contoh", PartialDate(1980, 7, 25), dt.date(2026, 3, 31)),
        ("Lalu Umpama", None, None, dt.date(2026, 3, 31)),
    ]


def test_a_list_that_comes_in_is_compared_at_once_and_is_undone_as_one_act(
    db: Database, workers: list[str], write: Write, tmp_path: Path
) -> None:
    write(workers[0], recipient="Abu Contoh")
    keep(db, look(db, tmp_path))
    assert noticed(db) == [Rule.WL]
    with db.read() as session:
        act = undoing.last_undoable(session)
    assert act
    with db.write(UNDO, CLERK, undo_of=act.seq) as session:
        undoing.undo(session, act.seq)
    assert noticed(db) == []
