"""Handing a signed letter over: to whom, when, and where the office's own copy is kept."""

from typing import Any

from PySide6.QtWidgets import QWidget

from dme_desktop.agenda import acts, service
from dme_desktop.agenda.model import Letter
from dme_desktop.agenda.screen.printed import OnFile
from dme_desktop.kernel import addresses
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Part
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.said import said


class HandingPage(FormPage):
    """Asks who takes the letter along; F10 marks it as handed over."""

    help_page = "surat"

    def __init__(self, context: Context, parent: QWidget) -> None:
        names = ("handed_to", "handed_on", "kept_in")
        part = Part(
            QT_TRANSLATE_NOOP("fields", "Serah terima surat"),
            [field_of(Letter, name) for name in names],
        )
        super().__init__(context, "", [part], addresses.HANDING.drafts, parent)

    def show_opened(self, opened: OnFile) -> None:
        """Show a letter that is handed over."""
        letter = opened.letter
        self.header.set_title(f"{said(letter.type.value)}  {letter.number}")
        known = {"handed_to": letter.addressee or letter.subject}
        today = {"handed_on": self.context.clock.today(), "kept_in": letter.kept_in}
        self.show_record(letter.id, known | today)

    def store(self, values: dict[str, Any]) -> object:
        """Write down who took it, when, and where the copy lies."""
        to, on = values["handed_to"] or "", values["handed_on"] or self.context.clock.today()
        with self.writing(acts.HAND_OVER) as session:
            service.hand_over(session, self.record_id, to, on)
            service.keep_in(session, self.record_id, values["kept_in"] or "")
        return self.record_id
