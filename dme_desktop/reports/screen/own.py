"""The page on which a clerk puts a report together: its name, what a row is, its columns."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)
from sqlalchemy.orm import Session

from dme_desktop.kernel.acts import Act
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.reports import acts, own
from dme_desktop.reports.own import BASES, LONGEST_NAME, OwnReport
from dme_desktop.ui import ask, failures
from dme_desktop.ui.cards import words
from dme_desktop.ui.context import Context
from dme_desktop.ui.dropdown import DropDown
from dme_desktop.ui.naming import named
from dme_desktop.ui.page import Page
from dme_desktop.ui.said import said
from dme_desktop.ui.text import translated

LINE_HEIGHT = 30  # pixels
ITEM = Qt.ItemDataRole.UserRole


class OwnReportPage(Page):
    """Space ticks a column, Ctrl+Up and Ctrl+Down move it; F10 keeps the report."""

    help_page = "laporan-sendiri"
    kept = Signal(str)  # the code of the report

    def __init__(self, context: Context, opened: OwnReport | None = None) -> None:
        self.context, self._opened = context, opened
        super().__init__(self.tr("Laporan sendiri"))
        self._name = named(QLineEdit(), "name", self.tr("Nama laporan"))
        self._name.setMaxLength(LONGEST_NAME)
        self._basis = named(DropDown(), "basis", self.tr("Satu baris"))
        for basis, told in BASES.items():
            self._basis.addItem(said(told), basis)
        self._columns = named(QListWidget(), "columns", self.tr("Kolom"))
        self._columns.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._problem = words("", "problem")
        self._problem.hide()
        for keys, by in (("Ctrl+Up", -1), ("Ctrl+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self._columns)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self._move, by))
        self.add_action("cancel", self.tr("Batal"), self.closed.emit, keys="Esc")
        if opened is not None:
            self.add_action("delete", self.tr("Hapus"), self.delete, symbol="trash-2")
        self.add_primary("save", self.tr("Simpan"), self.save, keys="F10", symbol="save")
        self._lay_out()
        self._fill(opened)
        self._before = self._told()

    def take_keyboard(self) -> None:
        """Write the name at once."""
        self._name.setFocus(Qt.FocusReason.TabFocusReason)

    def sections(self) -> Sequence[QWidget]:
        """Return the name, what a row is, the columns, and the buttons."""
        return [self._name, self._basis, self._columns, self.header]

    def may_close(self) -> bool:
        """Ask when something would be lost."""
        if self._told() == self._before:
            return True
        question = self.tr("Laporan ini belum disimpan. Tinggalkan?")
        return ask.confirm(self, question, self.tr("Tinggalkan"))

    @Slot()
    def save(self) -> None:
        """Keep the report; what is wrong with it is said over the columns."""
        made: list[OwnReport] = []

        def keep(session: Session) -> None:
            made.append(own.keep(session, self._told()))

        if self._write(acts.KEEP_REPORT.about(self._told().name), keep):
            self._before = self._told()
            self.kept.emit(made[0].code)

    @Slot()
    def delete(self) -> None:
        """Take the report away; undo brings it back."""
        if (one := self._opened) is None:
            return
        if self._write(acts.REMOVE_REPORT.about(one.name), partial(own.remove, report_id=one.id)):
            self._before = self._told()
            self.kept.emit("")

    def _write(self, act: Act, change: object) -> bool:
        try:
            self.context.aside.do(partial(self._written, act, change))
        except Invalid as error:
            self._problem.setText(failures.sentence_for(error))
            self._problem.show()
            return False
        except DmeError as error:
            self.refuse(error)
            return False
        self._problem.hide()
        return True

    def _written(self, act: Act, change) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
        with self.context.db.write(act, self.context.who) as session:
            change(session)

    def _told(self) -> OwnReport:
        items = [self._columns.item(row) for row in range(self._columns.count())]
        ticked = [one for one in items if one.checkState() is Qt.CheckState.Checked]
        return OwnReport(
            id=self._opened.id if self._opened else "",
            name=self._name.text(),
            basis=self._basis.currentData(),
            columns=tuple(str(one.data(ITEM)) for one in ticked),
        )

    def _fill(self, opened: OwnReport | None) -> None:
        known = own.offered()
        chosen = opened.columns if opened else ("person.full_name", "person.hamlet")
        first = [name for name in chosen if name in known]
        order = [*first, *(name for name in known if name not in chosen)]
        for name in order:
            field = known[name].field
            label = translated(field.label)
            if field.sensitive:
                label = self.tr("{title} (rahasia)").format(title=label)
            item = QListWidgetItem(label, self._columns)
            item.setData(ITEM, name)
            item.setSizeHint(QSize(0, LINE_HEIGHT))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            on = name in chosen
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self._columns.setCurrentRow(0)
        if opened is not None:
            self._name.setText(opened.name)
            self._basis.setCurrentIndex(self._basis.findData(opened.basis))

    @Slot()
    def _move(self, by: int) -> None:
        row = self._columns.currentRow()
        to = row + by
        if row >= 0 and 0 <= to < self._columns.count():
            self._columns.insertItem(to, self._columns.takeItem(row))
            self._columns.setCurrentRow(to)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        fields = ((self.tr("Nama laporan"), self._name), (self.tr("Satu baris"), self._basis))
        for row, (label, widget) in enumerate(fields):
            told = QLabel(label)
            told.setBuddy(widget)
            grid.addWidget(told, row, 0)
            grid.addWidget(widget, row, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self.body.addWidget(
            words(
                self.tr(
                    "Spasi memilih kolom, Ctrl+Panah memindahkannya. Dusun, negara, jenis kelamin, "
                    "skema dan tahap disaring di halaman laporannya."
                )
            )
        )
        self.body.addWidget(self._problem)
        self.body.addWidget(self._columns, stretch=1)
