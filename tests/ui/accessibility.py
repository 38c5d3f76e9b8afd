"""A walk over a screen as a screen reader takes it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

_SPOKEN_BY_THEIR_PARENT = {"qt_spinbox_lineedit", "qt_scrollarea_viewport"}


def controls(screen: QWidget) -> Iterator[QWidget]:
    """Yield every widget of `screen` that the keyboard can reach."""
    for widget in (screen, *screen.findChildren(QWidget)):
        reachable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if reachable and widget.isVisibleTo(screen) and not _is_inside(widget):
            yield widget


def unnamed(screen: QWidget) -> list[str]:
    """Return the controls that a screen reader would leave without a name."""
    found = []
    for widget in controls(screen):
        told = QAccessible.queryAccessibleInterface(widget)
        if told is None or not told.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()!r}")
    return found


def without_object_name(screen: QWidget) -> list[str]:
    """Return the controls that neither a test nor the style sheet could find."""
    return [type(widget).__name__ for widget in controls(screen) if not widget.objectName()]


def _is_inside(widget: QWidget) -> bool:
    proxy = widget.parentWidget()
    return widget.objectName() in _SPOKEN_BY_THEIR_PARENT or (
        proxy is not None and widget.focusProxy() is None and proxy.focusProxy() is widget
    )
