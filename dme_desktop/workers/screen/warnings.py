"""When documents ask for attention, and from which age on work abroad raises no doubt."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of
from dme_desktop.ui import drafts
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.form import Part
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.rows import RowsEditor
from dme_desktop.vault.database import Database
from dme_desktop.workers import acts
from dme_desktop.workers.model import DocumentType, Journey
from dme_desktop.workers.rules import LeastAge
from dme_desktop.workers.service import ages, documents

VERB = "peringatan"
DRAFTS = f"settings.{VERB}"
ENDING = (
    DocumentType.PASPOR, DocumentType.VISA_KERJA, DocumentType.PERJANJIAN_KERJA,
    DocumentType.E_KPMI, DocumentType.BPJS_TK_PMI, DocumentType.JKN, DocumentType.MCU_SEHAT,
    DocumentType.SKCK, DocumentType.SURAT_TUGAS_PL,
)  # fmt: skip
_FIELDS = [Field(name=one.name, label=one.value, kind=kinds.INTEGER, required=True)
           for one in ENDING]  # fmt: skip
AGES = Field(name="ages", label=QT_TRANSLATE_NOOP("fields", "Umur"), kind=kinds.LONG_TEXT)
_AGE = [
    replace(field_of(Journey, "country"), required=True),
    field_of(Journey, "sector"),
    Field(name="age", label=AGES.label, kind=kinds.INTEGER, required=True),
]
_ABOUT_AGES = QT_TRANSLATE_NOOP(
    "fields",
    "Yang lebih muda diingatkan, tidak ditolak; di bawah 18 tahun tetap ditolak. Isi awal dari "
    "program, bukan ketentuan resmi: tanyakan ke dinas, lalu sesuaikan. Sektor kosong berarti "
    "semua pekerjaan.",
)


@dataclass(frozen=True)
class OpenedDays:
    """The days and the ages as they are set, and a draft."""

    values: Mapping[str, Any]
    draft: Kept | None


def read(db: Database) -> OpenedDays:
    """Read the days of every document that ends, and the ages."""
    with db.read() as session:
        days, least = documents.warn_days(session), ages.least_ages(session)
    values = {one.name: days[one] for one in ENDING} | {AGES.name: [row._asdict() for row in least]}
    return OpenedDays(values, drafts.waiting_for(db, DRAFTS, VERB))


class WarningsPage(FormPage):
    """Sets the days and the ages; the lists and the start page follow at once."""

    help_page = "dokumen"

    def __init__(self, context: Context, parent: QWidget) -> None:
        note = QT_TRANSLATE_NOOP("fields", "Berapa hari sebelum habis, program mulai mengingatkan.")
        part = Part(QT_TRANSLATE_NOOP("fields", "Hari peringatan"), _FIELDS, note)
        old = Part(QT_TRANSLATE_NOOP("fields", "Umur paling rendah"), [AGES], _ABOUT_AGES)
        rows = partial(RowsEditor, _AGE, context.clock, self.tr("Tambah umur"))
        title, editors = self.tr("Peringatan dokumen dan umur"), {AGES.name: rows}
        super().__init__(context, title, [part, old], DRAFTS, parent, editors)
        usual = self.tr("Dokumen lain diingatkan 30 hari sebelum habis.")
        self.add_side(card(self.tr("Yang lain"), words(usual)))

    def show_opened(self, opened: OpenedDays) -> None:
        """Show the days as they are set."""
        self.show_record(VERB, dict(opened.values))

    def draft_title(self) -> str:
        """Return what a draft of this page is called."""
        return self.tr("Peringatan dokumen dan umur")

    def store(self, values: dict[str, Any]) -> object:
        """Keep the days and the ages."""
        days = {one: values[one.name] for one in ENDING}
        least = [LeastAge(**row) for row in values[AGES.name] or []]
        with self.writing(acts.CHANGE_WARNINGS) as session:
            documents.set_warn_days(session, days)
            ages.set_least_ages(session, least)
        return VERB
