"""The list of sheets: who was asked, what came back, what never did."""

from collections import Counter
from functools import partial

from PySide6.QtCore import Signal, Slot

from dme_desktop.kernel import addresses
from dme_desktop.kernel.words import screen_date
from dme_desktop.rounds import acts
from dme_desktop.rounds.model import SheetStanding
from dme_desktop.rounds.service import sheets
from dme_desktop.rounds.service.sheets import SheetRow, Wanted
from dme_desktop.ui import ask
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, DbSource, Source
from dme_desktop.vault.database import Database

ALL = "all"
TONES = {SheetStanding.TERLAMBAT: "red", SheetStanding.DIBAGIKAN: "amber"}


def counted(db: Database) -> Counter[SheetStanding]:
    """Count the sheets of the list by where they are."""
    with db.read() as session:
        return sheets.counts(session)


class SheetsPage(ListPage):
    """Shows every sheet; Enter types one back, Ctrl+N begins a round for all hamlets."""

    help_page = "lembar-dusun"
    tables = frozenset({"sheet_round", "hamlet_sheet", "sheet_line", "person"})
    asked = Signal(object)  # the address of a sheet, of a new round, of the paper of one

    def __init__(self, context: Context) -> None:
        chips = {ALL: self.tr("Semua"), **{one.name: one.value for one in SheetStanding}}
        hint = self.tr("Enter ketik lembar   Ctrl+N putaran baru   F8 cetak putaran   F1 bantuan")
        title = self.tr("Lembar dusun")
        super().__init__(context, title, Listing(title, self._columns(), chips, hint))
        self.add_action("close", self.tr("Tutup putaran"), self.close_round, symbol="check")
        said = self.tr("Cetak putaran")
        self.add_action("paper", said, self.preview, keys="F8", symbol="printer")
        new = self.tr("Putaran baru")
        self.add_primary("new", new, self.new, keys="Ctrl+N", symbol="plus")
        self.listing.invited.connect(self.new)

    def source(self, words: str, chip: str) -> Source:
        """Return the sheets that match."""
        if words.strip():
            said = self.tr("Tidak ada lembar dengan kata “{words}”.")
            self.listing.say_when_empty(said.format(words=words.strip()))
        elif chip in {"", ALL}:
            said = self.tr(
                "Belum ada lembar. Satu putaran membuat satu lembar untuk setiap dusun:\n"
                "siapa yang di luar negeri, dan apa yang belum diketahui."
            )
            self.listing.say_when_empty(said, self.tr("Mulai putaran pertama"))
        else:
            self.listing.say_when_empty(self.tr("Tidak ada lembar pada keadaan ini."))
        wanted = Wanted(words, None if chip in {"", ALL} else SheetStanding[chip])
        return DbSource(self.context.db, partial(sheets.paged, wanted=wanted))

    def open(self, record_id: str) -> None:
        """Ask for one sheet, to be typed back."""
        self.asked.emit(addresses.SHEET.of(record_id))

    def opening(self) -> str:
        """Return what Enter does with a row."""
        return self.tr("Ketik lembar")

    @Slot()
    def new(self) -> None:
        """Ask for a new round."""
        self.asked.emit(addresses.NEW_ROUND)

    @Slot()
    def preview(self) -> None:
        """Ask for the paper of the round under the cursor."""
        if row := self._row():
            self.asked.emit(addresses.ROUND_PAPER.of(row.round_id))

    @Slot()
    def close_round(self) -> None:
        """Close the round under the cursor: what is still out never came back."""
        row = self._row()
        if row is None:
            return
        question = self.tr("Tutup putaran {date}?").format(date=screen_date(row.asked_on))
        known = self.tr("Lembar yang belum kembali dicatat tidak pernah kembali.")
        if ask.confirm(self, question, self.tr("Tutup putaran"), known):
            self.write(acts.CLOSE, partial(sheets.close, round_id=row.round_id))

    @Slot()
    def on_loaded(self) -> None:
        """Count every chip, beside the reading of rows."""
        self.fetch(partial(counted, self.context.db), self._show_counts)

    def _row(self) -> SheetRow | None:
        return self.listing.row_of(self.listing.selected_id() or "", SheetRow)

    def _show_counts(self, found: Counter[SheetStanding]) -> None:
        by_chip = {one.name: found[one] for one in SheetStanding}
        self.listing.chips.set_counts({ALL: found.total(), **by_chip})

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Dusun"), self._hamlet, bold=True, typed=True),
            Column(self.tr("Kepala dusun"), lambda row: row.head or "–", width=200, typed=True),
            Column(self.tr("Dibagikan"), lambda row: screen_date(row.asked_on), width=120,
                   order=lambda row: str(row.asked_on)),
            Column(self.tr("Paling lambat"), lambda row: screen_date(row.due_on), width=130,
                   order=lambda row: str(row.due_on)),
            Column(self.tr("Orang"), lambda row: str(row.people), width=80, right=True,
                   order=lambda row: f"{row.people:04}"),
            Column(self.tr("Terjawab"), lambda row: str(row.answered), width=100, right=True,
                   order=lambda row: f"{row.answered:04}"),
            Column(self.tr("Status"), lambda row: row.standing.value, width=180, tone=_tone),
        ]  # fmt: skip

    def _hamlet(self, row: SheetRow) -> str:
        if row.now == row.hamlet:
            return row.hamlet
        return self.tr("{hamlet}, sekarang {now}").format(hamlet=row.hamlet, now=row.now)


def _tone(row: SheetRow) -> str:
    return TONES.get(row.standing, "muted")
