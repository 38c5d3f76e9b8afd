"""The list of agencies and recruiters: who may be served, and whose permit must be asked about."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot

from dme_desktop.agencies import service
from dme_desktop.agencies.model import Recruiter
from dme_desktop.agencies.service import Row
from dme_desktop.kernel import addresses
from dme_desktop.kernel.records import field_of
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, Source, WholeSource


class AgenciesBook(ListPage):
    """Shows both; Enter opens one, Ctrl+N writes a company down."""

    help_page = "perekrut"
    tables = frozenset({"agency", "recruiter"})
    asked = Signal(object)  # the address of one of them

    def __init__(self, context: Context) -> None:
        chips = {
            "all": self.tr("Semua"),
            "agency": self.tr("P3MI"),
            "recruiter": self.tr("Perekrut"),
            "check": self.tr("Perlu dicek"),
            "banned": self.tr("Bermasalah"),
        }
        title = self.tr("P3MI dan perekrut")
        hint = self.tr("Enter buka   Ctrl+N P3MI baru   F3 saring   Esc kembali   F1 bantuan")
        super().__init__(context, title, Listing(title, self._columns(), chips, hint))
        self.add_action("back", self.tr("Kembali"), self.back, keys="Esc")
        self.add_action(
            "import", self.tr("Impor dari Excel"), self.bring_in, symbol="file-spreadsheet"
        )
        self.add_action("new_recruiter", self.tr("Perekrut baru"), self.new_recruiter)
        self.add_primary("new", self.tr("P3MI baru"), self.new, keys="Ctrl+N", symbol="plus")
        self.listing.invited.connect(self.new)

    def source(self, words: str, chip: str) -> Source:
        """Return who matches; the list is short, so it is read whole."""
        self._say_when_empty(words.strip(), chip)
        read = partial(service.rows, words=words, chip=chip or "all")
        return WholeSource(self.context.db, read)

    def open(self, record_id: str) -> None:
        """Ask for the page of one of them."""
        if row := self.listing.row_of(record_id, Row):
            page = addresses.AGENCY if row.what == service.COMPANY else addresses.RECRUITER
            self.asked.emit(page.of(record_id))

    @Slot()
    def new(self) -> None:
        """Write a company down."""
        self.asked.emit(addresses.AGENCY)

    @Slot()
    def new_recruiter(self) -> None:
        """Write a recruiter down."""
        self.asked.emit(addresses.RECRUITER)

    @Slot()
    def bring_in(self) -> None:
        """Open the page that reads a list of companies from a workbook."""
        self.context.desk.open_asked.emit(addresses.IMPORT_AGENCIES)

    @Slot()
    def back(self) -> None:
        """Go back to the workers."""
        self.closed.emit()

    def _say_when_empty(self, words: str, chip: str) -> None:
        if words:
            said = self.tr("Tidak ada yang bernama atau bercatatan “{words}”.")
            self.listing.say_when_empty(said.format(words=words))
        elif chip in {"check", "banned"}:
            self.listing.say_when_empty(self.tr("Tidak ada; semuanya dalam keadaan baik."))
        else:
            self.listing.say_when_empty(
                self.tr(
                    "Belum ada perusahaan atau perekrut. Nama yang ditulis di data pekerja\n"
                    "masuk ke sini sendiri; lengkapi izinnya setelah ditanyakan ke BP3MI."
                ),
                self.tr("P3MI baru"),
            )

    def _columns(self) -> list[Column]:
        phone = field_of(Recruiter, "phone").kind.format
        return [
            Column(self.tr("Nama"), lambda row: str(row.name), bold=True, typed=True),
            Column(self.tr("Sebagai"), lambda row: str(row.what), width=300),
            Column(
                self.tr("Telepon"), lambda row: phone(row.phone) if row.phone else "–", width=150
            ),
            Column(self.tr("Status"), lambda row: row.told or "–", width=330, tone=_tone),
        ]


def _tone(row: Any) -> str:  # noqa: ANN401 - a row of any list
    return row.tone or "muted"
