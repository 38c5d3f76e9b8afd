"""What of a page is not seen whole in a window of some size."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QWidget,
)

from dme_desktop.ui.dropdown import DropDown
from dme_desktop.ui.editors import ChoiceBox
from dme_desktop.ui.elided import Elided, Hints
from dme_desktop.ui.listing import LEAST, RowsView
from dme_desktop.ui.roster import NAME, RosterEditor
from dme_desktop.ui.text import translated

LONGEST_CHOICE = 400  # pixels; only names of records are longer, which may be of any length
EDGE = 2  # pixels of a frame, which may lie over another
MANY_COLUMNS = {"numbers"}  # the figures of all hamlets, which scroll in a window so narrow
SHORT = {"date", "rupiah"}  # kinds whose values are read whole
WORDED = QPushButton | QCheckBox | QRadioButton  # other buttons show a picture
APART = QAbstractButton | QComboBox | QLabel | QLineEdit  # that never lie over each other


def cut(page: QWidget) -> Iterator[str]:
    """Yield what of a page is cut off, covered, or scrolls to the side."""
    for one in page.findChildren(QWidget):
        if not one.isVisible():
            continue
        yield from of_words(one)
        if isinstance(one, RowsView):
            yield from of_rows(one)
        if isinstance(one, RosterEditor):
            yield from of_sheet(one)
        name = one.objectName()
        if isinstance(one, QListWidget) and one.sizeHintForColumn(0) > one.viewport().width():
            yield f"{name!r} has items with no room"
        if isinstance(one, QScrollArea) and not any(map(QWidget.isVisible, inside(one))):
            yield f"{name!r} of {type(one.parent()).__name__} stands there empty"
        if isinstance(one, QAbstractScrollArea) and one.horizontalScrollBar().maximum():
            yield from [f"{name!r} scrolls to the side"] * (name not in MANY_COLUMNS)
        yield from beyond(one)


def inside(area: QScrollArea) -> list[QWidget]:
    """Return what an area scrolls, if anything, by itself or the parts of it."""
    held = area.widget()
    return (held.findChildren(QWidget) or [held]) if held else []


def of_words(one: QWidget) -> Iterator[str]:
    """Yield which words of a label, a button, a choice or a hint have no room."""
    name = one.objectName()
    if isinstance(one, QLabel) and one.text() and not is_whole(one):
        yield f"{name!r} says {one.text()!r} and has no room"
    if isinstance(one, WORDED) and lacks(one, one.text()):
        yield f"{name!r} has no room for {one.text()!r}"
    if isinstance(one, ChoiceBox) and one.width() < one.comfort() <= LONGEST_CHOICE:
        yield f"{name!r} has no room for what it offers"
    if isinstance(one, DropDown) and not isinstance(one, ChoiceBox) and is_short(one):
        yield f"{name!r} has no room for {one.currentText()!r}"
    if isinstance(one, QLineEdit) and not one.text() and lacks(one, one.placeholderText()):
        yield f"{name!r} has no room for the hint {one.placeholderText()!r}"


def is_short(box: DropDown) -> bool:
    """Say whether what is chosen in a box has no room before its arrow."""
    asked = QStyleOptionComboBox()
    box.initStyleOption(asked)
    inside = QStyle.SubControl.SC_ComboBoxEditField
    kind = QStyle.ComplexControl.CC_ComboBox
    room = box.style().subControlRect(kind, asked, inside, box).width()
    return box.fontMetrics().horizontalAdvance(box.currentText()) > room


def lacks(widget: QWidget, text: str) -> bool:
    return widget.fontMetrics().horizontalAdvance(text.replace("&", "")) > widget.width()


def is_whole(label: QLabel) -> bool:
    """Say whether every word of a label is seen, or told under the mouse."""
    if isinstance(label, Elided):
        return label.shown() == label.text() or isinstance(label, Hints) or bool(label.toolTip())
    if label.wordWrap():
        return label.heightForWidth(label.width()) <= label.height()
    return label.sizeHint().width() <= label.width()


def of_rows(view: QTableView) -> Iterator[str]:
    """Yield the heads that are cut off, and the numbers, dates, amounts and usual names."""
    model, level = view.model(), view.horizontalHeader()
    last = view.rowAt(view.viewport().height() - 1)  # that is seen; -1 after the last one
    last = model.rowCount() - 1 if last < 0 else last
    for place in range(model.columnCount()):
        if view.isColumnHidden(place):
            continue
        title = model.headerData(place, Qt.Orientation.Horizontal)
        if level.sectionSizeHint(place) > level.sectionSize(place):
            yield f"the head {title!r} is cut off"
        for row in range(last + 1):
            index = model.index(row, place)
            need = view.sizeHintForIndex(index).width()
            if level.sectionSize(place) < need <= LEAST:
                yield f"under {title!r}, {index.data()!r} is cut off"


def of_sheet(roster: RosterEditor) -> Iterator[str]:
    """Yield the heads of a sheet that are cut off, and the choices, dates and amounts."""
    level = roster.horizontalHeader()
    for place, field in enumerate(roster.sheet.columns, NAME + 1):
        wide, is_short = level.sectionSize(place), field.kind.choices or field.kind.name in SHORT
        told = [roster.sheet.index(row, place) for row in range(roster.sheet.rowCount())]
        if level.sectionSizeHint(place) > wide:
            yield f"the head {translated(field.label)!r} is cut off"
        if is_short and any(roster.sizeHintForIndex(one).width() > wide for one in told):
            yield f"under {translated(field.label)!r} something is cut off"


def beyond(one: QWidget) -> Iterator[str]:
    """Yield where a widget stands out of the one it is in, or lies over another."""
    above = one.parentWidget()
    if above is None or one.isWindow() or not one.width() or not one.height():
        return
    if isinstance(above.parentWidget(), QAbstractScrollArea):
        return  # it scrolls
    place = one.geometry()
    if not above.rect().adjusted(-EDGE, -EDGE, EDGE, EDGE).contains(place):
        yield f"{one.objectName()!r} stands out of {above.objectName()!r}"
    for other in above.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if other is one or not other.isVisible() or not isinstance(one, APART):
            continue
        over = place.intersected(other.geometry())
        if isinstance(other, APART) and over.width() > EDGE and over.height() > EDGE:
            yield f"{one.objectName()!r} lies over {other.objectName()!r}"
