"""The coat of arms that letters carry: asked for once at the first start, with a clear "later"."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel

from dme_desktop.app.entrance.step import Step, wrapped
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.ui import choosing, failures, picture, watch
from dme_desktop.ui.naming import named
from dme_desktop.ui.watch import Task
from dme_desktop.village import service as village

if TYPE_CHECKING:
    from dme_desktop.ui.jobs import Jobs

SHOWN = QSize(96, 112)  # pixels


def small_arms(file: Path, progress: Progress = unwatched) -> bytes:
    """Return a picture as a PNG that letters can carry; raise DmeError for no picture at all."""
    return picture.to_png(picture.read(file, stopped=progress), village.LOGO_LIMIT)


class ArmsStep(Step):
    """Asks for the picture; without one the letters go out with words alone, as before."""

    help_page = "mulai"

    def __init__(self, place: str, jobs: Jobs) -> None:
        super().__init__(
            self.tr("Lambang di kop surat"),
            self.tr(
                "Lambang kabupaten dicetak di kop surat dan di atas sertifikat. Program ini tidak "
                "membawanya: pilih berkas gambar dari kabupaten atau dari surat desa yang lama."
            ),
            place=place,
        )
        self._jobs, self._png = jobs, b""
        self._shown = named(QLabel(), "arms")
        self._shown.setFixedSize(SHOWN)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.body.addWidget(self._shown, alignment=Qt.AlignmentFlag.AlignLeft)
        self._told = wrapped("", "note", "arms_told")
        self.body.addWidget(self._told)
        self.add_back(self.tr("Kembali"), self.went_back.emit)
        self._choose = self.add_action("choose", self.tr("Pilih gambar…"), self.choose, "Ctrl+O")
        self.add_next(self.tr("Nanti saja"), self.go_on)
        self._show()

    def start(self) -> None:
        """Put the cursor on choosing a picture."""
        self._choose.setFocus()

    @Slot()
    def choose(self) -> None:
        """Ask for the picture."""
        kinds = self.tr("Gambar (*.png *.jpg *.jpeg)")
        if file := choosing.file(self, self.tr("Lambang"), kinds):
            self.take(file)

    def take(self, file: Path) -> None:
        """Read a picture, apart, and show it."""
        self.say("")
        words = self.tr("Membaca gambar …")
        work = partial(small_arms, file)
        watch.run(self, self._jobs, Task(words, work, self._read, self._refused))

    @Slot()
    def go_on(self) -> None:
        """Go on with the picture, or without one."""
        self.went_on.emit(self._png)

    def _read(self, png: bytes) -> None:
        self._png = png
        self._show()

    def _refused(self, error: Exception) -> None:
        self.say(failures.sentence_for(error))

    def _show(self) -> None:
        shown = QPixmap()
        shown.loadFromData(self._png)
        self._shown.setVisible(bool(self._png))
        if self._png:
            ratio = Qt.AspectRatioMode.KeepAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            self._shown.setPixmap(shown.scaled(SHOWN, ratio, smooth))
            self._told.setText(self.tr("Gambar ini dicetak di setiap surat."))
            self.call_next(self.tr("Pakai lambang ini"))
        else:
            self._told.setText(
                self.tr(
                    "Belum ada? Tidak apa: lambang dapat dipasang nanti di Pengaturan, Kop surat."
                )
            )
