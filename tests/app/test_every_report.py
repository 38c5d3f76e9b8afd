"""Every report there is, on the practice village: narrowed, as workbook, and with odd villages."""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.reports import own
from dme_desktop.reports.asking import Only, Period
from dme_desktop.reports.documents.list_report import ListReport
from dme_desktop.reports.kinds import EVERY_FILTER, KINDS, Kind, of_own
from dme_desktop.reports.own import OwnReport
from dme_desktop.ui import said
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from tests.acts import CLERK
from tests.conftest import NOW
from tests.pdf.golden import text_of

NEWEST = (
    "FROM person p JOIN journey j ON j.id = (SELECT k.id FROM journey k WHERE k.person_id = p.id "
    "AND k.deleted_at IS NULL ORDER BY k.seq DESC, k.id DESC LIMIT 1) WHERE p.deleted_at IS NULL "
)
EACH = (
    "FROM journey j JOIN person p ON p.id = j.person_id "
    "WHERE j.deleted_at IS NULL AND p.deleted_at IS NULL "
)
LEFT = EACH + "AND j.stage IN ('BEKERJA', 'CUTI', 'PURNA', 'MENINGGAL') "
ABROAD = NEWEST + "AND j.stage IN ('BEKERJA', 'CUTI') "
IN_YEAR = f"LIKE '{NOW.year}%' "
MONEY = (
    "FROM remittance r JOIN person p ON p.id = r.person_id LEFT JOIN journey j ON j.id = (SELECT "
    "k.id FROM journey k WHERE k.person_id = p.id AND k.deleted_at IS NULL ORDER BY k.seq DESC "
    "LIMIT 1) WHERE r.deleted_at IS NULL AND r.void_reason IS NULL AND r.direction = 'IN' "
    "AND r.received_on LIKE :year "
)
TRAINED = (
    "FROM participant t JOIN training_batch b ON b.id = t.batch_id JOIN person p "
    "ON p.id = t.person_id LEFT JOIN journey j ON 0 WHERE t.deleted_at IS NULL "
    "AND t.seat = 'TERDAFTAR' AND b.deleted_at IS NULL AND b.status <> 'BATAL' "
    f"AND b.start_on {IN_YEAR} AND b.start_on <= '{NOW:%Y-%m-%d}' "
)
COUNTED = {
    "L1": NEWEST + "AND j.stage NOT IN ('MINAT', 'BATAL', 'DICEGAH', 'GAGAL') ",
    "L2": LEFT + f"AND j.departed_on {IN_YEAR}",
    **dict.fromkeys(("L3", "L4", "L5", "L6"), ABROAD),
    "L7": LEFT,
    "L13": MONEY,
    "L14": MONEY,
    "L17": TRAINED,
    "L18": "FROM business s JOIN person p ON p.id = s.owner_id LEFT JOIN journey j ON 0 "
           "WHERE s.deleted_at IS NULL ",
    "BUKU": EACH,
}  # fmt: skip
CONDITIONS = {
    "hamlet": "AND p.hamlet = :value", "gender": "AND p.gender = :value",
    "country": "AND coalesce(j.country, '-') = :value", "scheme": "AND j.scheme = :value",
}  # fmt: skip
VALUES = {
    "hamlet": "p.hamlet", "gender": "p.gender", "country": "coalesce(j.country, '-')",
    "scheme": "j.scheme",
}  # fmt: skip
OWN = OwnReport(
    name="=Daftar saya", id="sendiri",
    columns=("person.full_name", "person.nik", "journey.country", "journey.departed_on"),
)  # fmt: skip
EVERY: Sequence[Kind] = [*KINDS.values(), of_own(OWN)]
NARROWED = [kind for kind in EVERY if kind.filters]


def called(kind: Kind) -> str:
    return kind.code.split("-")[0]


@pytest.fixture(scope="module")
def practice(_rehearsed: Path) -> Iterator[Database]:
    """Give the practice village of twelve workers, only to be read."""
    secret = (_rehearsed / "kata-sandi-latihan.txt").read_text(encoding="utf-8").strip()
    db = Profile(_rehearsed / "data", FixedClock(NOW)).open(secret)
    assert db is not None
    yield db
    db.close()


@pytest.fixture
def session(practice: Database) -> Iterator[Session]:
    """Give the practice village, read by the clerk."""
    with practice.read(CLERK) as session:
        yield session


def values_of(session: Session, field: str) -> list[str]:
    every = session.scalars(text(f"SELECT DISTINCT {VALUES[field]} {EACH}"))
    return sorted(str(one) for one in every if one)


def given_to(asked: str, value: str) -> dict[str, str]:
    year = {"year": f"{NOW.year}%"} if ":year" in asked else {}
    return {"value": value} | year


def parts_of(kind: Kind) -> list[str]:
    return list(kind.parts) or [""]


@pytest.mark.parametrize("kind", EVERY, ids=called)
def test_a_report_can_be_narrowed_or_says_why_not(kind: Kind) -> None:
    assert set(kind.filters) <= set(EVERY_FILTER)
    assert kind.why_whole or set(kind.filters) == set(EVERY_FILTER)
    assert kind.whole_parts <= set(kind.parts)


@pytest.mark.parametrize("kind", KINDS.values(), ids=called)
def test_what_a_report_is_called_and_why_it_is_whole_is_said_in_english_too(kind: Kind) -> None:
    told = {kind.name, kind.about, kind.why_whole, kind.group.value, *kind.parts.values()} - {""}
    assert sorted(told - said.known("choices").keys()) == []


@pytest.mark.parametrize("kind", [one for one in NARROWED if one.code in COUNTED], ids=called)
def test_a_narrowed_total_is_that_of_plain_sql(session: Session, kind: Kind) -> None:
    every = kind.counted(session).people
    for field in kind.filters:
        found = {}
        for value in values_of(session, field):
            report = kind.counted(session, Period(only=Only(**{field: value})))
            statement = text(f"SELECT count(*) {COUNTED[kind.code]} {CONDITIONS[field]}")
            found[value] = report.people
            assert report.people == session.scalar(
                statement, given_to(COUNTED[kind.code], value)
            ), (field, value)
            assert report.narrowed
        if field in {"hamlet", "gender"} and kind.code != "L18":  # a group has no owner
            assert sum(found.values()) == every, field


@pytest.mark.parametrize("kind", [one for one in NARROWED if one.code not in COUNTED], ids=called)
def test_a_narrowed_list_has_those_of_the_whole_who_are_meant(session: Session, kind: Kind) -> None:
    whole = kind.counted(session)
    for field in kind.filters:
        for value in values_of(session, field):
            given = {"value": value}
            statement = f"SELECT p.id {NEWEST} {CONDITIONS[field]}"
            meant = set(session.scalars(text(statement), given))
            statement = f"SELECT j.id {EACH} {CONDITIONS[field]}"
            meant |= set(session.scalars(text(statement), given))
            report = kind.counted(session, Period(only=Only(**{field: value})))
            ids = [one for one in whole.ids if one.rpartition(":")[2] in meant]
            assert list(report.ids) == ids, (field, value)


@pytest.mark.parametrize("kind", [one for one in NARROWED if one.masks], ids=called)
def test_what_is_for_outside_is_never_narrowed(session: Session, kind: Kind) -> None:
    """Two cuts of a masked report, held against each other, would tell who is hidden."""
    with pytest.raises(DmeError, match="seluruh desa"):
        kind.counted(session, Period(only=Only(gender="1"), outside=True))


@pytest.mark.parametrize("kind", NARROWED, ids=called)
def test_a_filter_that_leaves_nothing_gives_an_honest_empty_report(
    session: Session, kind: Kind
) -> None:
    report = kind.counted(session, Period(only=Only(hamlet="Tidak Ada Dusun Ini")))
    assert report.people == 0
    told = text_of(kind.build(report))
    assert "DISARING: dusun Tidak Ada Dusun Ini" in told
    assert "Disaring, bukan seluruh desa" in told
    assert "Tidak ada yang cocok dengan saringan ini." in told
    book = openpyxl.load_workbook(BytesIO(kind.workbook(report)))
    summary = [str(cell.value) for row in book["Ringkasan"].iter_rows() for cell in row]
    assert any("Disaring, bukan seluruh desa" in cell for cell in summary)


@pytest.mark.parametrize("kind", EVERY, ids=called)
def test_every_workbook_reopens_with_typed_cells(session: Session, kind: Kind) -> None:
    for part in parts_of(kind):
        report = kind.counted(session, Period(part=part))
        content = kind.workbook(report)
        book = openpyxl.load_workbook(BytesIO(content))
        assert book.sheetnames[0] == "Ringkasan"
        assert len(book.sheetnames) == 2
        for sheet in book.worksheets:
            assert sheet.print_area
            assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (14, "landscape")
            for row in sheet.iter_rows():
                for cell in row:
                    check_cell(cell, kind.code)
        body = book.worksheets[1]
        assert body.print_title_rows
        if isinstance(report, ListReport) and report.rows:
            assert body.max_row == len(report.rows) + 1
            check_columns(body, report)


def check_cell(cell: Any, code: str) -> None:
    assert cell.data_type != "f", (code, cell.coordinate)
    if isinstance(cell.value, str) and re.match(r"\s*[=+\-@]", cell.value):
        assert cell.quotePrefix or cell.value in {"-", "–"}, (code, cell.coordinate, cell.value)
    if isinstance(cell.value, int | float):
        assert abs(cell.value) < 10**15, (code, cell.coordinate)


def check_columns(body: Any, report: ListReport) -> None:
    """Hold every cell against its printed text: figures are numbers, days are days, NIK is text."""
    for place, column in enumerate(report.columns, start=1):
        for line, row in enumerate(report.rows, start=2):
            told, value = row[place - 1], body.cell(line, place).value
            if (
                column.align == "right"
                and not column.private
                and re.fullmatch(r"(Rp)?\d[\d.]*(,\d+)?%?", told)
            ):
                assert isinstance(value, int | float), (report.code, column.head, told)
            elif column.align == "centre" and re.fullmatch(r"\d\d-\d\d-\d{4}", told):
                assert hasattr(value, "year"), (report.code, column.head, told)
            elif re.fullmatch(r"\d{16}", told):
                assert value == told, (report.code, column.head)
            elif column.align == "left":
                assert (value or "") == told, (report.code, column.head, told)


def test_an_own_report_has_nik_as_text(session: Session) -> None:
    kind = EVERY[-1]
    body = openpyxl.load_workbook(BytesIO(kind.workbook(kind.counted(session)))).worksheets[1]
    numbers = [body.cell(line, 2).value for line in range(2, body.max_row + 1)]
    assert all(isinstance(one, str) and len(one) == 16 for one in numbers if one)
    assert own.CODE in kind.code
