"""The sections of a long form in a list beside it: where the cursor is, what is missing in each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dme_desktop.ui import theme
from dme_desktop.ui.icons import icon
from dme_desktop.ui.keys import is_enter
from dme_desktop.ui.menu import Menu
from dme_desktop.ui.naming import named

ONE_LINE, TWO_LINES = 34, 50  # pixels of a section without and with a gap
AROUND, ICON, ROUND, BAR = 10, 16, 6, 4  # pixels
WIDEST = 420  # pixels of the words of a section in a menu
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
    renewed = Signal()  # another section is marked, or one stands otherwise

    def __init__(self) -> None:
        super().__init__()
        named(self, "form_sections", self.tr("Bagian isian"))
        self.setItemDelegate(_Lines(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        self.itemClicked.connect(self._want)
        self.currentRowChanged.connect(self.renewed)

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
        self.renewed.emit()

    def standings(self) -> list[Standing]:
        """Return how every section stands, as it is shown."""
        return [Standing(*self.item(place).data(STANDING)) for place in range(self.count())]

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


class SectionButton(QPushButton):
    """The sections behind one button, above a form that leaves no room for a list beside it.

    It names the section the cursor is in and how many lack something; pressing it lists them all.
    """

    def __init__(self, sections: SectionList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("folded_sections")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setProperty("role", "folded")
        self._sections = sections
        sections.renewed.connect(self._renew)
        self.clicked.connect(self.open_list)

    @Slot()
    def open_list(self) -> None:
        """List the sections; choosing one leads into it."""
        menu = named(Menu(self), "sections_menu", self._sections.accessibleName())
        menu.aboutToHide.connect(menu.deleteLater)
        here = self._sections.currentRow()
        for place, one in enumerate(self._sections.standings()):
            symbol = SYMBOLS.get(one.tone, ("chevron-right", "muted"))
            told = ": ".join(filter(None, (one.title, one.gap)))
            end = Qt.TextElideMode.ElideRight
            words = self.fontMetrics().elidedText(f"{place + 1}  {told}", end, WIDEST)
            act = menu.addAction(icon(*symbol), words.replace("&", "&&"))
            act.triggered.connect(partial(self._sections.wanted.emit, place))
            if place == here:
                menu.setActiveAction(act)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    @Slot()
    def _renew(self) -> None:
        standings = self._sections.standings()
        here = max(0, self._sections.currentRow())
        if here >= len(standings):
            return
        told = self.tr("Bagian {place} dari {count}: {title}").format(
            place=here + 1, count=len(standings), title=standings[here].title
        )
        lacking = sum(1 for one in standings if one.gap)
        if lacking:
            told += self.tr(" · {count} belum lengkap").format(count=lacking)
        self.setText(told)
        self.setAccessibleName(told)
        red = any(one.tone == "red" for one in standings)
        self.setIcon(icon("list", "red" if red else "amber" if lacking else "accent"))


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
        self._draw(painter, first, f"{index.row() + 1}  {title}", "accent" if here else "ink")
        below = QRect(inside.left() + 14, first.bottom() - 7, inside.width() - 14, 18)
        font = QFont(painter.font())
        font.setPointSize(theme.FONT_SIZE - 1)
        painter.setFont(font)
        self._draw(painter, below, gap, tone if tone in {"amber", "red"} else "muted")
        painter.restore()

    def _draw_ground(self, painter: QPainter, rect: QRect) -> None:
        focused = self._sections.hasFocus()
        painter.fillRect(rect, theme.colour("accent_soft"))
        if focused:
            painter.fillRect(rect.adjusted(0, 0, BAR - rect.width(), 0), theme.colour("accent"))

    @staticmethod
    def _draw(painter: QPainter, place: QRect, words: str, tone: str) -> None:
        painter.setPen(theme.colour(tone))
        end, middle = Qt.TextElideMode.ElideRight, Qt.AlignmentFlag.AlignVCenter
        short = painter.fontMetrics().elidedText(words, end, place.width())
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeft, short)
