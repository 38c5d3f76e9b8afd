"""The tables of a package: packed and unpacked, added up, and everything else refused."""

import zlib

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.packages import rules, tables
from dme_desktop.packages.tables import Column

EMPTY: dict[str, list[Column]] = {one.name: tables.of_rows(one, []) for one in tables.TABLES}


def with_departures(*rows: tuple[int, str, str, str, int]) -> dict[str, list[Column]]:
    return EMPTY | {"berangkat": tables.of_rows(tables.BERANGKAT, rows)}


def repacked(change: object) -> bytes:
    return zlib.compress(cbor2.dumps(change))


def test_rows_that_are_counted_by_the_same_are_one_and_all_stand_in_order() -> None:
    told = with_departures((3, "TW", "P", "PROSEDURAL", 2), (1, "MY", "L", "", 1),
                           (3, "TW", "P", "PROSEDURAL", 5))  # fmt: skip
    assert list(zip(*told["berangkat"], strict=True)) == [
        (1, "MY", "L", "", 1), (3, "TW", "P", "PROSEDURAL", 7),
    ]  # fmt: skip


def test_tables_come_back_as_they_were() -> None:
    told = with_departures((3, "TW", "P", "PROSEDURAL", 7), (0, "", "", "", 1))
    assert tables.unpacked(tables.packed(told)) == told
    assert tables.unpacked(tables.packed(EMPTY)) == EMPTY


def test_a_total_that_is_not_found_again_is_named() -> None:
    said = tables.totals(with_departures((3, "TW", "P", "PROSEDURAL", 7)))
    found = tables.totals(with_departures((3, "TW", "P", "PROSEDURAL", 6)))
    assert tables.differences(said, said) == []
    assert tables.differences(said, found) == [
        "keberangkatan kurang 1 jumlah baris: tertulis 7, terhitung 6"
    ]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no zlib",
        repacked("a word"),
        repacked([]),
        repacked([["stok", [], []]] * len(tables.TABLES)),
        zlib.compress(b"\x9f" * 50_000),
        zlib.compress(b"\0" * (tables.MOST_BYTES + 1)),
        tables.packed(EMPTY)[:-3],
        tables.packed(EMPTY) + b"x",
    ],
)
def test_what_is_no_table_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"table|words|column"):
        tables.unpacked(content)


@pytest.mark.parametrize(
    "column",
    [
        [1.5],
        [-1],
        [True],
        [13],
        ["a"],
        [[1]],
        [["a"], [1]],
        [["a"], ["a"]],
        [["a" * 41], [0]],
        None,
    ],
)
def test_a_month_is_a_month_and_nothing_else(column: object) -> None:
    told = cbor2.loads(zlib.decompress(tables.packed(with_departures((3, "TW", "P", "", 7)))))
    told[1][2][0] = column
    with pytest.raises(ValueError, match=r"table|words|column"):
        tables.unpacked(repacked(told))


@pytest.mark.parametrize(
    ("table", "head", "column"),
    [
        ("kasus", "bulan", [["44"], [0]]),
        ("kasus", "selesai", [7]),
        ("kasus", "n", [["-6"], [0]]),
        ("kasus", "n", [["1_0"], [0]]),
        ("kasus", "n", [tables.MOST_SUM + 1]),
        ("kasus", "jk", [1]),
        ("kasus", "jk", [["P\u202e"], [0]]),
        ("jenis", "jenis", [["A\nB"], [0]]),
        ("wilayah", "hari", [10**12]),
        ("wilayah", "kode", [5203]),
    ],
)
def test_words_are_words_and_numbers_numbers(table: str, head: str, column: object) -> None:
    rows: dict[str, list[tuple[tables.Cell, ...]]] = {
        "kasus": [(4, "P", 6, 5)],
        "jenis": [(4, "GAJI", 6, 5)],
        "wilayah": [("52", 1, 1)],
    }
    told = [
        (one, tables.of_rows(one, rows[one.name]) if one.name in rows else EMPTY[one.name])
        for one in tables.TABLES
    ]
    every = cbor2.loads(zlib.decompress(tables.packed({one.name: some for one, some in told})))
    assert tables.unpacked(repacked(every))
    place, shape = next((n, one) for n, (one, _) in enumerate(told) if one.name == table)
    every[place][2][shape.columns.index(head)] = column
    with pytest.raises(ValueError, match=r"words|column|settled"):
        tables.unpacked(repacked(every))


def test_a_column_adds_up_to_what_every_engine_can_count() -> None:
    half = tables.MOST_SUM // 2
    for more, is_good in ((0, True), (1, False)):
        rows = [("A", "L", "BEKERJA", "", half), ("B", "L", "BEKERJA", "", half + more)]
        packed = tables.packed(EMPTY | {"stok": tables.of_rows(tables.STOK, rows)})
        if is_good:
            assert tables.unpacked(packed)["stok"][4] == [half, half]
        else:
            with pytest.raises(ValueError, match="column"):
                tables.unpacked(packed)


@given(st.integers(0, 10**12))
def test_the_middle_of_a_step_lies_near_every_amount_in_it(amount: int) -> None:
    middle = rules.amount_of(rules.step_of(amount))
    if amount >= 10_000:
        assert abs(middle - amount) <= 0.126 * amount
