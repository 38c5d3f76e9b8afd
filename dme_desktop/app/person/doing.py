"""What can be done about a person, at the right of the page: a figure each, Enter or a click."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from dme_desktop.app.person.figures import FIGURES, Figures
from dme_desktop.app.person.sheaves import Index, said
from dme_desktop.kernel.dossier import Doable
from dme_desktop.ui import theme
from dme_desktop.ui.icons import icon
from dme_desktop.ui.keys import is_enter
from dme_desktop.ui.naming import named

ROW, CHIEF = 40, 56  # pixels, of an act and of the one that matters most
ROUND, INSIDE, GAP, RING = 8, 14, 12, 2  # pixels
_IS_CHIEF = Qt.ItemDataRole.UserRole


def words_of(doable: Doable) -> str:
    """Return the words of an act as the clerk reads them."""
    return said(doable.words).format(count=doable.count)


class Acts(QListWidget):
    """The acts; a figure takes one at once."""

    taken = Signal(object)  # the address of an act

    def __init__(self) -> None:
        super().__init__()
        named(self, "person_acts", self.tr("Yang dapat dilakukan"))
        self.setIconSize(QSize(18, 18))
        self.setItemDelegate(_Chief(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._acts: Sequence[Doable] = ()
        self.itemClicked.connect(self._take_item)
        Figures(self).pressed.connect(self.take)

    def show_acts(self, acts: Sequence[Doable]) -> None:
        """Show other acts."""
        self._acts = acts
        self.clear()
        for place, one in enumerate(acts):
            figure = f"{FIGURES[place]}  " if place < len(FIGURES) else ""
            is_chief = one.rank == 0
            symbol = icon(one.symbol, "on_accent" if is_chief else "muted")
            item = QListWidgetItem(symbol, f"{figure}{words_of(one)}", self)
            item.setData(_IS_CHIEF, is_chief)
            item.setToolTip(words_of(one))
            item.setSizeHint(QSize(0, CHIEF if is_chief else ROW))
        self.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take an act by its figure, or the one under the cursor with Enter."""
        if is_enter(event):
            self._take(self.currentRow())
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def take(self, figure: str) -> None:
        """Take the act that stands behind a figure."""
        self._take(FIGURES.index(figure))

    def _take_item(self, item: QListWidgetItem) -> None:
        self._take(self.row(item))

    def _take(self, place: int) -> None:
        if 0 <= place < len(self._acts):
            self.taken.emit(self._acts[place].address)


class _Chief(QStyledItemDelegate):
    """Draws the act that matters most as one large green button, the others as they are."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if not index.data(_IS_CHIEF):
            super().paint(painter, option, index)
            return
        place = option.rect.adjusted(RING, RING, -RING, -RING)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(place, ROUND, ROUND)
        if option.state & QStyle.StateFlag.State_Selected and option.widget.hasFocus():
            painter.setPen(QPen(theme.colour("on_accent"), RING))
            painter.drawRoundedRect(place.adjusted(4, 4, -4, -4), ROUND - 3, ROUND - 3)
        words = place.adjusted(INSIDE, 0, -INSIDE, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        symbol, high = index.data(Qt.ItemDataRole.DecorationRole), option.decorationSize.height()
        top = words.top() + (words.height() - high) // 2
        symbol.paint(painter, words.left(), top, high, high)
        words.setLeft(words.left() + high + GAP)
        font = option.font
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme.colour("on_accent"))
        painter.drawText(words, middle | Qt.TextFlag.TextWordWrap, str(index.data()))
        painter.restore()
