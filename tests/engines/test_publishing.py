"""Figures as Parquet: one file a regency and year, what is few empty, read by any engine."""

from dataclasses import replace
from pathlib import Path

import pytest

from dme_desktop.district import publishing
from dme_desktop.district.questions import Asked, Level
from dme_desktop.district.service import asking
from dme_desktop.vault.database import Database
from tests.acts import CLERK

pytestmark = pytest.mark.engines


def test_parquet_tells_what_the_tables_tell(desk: Database, tmp_path: Path) -> None:
    import duckdb

    about = Asked(2026, level=Level.KECAMATAN)
    done = publishing.publish(desk, CLERK, tmp_path, about)
    assert done.has_parquet
    folder = tmp_path / "parquet"
    assert sorted(one.name for one in (folder / "keadaan").iterdir()) == [
        "52.03-2026.parquet", "52.04-2026.parquet",
    ]  # fmt: skip
    for name in ("keadaan", "kiriman", "prosedural", "kasus"):
        told = asking.answered(desk, name, replace(about, outside=True))
        rows = duckdb.sql(f"SELECT * FROM read_parquet('{folder / name}/*.parquet')").fetchall()
        by_area = told.heads[0] == "tempat"
        right = [(*row[:1], 2026, 0, 12, *row[1:]) if by_area else ("52", 2026, 0, 12, *row)
                 for row in told.rows]  # fmt: skip
        assert sorted(rows, key=str) == sorted(right, key=str), name
    assert None in {cell for row in rows for cell in row}


def test_a_later_year_stands_beside_the_one_before(desk: Database, tmp_path: Path) -> None:
    for year in (2025, 2026):
        publishing.publish(desk, CLERK, tmp_path, Asked(year, level=Level.KABUPATEN))
    assert {one.name for one in (tmp_path / "parquet" / "keberangkatan").iterdir()} == {
        "52-2025.parquet", "52-2026.parquet",
    }  # fmt: skip
