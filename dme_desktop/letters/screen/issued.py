"""An issued paper: the very bytes that were printed, and what became of it since."""

from collections.abc import Callable, Iterator
from functools import partial

from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.letters import rules, service
from dme_desktop.letters.model import LetterStatus
from dme_desktop.letters.screen import desk
from dme_desktop.letters.screen.desk import Issued
from dme_desktop.ui import ask
from dme_desktop.ui.beside import Deed, deeds, past_card
from dme_desktop.ui.context import Context
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.room import card, words

TONES = {LetterStatus.BERNOMOR: "amber", LetterStatus.BATAL: "red"}


class IssuedPage(PreviewPage):
    """Shows, prints and follows one letter: signed, handed over, or void with a reason."""

    help_page = "surat"

    def __init__(self, context: Context, issued: Issued) -> None:
        letter = issued.letter
        super().__init__(
            context,
            f"{letter.type.value}  {letter.number}",
            issued.pdf,
            desk.file_name(letter),
        )
        self._letter = letter
        self.letter_id = letter.id
        self.header.set_badge(letter.status.value, TONES.get(letter.status, "accent"))
        self._fill_side(issued)

    def mark(self, status: LetterStatus) -> None:
        """Mark the letter as signed or handed over."""
        act = f"Tandai surat {status.value.lower()}"
        self._write(act, lambda session: service.move(session, self.letter_id, status))

    def void(self) -> None:
        """Ask for the reason and void the letter; its number stays in the register."""
        reason = ask.reason(
            self,
            self.tr("Batalkan surat {number}? Nomornya tidak dipakai lagi.").format(
                number=self._letter.number
            ),
            self.tr("Batalkan surat"),
        )
        if reason:
            self.void_because(reason)

    def void_because(self, reason: str) -> None:
        """Void the letter for a reason that is kept."""
        self._write("Batalkan surat", lambda session: service.void(session, self.letter_id, reason))

    def _write(self, act: str, change: Callable[[Session], object]) -> None:
        try:
            with self.context.db.write(act, initiator=self) as session:
                change(session)
        except Invalid as error:
            self.context.desk.told.emit(" ".join(error.problems.values()))
        except DmeError as error:
            self.context.desk.told.emit(str(error))
        else:
            self.closed.emit()
            self.context.desk.open_asked.emit("letters", self.letter_id)

    def _fill_side(self, issued: Issued) -> None:
        letter = issued.letter
        if letter.status is LetterStatus.BATAL:
            told = self.tr("Alasan: {reason}").format(reason=letter.void_reason or "")
            self.add_side(card(self.tr("Surat ini batal"), words(told)))
        else:
            self.add_side(deeds(self.tr("Surat ini"), *self._deeds(letter.status)))
        self.add_side(past_card(issued.past))

    def _deeds(self, now: LetterStatus) -> Iterator[Deed]:
        for status in rules.NEXT[now]:
            if status is not LetterStatus.BATAL:
                said = self.tr("Tandai {status}").format(status=status.value.lower())
                name = f"mark_{status.name.lower()}"
                yield Deed(name, said, partial(self.mark, status), "check")
        yield Deed("void", self.tr("Batalkan surat…"), self.void, "circle-x")
