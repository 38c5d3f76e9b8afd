"""What every dialog has: F1 for the manual, at its page, and room on a screen however small."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.ui import walking
from dme_desktop.ui.naming import named

AROUND = QSize(16, 40)  # pixels of the frame that the system draws
FIRST = "mulai"  # the page of the manual where nothing else is told


class Dialog(QDialog):
    """A window over a page. It names its own page of the manual, or has that of what is under it.

    A window that waits for an answer lets no key through to the one under it, so F1 is its own, and
    F10 and Ctrl+S where it has something to keep: they press its green button, as on a page.
    """

    keeps = False  # what was chosen or filled in here, rather than asking

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._area: QScrollArea | None = None  # where the screen is too low for all of it
        QShortcut(QKeySequence("F1"), self).activated.connect(self.show_help)
        for keys in ("F10", "Ctrl+S") if self.keeps else ():
            QShortcut(QKeySequence(keys), self).activated.connect(self._press_default)

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 - as Qt has it
        """Have room on the screen before it is seen."""
        if visible and not self.isVisible():
            self._fit(room_for(self))
        super().setVisible(visible)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - as Qt has it
        """Go on with Tab, past nothing that can be reached."""
        return walking.step(self, forward=forward)

    @Slot()
    def _press_default(self) -> None:
        """Press the button that Enter presses, if it can be pressed."""
        for button in self.findChildren(QPushButton):
            if button.isDefault():
                button.click()

    def _fit(self, room: QSize) -> None:
        """Be as large as the words need; what has no room above the buttons is scrolled to."""
        self.ensurePolished()
        self.setMinimumWidth(min(self.minimumWidth(), room.width()))
        wanted, column = _wanted(self, room), self.layout()
        least = _least(column, wanted.width()) if column else 0
        if isinstance(column, QVBoxLayout) and least > room.height():
            wanted += QSize(self._scroll(column), 0)
        self.resize(wanted.boundedTo(room))

    def _scroll(self, column: QVBoxLayout) -> int:
        """Put all but the last line, the buttons, in what scrolls; return how wide its bar is."""
        buttons, margins = column.takeAt(column.count() - 1), column.contentsMargins()
        inside = named(QWidget(), "page")
        inside.setLayout(column)  # and all that stands in it
        column.setContentsMargins(margins.left(), margins.top(), margins.right(), 0)
        self._area = area = named(QScrollArea(self), "scrolled", self.windowTitle())
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        by_tab = Qt.FocusPolicy.TabFocus
        if any(one.focusPolicy() & by_tab for one in inside.findChildren(QWidget)):
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # else the arrows scroll what is read
        below = QVBoxLayout()
        below.setContentsMargins(margins.left(), 0, margins.right(), margins.bottom())
        row = buttons.layout() if buttons else None
        if row is not None:
            below.addLayout(row)
        elif buttons is not None:
            below.addItem(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(column.spacing())
        whole.addWidget(area, stretch=1)
        whole.addLayout(below)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._show_focused)
        return area.verticalScrollBar().sizeHint().width()

    @Slot(QWidget, QWidget)
    def _show_focused(self, _: QWidget | None, now: QWidget | None) -> None:
        """Bring what the keyboard comes to into sight."""
        inside = self._area.widget() if self._area else None
        if self._area and inside and now and inside.isAncestorOf(now):
            self._area.ensureWidgetVisible(now)

    @Slot()
    def show_help(self) -> None:
        """Open the manual over the dialog; what was typed stays."""
        show_help(self)


def page_of_manual(dialog: QWidget) -> str:
    """Return the page of the manual for what is asked in a dialog, or in the page under it."""
    under: QWidget | None = dialog
    while under is not None:
        if page := getattr(under, "help_page", ""):
            return str(page)
        under = under.parentWidget()
    return FIRST


def show_help(dialog: QWidget) -> None:
    """Open the manual over a dialog, at its page."""
    from dme_desktop.ui.help import HelpWindow  # noqa: PLC0415 - seldom needed, and it is one

    manual = HelpWindow(dialog)
    manual.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    manual.show_page(page_of_manual(dialog))
    manual.open()


def room_for(dialog: QWidget) -> QSize:
    """Return how large a dialog can be on its screen, inside its frame."""
    return dialog.screen().availableSize() - AROUND


def _wanted(dialog: QWidget, room: QSize) -> QSize:
    """Return how large a dialog is where every word of it is seen, at most as wide as `room`.

    Qt itself takes two thirds of the screen at most and asks no label how high its words are.
    """
    layout = dialog.layout()
    if layout is None:
        return dialog.size()
    given = dialog.size() if dialog.testAttribute(Qt.WidgetAttribute.WA_Resized) else QSize(0, 0)
    hint = layout.totalSizeHint()
    least, most = dialog.minimumWidth(), min(dialog.maximumWidth(), room.width())
    wide = min(max(given.width() or hint.width(), least), most)
    high = layout.totalHeightForWidth(wide) if layout.hasHeightForWidth() else hint.height()
    return QSize(wide, max(given.height(), high if not given.height() else _least(layout, wide)))


def _least(layout: QLayout, wide: int) -> int:
    """Return the least height of what stands in a layout of this width."""
    words = layout.totalMinimumHeightForWidth(wide) if layout.hasHeightForWidth() else 0
    return max(words, layout.totalMinimumSize().height())
