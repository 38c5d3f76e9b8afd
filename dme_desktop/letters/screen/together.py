"""All papers one person needs, ticked; F10 numbers them together and shows them as one file."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem

from dme_desktop.accounts import screen as approval
from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel.acts import Who
from dme_desktop.letters import acts, together
from dme_desktop.letters.kinds import KINDS
from dme_desktop.letters.screen import counter
from dme_desktop.letters.together import Issued, Needed, Opened
from dme_desktop.ui import picking, watch
from dme_desktop.ui.cards import card
from dme_desktop.ui.context import Context
from dme_desktop.ui.naming import named
from dme_desktop.ui.page import Page
from dme_desktop.ui.said import sentence
from dme_desktop.ui.text import translated
from dme_desktop.ui.watch import Task
from dme_desktop.vault.database import Change, Database

KIND = Qt.ItemDataRole.UserRole


def read(db: Database, who: Who, person_id: str) -> Opened:
    """Read what somebody needs."""
    with db.read(who) as session:
        return together.read(session, person_id)


class TogetherPage(Page):
    """Ticks what can be made; what cannot says why, and takes no number."""

    help_page = "semua-surat"
    made = Signal(object)  # what was issued

    def __init__(self, context: Context, opened: Opened) -> None:
        super().__init__(self.tr("Semua surat: {name}").format(name=opened.full_name))
        self.context, self._opened = context, opened
        self._is_stale = False
        self._list = named(QListWidget(), "papers", self.tr("Surat yang diperlukan"))
        self._list.setProperty("role", "list")
        self._list.setItemDelegate(picking.TwoLines(self._list))
        self._list.itemActivated.connect(self._fill_in)
        self.setFocusProxy(self._list)
        self.add_action("cancel", self.tr("Batal"), self.back, keys="Esc")
        self._save = self.add_primary(
            "save", self.tr("Terbitkan"), self.save, keys="F10", symbol="printer"
        )
        none = self.tr(
            "Tidak ada surat desa yang kurang. Daftar ini mengikuti daftar periksa dokumen\n"
            "calon PMI; surat lain dibuat dari halaman orangnya."
        )
        self._none = named(QLabel(none), "none")
        self._none.setProperty("role", "muted")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint = QLabel(
            self.tr("Spasi centang   Enter lengkapi   F10 terbitkan dan cetak   Esc batal")
        )
        hint.setProperty("role", "muted")
        self.body.addWidget(card("", self._none, self._list), stretch=1)
        self.body.addWidget(hint)
        self.show_opened(opened)
        self._list.itemChanged.connect(self._follow)
        context.changes.emitted.connect(self._on_change)

    def show_opened(self, opened: Opened) -> None:
        """Show what is needed now; the row under the cursor stays, and what was not ticked."""
        unticked = {LetterType[code] for code in self._codes()} - set(self.ticked())
        could = {one.kind for one in self._opened.needed if not one.why_not}
        row = self._list.currentRow()
        self._opened, self._is_stale = opened, False
        self._list.blockSignals(True)
        self._list.clear()
        for one in opened.needed:
            self._add(one, is_ticked=one.kind not in unticked & could)
        self._list.setCurrentRow(max(0, min(row, self._list.count() - 1)))
        self._list.blockSignals(False)
        self._none.setVisible(not opened.needed)
        self._list.setVisible(bool(opened.needed))
        self._follow()

    def refresh(self) -> None:
        """Read again what is needed, and what prevents it."""
        db, who, person_id = self.context.db, self.context.who, self._opened.person_id
        self.fetch(partial(read, db, who, person_id), self.show_opened)

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while the form of a paper was over this page."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def ticked(self) -> list[LetterType]:
        """Return the kinds that are to be issued."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return [
            LetterType[item.data(KIND)]
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        ]

    def _codes(self) -> list[str]:
        return [self._list.item(row).data(KIND) for row in range(self._list.count())]

    def save(self) -> None:
        """Issue all that are ticked in one act; the page closes when they are on disk."""
        kinds = self.ticked()
        if not kinds:
            self.context.desk.told.emit(self._why_none())
        elif approval.approved(self, self.context, acts.ISSUE_TOGETHER):
            work = partial(self._issue, kinds)
            words = self.tr("Menerbitkan surat …")
            task = Task(words, lambda _: work(), self._on_issued, self.refuse, holds=True)
            watch.run(self, self.context.jobs, task)

    def _why_none(self) -> str:
        """Return why there is nothing to issue, and what to do about it."""
        needed = self._opened.needed
        if not needed:
            return self.tr("Tidak ada surat desa yang kurang; tidak ada yang diterbitkan.")
        if any(not one.why_not for one in needed):
            return self.tr("Belum ada surat yang dicentang. Tekan Spasi pada barisnya.")
        told = self.tr("{paper} belum dapat terbit: {why} Enter pada barisnya melengkapi.")
        first = needed[max(0, self._list.currentRow())]
        return told.format(paper=translated(first.kind.value), why=sentence(first.why_not))

    def back(self) -> None:
        """Leave; nothing was issued."""
        self.closed.emit()

    def _issue(self, kinds: list[LetterType]) -> Issued:
        with self.context.db.write(
            acts.ISSUE_TOGETHER, self.context.who, initiator=self
        ) as session:
            return together.issue(session, self._opened.person_id, kinds)

    def _on_issued(self, issued: Issued) -> None:
        self.closed.emit()
        self.made.emit(issued)

    @Slot(QListWidgetItem)
    def _fill_in(self, item: QListWidgetItem) -> None:
        """Open the form of one paper, where what is missing is told beside its field."""
        form = counter.page_of(KINDS[LetterType[item.data(KIND)]])
        self.context.desk.open_asked.emit(form.of(self._opened.person_id, form.which))

    @Slot(object)
    def _on_change(self, _: Change) -> None:
        self._is_stale |= not self.isVisible()

    def _add(self, one: Needed, *, is_ticked: bool) -> None:
        fills = self.tr("mengisi baris “{document}” di daftar periksa")
        told = fills.format(document=translated(one.document.value)) if one.document else ""
        detail = sentence(one.why_not) or told or self.tr("berlaku satu bulan")
        title = translated(one.kind.value)
        if one.why_not:
            title = self.tr("{paper}: belum dapat dibuat").format(paper=title)
        item = QListWidgetItem(f"{title}\n{detail}", self._list)
        item.setData(KIND, one.kind.name)
        item.setToolTip(detail)
        if one.why_not:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        else:
            item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)

    @Slot()
    def _follow(self) -> None:
        self.header.set_badge(
            self.tr("{count} surat", "", len(self.ticked())).format(count=len(self.ticked()))
        )
