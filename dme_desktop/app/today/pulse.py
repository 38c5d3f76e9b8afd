"""What moves: the small columns of twelve months in a tile, and the hamlets with their bars."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dme_desktop.kernel import addresses
from dme_desktop.kernel.words import grouped
from dme_desktop.ui import theme
from dme_desktop.ui.cards import card
from dme_desktop.ui.naming import named
from dme_desktop.workers.service.pulse import Hamlet

SPARK = QSize(60, 28)  # pixels
GAP = 2
BAR_HEIGHT, LINE_HEIGHT = 10, 28
MOST = 12  # hamlets on the page; the report has them all


class Spark(QWidget):
    """A column a month, the last one dark; what it shows is said in words too."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "spark")
        self._values: Sequence[int] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_values(self, values: Sequence[int], told: str) -> None:
        """Show other months; nothing where there is nothing in any of them."""
        self._values = values
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.setVisible(any(values))
        self.update()

    def sizeHint(self) -> QSize:
        """Return how large it is."""
        return SPARK

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - drawn whole
        """Draw the columns upwards from one line."""
        if not self._values:
            return
        painter = QPainter(self)
        most, step = max(self._values) or 1, self.width() / len(self._values)
        for place, value in enumerate(self._values):
            tall = max(1.0, (self.height() - 2) * value / most)
            is_last = place == len(self._values) - 1
            column = QRectF(place * step, self.height() - tall, step - GAP, tall)
            painter.fillRect(column, theme.colour("accent" if is_last else "edge"))


class _Bar(QWidget):
    """How many, as a bar as long as its part of the largest."""

    def __init__(self, part: float) -> None:
        super().__init__()
        self.setObjectName("bar")
        self._part = part
        self.setMinimumWidth(60)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return how large it likes to be."""
        return QSize(160, LINE_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - drawn whole
        """Draw the bar over a pale one that is as long as the largest."""
        painter, top = QPainter(self), (self.height() - BAR_HEIGHT) / 2
        painter.fillRect(QRectF(0, top, self.width(), BAR_HEIGHT), theme.colour("soft"))
        wide = self.width() * self._part
        painter.fillRect(QRectF(0, top, wide, BAR_HEIGHT), theme.colour("accent"))


class HamletsCard(QWidget):
    """The hamlets as a small table; the number of each opens its names. Hidden without any."""

    asked = Signal(object)  # the address of the names behind a number

    def __init__(self, hamlets: Sequence[Hamlet]) -> None:
        super().__init__()
        named(self, "hamlets")
        self.told = tuple(hamlets)
        table = named(QWidget(), "hamlet_table")
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        most = max((one.abroad for one in hamlets), default=1)
        for line, one in enumerate(hamlets[:MOST]):
            name = one.name or self.tr("Belum diketahui")
            grid.addWidget(QLabel(name), line, 0)
            grid.addWidget(_Bar(one.abroad / most), line, 1)
            number = named(
                QPushButton(grouped(one.abroad)), f"hamlet_{line + 1}",
                self.tr("{hamlet}: {count} di luar negeri").format(
                    hamlet=name, count=grouped(one.abroad)
                ),
            )  # fmt: skip
            number.setProperty("role", "link")
            page = addresses.REPORT_NAMES.of(one.name, addresses.ABROAD_BY_HAMLET)
            number.clicked.connect(partial(self.asked.emit, page))
            grid.addWidget(number, line, 2, Qt.AlignmentFlag.AlignRight)
        rows: list[QWidget] = [table]
        if len(hamlets) > MOST:
            more = self.tr("Semua {count} dusun…").format(count=len(hamlets))
            link = named(QPushButton(more), "all_hamlets", more)
            link.setProperty("role", "link")
            link.clicked.connect(partial(self.asked.emit, addresses.REPORTS.of(which="L1")))
            rows.append(link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card(self.tr("Di luar negeri menurut dusun"), *rows))
        if not hamlets:
            self.hide()  # showing what stands nowhere yet would be a window of its own
