"""How many days before its end each document asks for attention, as the office wants it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.ui import drafts
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.form import Part
from dme_desktop.ui.form_page import FormPage
from dme_desktop.vault.database import Database
from dme_desktop.workers import acts
from dme_desktop.workers.model import DocumentType
from dme_desktop.workers.service import documents

VERB = "peringatan"
DRAFTS = f"settings.{VERB}"
ENDING = (
    DocumentType.PASPOR, DocumentType.VISA_KERJA, DocumentType.PERJANJIAN_KERJA,
    DocumentType.E_KPMI, DocumentType.BPJS_TK_PMI, DocumentType.JKN, DocumentType.MCU_SEHAT,
    DocumentType.SKCK, DocumentType.SURAT_TUGAS_PL,
)  # fmt: skip
_FIELDS = [Field(name=one.name, label=one.value, kind=kinds.INTEGER, required=True)
           for one in ENDING]  # fmt: skip


@dataclass(frozen=True)
class OpenedDays:
    """The days as they are set, and a draft."""

    values: Mapping[str, Any]
    draft: Kept | None


def read(db: Database) -> OpenedDays:
    """Read the days of every document that ends."""
    with db.read() as session:
        days = documents.warn_days(session)
    return OpenedDays({one.name: days[one] for one in ENDING}, drafts.waiting_for(db, DRAFTS, VERB))


class WarningsPage(FormPage):
    """Sets the days; the lists and the start page follow at once."""

    help_page = "dokumen"

    def __init__(self, context: Context, parent: QWidget) -> None:
        note = QT_TRANSLATE_NOOP("fields", "Berapa hari sebelum habis, program mulai mengingatkan.")
        part = Part(QT_TRANSLATE_NOOP("fields", "Hari peringatan"), _FIELDS, note)
        super().__init__(context, self.tr("Peringatan dokumen"), [part], DRAFTS, parent)
        usual = self.tr("Dokumen lain diingatkan 30 hari sebelum habis.")
        self.add_side(card(self.tr("Yang lain"), words(usual)))

    def show_opened(self, opened: OpenedDays) -> None:
        """Show the days as they are set."""
        self.show_record(VERB, dict(opened.values))

    def draft_title(self) -> str:
        """Return what a draft of this page is called."""
        return self.tr("Peringatan dokumen")

    def store(self, values: dict[str, Any]) -> object:
        """Keep the days."""
        days = {DocumentType[name]: number for name, number in values.items()}
        with self.context.db.write(
            acts.CHANGE_WARNINGS, self.context.who, initiator=self
        ) as session:
            documents.set_warn_days(session, days)
        return VERB
