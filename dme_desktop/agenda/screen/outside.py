"""A number for a letter that was written elsewhere: reserved, used, followed, or void."""

from typing import Any

from PySide6.QtWidgets import QWidget

from dme_desktop.agenda import acts, service
from dme_desktop.agenda.model import Letter, LetterStatus
from dme_desktop.agenda.screen.following import Following
from dme_desktop.agenda.screen.printed import OnFile
from dme_desktop.kernel import addresses
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Part
from dme_desktop.ui.form_page import FormPage

_NOTE = QT_TRANSLATE_NOOP("fields", "Surat ini dibuat di luar program; di sini nomornya dicatat.")


class OutsidePage(FormPage):
    """Says for what a reserved number was used; F10 marks it as used."""

    help_page = "nomor"

    def __init__(self, context: Context, parent: QWidget) -> None:
        asked = [field_of(Letter, name) for name in ("subject", "addressee")]
        part = Part(QT_TRANSLATE_NOOP("fields", "Dipakai untuk"), asked, _NOTE)
        super().__init__(context, "", [part], addresses.OUTSIDE.drafts, parent)
        self.call_saving(self.tr("Nomor ini dipakai"))

    def show_opened(self, opened: OnFile) -> None:
        """Show another number that was reserved."""
        letter = opened.letter
        self.header.set_title(letter.number)
        waiting = letter.status is LetterStatus.DIPESAN
        self.save_button.setEnabled(waiting)
        self.form.setEnabled(waiting)
        self.clear_side()
        if waiting:
            said = self.tr("Isi setelah suratnya jadi. Bila tidak jadi, batalkan nomornya.")
            self.add_side(card(self.tr("Nomor dipesan"), words(said)))
        for one in Following(self, self.context, opened).cards():
            self.add_side(one)
        self.show_record(letter.id, {"subject": letter.subject, "addressee": letter.addressee})

    def save(self) -> bool:
        """Mark the number as used, once it waits for that."""
        return self.save_button.isEnabled() and super().save()

    def store(self, values: dict[str, Any]) -> object:
        """Write down what the number was used for."""
        with self.writing(acts.USE_RESERVED) as session:
            service.use(session, self.record_id, values["subject"], values["addressee"] or "")
        return self.record_id
