"""Totals of the reports on the practice village, held against SQL that knows nothing of ours."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from dme_desktop.agenda.model import INNER
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.reports.asking import NOW as ASKED
from dme_desktop.reports.kinds import KINDS
from dme_desktop.vault.profile import Profile
from tests.acts import CLERK
from tests.conftest import NOW

NEWEST = (
    "FROM person p JOIN journey j ON j.id = (SELECT k.id FROM journey k WHERE k.person_id = p.id "
    "AND k.deleted_at IS NULL ORDER BY k.seq DESC, k.id DESC LIMIT 1) WHERE p.deleted_at IS NULL "
)
LEFT = (
    "SELECT count(*) FROM journey j JOIN person p ON p.id = j.person_id "
    "WHERE j.deleted_at IS NULL AND p.deleted_at IS NULL"
)
IN = (
    " FROM remittance WHERE deleted_at IS NULL AND void_reason IS NULL AND direction = 'IN' "
    "AND received_on LIKE :year"
)
LETTERS = (
    "SELECT count(*) FROM letter WHERE deleted_at IS NULL AND sequence <> :inner "
    "AND date LIKE :year"
)
GIVEN = {"year": f"{NOW.year}%", "inner": INNER}
TOTALS = {
    "L1": "SELECT count(*) " + NEWEST + " AND j.stage NOT IN "
          "('MINAT', 'BATAL', 'DICEGAH', 'GAGAL')",
    "L3": "SELECT count(*) " + NEWEST + " AND j.stage IN ('BEKERJA', 'CUTI')",
    "L7": LEFT + " AND j.stage IN ('BEKERJA', 'CUTI', 'PURNA', 'MENINGGAL')",
    "L10": LETTERS,
    "AGENDA": LETTERS,
    "L13": "SELECT count(*)" + IN,
    "L14": "SELECT count(*)" + IN,
    "L18": "SELECT count(*) FROM business WHERE deleted_at IS NULL",
    "BUKU": LEFT,
}  # fmt: skip


REGISTER = (  # name, NIK, family card, sex, number of the passport
    "SELECT p.full_name, coalesce(p.nik, ''), coalesce(p.family_card_no, ''), "
    "CASE p.gender WHEN '1' THEN 'L' WHEN '2' THEN 'P' ELSE '' END, "
    "coalesce((SELECT d.number FROM worker_document d WHERE d.journey_id = j.id "
    "AND d.type = 'PASPOR' AND d.deleted_at IS NULL AND d.replaced_on IS NULL "
    "AND d.status IN ('ADA', 'PROSES')), '') FROM journey j JOIN person p ON p.id = j.person_id "
    "WHERE j.deleted_at IS NULL AND p.deleted_at IS NULL ORDER BY j.created_at, j.id"
)
OUTGOING = (
    "SELECT strftime('%d-%m-%Y', date), number, coalesce(addressee, '') FROM letter "
    "WHERE deleted_at IS NULL AND sequence <> :inner AND date LIKE :year "
    "ORDER BY date, rowid"
)


def plain(session: Session, asked: str) -> Any:
    """Return what a statement finds."""
    statement = text(asked)
    given = {name: value for name, value in GIVEN.items() if f":{name}" in asked}
    return session.scalar(statement, given)


@pytest.fixture
def session(rehearsed: Path) -> Iterator[Session]:
    """Give the practice village, read by the clerk."""
    secret = (rehearsed / "kata-sandi-latihan.txt").read_text(encoding="utf-8").strip()
    profile = Profile(rehearsed / "data", FixedClock(NOW))
    db = profile.open(secret)
    assert db is not None
    with db.read(CLERK) as session:
        yield session
    db.close()


def test_every_total_is_that_of_plain_sql(session: Session) -> None:
    ours = {code: KINDS[code].counted(session, ASKED).people for code in TOTALS}
    assert ours == {code: plain(session, asked) for code, asked in TOTALS.items()}


def test_the_books_say_line_for_line_what_plain_sql_says(session: Session) -> None:
    book: Any = KINDS["BUKU"].counted(session, ASKED)
    ours = [(*row[:4], row[12].partition(",")[0]) for row in book.rows]
    assert ours == [tuple(row) for row in session.execute(text(REGISTER))]
    agenda: Any = KINDS["AGENDA"].counted(session, ASKED)
    kept = session.execute(text(OUTGOING), GIVEN).all()
    assert [row[:2] for row in agenda.rows] == [tuple(row[:2]) for row in kept]
    assert all(row[2] == one[2] for row, one in zip(agenda.rows, kept, strict=True) if one[2])


def test_money_adds_up_to_what_plain_sql_adds(session: Session) -> None:
    whole = plain(session, "SELECT sum(amount_idr)" + IN)
    for code, place in (("L13", 4), ("L14", 1)):
        report: Any = KINDS[code].counted(session, ASKED)
        told = report.rows[-1][place].removeprefix("Rp").replace(".", "")
        assert int(told) == whole, code


def test_every_report_says_n_its_day_what_is_unknown_and_its_scope(session: Session) -> None:
    for code, kind in KINDS.items():
        told = [what for what, _ in kind.conditions(kind.counted(session, ASKED))]
        assert told[0] == "Posisi data per", code
        assert told[1].startswith("Banyaknya"), code
        assert told[2:4] == ["Belum diketahui", "Cakupan"], code
