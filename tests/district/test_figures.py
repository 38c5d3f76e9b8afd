"""The figures of a desk: a year that goes on is held against the same months of the year before."""

import datetime as dt

import pytest

from dme_desktop.district.service import figures
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.district.packages import FarVillage, known, received

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
