"""What one office gets: for what purpose, which confidential parts, and whether NIK go along."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import altered, fields_of, values_of
from dme_desktop.packages import acts
from dme_desktop.packages.model import Receiver
from dme_desktop.packages.service import receivers
from dme_desktop.ui import drafts
from dme_desktop.ui.beside import past_card
from dme_desktop.ui.form import Part
from dme_desktop.ui.form_page import FormPage
from dme_desktop.vault import keeping
from dme_desktop.vault.past import Past, past_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from dme_desktop.ui.context import Context
    from dme_desktop.ui.drafts import Kept
    from dme_desktop.vault.database import Database

DRAFTS = "packages.penerima"


@dataclass(frozen=True)
class Opened:
    """One office on the table."""

    receiver: Receiver
    values: Mapping[str, Any]
    past: Sequence[Past]
    draft: Kept | None = None


def opened(db: Database, receiver_id: str) -> Opened:
    """Read what an office gets; raise DmeError for one that was removed."""
    with db.read() as session:
        kept = keeping.at_hand(session, Receiver, receiver_id)
        draft = drafts.waiting_for(db, DRAFTS, receiver_id)
        return Opened(kept, values_of(kept), past_of(session, receiver_id), draft)


class ReceiverPage(FormPage):
    """Says what an office gets; the choice stands for every package until it is changed."""

    help_page = "paket"

    def __init__(self, context: Context, parent: QWidget) -> None:
        part = Part(
            QT_TRANSLATE_NOOP("fields", "Isi paket"),
            list(fields_of(Receiver)),
            QT_TRANSLATE_NOOP(
                "fields",
                "Jumlah orang, keberangkatan, kepulangan, pelatihan dan kegiatan selalu ikut. Yang "
                "rahasia hanya bila dipilih di sini.",
            ),
        )
        super().__init__(context, self.tr("Penerima paket"), [part], DRAFTS, parent)

    def show_opened(self, found: Opened) -> None:
        """Show another office."""
        self._opened = found
        self.header.set_title(found.receiver.name, typed=True)
        self.header.set_badge(found.receiver.code)
        self.clear_side()
        if found.past:
            self.add_side(past_card(found.past))
        self.show_record(found.receiver.id, dict(found.values))

    def draft_title(self) -> str:
        """Return which office it is."""
        return str(self._opened.receiver.name)

    def store(self, values: dict[str, Any]) -> object:
        """Keep what the office gets; return its id."""
        wanted = altered(self._opened.receiver, values)
        with self.writing(acts.CHANGE_RECEIVER) as session:
            receivers.change(session, wanted, self._opened.receiver.id)
        return self._opened.receiver.id
