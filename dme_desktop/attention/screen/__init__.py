"""What is seen of attention: the list, one flag with its decision, limits, and watched names."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from dme_desktop.agenda.screen.record import OpenedRecord
from dme_desktop.agenda.screen.records import RecordsRoom
from dme_desktop.attention import papers, rules
from dme_desktop.attention.screen import flag as on_table
from dme_desktop.attention.screen import forms
from dme_desktop.attention.screen.book import AttentionPage, WatchedPage
from dme_desktop.attention.screen.flag import FlagPage, OpenedFlag
from dme_desktop.attention.screen.forms import LimitsPage, OpenedLimits, WatchedNamePage
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.ui.context import Context
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.room import Room


def build(context: Context) -> Room:
    """Return the room of attention."""
    return AttentionRoom(context)


class AttentionRoom(RecordsRoom):
    """The list of what was noticed, with the pages over it; seen by few."""

    def __init__(self, context: Context) -> None:
        self._list = AttentionPage(context)
        super().__init__(context, self._list)
        self._list.asked.connect(self.open)

    @Slot(object)
    def open(self, address: Address) -> None:
        """Open an address of attention; it appears when it was read."""
        db, about, who = self.context.db, address.record_id, self.context.who
        if address == addresses.PROMISED:
            self.show_bare(self.tr("Janji dan kerja"), papers.promised_page)
        elif not rules.sees(who):
            self.context.desk.told.emit(self._list.refusal)
        elif address.place == addresses.ATTENTION_LIMITS:
            self.fetch(partial(forms.opened_limits, db), self._show_limits)
        elif address.place == addresses.WATCHED:
            page = WatchedPage(self.context)
            page.asked.connect(self.open)
            self.open_page(page)
        elif address.place == addresses.WATCHED_NAME:
            self.fetch(partial(forms.opened_name, db, about), self._show_name)
        elif about:
            self.fetch(partial(on_table.opened, db, who, about), self._show_flag)

    def _show_flag(self, opened: OpenedFlag) -> None:
        self.open_form(self._flag, opened, "flag")

    def _flag(self, parent: QWidget) -> FlagPage:
        page = FlagPage(self.context, parent)
        self.attend(page)
        page.letter_asked.disconnect(self.show_letter)
        page.letter_asked.connect(self._show_note)
        page.moved.connect(self._open_again)
        return page

    @Slot(str)
    def _open_again(self, flag_id: str) -> None:
        self.open(addresses.ATTENTION.of(flag_id))

    @Slot(str)
    def _show_note(self, letter_id: str) -> None:
        read = partial(on_table.note, self.context.db, self.context.who, letter_id)
        self.fetch(read, self._show_read)

    def _show_read(self, note: tuple[str, bytes]) -> None:
        name, pdf = note
        self.open_page(PreviewPage(self.context, name, pdf, f"{name.lower()}.pdf"))

    def _show_limits(self, opened: OpenedLimits) -> None:
        self.open_form(partial(LimitsPage, self.context), opened, "limits")

    def _show_name(self, opened: OpenedRecord) -> None:
        self.open_form(partial(WatchedNamePage, self.context), opened, "watched_name")
