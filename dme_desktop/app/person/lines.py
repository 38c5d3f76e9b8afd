"""The lines of one section of a person's page: what is there, and what opens it."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
)

from dme_desktop.app.person.figures import Figures
from dme_desktop.app.person.sheaves import said
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.dossier import Line, Sheaf
from dme_desktop.ui import theme
from dme_desktop.ui.keys import is_enter
from dme_desktop.ui.listing import end_of
from dme_desktop.ui.naming import named

ROW, PAIR = 36, 2  # pixels; columns of a label and its value


class Lines(QStackedWidget):
    """A table, or one sentence where there is nothing yet."""

    opened = Signal(object)  # the address of a line
    figured = Signal(str)  # "1" to "9"

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []
        self._table = named(_Table(), "person_lines", self.tr("Isi bagian"))
        self._empty = named(QLabel(), "person_none")
        self._empty.setProperty("role", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self.addWidget(self._table)
        self.addWidget(self._empty)
        self.setFocusProxy(self._table)
        self._table.entered_row.connect(self._open)
        Figures(self._table).pressed.connect(self.figured)
        self._table.doubleClicked.connect(self._on_double)

    def show_sheaf(self, sheaf: Sheaf) -> None:
        """Show the lines of a section."""
        self._lines = list(sheaf.lines)
        row = self._table.currentRow()
        self._table.clear()
        self._table.setColumnCount(len(sheaf.heads))
        self._table.setRowCount(len(self._lines))
        self._table.setHorizontalHeaderLabels([said(head) for head in sheaf.heads])
        self._table.horizontalHeader().setVisible(any(sheaf.heads))
        for place, line in enumerate(self._lines):
            for column, words in enumerate(line.cells):
                self._table.setItem(place, column, _cell(words, line.tone, column))
        self._share_out(len(sheaf.heads))
        if self._lines:
            self._table.selectRow(max(0, min(row, len(self._lines) - 1)))
        self._empty.setText(said(sheaf.empty))
        self.setCurrentIndex(0 if self._lines else 1)

    @Slot()
    def enter(self) -> None:
        """Put the keyboard on the lines."""
        if self._lines:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _share_out(self, columns: int) -> None:
        """Let the column that says most have the room that is left; the others are whole."""
        header, mode = self._table.horizontalHeader(), QHeaderView.ResizeMode
        longest = max(range(columns), key=self._table.sizeHintForColumn, default=0)
        for column in range(columns):
            whole = column != longest and columns > PAIR
            header.setSectionResizeMode(column, mode.ResizeToContents if whole else mode.Stretch)

    @Slot(int)
    def _open(self, row: int) -> None:
        if 0 <= row < len(self._lines) and isinstance(self._lines[row].address, Address):
            self.opened.emit(self._lines[row].address)

    @Slot(QModelIndex)
    def _on_double(self, index: QModelIndex) -> None:
        self._open(index.row())


class _Table(QTableWidget):
    """Rows that are chosen whole; Enter opens one."""

    entered_row = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        upright = self.verticalHeader()
        upright.hide()
        upright.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        upright.setDefaultSectionSize(ROW)
        level = self.horizontalHeader()
        level.setHighlightSections(False)
        level.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row under the cursor with Enter; Home and End go to the first and the last."""
        if is_enter(event):
            self.entered_row.emit(self.currentRow())
        elif (row := end_of(self, event)) >= 0:
            self.selectRow(row)
        else:
            super().keyPressEvent(event)


def _cell(words: str, tone: str, column: int) -> QTableWidgetItem:
    item = QTableWidgetItem(said(words))
    item.setToolTip(item.text())
    if not column:
        font = QFont(item.font())
        font.setBold(True)
        item.setFont(font)
    elif tone:
        item.setForeground(theme.colour(tone))
    return item
