"""The queue of those who may be on the books already, and the two beside each other."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from dme_desktop.exchange import doubts
from dme_desktop.exchange.doubts import Pair
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.nik import masked
from dme_desktop.kernel.records import field_of
from dme_desktop.people.model import Person
from dme_desktop.ui.context import Context
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.naming import named
from dme_desktop.ui.pages import Column, DbSource, Source
from dme_desktop.ui.room import ListPage, Page, Room, card, scrolling, words
from dme_desktop.ui.text import translated

LINE = 34  # pixels
SHOWN = (
    "full_name", "nik", "birth_date", "gender", "hamlet", "rt", "mother_name", "father_name",
    "family_card_no",
)  # fmt: skip


def build(context: Context) -> Page:
    """Return the page of those who wait."""
    return QueuePage(context)


class QueuePage(ListPage):
    """Lists who waits, the likeliest first; Enter shows both beside each other."""

    help_page = "mirip"
    tables = frozenset({"import_doubt", "person"})

    def __init__(self, context: Context) -> None:
        title = self.tr("Mungkin orang yang sama")
        hint = self.tr("Enter bandingkan   Esc kembali   F1 bantuan")
        super().__init__(context, title, Listing(title, self._columns(), None, hint))
        self.add_action("cancel", self.tr("Kembali"), self.back, keys="Esc")
        self.listing.say_when_empty(
            self.tr("Tidak ada yang menunggu.\nYang mirip dari impor berikutnya muncul di sini.")
        )

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - the queue is short
        """Return those who wait."""
        return DbSource(self.context.db, doubts.count, doubts.page)

    @Slot()
    def on_loaded(self) -> None:
        """Say how many wait."""
        count = self.listing.model.rowCount()
        self.header.set_badge(self.tr("{count} menunggu").format(count=count) if count else "")

    def open(self, record_id: str) -> None:
        """Show both beside each other, when they were read."""
        room = self.parentWidget()
        if isinstance(room, Room):
            room.fetch(partial(self._read, record_id), self._show)

    @Slot()
    def back(self) -> None:
        """Leave; who waits, waits."""
        self.closed.emit()

    def _read(self, doubt_id: str) -> Pair:
        with self.context.db.read() as session:
            return doubts.pair(session, doubt_id)

    def _show(self, pair: Pair) -> None:
        room = self.parentWidget()
        if isinstance(room, Room):
            page = PairPage(self.context, pair)
            page.decided.connect(self._go_on)
            room.open_page(page)

    @Slot(str)
    def _go_on(self, doubt_id: str) -> None:
        """Show the next pair after one that was decided."""
        if doubt_id:
            self.open(doubt_id)

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Di berkas"), lambda row: str(row.name), bold=True),
            Column(self.tr("NIK di berkas"), lambda row: _number(row.nik), width=160),
            Column(self.tr("Mirip dengan"), lambda row: str(row.known), width=200),
            Column(self.tr("NIK tercatat"), lambda row: _number(row.known_nik), width=160),
            Column(self.tr("Mirip"), lambda row: f"{row.score} %", width=70, right=True),
            Column(self.tr("Berkas"), lambda row: str(row.file), width=180),
        ]


class PairPage(Page):
    """Somebody in a list beside a resident: one person, two people, or later."""

    help_page = "mirip"
    decided = Signal(str)  # the id of the next pair, "" after the last

    def __init__(self, context: Context, pair: Pair) -> None:
        super().__init__(self.tr("Orang yang sama?"))
        self.context, self._pair = context, pair
        self._ticks: dict[str, QCheckBox] = {}
        self._message = words("", "problem")
        self.header.set_badge(pair.source, "muted")
        self.add_action("later", self.tr("Nanti"), self.back, keys="Esc")
        self.add_action("another", self.tr("Bukan orang yang sama"), self.new, keys="Ctrl+N")
        self.add_primary("same", self.tr("Orang yang sama"), self.save, keys="F10")
        self._lay_out()

    def save(self) -> None:
        """Decide that both are one person, with what is ticked from the list."""
        taken = [name for name, tick in self._ticks.items() if tick.isChecked()]
        self._decide("Samakan penduduk dari impor", lambda s: doubts.same(s, self._pair.id, taken))

    @Slot()
    def new(self) -> None:
        """Decide that they are two people; the one from the list comes onto the books."""
        self._decide("Tambah penduduk dari impor", lambda s: doubts.another(s, self._pair.id))

    @Slot()
    def back(self) -> None:
        """Leave it for later."""
        self.closed.emit()

    def _decide(self, act: str, decide: Callable[[Session], object]) -> None:
        try:
            with self.context.db.write(act, initiator=self) as session:
                after = doubts.next_after(session, self._pair.id)
                decide(session)
        except Invalid as error:
            self._say(" ".join(error.problems.values()))
        except DmeError as error:
            self._say(str(error))
        else:
            self.closed.emit()
            self.decided.emit(after)

    def _say(self, sentence: str) -> None:
        self._message.setText(sentence)
        self._message.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        inside = named(QWidget(), "page")
        column = QVBoxLayout(inside)
        column.setSpacing(14)
        for words_ in (words(self._pair.why), self._message):
            column.addWidget(words_)
        self._say("")
        column.addWidget(card("", self._beside()))
        column.addStretch(1)
        self.body.setContentsMargins(0, 14, 0, 0)
        self.body.addWidget(scrolling(inside), stretch=1)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor on the first thing to be taken over."""
        super().showEvent(event)
        for tick in list(self._ticks.values())[:1]:
            tick.setFocus()

    def _beside(self) -> QWidget:
        """Return the two as a table: the field, what the books say, what the list says."""
        table = named(QWidget(), "beside")
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(0)
        heads = ("", self.tr("Di data desa"), self.tr("Di berkas; centang untuk dipakai"))
        for at, head in enumerate(heads):
            grid.addWidget(_text(head, "h2"), 0, at)
        differing = self._pair.differing
        names = [*SHOWN, *(name for name in differing if name not in SHOWN)]
        for line, name in enumerate(names, start=1):
            grid.setRowMinimumHeight(line, LINE)
            field, coming = field_of(Person, name), self._pair.coming.get(name)
            grid.addWidget(_text(translated(field.label), "label"), line, 0)
            grid.addWidget(_text(_shown(name, self._pair.known.get(name)), ""), line, 1)
            if name in differing:
                self._ticks[name] = tick = self._tick(name, _shown(name, coming))
                grid.addWidget(tick, line, 2)
            else:
                grid.addWidget(_text(_shown(name, coming), "muted"), line, 2)
        for at in (1, 2):
            grid.setColumnStretch(at, 1)
        return table

    def _tick(self, name: str, shown: str) -> QCheckBox:
        """Return the tick that takes a value over; what the books do not have is ticked."""
        label = self.tr("{field}: pakai {value}")
        told = label.format(field=translated(field_of(Person, name).label), value=shown)
        tick = named(QCheckBox(shown), name, told)
        tick.setChecked(name in self._pair.missing)
        return tick


def _text(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _shown(name: str, value: Any) -> str:  # noqa: ANN401 - of any field
    return "–" if value is None else field_of(Person, name).kind.format(value)


def _number(nik: str) -> str:
    return masked(nik) if nik else "–"
