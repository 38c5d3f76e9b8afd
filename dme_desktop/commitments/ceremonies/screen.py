"""One event: when, where and who, its order of events, its plaque, photos and scans."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.screen.record import OpenedRecord, RecordPage, beside, kept_or_begun
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.commitments.ceremonies import acts, papers, service
from dme_desktop.commitments.ceremonies.model import Ceremony, CeremonyItem
from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of, fields_of, record_of, values_of
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Part
from dme_desktop.ui.rows import RowsEditor
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village

DRAFTS = "commitments.acara"
_WHEN = ("title", "held_on", "hours", "place", "organiser", "led_by")
_WHO = ("guests", "attendance")
_PLAQUE = ("plaque_text", "plaque_signers")
ITEMS = Field(name="items", label=QT_TRANSLATE_NOOP("fields", "Susunan acara"),
              kind=kinds.LONG_TEXT)  # fmt: skip


def parts() -> list[Part]:
    """Return the cards of an event in the order in which it is prepared."""
    known = {field.name: field for field in fields_of(Ceremony)}
    return [
        Part(QT_TRANSLATE_NOOP("fields", "Acara"), [known[name] for name in _WHEN]),
        Part(
            QT_TRANSLATE_NOOP("fields", "Susunan acara"),
            [ITEMS],
            QT_TRANSLATE_NOOP(
                "fields",
                "Kaitkan mata acara dengan ikrar, kerja sama atau penghargaan yang sudah dicatat.",
            ),
        ),
        Part(QT_TRANSLATE_NOOP("fields", "Yang hadir"), [known[name] for name in _WHO]),
        Part(QT_TRANSLATE_NOOP("fields", "Prasasti"), [known[n] for n in _PLAQUE]),
        Part(QT_TRANSLATE_NOOP("fields", "Catatan"), [known["summary"]]),
    ]


@dataclass(frozen=True, kw_only=True)
class OpenedCeremony(OpenedRecord):
    """An event on the table, and what its items can be about, {record id: label}."""

    labels: dict[str, str]


def opened(
    db: Database, about: str = "", *, labels: Callable[[Session], dict[str, str]]
) -> OpenedCeremony:
    """Return the event with this id, or a new one today, or that of a draft.

    `labels` gives what its items can be about, {record id: label}.
    """
    with db.read() as session:
        one, draft = kept_or_begun(session, Ceremony, about, db, DRAFTS)
        known = labels(session)
        if one is None:
            office = village.profile(session)
            values = {
                "held_on": session.info["clock"].today(),
                "organiser": f"Pemerintah {office.full_name}",
                "items": [{}],
            }
            return OpenedCeremony(values=values, labels=known, draft=draft)
        items = [values_of(item) for item in service.items_of(session, about)]
        values = {**values_of(one), "items": items}
        return OpenedCeremony(values=values, labels=known, draft=draft, **beside(session, about))


def _columns(labels: Mapping[str, str]) -> list[Field]:
    """Return what is asked of an item, with the records it can be about, {id: label}."""
    known = [field_of(CeremonyItem, name) for name in ("what", "by")]
    return [*known, replace(field_of(CeremonyItem, "record_id"), kind=kinds.among(labels))]


class CeremonyPage(RecordPage):
    """Records an event or changes it; F8 shows its record with the photos."""

    help_page = "acara"
    acts = (acts.RECORD, acts.CHANGE)

    def __init__(self, context: Context, parent: QWidget) -> None:
        title, add = (self.tr("Catat acara"), self.tr("Tambah mata acara"))
        rows = partial(RowsEditor, _columns({}), context.clock, add, across=2)
        super().__init__(context, title, parts(), DRAFTS, parent, {"items": rows})
        self.add_action("sheet", self.tr("Pratinjau"), self.preview, keys="F8", symbol="eye")

    def surround(self, opened: OpenedCeremony) -> None:
        """Offer what an item can be about now, and fill the column beside the form."""
        items = self.form.editor("items")
        assert isinstance(items, RowsEditor)  # noqa: S101 - made above
        items.ask(_columns(opened.labels))
        self.add_side(
            deeds(
                self.tr("Acara ini"),
                Deed("record", self.tr("Cetak berita acara"), self.preview, "printer"),
                Deed("plaque", self.tr("Cetak naskah prasasti"), self.plaque, "scroll-text"),
                Deed("delete", self.tr("Hapus"), self.delete, "trash-2"),
            )
        )
        self.add_sheets()
        self.add_attachments(self.tr("Foto acara"), AttachmentKind.FOTO)
        self.add_attachments(self.tr("Pindaian"), AttachmentKind.PINDAIAN)
        self.add_past()

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Record or change the event; return its id."""
        items = [record_of(CeremonyItem, row) for row in values["items"] or []]
        return service.keep(session, record_of(Ceremony, values), items, self.kept_id).id

    def preview(self) -> None:
        """Show the record of the event as a draft."""
        self.ask_paper(papers.record)

    @Slot()
    def plaque(self) -> None:
        """Show the words for the stone as a draft."""
        self.ask_paper(papers.plaque)

    @Slot()
    def delete(self) -> None:
        """Put the event in the bin; the toast takes it back."""
        self.discard(acts.REMOVE, service.remove)
