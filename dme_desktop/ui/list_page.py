"""A page with one list: searched, arranged, refreshed when the data change, printed, exported."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.masking import sees_secrets
from dme_desktop.kernel.words import grouped
from dme_desktop.ui import arranging, failures, list_menu, walking, watch
from dme_desktop.ui import export as exporting
from dme_desktop.ui.arranging import Standing
from dme_desktop.ui.beside import Deed
from dme_desktop.ui.export import Wanted
from dme_desktop.ui.layout import MARGIN
from dme_desktop.ui.list_menu import Choices, ColumnsDialog
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.menu import menu_of
from dme_desktop.ui.naming import named
from dme_desktop.ui.page import AROUND, AROUND_IN_LOW, Page
from dme_desktop.ui.room import Room
from dme_desktop.ui.said import said
from dme_desktop.ui.source import Column, Source
from dme_desktop.ui.watch import Task

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from dme_desktop.kernel.acts import Act
    from dme_desktop.kernel.addresses import Address
    from dme_desktop.ui.context import Context
    from dme_desktop.vault.database import Change

PAUSE = 300  # ms without a key, after which words without a row are looked for in columns


class ListPage(Page):
    """A page with one list. Say which `tables` it shows and where its rows come from."""

    tables: frozenset[str] = frozenset()
    leaves_office = True  # the list may be written out as a workbook
    sealed = False  # no column of it leaves without a reason and a recipient
    filtered = True  # by words; a short list is seen whole

    def __init__(self, context: Context, title: str, listing: Listing) -> None:
        super().__init__(title)
        self.context, self.listing, self.title = context, listing, title
        self._words = ""
        self._stale = True
        self._is_in_order = False  # Tab goes through it as it is seen
        self.body.addWidget(listing, stretch=1)
        self.setFocusProxy(listing.view)
        listing.view.leaves_office = self.leaves_office
        listing.chosen.connect(self.show_rows)
        listing.opened.connect(self.open)
        listing.loaded.connect(self.on_loaded)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._look_in_columns)
        listing.loaded.connect(self._pause.start)
        listing.acts_asked.connect(self.show_acts)
        listing.view.horizontalHeader().customContextMenuRequested.connect(self.open_list)
        if not sees_secrets(context.who):
            listing.hide_secrets()
        self._offer_columns()
        for name, words, keys, act in self._about_the_list():
            listing.add_to_foot(_link(name, words, keys, act))
        if self.filtered:
            listing.be_filtered()
            listing.filter.textChanged.connect(self._look_for)
            listing.chips.follow(listing.filter)
        context.changes.emitted.connect(self._on_change)

    def source(self, words: str, chip: str) -> Source:
        """Return the rows for the words in the filter and the chosen chip."""
        raise NotImplementedError

    def open(self, record_id: str) -> None:
        """Open one record; called on Enter and double click."""

    @Slot()
    def on_loaded(self) -> None:
        """Write counts into the header; called whenever rows were read."""

    def tell_count(self, total: int, counted: str) -> None:
        """Write into the header how many there are of all, `counted` in words: "40 orang".

        Where the list leaves out some, it says how many are seen: "3 dari 40 orang". It may show
        more than are counted, such as lines that were voided.
        """
        if (seen := self.listing.model.rowCount()) < total:
            words = self.tr("{seen} dari {counted}")
            counted = words.format(seen=grouped(seen), counted=counted)
        self.header.set_badge(counted)

    def search(self, words: str) -> None:
        """Show the rows that hold the words, as if they were typed in the filter."""
        self.listing.filter.setText(words)

    def focus_filter(self) -> bool:
        """Put the cursor in the filter, its words selected; say whether there is one."""
        if self.filtered:
            self.listing.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.listing.filter.selectAll()
        return self.filtered

    def focus_rows(self) -> None:
        """Put the keyboard on the rows, on the first when none is chosen."""
        self.listing.focus_rows()

    def refresh(self) -> None:
        """Read the rows again; the list stays where it is."""
        self._read_rows(stays=True)

    @Slot()
    def show_rows(self) -> None:
        """Read the rows for the present words and chip."""
        self._read_rows(stays=False)

    def _read_rows(self, *, stays: bool) -> None:
        self._stale = False
        self.listing.show_source(self._source(), stays=stays)

    def _source(self) -> Source:
        return self.source(self._words, self.listing.chips.choice())

    def sections(self) -> Sequence[QWidget]:
        """Return the filters, the rows, and what can be done with the list."""
        return [self.listing.chips, self.listing.picks, self.listing.view, self.header]

    def take_keyboard(self) -> None:
        """Move in the rows at once, on the one that was chosen before."""
        self.listing.focus_rows()

    def refuse(self, error: Exception) -> None:
        """Tell in passing why something could not be read or done."""
        self.context.desk.told.emit(failures.sentence_for(error))

    def more_columns(self) -> Sequence[Column]:
        """Return what may be written out besides the columns on the screen."""
        return ()

    def opening(self) -> str:
        """Return what Enter does with a row."""
        return self.tr("Buka")

    def acts_of(self, record_id: str) -> Sequence[Deed]:  # noqa: ARG002 - for pages that know some
        """Return what else can be done with one record."""
        return ()

    def ask_for(self, name: str, words: str, page: Address, symbol: str = "") -> Deed:
        """Return the deed that asks the window for a page about a record."""
        return Deed(name, words, partial(self.context.desk.open_asked.emit, page), symbol)

    def offer_acts(self) -> None:
        """Show what can be done with the row under the cursor, and with the list."""
        self.show_acts(self.listing.view.place_of_row())

    @Slot(QPoint)
    def show_acts(self, place: QPoint) -> None:
        """Show it at a point of the screen."""
        record_id = self.listing.selected_id() if self.listing.model.rowCount() else ""
        of_row: list[Deed] = []
        if record_id:
            opens = Deed("open", self.opening(), partial(self.open, record_id), keys="Enter")
            of_row = [opens, *self.acts_of(record_id)]
        buttons = [one for one in self.header.buttons() if one.is_offered and one.isEnabled()]
        of_page = [
            Deed(one.objectName(), one.accessibleName(), one.click, keys=one.keys)
            for one in buttons
        ]
        of_list = [
            Deed(name, words, act, keys=keys) for name, words, keys, act in self._about_the_list()
        ]
        menu_of(self, [of_row, of_page, of_list]).popup(place)

    @Slot()
    def open_list(self) -> None:
        """Narrow the list down, put it in order or choose its columns, when that was read."""
        self.listing.read_choices(self._show_arranging)

    @Slot()
    def choose_columns(self) -> None:
        """Choose which columns are shown, and in which order; this machine remembers it."""
        model = self.listing.model
        dialog = ColumnsDialog(
            self.listing.offered, model.columns, self, lacking=model.hidden_titles()
        )
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.listing.show_columns(dialog.titles())

    @Slot()
    def export(self) -> None:
        """Write what the list shows as a workbook, with the columns the clerk chooses."""
        if wanted := self._seen():
            rows, seen = self.listing.model.rowCount(), {one.title for one in wanted.columns}
            others = [*self.listing.offered, *self.more_columns()]
            more = {one.title: one for one in others if one.title not in seen}
            wanted = replace(wanted, columns=[*wanted.columns, *more.values()])
            if self.sealed:
                secret = [replace(one, sensitive=True) for one in wanted.columns]
                wanted = replace(wanted, columns=secret)
            if chosen := exporting.ask(self, self.context, wanted, rows, type(self).__name__):
                exporting.save(self, self.context, chosen)

    def print(self) -> None:
        """Show the list as it is seen, on paper, from where it is printed."""
        if wanted := self._seen():
            task = Task(
                self.tr("Menyusun daftar …"),
                partial(exporting.draw, self.context, wanted),
                partial(self._show_printed, wanted),
                self.refuse,
            )
            watch.run(self.window(), self.context.jobs, task)

    def _show_printed(self, wanted: Wanted, pdf: bytes) -> None:
        from dme_desktop.ui.preview import PreviewPage  # noqa: PLC0415 - seldom needed

        room = self.parentWidget()
        if isinstance(room, Room):
            name = f"{wanted.title} {self.context.clock.today():%Y-%m-%d}.pdf"
            room.open_page(PreviewPage(self.context, wanted.title, pdf, name))

    def _seen(self) -> Wanted | None:
        """Return the list as it is seen, None with a word when there is nothing in it."""
        if not self.listing.model.rowCount():
            self.context.desk.told.emit(self.tr("Daftar ini kosong."))
            return None
        words, seen = self._words.strip(), self.listing.model.columns
        filters = [self.listing.chips.words(), f"“{words}”" if words else ""]
        return Wanted(
            self.title,
            self.listing.as_wanted(self._source()),
            ", ".join(each for each in (*filters, *self.listing.arrangement.words()) if each),
            seen,
            len(seen),
        )

    def _about_the_list(self) -> Sequence[tuple[str, str, str, Callable[[], object]]]:
        arrange = ("arrange", self.tr("Susun"), "F4", self.open_list)
        if not self.leaves_office:
            return (arrange,)
        return (
            arrange,
            ("print_list", self.tr("Cetak daftar"), "Ctrl+P", self.print),
            ("export", self.tr("Ekspor"), "Ctrl+E", self.export),
        )

    def _show_arranging(self, choices: Choices) -> None:
        menu = list_menu.arranging_menu(self.listing, choices, self.choose_columns)
        menu.popup(self.listing.view.mapToGlobal(self.listing.view.viewport().pos()))

    def _offer_columns(self) -> None:
        """Offer what is known besides, and show the columns that were chosen on this machine."""
        self.listing.offer(
            [replace(one, spare=True) for one in self.more_columns() if not one.sensitive]
        )
        name = f"columns.{type(self).__name__}"
        if kept := self.context.settings.get(name):
            self.listing.show_columns(json.loads(kept))
        self.listing.arranged.connect(partial(self._keep_columns, name))

    def _keep_columns(self, name: str) -> None:
        titles = [column.title for column in self.listing.model.columns]
        self.context.settings.put(name, json.dumps(titles))

    def write(self, act: Act, change: Callable[[Session], object]) -> bool:
        """Do one act of the service with what is listed; a refusal is told in passing."""
        try:
            self.context.aside.do(partial(self._written, act, change))
        except DmeError as error:
            self.refuse(error)
            return False
        return True

    def _written(self, act: Act, change: Callable[[Session], object]) -> None:
        with self.context.db.write(act, self.context.who) as session:
            change(session)

    def edit(self) -> None:
        """Open the record under the cursor."""
        if record_id := self.listing.selected_id():
            self.open(record_id)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the rows when they are first seen, changed meanwhile, or one is to be found."""
        super().showEvent(event)
        if not self._is_in_order:
            walking.in_order(self.header, self.listing.chips, self.listing)
            self._is_in_order = True
        if self._stale or self.listing.is_sought:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave less white around the list on a low page: its rows need the room."""
        super().resizeEvent(event)
        over, under = AROUND_IN_LOW if self.is_low else AROUND
        self.body.setContentsMargins(MARGIN, over, MARGIN, under)

    @Slot(str)
    def _look_for(self, words: str) -> None:
        self._words = words
        self.show_rows()

    @Slot()
    def _look_in_columns(self) -> None:
        """Where words leave out every row, look whether they stand in a column, which F4 filters.

        A filter by words looks where the words of that list are written: names, numbers, titles.
        """
        words = self._words.strip()
        if self.listing.model.rowCount() or len(words) < arranging.FEWEST:
            return
        every = self.listing.as_wanted(self.source("", self.listing.chips.choice()))
        self._source()  # which says again what this list says without a row
        work = partial(arranging.standing, every, self.listing.offered, words)
        self.fetch(work, partial(self._offer_column, words))

    def _offer_column(self, words: str, found: Standing | None) -> None:
        """Offer to filter the column where the words stand, unless others were typed since."""
        if found is None or words != self._words.strip() or self.listing.model.rowCount():
            return
        value = said(found.value)
        told = self.tr("“{words}” ada di kolom {column}. Enter menyaringnya, seperti lewat F4.")
        act = self.tr("Saring {column}: {value} ({count})").format(
            column=found.title, value=value, count=grouped(found.count)
        )
        self.listing.propose(
            told.format(words=words, column=found.title), act, partial(self._narrow, found)
        )

    def _narrow(self, found: Standing) -> None:
        """Filter a column by its value and go to the rows; what else was typed is sought on."""
        listing = self.listing
        listing.filter.setText(found.rest)
        listing.arrange(listing.arrangement.picking(found.title, found.value))
        listing.focus_rows()

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if not change.tables & self.tables:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True


def _link(name: str, words: str, keys: str, act: Callable[[], object]) -> QPushButton:
    button = named(QPushButton(f"{words}  {keys}".rstrip()), name, words)
    button.setProperty("role", "link")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(act)
    return button
