"""A page of the settings that lists acts of the office: read again after each of them."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Slot

from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column
from dme_desktop.vault.database import Change


class HappenedPage(ListPage):
    """Lists acts, the newest first; Esc leads back to the settings."""

    def __init__(self, context: Context, title: str, columns: Sequence[Column], hint: str) -> None:
        super().__init__(context, title, Listing(title, columns, hint=hint))
        self.add_action("cancel", self.tr("Kembali"), self.back, keys="Esc")

    @Slot()
    def back(self) -> None:
        """Go back to the settings."""
        self.closed.emit()

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.act_seq:
            self.show_rows()


def moment(at: dt.datetime) -> str:
    """Return a moment as a list shows it. Example: "24-11-2026 09:12"."""
    return f"{at.astimezone():%d-%m-%Y %H:%M}"
