"""A list of any length reads only what is seen, and keeps its place."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui.source import PAGE, Column, ListSource, columns_of
from dme_desktop.ui.table import ID_ROLE, ROW_ROLE, WAITING, PagedTable
from tests.ui.conftest import FEE, NAME


@dataclass
class Person:
    """A row."""

    id: str
    name: str
    fee: int | None = None


class Counted(ListSource):
    """A source that remembers which pages were asked for."""

    asked: list[int]

    def __init__(self, rows: list[Person]) -> None:
        super().__init__(rows)
        object.__setattr__(self, "asked", [])

    def page(self, offset: int, limit: int) -> Sequence[Any]:
        self.asked.append(offset)
        return super().page(offset, limit)


COLUMNS = (
    Column("Nama", lambda row: row.name, bold=True),
    Column(
        "Biaya", lambda row: str(row.fee), right=True, tone=lambda row: "red" if row.fee else ""
    ),
)


def people(count: int) -> list[Person]:
    return [Person(f"p{number}", f"Orang {number}", number % 2) for number in range(count)]


def shown(qtbot: QtBot, rows: list[Person]) -> PagedTable:
    table = PagedTable(COLUMNS)
    with qtbot.waitSignal(table.loaded):
        table.show(ListSource(rows))
    return table


def test_the_model_obeys_qt(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(shown(qtbot, people(300)))


def test_a_cell_shows_what_people_read(qtbot: QtBot) -> None:
    table = shown(qtbot, people(2))

    assert [table.index(0, c).data() for c in range(2)] == ["Orang 0", "0"]
    assert table.index(1, 1).data(Qt.ItemDataRole.ForegroundRole) is not None
    assert table.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert table.index(0, 0).data(ID_ROLE) == "p0"
    assert table.index(0, 0).data(ROW_ROLE).name == "Orang 0"
    assert table.headerData(0, Qt.Orientation.Horizontal) == "Nama"


def test_only_the_pages_that_are_looked_at_are_read(qtbot: QtBot) -> None:
    table, source = PagedTable(COLUMNS), Counted(people(10_000))
    with qtbot.waitSignal(table.loaded):
        table.show(source)
    assert source.asked == [0]

    far = table.index(5_000, 0)
    with qtbot.waitSignal(table.dataChanged):
        assert far.data() == WAITING
        assert table.index(5_001, 0).data() == WAITING
    assert far.data() == "Orang 5000"
    assert source.asked == [0, 5_000 // PAGE * PAGE]


def test_a_record_is_found_where_its_source_says_it_stands(qtbot: QtBot) -> None:
    class Placed(Counted):
        def place_of(self, record_id: str) -> int | None:
            number = int(record_id.removeprefix("p"))
            return number if number < self.count() else None

    table, source = PagedTable(COLUMNS), Placed(people(10_000))
    for sought, pages in (("p9000", [0, 9_000 // PAGE * PAGE]), ("p3", [0]), ("p20000", [0])):
        source.asked.clear()
        with qtbot.waitSignal(table.loaded):
            table.show(source, sought=sought)
        assert source.asked == pages
    assert table.place_of("p3") == 3


def test_the_old_rows_stay_until_the_new_ones_are_here(qtbot: QtBot) -> None:
    table = shown(qtbot, people(3))
    with qtbot.waitSignal(table.loaded):
        table.show(ListSource(people(1)))
        assert table.rowCount() == 3
    assert table.rowCount() == 1


def test_only_the_newest_search_is_shown(qtbot: QtBot) -> None:
    table = PagedTable(COLUMNS)
    with qtbot.waitSignal(table.loaded):
        for count in (5, 4, 3, 2):
            table.show(ListSource(people(count)))
    assert table.rowCount() == 2


def test_a_failed_reading_is_told(qtbot: QtBot) -> None:
    class Broken(ListSource):
        def count(self) -> int:
            raise DmeError("Berkas tidak terbaca.")

    table = PagedTable(COLUMNS)
    with qtbot.waitSignal(table.failed) as told:
        table.show(Broken())
    assert told.args is not None
    assert str(told.args[0]) == "Berkas tidak terbaca."


def test_columns_come_from_the_fields_that_stand_in_lists() -> None:
    from dataclasses import replace  # noqa: PLC0415

    columns = columns_of([replace(NAME, in_table=True), FEE, replace(FEE, in_table=True)])

    assert [column.title for column in columns] == ["Nama lengkap", "Biaya"]
    assert columns[1].right
    assert columns[1].text(Person("", "", 1_000)) == "Rp1.000"
    assert columns[1].text(Person("", "")) == ""


@pytest.mark.parametrize("count", [0, 1, PAGE, PAGE + 1])
def test_lists_of_every_length_have_the_right_end(qtbot: QtBot, count: int) -> None:
    table = shown(qtbot, people(count))

    assert table.rowCount() == count
    for row in range(count):
        if table.index(row, 0).data() == WAITING:
            with qtbot.waitSignal(table.dataChanged):
                pass
        assert table.index(row, 0).data() == f"Orang {row}"
