"""The register of one worker: the year line by line, and under it the line that is typed."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QImage, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dme_desktop.kernel import addresses
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.words import grouped, rupiah, screen_date
from dme_desktop.remittances import rules
from dme_desktop.remittances.model import Remittance
from dme_desktop.remittances.noticing import Noticed
from dme_desktop.remittances.screen import book as books
from dme_desktop.remittances.screen import desk
from dme_desktop.remittances.screen.book import Book, RegisterRow
from dme_desktop.remittances.screen.line import EntryLine
from dme_desktop.remittances.service import entries
from dme_desktop.ui import ask, failures
from dme_desktop.ui.beside import Deed, button, deeds
from dme_desktop.ui.cards import card, label, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.drawing import Drawing
from dme_desktop.ui.dropdown import DropDown
from dme_desktop.ui.elided import Elided, Hints
from dme_desktop.ui.layout import MARGIN
from dme_desktop.ui.listing import RowsView
from dme_desktop.ui.naming import named
from dme_desktop.ui.page import Page
from dme_desktop.ui.said import said as spoken
from dme_desktop.ui.source import Column, ListSource
from dme_desktop.ui.strip import Strip
from dme_desktop.ui.table import ROW_ROLE, PagedTable
from dme_desktop.ui.text import translated
from dme_desktop.vault.database import Change

ROOMY = 900  # pixels; the column beside the register needs more
LOW = 400  # pixels of a page that are so few that the lines take what is under them
BESIDE = 250  # pixels; narrower than beside a form, since the rows need the room
BAR = 12  # pixels of a scrollbar beside them, in the margin of the page
TABLES = frozenset(
    {
        "remittance", "remittance_consent", "remittance_goal", "remittance_survey", "ledger_month",
        "attention_decision",
    }
)  # fmt: skip


class RegisterPage(Page):
    """Ctrl+Enter keeps the line and begins the next; F7 copies a line, F2 opens one to mend it."""

    help_page = "buku-kiriman"
    asked = Signal(object)  # the address of another page of the room
    other_asked = Signal()  # the register of somebody else

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.context = context
        self._this_year = entries.this_year(context.db)
        self._book: Book | None = None
        self._accepted: Mapping[str, str] = {}  # what was doubted and is kept all the same
        self._is_busy = False
        self._last: Remittance | None = None
        self._noticed: Sequence[Noticed] = ()
        self._told_of = ""  # what was noticed that stands beside the rows
        self.header.set_title(self.tr("Buku kiriman"))
        self._years = named(DropDown(), "year", self.tr("Tahun"))
        self._years.textActivated.connect(self._show_year)
        self.header.add_widget(self._years)
        self.add_action("other", self.tr("Pekerja lain"), self.other, keys="Ctrl+G", symbol="users")
        self.add_action(
            "sheet", self.tr("Cetak setahun"), self.preview, keys="F8", symbol="file-text"
        )
        QShortcut(QKeySequence("Ctrl+G"), self).activated.connect(self.other)
        self._strip = Strip("consent", "amber", self)
        self._strip.pressed.connect(self.agree)
        self._model = PagedTable(self._columns(), self)
        self.view = RowsView(self.tr("Kiriman"), self._model)
        self.view.lay_out_columns(self._model.columns)
        self.view.opened.connect(self.open)
        self.view.selectionModel().currentChanged.connect(self._tell_of_row)
        self._model.loaded.connect(self._go_to_end)
        self.line = EntryLine(self.view, context.clock)
        self.line.rate_asked.connect(self._look_up_rate)
        self.line.changed.connect(self._forget_doubts)
        self._chart = named(Drawing(), "months_chart")
        self._chart.faded.connect(self.refresh)
        self._chart.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._chart_card = card(self.tr("Kiriman tiap bulan"), self._chart, parent=self)
        self._sums = [_Sum(name) for name in ("worker", "household", "village")]
        self._lay_out()
        self.setFocusProxy(self.line)
        context.changes.emitted.connect(self._on_change)

    def show_book(self, book: Book) -> None:
        """Show the register of a worker, keeping the line that is being typed."""
        is_other = self._book is None or self._book.person_id != book.person_id
        if is_other:
            self._noticed = ()
        self._book = book
        self.header.set_badge(" · ".join(filter(None, (book.name, book.country))))
        self._years.clear()
        self._years.addItems([str(year) for year in book.years])
        self._years.setCurrentText(str(book.year))
        self._model.show(ListSource(book.rows), near=max(0, len(book.rows) - 1))
        lacks = book.refusal and not book.resting  # a consent that can be asked for
        said = failures.spoken(book.refusal)
        self._strip.say(said, self.tr("Catat persetujuan") if lacks else "")
        is_typed = not is_other and self.line.is_begun  # it stays, though it is not kept any more
        self.line.setVisible(not book.refusal or is_typed)
        self.line.payee.payees = book.payees
        self._show_sums(book)
        self._fill_side(book)
        asked = partial(books.noticed, self.context.db, self.context.who, book.person_id)
        self.fetch(asked, self._show_noticed)
        self.fetch(partial(books.months_drawn, book.rows, BESIDE - 40), self._show_months)
        if is_other:
            self._beside.verticalScrollBar().setValue(0)
            self._last = next((row.line for row in reversed(book.rows) if not row.void), None)
            if self._last is None and book.payees:
                self._last = book.payees[0].like
            self._begin(book)

    def take_keyboard(self) -> None:
        """Be typed in at once, or read where nothing may be typed."""
        if self._book and self._book.refusal:
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.line.go_to(self.line.day)

    def new(self) -> None:
        """Begin the line anew."""
        if self._book:
            self._begin(self._book)
            self.take_keyboard()

    def save(self) -> bool:
        """Keep the line that is typed."""
        return self.save_and_new()

    def save_and_new(self) -> bool:
        """Keep the line and begin the next; what is doubted is kept when it is asked for again."""
        book = self._book
        if book is None or self._is_busy:
            return False
        if book.refusal:
            self.line.say(failures.spoken(book.refusal), "problem")
            return False
        try:
            line = books.line_of(book.person_id, self.line.values())
        except Invalid as refused:
            self._refuse_line(refused.problems)
            return False
        if doubts := self._doubts(book, line):
            self._ask_again(doubts)
            return False
        return self._keep(book, line)

    def copy_previous(self) -> None:
        """Copy the line under the cursor of the list, or the last one, into the one typed."""
        row = self.view.currentIndex().data(ROW_ROLE)
        like = row.line if isinstance(row, RegisterRow) else self._last
        if like is not None and self.line.isVisible():
            self.line.copy(like)
            if isinstance(row, RegisterRow) and row.parts > 1:
                self.line.say(
                    self.tr("Penggunaan baris itu terbagi; yang disalin hanya yang terbesar. "
                            "F4 membuka formulir untuk membaginya."),
                    "warning",
                )  # fmt: skip

    def edit(self) -> None:
        """Open the line under the cursor of the list, where it is mended or reversed."""
        row = self.view.currentIndex().data(ROW_ROLE)
        if isinstance(row, RegisterRow):
            self.open(row.id)

    def open_list(self) -> None:
        """Open the choices of a field, or the whole form for what few lines have."""
        if self.line.channel.hasFocus():
            self.line.channel.showPopup()
        elif self.line.use.hasFocus():
            self.line.use.showPopup()
        elif self._book:
            self.asked.emit(addresses.REMITTANCE_OF.of(self._book.person_id))

    @Slot(str)
    def open(self, record_id: str) -> None:
        """Ask for one line as a form."""
        if record_id:
            self.asked.emit(addresses.REMITTANCES.of(record_id))

    @Slot()
    def other(self) -> None:
        """Ask for the register of somebody else."""
        if self.may_close():
            self.other_asked.emit()

    @Slot()
    def agree(self) -> None:
        """Ask for the page of the consent."""
        self._ask(addresses.LEDGER_CONSENT)

    @Slot()
    def preview(self) -> None:
        """Ask for the yearly sheet of this worker."""
        if self._book:
            year = str(self._book.year)
            self.asked.emit(addresses.YEARLY_SHEET.of(self._book.person_id, year))

    def print(self) -> None:
        """Show the yearly sheet, from where it is printed."""
        self.preview()

    def refresh(self) -> None:
        """Read the register again."""
        if self._book:
            self._read(self._book.year)

    def back(self) -> None:
        """Go back; asks first when a line is typed that was not kept."""
        if self.may_close():
            self.closed.emit()

    def may_close(self) -> bool:
        """Ask what becomes of a line that was typed and not kept."""
        if not self.line.isVisible() or not self.line.is_begun:
            return True
        answers = {
            "save": self.tr("Simpan"),
            "discard": self.tr("Buang"),
            "stay": self.tr("Kembali ke isian"),
        }
        answer = ask.choose(self, self.tr("Baris kiriman ini belum disimpan."), answers)
        if answer == "save":
            return self.save_and_new()
        if answer == "discard" and self._book:
            self._begin(self._book)
        return answer == "discard"

    def add_side(self, widget: QWidget) -> None:
        """Put a card beside the register, as wide as there is room."""
        super().add_side(widget)
        widget.setFixedWidth(BESIDE)

    def sections(self) -> Sequence[QWidget]:
        """Return the line, the rows, the cards beside them and the header."""
        return [self.line, self.view, *self.side_cards(), self.header]

    def refuse(self, error: Exception) -> None:
        """Say under the line why something could not be read or done."""
        self.line.say(failures.sentence_for(error), "problem")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the register where there is little."""
        super().resizeEvent(event)
        is_roomy = event.size().width() > ROOMY
        self._beside.setVisible(is_roomy)
        self.body.setContentsMargins(MARGIN, 14, MARGIN - BAR if is_roomy else MARGIN, 10)
        for below in (self._below, self._keys):
            below.setVisible(event.size().height() > LOW)

    def _keep(self, book: Book, line: Remittance) -> bool:
        self._is_busy = True
        try:
            keep = partial(books.write, self.context.db, self.context.who, line, self)
            self.context.aside.do(keep)
        except Invalid as refused:
            self._refuse_line(refused.problems)
            return False
        except DmeError as error:
            self.refuse(error)
            return False
        finally:
            self._is_busy = False
        self._last, self._accepted = line, {}
        self.context.sitting.keep(Remittance.__tablename__, line.received_on)
        self._begin(book)
        self.line.go_to(self.line.day)
        self._read(line.received_on.year)
        return True

    def _begin(self, book: Book) -> None:
        last = self._last
        self.line.currency = (last and last.currency) or book.currency
        self.line.begin(self.context.sitting.day(Remittance.__tablename__), last)

    def _read(self, year: int) -> None:
        if self._book:
            person_id = self._book.person_id
            work = partial(books.read, self.context.db, self._this_year, person_id, year)
            self.fetch(work, self.show_book)

    @Slot(str)
    def _show_year(self, year: str) -> None:
        self._read(int(year))

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.tables & TABLES and change.initiator is not self and self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what may have changed while another page was over this one."""
        super().showEvent(event)
        self.refresh()

    @Slot()
    def _go_to_end(self) -> None:
        self.view.measure()
        self.view.scrollToBottom()

    @Slot(str, object)
    def _look_up_rate(self, currency: str, day: dt.date) -> None:
        work = partial(books.rate_on, self.context.db, currency, day)
        self.fetch(work, self.line.propose_rate)

    @Slot()
    def _forget_doubts(self) -> None:
        self._accepted = {}

    def _doubts(self, book: Book, line: Remittance) -> Mapping[str, str]:
        """Return what is doubted and was not accepted yet by asking again."""
        found = rules.doubts(line, book.about)
        found |= rules.worker_doubt(has_left=book.has_left)
        if any(self._is_same(row, line) for row in book.rows):
            found["amount_idr"] = self.tr("Sudah ada catatan dengan tanggal dan jumlah yang sama.")
        return {} if found == self._accepted else found

    def _is_same(self, row: RegisterRow, line: Remittance) -> bool:
        same = (row.line.received_on, row.line.amount_idr) == (line.received_on, line.amount_idr)
        return same and not row.void

    def _ask_again(self, doubts: Mapping[str, str]) -> None:
        self._accepted = doubts
        again = self.tr("Ctrl+Enter sekali lagi bila memang benar.")
        self.line.say(" ".join([*map(failures.spoken, doubts.values()), again]), "warning")
        self.line.go_to_field(next(iter(doubts)))

    def _refuse_line(self, problems: Mapping[str, str]) -> None:
        self.line.say(" ".join(problems.values()), "problem")
        self.line.go_to_field(next(iter(problems)))

    def _show_sums(self, book: Book) -> None:
        year, sums = book.year, book.sums
        lines, senders, families = sums.lines, sums.senders, sums.families
        sent = self.tr("{count} kiriman", "", lines)
        workers = self.tr("{count} pekerja", "", senders)
        homes = self.tr("{count} keluarga", "", families)
        told = (
            (book.name, sums.worker, sent, lines),
            (self.tr("Satu rumah"), sums.household, workers, senders),
            (self.tr("Desa, tahun ini"), sums.village, homes, families),
        )
        for place, (title, amount, counted, number) in zip(self._sums, told, strict=True):
            named_year = title if place is self._sums[-1] else f"{title}, {year}"
            place.say(named_year, rupiah(amount), counted.format(count=grouped(number)))

    def _show_months(self, drawn: QImage) -> None:
        self._chart.show_drawn(drawn, books.CLEAR, self.tr("Kiriman tiap bulan"))

    def _show_noticed(self, found: tuple[str, list[Noticed]]) -> None:
        """Mark the lines that somebody should ask about, and tell of the one under the cursor."""
        person_id, noticed = found
        if self._book is None or self._book.person_id != person_id:
            return
        own = {row.id for row in self._book.rows}
        self._noticed = [one for one in noticed if not own.isdisjoint(one.entries)]
        self.view.viewport().update()
        self._fill_side(self._book)

    @Slot()
    def _tell_of_row(self) -> None:
        seen = self._seen_notice()
        if self._book and seen and seen.id != self._told_of:
            self._fill_side(self._book)

    def _seen_notice(self) -> Noticed | None:
        """Return what was noticed of the line under the cursor, else what presses most."""
        row = self.view.currentIndex().data(ROW_ROLE)
        here = (one for one in self._noticed if row and row.id in one.entries)
        return next(here, None) or next(iter(self._noticed), None)

    def _notice(self, one: Noticed) -> QFrame:
        said = {name: translated(value) for name, value in one.told.items()}
        why = QCoreApplication.translate(one.context, one.why).format(**said)
        advice = QCoreApplication.translate(one.context, one.advice)
        ask_of = partial(self.context.desk.open_asked.emit, addresses.ATTENTION.of(one.id))
        frame = card(
            self.tr("Perlu perhatian"), words(translated(one.title), "h3"), words(why, ""),
            words(advice), button(Deed("noticed", self.tr("Catat jawabannya…"), ask_of, "check")),
            words(self.tr("Pengingat di kantor saja: tidak tercetak, tidak dikirim.")),
        )  # fmt: skip
        frame.setObjectName("notice")
        return frame

    def _fill_side(self, book: Book) -> None:
        self.clear_side(self._chart_card)
        seen = self._seen_notice()
        self._told_of = seen.id if seen else ""
        if seen:
            self.add_side(self._notice(seen))
        if book.goals:
            self.add_side(self._goals(book))
        if book.survey_idr is not None:
            told = self.tr("Survei {year}: {total}. Tidak ditambahkan ke jumlah kiriman.")
            said = told.format(year=book.year, total=rupiah(book.survey_idr))
            self.add_side(card(self.tr("Menurut survei"), words(said)))
        self.add_side(self._deeds(book))
        self.add_side(self._chart_card)
        if not book.refusal:
            self.add_side(self._typing())

    def _typing(self) -> QFrame:
        """Return what saves keys, as the line takes it."""
        told = (
            ("am", self.tr("memanggil penerima")), ("t", self.tr("tanggal hari ini")),
            ("5/10", self.tr("5 Oktober tahun ini")), ("1,4jt", self.tr("1.400.000")),
            ("3*450000", self.tr("dihitung sendiri")),
        )  # fmt: skip
        lines = (words(f"{keys}   {meant}") for keys, meant in told)
        return card(self.tr("Mengetik cepat"), *lines)

    def _goals(self, book: Book) -> QFrame:
        lines = []
        for one in book.goals:
            told = self.tr("{title}: {reached} dari {target} ({percent}%)")
            lines.append(
                told.format(
                    title=one.goal.title,
                    reached=rupiah(one.reached_idr),
                    target=rupiah(one.goal.target_idr),
                    percent=int(100 * one.share),
                )
            )
        return card(self.tr("Tujuan keluarga"), *(words(line) for line in lines))

    def _deeds(self, book: Book) -> QFrame:
        found = [
            Deed("consent_page", self.tr("Persetujuan"), self.agree, "shield-check"),
        ]
        if not book.refusal:
            found += [
                Deed("survey", self.tr("Catat survei setahun"), self._ask_survey, "list"),
                Deed("goal", self.tr("Tujuan keluarga"), self._ask_goal, "house"),
                Deed("household", self.tr("Cetak satu rumah"), self._ask_house, "printer"),
            ]
        return deeds(self.tr("Pekerja ini"), *found)

    @Slot()
    def _ask_survey(self) -> None:
        self._ask(addresses.SURVEY_OF)

    @Slot()
    def _ask_goal(self) -> None:
        self._ask(addresses.GOAL_OF)

    @Slot()
    def _ask_house(self) -> None:
        if self._book:
            page = replace(addresses.HOUSEHOLD_SHEET, which=str(self._book.year))
            self.asked.emit(replace(page, record_id=self._book.person_id))

    def _ask(self, page: addresses.Address) -> None:
        if self._book:
            self.asked.emit(page.of(self._book.person_id))

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Tanggal"), lambda row: screen_date(row.line.received_on), 100,
                   tone=_tone),
            Column(self.tr("Penerima"), self._recipient, tone=self._asked_about, typed=True),
            Column(self.tr("Jalur"), _way, 226, tone=_tone),
            Column(self.tr("Penggunaan"), self._use, 196, tone=_tone),
            Column(self.tr("Jumlah asal"), lambda row: row.original, 112, right=True, tone=_muted),
            Column(self.tr("Rupiah"), self._amount, 102, right=True, bold=True, tone=_tone,
                   sensitive=True),
            Column(self.tr("Berjalan"), lambda row: grouped(row.running), 104, right=True,
                   tone=_muted, sensitive=True),
        ]  # fmt: skip

    def _asked_about(self, row: RegisterRow) -> str:
        return "amber" if any(row.id in one.entries for one in self._noticed) else _tone(row)

    def _recipient(self, row: RegisterRow) -> str:
        name = desk.named_or_frozen(row.recipient)
        return self.tr("{name}, keluar").format(name=name) if row.out else name

    def _use(self, row: RegisterRow) -> str:
        if row.void:
            return self.tr("dibatalkan")
        more = f" +{row.parts - 1}" if row.parts > 1 else ""
        return f"{spoken(row.line.use.value)}{more}"

    def _amount(self, row: RegisterRow) -> str:
        amount = grouped(row.line.amount_idr)
        return f"−{amount}" if row.out else amount

    def _foot(self) -> QHBoxLayout:
        """Return the keys that only work here, and what every family is told."""
        keys = self.tr(
            "Enter lanjut   Ctrl+Enter simpan   ] bulan berikut   F7 salin   F2 perbaiki"
        )
        told = self.tr("Sukarela, data survei, bukan untuk pajak")
        hints = named(Hints(keys, self), "keys")
        hints.setProperty("role", "muted")
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(hints, stretch=1)
        foot.addWidget(label("voluntary", "muted", told, self))
        return foot

    def _lay_out(self) -> None:
        inside = QFrame()
        inside.setProperty("role", "card")
        column = QVBoxLayout(inside)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.view, stretch=1)
        column.addWidget(self.line)
        self._below, self._keys = QFrame(), QWidget()
        self._below.setProperty("role", "card")
        self._keys.setLayout(self._foot())
        row = QHBoxLayout(self._below)
        row.setContentsMargins(16, 10, 16, 10)
        for one in self._sums:
            row.addWidget(one, stretch=1)
        left = QVBoxLayout()
        left.setSpacing(10)
        for widget, stretch in ((self._strip, 0), (inside, 1), (self._below, 0), (self._keys, 0)):
            left.addWidget(widget, stretch=stretch)
        inside_beside = QWidget()
        inside_beside.setObjectName("page")
        self.side.setContentsMargins(0, 0, 0, 0)
        inside_beside.setLayout(self.side)
        self._beside = QScrollArea(self)
        self._beside.setWidgetResizable(True)
        self._beside.setFrameShape(QFrame.Shape.NoFrame)
        self._beside.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._beside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._beside.setWidget(inside_beside)
        self._beside.setFixedWidth(BESIDE + BAR)
        both = QHBoxLayout()
        both.setSpacing(8)
        both.addLayout(left, stretch=1)
        both.addWidget(self._beside)
        self.body.addLayout(both, stretch=1)


def _way(row: RegisterRow) -> str:
    """Return the way money came, by the first of its names: the column is narrow."""
    return str(row.line.channel.value).partition("/")[0].partition(" (")[0]


class _Sum(QWidget):
    """One sum under the register: whose it is, how much, and of how many."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"sum_{name}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._title = named(Elided("", self), f"sum_{name}_title")
        self._title.setProperty("role", "label")
        self._amount = label(f"sum_{name}_amount", "h2", "", self)
        self._counted = label(f"sum_{name}_count", "label", "", self)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._amount)
        row.addWidget(self._counted)
        row.addStretch(1)
        column.addWidget(self._title)
        column.addLayout(row)

    def say(self, title: str, amount: str, counted: str) -> None:
        """Show a sum."""
        self._title.setText(title)
        self._amount.setText(amount)
        self._counted.setText(counted)


def _tone(row: RegisterRow) -> str:
    return "muted" if row.void else ""


def _muted(_: RegisterRow) -> str:
    return "muted"
