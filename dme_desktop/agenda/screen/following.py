"""What becomes of a numbered letter, beside it: signed, handed over, kept, void, replaced."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFrame
from sqlalchemy.orm import Session

from dme_desktop.accounts import screen as approval
from dme_desktop.agenda import acts, numbers, rules, service
from dme_desktop.agenda.model import Filed, LetterStatus
from dme_desktop.agenda.screen.printed import OnFile
from dme_desktop.kernel import addresses
from dme_desktop.kernel.acts import Act
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.words import screen_date
from dme_desktop.ui import ask
from dme_desktop.ui.beside import Deed, deeds, past_card
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.page import Page

# What the room of letters can write again.
REPLACED_HERE = {Filed.PERMISSION, Filed.STATEMENT, Filed.FORM}
TONES = {LetterStatus.DIPESAN: "amber", LetterStatus.BERNOMOR: "amber", LetterStatus.BATAL: "red"}


class Following(QObject):
    """Does with one letter what its page offers, and opens it anew when it has changed."""

    def __init__(self, page: Page, context: Context, issued: OnFile) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self._letter, self._issued = issued.letter, issued
        page.header.set_badge(issued.letter.status.value, TONES.get(issued.letter.status, "accent"))

    def cards(self) -> Iterator[QFrame]:
        """Give the cards that stand beside the letter."""
        if told := list(self._facts()):
            yield card(self.tr("Tentang surat ini"), *(words(line, "") for line in told))
        if each := list(self._deeds()):
            yield deeds(self.tr("Surat ini"), *each)
        yield past_card(self._issued.past)

    def sign(self) -> None:
        """Mark the letter as signed."""
        signed = LetterStatus.DITANDATANGANI
        self._write(
            acts.SIGN,
            lambda session: service.move(session, self._letter.id, signed),
        )

    def file_away(self) -> None:
        """Ask in which folder or box the office's own copy lies."""
        question = self.tr("Di map atau kotak mana arsip surat {number} disimpan?")
        place = ask.line(
            self._page,
            question.format(number=self._letter.number),
            self.tr("Catat tempat arsip"),
            self._letter.kept_in or "",
        )
        if place:
            self._write(
                acts.FILE_AWAY,
                lambda session: service.keep_in(session, self._letter.id, place),
            )

    def void(self) -> None:
        """Ask for the reason and void the letter; its number stays in the register."""
        question = self.tr("Batalkan surat {number}? Nomornya tidak dipakai lagi.")
        reason = ask.reason(
            self._page, question.format(number=self._letter.number), self.tr("Batalkan surat")
        )
        about = self._letter.number or ""
        if reason and approval.approved(self._page, self._context, acts.VOID, about, reason):
            self._write(acts.VOID, lambda session: service.void(session, self._letter.id, reason))

    def release(self) -> None:
        """Ask, and give a reserved number back: it may be taken again, by any letter."""
        question = self.tr("Lepaskan nomor {number}? Surat lain boleh memakainya.")
        sure = ask.confirm(
            self._page,
            question.format(number=self._letter.number),
            self.tr("Lepaskan nomor"),
            self.tr("Hanya bila nomor ini belum ditulis di surat mana pun."),
        )
        if sure:
            self._write(acts.RELEASE, lambda session: numbers.release(session, self._letter.id))

    def _facts(self) -> Iterator[str]:
        letter, issued = self._letter, self._issued
        if letter.status is LetterStatus.BATAL:
            yield self.tr("Batal: {reason}").format(reason=letter.void_reason or "")
        if issued.replaces:
            yield self.tr("Menggantikan surat {number}").format(number=issued.replaces)
        if issued.replaced_by:
            yield self.tr("Diganti surat {number}").format(number=issued.replaced_by)
        if letter.signer:
            yield self.tr("Penanda tangan: {name}").format(name=letter.signer)
        if letter.handed_to and letter.handed_on:
            said = self.tr("Diserahkan kepada {name}, {date}")
            yield said.format(name=letter.handed_to, date=screen_date(letter.handed_on))
        if letter.kept_in:
            yield self.tr("Arsip: {place}").format(place=letter.kept_in)

    def _deeds(self) -> Iterator[Deed]:
        letter = self._letter
        following = rules.NEXT[letter.status]
        if LetterStatus.DITANDATANGANI in following:
            yield Deed("sign", self.tr("Tandai ditandatangani"), self.sign, "check")
        if LetterStatus.DISERAHKAN in following:
            yield Deed(
                "hand_over",
                self.tr("Serahkan…"),
                partial(self._ask_for, addresses.HANDING),
                "handshake",
            )
        if letter.status not in {LetterStatus.DIPESAN, LetterStatus.BATAL}:
            yield Deed("file_away", self.tr("Tempat arsip…"), self.file_away, "archive")
        if letter.type.filed in REPLACED_HERE and not self._issued.replaced_by:
            yield Deed(
                "replace",
                self.tr("Ganti surat…"),
                partial(self._ask_for, addresses.REPLACING),
                "copy",
            )
        if letter.status is LetterStatus.DIPESAN:
            yield Deed("release", self.tr("Lepaskan nomor…"), self.release, "undo-2")
        if LetterStatus.BATAL in following:
            yield Deed("void", self.tr("Batalkan surat…"), self.void, "circle-x")

    def _ask_for(self, place: Address) -> None:
        self._context.desk.open_asked.emit(place.of(self._letter.id))

    def _write(self, act: Act, change: Callable[[Session], object]) -> None:
        try:
            with self._context.db.write(act, self._context.who, initiator=self._page) as session:
                change(session)
        except DmeError as error:
            self._context.desk.told.emit(str(error))
        else:
            self._page.closed.emit()
            if act is not acts.RELEASE:
                self._context.desk.open_asked.emit(addresses.LETTERS.of(self._letter.id))
