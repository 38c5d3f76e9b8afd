"""The recovery sheet: seen, printed, and proven to be in hand by typing two of its groups."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from dme_desktop.app.entrance.step import Porch, Step, labelled, wrapped
from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui import failures, files
from dme_desktop.ui.jobs import Job
from dme_desktop.ui.naming import named
from dme_desktop.ui.paper import Paper
from dme_desktop.ui.preview import Sheets, ask_printer
from dme_desktop.ui.reads import Reader
from dme_desktop.ui.watch import JobDialog
from dme_desktop.vault import keys

FILE_NAME, ENDING = "lembar-pemulihan.pdf", ".pdf"
HEIGHT = 330  # pixels of the preview


class SheetStep(Step):
    """Goes on only when two groups of the code, asked at random, are typed from the sheet."""

    help_page = "mulai"

    def __init__(
        self, porch: Porch, place: str, code: str, make: Callable[[], bytes], act: str
    ) -> None:
        super().__init__(
            self.tr("Lembar pemulihan"),
            self.tr(
                "Satu-satunya jalan masuk bila kata sandi terlupa. Cetak, masukkan amplop, simpan "
                "di lemari terkunci. Lalu ketik dua kelompok dari lembar yang dicetak."
            ),
            place=place,
        )
        self.code = code
        self._porch, self._groups = porch, code.split("-")
        self._asked = sorted(secrets.SystemRandom().sample(range(len(self._groups)), 2))
        self._paper: Paper | None = None
        self._sheets, self._reader = Sheets(), Reader()
        self._lines = [named(QLineEdit(), f"group_{number + 1}") for number in self._asked]
        self._print = named(QPushButton(self.tr("Cetak  Ctrl+P")), "print", self.tr("Cetak"))
        self._save = named(QPushButton(self.tr("Simpan PDF…")), "pdf", self.tr("Simpan PDF"))
        self._lay_out_sheet()
        self.add_back(self.tr("Kembali"), self.went_back.emit)
        self._next = self.add_next(act, self._go_on)
        self._listen()
        self._reader.ask(make)

    @property
    def asked(self) -> list[int]:
        """Return which groups are asked, counted from 1."""
        return [number + 1 for number in self._asked]

    @property
    def pdf(self) -> bytes:
        """Return the sheet, empty while it is being drawn."""
        return self._paper.pdf if self._paper else b""

    def start(self) -> None:
        """Put the cursor on printing, which comes first."""
        self._print.setFocus()

    def busy(self, is_busy: bool) -> None:  # noqa: FBT001 - reads as a state
        """Keep the clerk from going on twice."""
        self._next.setEnabled(not is_busy)

    def _listen(self) -> None:
        self._reader.answered.connect(self._show)
        self._reader.failed.connect(self._refuse)
        self._sheets.failed.connect(failures.show)
        self._print.clicked.connect(self._print_it)
        self._save.clicked.connect(self._save_it)
        QShortcut(QKeySequence("Ctrl+P"), self).activated.connect(self._print_it)

    @Slot(int, object)
    def _show(self, _: int, pdf: bytes) -> None:
        self._paper = Paper(pdf)
        self._sheets.show_paper(self._paper, self._paper.sizes())

    @Slot(int, Exception)
    def _refuse(self, _: int, error: Exception) -> None:
        failures.show(error)

    @Slot()
    def _print_it(self) -> None:
        if self._paper and (printer := ask_printer(self._paper, FILE_NAME, self)):
            job = Job(partial(self._paper.print_on, printer))
            job.failed.connect(failures.show)
            JobDialog(job, self.tr("Mencetak …"), self)
            self._porch.jobs.start(job)

    @Slot()
    def _save_it(self) -> None:
        if self._paper is None:
            return
        start = Path.home() / FILE_NAME
        if file := files.chosen(self, self.tr("Simpan PDF"), start, ENDING):
            self.save_as(file)

    def save_as(self, file: Path) -> None:
        """Write the sheet for a printer elsewhere."""
        place = files.settled(self, file, ENDING)
        if place is None:
            return
        try:
            files.write(place, self.pdf)
        except DmeError as error:
            self.say(str(error))

    @Slot()
    def _go_on(self) -> None:
        for number, line in zip(self._asked, self._lines, strict=True):
            if keys.plain_code(line.text()) != self._groups[number]:
                words = self.tr("Kelompok ke-{number} tidak cocok. Lihat lagi lembar yang dicetak.")
                self.say(words.format(number=number + 1))
                line.setFocus()
                line.selectAll()
                return
        self.say("")
        self.went_on.emit(self.code)

    def _lay_out_sheet(self) -> None:
        self._sheets.setFixedHeight(HEIGHT)
        self._sheets.setMinimumWidth(300)
        side = QVBoxLayout()
        side.setSpacing(10)
        side.addWidget(self._print)
        side.addWidget(self._save)
        note = self.tr("Berkas PDF hanya untuk mencetak di tempat lain; hapus sesudahnya.")
        side.addWidget(wrapped(note, "note"))
        side.addStretch(1)
        for number, line in zip(self._asked, self._lines, strict=True):
            line.setMaxLength(8)
            words = self.tr("Kelompok ke-{number}").format(number=number + 1)
            side.addLayout(labelled(words, line))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._sheets, stretch=3)
        row.addLayout(side, stretch=1)
        self.body.addLayout(row)
