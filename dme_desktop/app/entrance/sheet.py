"""The recovery sheet: seen and printed, then proven to be in hand while the screen hides it."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.app.entrance.step import Porch, Step, field_label, wrapped
from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui import ask, failures, files, watch
from dme_desktop.ui.naming import named
from dme_desktop.ui.pdf_file import PdfFile
from dme_desktop.ui.preview import Sheets, ask_printer
from dme_desktop.ui.reads import Fetcher
from dme_desktop.ui.watch import Task
from dme_desktop.vault import keys

FILE_NAME, ENDING = "lembar-pemulihan.pdf", ".pdf"
HEIGHT = 330  # pixels of the preview
ASKED = 2  # groups


class SheetStep(Step):
    """Shows the sheet; goes on only when two of its groups are typed from the paper.

    While they are asked for the sheet is not on the screen, and whoever looks again is asked for
    other groups. The code stays the same until the clerk asks for a new one.
    """

    help_page = "mulai"
    new_code_asked = Signal()

    def __init__(
        self, porch: Porch, place: str, code: str, make: Callable[[], bytes], act: str
    ) -> None:
        super().__init__(
            self.tr("Lembar pemulihan"),
            self.tr(
                "Satu-satunya jalan masuk bila kata sandi terlupa. Cetak, masukkan amplop, simpan "
                "di lemari terkunci. Tanpa lembar ini, kata sandi yang terlupa berarti data desa "
                "tidak dapat dibuka oleh siapa pun, juga tidak oleh pembuat program."
            ),
            place=place,
        )
        self.code = code
        self._porch, self._groups, self._act = porch, code.split("-"), act
        self._asked: list[int] = []
        self._paper: PdfFile | None = None
        self._sheets = Sheets()
        self._lines = [named(QLineEdit(), f"group_{number}") for number in range(1, ASKED + 1)]
        self._labels: list[QLabel] = []
        self._print = named(QPushButton(self.tr("Cetak  Ctrl+P")), "print", self.tr("Cetak"))
        self._save = named(QPushButton(self.tr("Simpan PDF…")), "pdf", self.tr("Simpan PDF"))
        self._new = named(QPushButton(self.tr("Kode baru…")), "new_code", self.tr("Kode baru…"))
        self._seen = named(QWidget(), "sheet_seen")
        self._proof = named(QWidget(), "groups_asked")
        self._lay_out_both()
        self.add_back(self.tr("Kembali"), self._back)
        self._next = self.add_next("", self._go_on)
        self._listen()
        self._show_sheet()
        Fetcher(self, failures.show).fetch(make, self._show)

    @property
    def asked(self) -> list[int]:
        """Return which groups are asked, counted from 1; none while the sheet is seen."""
        return [number + 1 for number in self._asked]

    @property
    def pdf(self) -> bytes:
        """Return the sheet, empty while it is being drawn."""
        return self._paper.pdf if self._paper else b""

    def start(self) -> None:
        """Show the sheet, with the cursor on printing, which comes first."""
        self._show_sheet()

    def busy(self, is_busy: bool) -> None:  # noqa: FBT001 - reads as a state
        """Keep the clerk from going on twice."""
        self._next.setEnabled(not is_busy)

    def offer_new_code(self, act: Callable[[], object]) -> None:
        """Let the clerk ask for another code, where the present one may have been printed."""
        self.new_code_asked.connect(act)
        self._new.show()

    def save_as(self, file: Path) -> None:
        """Write the sheet for a printer elsewhere."""
        place = files.settled(self, file, ENDING)
        if place is None:
            return
        try:
            files.write(place, self.pdf)
        except DmeError as error:
            self.say(str(error))

    def _show_sheet(self) -> None:
        self._asked = []
        self._proof.hide()
        self._seen.show()
        self.call_next(self.tr("Sudah dicetak, lanjut"))
        self._print.setFocus()

    def _ask_groups(self) -> None:
        """Hide the sheet and ask for two groups, others each time."""
        self._asked = sorted(secrets.SystemRandom().sample(range(len(self._groups)), ASKED))
        words = self.tr("Kelompok ke-{number} di lembar yang dicetak")
        for number, line, label in zip(self._asked, self._lines, self._labels, strict=True):
            said = words.format(number=number + 1)
            label.setText(said)
            line.setAccessibleName(said)
            line.clear()
        self._seen.hide()
        self._proof.show()
        self.call_next(self._act)
        self._lines[0].setFocus()

    def _listen(self) -> None:
        self._sheets.failed.connect(failures.show)
        self._print.clicked.connect(self._print_it)
        self._save.clicked.connect(self._save_it)
        self._new.clicked.connect(self._ask_new_code)
        QShortcut(QKeySequence("Ctrl+P"), self).activated.connect(self._print_it)

    def _show(self, pdf: bytes) -> None:
        self._paper = PdfFile(pdf)
        self._sheets.show_paper(self._paper, self._paper.sizes())

    @Slot()
    def _print_it(self) -> None:
        if self._paper and (printer := ask_printer(self._paper, FILE_NAME, self)):
            work = partial(self._paper.print_on, printer)
            watch.run(self, self._porch.jobs, Task(self.tr("Mencetak …"), work))

    @Slot()
    def _save_it(self) -> None:
        if self._paper is None:
            return
        start = Path.home() / FILE_NAME
        if file := files.chosen(self, self.tr("Simpan PDF"), start, ENDING):
            self.save_as(file)

    @Slot()
    def _ask_new_code(self) -> None:
        if ask.confirm(
            self,
            self.tr("Buat kode pemulihan yang baru?"),
            self.tr("Buat kode baru"),
            self.tr(
                "Lembar yang sudah dicetak tidak berlaku lagi. Musnahkan, lalu cetak yang baru."
            ),
        ):
            self.new_code_asked.emit()

    @Slot()
    def _back(self) -> None:
        if self._asked:
            self.say("")
            self._show_sheet()
        else:
            self.went_back.emit()

    @Slot()
    def _go_on(self) -> None:
        if not self._asked:
            self._ask_groups()
            return
        for number, line in zip(self._asked, self._lines, strict=True):
            if keys.plain_code(line.text()) != self._groups[number]:
                words = self.tr("Kelompok ke-{number} tidak cocok. Lihat lagi lembar yang dicetak.")
                self.say(words.format(number=number + 1))
                line.setFocus()
                line.selectAll()
                return
        self.say("")
        self.went_on.emit(self.code)

    def _lay_out_both(self) -> None:
        self._sheets.setFixedHeight(HEIGHT)
        self._sheets.setMinimumWidth(300)
        side = QVBoxLayout()
        side.setSpacing(10)
        for button in (self._print, self._save):
            side.addWidget(button)
        note = self.tr("Berkas PDF hanya untuk mencetak di tempat lain; hapus sesudahnya.")
        side.addWidget(wrapped(note, "note"))
        side.addStretch(1)
        side.addWidget(self._new)
        self._new.hide()
        row = QHBoxLayout(self._seen)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._sheets, stretch=3)
        row.addLayout(side, stretch=1)
        column = QVBoxLayout(self._proof)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        told = self.tr("Ketik dua kelompok dari lembar di tangan Anda. Layar menyembunyikannya.")
        column.addWidget(wrapped(told))
        for line in self._lines:
            line.setMaxLength(8)
            self._labels.append(field_label(self.tr("Kelompok"), line))
            column.addWidget(self._labels[-1])
            column.addWidget(line)
        self.body.addWidget(self._seen)
        self.body.addWidget(self._proof)
