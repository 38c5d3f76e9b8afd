"""Bringing in what the office's own workbook holds: looked at first, kept as one act."""

import enum
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut, QShowEvent

from dme_desktop.apart import calling
from dme_desktop.exchange import acts, delimited, remembered, service
from dme_desktop.exchange.preview import Preview
from dme_desktop.exchange.proposal import Proposal
from dme_desktop.exchange.refusals import errors_workbook
from dme_desktop.exchange.screen.matching import MatchingPage
from dme_desktop.exchange.service import Looked
from dme_desktop.kernel import kinds
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.nik import masked
from dme_desktop.kernel.progress import Progress
from dme_desktop.sheets.target import OFFERED, Kind, Outcome, Target
from dme_desktop.ui import choosing, failures, files, watch
from dme_desktop.ui.cards import words
from dme_desktop.ui.choosing import Last
from dme_desktop.ui.context import Context
from dme_desktop.ui.jobs import Work
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.page import Page
from dme_desktop.ui.room import Room
from dme_desktop.ui.said import sentence
from dme_desktop.ui.source import Column, ListSource
from dme_desktop.ui.text import translated
from dme_desktop.ui.watch import Task

FOLDER, ENDING = "folder.import", ".xlsx"
WORKBOOKS = "Excel, CSV (*.xlsx *.xlsm *.xls *.csv *.txt)"
ENDINGS = {".xlsx", ".xlsm", ".xls"} | delimited.ENDINGS
MOST_CHANGES = 3  # named in one line of the list
MOST_HEADINGS = 4  # named of those that are not taken
TURNS = OFFERED | {Kind.DECLINED}  # kinds of rows that can be turned away, or offered again
TONES = {
    Kind.NEW: "accent", Kind.CHANGED: "", Kind.WAITING: "amber", Kind.DUPLICATE: "muted",
    Kind.REFUSED: "red", Kind.NOBODY: "muted", Kind.DECLINED: "muted",
}  # fmt: skip


@dataclass(frozen=True)
class Line:
    """One row of the workbook as the list shows it."""

    id: str
    row: Outcome
    target: Target

    def shown(self, name: str) -> str:
        """Return a field as it was read, a NIK with its middle hidden, a dash for none."""
        value = self.row.values.get(name, self.row.line.values.get(name))
        if value is None or isinstance(value, enum.Enum):
            return "–"
        field = self.target.fields[name]
        return masked(str(value)) if field.kind is kinds.NIK else field.kind.format(value)

    @property
    def remark(self) -> str:
        """Return why the row is refused, what it changes, or what should be looked at."""
        faults = [f"{fault.column}: {sentence(fault.reason)}" for fault in self.row.faults]
        told = [*faults, sentence(self.row.note), self._changes()]
        told += map(sentence, self.row.warnings)
        return " ".join(one for one in told if one)

    def _changes(self) -> str:
        changes = self.row.changes if self.row.kind is Kind.CHANGED else {}
        names = [name for name in changes if name in self.target.fields]
        told = [
            f"{translated(self.target.label(name))}: {self._said(name, before)} → "
            f"{self._said(name, after)}."
            for name in names[:MOST_CHANGES]
            for before, after in [changes[name]]
        ]
        more = len(names) - MOST_CHANGES
        return " ".join([*told, *([f"+{more}"] if more > 0 else [])])

    def _said(self, name: str, value: object) -> str:
        return "–" if value is None else self.target.fields[name].kind.format(value)


class ImportPage(Page):
    """Shows what a workbook would bring; nothing is kept before F10."""

    help_page = "impor"

    def __init__(self, context: Context, target: Target) -> None:
        noun = translated(target.noun)
        super().__init__(self.tr("Impor {noun}").format(noun=noun))
        self.context, self._target, self._noun = context, target, noun
        self._looked: Looked | None = None
        self._was_seen = False
        self.busy = False
        chips = {"all": self.tr("Semua")} | {kind.name.lower(): kind.value for kind in Kind}
        hint = self.tr(
            "F4 pilih berkas   F2 atur kolom   Del tolak baris   F10 masukkan   Esc kembali"
        )
        self.listing = Listing(self.tr("Isi berkas"), self._columns(), chips, hint)
        self._about = words("")
        self._message = words("", "problem")
        self.body.addWidget(self._about)
        self.body.addWidget(self._message)
        self.body.addWidget(self.listing, stretch=1)
        self._detail = words("", "")
        self.body.addWidget(self._detail)
        for quiet in (self._message, self._detail):
            quiet.hide()
        self.listing.selected.connect(self._show_detail)
        self._choose = self.add_action(
            "choose", self.tr("Pilih berkas…"), self.open_list, keys="F4", symbol="folder-open"
        )
        self._match = self.add_action(
            "match", self.tr("Atur kolom…"), self.edit, keys="F2", symbol="settings"
        )
        self._turn = self.add_action("turn", self.tr("Tolak baris"), self.turn, keys="Del")
        QShortcut(QKeySequence(Qt.Key.Key_Delete), self).activated.connect(self.turn)
        self._errors = self.add_action(
            "errors", self.tr("Simpan yang ditolak…"), self.save_errors, symbol="file-spreadsheet"
        )
        self._bring = self.add_primary("bring", self.tr("Masukkan"), self.save, keys="F10")
        self.listing.chips.chosen.connect(self._show_rows)
        self.listing.invited.connect(self.open_list)
        self.setAcceptDrops(True)
        self._follow()

    @Slot()
    def open_list(self) -> None:
        """Ask for the workbook."""
        if self.busy:
            return
        calling.warm("python_calamine")
        title = self.tr("Buku kerja {noun}").format(noun=self._noun)
        last = Last(self.context.settings, FOLDER)
        if file := choosing.file(self, title, WORKBOOKS, last):
            self.read(file)

    def read(self, file: Path, sheet: str = "") -> None:
        """Read a workbook as a job and show what it would bring, or ask what its columns mean."""
        if self.busy:
            return
        self.context.settings.put(FOLDER, str(file.parent))
        self._looked = None
        self._follow()
        self._run(
            lambda progress: self._look(file, sheet, progress), self._show, self.tr("Membaca …")
        )

    @Slot()
    def edit(self) -> None:
        """Show what each column of the list is taken for, to change it."""
        looked, room = self._looked, self.parentWidget()
        if looked is None or not isinstance(room, Room):
            return
        page = MatchingPage(self.context, looked.opened, looked.found)
        page.matched.connect(self._matched)
        page.sheet_asked.connect(self._other_sheet)
        room.open_page(page)

    def save(self) -> None:
        """Bring the new and changed rows in, all of them in one act or none."""
        shown = self._shown
        if shown and shown.brings:
            self._run(
                lambda progress: self._keep(shown, progress), self._kept, self.tr("Memasukkan …")
            )

    @Slot()
    def turn(self) -> None:
        """Turn the row under the cursor away, so that no file offers it again, or take that back.

        It is remembered with what comes in, by F10, and undone with that.
        """
        looked, number = self._looked, self.listing.selected_id()
        if self.busy or looked is None or looked.shown is None or not number:
            return
        self._looked = replace(looked, shown=looked.shown.turn(int(number)))
        self._count_kinds()
        self._follow()
        self.listing.show_source(ListSource(self._lines()), stays=True)
        self._show_detail(number)

    @Slot()
    def save_errors(self) -> None:
        """Ask for a file and write the refused rows there, to correct and bring in again."""
        shown = self._shown
        if shown is None:
            return
        start = Path(self.context.settings.get(FOLDER, str(Path.home())))
        name = self.tr("ditolak dari {file}.xlsx").format(file=Path(shown.file_name).stem)
        if file := files.chosen(self, self.tr("Simpan yang ditolak"), start / name, ENDING):
            self.write_errors(file)

    def write_errors(self, typed: Path) -> None:
        """Write the refused rows under this name and its ending, as a job."""
        shown, file = self._shown, files.settled(self, typed, ENDING)
        if shown is not None and file is not None:
            self._run(
                lambda _: files.write(file, errors_workbook(shown)),
                lambda _: self.context.desk.told.emit(
                    self.tr("Tersimpan: {name}").format(name=file.name)
                ),
                self.tr("Menulis …"),
            )

    @Slot()
    def back(self) -> None:
        """Leave; nothing was kept. A running job is stopped from its own window first."""
        if not self.busy:
            self.closed.emit()

    def may_close(self) -> bool:
        """Say whether the page may go: not while a job runs."""
        return not self.busy

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the workbook at once when the page is first seen with a keyboard on it."""
        super().showEvent(event)
        if not self._was_seen:
            self._was_seen = True
            self._choose.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a workbook that is dragged here."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read a workbook that was dropped here."""
        if (file := _dropped(event)) is not None:
            self.read(file)

    def _run(self, work: Work, done: Callable[..., object], title: str) -> None:
        if self.busy:
            return
        self._say("")
        self.busy = True
        task = Task(
            title,
            work,
            partial(self._after, done),
            partial(self._after, self._refuse),
            partial(self._after, self._stopped),
        )
        watch.run(self, self.context.jobs, task)

    def _after(self, then: Callable[..., object], *told: object) -> None:
        """Go on with what follows an end of the work: nothing is being done any more."""
        self.busy = False
        then(*told)

    @property
    def _shown(self) -> Preview | None:
        return self._looked.shown if self._looked else None

    def _look(self, file: Path, sheet: str, progress: Progress) -> Looked:
        with self.context.db.read() as session:
            looked = service.look(session, file, progress, sheet, self._target)
        return replace(looked, shown=None) if looked.found.has_words else looked

    def _look_again(self, looked: Looked, found: Proposal, progress: Progress) -> Looked:
        """Read the list as it was matched, and remember that for the next of its kind."""
        with self.context.db.write(
            acts.REMEMBER_COLUMNS, self.context.who, initiator=self
        ) as session:
            remembered.remember(session, found.table, found.layout)
        with self.context.db.read() as session:
            shown = service.compared(session, looked.file, found, progress, looked.opened.others)
        return Looked(looked.file, looked.opened, found, shown)

    @Slot(object)
    def _matched(self, found: Proposal) -> None:
        looked = self._looked
        self._close_matching()
        if looked is not None:
            self._run(
                lambda progress: self._look_again(looked, found, progress),
                self._show,
                self.tr("Membaca …"),
            )

    @Slot(str)
    def _other_sheet(self, name: str) -> None:
        self._close_matching()
        if self._looked is not None:
            self.read(self._looked.file, name)

    def _close_matching(self) -> None:
        page = self.sender()
        if isinstance(page, MatchingPage):
            page.closed.emit()

    def _keep(self, shown: Preview, progress: Progress) -> Preview:
        with self.context.db.write(
            shown.act, self.context.who, initiator=self, lasting=True
        ) as session:
            service.bring_in(session, shown, progress)
        return shown

    @Slot(object)
    def _show(self, looked: Looked) -> None:
        self._looked = looked
        shown = looked.shown
        if shown is None:
            self._follow()
            self.edit()
            return
        self._count_kinds()
        self.listing.chips.choose("refused" if shown.counts[Kind.REFUSED] else "all")
        self._follow()
        self.listing.focus_rows()

    def _count_kinds(self) -> None:
        shown = self._shown
        if shown is not None:
            counts = {kind.name.lower(): shown.counts[kind] for kind in Kind}
            self.listing.chips.set_counts(counts | {"all": len(shown.rows)})

    @Slot()
    def _show_rows(self) -> None:
        self.listing.show_source(ListSource(self._lines()))

    def _lines(self) -> list[Line]:
        """Return the rows of the chosen kind."""
        chip = self.listing.chips.choice()
        rows = self._shown.rows if self._shown else ()
        return [
            Line(str(row.number), row, self._target)
            for row in rows
            if chip in {"all", row.kind.name.lower()}
        ]

    @Slot(str)
    def _show_detail(self, number: str) -> None:
        """Write the whole remark of the row under the cursor; the list may cut it off."""
        rows = self._shown.rows if self._shown else ()
        row = next((one for one in rows if str(one.number) == number), None)
        remark = Line(number, row, self._target).remark if row else ""
        is_away = row is not None and row.kind is Kind.DECLINED
        words = self.tr("Tawarkan lagi") if is_away else self.tr("Tolak baris")
        self._turn.setText(f"{words}  Del")
        self._turn.setEnabled(row is not None and row.kind in TURNS)
        self._detail.setText(remark)
        self._detail.setVisible(bool(remark))

    @Slot(object)
    def _kept(self, _: object) -> None:
        self.closed.emit()

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, DmeError):
            self._say(failures.sentence_for(error))
        else:
            failures.show(error)

    def _stopped(self) -> None:
        self._say(self.tr("Dihentikan. Tidak ada data yang berubah."))

    def _say(self, sentence: str) -> None:
        self._message.setText(sentence)
        self._message.setVisible(bool(sentence))

    def _follow(self) -> None:
        """Let the buttons and the words follow what was read."""
        shown = self._shown
        coming = shown.coming_in if shown else 0
        waiting = len(shown.of(Kind.WAITING)) if shown else 0
        refused = shown.counts[Kind.REFUSED] if shown else 0
        turned = sum(shown.turning) if shown else 0
        self._bring.setEnabled(bool(coming or waiting or turned))
        act = self.tr("Masukkan {count} {noun}")
        if waiting and not coming:
            act, coming = self.tr("Simpan {count} untuk diperiksa"), waiting
        elif turned and not coming:
            act, coming = self.tr("Ingat {count} keputusan", "", turned), turned
        self._bring.setText(act.format(count=coming, noun=self._noun) + "  F10")
        self._errors.setVisible(bool(refused))
        self._match.setVisible(self._looked is not None)
        self._bring.setVisible(shown is not None)
        self._turn.setVisible(shown is not None)
        self.listing.chips.setVisible(shown is not None)
        if shown is None:
            self._about.setText(
                self.tr(
                    "Pakai berkas yang sudah ada di kantor: hasil ekspor OpenSID atau SIAK, buku "
                    "induk penduduk, daftar peserta, atau daftar buatan sendiri. Berkas hanya "
                    "dibaca; data desa baru berubah setelah F10."
                )
            )
            self.listing.say_when_empty(
                self.tr("Belum ada berkas yang dibaca.\nPilih dengan F4, atau jatuhkan di sini."),
                self.tr("Pilih berkas…"),
            )
            self.listing.show_source(ListSource())
            return
        self._about.setText(self._told(shown))
        self.listing.say_when_empty(self.tr("Tidak ada baris seperti ini di berkas."))

    def _told(self, shown: Preview) -> str:
        """Return what list this is, what of it is taken, and where else one is."""
        said = [f"{shown.file_name}: {shown.table.name}.", *map(sentence, shown.table.notices)]
        if shown.families:
            said.append(
                self.tr("{count} keluarga.", "", shown.families).format(count=shown.families)
            )
        if workers := sum(row.also is not None for row in shown.rows):
            registered = self.tr("{count} dicatat sebagai pekerja.", "", workers)
            said.append(registered.format(count=workers))
        if left := shown.left_out:
            names, more = ", ".join(left[:MOST_HEADINGS]), len(left) - MOST_HEADINGS
            told = self.tr("Kolom yang tidak dipakai: {names}.")
            if more > 0:
                told = self.tr("Kolom yang tidak dipakai: {names} dan {more} lagi.")
            said.append(told.format(names=names, more=more))
        if shown.others:
            told = self.tr("Lembar lain berisi daftar juga: {names} (F2).")
            said.append(told.format(names=", ".join(shown.others)))
        if waiting := len(shown.of(Kind.WAITING)):
            told = self.tr("{count} menunggu keputusan Anda.", "", waiting)
            said.append(told.format(count=waiting))
        return " ".join([*said, self.tr("Yang masuk dapat diurungkan sekaligus.")])

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Baris"), lambda line: line.id, width=64, right=True),
            *(
                Column(
                    translated(self._target.label(name)),
                    partial(_shown, name),
                    width=width,
                    bold=bold,
                )
                for name, width, bold in zip(
                    self._target.shown, (220, 150, 150), (True, False, False), strict=True
                )
            ),
            Column(self.tr("Akan"), lambda line: str(line.row.kind.value), width=110, tone=_kind),
            Column(self.tr("Keterangan"), lambda line: str(line.remark), tone=_tone),
        ]


def _kind(line: Line) -> str:
    return TONES[line.row.kind]


def _tone(line: Line) -> str:
    if line.row.kind is Kind.NOBODY:
        return "muted"
    if line.row.faults:
        return "red"
    return "amber" if line.row.warnings or line.row.kind is Kind.WAITING else ""


def _shown(name: str, line: Line) -> str:
    return line.shown(name)


def _dropped(event: QDropEvent) -> Path | None:
    places = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return next((file for file in places if file.suffix.lower() in ENDINGS), None)
