"""A letter being written at the counter: what it asks, checked before a number is taken."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.screen import signers
from dme_desktop.agenda.screen.issuing import IssuingPage
from dme_desktop.kernel import addresses
from dme_desktop.letters.screen import counter
from dme_desktop.letters.screen.counter import Begun
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Form


class LetterPage(IssuingPage):
    """Asks what a letter needs; F8 shows it as a draft, F10 issues it."""

    help_page = "surat"
    wording_asked = Signal(str)  # the kind whose words are to be changed

    def __init__(self, context: Context, begun: Begun) -> None:
        super().__init__(
            context,
            begun.kind.value,
            Form(counter.parts(begun.kind, begun.signers), context.clock),
            addresses.REPLACING.drafts if begun.replaces else counter.page_of(begun.kind).drafts,
        )
        self.begun = begun
        self.header.set_badge(begun.name, "muted")
        if begun.replaces:
            said = self.tr("Menggantikan surat {number}; yang itu batal saat ini terbit.")
            told = words(said.format(number=begun.replaces.number), "")
            self.add_side(card(self.tr("Surat pengganti"), told))
        for one in self.first_cards():
            self.add_side(one)
        number = self.tr("Nomor diambil saat terbit dan tidak pernah dipakai dua kali.")
        advice = [words(each) for each in (*self._advice(begun.kind), number)]
        self.add_side(card(self.tr("Sebelum diterbitkan"), *advice))
        change = partial(self.wording_asked.emit, begun.kind.name)
        self.add_side(
            deeds(
                self.tr("Bunyi surat"),
                Deed("change_wording", self.tr("Ubah bunyi surat ini…"), change, "pencil"),
            )
        )
        self.form.changed.connect(partial(signers.follow, self.form, begun.signers))
        about = begun.replaces.letter_id if begun.replaces else begun.person_id
        self.show_record(about, dict(begun.values))

    def first_cards(self) -> Iterator[QWidget]:
        """Give the cards that must be seen before any advice; a letter of its own kind has some."""
        yield from ()

    def _advice(self, kind: LetterType) -> tuple[str, ...]:
        """Return what the clerk should have seen and asked before a letter of this kind."""
        told = {
            LetterType.FAMILY_PERMISSION: (
                self.tr("Pemberi izin datang sendiri membawa KTP dan KK."),
                self.tr("Suami atau istri bila kawin, atau orang tua bila belum kawin."),
                self.tr("Tanyakan: apakah keluarga tahu negara, pekerjaan dan lamanya?"),
            ),
            LetterType.INTRODUCTION: (
                self.tr("Cocokkan dokumen yang dilampirkan dengan aslinya."),
                self.tr("Surat ini berlaku satu bulan dan bukan izin penempatan."),
            ),
            LetterType.MARITAL_STATUS: (
                self.tr("Lihat KK, buku nikah atau akta cerai aslinya."),
            ),
            LetterType.GENUINE_PAPERS: (
                self.tr("Lihat sendiri dokumen aslinya; fotokopi tidak cukup."),
            ),
            LetterType.RISK_STATEMENT: (
                self.tr("Orangnya menandatangani sendiri di atas meterai, di depan petugas."),
            ),
            LetterType.DOMICILE: (
                self.tr("Tanyakan kepada kepala dusun bila orangnya baru pindah."),
            ),
            LetterType.REFERRAL: (
                self.tr("Di surat hanya inisial. Nama dan kejadian ada di lampiran tertutup."),
                self.tr("Tanyakan dulu kepada keluarga apakah mereka setuju kasusnya dirujuk."),
            ),
            LetterType.HANDOVER: (
                self.tr("Isi bersama yang menyerahkan dan keluarga, saat orangnya ada di depan."),
            ),
            LetterType.REFUSAL: (
                self.tr("Jelaskan alasannya, dan tunjukkan apa yang masih dapat dilakukan."),
            ),
        }  # fmt: skip
        return told[kind]

    def draft_title(self) -> str:
        """Return what the letter is and whom it is about."""
        return f"{self.begun.kind.value} {self.begun.name}"

    def draw(self, values: dict[str, Any]) -> bytes:
        """Return the letter as a draft."""
        return counter.draw(self.context.db, self.context.who, self.begun, values)

    def issue(self, values: dict[str, Any]) -> str:
        """Issue the letter and return its id."""
        return counter.issue(self.context.db, self.context.who, self.begun, values)
