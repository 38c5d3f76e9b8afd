"""A walk over a screen as a screen reader takes it."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from dme_desktop.ui.header import Header

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


def named_twice(screen: QWidget) -> list[str]:
    """Return what is told in the same words of two controls of the same kind.

    What the header offers may stand once more in the middle of an empty page.
    """
    told = Counter(
        (one.role(), name)
        for widget in controls(screen)
        if not isinstance(widget.parentWidget(), Header)
        if (one := QAccessible.queryAccessibleInterface(widget))
        and (name := widget.accessibleName() or one.text(QAccessible.Text.Name).strip())
    )
    return [f"{role.name} {name!r} {times}x" for (role, name), times in told.items() if times > 1]


def without_object_name(screen: QWidget) -> list[str]:
    """Return the controls that neither a test nor the style sheet could find."""
    return [type(widget).__name__ for widget in controls(screen) if not widget.objectName()]


def _is_inside(widget: QWidget) -> bool:
    proxy = widget.parentWidget()
    return widget.objectName() in _SPOKEN_BY_THEIR_PARENT or (
        proxy is not None and widget.focusProxy() is None and proxy.focusProxy() is widget
    )
