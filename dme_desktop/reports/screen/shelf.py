"""All reports under their headings, found by words, and to whom the one seen is narrowed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.kernel import codes
from dme_desktop.kernel.names import plain
from dme_desktop.reports.asking import SEXES, UNKNOWN, Only
from dme_desktop.reports.kinds import KINDS, OUTSIDE_WHOLE, Group, Kind
from dme_desktop.ui.cards import label
from dme_desktop.ui.dropdown import DropDown
from dme_desktop.ui.flow import Flow
from dme_desktop.ui.layout import WIDEST as TALLEST
from dme_desktop.ui.listing import Filter
from dme_desktop.ui.naming import named
from dme_desktop.ui.said import said
from dme_desktop.workers.model import Scheme

SHELF_WIDTH, LEAST, LINE_HEIGHT = 232, 112, 30  # pixels
FOLDED_LINES = 6  # of the reports that are seen at once where the list lies folded
WIDEST = 176  # pixels of a box by which a report is narrowed


class _Reports(QListWidget):
    """The reports; Up from the first goes to the field above."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave upwards."""
        if event.key() == Qt.Key.Key_Up and self.currentRow() <= 1:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Shelf(QWidget):
    """The reports to choose from, a few after words were typed.

    Folded, the reports are only there while the keyboard is on them or on the field above them.
    """

    chosen = Signal(str)  # the code of a report

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(SHELF_WIDTH)
        self.filter = Filter(self.tr("Cari laporan"))
        self.filter.setFixedWidth(SHELF_WIDTH)
        self.list = named(_Reports(), "kinds", self.tr("Laporan"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.filter.textChanged.connect(self._look_for)
        self.filter.left.connect(self.focus_list)
        self.filter.entered.connect(self._take_first)
        self.list.left.connect(self.filter.setFocus)
        self._is_folded, self._room = False, SHELF_WIDTH
        for one in (self.filter, self.list):
            one.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addWidget(self.list, stretch=1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._items: dict[str, QListWidgetItem] = {}
        self._own: dict[str, Kind] = {}
        self._fill()
        self._none = QListWidgetItem(self.tr("Tidak ada laporan itu"), self.list)
        self._none.setFlags(Qt.ItemFlag.NoItemFlags)
        self._none.setHidden(True)
        self._given = self.list.count()  # lines of the reports that are always there
        self.list.currentItemChanged.connect(self._tell)

    def offer_own(self, kinds: Sequence[Kind]) -> None:
        """Offer the reports of the office itself under the others, in place of those before."""
        told = {kind.code: kind for kind in kinds}
        if told == self._own:
            return
        self._own, here = told, self.list.currentItem()
        before = here.data(Qt.ItemDataRole.UserRole) if here else None
        self.list.blockSignals(True)
        for row in reversed(range(self._given, self.list.count())):
            self.list.takeItem(row)
        for code in [code for code in self._items if code not in KINDS]:
            del self._items[code]
        if told:
            self._add_head(Group.OWN)
        for code, kind in told.items():
            self._items[code] = self._add(code, kind)
        self.list.blockSignals(False)
        if before in self._items:
            self.list.setCurrentItem(self._items[before])
        else:
            self.list.setCurrentItem(next(iter(self._items.values())))

    def leave_room(self, room: int) -> None:
        """Be no wider than the pixels that are left, while no report is chosen."""
        self._room = max(LEAST, min(SHELF_WIDTH, room))
        self._show_list()

    def fold(self, *, folded: bool) -> None:
        """Be one field that opens the reports under it, or the list of them all."""
        if folded == self._is_folded:
            return
        self._is_folded = folded
        self.list.setMaximumHeight(FOLDED_LINES * LINE_HEIGHT if folded else TALLEST)
        self._show_list()

    @property
    def entrance(self) -> QWidget:
        """Return where the keyboard enters the shelf."""
        return self.filter if self._is_folded else self.list

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Look again whether the reports are to be seen when the keyboard comes or goes."""
        if self._is_folded and event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            QTimer.singleShot(0, self, self._show_list)
        return False

    @Slot()
    def _show_list(self) -> None:
        inside = self.filter.hasFocus() or self.list.hasFocus()
        self.list.setVisible(inside or not self._is_folded)
        for one in (self, self.filter):
            one.setFixedWidth(self._room if self.list.isHidden() else SHELF_WIDTH)

    def knows(self, code: str) -> bool:
        """Say whether a report is among those to choose from."""
        return code in self._items

    def choose(self, code: str) -> None:
        """Choose a report as if it was clicked."""
        self.filter.clear()
        item = self._items[code]
        if self.list.currentItem() is item:
            self.chosen.emit(code)
        self.list.setCurrentItem(item)

    @Slot()
    def focus_list(self) -> None:
        """Put the keyboard on the reports."""
        self.list.show()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fill(self) -> None:
        for group in Group:
            here = {code: kind for code, kind in KINDS.items() if kind.group is group}
            if here:
                self._add_head(group)
            for code, kind in here.items():
                self._items[code] = self._add(code, kind)
        self.list.setCurrentItem(next(iter(self._items.values())))

    def _add_head(self, group: Group) -> None:
        head = QListWidgetItem(said(group.value).upper(), self.list)
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        head.setSizeHint(QSize(SHELF_WIDTH - 24, LINE_HEIGHT + 4))

    def _add(self, code: str, kind: Kind) -> QListWidgetItem:
        item = QListWidgetItem(said(kind.name), self.list)
        item.setToolTip(said(kind.about))
        item.setData(Qt.ItemDataRole.UserRole, code)
        item.setSizeHint(QSize(SHELF_WIDTH - 24, LINE_HEIGHT))
        return item

    @Slot(str)
    def _look_for(self, words: str) -> None:
        wanted = plain(words).split()
        for code, item in self._items.items():
            kind = KINDS.get(code) or self._own[code]
            told = plain(f"{code} {said(kind.name)} {said(kind.about)} {said(kind.group.value)}")
            item.setHidden(not all(word in told for word in wanted))
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(Qt.ItemDataRole.UserRole) is None:
                item.setHidden(bool(wanted))
        self._none.setHidden(any(not item.isHidden() for item in self._items.values()))

    @Slot()
    def _take_first(self) -> None:
        for item in self._items.values():
            if not item.isHidden():
                self.list.setCurrentItem(item)
                self.focus_list()
                return

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None and (code := item.data(Qt.ItemDataRole.UserRole)):
            self.chosen.emit(code)


class Narrowing(QWidget):
    """By hamlet, country, sex and scheme; each box is there where the report can be narrowed so."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._boxes = {
            "hamlet": self._box("hamlet", self.tr("Dusun")),
            "country": self._box("country", self.tr("Negara")),
            "gender": self._box("gender", self.tr("Jenis kelamin")),
            "scheme": self._box("scheme", self.tr("Skema")),
        }
        self._all = {
            "hamlet": self.tr("Semua dusun"), "country": self.tr("Semua negara"),
            "gender": self.tr("L dan P"), "scheme": self.tr("Semua skema"),
        }  # fmt: skip
        words = self.tr("Untuk luar kantor: samarkan angka kecil")
        self.outside = named(QCheckBox(words), "outside", words)
        self.outside.toggled.connect(self._mask)
        self._kind, self._part = KINDS["L1"], ""
        self.why = label("why_whole", "muted", "")
        self.why.setWordWrap(True)
        boxes = QWidget()
        row = Flow(boxes, 8)
        for box in self._boxes.values():
            row.addWidget(box)
        row.addWidget(self.outside)
        self._row = boxes
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(boxes)
        column.addWidget(self.why)
        self._offer("gender", SEXES)
        self._offer("scheme", {one.name: one.value for one in Scheme})
        self.offer([], [])

    def offer(self, hamlets: list[str], countries: list[str | None]) -> None:
        """Offer what there is in the village; what is chosen stays."""
        self._offer("hamlet", {one: one for one in hamlets if one}, typed=True)
        known = codes.labels("destination_country")
        told = {code: known.get(code, code) for code in countries if code}
        if None in countries:
            told[UNKNOWN] = self.tr("Belum diketahui")
        self._offer("country", dict(sorted(told.items(), key=lambda pair: said(pair[1]))))

    def show_for(self, kind: Kind, part: str = "") -> None:
        """Show the boxes by which a part of a report can be narrowed, and why not by others."""
        self._kind, self._part = kind, part
        is_masked = kind.masks and self.outside.isChecked()
        filters = () if is_masked else kind.filters_of(part)
        why = OUTSIDE_WHOLE if is_masked and kind.filters_of(part) else kind.why_whole
        for field, box in self._boxes.items():
            box.setVisible(field in filters)
        self.outside.setVisible(kind.masks)
        self._row.setVisible(bool(filters) or kind.masks)
        self.why.setText(said(why))
        self.why.setVisible(bool(why))
        self.setVisible(bool(filters) or kind.masks or bool(why))

    @Slot()
    def _mask(self) -> None:
        """Hide the boxes from a report for outside: two cuts of it could be held together."""
        self.show_for(self._kind, self._part)
        self.changed.emit()

    def only(self, kind: Kind, part: str = "") -> Only:
        """Return to whom a part of a report is narrowed now; one for outside is of everybody."""
        if kind.masks and self.outside.isChecked():
            return Only()
        told = {
            field: str(box.currentData() or "")
            for field, box in self._boxes.items()
            if field in kind.filters_of(part)
        }
        return Only(**told)

    @Slot()
    def clear(self) -> None:
        """Show everybody again."""
        for box in self._boxes.values():
            box.setCurrentIndex(0)
        self.changed.emit()

    def _box(self, name: str, label: str) -> DropDown:
        box = named(DropDown(), name, label)
        box.setMaximumWidth(WIDEST)
        box.activated.connect(self.changed)
        return box

    def _offer(self, field: str, choices: Mapping[str, str], *, typed: bool = False) -> None:
        box = self._boxes[field]
        chosen = box.currentData()
        box.clear()
        box.addItem(self._all[field], "")
        for value, words in choices.items():
            box.addItem(words if typed else said(words), value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
