"""The eight questions, held against sums that are reckoned another way: by SQL written by hand."""

import random
import sqlite3
from collections.abc import Iterator

import pytest
from sqlalchemy import Connection

from dme_desktop.district import questions
from dme_desktop.district.model import Payload
from dme_desktop.district.service import lake
from dme_desktop.packages import rules, tables
from dme_desktop.packages.tables import Cell
from tests.district.packages import DAY

VILLAGES = [f"52.03.{area:02}.{2000 + one}" for area in (7, 11) for one in range(1, 5)]
COUNTRIES, SEXES = ("MY", "TW", "SA", ""), ("L", "P")
STAGES = ("CPMI", "BEKERJA", "CUTI", "PURNA")
WAYS = ("PROSEDURAL", "NONPROSEDURAL", "BELUM_DIKETAHUI", tables.WITHHELD)

Row = tuple[Cell, ...]


def rows_of(dice: random.Random) -> dict[str, list[Row]]:
    """Return the rows of a village, many of them alike in what they count by."""
    amounts = [dice.randint(10_000, 9_000_000) for _ in range(120)]
    return {
        "stok": [
            (dice.choice(COUNTRIES), dice.choice(SEXES), dice.choice(STAGES), dice.choice(WAYS),
             dice.randint(1, 9))
            for _ in range(40)
        ],
        "berangkat": [
            (dice.randint(0, 12), dice.choice(COUNTRIES), dice.choice(SEXES), dice.choice(WAYS),
             dice.randint(1, 4))
            for _ in range(40)
        ],
        "kiriman": [
            (dice.randint(1, 12), dice.choice(COUNTRIES), dice.choice(("POS", "MTO")),
             rules.step_of(one), 1, one)
            for one in amounts
        ],
        "guna": [(use, dice.randint(1, 9), dice.randint(1, 10**9)) for use in ("RUMAH", "USAHA")],
        "jenis": [(dice.randint(1, 12), "SAKIT", 3, 1), (dice.randint(1, 12), "TPPO", 2, 2)],
    }  # fmt: skip


@pytest.fixture(scope="module")
def filled() -> Iterator[tuple[Connection, sqlite3.Connection]]:
    """Give the engine of the desk with eight villages in it, and plain tables of their rows."""
    dice, engine = random.Random(7), lake.in_memory()
    plain = sqlite3.connect(":memory:")
    for one in tables.TABLES:
        plain.execute(f"CREATE TABLE {one.name} (desa, tahun, {', '.join(one.columns)})")
    with engine.begin() as connection:
        for year in (2025, 2026):
            for code in VILLAGES[: 8 if year == 2026 else 5]:
                told = rows_of(dice)
                content = {one.name: tables.of_rows(one, told.get(one.name, []))
                           for one in tables.TABLES}  # fmt: skip
                payload = Payload(
                    key=f"{code} {year}", sender=code, name=code, year=year, seq=3, digest="",
                    as_of=DAY, packed=b"", boxes=b"",
                )  # fmt: skip
                lake.put(connection, payload, content)
                for name, some in told.items():
                    marks = ", ".join("?" * (2 + len(some[0])))
                    plain.executemany(
                        f"INSERT INTO {name} VALUES ({marks})",  # noqa: S608 - of the test itself
                        [(code, year, *row) for row in some],
                    )
        yield connection, plain
    plain.close()
    engine.dispose()


BY_HAND = {
    "keberangkatan": "SELECT bulan, negara, jk, SUM(n) FROM berangkat WHERE tahun = 2026 "
    "GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
    "keadaan": "SELECT desa, tahap, SUM(n) FROM stok WHERE tahun = 2026 GROUP BY 1, 2 "
    "ORDER BY 1, 2",
    "prosedural": "SELECT negara, SUM(n * (jalur = 'PROSEDURAL')), SUM(n * (jalur NOT IN "
    "('BELUM_DIKETAHUI', 'TIDAK_DISERTAKAN'))), SUM(n) FROM stok WHERE tahun = 2026 AND tahap IN "
    "('BEKERJA', 'CUTI') GROUP BY 1 ORDER BY 1",
    "penggunaan": "SELECT guna, SUM(n), SUM(jumlah) FROM guna WHERE tahun = 2026 GROUP BY 1 "
    "ORDER BY 1",
    "kasus": "SELECT jenis, bulan, SUM(n), SUM(selesai) FROM jenis WHERE tahun = 2026 "
    "GROUP BY 1, 2 ORDER BY 1, 2",
}


@pytest.mark.parametrize("name", BY_HAND)
def test_a_question_says_what_plain_sql_says(
    filled: tuple[Connection, sqlite3.Connection], name: str
) -> None:
    connection, plain = filled
    asked = questions.QUESTIONS[name](2026)
    assert [tuple(row) for row in connection.execute(asked)] == plain.execute(
        BY_HAND[name]
    ).fetchall()


def test_a_median_is_that_of_every_single_amount(
    filled: tuple[Connection, sqlite3.Connection],
) -> None:
    connection, plain = filled
    every: dict[tuple[Cell, ...], list[tuple[int, int]]] = {}
    for *key, step, amount in plain.execute(
        "SELECT bulan, negara, kanal, kisaran, jumlah FROM kiriman WHERE tahun = 2026"
    ):
        every.setdefault(tuple(key), []).append((step, amount))
    answer = connection.execute(questions.medians(2026)).all()
    assert [tuple(row[:3]) for row in answer] == sorted(every)
    for *key, number, total, low, high in answer:
        some = sorted(every[tuple(key)])
        assert (number, total) == (len(some), sum(amount for _, amount in some))
        assert (low, high) == (some[(len(some) - 1) // 2][0], some[len(some) // 2][0])


def test_an_area_alone_is_asked_by_its_code(
    filled: tuple[Connection, sqlite3.Connection],
) -> None:
    connection, plain = filled
    inside = connection.execute(questions.stock(2026, "52.03.07")).all()
    by_hand = plain.execute(
        "SELECT desa, tahap, SUM(n) FROM stok WHERE tahun = 2026 AND desa LIKE '52.03.07.%' "
        "GROUP BY 1, 2 ORDER BY 1, 2"
    ).fetchall()
    assert [tuple(row) for row in inside] == by_hand


def test_who_never_reported_is_told_with_those_who_did(
    filled: tuple[Connection, sqlite3.Connection],
) -> None:
    connection, _ = filled
    connection.exec_driver_sql(
        "INSERT INTO wilayah_desk VALUES ('52.03.07.2001', 'Desa Satu'), ('52.03.07.2099', 'Baru')"
    )
    answer = [tuple(row) for row in connection.execute(questions.reported(2026))]
    assert answer == [
        ("52.03.07.2001", "Desa Satu", 20777, 3), ("52.03.07.2099", "Baru", questions.NEVER, 0),
    ]  # fmt: skip


def test_a_question_is_one_text_for_every_engine() -> None:
    """No outer join, no fraction, and sums that are whole numbers everywhere."""
    for name, asked in questions.QUESTIONS.items():
        text = str(asked(2026).compile(compile_kwargs={"literal_binds": True})).upper()
        assert "OUTER" not in text, name
        assert "/" not in text, name
        assert "ORDER BY" in text, name
        assert text.count("SUM(") == text.count("CAST(SUM("), name
