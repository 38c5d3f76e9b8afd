"""Choosing the village: by any fragment of its name, or level by level from the province."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidgetItem, QPushButton

from dme_desktop.app.entrance.step import Rows, Step, labelled, wrapped
from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui.naming import named
from dme_desktop.ui.reads import Reader
from dme_desktop.village import regions
from dme_desktop.village.model import VILLAGE_CODE
from dme_desktop.village.regions import Region

VILLAGE, DISTRICT = 4, 3  # the levels of a village and a subdistrict in their codes
_CODE = Qt.ItemDataRole.UserRole


class _Words(QLineEdit):
    """The line a name is typed in; Down goes to what was found."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)


class _Areas(Rows):
    """The areas that were found; Backspace goes one level up, Up from the first to the words."""

    up_asked = Signal()
    left_above = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace:
            self.up_asked.emit()
        elif event.key() == Qt.Key.Key_Up and self.currentRow() <= 0:
            self.left_above.emit()
        else:
            super().keyPressEvent(event)


class RegionStep(Step):
    """Asks which village this is; its names are never typed, only chosen."""

    def __init__(self, place: str, code: str = "", *, is_desk: bool = False) -> None:
        """Begin with the village `code` when it was chosen before, or the area of a desk."""
        asked = self.tr("Wilayah mana?") if is_desk else self.tr("Desa atau kelurahan mana?")
        way = (
            self.tr(
                "Ketik sebagian nama kecamatan, kabupaten atau provinsi, lalu pilih dengan ↓ dan "
                "Enter. Enter sekali lagi masuk ke dalamnya."
            )
            if is_desk
            else self.tr(
                "Ketik sebagian nama desa, kecamatan atau kodenya, lalu pilih dengan ↓ dan Enter. "
                "Atau telusuri dari provinsi."
            )
        )
        super().__init__(asked, way, place=place)
        self._is_desk = is_desk
        self.code = code if (len(code) < VILLAGE_CODE) == is_desk else ""
        self._inside = ""
        self._words, self._list = _Words(), _Areas()
        self._path = wrapped("", "muted", "region_path")
        self._chosen = wrapped("", "h2", "region_chosen")
        self._up = named(QPushButton(self.tr("Naik satu tingkat")), "region_up")
        self._reader = Reader()
        self._lay_out_choice()
        self._listen()
        self._ask()

    def start(self) -> None:
        """Put the cursor in the search line."""
        self._words.setFocus()

    def _lay_out_choice(self) -> None:
        named(self._words, "region_search")
        self._words.setPlaceholderText(self.tr("Contoh: jenggik lotim, atau 52.03.11.2005"))
        named(self._list, "region_list", self.tr("Wilayah yang ditemukan"))
        self._list.setProperty("role", "list")
        self._list.setFixedHeight(264)
        self._up.setProperty("role", "link")
        row = QHBoxLayout()
        row.addWidget(self._path, stretch=1)
        row.addWidget(self._up)
        self.body.addLayout(labelled(self.tr("Cari desa"), self._words))
        self.body.addLayout(row)
        self.body.addWidget(self._list)
        self.body.addWidget(self._chosen)
        self.add_back(self.tr("Kembali"), self.went_back.emit)
        self._next = self.add_next(self.tr("Lanjut"), self._go_on)

    def _listen(self) -> None:
        self._words.textChanged.connect(self._ask)
        self._words.down.connect(self._enter_list)
        self._list.itemActivated.connect(self._take)
        self._list.itemClicked.connect(self._take)
        self._list.up_asked.connect(self._go_up)
        self._list.left_above.connect(self._words.setFocus)
        self._up.clicked.connect(self._go_up)
        self._reader.answered.connect(self._show)
        self._reader.failed.connect(self._refuse)

    @Slot()
    def _ask(self) -> None:
        words = self._words.text().strip()
        self._reader.ask(partial(_look, words, self._inside, is_desk=self._is_desk))

    @Slot(int, object)
    def _show(self, question: int, found: tuple[str, list[tuple[Region, str]]]) -> None:
        if question != self._reader.latest:
            return
        path, areas = found
        self._list.clear()
        for area, around in areas:
            below = f"\n{around}" if around else ""
            item = QListWidgetItem(f"{area.full_name}  ·  {area.code}{below}", self._list)
            item.setData(_CODE, area)
        searching = bool(self._words.text().strip())
        self._path.setText(self._about(searching, len(areas), path))
        self._up.setVisible(bool(self._inside) and not searching)
        self._list.setCurrentRow(0)
        if self.code and not self._chosen.text():  # now that the list is in memory
            self._tell_choice()

    @Slot(int, Exception)
    def _refuse(self, _: int, error: Exception) -> None:
        if not isinstance(error, DmeError):
            raise error
        self.say(str(error))

    @Slot()
    def _enter_list(self) -> None:
        if self._list.count():
            self._list.setFocus()

    @Slot(QListWidgetItem)
    def _take(self, item: QListWidgetItem) -> None:
        area: Region = item.data(_CODE)
        if area.level == VILLAGE or (self._is_desk and self._ends_at(area)):
            self._choose(area)
        else:
            self._go_into(area.code)

    def _ends_at(self, area: Region) -> bool:
        """Say whether a desk is meant: what is taken once is chosen, twice is gone into."""
        return area.level == DISTRICT or self.code != area.code

    @Slot()
    def _go_up(self) -> None:
        if self._words.text():
            self._words.clear()
        self._go_into(self._inside.rpartition(".")[0])

    def _go_into(self, code: str) -> None:
        self._inside = code
        self._words.blockSignals(True)
        self._words.clear()
        self._words.blockSignals(False)
        self._ask()
        self._list.setFocus()

    def _choose(self, village: Region) -> None:
        self.code = village.code
        self._tell_choice()
        self.say("")
        self._next.setFocus()

    @Slot()
    def _go_on(self) -> None:
        lit = self._list.currentItem() if self._words.text().strip() else None
        if self.code:
            self.went_on.emit(self.code)
        elif lit is not None:  # what is lit is taken first, and said whole
            self._take(lit)
        else:
            self.say(
                self.tr("Pilih dulu satu wilayah dari daftar.")
                if self._is_desk
                else self.tr("Pilih dulu satu desa atau kelurahan dari daftar.")
            )
            self.start()

    def _tell_choice(self) -> None:
        try:
            self._chosen.setText(f"{self.code}  ·  {regions.full_name(self.code)}")
        except DmeError:  # a code that a newer list no longer holds
            self.code = ""

    def _about(self, searching: bool, count: int, path: str) -> str:  # noqa: FBT001
        if searching and not count:
            return self.tr("Tidak ada yang bernama begitu. Coba sebagian namanya saja.")
        if searching and self._is_desk:
            return self.tr("{count} wilayah ditemukan", "", count).format(count=count)
        if searching:
            return self.tr("{count} desa ditemukan", "", count).format(count=count)
        return path or self.tr("Semua provinsi")


def _look(
    words: str, inside: str, *, is_desk: bool = False
) -> tuple[str, list[tuple[Region, str]]]:
    """Return where the list stands, and the areas on it with the names around each."""
    if words and is_desk:
        return "", [(area, _around(area)) for area in regions.find_areas(words)]
    if words:
        return "", [(area, _around(area)) for area in regions.find(words)]
    path = regions.full_name(inside) if inside else ""
    return path, [(area, "") for area in regions.children(inside)]


def _around(area: Region) -> str:
    parts = area.code.split(".")
    codes = [".".join(parts[:length]) for length in range(len(parts) - 1, 0, -1)]
    return ", ".join(regions.region(code).full_name for code in codes)
