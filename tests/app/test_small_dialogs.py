"""Every dialog on a small screen: its question is read, each of its parts reached, none cut."""

import importlib
from collections.abc import Callable, Mapping

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dme_desktop.accounts.screen import ApprovalDialog
from dme_desktop.agenda.acts import VOID
from dme_desktop.reports.screen.leaving import LeavingDialog
from dme_desktop.ui import dialog, keys
from dme_desktop.ui import export as export_ui
from dme_desktop.ui.ask import ReasonDialog
from dme_desktop.ui.clash import Clash, ClashDialog
from dme_desktop.ui.context import Context
from dme_desktop.ui.dialog import AROUND, Dialog
from dme_desktop.ui.export import ExportDialog, Wanted
from dme_desktop.ui.finding import FindDialog
from dme_desktop.ui.jobs import Job
from dme_desktop.ui.keys import KeySheet
from dme_desktop.ui.list_menu import ColumnsDialog
from dme_desktop.ui.picking import Choice, PickDialog
from dme_desktop.ui.question import Question
from dme_desktop.ui.source import Column
from dme_desktop.ui.watch import JobDialog, _Watch
from dme_desktop.workers.model import Stage
from dme_desktop.workers.screen.correction import CorrectionDialog
from tests.accounts.people import an_account
from tests.house.source import ROOT, modules
from tests.reports.documents.test_register_book import BOOK

SCREENS = {
    "1366x768": QSize(1366, 728),
    "1024x700": QSize(1024, 660),
    "1920x1080 at 200 %": QSize(960, 500),
    "1366x768 at 200 %": QSize(683, 344),
}  # less the task bar
LONG = "Perpanjangan masa simpan data pribadi purna PMI yang sudah lewat batasnya"
SENTENCE = f"{LONG}. Tidak ada yang dihapus sebelum kepala desa memutuskan dengan alasan tertulis."
COLUMNS = [Column(f"Kolom nomor {n}", str, sensitive=n > 12) for n in range(24)]


def question(over: QWidget, _: Context) -> Dialog:
    answers = {"void": "Batalkan surat ini", "years": "Ubah masa simpan", "stay": "Tidak jadi"}
    detail = "\n".join(f"{n}. {LONG}" for n in range(1, 13))
    return Question(over, "Masa simpan", SENTENCE, answers, detail=detail, tone="amber")


def four_ways(over: QWidget, _: Context) -> Dialog:
    answers = {"save": "Simpan", "draft": "Simpan draf", "discard": "Buang", "stay": "Kembali"}
    return Question(over, "Belum disimpan", f"{LONG} belum disimpan.", answers)


def clash(over: QWidget, _: Context) -> Dialog:
    fields = [Clash(f"f{n}", f"Isian {n}", SENTENCE, LONG, n % 2 == 0) for n in range(9)]
    return ClashDialog(fields, None, over)


def export(over: QWidget, _: Context) -> Dialog:
    wanted = Wanted("Pekerja", None, SENTENCE, COLUMNS, usual=20)  # type: ignore[arg-type]
    return ExportDialog(wanted, 1_234, [one.title for one in COLUMNS], over)


def approval(over: QWidget, context: Context) -> Dialog:
    made = ApprovalDialog(over, context, VOID, [an_account("Sekretaris")], LONG, SENTENCE)
    made._problem.setText(SENTENCE)
    return made


def choosing(over: QWidget, _: Context) -> Dialog:
    return PickDialog(SENTENCE, [Choice(str(n), LONG, SENTENCE) for n in range(30)], "Pilih", over)


def job(over: QWidget, _: Context) -> Dialog:
    return JobDialog(Job(lambda _: None), "Mengimpor daftar penduduk dari buku kerja …", over)


MADE: Mapping[str, Callable[[QWidget, Context], Dialog]] = {
    "question": question,
    "four ways": four_ways,
    "reason": lambda over, _: ReasonDialog(SENTENCE, "Batalkan surat", over),
    "clash": clash,
    "export": export,
    "leaving": lambda over, _: LeavingDialog(BOOK, over),
    "approval": approval,
    "correction": lambda over, _: CorrectionDialog(Stage.CPMI, over),
    "columns": lambda over, _: ColumnsDialog(COLUMNS, COLUMNS[:8], over),
    "pick": choosing,
    "find": lambda over, _: FindDialog(SENTENCE, lambda _: [], "Pilih", over),
    "job": job,
    "keys": lambda over, _: KeySheet(over, print_sheet=lambda: None),
}


@pytest.fixture(params=SCREENS)
def room(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> QSize:
    """Give what a screen of some size leaves to a dialog inside its frame."""
    left = SCREENS[request.param] - AROUND
    for one in (dialog, export_ui, keys):
        monkeypatch.setattr(one, "room_for", lambda _: left)
    return left


@pytest.mark.parametrize("name", MADE)
def test_a_dialog_fits_its_screen_and_every_part_of_it_is_reached(
    qtbot: QtBot, context: Context, room: QSize, name: str
) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    made = MADE[name](over, context)
    made.show()
    qtbot.waitExposed(made)
    QApplication.processEvents()
    size = made.size()
    assert (size.width() <= room.width(), size.height() <= room.height()) == (True, True), size
    assert outside(made) == []
    assert cut(made) == []
    made.hide()


def outside(made: Dialog) -> list[str]:
    """Return what stands out of the dialog, and of what scrolls inside it to the side."""
    buttons = [one for one in made.findChildren(QPushButton) if one.isVisible()]
    assert buttons
    found = [one.text() for one in buttons if not seen_whole(one, made)]
    areas = [one for one in made.findChildren(QAbstractScrollArea) if one.isVisible()]
    return found + [
        f"sideways {one.objectName()}" for one in areas if one.horizontalScrollBar().maximum()
    ]


def seen_whole(button: QPushButton, made: Dialog) -> bool:
    place = QRect(button.mapTo(made, QPoint(0, 0)), button.size())
    return made.rect().contains(place) and button.sizeHint().width() <= button.width()


def cut(made: Dialog) -> list[str]:
    """Return the sentences that have less room than they need."""
    return [
        one.text()
        for one in made.findChildren(QLabel)
        if one.isVisible() and one.text() and is_cut(one)
    ]


def is_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height()
    return label.sizeHint().width() > label.width()


def test_every_kind_of_dialog_is_tried_here(qtbot: QtBot, context: Context) -> None:
    for file in modules():
        if "Dialog)" in file.read_text(encoding="utf-8"):
            importlib.import_module(".".join(file.relative_to(ROOT).with_suffix("").parts))
    over = QWidget()
    qtbot.addWidget(over)
    tried = {type(make(over, context)) for make in MADE.values()}
    assert {one for one in kinds(Dialog) if one.__module__.startswith("dme_desktop")} <= tried | {
        _Watch
    }


def kinds(of: type[Dialog]) -> set[type[Dialog]]:
    """Return the kinds of a dialog, and the kinds of these."""
    found = set(of.__subclasses__())
    return found.union(*(kinds(one) for one in found))


def test_what_scrolls_above_the_buttons_follows_the_keyboard(
    qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialog, "room_for", lambda _: QSize(660, 300))
    over = QWidget()
    qtbot.addWidget(over)
    made = export(over, context)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    area = made.findChild(QScrollArea, "scrolled")
    assert area is not None
    assert area.verticalScrollBar().maximum() > 0
    last = made.findChildren(QCheckBox)[23]
    last.setFocus(Qt.FocusReason.TabFocusReason)
    place = last.mapTo(area.viewport(), QPoint(0, 0))
    assert area.viewport().rect().contains(QRect(place, last.size()))
    made.hide()
