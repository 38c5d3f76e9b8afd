"""The figures of a desk: a year that goes on is held against the same months of the year before."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.district import rules
from dme_desktop.district.questions import Asked
from dme_desktop.district.service import figures
from dme_desktop.packages import tables
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.district.packages import FarVillage, Rows, known, received

DESK = "52.03"


@pytest.mark.usefixtures("near")
def test_last_year_is_told_as_far_as_this_one_went(desk: Database, north: FarVillage) -> None:
    with desk.write(ACT, CLERK) as session:
        to = known(session, north)
        before = {"berangkat": [(3, "MY", "L", "", 10), (12, "MY", "L", "", 90)]}
        end = dt.date(2025, 12, 31)
        received(session, north.signed(DESK, before, year=2025, as_of=end), to)
        again = FarVillage(north.code, north.number)
        received(session, again.signed(DESK, {"berangkat": [(3, "MY", "L", "", 11)]}), to)
    chart = figures.charts(desk, 2026)[0]
    assert (chart.whole, chart.whole_before) == (11, 10)
    assert chart.compared == "tahun lalu 10, naik 10%"
    assert chart.before[11] == 90
    assert figures.charts(desk, 2025)[0].whole == 100


@pytest.mark.usefixtures("near")
def test_the_summary_tells_sexes_and_which_way_people_left_with_its_share(
    desk: Database, north: FarVillage, south: FarVillage
) -> None:
    ways = ("PROSEDURAL", "NONPROSEDURAL", "MENJADI_NONPROSEDURAL", "BELUM_DIKETAHUI")
    stock = [("MY", sex, "BEKERJA", "PROSEDURAL", n) for sex, n in (("L", 30), ("P", 20))]
    rows: Rows = {
        "stok": stock,
        "berangkat": [
            (month, "MY", "L", way, 6)
            for month, way in enumerate(("PROSEDURAL", *ways, tables.WITHHELD), start=1)
        ],
    }
    few: Rows = {
        "stok": [("MY", "L", "BEKERJA", "PROSEDURAL", 12), ("MY", "P", "BEKERJA", "PROSEDURAL", 3)],
        "berangkat": [(1, "MY", "L", "PROSEDURAL", 9), (2, "MY", "L", "NONPROSEDURAL", 2)],
    }
    with desk.write(ACT, CLERK) as session:
        to = known(session, north, south)
        received(session, north.signed(DESK, rows), to)
        received(session, south.signed(DESK, few), to)
    with desk.read(CLERK) as session:
        report = figures.summary(desk, session, Asked(2026))
    heads = [one.head for one in report.columns]
    by_name = {row[0].split()[-1]: dict(zip(heads, row, strict=True)) for row in report.rows}
    told = by_name["Utara"]
    assert (told["Tercatat"], told["L"], told["P"]) == ("50", "*", "*")  # beside 3 that is hidden
    ways_told = [
        told[name]
        for name in ("Prosedural", "Menjadi nonprosedural", "Belum diketahui", "% prosedural")
    ]
    assert ways_told == ["*", "6", "12", "*"]
    hidden = next(one for name, one in by_name.items() if name not in {"Utara", "Jumlah"})
    assert (hidden["P"], hidden["Nonprosedural"], hidden["% prosedural"]) == ("*", "*", "*")
    whole = by_name["Jumlah"]
    assert (whole["L"], whole["P"]) == ("42", "23")
    assert (whole["Prosedural"], whole["Nonprosedural"], whole["% prosedural"]) == (
        "21",
        "8",
        "60%",
    )


@given(st.lists(st.lists(st.integers(0, 12), min_size=3, max_size=3), min_size=1, max_size=6))
def test_no_part_tells_a_count_that_is_hidden(table: list[list[int]]) -> None:
    sums = rules.suppressed_line([sum(row) for row in table])
    cells = rules.suppressed(table, sums=sums)
    for row, shown, whole in zip(table, cells, sums, strict=True):
        hidden = [one for one, told in zip(row, shown, strict=True) if told is None]
        assert all(one is None or one == 0 or one >= rules.LEAST for one in shown)
        if whole is None:
            assert not any(shown)
        elif hidden:
            assert len(hidden) > 1 or all(not one for one in shown)
            assert sum(hidden) >= rules.LEAST
