"""Changing the words of a kind of letter; nothing is kept that a letter could fail on."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from dme_desktop.kernel import addresses, kinds
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters import acts, service
from dme_desktop.letters.screen.counter import Worded
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Part
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.text import translated_in

_WORDING = Field(
    name="wording",
    label=QT_TRANSLATE_NOOP("fields", "Bunyi"),
    kind=kinds.LONG_TEXT,
    required=True,
    hint=QT_TRANSLATE_NOOP("fields", "Alt+Enter memulai alinea baru."),
)
_NOTE = QT_TRANSLATE_NOOP(
    "fields",
    "Contoh dari program, bukan naskah resmi. Yang di dalam kurung kurawal diganti saat terbit.",
)
TALL = 420  # pixels


class WordingPage(FormPage):
    """One long text, and beside it what may stand in it; F10 keeps it for the next letters."""

    help_page = "surat"

    def __init__(
        self, context: Context, parent: QWidget, place: Address = addresses.WORDING
    ) -> None:
        parts = [Part(QT_TRANSLATE_NOOP("fields", "Bunyi surat"), [_WORDING], _NOTE)]
        super().__init__(context, "", parts, place.drafts, parent)
        self.form.cell("wording").widget.setFixedHeight(TALL)

    def show_opened(self, opened: Worded) -> None:
        """Show the words of another kind of letter."""
        kind = self._kind = opened.kind
        self.header.set_title(kind.called)
        self.clear_side()
        self.add_side(
            deeds(
                self.tr("Contoh program"),
                Deed("restore_wording", self.tr("Pakai contoh program"), self.restore, "undo-2"),
            )
        )
        tokens = kind.words.tokens.items()
        told = (f"{{{name}}}  {translated_in('tokens', meant)}" for name, meant in tokens)
        self.add_side(card(self.tr("Isian yang dapat dipakai"), *(words(each) for each in told)))
        self.show_record(kind.code, self.values_in(opened))

    def values_in(self, opened: Worded) -> dict[str, Any]:
        """Return the words that are kept."""
        return {"wording": opened.text}

    def draft_title(self) -> str:
        """Return whose words are being changed."""
        return self.tr("Bunyi {kind}").format(kind=self._kind.called)

    @Slot()
    def restore(self) -> None:
        """Write the program's own words; they are kept with F10 like any others."""
        self.form.fill({"wording": self._kind.words.text})

    def store(self, values: dict[str, Any]) -> object:
        """Keep the words for the letters that are issued from now on."""
        with self.writing(acts.CHANGE_WORDING) as session:
            service.change_wording(session, self._kind, values["wording"])
        return self._kind.code
