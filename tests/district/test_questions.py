"""The eight questions, held against sums that are reckoned another way: by SQL written by hand."""

import random
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from dme_desktop.district import questions
from dme_desktop.district.engines.sqlite import Sqlite
from dme_desktop.district.model import Payload
from dme_desktop.district.questions import Asked, Level
from dme_desktop.district.service import lake
from dme_desktop.packages import tables
from dme_desktop.packages.tables import Cell
from tests.district.many import VILLAGES, rows_of
from tests.district.packages import DAY


@pytest.fixture(scope="module")
def filled() -> Iterator[tuple[Sqlite, sqlite3.Connection]]:
    """Give the engine of the desk with eight villages in it, and plain tables of their rows."""
    dice, engine = random.Random(7), Sqlite()
    plain = sqlite3.connect(":memory:")
    for one in tables.TABLES:
        plain.execute(f"CREATE TABLE {one.name} (desa, tahun, {', '.join(one.columns)})")
    with engine.changing():
        for year in (2025, 2026):
            for code in VILLAGES[: 8 if year == 2026 else 5]:
                told = rows_of(dice)
                content = {one.name: tables.of_rows(one, told.get(one.name, []))
                           for one in tables.TABLES}  # fmt: skip
                payload = Payload(
                    key=f"{code} {year}", sender=code, name=code, year=year, seq=3, digest="",
                    as_of=DAY, packed=b"", boxes=b"",
                )  # fmt: skip
                lake.put(engine, [(payload, content)])
                for name, some in told.items():
                    marks = ", ".join("?" * (2 + len(some[0])))
                    plain.executemany(
                        f"INSERT INTO {name} VALUES ({marks})",  # noqa: S608 - of the test itself
                        [(code, year, *row) for row in some],
                    )
    with closing(engine):
        yield engine, plain
    plain.close()


BY_HAND = {
    "keberangkatan": "SELECT bulan, negara, jk, SUM(n) FROM berangkat WHERE tahun = 2026 "
    "GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
    "keadaan": "SELECT desa, tahap, SUM(n) FROM stok WHERE tahun = 2026 GROUP BY 1, 2 "
    "ORDER BY 1, 2",
    "prosedural": "SELECT negara, SUM(n * (jalur = 'PROSEDURAL')), SUM(n * (jalur NOT IN "
    "('BELUM_DIKETAHUI', 'TIDAK_DISERTAKAN'))), SUM(n) FROM stok WHERE tahun = 2026 AND tahap IN "
    "('BEKERJA', 'CUTI') GROUP BY 1 ORDER BY 1",
    "penggunaan": "SELECT guna, SUM(n), SUM(jumlah), (SELECT SUM(n) FROM pengirim WHERE "
    "tahun = 2026 AND bulan = 0) FROM guna WHERE tahun = 2026 GROUP BY 1 ORDER BY 1",
    "kasus": "SELECT jenis, bulan, SUM(n), SUM(selesai) FROM jenis WHERE tahun = 2026 "
    "GROUP BY 1, 2 ORDER BY 1, 2",
}


Filled = tuple[Sqlite, sqlite3.Connection]


@pytest.mark.parametrize("name", BY_HAND)
def test_a_question_says_what_plain_sql_says(filled: Filled, name: str) -> None:
    engine, plain = filled
    assert lake.answer(engine, name, Asked(2026)) == plain.execute(BY_HAND[name]).fetchall()


def test_a_median_is_that_of_every_single_amount(filled: Filled) -> None:
    engine, plain = filled
    every: dict[tuple[Cell, ...], list[tuple[int, int]]] = {}
    for *key, step, amount in plain.execute(
        "SELECT bulan, negara, kanal, kisaran, jumlah FROM kiriman WHERE tahun = 2026"
    ):
        every.setdefault(tuple(key), []).append((step, amount))
    answer = lake.answer(engine, "kiriman", Asked(2026))
    assert [tuple(row[:3]) for row in answer] == sorted(every)
    people = plain.execute(
        "SELECT bulan, SUM(n) FROM pengirim WHERE tahun = 2026 GROUP BY 1"
    ).fetchall()
    assert {(row[0], row[7]) for row in answer} == {one for one in people if one[0]}
    for *key, number, total, low, high, _ in answer:
        some = sorted(every[tuple(key)])
        assert (number, total) == (len(some), sum(amount for _, amount in some))
        assert (low, high) == (some[(len(some) - 1) // 2][0], some[len(some) // 2][0])


def test_an_area_alone_is_asked_by_its_code(filled: Filled) -> None:
    engine, plain = filled
    by_hand = plain.execute(
        "SELECT desa, tahap, SUM(n) FROM stok WHERE tahun = 2026 AND desa LIKE '52.03.07.%' "
        "GROUP BY 1, 2 ORDER BY 1, 2"
    ).fetchall()
    assert lake.answer(engine, "keadaan", Asked(2026, "52.03.07")) == by_hand
    assert lake.answer(engine, "keadaan", Asked(2026, "52.03.0")) == []  # no area's code


def test_areas_are_summed_as_wide_as_they_are_asked(filled: Filled) -> None:
    engine, plain = filled
    for level in Level:
        by_hand = plain.execute(
            "SELECT substr(desa, 1, ?), tahap, SUM(n) FROM stok WHERE tahun = 2026 GROUP BY 1, 2 "
            "ORDER BY 1, 2",
            [level.value],
        ).fetchall()
        assert lake.answer(engine, "keadaan", Asked(2026, level=level)) == by_hand


def test_the_charts_and_the_summary_are_the_sums_of_the_same_rows(filled: Filled) -> None:
    engine, plain = filled
    half = Asked(2026, first=1, last=6)
    months = lake.answer(engine, questions.CHARTS, half)
    sent = "SELECT bulan, SUM(n), SUM(jumlah) FROM kiriman WHERE tahun = 2026 GROUP BY 1 ORDER BY 1"
    assert [row[1:] for row in months if row[0] == "kiriman"] == plain.execute(sent).fetchall()
    left = (
        "SELECT desa, SUM(n) FROM berangkat WHERE tahun = 2026 AND bulan BETWEEN 1 AND 6 GROUP BY 1"
    )
    summed = lake.answer(engine, questions.SUMMARY, half)
    found = [(row[0], row[2]) for row in summed if row[1] == "berangkat"]
    assert found == plain.execute(left).fetchall()
    stages = "SELECT SUM(n) FROM stok WHERE tahun = 2026 AND tahap = 'PURNA'"
    assert [sum(int(row[2]) for row in summed if row[1] == "purna")] == [
        *plain.execute(stages).fetchone()
    ]


def test_who_never_reported_is_told_with_those_who_did(filled: Filled) -> None:
    engine, _ = filled
    engine.put(questions.EXPECTED, [["52.03.07.2001", "52.03.07.2099"], ["Desa Satu", "Baru"]])
    answer = lake.answer(engine, questions.REPORTED, Asked(2026))
    assert answer == [
        ("52.03.07.2001", "Desa Satu", 20777, 3), ("52.03.07.2099", "Baru", questions.NEVER, 0),
    ]  # fmt: skip


def test_packages_that_go_are_gone_from_every_table(filled: Filled) -> None:
    engine, _ = filled
    before = [lake.answer(engine, name, Asked(2025)) for name in questions.EIGHT]
    with pytest.raises(ZeroDivisionError), engine.changing():
        lake.forget(engine, [(code, 2025) for code in VILLAGES])
        assert engine.ask("SELECT COUNT(*) FROM paket WHERE tahun = 2025") == [(0,)]
        raise ZeroDivisionError
    assert [lake.answer(engine, name, Asked(2025)) for name in questions.EIGHT] == before
    lake.forget(engine, [(code, 2025) for code in VILLAGES[1:]])
    left = lake.answer(engine, "keadaan", Asked(2025))
    assert {row[0] for row in left} == {VILLAGES[0]}


@pytest.mark.parametrize("name", questions.HEADS)
def test_a_question_is_one_text_for_every_engine(name: str) -> None:
    """No outer join, no fraction, no engine's own words, and sums that are whole everywhere."""
    text = " ".join(re.sub(r"--.*", "", questions.text(name)).upper().split())
    assert not re.search(r"OUTER|JOIN|/|%|::|LIMIT|FLOAT|NULL|;", text)
    assert text.rpartition(" ORDER BY ")[2].count("(") == 0
    assert text.count("SUM(") == text.count("CAST(SUM(")
    columns = {column.upper() for facts in questions.EVERY for column in facts.columns}
    heads = {head.upper() for head in questions.HEADS[name]}
    assert not columns & set(re.findall(r"\) AS (\w+)", text)) - heads
    with closing(sqlite3.connect(":memory:")) as empty:
        for one in questions.EVERY:
            empty.execute(f"CREATE TABLE {one.name} ({', '.join(one.columns)})")
        cursor = empty.execute(questions.text(name))
        assert tuple(one[0] for one in cursor.description) == questions.HEADS[name]
