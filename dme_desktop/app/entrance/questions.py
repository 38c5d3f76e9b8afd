"""What is asked once before the rooms open: is this the date, and which numbers stand on paper."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit

from dme_desktop.agenda import numbers
from dme_desktop.app.entrance import office
from dme_desktop.app.entrance.step import Step, labelled
from dme_desktop.kernel import kinds
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.ui.naming import named

if TYPE_CHECKING:
    from dme_desktop.app.entrance.arrival import Arrival

NUMBER_WIDTH = 160  # pixels
TOLD = 3  # kinds of letters that are named beside their count


class DateQuestion(Step):
    """Says why the date of the machine is in doubt; going on is an act, and never a reflex."""

    done = Signal(object)
    close_asked = Signal()
    help_page = "pulihkan"

    def __init__(self, found: Arrival) -> None:
        told = self.tr(
            "{doubt} Surat, catatan dan cadangan memakai tanggal ini, jadi lihat dulu kalender."
        )
        title = self.tr("Apakah tanggal komputer ini benar?")
        super().__init__(title, told.format(doubt=found.clock_doubt))
        self._found = found
        self.add_back(self.tr("Tutup dan perbaiki dulu"), self.close_asked.emit)
        self._again = self.add_action("again", self.tr("Sudah diperbaiki"), self.look_again, "F5")
        self.add_next(self.tr("Tanggalnya memang benar"), self.confirm)

    def start(self) -> None:
        """Put the cursor on looking again, which never does harm."""
        self._again.setFocus()

    @Slot()
    def look_again(self) -> None:
        """Go on when the date fits now."""
        if doubt := office.clock_doubt(self._found.db):
            self.say(doubt)
        else:
            self.done.emit(replace(self._found, clock_doubt=""))

    @Slot()
    def confirm(self) -> None:
        """Write down that the date was looked at."""
        try:
            office.confirm_date(self._found.db, self._found.who)
        except DmeError as error:
            self.say(str(error))
        else:
            self.done.emit(replace(self._found, clock_doubt=""))


class NumbersQuestion(Step):
    """Asks for the last numbers on paper after the data were put back from a copy."""

    done = Signal(object)
    help_page = "pulihkan"

    def __init__(self, found: Arrival) -> None:
        super().__init__(
            self.tr("Nomor surat terakhir"),
            self.tr(
                "Data ini dipulihkan dari cadangan. Surat yang dibuat sesudah cadangan itu tidak "
                "tercatat di sini. Lihat buku agenda atau arsip surat, lalu tulis nomor terakhir "
                "tiap urutan. Yang sudah tertulis adalah yang diketahui program."
            ),
        )
        self._found = found
        self._papers = office.papers_of_counts(found.db)
        self._lines = {count: self._line(count, last) for count, last in found.numbers.items()}
        self.add_back(self.tr("Nanti"), partial(self.done.emit, replace(found, numbers={})))
        self.add_next(self.tr("Lanjutkan sesudah nomor ini"), self.confirm)

    def start(self) -> None:
        """Put the cursor in the first number."""
        next(iter(self._lines.values())).setFocus()

    @Slot()
    def confirm(self) -> None:
        """Go on after these numbers; what lies between is told as missing in the agenda."""
        try:
            last = {count: _number(line.text()) for count, line in self._lines.items()}
            office.go_on_after(self._found.db, self._found.who, last)
        except Invalid as error:
            name, sentence = next(iter(error.problems.items()))
            self.say(sentence)
            self._lines[name.removeprefix(numbers.LAST)].setFocus()
        except (DmeError, ValueError) as error:
            self.say(str(error))
        else:
            self.done.emit(replace(self._found, numbers={}))

    def _line(self, count: str, last: int) -> QLineEdit:
        papers = [one for one in self._papers.get(count, "").split(", ") if one]
        shown = papers[:TOLD]
        if len(papers) > TOLD:
            shown.append(
                self.tr("{count} jenis lain", "", len(papers) - TOLD).format(
                    count=len(papers) - TOLD
                )
            )
        words = f"{count}: {', '.join(shown)}" if shown else count
        line = named(QLineEdit(str(last)), f"last_{count}", words)
        line.setMaximumWidth(NUMBER_WIDTH)
        self.body.addLayout(labelled(words, line))
        return line


def _number(text: str) -> int:
    read = kinds.INTEGER.parse(text)
    return int(read or 0)
