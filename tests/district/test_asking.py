"""Questions as they leave the desk: by year and area, with small counts hidden."""

import pytest

from dme_desktop.district import questions
from dme_desktop.district.service import asking
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.district.packages import SOME, FarVillage, known, received

DESK = "52.03"


@pytest.mark.usefixtures("near")
def test_an_answer_hides_small_counts_and_what_stands_beside_them(
    desk: Database, north: FarVillage, south: FarVillage
) -> None:
    few = {**SOME, "guna": [("RUMAH", 2, 9_000_000), ("USAHA", 6, 1), ("HUTANG", 40, 5)]}
    with desk.write(ACT, CLERK) as session:
        to = known(session, north, south)
        received(session, north.signed(DESK, few), to)
    told = asking.answered(desk, "penggunaan", 2026)
    assert told.heads == ("guna", "banyak", "rupiah")
    assert told.rows == [("HUTANG", 40, 5), ("RUMAH", None, None), ("USAHA", None, None)]
    assert asking.answered(desk, "penggunaan", 2026, "52.03.07").rows == []
    assert asking.answered(desk, "penggunaan", 2025).rows == []
    reported = asking.answered(desk, "pelaporan", 2026).rows
    assert [row[2] for row in reported] == [questions.NEVER, 20777]
    for name in questions.QUESTIONS:
        asking.answered(desk, name, 2026, "52.03.11")
    with pytest.raises(DmeError, match="keberangkatan"):
        asking.answered(desk, "lain", 2026)
