"""The one frame around the button that the keyboard is on: 2 px of accent, 2 px outside it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from dme_desktop.ui import theme
from dme_desktop.ui.layout import take_down

THICK, GAP, ROUND = 2, 2, 8  # pixels
OUTSIDE = THICK + GAP
_MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide,
          QEvent.Type.ParentChange, QEvent.Type.LayoutRequest}  # fmt: skip


class FocusRing(QWidget):
    """Follows the keyboard from button to button; it takes no room and no clicks."""

    def __init__(self, button: QAbstractButton) -> None:
        self._button = button
        self._inside, above = _place_for(button)
        super().__init__(self._inside)
        self.setObjectName("focus_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for one in (button, *above):
            one.installEventFilter(self)
        self._follow()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Go where the button goes."""
        if event.type() in _MOVES:
            self._follow()
        return False

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), THICK))
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(inside, ROUND, ROUND)

    def _follow(self) -> None:
        there = isValid(self._button) and isValid(self._inside) and isValid(self)
        if not there or self.parentWidget() is not self._inside:  # gone, or taken down
            return
        if not self._inside.isAncestorOf(self._button):
            return
        corner = self._button.mapTo(self._inside, QPoint(0, 0))
        around = QRect(corner, self._button.size())
        self.setGeometry(around.adjusted(-OUTSIDE, -OUTSIDE, OUTSIDE, OUTSIDE))
        self.setVisible(self._button.isVisible())
        self.raise_()


class Follower(QObject):
    """Puts the frame around whatever button of the program the keyboard comes to."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ring: FocusRing | None = None
        if isinstance(application := QApplication.instance(), QApplication):
            application.focusChanged.connect(self._on_focus)

    @Slot(QWidget, QWidget)
    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        ring, self._ring = self._ring, None
        if ring is not None and isValid(ring):
            take_down(ring)  # out at once: where its dialog goes first, Qt ends the program
        if isinstance(now, QAbstractButton):
            self._ring = FocusRing(now)


def _place_for(button: QWidget) -> tuple[QWidget, list[QWidget]]:
    """Return the widget in which the whole frame has room, and those between it and the button."""
    inside, above = button.parentWidget(), []
    while inside is not None and not inside.isWindow():
        parent = inside.parentWidget()
        if parent is None or isinstance(parent.parentWidget(), QScrollArea):
            break
        corner = button.mapTo(inside, QPoint(0, 0))
        around = QRect(corner, button.size()).adjusted(-OUTSIDE, -OUTSIDE, OUTSIDE, OUTSIDE)
        if inside.rect().contains(around):
            break
        above.append(inside)
        inside = parent
    return inside or button, above
