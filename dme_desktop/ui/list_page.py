"""A page with one list: searched, refreshed when the data change, written out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from dme_desktop.ui import export as exporting
from dme_desktop.ui import failures
from dme_desktop.ui.export import Wanted
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.naming import named
from dme_desktop.ui.page import Page
from dme_desktop.ui.source import Column, Source

if TYPE_CHECKING:
    from dme_desktop.ui.context import Context
    from dme_desktop.vault.database import Change


class ListPage(Page):
    """A page with one list. Say which `tables` it shows and where its rows come from."""

    tables: frozenset[str] = frozenset()

    def __init__(self, context: Context, title: str, listing: Listing) -> None:
        super().__init__(title)
        self.context, self.listing, self.title = context, listing, title
        self._words = ""
        self._stale = True
        self.body.addWidget(listing, stretch=1)
        self.setFocusProxy(listing.view)
        listing.chosen.connect(self.show_rows)
        listing.opened.connect(self.open)
        listing.loaded.connect(self.on_loaded)
        listing.add_to_foot(self._export_button())
        context.changes.emitted.connect(self._on_change)

    def source(self, words: str, chip: str) -> Source:
        """Return the rows for the words in the search box and the chosen chip."""
        raise NotImplementedError

    def open(self, record_id: str) -> None:
        """Open one record; called on Enter and double click."""

    @Slot()
    def on_loaded(self) -> None:
        """Write counts into the header; called whenever rows were read."""

    def search(self, words: str) -> bool:
        """Show the rows that match the search box."""
        self._words = words
        self.show_rows()
        return True

    def focus_rows(self) -> None:
        """Put the keyboard on the rows, on the first when none is chosen."""
        self.listing.focus_rows()

    def refresh(self) -> None:
        """Read the rows again."""
        self.show_rows()

    @Slot()
    def show_rows(self) -> None:
        """Read the rows for the present words and chip."""
        self._stale = False
        self.listing.show_source(self.source(self._words, self.listing.chips.choice()))

    def sections(self) -> Sequence[QWidget]:
        """Return the filters, the rows, and what can be done with the list."""
        return [self.listing.chips, self.listing.view, self.header]

    def take_keyboard(self) -> None:
        """Move in the rows at once, on the one that was chosen before."""
        self.listing.focus_rows()

    def refuse(self, error: Exception) -> None:
        """Tell in passing why something could not be read or done."""
        self.context.desk.told.emit(failures.sentence_for(error))

    def more_columns(self) -> Sequence[Column]:
        """Return what may be written out besides the columns on the screen."""
        return ()

    @Slot()
    def export(self) -> None:
        """Write what the list shows as a workbook, with the columns the clerk chooses."""
        rows, seen = self.listing.model.rowCount(), self.listing.model.columns
        if not rows:
            self.context.desk.told.emit(self.tr("Daftar ini kosong; tidak ada yang diekspor."))
            return
        words = self._words.strip()
        filters = [self.listing.chips.words(), f"“{words}”" if words else ""]
        wanted = Wanted(
            self.title,
            self.source(self._words, self.listing.chips.choice()),
            ", ".join(each for each in filters if each),
            [*seen, *self.more_columns()],
            len(seen),
        )
        if chosen := exporting.ask(self, self.context, wanted, rows, type(self).__name__):
            exporting.save(self, self.context, chosen)

    def edit(self) -> None:
        """Open the record under the cursor."""
        if record_id := self.listing.selected_id():
            self.open(record_id)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the rows when they are first seen, or changed while the page was away."""
        super().showEvent(event)
        if self._stale:
            self.show_rows()

    def _export_button(self) -> QPushButton:
        words = self.tr("Ekspor daftar ini")
        button = named(QPushButton(f"{words}  Ctrl+E"), "export", words)
        button.setProperty("role", "link")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self.export)
        return button

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if not change.tables & self.tables:
            return
        if self.isVisible():
            self.show_rows()
        else:
            self._stale = True
