"""Two short lists of the ledger: its months, closed or open, and the office's exchange rates."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from sqlalchemy.orm import Session

from dme_desktop.accounts import screen as approval
from dme_desktop.kernel import addresses
from dme_desktop.kernel.words import decimal, grouped, rupiah, screen_date
from dme_desktop.remittances import acts, rules
from dme_desktop.remittances.service import months, rates
from dme_desktop.ui import ask
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, DbSource, Source, WholeSource


@dataclass(frozen=True)
class MonthRow:
    """One month of the ledger: its lines, what came in, and whether it is closed."""

    id: str  # its first day
    month: dt.date
    lines: int
    came_in: int
    closed: bool
    over: bool
    reopened_why: str  # why it was reopened last, "" when it never was


def month_rows(session: Session) -> Sequence[MonthRow]:
    """Return the months that have lines or are closed, the newest first."""
    today: dt.date = session.info["clock"].today()
    shut, told, why = months.closed(session), months.told(session), months.reopened(session)
    return [
        MonthRow(
            month.isoformat(), month, *told.get(month, (0, 0)), month in shut,
            not rules.month_problem(month, today), why.get(month, ""),
        )
        for month in sorted({*told, *shut}, reverse=True)
    ]  # fmt: skip


class MonthsPage(ListPage):
    """Enter closes a month that is over, or opens a closed one again with a reason."""

    help_page = "buku-kiriman"
    tables = frozenset({"remittance", "ledger_month"})

    def __init__(self, context: Context) -> None:
        title = self.tr("Bulan kiriman")
        hint = self.tr("Enter tutup atau buka lagi   Esc kembali   F1 bantuan")
        super().__init__(context, title, Listing(title, self._columns(), hint=hint))
        self.add_action("back", self.tr("Kembali"), self.back, keys="Esc")

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - a short list
        """Return the months; the list is short, so it is read whole."""
        self.listing.say_when_empty(self.tr("Belum ada kiriman, jadi belum ada bulan."))
        return WholeSource(self.context.db, month_rows)

    def opening(self) -> str:
        """Return what Enter does with a month."""
        return self.tr("Tutup atau buka lagi")

    def open(self, record_id: str) -> None:
        """Close a month, or open it again."""
        row = self.listing.row_of(record_id, MonthRow)
        if row is None:
            return
        name = rules.month_name(row.month)
        if row.closed:
            asked = self.tr("Buka lagi {month}? Alasannya tetap terbaca.").format(month=name)
            reason = ask.reason(self, asked, self.tr("Buka lagi"))
            if reason and approval.approved(self, self.context, acts.REOPEN_MONTH, name, reason):
                self.write(acts.REOPEN_MONTH, lambda s: months.reopen(s, row.month, reason))
            return
        asked = self.tr("Tutup {month}? Sesudah itu kirimannya tidak dapat ditambah atau diubah.")
        if ask.confirm(self, asked.format(month=name), self.tr("Tutup bulan")):
            self.write(acts.CLOSE_MONTH, lambda s: months.close(s, row.month))

    @Slot()
    def back(self) -> None:
        """Go back to the ledger."""
        self.closed.emit()

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Bulan"), lambda row: rules.month_name(row.month), bold=True),
            Column(self.tr("Kiriman"), lambda row: grouped(row.lines), 110, right=True),
            Column(self.tr("Masuk"), lambda row: rupiah(row.came_in), 180, right=True,
                   sensitive=True),
            Column(self.tr("Status"), self._state, 380),
        ]  # fmt: skip

    def _state(self, row: MonthRow) -> str:
        if row.closed:
            return self.tr("Ditutup")
        if row.reopened_why:
            return self.tr("Dibuka lagi: {why}").format(why=row.reopened_why)
        return self.tr("Terbuka") if row.over else self.tr("Bulan ini")


class RatesPage(ListPage):
    """The office's exchange rates; Enter changes one, Ctrl+N writes one down."""

    help_page = "buku-kiriman"
    tables = frozenset({"exchange_rate"})
    asked = Signal(object)

    def __init__(self, context: Context) -> None:
        title = self.tr("Kurs")
        hint = self.tr("Enter buka   Ctrl+N kurs baru   Esc kembali   F1 bantuan")
        super().__init__(context, title, Listing(title, self._columns(), hint=hint))
        self.add_action("back", self.tr("Kembali"), self.back, keys="Esc")
        self.add_action(
            "import", self.tr("Impor dari Excel"), self.bring_in, symbol="file-spreadsheet"
        )
        self.add_primary("new", self.tr("Kurs baru"), self.new, keys="Ctrl+N", symbol="plus")
        self.listing.invited.connect(self.new)

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - nothing to look for
        """Return the rates, the newest first."""
        self.listing.say_when_empty(
            self.tr("Belum ada kurs. Catat dari papan kurs bank, dengan tanggal dan sumbernya."),
            self.tr("Kurs baru"),
        )
        return DbSource(self.context.db, rates.paged)

    def open(self, record_id: str) -> None:
        """Ask for the page of one rate."""
        self.asked.emit(addresses.RATE.of(record_id))

    @Slot()
    def new(self) -> None:
        """Write a rate down."""
        self.asked.emit(addresses.RATE)

    @Slot()
    def bring_in(self) -> None:
        """Open the page that reads rates from a workbook."""
        self.context.desk.open_asked.emit(addresses.IMPORT_RATES)

    @Slot()
    def back(self) -> None:
        """Go back to the ledger."""
        self.closed.emit()

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Mata uang"), lambda row: str(row.currency), 130, bold=True),
            Column(self.tr("Berlaku tanggal"), lambda row: screen_date(row.day), 160),
            Column(self.tr("Rupiah untuk satu"), lambda row: decimal(row.rate), 180, right=True),
            Column(self.tr("Sumber"), lambda row: str(row.origin), typed=True),
        ]
