"""The list of money that came home, newest first, with what it adds up to."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.words import grouped, rupiah, screen_date
from dme_desktop.people.directory import LiveDirectory
from dme_desktop.remittances.screen import desk
from dme_desktop.remittances.service import entries, figures
from dme_desktop.remittances.service.entries import RemittanceRow
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, DbSource, Source
from dme_desktop.ui.table import ROW_ROLE
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import once, reading
from dme_desktop.vault.paging import Paged

YEARS = 3  # each with a chip of its own; the rest are older
ALL, OLDER = "all", "older"


class LedgerPage(ListPage):
    """Shows the lines; Enter opens one, Ctrl+N records one, F8 shows the worker's year."""

    help_page = "kiriman"
    tables = frozenset({"remittance", "person"})
    asked = Signal(object)  # the address of a line, of a new one, or of a yearly sheet

    def __init__(self, context: Context, workers: LiveDirectory) -> None:
        self._workers, self._this_year = workers, context.clock.today().year
        self._whole = entries.whole(context.db)
        hint = self.tr("Enter buka   F3 saring   Ctrl+/ tombol")
        listing = Listing(self.tr("Kiriman"), columns_of_lines(), self._chips(), hint)
        super().__init__(context, self.tr("Kiriman"), listing)
        self.add_action(
            "sheet", self.tr("Catatan setahun"), self.preview, keys="F8", symbol="file-text"
        )
        self.add_action(
            "register", self.tr("Buku pekerja"), self.register, keys="Ctrl+G", symbol="book-open"
        )
        QShortcut(QKeySequence("Ctrl+G"), self).activated.connect(self.register)
        self.add_primary("new", self.tr("Catat kiriman"), self.new, keys="Ctrl+N", symbol="plus")
        listing.invited.connect(self.new)

    def _about_the_list(self) -> Sequence[tuple[str, str, str, Callable[[], object]]]:
        """Offer what belongs to the whole ledger beside what any list can do."""
        return (
            *super()._about_the_list(),
            ("import", self.tr("Impor"), "", self.bring_in),
            ("months", self.tr("Bulan"), "", self.show_months),
            ("rates", self.tr("Kurs"), "", self.show_rates),
            ("productive", self.tr("Produktif"), "", self.choose_productive),
        )

    def source(self, words: str, chip: str) -> Source:
        """Return the lines of a year whose worker or recipient matches."""
        self._say_when_empty(words.strip(), chip)
        period = self._period(chip)

        def asked(session: Session) -> Paged[RemittanceRow]:
            found = entries.paged(session, desk.wanted(self._workers, words, *period))
            return found if words.strip() else replace(found, counted=partial(counted, session))

        def counted(session: Session) -> int:
            return self._of_chips(once(session, entries.of_everything).by_year)[chip or ALL]

        return DbSource(self.context.db, asked, [self._whole])

    def open(self, record_id: str) -> None:
        """Ask for one line."""
        self.asked.emit(addresses.REMITTANCES.of(record_id))

    @Slot()
    def new(self) -> None:
        """Ask for an empty form."""
        self.asked.emit(addresses.NEW_REMITTANCE)

    @Slot()
    def register(self) -> None:
        """Ask for the register of the worker under the cursor, or for a worker first."""
        row = self.listing.view.currentIndex().data(ROW_ROLE)
        of = addresses.LEDGER_OF
        self.asked.emit(of.of(row.person_id, str(row.received_on.year)) if row else of)

    @Slot()
    def bring_in(self) -> None:
        """Open the page that reads slips and statements from a workbook."""
        self.context.desk.open_asked.emit(addresses.IMPORT_REMITTANCES)

    @Slot()
    def show_months(self) -> None:
        """Ask for the months, to close them or to open one again."""
        self.asked.emit(addresses.LEDGER_MONTHS)

    @Slot()
    def show_rates(self) -> None:
        """Ask for the office's exchange rates."""
        self.asked.emit(addresses.RATES)

    @Slot()
    def choose_productive(self) -> None:
        """Ask which uses are productive."""
        self.asked.emit(addresses.PRODUCTIVE)

    @Slot()
    def preview(self) -> None:
        """Ask for the year of the worker under the cursor, or for a worker first."""
        row = self.listing.view.currentIndex().data(ROW_ROLE)
        if row is None:
            self.asked.emit(addresses.YEARLY_SHEET)
        else:
            year = str(row.received_on.year)
            self.asked.emit(addresses.YEARLY_SHEET.of(row.person_id, year))

    def print(self) -> None:
        """Show the yearly sheet, from where it is printed."""
        self.preview()

    @Slot()
    def on_loaded(self) -> None:
        """Add up the lines that are seen, beside the reading of rows."""
        chip = self.listing.chips.choice()
        work = partial(self._add_up, self._words, self._period(chip))
        self.fetch(work, self._show_summary)

    def _add_up(self, words: str, period: tuple[dt.date | None, dt.date | None]) -> desk.Summary:
        wanted = desk.wanted(self._workers, words, *period)
        with reading(self.context.db, self._whole) as session:
            known = once(session, entries.of_everything)
            is_all = wanted == entries.EVERYTHING
            totals = known.totals if is_all else entries.totals(session, wanted)
            return desk.Summary(totals, known.by_year)

    def _show_summary(self, summary: desk.Summary) -> None:
        sums, by_year = summary.totals, summary.by_year
        lines = self.tr("{count} catatan", "", sums.lines).format(count=grouped(sums.lines))
        workers = self.tr("{count} pekerja", "", sums.workers).format(count=grouped(sums.workers))
        self.tell_count(sums.lines, f"{lines} · {workers}")
        said = self.tr("Masuk {came_in}").format(came_in=rupiah(sums.came_in))
        if sums.went_out:
            said += self.tr(" · keluar {went_out}").format(went_out=rupiah(sums.went_out))
        self.header.set_aside(said if sums.lines else "")
        self.listing.chips.set_counts(self._of_chips(by_year))

    def _of_chips(self, by_year: Mapping[int, int]) -> dict[str, int]:
        """Return how many lines each chip shows, of what each year has."""
        recent = {str(year): by_year.get(year, 0) for year in self._recent()}
        older = [number for year, number in by_year.items() if year <= self._this_year - YEARS]
        return {ALL: sum(by_year.values()), **recent, OLDER: sum(older)}

    def _recent(self) -> list[int]:
        return [self._this_year - back for back in range(YEARS)]

    def _chips(self) -> dict[str, str]:
        recent = {str(year): str(year) + " ·" for year in self._recent()}
        return {ALL: self.tr("Semua"), **recent, OLDER: self.tr("Sebelumnya")}

    def _period(self, chip: str) -> tuple[dt.date | None, dt.date | None]:
        if chip == OLDER:
            return None, dt.date(self._this_year - YEARS, 12, 31)
        if chip in {"", ALL}:
            return None, None
        return dt.date(int(chip), 1, 1), dt.date(int(chip), 12, 31)

    def _say_when_empty(self, words: str, chip: str) -> None:
        if words:
            said = self.tr("Tidak ada kiriman dengan pekerja atau penerima “{words}”.")
            self.listing.say_when_empty(said.format(words=words))
        elif chip == ALL:
            self.listing.say_when_empty(
                self.tr(
                    "Belum ada kiriman yang dicatat. Catatan ini sukarela dan bukan untuk pajak.\n"
                    "Catat yang pertama dengan Ctrl+N ketika keluarga bercerita."
                ),
                self.tr("Catat kiriman"),
            )
        else:
            self.listing.say_when_empty(self.tr("Tidak ada kiriman pada tahun ini."))


class LinesPage(ListPage):
    """The lines one figure of a report is made of; Enter opens one."""

    help_page = "kiriman"
    tables = frozenset({"remittance", "person"})
    asked = Signal(object)

    def __init__(self, context: Context, figure: str) -> None:
        self._figure = figure
        title = self.tr("Kiriman di balik angka ini")
        hint = self.tr("Enter buka   Esc kembali   F1 bantuan")
        columns = columns_of_lines()
        if figures.wanted(figure).use:  # a line that is split is for it in part only
            part = self.tr("Untuk ini")
            columns.insert(3, Column(part, _part, 140, right=True, tone=_tone, sensitive=True))
            del columns[-1]  # what it is for is what was asked
        super().__init__(context, title, Listing(title, columns, hint=hint))
        self.header.set_aside(figures.told(figure))
        self.add_action("back", self.tr("Kembali"), self.back, keys="Esc")

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - what the figure counts
        """Return the lines that were counted."""
        self.listing.say_when_empty(self.tr("Tidak ada kiriman di balik angka ini."))
        wanted = figures.wanted(self._figure)
        return DbSource(self.context.db, partial(entries.paged, wanted=wanted))

    def open(self, record_id: str) -> None:
        """Ask for one line."""
        self.asked.emit(addresses.REMITTANCES.of(record_id))

    @Slot()
    def on_loaded(self) -> None:
        """Say how many lines there are and what they come to, as the figure says."""
        self.fetch(partial(_added_up, self.context.db, self._figure), self._show_sum)

    def _show_sum(self, found: tuple[int, int]) -> None:
        lines, amount = found
        said = self.tr("{lines} kiriman · {amount}", "", lines)
        self.tell_count(lines, said.format(lines=grouped(lines), amount=rupiah(amount)))

    @Slot()
    def back(self) -> None:
        """Go back to the report."""
        self.closed.emit()


def _tone(row: RemittanceRow) -> str:
    return "muted" if row.void else ""


def columns_of_lines() -> list[Column]:
    """Return the columns of a list of lines, of the village or behind a figure."""
    return [
        Column(
            QCoreApplication.translate("LedgerPage", "Tanggal"),
            lambda row: screen_date(row.received_on),
            110,
            tone=_tone,
        ),
        Column(
            QCoreApplication.translate("LedgerPage", "Pekerja"),
            lambda row: str(row.full_name),
            bold=True,
            tone=_tone,
            typed=True,
        ),
        Column(
            QCoreApplication.translate("LedgerPage", "Jumlah"),
            _amount,
            150,
            right=True,
            tone=_tone,
            sensitive=True,
        ),
        Column(
            QCoreApplication.translate("LedgerPage", "Jalur kirim"),
            lambda row: str(row.channel),
            200,
            tone=_tone,
        ),
        Column(
            QCoreApplication.translate("LedgerPage", "Penerima"),
            lambda row: desk.named_or_frozen(row.recipient),
            190,
            tone=_tone,
            typed=True,
        ),
        Column(QCoreApplication.translate("LedgerPage", "Penggunaan"), _use, 190, tone=_tone),
    ]


def _part(row: RemittanceRow) -> str:
    return rupiah(row.part)


def _added_up(db: Database, figure: str) -> tuple[int, int]:
    with db.read() as session:
        return figures.added_up(session, figure)


def _amount(row: RemittanceRow) -> str:
    return f"−{rupiah(row.amount_idr)}" if row.out else rupiah(row.amount_idr)


def _use(row: RemittanceRow) -> str:
    return QCoreApplication.translate("LedgerPage", "dibatalkan") if row.void else str(row.use)
