"""Finding a backup: on the sticks that are plugged in, or in a folder the clerk names."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStorageInfo, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.app.entrance.step import Rows, wrapped
from dme_desktop.backup import service as backups
from dme_desktop.backup.service import Copy
from dme_desktop.kernel import words
from dme_desktop.kernel.clock import SystemClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui import choosing, said
from dme_desktop.ui.naming import named
from dme_desktop.ui.reads import Reader

_FILE = Qt.ItemDataRole.UserRole
_HEIGHT = 168  # pixels


class CopyList(QWidget):
    """The backups of a folder, newest first; the damaged ones say why."""

    picked = Signal()

    def __init__(self, chosen: Path | None = None, own: Sequence[Path] = ()) -> None:
        """List what lies in the folder of `chosen`, else on the drives and in the `own` folders."""
        super().__init__()
        self._own = own
        self._list = named(Rows(), "copies", self.tr("Cadangan yang ditemukan"))
        self._list.setProperty("role", "list")
        self._list.setFixedHeight(_HEIGHT)
        self._where = wrapped("", "muted", "copies_folder")
        self._choose = named(QPushButton(self.tr("Pilih folder…  F4")), "choose_folder")
        self._choose.setShortcut("F4")
        self._again = named(QPushButton(self.tr("Cari lagi  F5")), "look_again")
        self._again.setShortcut("F5")
        self._reader = Reader()
        self._reader.answered.connect(self._show)
        self._reader.failed.connect(self._refuse)
        self._choose.clicked.connect(self._ask_folder)
        self._again.clicked.connect(self._look_again)
        self._list.itemActivated.connect(self.picked)
        self._chosen, self._folder = chosen, chosen.parent if chosen else None
        self._lay_out()
        self._look_again()

    def start(self) -> None:
        """Put the cursor on the list, or on the way to fill it."""
        (self._list if self._list.count() else self._choose).setFocus()

    def file(self) -> Path | None:
        """Return the chosen backup."""
        item = self._list.currentItem()
        return item.data(_FILE) if item else None

    def show_folder(self, folder: Path) -> None:
        """Look for backups in one folder."""
        self._chosen, self._folder = None, folder
        self._look_again()

    @Slot()
    def _look_again(self) -> None:
        places = [self._folder] if self._folder else [*self._own, *likely_places()]
        self._list.clear()
        self._where.setText(self.tr("Mencari cadangan …"))
        self._reader.ask(partial(_found, places))

    @Slot()
    def _ask_folder(self) -> None:
        if folder := choosing.folder(self, self.tr("Folder cadangan"), self._folder):
            self.show_folder(folder)

    @Slot(int, object)
    def _show(self, question: int, copies: list[Copy]) -> None:
        if question != self._reader.latest:
            return
        self._list.clear()
        for copy in copies:
            item = QListWidgetItem(self._line(copy), self._list)
            item.setData(_FILE, copy.file)
            item.setToolTip(str(copy.file))
            if copy.problem:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
        good = [row for row, copy in enumerate(copies) if not copy.problem and self._may_be(copy)]
        self._list.setCurrentRow(next(iter(good), -1))
        self._where.setText(self._about(len(copies)))
        if good and self.window().focusWidget() in {self._again, self._choose}:
            self._list.setFocus()  # what was looked for is there

    @Slot(int, Exception)
    def _refuse(self, _: int, error: Exception) -> None:
        self._list.clear()
        if not isinstance(error, DmeError):
            raise error
        self._where.setText(said.sentence(str(error)))

    def _may_be(self, copy: Copy) -> bool:
        return self._chosen in {None, copy.file}

    def _line(self, copy: Copy) -> str:
        if copy.problem or copy.made_at is None:
            return f"{copy.file.name}\n{said.sentence(copy.problem)}"
        made_at = copy.made_at
        line = self.tr(
            "{village}, {date} pukul {time}\n{people} penduduk · {file}", "", copy.people
        )
        village = self.tr("{name} (LATIHAN)") if copy.practice else "{name}"
        return line.format(
            village=village.format(name=copy.village),
            date=words.screen_date(made_at),
            time=f"{made_at:%H:%M}",
            people=copy.people,
            file=copy.file.name,
        )

    def _about(self, count: int) -> str:
        place = str(self._folder) if self._folder else self.tr("komputer ini dan stik USB")
        if count:
            return self.tr("{count} cadangan di {place}", "", count).format(
                count=count, place=place
            )
        return self.tr("Tidak ada cadangan di {place}. Pasang stik, lalu F5.").format(place=place)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._where, stretch=1)
        row.addWidget(self._again)
        row.addWidget(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._list)


def likely_places() -> list[Path]:
    """Return the tops of all drives that can be read, and the clerk's own folders."""
    drives = [Path(drive.rootPath()) for drive in QStorageInfo.mountedVolumes() if drive.isReady()]
    home = Path.home()
    return [*drives, home, home / "Documents", home / "Dokumen"]


def _found(places: list[Path]) -> list[Copy]:
    found: dict[Path, Copy] = {}
    for place in places:
        if place.is_dir() and (len(places) == 1 or _may_look(place)):
            found |= {copy.file.resolve(): copy for copy in backups.list_in(place)}
    return backups.in_order(list(found.values()), SystemClock().now())


def _may_look(place: Path) -> bool:
    try:
        next(place.iterdir(), None)
    except OSError:
        return False
    return True
