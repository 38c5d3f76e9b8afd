"""The yearly sheet of one worker: looked at, numbered, printed."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent

from dme_desktop.remittances.screen import desk
from dme_desktop.ui import watch
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.dropdown import DropDown
from dme_desktop.ui.naming import named
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.watch import Task

ROOMY = 800  # pixels; the card beside the paper needs more


class SheetPage(PreviewPage):
    """Shows the sheet as a draft; Ctrl+Enter takes its number. The year is chosen above."""

    help_page = "kiriman"

    def __init__(self, context: Context, sheet: desk.Sheet) -> None:
        super().__init__(context, sheet.name, sheet.pdf, _file_name(sheet))
        self._sheet = sheet
        self._years = named(DropDown(), "year", self.tr("Tahun"))
        self._years.addItems([str(year) for year in sheet.years])
        self._years.setCurrentText(str(sheet.year))
        self.header.add_widget(self._years)
        self._issue = self.add_primary(
            "issue", self.tr("Terbitkan"), self.issue, keys="Ctrl+Enter", symbol="stamp"
        )
        self._years.currentTextChanged.connect(self.show_year)
        self._before = words("")
        self._about = card(
            self.tr("Catatan kiriman setahun"),
            words(self.tr("Baca bersama keluarga. Selama masih draf, isinya boleh diperbaiki.")),
            words(self.tr("Ctrl+Enter mengambil nomor; sesudah itu cetakannya tidak berubah.")),
            self._before,
        )
        self.add_side(self._about)
        self._tell_issued(sheet)

    def save_and_new(self) -> None:
        """Issue the sheet: Ctrl+Enter."""
        self.issue()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the paper where there is little."""
        super().resizeEvent(event)
        self._beside.setVisible(event.size().width() > ROOMY)

    @Slot(str)
    def show_year(self, year: str) -> None:
        """Draw the sheet of another year."""
        self._years.setEnabled(False)
        draw = partial(
            desk.draw_sheet, self.context.db, self.context.who, self._sheet.person_id, int(year)
        )
        self.fetch(draw, self._show_year, self._keep_year)

    @Slot()
    def issue(self) -> None:
        """Take the number and show the issued sheet in the place of the draft."""
        if self._issue.isHidden() or not self._issue.isEnabled():
            return
        db, who, sheet = self.context.db, self.context.who, self._sheet
        task = Task(
            self.tr("Menerbitkan catatan …"),
            lambda _: desk.issue_sheet(db, who, sheet.person_id, sheet.year),
            self._on_issued,
            self.refuse,
            holds=True,
        )
        watch.run(self, self.context.jobs, task)

    def _on_issued(self, issued: tuple[str, bytes]) -> None:
        number, pdf = issued
        self.show_pdf(pdf)
        self._issue.hide()
        self.header.set_badge(number)
        self._before.setText("")
        self.sheets.setFocus()
        self.context.desk.told.emit(
            self.tr("Terbit dengan nomor {number}. Cetak dengan Ctrl+P.").format(number=number)
        )

    def _show_year(self, sheet: desk.Sheet) -> None:
        self._years.setEnabled(True)
        self._sheet = sheet
        self.call_file(_file_name(sheet))
        self.show_pdf(sheet.pdf)
        self._issue.show()
        self._tell_issued(sheet)

    def _keep_year(self, error: Exception) -> None:
        self._years.setEnabled(True)
        self.refuse(error)

    def _tell_issued(self, sheet: desk.Sheet) -> None:
        said = self.tr("Tahun ini pernah terbit: {numbers}")
        numbers = ", ".join(sheet.issued)
        self._before.setText(said.format(numbers=numbers) if numbers else "")
        self.header.set_badge(self.tr("Draf"), "amber")


def _file_name(sheet: desk.Sheet) -> str:
    return f"Kiriman {sheet.year} {sheet.name}.pdf"
