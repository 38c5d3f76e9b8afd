"""The interview before a family permission: what is unclear, who is marked, and the refusal."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dme_desktop.letters import rules
from dme_desktop.letters.screen.counter import Begun
from dme_desktop.letters.screen.letter import LetterPage
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.cards import card, words


class InterviewPage(LetterPage):
    """The form of a family permission, with what the family must hear and the way to refuse."""

    cautions_asked = Signal(str)  # the name of who gives the permission
    refusal_asked = Signal()

    def show_opened(self, opened: Begun) -> None:
        """Show the interview about somebody else."""
        self._unclear = rules.cautions(opened.prospect or rules.Prospect())
        super().show_opened(opened)
        self.form.cell("warned").setVisible(bool(self._unclear))

    def first_cards(self) -> Iterator[QWidget]:
        """Give who is not to be served, what is unclear, and what can be done about it."""
        yield from super().first_cards()
        if self._unclear:
            yield card(self.tr("Belum jelas"), *(words(one, "warning") for one in self._unclear))
        yield deeds(self.tr("Wawancara ini"), *self._deeds())

    def give_up(self) -> None:
        """Close the interview without a permission; its draft goes too."""
        self.drafts.drop()
        self.form.set_dirty(False)
        self.closed.emit()

    def _deeds(self) -> list[Deed]:
        refuse = Deed(
            "refuse", self.tr("Kepala desa menolak…"), self.refusal_asked.emit, "circle-x"
        )
        if not self._unclear:
            return [refuse]
        said = self.tr("Cetak hal yang belum jelas")
        return [Deed("cautions", said, self._ask_for_cautions, "printer"), refuse]

    def _ask_for_cautions(self) -> None:
        name = self.form.editor("giver_name").draft()
        self.cautions_asked.emit(str(name).strip())
