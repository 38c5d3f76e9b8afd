"""What can be done about a person, at the right of the page: a figure each, Enter or a click."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from dme_desktop.app.person.sheaves import said
from dme_desktop.kernel.dossier import Doable
from dme_desktop.ui.icons import icon
from dme_desktop.ui.keys import is_enter
from dme_desktop.ui.naming import named

ROW = 40  # pixels
FIGURES = "123456789"


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
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._acts: Sequence[Doable] = ()
        self.itemClicked.connect(self._take_item)

    def show_acts(self, acts: Sequence[Doable]) -> None:
        """Show other acts."""
        self._acts = acts
        self.clear()
        for place, one in enumerate(acts):
            figure = f"{FIGURES[place]}  " if place < len(FIGURES) else ""
            item = QListWidgetItem(icon(one.symbol, "muted"), f"{figure}{words_of(one)}", self)
            item.setToolTip(words_of(one))
            item.setSizeHint(QSize(0, ROW))
        self.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take an act by its figure, or the one under the cursor with Enter."""
        place = FIGURES.find(event.text()) if event.text() else -1
        if is_enter(event):
            self._take(self.currentRow())
        elif place >= 0:
            self._take(place)
        else:
            super().keyPressEvent(event)

    def _take_item(self, item: QListWidgetItem) -> None:
        self._take(self.row(item))

    def _take(self, place: int) -> None:
        if 0 <= place < len(self._acts):
            self.taken.emit(self._acts[place].address)
