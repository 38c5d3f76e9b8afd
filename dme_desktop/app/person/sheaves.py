"""The sections of a person's page at its left: each says how much there is, and what is missing."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from dme_desktop.app.person.figures import Figures
from dme_desktop.kernel.dossier import Sheaf
from dme_desktop.ui import theme
from dme_desktop.ui.icons import icon
from dme_desktop.ui.naming import named
from dme_desktop.ui.text import translated

Index = QModelIndex | QPersistentModelIndex
LOW, HIGH = 38, 56  # pixels of a section, and of one that names what is missing
SIDE, ICON, GAP, TOP = 10, 18, 12, 10  # pixels
SMALL = 9  # points
_SHEAF = Qt.ItemDataRole.UserRole
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


def said(words: str) -> str:
    """Return what a room marked for this page in the language of the window."""
    whole = _read(words)
    return whole if whole != words else ", ".join(map(_read, words.split(", ")))


def _read(words: str) -> str:
    """Return one text, which may end with how many more there are: "Kartu keluarga +2"."""
    bare, more, count = words.partition(" +")
    found = QCoreApplication.translate("dossier", bare)
    known = found if found != bare else translated(bare)  # of a field
    return f"{known}{more}{count}"


class Sections(QListWidget):
    """The sections; the arrows move, Enter goes to the lines of the one that is chosen."""

    figured = Signal(str)  # "1" to "9"

    def __init__(self) -> None:
        super().__init__()
        named(self, "person_sections", self.tr("Bagian"))
        Figures(self).pressed.connect(self.figured)
        self.setItemDelegate(_Section(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_sheaves(self, sheaves: Sequence[Sheaf]) -> None:
        """Show other sections; the one with the same place stays chosen."""
        row = max(0, self.currentRow())
        self.clear()
        for sheaf in sheaves:
            told = ", ".join(filter(None, (said(sheaf.title), said(sheaf.told), said(sheaf.gap))))
            item = QListWidgetItem(told, self)
            item.setData(_SHEAF, sheaf)
            item.setToolTip(said(sheaf.gap))
            item.setSizeHint(QSize(0, HIGH if sheaf.gap else LOW))
        self.setCurrentRow(min(row, self.count() - 1))

    def chosen(self) -> Sheaf | None:
        """Return the section under the cursor."""
        item = self.currentItem()
        found = item.data(_SHEAF) if item else None
        return found if isinstance(found, Sheaf) else None


class _Section(QStyledItemDelegate):
    """Draws icon, title, how much there is, and in amber what is missing."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        sheaf = index.data(_SHEAF)
        plain = QStyleOptionViewItem(option)
        self.initStyleOption(plain, index)
        plain.text = ""
        option.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, plain, painter, option.widget
        )
        inside = option.rect.adjusted(SIDE, TOP, -SIDE, -4)
        is_here = bool(option.state & QStyle.StateFlag.State_Selected)
        icon(sheaf.symbol, "accent" if is_here else "muted").paint(
            painter, QRect(inside.left(), inside.top(), ICON, ICON)
        )
        words = inside.adjusted(ICON + GAP, 0, 0, 0)
        painter.setFont(_font(option.font, bold=is_here))
        _write(painter, words, said(sheaf.title), "accent" if is_here else "ink", _LEFT)
        painter.setFont(_font(option.font, small=True))
        _write(painter, words, said(sheaf.told), "amber" if sheaf.gap else "muted", _RIGHT)
        _write(painter, words.adjusted(0, 20, 0, 0), said(sheaf.gap), "amber", _LEFT)


def _font(font: QFont, *, bold: bool = False, small: bool = False) -> QFont:
    made = QFont(font)
    made.setBold(bold)
    made.setPointSize(SMALL if small else font.pointSize())
    return made


def _write(painter: QPainter, place: QRect, words: str, tone: str, side: Qt.AlignmentFlag) -> None:
    painter.setPen(theme.colour(tone))
    short = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, side, short)
