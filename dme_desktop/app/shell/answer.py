"""How one answer of the search is drawn: what it is called, and quietly what tells it apart."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dme_desktop.ui import theme

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole  # holds the address of an answer, nothing for a heading
SIDE, GAP, SMALL = 10, 16, 9  # pixels, pixels, points
MOST_TITLE = 0.6  # of the width
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class OneLine(QStyledItemDelegate):
    """Draws an answer in one line, and the name of a group small above its answers."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground as the style sheet has it, then the words."""
        inside = option.rect.adjusted(SIDE, 0, -SIDE, 0)
        title, _, detail = str(index.data()).partition("\n")
        if index.data(ROW) is None:
            _write(painter, inside, (title, "muted", _LEFT), heading=True)
            return
        plain = QStyleOptionViewItem(option)
        self.initStyleOption(plain, index)
        plain.text = ""
        option.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, plain, painter, option.widget
        )
        wide = option.fontMetrics.horizontalAdvance(title)
        taken = min(wide, int(inside.width() * MOST_TITLE)) if detail else inside.width()
        _write(painter, QRect(inside.left(), inside.top(), taken + 1, inside.height()),
               (title, "ink", _LEFT))  # fmt: skip
        _write(painter, inside.adjusted(taken + GAP, 0, 0, 0), (detail, "muted", _RIGHT))


def _write(
    painter: QPainter,
    place: QRect,
    said: tuple[str, str, Qt.AlignmentFlag],
    *,
    heading: bool = False,
) -> None:
    """Write words in a tone and at a side, shortened where there is no room."""
    words, tone, side = said
    painter.save()
    font = QFont(painter.font())
    font.setBold(heading)
    font.setPointSize(SMALL if heading else font.pointSize())
    painter.setFont(font)
    painter.setPen(theme.colour(tone))
    short = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, side, short)
    painter.restore()
