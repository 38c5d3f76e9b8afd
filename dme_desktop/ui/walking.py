"""From part to part of a page by keyboard: where a part is entered, how it comes into view."""

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

AROUND = 24  # pixels that are seen above and below what is brought into view


def first_in(part: QWidget) -> QWidget | None:
    """Return where the keyboard enters a part: the part itself, or the first widget inside it."""
    if _takes_keyboard(part):
        return part
    inside = [one for one in _chain(part) if part.isAncestorOf(one)]
    return next((one for one in inside if _takes_keyboard(one)), None)


def last_in(part: QWidget) -> QWidget:
    """Return where the keyboard leaves a part: the last widget inside it that Tab can reach."""
    inside = [one for one in _chain(part) if part.isAncestorOf(one)]
    by_tab = Qt.FocusPolicy.TabFocus
    return next((one for one in reversed(inside) if one.focusPolicy() & by_tab), part)


def in_order(*parts: QWidget) -> None:
    """Let Tab go through parts one after another, and within each as it does already."""
    stops = dict.fromkeys(one for part in parts for one in _stops(part))
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops(part: QWidget) -> list[QWidget]:
    inside = [one for one in (part, *_chain(part)) if holds(part, one)]
    by_tab = Qt.FocusPolicy.TabFocus
    return [one for one in inside if one.focusPolicy() & by_tab and one.focusProxy() is None]


def holds(part: QWidget, widget: QWidget | None) -> bool:
    """Say whether a part is, or contains, the widget the keyboard is on."""
    return widget is not None and (widget is part or part.isAncestorOf(widget))


def enter(part: QWidget) -> None:
    """Put the keyboard in a part and show as much of the part as has room."""
    inside = first_in(part)
    if inside is None:
        return
    unroll(part)
    show(inside)
    inside.setFocus(Qt.FocusReason.TabFocusReason)


def unroll(part: QWidget) -> None:
    """Scroll the page until a part is seen; one that is higher than the page begins at its top."""
    area, at = _on_page(part)
    if area is not None and part.height() > area.viewport().height():
        area.verticalScrollBar().setValue(at.y() - AROUND)
    elif area is not None:
        area.ensureWidgetVisible(part, 0, AROUND)


def show(widget: QWidget) -> None:
    """Scroll the page until what is written in is seen; of something tall, its top."""
    area, at = _on_page(widget)
    if area is not None:
        half = min(widget.height(), area.viewport().height() // 2) // 2
        area.ensureVisible(at.x(), at.y() + half, 8, half + AROUND)


def _on_page(widget: QWidget) -> tuple[QScrollArea | None, QPoint]:
    """Return the page that scrolls a widget, and where on it the widget stands."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is None or not (column := area.widget()) or widget.isHidden():
        return None, QPoint()
    return area, widget.mapTo(column, QPoint())


def step(inside: QWidget, *, forward: bool) -> bool:
    """Put the keyboard on what Tab, or Shift+Tab, leads to; say whether there is such a widget.

    Qt goes to the proxy of a part where it meets the part: rows of which the first is the proxy
    would never be left, and what stands above the proxy of a page never be reached.
    """
    here = inside.window().focusWidget() or inside
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    one = _after(here, forward=forward)
    while one is not None and one is not here:
        if _takes_keyboard(one):
            one.setFocus(reason)
            return True
        one = _after(one, forward=forward)
    return False


def _after(widget: QWidget, *, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()


def _chain(part: QWidget) -> list[QWidget]:
    """Return every widget after `part` in the order of the Tab key, once around."""
    found: list[QWidget] = []
    one = part.nextInFocusChain()
    while one is not None and one is not part:
        found.append(one)
        one = one.nextInFocusChain()
    return found


def _takes_keyboard(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
