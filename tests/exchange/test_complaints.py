"""Troubles that users of village programs told in public, tried on this one.

Each names the thread it was told in; what they wanted is what is asserted.
"""

from pathlib import Path
from typing import Any

import pytest

from dme_desktop.exchange.preview import in_words, report
from dme_desktop.kernel import kinds
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people import service as people
from dme_desktop.people.model import NikMissing
from dme_desktop.sheets.target import Kind
from dme_desktop.vault.database import Database
from tests.exchange.test_lines import HEAD, Desk, a_line


@pytest.fixture
def desk(db: Database, tmp_path: Path) -> Desk:
    """Give a desk with an empty village."""
    return Desk(db, tmp_path)


def three(**same: Any) -> list[list[Any]]:
    """Return three neighbours who have some value in common."""
    return [
        a_line(n, **{"sex": "PEREMPUAN", "name": f"WARGA {c}", "born": f"2{n}-07-199{n}"} | same)
        for n, c in enumerate("ABC", 1)
    ]


@pytest.mark.parametrize("nothing", ["0", 0, "-", "0000000000000000", "belum punya"])
def test_those_without_a_nik_do_not_write_over_each_other(desk: Desk, nothing: object) -> None:
    """OpenSID #1032: whoever had no NIK got the same one, and the last line won."""
    shown = desk.bring(HEAD, *three(nik=nothing))
    assert [row.kind for row in shown.rows] == [Kind.NEW] * 3
    with desk.db.read() as session:
        kept = people.paged(session).page()
    assert sorted(one.full_name for one in kept) == ["WARGA A", "WARGA B", "WARGA C"]
    assert {one.nik for one in kept} == {None}
    assert all(isinstance(one.nik_missing, NikMissing) for one in kept)


@pytest.mark.parametrize("made_up", ["9999999999999999", "1111111111111111", "5203000000000000"])
def test_a_nik_that_was_made_up_is_refused_and_says_why(desk: Desk, made_up: str) -> None:
    """OpenSID #1032: numbers of one figure stood for no number at all."""
    shown = desk.look(HEAD, *three(nik=made_up))
    assert [row.kind for row in shown.rows] == [Kind.REFUSED] * 3
    assert all("NIK" in fault.reason for row in shown.rows for fault in row.faults)


def test_a_date_that_was_left_empty_stays_empty(desk: Desk) -> None:
    """OpenSID #9696: every empty date became the day of the import."""
    undated = [[*line[:4], "", *line[5:]] for line in three(nik="-")]
    shown = desk.look(HEAD, *undated)
    assert {row.values.get("birth_date") for row in shown.rows} == {None}
    assert not any(row.kind is Kind.NEW for row in shown.rows)


def test_an_import_that_took_nobody_does_not_say_it_succeeded(desk: Desk) -> None:
    """OpenDK #123: the page said done, and nobody was there."""
    shown = desk.look(HEAD, *three(nik="9999999999999999"))
    assert "3 ditolak" in in_words(report(shown)).lower()


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("05/08/1990", PartialDate(1990, 8, 5)),
        ("5/8/1990", PartialDate(1990, 8, 5)),
        ("00-00-1990", PartialDate(1990)),
        ("00-08-1990", PartialDate(1990, 8)),
        ("05-00-1990", None),
        ("12/31/1990", None),
    ],
)
def test_the_day_stands_before_the_month(typed: str, read: PartialDate | None) -> None:
    """OpenSID #10167: a form that wanted the month first got wrong dates of birth."""
    if read is None:
        with pytest.raises(ValueError, match="31-12-2025"):
            kinds.PARTIAL_DATE.parse(typed)
    else:
        assert kinds.PARTIAL_DATE.parse(typed) == read
