"""One text on five engines: the same values, of the same types, in the same order."""

from contextlib import closing
from pathlib import Path

import pytest

from dme_desktop.district import questions
from dme_desktop.district.engines import duck
from dme_desktop.district.questions import Asked, Level
from dme_desktop.district.service import lake
from tests.district.many import VILLAGES, payloads
from tests.engines.servers import Asks, Here, asked

pytestmark = pytest.mark.engines
ENGINES = ("duckdb", "postgresql", "clickhouse", "spark")
ABOUT = {
    "setahun": Asked(2026),
    "beberapa bulan satu kecamatan": Asked(2026, "52.03.07", 2, 5),
    "per kabupaten": Asked(2026, level=Level.KABUPATEN),
    "tahun lalu": Asked(2025, level=Level.KECAMATAN),
    "tahun kosong": Asked(1999),
}


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", questions.HEADS)
def test_a_question_says_the_same_everywhere(
    plain: Here, engine: str, name: str, request: pytest.FixtureRequest
) -> None:
    there: Asks = request.getfixturevalue(engine)
    text = questions.text(name)
    for said, about in ABOUT.items():
        right = asked(plain, text, about)
        told = asked(there, text, about)
        assert told == right, said
        assert [[type(cell) for cell in row] for row in told] == [
            [type(cell) for cell in row] for row in right
        ], said
    assert asked(plain, text, ABOUT["setahun"])


def test_a_desk_asks_in_duckdb_where_it_is_installed() -> None:
    with closing(lake.engine()) as engine:
        assert isinstance(engine, duck.Duck)
        assert duck.is_installed()


def test_what_failed_half_way_is_as_it_was_in_duckdb() -> None:
    with closing(duck.Duck()) as engine:
        lake.put(engine, payloads())
        before = engine.ask("SELECT * FROM stok")
        with pytest.raises(ZeroDivisionError), engine.changing():
            lake.forget(engine, [(code, 2026) for code in VILLAGES])
            assert len(engine.ask("SELECT * FROM stok")) < len(before)
            raise ZeroDivisionError
        assert engine.ask("SELECT * FROM stok") == before
        lake.forget(engine, [(code, 2026) for code in VILLAGES[1:]])
        left = {row[:2] for row in engine.ask("SELECT DISTINCT desa, tahun FROM stok")}
        assert left == {(VILLAGES[0], 2026), ("52.04", 2026), *((c, 2025) for c in VILLAGES[:5])}


def test_duckdb_in_memory_reaches_for_nothing(tmp_path: Path) -> None:
    with closing(duck.Duck()) as engine, pytest.raises(Exception, match="disabled"):
        engine.ask(f"COPY stok TO '{tmp_path / 'keluar.csv'}'")
    assert list(tmp_path.iterdir()) == []
