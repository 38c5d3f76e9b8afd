"""A letter being written at the counter: what it asks, checked before a number is taken."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dme_desktop.agenda.screen import signers
from dme_desktop.agenda.screen.issuing import IssuingPage
from dme_desktop.agenda.screen.signers import Signing
from dme_desktop.kernel import addresses
from dme_desktop.letters.kind import LetterKind
from dme_desktop.letters.said import said_in, shown
from dme_desktop.letters.screen import counter
from dme_desktop.letters.screen.counter import Begun
from dme_desktop.ui.beside import Deed, button, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.text import translated_in


class LetterPage(IssuingPage):
    """Asks what a letter needs; F8 shows it as a draft, F10 issues it."""

    help_page = "surat"
    wording_asked = Signal(str)  # the kind whose words are to be changed

    def __init__(
        self, context: Context, kind: LetterKind, signing: Sequence[Signing], parent: QWidget
    ) -> None:
        title, drafts = kind.type.value, counter.page_of(kind).drafts
        super().__init__(context, title, counter.parts(kind, signing), drafts, parent)
        self.form.changed.connect(partial(signers.follow, self.form, signing))

    def show_opened(self, opened: Begun) -> None:
        """Show this kind of letter for somebody else."""
        begun = self.begun = opened
        kept_under = addresses.REPLACING if begun.replaces else counter.page_of(begun.kind)
        self.drafts.keep_under(kept_under.drafts)
        self.header.set_badge(begun.name, "muted")
        self.clear_side()
        if begun.replaces:
            said = self.tr("Menggantikan surat {number}; yang itu batal saat ini terbit.")
            told = words(said.format(number=begun.replaces.number), "")
            self.add_side(card(self.tr("Surat pengganti"), told))
        for one in self.first_cards():
            self.add_side(one)
        number = self.tr("Nomor diambil saat terbit dan tidak pernah dipakai dua kali.")
        seen = (translated_in("letters", one) for one in begun.kind.advice)
        advice = [words(each) for each in (*seen, number)]
        self.add_side(card(self.tr("Sebelum diterbitkan"), *advice))
        change = partial(self.wording_asked.emit, begun.kind.type.name)
        if begun.person_id:
            kept = words(self.tr("Betulkan di halamannya; yang sudah diisi di sini tetap ada."))
            person = partial(
                self.context.desk.open_asked.emit, addresses.PEOPLE.of(begun.person_id)
            )
            there = button(Deed("open_person", self.tr("Buka orangnya"), person, "user"))
            self.add_side(card(self.tr("Data orangnya salah?"), kept, there))
        self.add_side(
            deeds(
                self.tr("Bunyi surat"),
                Deed("change_wording", self.tr("Ubah bunyi surat ini…"), change, "pencil"),
            )
        )
        if begun.kind.whom.unmarked:
            self.form.cell("head_reason").setVisible(bool(begun.marks))
        about = begun.replaces.letter_id if begun.replaces else begun.person_id
        self.show_record(about, shown(begun.said))

    def first_cards(self) -> Iterator[QWidget]:
        """Give the cards that must be seen before any advice: who is not to be served."""
        if self.begun.marks:
            said = self.tr("Hanya kepala desa yang dapat memutuskan, dengan alasan.")
            told = [words(one, "problem") for one in self.begun.marks]
            yield card(self.tr("Jangan dilayani"), *told, words(said))

    def draft_title(self) -> str:
        """Return what the letter is and whom it is about."""
        return f"{self.begun.kind.type.value} {self.begun.name}"

    def draw(self, values: dict[str, Any]) -> bytes:
        """Return the letter as a draft."""
        return counter.draw(self.context.db, self.context.who, self.begun, said_in(values))

    def issue(self, values: dict[str, Any]) -> str:
        """Issue the letter and return its id."""
        return counter.issue(self.context.db, self.context.who, self.begun, said_in(values))
