"""The sections of a long form in a list beside it: where the cursor is, what is missing in each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from dme_desktop.ui import theme
from dme_desktop.ui.icons import icon
from dme_desktop.ui.keys import is_enter
from dme_desktop.ui.naming import named

ONE_LINE, TWO_LINES = 34, 50  # pixels of a section without and with a gap
AROUND, ICON, ROUND, BAR = 10, 16, 6, 4  # pixels
STANDING = Qt.ItemDataRole.UserRole
SYMBOLS = {"done": ("check", "accent"), "amber": ("circle-alert", "amber"),
           "red": ("circle-alert", "red")}  # fmt: skip
Index = QModelIndex | QPersistentModelIndex


class Standing(NamedTuple):
    """One section: its title, what is missing in it, and "done", "amber", "red" or ""."""

    title: str
    gap: str = ""
    tone: str = ""


class SectionList(QListWidget):
    """Shows the sections; Enter or a click leads into one."""

    wanted = Signal(int)  # the place of a section

    def __init__(self) -> None:
        super().__init__()
        named(self, "form_sections", self.tr("Bagian isian"))
        self.setItemDelegate(_Lines(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        self.itemClicked.connect(self._want)

    def show_standings(self, standings: Sequence[Standing]) -> None:
        """Show how every section stands now."""
        while self.count() > len(standings):
            self.takeItem(self.count() - 1)
        for place, one in enumerate(standings):
            item = self.item(place) or QListWidgetItem(self)
            if item.data(STANDING) == tuple(one):
                continue
            item.setData(STANDING, tuple(one))
            item.setText(": ".join(filter(None, (one.title, one.gap))))
            item.setToolTip(one.gap)
            item.setSizeHint(QSize(0, TWO_LINES if one.gap else ONE_LINE))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for every section."""
        high = sum(self.item(place).sizeHint().height() for place in range(self.count()))
        return QSize(super().sizeHint().width(), high + 2 * AROUND)

    def minimumSizeHint(self) -> QSize:
        """Be as low as the window asks; what has no room is scrolled to."""
        return QSize(0, TWO_LINES)

    def show_here(self, place: int) -> None:
        """Mark the section the cursor is in."""
        if place >= 0 and not self.hasFocus():
            self.setCurrentRow(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into a section on Enter."""
        if is_enter(event):
            self.wanted.emit(self.currentRow())
        else:
            super().keyPressEvent(event)

    @Slot(QListWidgetItem)
    def _want(self, item: QListWidgetItem) -> None:
        self.wanted.emit(self.row(item))


class _Lines(QStyledItemDelegate):
    """Draws a section: its number and title, a sign, and under it what is missing."""

    def __init__(self, sections: SectionList) -> None:
        super().__init__(sections)
        self._sections = sections

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        title, gap, tone = index.data(STANDING)
        here = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if here:
            self._draw_ground(painter, option.rect)
        inside = option.rect.adjusted(AROUND, 0, -AROUND, 0)
        first = QRect(inside.left(), inside.top(), inside.width(), ONE_LINE)
        if tone in SYMBOLS:
            place = QRect(first.right() - ICON, first.center().y() - ICON // 2, ICON, ICON)
            icon(*SYMBOLS[tone]).paint(painter, place)
            first.setRight(place.left() - AROUND // 2)
        self._draw(painter, first, f"{index.row() + 1}  {title}", "accent" if here else "ink", here)
        below = QRect(inside.left() + 14, first.bottom() - 7, inside.width() - 14, 18)
        font = QFont(painter.font())
        font.setPointSize(theme.FONT_SIZE - 1)
        font.setBold(False)
        painter.setFont(font)
        self._draw(painter, below, gap, tone if tone in {"amber", "red"} else "muted")
        painter.restore()

    def _draw_ground(self, painter: QPainter, rect: QRect) -> None:
        focused = self._sections.hasFocus()
        painter.fillRect(rect, theme.colour("accent_soft"))
        if focused:
            painter.fillRect(rect.adjusted(0, 0, BAR - rect.width(), 0), theme.colour("accent"))

    @staticmethod
    def _draw(
        painter: QPainter,
        place: QRect,
        words: str,
        tone: str,
        bold: bool = False,  # noqa: FBT001, FBT002
    ) -> None:
        if bold:
            font = QFont(painter.font())
            font.setBold(True)
            painter.setFont(font)
        painter.setPen(theme.colour(tone))
        end, middle = Qt.TextElideMode.ElideRight, Qt.AlignmentFlag.AlignVCenter
        short = painter.fontMetrics().elidedText(words, end, place.width())
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeft, short)
