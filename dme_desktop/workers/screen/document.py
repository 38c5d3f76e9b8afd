"""All that is known of one document: who issued it, until when, who saw the original."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.attachments.screen import AttachmentsCard
from dme_desktop.kernel import addresses
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.records import fields_of
from dme_desktop.kernel.words import screen_date
from dme_desktop.people.model import Person
from dme_desktop.ui import drafts
from dme_desktop.ui.beside import Deed, deeds, past_card
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.form import Part
from dme_desktop.ui.form_page import FormPage
from dme_desktop.vault.database import Database
from dme_desktop.vault.past import Past, past_of
from dme_desktop.workers import acts
from dme_desktop.workers.model import DocumentStatus, DocumentType, Journey, WorkerDocument
from dme_desktop.workers.screen import record
from dme_desktop.workers.service import documents

_FIELDS = [each for each in fields_of(WorkerDocument) if each.name != "type"]


@dataclass(frozen=True)
class OpenedDocument:
    """One document on the table: whose it is, which, what is known, its past, a draft."""

    journey_id: str
    document_id: str
    kind: DocumentType
    name: str
    values: Mapping[str, Any]
    past: list[Past]
    earlier: Sequence[str]
    draft: Kept | None


def read(db: Database, kind: DocumentType, journey_id: str) -> OpenedDocument:
    """Read one document of a journey; raise DmeError when the journey is gone."""
    with db.read() as session:
        journey = session.get(Journey, journey_id)
        if journey is None or journey.deleted_at:
            raise DmeError(record.GONE)
        document = documents.of(session, journey_id).get(kind)
        values: dict[str, Any] = {"status": DocumentStatus.BELUM}
        if document is not None:
            values = {each.name: getattr(document, each.name) for each in _FIELDS}
        past = past_of(session, document.id) if document else []
        before = [_told(one) for one in documents.earlier(session, journey_id, kind)]
        name = session.get_one(Person, journey.person_id).full_name
    draft = drafts.waiting_for(db, _drafts(kind), journey_id)
    return OpenedDocument(
        journey_id, document.id if document else "", kind, name, values, past, before, draft
    )


class DocumentPage(FormPage):
    """Changes one document; a refused, false or needless one must be explained."""

    help_page = "dokumen"
    attachment_asked = Signal(str)

    def __init__(self, context: Context, kind: DocumentType, parent: QWidget) -> None:
        parts = [Part(kind.value, _FIELDS)]
        super().__init__(context, kind.value, parts, _drafts(kind), parent)

    def show_opened(self, opened: OpenedDocument) -> None:
        """Show this document of another journey."""
        self._opened, self._document_id = opened, opened.document_id
        self.header.set_title(f"{opened.kind.value}: {opened.name}")
        self.clear_side()
        title, kind = self.tr("Pindaian"), AttachmentKind.PINDAIAN
        self._scans = scans = AttachmentsCard(self.context, title, kind, self._kept)
        scans.view_asked.connect(self.attachment_asked)
        self.add_side(scans)
        scans.show_record(opened.document_id)
        self.add_side(
            deeds(
                self.tr("Aslinya ada di meja"),
                Deed("seen", self.tr("Diperiksa hari ini"), self.seen, "check"),
            )
        )
        if opened.earlier:
            self.add_side(card(self.tr("Sebelumnya"), *map(words, opened.earlier)))
        self.add_side(past_card(opened.past))
        self.show_record(opened.journey_id, dict(opened.values))

    def draft_title(self) -> str:
        """Return which document, and whose."""
        return f"{self._opened.kind.value} {self._opened.name}"

    @Slot()
    def seen(self) -> None:
        """Fill in that the original was seen today by who works here; F10 keeps it."""
        today, who = self.context.clock.today(), self.context.who.name
        self.form.fill({"status": DocumentStatus.ADA, "checked_on": today, "checked_by": who})

    def scan(self) -> None:
        """Choose scans of this document."""
        self._scans.choose()

    def store(self, values: dict[str, Any]) -> object:
        """Keep the document; return the id of its journey."""
        opened = self._opened
        act = acts.CHANGE_DOCUMENT.about(opened.kind.value)
        with self.writing(act) as session:
            told = WorkerDocument(journey_id=opened.journey_id, type=opened.kind, **values)
            document = documents.put(session, opened.journey_id, told)
        self._document_id = document.id
        return opened.journey_id

    def _kept(self) -> str:
        """Return the id scans are kept under; what is written is saved first."""
        return (
            self._document_id if (self._document_id and not self.form.dirty) or self._save() else ""
        )


def _told(one: WorkerDocument) -> str:
    """Return a document that was replaced in words. Example: "X0000001, sampai 01-02-2026"."""
    until = f"sampai {screen_date(one.expires_on)}" if one.expires_on else ""
    return ", ".join(part for part in (one.number, until) if part) or "–"


def _drafts(kind: DocumentType) -> str:
    return f"workers.{addresses.DOCUMENT.verb}.{kind.name}"
