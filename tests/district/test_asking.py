"""Questions as they leave the desk: by year, months and area, with small counts hidden."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.district import questions
from dme_desktop.district.questions import Asked, Level
from dme_desktop.district.service import asking, figures, lake
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.district.packages import SOME, FarVillage, Rows, known, received

DESK = "52.03"
FEW = st.integers(0, 12)


@pytest.mark.usefixtures("near")
def test_an_answer_hides_small_counts_and_what_stands_beside_them(
    desk: Database, north: FarVillage, south: FarVillage
) -> None:
    few = {**SOME, "guna": [("RUMAH", 2, 9_000_000), ("USAHA", 6, 1), ("HUTANG", 40, 5)]}
    few["pengirim"] = [(0, 30)]
    with desk.write(ACT, CLERK) as session:
        to = known(session, north, south)
        received(session, north.signed(DESK, few), to)
    told = asking.answered(desk, "penggunaan", Asked(2026))
    assert told.heads == ("guna", "banyak", "rupiah")
    assert told.rows == [("HUTANG", 40, 5), ("RUMAH", None, None), ("USAHA", None, None)]
    assert asking.answered(desk, "penggunaan", Asked(2026, "52.03.07")).rows == []
    assert asking.answered(desk, "penggunaan", Asked(2025)).rows == []
    reported = asking.answered(desk, "pelaporan", Asked(2026)).rows
    assert [row[2] for row in reported] == [questions.NEVER, 20777]
    for name in asking.ASKABLE:
        asking.answered(desk, name, Asked(2026, "52.03.11"))
    for name, why in (("lain", "keberangkatan"), (questions.DOUBLES, "dasarnya")):
        with pytest.raises(DmeError, match=why):
            asking.answered(desk, name, Asked(2026))


@pytest.mark.usefixtures("near")
def test_money_of_few_workers_is_not_told_however_often_they_sent(
    desk: Database, north: FarVillage, south: FarVillage
) -> None:
    one_worker: Rows = {
        "kiriman": [(month, "MY", "POS", 22, 1, 2_000_000) for month in range(1, 11)],
        "pengirim": [(month, 1) for month in range(11)],
        "guna": [("PENDIDIKAN", 10, 20_000_000)],
        "stok": [("MY", "L", "BEKERJA", "PROSEDURAL", 9)],
    }
    with desk.write(ACT, CLERK) as session:
        to = known(session, north, south)
        received(session, north.signed(DESK, one_worker), to)
        alone = figures.summary(desk, session, Asked(2026))
        assert "20.000.000" not in str(alone.rows)
    assert {row[3] for row in asking.answered(desk, "kiriman", Asked(2026)).rows} == {None}
    assert asking.answered(desk, "penggunaan", Asked(2026)).rows == [("PENDIDIKAN", None, None)]
    money = asking.grid("kiriman", lake.of(desk).ask("kiriman", Asked(2026)))
    assert (set(money.line_sums), set(money.column_sums), money.whole) == ({None}, {None}, None)
    (chart,) = (one for one in figures.charts(desk, 2026) if one.is_money)
    assert chart.whole is None
    assert set(chart.months) <= {None, 0}

    with desk.write(ACT, CLERK) as session:  # beside one with many, neither tells the other
        received(session, south.signed(DESK, SOME), to)
        both = figures.summary(desk, session, Asked(2026))
    money_of = both.columns.index(next(one for one in both.columns if one.head == "Jumlah kiriman"))
    assert [row[money_of] for row in both.rows[:2]] == ["*", "*"]


@pytest.mark.usefixtures("near")
def test_some_months_and_wider_areas_are_asked_of_the_same_packages(
    desk: Database, north: FarVillage, south: FarVillage
) -> None:
    left = {**SOME, "berangkat": [(month, "MY", "L", "", 10 + month) for month in range(13)]}
    with desk.write(ACT, CLERK) as session:
        to = known(session, north, south)
        received(session, north.signed(DESK, left), to)
        received(session, south.signed(DESK, left), to)
    half = asking.answered(desk, "keberangkatan", Asked(2026, first=2, last=3)).rows
    assert half == [(2, "MY", "L", 24), (3, "MY", "L", 26)]
    whole = asking.answered(desk, "keberangkatan", Asked(2026)).rows
    assert whole[0] == (0, "MY", "L", 20)  # of no month that is known
    areas = {
        level: {row[0] for row in asking.answered(desk, "keadaan", Asked(2026, level=level)).rows}
        for level in Level
    }
    assert areas == {
        Level.DESA: {north.code, south.code}, Level.KECAMATAN: {"52.03.11"},
        Level.KABUPATEN: {"52.03"}, Level.PROVINSI: {"52"},
    }  # fmt: skip


@given(st.lists(st.tuples(FEW, FEW, FEW), min_size=1, max_size=9))
def test_no_part_of_a_share_can_be_reckoned(parts: list[tuple[int, int, int]]) -> None:
    rows = [
        (f"{place:02}", regular, regular + other, regular + other + unknown)
        for place, (regular, other, unknown) in enumerate(parts)
    ]
    for (_, regular, either, every), (_, *told) in zip(
        rows, asking.shown("prosedural", rows), strict=True
    ):
        assert all(
            one in {None, real} for one, real in zip(told, (regular, either, every), strict=True)
        )
        pieces = []
        if told[2] is not None and told[1] is not None:
            pieces.append(every - either)
        if told[1] is not None and told[0] is not None:
            pieces.append(either - regular)
        pieces += [one for one in told if isinstance(one, int)]
        assert not [one for one in pieces if 0 < one < 5]


@given(st.lists(st.tuples(st.integers(1, 3), st.sampled_from("AB"), FEW, FEW), max_size=12))
def test_what_was_settled_never_tells_what_was_not(
    cases: list[tuple[int, str, int, int]],
) -> None:
    every = {(kind, month): (done, left) for month, kind, done, left in cases if done + left}
    rows = [(*key, done + left, done) for key, (done, left) in sorted(every.items())]
    for (_, _, count, done), (_, _, told, settled) in zip(
        rows, asking.shown("kasus", rows), strict=True
    ):
        assert told in {None, count}
        assert settled in {None, done}
        if settled is not None:
            assert told is not None
            assert not [one for one in (count, done, count - done) if 0 < one < 5]
