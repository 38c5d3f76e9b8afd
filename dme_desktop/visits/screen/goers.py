"""Who goes along, as an editor of the form: people proposed for it, with a tick each."""

import json
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from dme_desktop.people.offered import Offered
from dme_desktop.ui.keys import is_enter
from dme_desktop.ui.ticks import People


class GoersEditor(People[Offered]):
    """Holds the ids of those who go along, in the order in which they stand here."""

    edited = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__()
        self.setParent(parent)
        self.ticks.dataChanged.connect(self.edited)

    def begin(self, proposed: Sequence[Offered]) -> None:
        """Show who may go along, for `put`."""
        self.offer(proposed, keep=False)

    def add(self, one: Offered) -> None:
        """Put somebody else first, and tick them."""
        super().add(one)
        self.edited.emit()

    def value(self) -> list[str]:
        """Return who is ticked."""
        return [one.id for one in self.chosen()]

    def put(self, value: Sequence[str] | None) -> None:
        """Tick some of those who are shown."""
        wanted, offered = set(value or ()), self.ticks.offered
        self.ticks.show(offered, {one.id for one in offered} - wanted)

    def draft(self) -> str:
        """Return who is ticked, as text that `put_draft` understands."""
        return json.dumps(self.value())

    def put_draft(self, text: str) -> None:
        """Tick whom a draft kept, as far as they are still here."""
        self.put(json.loads(text or "[]"))

    def settle(self) -> None:
        """Do nothing: a tick is a tick."""

    def note(self) -> str:
        """Return the keys that only work here."""
        return self.tr("Spasi memilih atau melepas; panah atas dan bawah berpindah.")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter lead on to the next field; the rest moves in the list."""
        if is_enter(event):
            event.ignore()
        else:
            super().keyPressEvent(event)
