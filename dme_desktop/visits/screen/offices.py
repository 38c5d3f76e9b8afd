"""The offices to which candidates are sent: their list, and the page of one."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.screen.record import OpenedRecord, RecordPage, beside, kept_or_begun
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.kernel import addresses, kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of, record_of, values_of
from dme_desktop.kernel.words import rupiah
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Part
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.rows import RowsEditor
from dme_desktop.ui.said import said
from dme_desktop.ui.source import Column, DbSource, Source
from dme_desktop.vault.database import Database
from dme_desktop.visits import acts
from dme_desktop.visits.model import OfficeService, ServiceOffice
from dme_desktop.visits.papers import lasting
from dme_desktop.visits.service import costs, offices, ways

DRAFTS = "visits.kantor"
ACROSS = 3  # fields of a service beside each other
_ABOUT = ("kind", "name", "address", "hours", "phone", "note")
_GIVES = ("document", "fee", "free_for", "brings", "told_by")
SERVICES = Field(
    name="services", label=QT_TRANSLATE_NOOP("fields", "Yang diurus di sini"), kind=kinds.LONG_TEXT
)


def parts() -> list[Part]:
    """Return the cards of an office: where it is, and what it gives."""
    return [
        Part(
            QT_TRANSLATE_NOOP("fields", "Kantor"),
            [field_of(ServiceOffice, name) for name in _ABOUT],
        ),
        Part(
            QT_TRANSLATE_NOOP("fields", "Yang diurus di sini"),
            [SERVICES],
            QT_TRANSLATE_NOOP(
                "fields",
                "Tulis menurut kantor itu sendiri. Program tidak mengisi biaya atau lamanya: itu "
                "diukur dari kunjungan warga desa ini.",
            ),
        ),
    ]


@dataclass(frozen=True, kw_only=True)
class OpenedOffice(OpenedRecord):
    """An office on the table, and what was measured of it: (document, how long, what was paid)."""

    measured: tuple[tuple[str, str, str], ...] = ()


def opened(db: Database, about: str = "") -> OpenedOffice:
    """Return the office with this id, or a new one."""
    with db.read() as session:
        one, draft = kept_or_begun(session, ServiceOffice, about, db, DRAFTS)
        if one is None:
            return OpenedOffice(values={}, draft=draft)
        services = offices.services_of(session, about)
        values = values_of(one) | {"services": [values_of(row) for row in services]}
        return OpenedOffice(
            values=values, draft=draft, measured=_measured(session, about), **beside(session, about)
        )


def _measured(session: Session, office_id: str) -> tuple[tuple[str, str, str], ...]:
    steps, paid = ways.measures(session), costs.paid(session)
    return tuple(
        (
            one.document.value if one.document else offices.REPORTING,
            lasting(steps.get(offices.code_of(one.document))),
            _paid(paid.get((office_id, offices.code_of(one.document)))),
        )
        for one in offices.services_of(session, office_id)
    )


def _paid(known: Any) -> str:  # noqa: ANN401 - what was measured, or None
    if known is None:
        return "belum diukur"
    return f"{rupiah(round(known.middle))} (tengah dari {known.count} orang)"


class OfficePage(RecordPage):
    """Records an office or changes it; a visit to it can be planned from here."""

    help_page = "kantor-layanan"
    acts = (acts.RECORD_OFFICE, acts.CHANGE_OFFICE)
    visit_asked = Signal(object)  # the address of a new visit to this office

    def __init__(self, context: Context, parent: QWidget) -> None:
        columns = [field_of(OfficeService, name) for name in _GIVES]
        rows = partial(
            RowsEditor, columns, context.clock, self.tr("Tambah yang diurus"), across=ACROSS
        )
        title = self.tr("Catat kantor")
        super().__init__(context, title, parts(), DRAFTS, parent, {"services": rows})

    def title_of(self, opened: OpenedRecord) -> str:
        """Return the name of the office."""
        return str(opened.values["name"]) if opened.record_id else self.title

    def draft_title(self) -> str:
        """Return the name, as far as it is written."""
        return self.form.editor("name").draft().strip() or self.title

    def surround(self, opened: OpenedOffice) -> None:
        """Put what can be done with the office beside it, and what was measured there."""
        plan = Deed("visit", self.tr("Rencanakan kunjungan"), self.plan, "map-pin")
        delete = Deed("delete", self.tr("Hapus"), self.delete, "trash-2")
        self.add_side(deeds(self.tr("Kantor ini"), plan, *([delete] if opened.record_id else [])))
        if opened.measured:
            line = self.tr("{document}: {days}; dibayar {paid}")
            lines = [
                line.format(document=said(document), days=said(days), paid=said(paid))
                for document, days, paid in opened.measured
            ]
            self.add_side(card(self.tr("Diukur di desa ini"), *map(words, lines)))
        self.add_attachments(self.tr("Foto papan tarif, syarat"), AttachmentKind.PINDAIAN)
        self.add_past()

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Record or change the office; return its id."""
        return store(session, self.kept_id, values)

    @Slot()
    def plan(self) -> None:
        """Ask for a new visit to this office."""
        if office_id := self.kept():
            self.closed.emit()
            self.visit_asked.emit(addresses.NEW_VISIT.of(which=office_id))

    @Slot()
    def delete(self) -> None:
        """Put the office in the bin; the toast takes it back."""
        self.discard(acts.REMOVE_OFFICE, offices.remove)


def store(session: Session, office_id: str, values: Mapping[str, Any]) -> str:
    """Record or change an office as a form holds it; return its id."""
    services = [record_of(OfficeService, row) for row in values["services"] or []]
    return offices.keep(session, record_of(ServiceOffice, values), services, office_id).id


class OfficesBook(ListPage):
    """Shows the offices; Enter opens one, Ctrl+N records one."""

    help_page = "kantor-layanan"
    tables = frozenset({"service_office", "office_service"})
    asked = Signal(object)  # the address of one

    def __init__(self, context: Context) -> None:
        title = self.tr("Kantor layanan")
        hint = self.tr("Enter buka   Ctrl+N kantor baru   F3 saring   Esc kembali   F1 bantuan")
        super().__init__(context, title, Listing(title, self._columns(), None, hint))
        self.add_action("back", self.tr("Kembali"), self.back, keys="Esc")
        self.add_primary("new", self.tr("Kantor baru"), self.new, keys="Ctrl+N", symbol="plus")
        self.listing.invited.connect(self.begin)

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - no chips here
        """Return the offices that match."""
        if words.strip():
            told = self.tr("Tidak ada kantor dengan kata “{words}”.")
            self.listing.say_when_empty(told.format(words=words.strip()))
        else:
            told = self.tr(
                "Belum ada kantor. Mulai dari daftar awal program, lalu isi alamat,\n"
                "jam buka, yang dibawa, dan biayanya menurut kantor itu sendiri."
            )
            self.listing.say_when_empty(told, self.tr("Isi daftar awal"))
        return DbSource(self.context.db, partial(offices.paged, words=words))

    def open(self, record_id: str) -> None:
        """Ask for one office."""
        self.asked.emit(addresses.SERVICE_OFFICE.of(record_id))

    @Slot()
    def new(self) -> None:
        """Ask for a new office."""
        self.asked.emit(addresses.SERVICE_OFFICE)

    @Slot()
    def begin(self) -> None:
        """Write down the program's first list of offices, as one act."""
        self.write(acts.BEGIN_OFFICES, offices.begin)

    @Slot()
    def back(self) -> None:
        """Go back to the visits."""
        self.closed.emit()

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Kantor"), lambda row: str(row.name), bold=True, width=230, typed=True),
            Column(self.tr("Jenis"), lambda row: row.kind.value, width=170),
            Column(self.tr("Yang diurus"), lambda row: row.gives or "–"),
            Column(self.tr("Alamat"), lambda row: row.address or self.tr("belum dicatat"),
                   width=230, typed=True),
            Column(self.tr("Buka"), lambda row: row.hours or self.tr("belum dicatat"), width=200,
                   typed=True),
        ]  # fmt: skip
