"""What an old copy has otherwise than the data: ticked, looked at, taken back in one act."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel

from dme_desktop.backup import acts, taking
from dme_desktop.backup.taking import Lost
from dme_desktop.kernel.words import grouped
from dme_desktop.ui import ask, watch
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.listing import Filter
from dme_desktop.ui.naming import named
from dme_desktop.ui.page import Page
from dme_desktop.ui.ticks import People
from dme_desktop.ui.watch import Task

TOLD = 3  # differences that stand in the line of a record


@dataclass(frozen=True)
class Line:
    """One record in the list: its id, its name and what is otherwise."""

    lost: Lost
    told: str

    @property
    def id(self) -> str:
        """Return what it is found by."""
        return self.lost.id


class TakingPage(Page):
    """The space bar ticks, F10 takes back what is ticked; nothing else changes."""

    help_page = "ambil-kembali"

    def __init__(self, context: Context, found: Sequence[Lost], day: str) -> None:
        super().__init__(self.tr("Ambil kembali dari cadangan {day}").format(day=day))
        self.context, self._day = context, day
        self._lines = [Line(one, self._told(one)) for one in found]
        self._wanted: set[str] = set()
        self._filter = Filter(self.tr("Cari nama"))
        self._filter.setMaximumWidth(16_777_215)
        self._filter.left.connect(self._to_list)
        self._filter.entered.connect(self._to_list)
        self._filter.textChanged.connect(self._look)
        self._list = People[Line]()
        self._list.setAccessibleName(self.tr("Yang berbeda di cadangan"))
        self._list.setMaximumHeight(16_777_215)
        self._list.ticks.dataChanged.connect(self._count)
        self._count_words = named(QLabel(self), "count")
        self._count_words.setProperty("role", "muted")
        self.setFocusProxy(self._list)
        self.add_action("cancel", self.tr("Batal"), self.back, keys="Esc")
        self._save = self.add_primary(
            "save", self.tr("Ambil kembali"), self.save, keys="F10", symbol="undo-2"
        )
        self._lay_out()
        self._look("")

    def ticked(self) -> set[str]:
        """Return the ids of what is ticked, also of what the filter hides now."""
        shown = {one.id for one in self._list.ticks.offered}
        return (self._wanted - shown) | {one.id for one in self._list.chosen()}

    def take_keyboard(self) -> None:
        """Tick with the space bar at once."""
        self._to_list()

    @Slot()
    def _to_list(self) -> None:
        if self._lines and not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._list.ticks.index(0))
        self._list.setFocus()

    def search(self, words: str) -> None:
        """Show only what holds the words."""
        self._filter.setText(words)

    def focus_filter(self) -> bool:
        """Put the cursor where the list is filtered."""
        self._filter.setFocus()
        return True

    def save(self) -> None:
        """Take back what is ticked in one act, which one undoing takes away again."""
        chosen = self.ticked()
        if not chosen:
            self.context.desk.told.emit(self.tr("Centang dulu yang diambil kembali, dengan spasi."))
            return
        question = self.tr("Ambil kembali {count} data seperti di cadangan {day}?", "", len(chosen))
        detail = self.tr(
            "Yang sudah di keranjang keluar beserta data yang ikut dihapus bersamanya. Ctrl+Z "
            "mengurungkan semuanya."
        )
        asked = question.format(count=grouped(len(chosen)), day=self._day)
        if ask.confirm(self, asked, self.tr("Ambil kembali"), detail):
            said, work = self.tr("Mengambil kembali …"), partial(self._take, chosen)
            task = Task(said, lambda _: work(), self._on_taken, self.refuse, holds=True)
            watch.run(self, self.context.jobs, task)

    def back(self) -> None:
        """Leave; nothing was changed."""
        self.closed.emit()

    def _take(self, chosen: Collection[str]) -> int:
        found = [one.lost for one in self._lines]
        about = self.tr("{count} data, cadangan {day}", "", len(chosen)).format(
            count=len(chosen), day=self._day
        )
        act = acts.TAKE_BACK.about(about)
        with self.context.db.write(act, self.context.who, initiator=self) as session:
            return taking.take(session, found, chosen)

    def _on_taken(self, count: int) -> None:
        said = self.tr("{count} data diambil kembali dari cadangan {day}.", "", count)
        self.context.desk.told.emit(said.format(count=grouped(count), day=self._day))
        self.closed.emit()

    @Slot(str)
    def _look(self, words: str) -> None:
        self._wanted = self.ticked() if self._list.ticks.offered else self._wanted
        wanted = words.casefold().split()
        shown = [one for one in self._lines if all(word in one.told.casefold() for word in wanted)]
        self._list.ticks.show(shown, {one.id for one in shown} - self._wanted)
        self._count()

    @Slot()
    def _count(self) -> None:
        count = len(self.ticked())
        said = self.tr("{count} dari {all} dicentang")
        self._count_words.setText(said.format(count=grouped(count), all=grouped(len(self._lines))))
        self._save.setEnabled(bool(count))

    def _told(self, one: Lost) -> str:
        state = self.tr("di keranjang") if one.is_binned else ""
        changed = self.tr("{field}: {now} → {then}")
        each = [
            changed.format(field=this.label, now=this.now, then=this.then)
            for this in one.differences[:TOLD]
        ]
        if more := len(one.differences) - TOLD > 0 and len(one.differences) - TOLD:
            each.append(self.tr("dan {count} isian lain", "", more).format(count=more))
        by = self.tr("terakhir: {act}").format(act=one.by) if one.by else ""
        detail = " · ".join(part for part in (state, *each, by) if part)
        return f"{one.name}\n{detail}"

    def _lay_out(self) -> None:
        none = self.tr("Tidak ada yang berbeda: semua data di cadangan itu masih sama sekarang.")
        about = self.tr(
            "Kiri tanda panah: isi sekarang. Kanan: isi di cadangan. Surat bernomor, catatan "
            "kiriman, akun dan kasus tertutup tidak diambil dari sini."
        )
        line = QHBoxLayout()
        line.addWidget(self._filter)
        line.addWidget(self._count_words)
        self.body.addWidget(words(about if self._lines else none, "muted"))
        self.body.addLayout(line)
        listed = card("", self._list)
        self.body.addWidget(listed, stretch=1 if self._lines else 0)
        hint = words(self.tr("Spasi centang   F3 saring   F10 ambil kembali   Esc batal"), "muted")
        self.body.addWidget(hint)
        for widget in (self._filter, listed, self._count_words, hint):
            widget.setVisible(bool(self._lines))
        if not self._lines:
            self.body.addStretch(1)
