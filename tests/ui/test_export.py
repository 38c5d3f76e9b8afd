"""A list leaves as it is seen: chosen columns, the present filter, a reason where it matters."""

import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar, NamedTuple

import openpyxl
import pytest
from PySide6.QtWidgets import QCheckBox, QDialog, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.errors import Cancelled, DmeError
from dme_desktop.kernel.progress import unwatched
from dme_desktop.ui import ask, choosing, export
from dme_desktop.ui.context import Context
from dme_desktop.ui.export import ExportDialog, Wanted
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import PAGE, Column, ListSource, Source
from dme_desktop.vault import outgoing, undoing
from dme_desktop.vault.acts import EXPORT
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import AuditAct, Outgoing, WhyOut
from tests.acts import CLERK
from tests.robots import ScreenRobot
from tests.ui.accessibility import unnamed, without_object_name

FORMULAS = [
    f"{lead}{sign}{body}"
    for lead in ("", " ", "\t", "\n")
    for sign in ("=", "+", "-", "@", "＝", "＋", "－", "＠", "|", "%")
    for body in ("1+1", "cmd|' /C calc'!A0", 'HYPERLINK("x.xlsx","y")')
]


class Row(NamedTuple):
    """Somebody in a list."""

    id: str
    name: str
    nik: str


COLUMNS = [
    Column("Nama", lambda row: str(row.name)),
    Column("NIK", lambda row: f"{row.nik[:4]}…", whole=lambda row: str(row.nik), sensitive=True),
]


def people(count: int) -> list[Row]:
    return [Row(str(n), f"Contoh {n}", f"520300450792{n:04}") for n in range(count)]


def wanted(rows: list[Row], **different: Any) -> Wanted:
    given: dict[str, Any] = {
        "filters": "", "columns": COLUMNS, "reason": WhyOut.PERIKSA, "recipient": "Inspektorat",
    }  # fmt: skip
    return Wanted("Penduduk", ListSource(rows), **(given | different))


def cells(file: Path) -> list[list[Any]]:
    sheet = openpyxl.load_workbook(file).active
    assert sheet is not None
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Give a place for the list."""
    return tmp_path / "daftar.xlsx"


def test_a_list_says_whose_it_is_how_fresh_and_what_was_left_out(
    context: Context, out: Path
) -> None:
    context.office = "Desa Contoh · LATIHAN, bukan data resmi"
    context.who = Who("Kasi Contoh")
    export.write(context, wanted(people(3), filters="Purna, “siti”"), out, unwatched)
    lines = cells(out)
    assert lines[0][0] == "Penduduk"
    assert lines[1][0] == context.office
    assert lines[2][0] == "Posisi data per 24-11-2026 09:12; N = 3; cakupan: Purna, “siti”"
    assert "Kasi Contoh" in lines[3][0]
    assert lines[5] == ["Nama", "NIK"]
    assert lines[6] == ["Contoh 0", "5203004507920000"]  # every digit, as text


def test_a_list_is_printed_from_a_workbook_one_page_wide_with_its_heads(
    context: Context, out: Path
) -> None:
    export.write(context, wanted(people(3)), out, unwatched)
    sheet = openpyxl.load_workbook(out).active
    assert sheet is not None
    assert (setup := sheet.sheet_properties.pageSetUpPr)
    assert setup.fitToPage
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet.print_title_rows == "$5:$5"


def test_every_page_of_a_long_list_is_there(context: Context, out: Path) -> None:
    rows = people(PAGE * 3 + 7)
    export.write(context, wanted(rows), out, unwatched)
    assert [line[0] for line in cells(out)][5:] == [row.name for row in rows]


@pytest.mark.faults
def test_no_formula_wakes_up(
    context: Context, out: Path, record_property: Callable[[str, object], None]
) -> None:
    rows = [Row(str(n), formula, "x") for n, formula in enumerate(FORMULAS)]
    export.write(context, wanted(rows), out, unwatched)
    sheet = openpyxl.load_workbook(out).active
    assert sheet is not None
    for row in sheet.iter_rows(min_row=6, max_col=1):
        assert row[0].data_type == "s"
        assert row[0].quotePrefix or row[0].value == "Nama"
        assert row[0].hyperlink is None
    record_property("tried", len(FORMULAS))


def test_a_list_leaves_as_one_reading_however_long_it_is(context: Context, out: Path) -> None:
    class Read(ListSource):
        asked: ClassVar[list[tuple[int, int]]] = []

        def page(self, offset: int, limit: int) -> Sequence[Any]:
            self.asked.append((offset, limit))
            return super().page(offset, limit)

    source = Read(people(PAGE * 3 + 1))
    export.write(context, replace(wanted([]), source=source), out, unwatched)
    assert source.asked == [(0, PAGE * 3 + 1)]
    assert len(cells(out)) == PAGE * 3 + 6


def test_a_stopped_export_writes_nothing_and_notes_nothing(
    context: Context, office: Database, out: Path
) -> None:
    def stop(done: int, total: int) -> None:
        if 0 < done < total:
            raise Cancelled

    with pytest.raises(Cancelled):
        export.write(context, wanted(people(PAGE * 2)), out, stop)
    assert not out.exists()
    with office.read() as session:
        assert session.scalars(select(Outgoing)).all() == []


def test_what_leaves_is_an_act_without_a_word_of_it(
    context: Context, office: Database, out: Path
) -> None:
    export.write(context, wanted(people(12), filters="“Contoh 3”"), out, unwatched)
    with office.read() as session:
        act = session.scalars(select(AuditAct).order_by(AuditAct.seq.desc())).first()
        (kept,) = session.scalars(select(Outgoing)).all()
        assert act is not None
        assert act.code == "ekspor-daftar"
        assert act.detail == f"12 baris dari Penduduk dengan NIK: {WhyOut.PERIKSA.value}"
        assert (kept.rows, kept.sensitive, kept.reason) == (12, "NIK", WhyOut.PERIKSA)
        assert undoing.for_good(session, [act.seq]) == {act.seq}  # no undo brings it back
    assert "Contoh 3" not in act.name.words


def test_a_secret_column_never_leaves_without_a_reason(
    context: Context, office: Database, out: Path
) -> None:
    with pytest.raises(DmeError, match="alasan"):
        export.write(context, wanted(people(2), reason=None), out, unwatched)
    assert not out.exists()
    export.write(context, wanted(people(2), columns=COLUMNS[:1], reason=None), out, unwatched)
    assert out.exists()
    with office.read() as session:
        assert session.scalars(select(Outgoing.reason)).all() == [None]


def test_the_name_of_an_act_is_never_too_long(office: Database) -> None:
    columns = [f"Kolom {n}" for n in range(60)]
    outgoing.note(office, CLERK, outgoing.Leaving("D" * 90, 5, columns, WhyOut.DINAS, "Dinas"))
    with office.read() as session:
        (detail,) = session.scalars(select(AuditAct.detail).where(AuditAct.code == EXPORT.code))
    assert len(detail) <= 120


def test_the_dialog_asks_why_only_where_it_matters(qtbot: QtBot) -> None:
    dialog = ExportDialog(wanted([], usual=2), 3, None)
    robot = ScreenRobot(qtbot, dialog)
    save = robot.find(QPushButton, "save")
    assert [robot.find(QCheckBox, f"column{n}").isChecked() for n in (0, 1)] == [True, False]
    assert save.isEnabled()

    robot.find(QCheckBox, "column1").setChecked(True)
    assert not save.isEnabled()
    assert unnamed(dialog) == without_object_name(dialog) == []
    robot.fill(reason=WhyOut.WARGA.value)
    assert not save.isEnabled()
    robot.fill(recipient="Kecamatan Contoh")
    assert save.isEnabled()
    assert dialog.wanted().reason is WhyOut.WARGA
    assert dialog.wanted().recipient == "Kecamatan Contoh"
    for n in (0, 1):
        robot.find(QCheckBox, f"column{n}").setChecked(False)
    assert not save.isEnabled()


class Names(ListPage):
    """A list of names with a filter."""

    def __init__(self, context: Context, rows: list[Row]) -> None:
        listing = Listing("Orang", COLUMNS, {"all": "Semua", "few": "Sedikit"})
        super().__init__(context, "Orang", listing)
        self.rows = rows

    def source(self, words: str, chip: str) -> Source:
        few = self.rows[:2] if chip == "few" else self.rows
        return ListSource([row for row in few if words in row.name])

    def more_columns(self) -> list[Column]:
        return [Column("Lain", lambda row: f"lain {row.id}")]


def test_a_list_is_exported_by_keyboard_as_it_is_seen(
    context: Context,
    office: Database,  # noqa: ARG001
    qtbot: QtBot,
    out: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = Names(context, people(5))
    robot = ScreenRobot(qtbot, page)
    robot.wait_until(lambda: len(robot.column(0)) == 5)
    robot.click("chip_few")
    robot.wait_until(lambda: len(robot.column(0)) == 2)
    asked: list[ExportDialog] = []

    def answer(dialog: ExportDialog) -> QDialog.DialogCode:
        asked.append(dialog)
        dialog.findChild(QCheckBox, "column2").setChecked(True)  # type: ignore[union-attr]
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ExportDialog, "exec", answer)
    monkeypatch.setattr(choosing, "place", lambda *_: out)
    with qtbot.waitSignal(context.desk.told):
        robot.press("Ctrl+E")
    assert cells(out)[-2:] == [["Contoh 0", "lain 0"], ["Contoh 1", "lain 1"]]
    assert "cakupan: Sedikit" in " ".join(str(line[0]) for line in cells(out))

    monkeypatch.setattr(ask, "confirm", lambda *_: True)  # the file of before is replaced
    with qtbot.waitSignal(context.desk.told):
        robot.press("Ctrl+E")
    remembered = [asked[1].findChild(QCheckBox, f"column{n}").isChecked() for n in range(3)]  # type: ignore[union-attr]
    assert remembered == [True, False, True]


def test_an_empty_list_is_not_exported(context: Context, qtbot: QtBot) -> None:
    robot = ScreenRobot(qtbot, Names(context, []))
    with qtbot.waitSignal(context.desk.told) as told:
        robot.press("Ctrl+E")
    assert "kosong" in told.args[0]


def test_a_disk_that_refuses_is_told(context: Context, tmp_path: Path) -> None:
    with pytest.raises(DmeError, match="tidak ada lagi"):
        export.write(context, wanted(people(1)), tmp_path / "tidak ada" / "x.xlsx", unwatched)
    (tmp_path / "x.xlsx").mkdir()
    with pytest.raises(DmeError, match="Pilih folder lain"):
        export.write(context, wanted(people(1)), tmp_path / "x.xlsx", unwatched)


def test_the_file_opens_as_a_workbook(context: Context, out: Path) -> None:
    export.write(context, wanted(people(1)), out, unwatched)
    assert openpyxl.load_workbook(io.BytesIO(out.read_bytes())).sheetnames == ["Penduduk"]
