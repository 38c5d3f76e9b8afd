"""The page of a desk: who reported and how old it is, what came in, and the year so far."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.district import receiving, rules
from dme_desktop.district.model import Arrival, Verdict
from dme_desktop.district.screen import work
from dme_desktop.district.screen.grid import Grid
from dme_desktop.district.service import figures, gathering, lake, standing
from dme_desktop.kernel.words import MONTHS, grouped, screen_date
from dme_desktop.packages import form
from dme_desktop.packages.screen import places
from dme_desktop.ui import ask, files, said, watch
from dme_desktop.ui.beside import Deed, button
from dme_desktop.ui.cards import card, label, words
from dme_desktop.ui.drawing import Drawing
from dme_desktop.ui.layout import FRAME, SideBySide, scrolling
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.naming import named
from dme_desktop.ui.page import Page
from dme_desktop.ui.source import Column, Source, WholeSource
from dme_desktop.ui.watch import Task

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent

    from dme_desktop.district.receiving import Became
    from dme_desktop.district.screen.work import Seen
    from dme_desktop.district.service.doubles import Doubles
    from dme_desktop.district.service.standing import Reporting
    from dme_desktop.ui.context import Context
    from dme_desktop.vault.database import Change

SHOWN = frozenset({"package_arrival", "package_payload", "package_reminder", "gathered_file"})
TONES = {Verdict.SELISIH: "amber", Verdict.DITOLAK: "red"}
GRID_TALL, ROWS_TALL = 190, 212  # pixels
BOTH = 950  # pixels, in which some villages stand in a row and a package beside them is whole
GAP = 8  # pixels between buttons
NEAR = 8  # pixels of width that are no difference
SOON = 150  # ms after a change of width until the charts are drawn again


class DeskPage(Page):
    """Shows the desk; Ctrl+O receives, F9 reminds, F8 answers, Ctrl+E saves the summary."""

    help_page = "meja-wilayah"
    paper_made = Signal(str, object)  # what it is called, the PDF
    keys_asked = Signal()
    figures_asked = Signal()
    received = Signal(object)  # what became of each file

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("Meja kerja"))
        self.context = context
        self.setAcceptDrops(True)
        self._stale, self._seen_width = True, 0
        self._late: Sequence[Reporting] = ()
        self._add_buttons()
        self.grid = Grid()
        self.grid.chosen.connect(self._show_village)
        self.grid.opened.connect(self.remind_one)
        self.arrivals = Listing(self.tr("Paket masuk"), self._columns())
        self.arrivals.selected.connect(self._tell_package)
        self._unanswered = 0
        self._village = words("", "")
        self._about = words("")
        self._foot = words("")
        self._charts = named(Drawing(), "charts")
        self._charts.faded.connect(self.refresh)
        self._charts.resized.connect(self._draw_soon)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON)
        self._timer.timeout.connect(self.refresh)
        self._lay_out()
        self.setFocusProxy(self.grid)
        context.changes.emitted.connect(self._on_change)

    def sections(self) -> Sequence[QWidget]:
        """Return the villages, what came in, and what can be done."""
        return [self.grid, self.arrivals.view, self.header]

    def take_keyboard(self) -> None:
        """Walk among the villages at once."""
        self.grid.setFocus()

    def focus_rows(self) -> None:
        """Put the keyboard on the villages."""
        self.grid.setFocus()

    def refresh(self) -> None:
        """Read everything again."""
        self._stale = False
        self._seen_width = self._charts.width()
        self.fetch(partial(work.read, self.context.db, self._seen_width), self._show)
        self.arrivals.show_source(self._source(), stays=True)

    def showEvent(self, event: QShowEvent) -> None:
        """Read when seen."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    @Slot()
    def _draw_soon(self) -> None:
        """Draw the charts for the width there is now, once it stays."""
        if self.isVisible() and abs(self._charts.width() - self._seen_width) > NEAR:
            self._timer.start()

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a stick or the inbox, and receive all packages in it."""
        title = self.tr("Terima paket dari stik atau folder")
        if folder := places.folder(self, self.context, title):
            self.receive_from(folder)

    @Slot()
    def scan(self) -> None:
        """Receive what is new in the folder that was used last: the inbox."""
        self.receive_from(Path(places.last(self.context)))

    def receive_from(self, folder: Path) -> None:
        """Receive all packages in a folder."""
        db, who = self.context.db, self.context.who
        watch.run(
            self, self.context.jobs,
            Task(
                self.tr("Memeriksa paket …"),
                lambda progress: receiving.take(db, who, receiving.packages_in(folder), progress),
                self._say_received,
            ),
        )  # fmt: skip

    def receive(self, chosen: Sequence[Path]) -> None:
        """Receive some files."""
        task = partial(receiving.take, self.context.db, self.context.who, list(chosen))
        watch.run(
            self, self.context.jobs, Task(self.tr("Memeriksa paket …"), task, self._say_received)
        )

    @Slot()
    def preview(self) -> None:
        """Write the answer to the package under the cursor, or to all that have none (F8)."""
        self.answer(self.arrivals.selected_id())

    def answer(self, only: str = "") -> None:
        """Ask where answers go, and write them."""
        if folder := places.folder(self, self.context, self.tr("Simpan balasan ke stik")):
            task = partial(work.answer, self.context.db, self.context.who, folder, only)
            watch.run(
                self, self.context.jobs,
                Task(self.tr("Menulis balasan …"), lambda _: task(), self._say_answered),
            )  # fmt: skip

    @Slot()
    def ask_to_mend(self) -> None:
        """Ask the office of the package under the cursor to mend it; the answer takes it down."""
        row = self.arrivals.row_of(self.arrivals.selected_id() or "", Arrival)
        if row is None or row.verdict is not Verdict.COCOK:
            self.context.desk.told.emit(self.tr("Pilih dulu paket terakhir desa itu yang cocok."))
            return
        question = self.tr("Apa yang harus diperbaiki {name}?").format(name=row.name)
        if words := ask.reason(self, question, self.tr("Minta perbaikan")):
            db, who = self.context.db, self.context.who
            self.fetch(partial(work.ask_to_mend, db, who, row, words), self._say_asked)

    @Slot()
    def keep_draft(self) -> None:
        """Remind the village under the cursor (F9)."""
        if one := self.grid.current():
            self.remind([one])

    @Slot(object)
    def remind_one(self, one: Reporting) -> None:
        """Remind a village."""
        self.remind([one])

    @Slot()
    def remind_all(self) -> None:
        """Remind every village that is late."""
        if self._late:
            self.remind(self._late)
        else:
            self.context.desk.told.emit(self.tr("Tidak ada desa yang terlambat."))

    def remind(self, asked: Sequence[Reporting]) -> None:
        """Draw the letters and show them for the printer."""
        name = self.tr("Surat pengingat")
        self.fetch(
            partial(work.remind, self.context.db, self.context.who, asked),
            partial(self.paper_made.emit, name),
        )

    @Slot()
    def export(self) -> None:
        """Ask whether the summary of the year goes to paper or into a workbook."""
        answers = {
            "pdf": self.tr("Lihat dan cetak"), "xlsx": self.tr("Simpan Excel…"),
            "": self.tr("Tidak jadi"),
        }  # fmt: skip
        asked = self.tr("Rekap konsolidasi tahun ini")
        said = self.tr("Hitungan di bawah 5 ditulis * supaya tidak ada orang yang dikenali.")
        if chosen := ask.choose(self, asked, answers, said, default="pdf"):
            year = self.context.clock.today().year
            draw = partial(work.summary, self.context.db, self.context.who, year)
            self.fetch(draw, self._show_summary if chosen == "pdf" else self._save_summary)

    @Slot()
    def give_key(self) -> None:
        """Write the key that packages are sealed to, and show its sheet."""
        if folder := places.folder(self, self.context, self.tr("Simpan kunci penerima ke stik")):
            self.fetch(
                partial(work.give_key, self.context.db, self.context.who, folder), self._show_key
            )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let files in."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Receive files that were dropped."""
        urls = event.mimeData().urls()
        self.receive([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    @Slot()
    def find_doubles(self) -> None:
        """Ask on what basis, then look for people who are recorded in two villages."""
        basis = ask.reason(
            self, self.tr("Dasar mencari orang yang tercatat di dua desa?"), self.tr("Cari")
        )
        if basis:
            db, who = self.context.db, self.context.who
            self.fetch(partial(work.find_doubles, db, who, basis), self._show_doubles)

    def _say_asked(self, name: str) -> None:
        said = self.tr("Permintaan untuk {name} ikut di balasan berikutnya (F8).")
        self.context.desk.told.emit(said.format(name=name))

    def _show_doubles(self, found: Doubles) -> None:
        lines = [
            self.tr("{one} dan {other}: {count} orang", "", number).format(
                one=lake.name_of(one), other=lake.name_of(other), count=number
            )
            for one, other, number in found.pairs
        ] or [self.tr("Tidak ada orang yang tercatat di dua desa.")]
        lines += [
            self.tr("Kotak NIK {name} rusak, jadi belum ikut dicari. Minta paket baru.").format(
                name=lake.name_of(code)
            )
            for code in found.unread
        ]
        ask.tell(self, self.tr("Orang yang tercatat di dua desa"), "\n".join(lines))

    def _add_buttons(self) -> None:
        self.add_action(
            "figures", self.tr("Angka…"), self.figures_asked.emit, symbol="chart-column"
        )
        self.add_action(
            "summary", self.tr("Simpan rekap"), self.export, keys="Ctrl+E", symbol="file-text"
        )
        self.add_primary(
            "receive", self.tr("Terima paket"), self.choose_folder, keys="Ctrl+O", symbol="package"
        )

    def _lay_out(self) -> None:
        top = _pair(self._reporting_card(), self._arrivals_card(), BOTH, 16)
        top.share(4, 5)
        whole = QWidget()
        whole.setObjectName("page")
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(top)
        self._year_card = card("", self._charts)
        self._year_title = label("year_title", "h2", "")
        layout = self._year_card.layout()
        assert isinstance(layout, QVBoxLayout)  # noqa: S101 - a card has one
        layout.insertWidget(0, self._year_title)
        hidden = self.tr("Kotak titik-titik: di bawah 5, disembunyikan. Garis: tahun lalu.")
        layout.addWidget(words(hidden))
        column.addWidget(self._year_card)
        column.addStretch(1)
        self.body.setContentsMargins(0, 14 - FRAME, 0, 0)
        self.body.addWidget(scrolling(whole), stretch=1)

    def _reporting_card(self) -> QFrame:
        area = QScrollArea()
        area.setObjectName("reporting_area")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(self.focusPolicy())
        area.setWidget(self.grid)
        for one in (area.viewport(), self.grid):
            one.setBackgroundRole(QPalette.ColorRole.Base)  # as the card under it
        area.setMinimumHeight(GRID_TALL)
        legend = words(
            self.tr("Hari sejak posisi data paket terakhir: hijau sampai {fresh}, kuning sampai "
                    "{old}, merah lewat {old}, – belum pernah.").format(
                fresh=rules.FRESH, old=rules.OLD
            )
        )  # fmt: skip
        deeds = _beside(
            Deed("remind", self.tr("Ingatkan desa ini"), self.keep_draft, "file-text", "F9"),
            Deed("remind_all", self.tr("Semua yang terlambat"), self.remind_all, "list"),
        )
        keys = _beside(
            Deed("keys", self.tr("Kunci desa…"), self.keys_asked.emit, "key-round"),
            Deed("own_key", self.tr("Kunci penerima…"), self.give_key, "key"),
        )
        return card(
            self.tr("Desa yang melapor"), area, legend, self._village, self._about, deeds, keys
        )

    def _arrivals_card(self) -> QFrame:
        self.arrivals.setMinimumHeight(ROWS_TALL)
        deeds = _beside(
            Deed("answer", self.tr("Balasan ke stik…"), self.preview, "upload", "F8"),
            Deed("scan", self.tr("Periksa folder terakhir"), self.scan, "refresh-cw", "F11"),
        )
        more = _beside(
            Deed("mend", self.tr("Minta perbaikan…"), self.ask_to_mend, "pencil"),
            Deed("doubles", self.tr("Orang ganda…"), self.find_doubles, "users"),
        )
        return card(self.tr("Paket masuk"), self.arrivals, self._foot, deeds, more)

    def _source(self) -> Source:
        self.arrivals.say_when_empty(
            self.tr(
                "Belum ada paket. Beri desa kunci penerima kantor ini, kumpulkan dan cocokkan\n"
                "kunci desa, lalu terima paketnya dengan Ctrl+O."
            )
        )
        return WholeSource(self.context.db, gathering.newest_arrivals)

    def _show(self, seen: Seen) -> None:
        self._stale = seen.is_shared  # what the others did is read when it is seen again
        self.header.set_title(self.tr("Meja kerja {kind}").format(kind=said.within(seen.kind)))
        came, every = seen.reported
        counted = self.tr("{came} dari {every} desa").format(came=came, every=every)
        self.header.set_badge(counted if every else "")
        today = self.context.clock.today()
        month = said.month(MONTHS[today.month - 1])
        self.header.set_aside(self.tr("{month} {year}").format(month=month, year=today.year))
        self._year_title.setText(
            self.tr("Januari–{month} {year}").format(month=month, year=today.year)
        )
        self.grid.show_areas(seen.areas)
        self._late = standing.late(seen.areas)
        self._unanswered = seen.unanswered
        self._tell_package(self.arrivals.selected_id() or "")
        self._charts.show_drawn(seen.charts, work.CLEAR, seen.said)

    @Slot(str)
    def _tell_package(self, arrival_id: str) -> None:
        """Say in full what is amiss with the package under the cursor, else how many wait."""
        row = self.arrivals.row_of(arrival_id, Arrival)
        if row is not None and row.why:
            amiss = "; ".join(said.told(one) for one in row.why.splitlines())
            self._foot.setText(f"{self._name(row)}: {amiss}")
            return
        left = self.tr(
            "{count} paket perlu diperbaiki. Balas supaya desanya tahu.", "", self._unanswered
        )
        self._foot.setText(left.format(count=self._unanswered) if self._unanswered else "")

    @Slot(object)
    def _show_village(self, one: Reporting | None) -> None:
        if one is None:
            self._village.setText(self.tr("Belum ada desa yang kuncinya dikenal."))
            self._about.setText("")
            return
        said = (
            self.tr("{name}: belum pernah mengirim")
            if one.age is None
            else self.tr("{name}: {age} hari, paket nomor {seq}", "", one.age)
        )
        self._village.setText(said.format(name=one.name, age=one.age, seq=one.seq))
        reminded = self.tr("terakhir diingatkan {day}")
        self._about.setText(
            reminded.format(day=screen_date(one.reminded_on)) if one.reminded_on else one.code
        )

    @Slot(object)
    def _say_received(self, became: list[Became]) -> None:
        self.received.emit(became)
        if not became:
            nothing = self.tr("Tidak ada berkas {ending} di folder itu.")
            ask.tell(self, self.tr("Tidak ada paket"), nothing.format(ending=form.PACKAGE))
            return
        counted = sum(one.is_counted for one in became)
        said = self.tr("{counted} dari {every} paket dihitung").format(
            counted=counted, every=len(became)
        )
        refused = [_refused(one) for one in became if not one.is_counted]
        if refused:
            ask.tell(self, said, "\n\n".join(refused[:20]))
        else:
            self.context.desk.told.emit(said + ".")

    @Slot(object)
    def _say_answered(self, names: list[str]) -> None:
        said = self.tr("{count} balasan tersimpan. Serahkan ke desanya.", "", len(names))
        self.context.desk.told.emit(said.format(count=len(names)))

    def _show_key(self, made: tuple[str, bytes]) -> None:
        name, sheet = made
        said = self.tr("{file} tersimpan. Cetak lembar ini dan serahkan keduanya ke setiap desa.")
        self.context.desk.told.emit(said.format(file=name))
        self.paper_made.emit(self.tr("Lembar kunci penerima"), sheet)

    def _show_summary(self, made: tuple[bytes, bytes]) -> None:
        self.paper_made.emit(self.tr("Rekap konsolidasi"), made[0])

    def _save_summary(self, made: tuple[bytes, bytes]) -> None:
        year = self.context.clock.today().year
        place = Path(places.last(self.context)) / f"rekap-konsolidasi-{year}.xlsx"
        typed = files.chosen(self, self.tr("Simpan Excel"), place, ".xlsx")
        if typed and (file := files.settled(self, typed, ".xlsx")):
            files.write(file, made[1])
            self.context.desk.told.emit(self.tr("Tersimpan: {file}").format(file=file.name))

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.tables & SHOWN:
            self._stale = True
            if self.isVisible():
                self.refresh()

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Desa"), self._name, bold=True, typed=True),
            Column(self.tr("Diterima"), self._when, width=106),
            Column(self.tr("Orang · kiriman"), _told, width=130),
            Column(self.tr("Jumlah kendali"), self._control, width=150, tone=_tone),
        ]

    def _name(self, row: Arrival) -> str:
        if row.year == self.context.clock.today().year:
            return row.name
        return f"{row.name} ({row.year})"

    def _when(self, row: Arrival) -> str:
        came, now = row.came_at.astimezone(), self.context.clock.now()
        if came.date() == now.date():
            return self.tr("hari ini {time}").format(time=f"{came:%H:%M}")
        return screen_date(came.date())

    def _control(self, row: Arrival) -> str:
        first = said.told((row.why or "").partition("\n")[0])
        answered = self.tr(" (sudah dibalas)") if row.answered_on else ""
        if row.verdict is Verdict.COCOK:
            asked = self.tr("; diminta: {words}").format(words=first) if first else ""
            return self.tr("✓ cocok") + asked + (answered if first else "")
        return f"⚠ {first}{answered}"


def _beside(*deeds: Deed) -> QWidget:
    """Return two buttons beside each other, under each other where both have no room."""
    first, second = made = [button(one) for one in deeds]
    widest = max(one.sizeHint().width() for one in made)
    row = _pair(first, second, 2 * widest + GAP, GAP)
    row.setObjectName("deeds")
    return row


def _pair(first: QWidget, second: QWidget, narrow: int, gap: int) -> SideBySide:
    """Return two widgets beside each other, under each other below `narrow` pixels."""
    columns = QVBoxLayout(), QVBoxLayout()
    for column, one in zip(columns, (first, second), strict=True):
        column.addWidget(one)
    both = SideBySide(*columns, narrow)
    if layout := both.layout():
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(gap)
    return both


def _refused(one: Became) -> str:
    """Return why a file is not counted, with the file and the package it is."""
    about = filter(None, (one.file, said.told(one.about), said.told(one.reasons)))
    return "✗  " + ": ".join(about)


def _told(row: Arrival) -> str:
    people = rules.told(rules.sum_of([row.people]))
    return (
        f"{people} · {said.said(figures.short_money(row.money))}"
        if row.money
        else grouped(row.people)
    )


def _tone(row: Arrival) -> str:
    return TONES.get(row.verdict, "accent")
