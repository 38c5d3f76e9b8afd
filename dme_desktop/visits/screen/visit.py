"""One visit: the day, the office, who goes along, and what is done with it in the order of days."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
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
from dme_desktop.kernel.words import screen_date
from dme_desktop.people.directory import everybody
from dme_desktop.people.offered import Offered
from dme_desktop.ui import ask, finding
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Part
from dme_desktop.ui.picking import Choice
from dme_desktop.vault.database import Database
from dme_desktop.visits import acts, papers
from dme_desktop.visits.model import OfficeService, ServiceOffice, Visit, VisitStanding
from dme_desktop.visits.screen.goers import GoersEditor
from dme_desktop.visits.screen.list_page import TONES
from dme_desktop.visits.service import offices, trips
from dme_desktop.visits.service.trips import VisitInFull

DRAFTS = "visits.kunjungan"
FOUND = 30  # the most that choosing somebody shows
_ABOUT = ("on", "leaves_at", "meets_at", "escort", "note")
OFFICE = Field(
    name="office_id", label=QT_TRANSLATE_NOOP("fields", "Kantor"), kind=kinds.TEXT, required=True
)
PEOPLE = Field(name="people", label=QT_TRANSLATE_NOOP("fields", "Yang ikut"), kind=kinds.LONG_TEXT)


def parts() -> list[Part]:
    """Return the cards of a visit; which office it leads to is told beside it."""
    about = [field_of(Visit, name) for name in _ABOUT]
    return [
        Part(QT_TRANSLATE_NOOP("fields", "Hari kunjungan"), [OFFICE, *about]),
        Part(
            QT_TRANSLATE_NOOP("fields", "Yang ikut"),
            [PEOPLE],
            QT_TRANSLATE_NOOP(
                "fields", "Yang tampil: calon yang langkah berikutnya di kantor ini."
            ),
        ),
    ]


@dataclass(frozen=True, kw_only=True)
class OpenedVisit(OpenedRecord):
    """A visit on the table, its office, and who may go along."""

    office: ServiceOffice | None = None
    services: Sequence[OfficeService] = ()
    proposed: Sequence[Offered] = ()
    full: VisitInFull | None = None


def opened(db: Database, about: str = "") -> OpenedVisit:
    """Return the visit with this id, or a new one: to the office `about` names, or of a draft."""
    with db.read() as session:
        one, draft = kept_or_begun(session, Visit, about, db, DRAFTS)
        if one is None:
            return _begun(session, about, draft)
        full = trips.in_full(session, about)
        people = [row.person_id for row in full.rows]
        values = values_of(one) | {"office_id": one.office_id, "people": people}
        return OpenedVisit(
            values=values, office=full.office, services=full.services, full=full, draft=draft,
            proposed=trips.proposed(session, one.office_id, about),
            **beside(session, about),
        )  # fmt: skip


def _begun(session: Session, about: str, draft: Any) -> OpenedVisit:  # noqa: ANN401
    office = session.get(ServiceOffice, about)
    if office is None and draft is not None:
        return OpenedVisit(values={}, draft=draft, proposed=_all(session))
    if office is None:
        return OpenedVisit(values={})
    proposed = trips.proposed(session, office.id)
    values = {"office_id": office.id, "people": [one.id for one in proposed]}
    services = offices.services_of(session, office.id)
    return OpenedVisit(
        values=values, office=office, services=services, proposed=proposed, draft=draft
    )


def _all(session: Session) -> list[Offered]:
    """Return every candidate: of a draft nobody knows yet for which office it is."""
    return trips.everybody(session)


class VisitPage(RecordPage):
    """Plans a visit or changes it; beside it stands what is done with it."""

    help_page = "kunjungan"
    acts = (acts.PLAN, acts.CHANGE)
    page_asked = Signal(object)  # the address of another page about this visit

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(
            context, self.tr("Kunjungan baru"), parts(), DRAFTS, parent, {"people": GoersEditor}
        )
        self._residents = everybody(context.db)
        self.add_action(
            "add", self.tr("Orang lain…"), self.add_somebody, keys="Ctrl+N", symbol="user-plus"
        )
        self.add_action("print", self.tr("Cetak"), self.print, keys="Ctrl+P", symbol="printer")

    def title_of(self, opened: OpenedRecord) -> str:
        """Return the office and the day."""
        if not isinstance(opened, OpenedVisit) or opened.office is None:
            return self.title
        if not opened.record_id:
            return self.tr("Kunjungan ke {office}").format(office=opened.office.name)
        return f"{opened.office.name}, {screen_date(opened.values['on'])}"

    def surround(self, opened: OpenedVisit) -> None:
        """Tell the office and the state; a cancelled visit can only be looked at."""
        self._opened = opened
        self.form.cell("office_id").setVisible(False)
        self._goers().begin(opened.proposed)
        if opened.full:
            standing = opened.full.standing
            self.header.set_badge(standing.value, TONES[standing] or "accent")
        self._fill_side()
        if opened.full and opened.full.standing is VisitStanding.BATAL:
            self.lock()

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Plan or change the visit; return its id."""
        return store(session, self.kept_id, values)

    def draft_title(self) -> str:
        """Return where the visit leads."""
        office = self._opened.office
        return self.tr("Kunjungan ke {office}").format(office=office.name) if office else self.title

    @Slot()
    def print(self) -> None:
        """Draw the list and a slip for each who goes along."""
        self.ask_bare(self.tr("Daftar kunjungan"), papers.sheet)

    @Slot()
    def add_somebody(self) -> None:
        """Choose somebody whose next step is elsewhere, and tick them too."""
        question, act = self.tr("Siapa yang ikut?"), self.tr("Tambahkan")
        if chosen := finding.find(self, question, self._look, act):
            self._goers().add(Offered(chosen.id, chosen.title, chosen.detail))

    @Slot()
    def ask_results(self) -> None:
        """Ask for the sheet on which results are typed back."""
        if visit_id := self.kept():
            self.page_asked.emit(addresses.VISIT_RESULTS.of(visit_id))

    @Slot()
    def cancel_visit(self) -> None:
        """Ask for the reason and cancel the visit."""
        said = self.tr("Batalkan kunjungan")
        if reason := ask.reason(self, self.tr("Batalkan kunjungan ini?"), said):
            self.step(
                acts.CANCEL, lambda session, visit_id: trips.cancel(session, visit_id, reason)
            )

    @Slot()
    def delete(self) -> None:
        """Put the visit in the bin; the toast takes it back."""
        self.discard(acts.REMOVE, trips.remove)

    def _goers(self) -> GoersEditor:
        editor = self.form.editor("people")
        assert isinstance(editor, GoersEditor)  # noqa: S101 - made above
        return editor

    def _look(self, typed: str) -> list[Choice]:
        found = self._residents.now().find(typed, FOUND)
        return [Choice(one.id, one.full_name, one.hamlet) for one in found]

    def _fill_side(self) -> None:
        opened = self._opened
        self.add_side(deeds(self.tr("Kunjungan ini"), *self._deeds()))
        if opened.office:
            self.add_side(card(self.tr("Kantor"), *map(words, self._told(opened.office))))
        if opened.full and opened.full.visit.cancel_reason:
            said = self.tr("Dibatalkan: {reason}")
            reason = opened.full.visit.cancel_reason
            self.add_side(card(self.tr("Dibatalkan"), words(said.format(reason=reason), "warning")))
        self.add_attachments(self.tr("Foto, tanda terima"), AttachmentKind.PINDAIAN)
        self.add_past()

    def _told(self, office: ServiceOffice) -> Sequence[str]:
        unknown = self.tr("belum dicatat")
        facts = [
            office.name,
            self.tr("Alamat: {told}").format(told=office.address or unknown),
            self.tr("Buka: {told}").format(told=office.hours or unknown),
        ]
        for one in self._opened.services:
            said = self.tr("{document}: bawa {told}")
            name = one.document.value if one.document else offices.REPORTING
            facts.append(said.format(document=name, told=one.brings or unknown))
        return facts

    def _deeds(self) -> Iterator[Deed]:
        full = self._opened.full
        if full is None or full.standing is not VisitStanding.BATAL:
            printing = self.tr("Daftar dan lembar bawaan")
            yield Deed("sheet", printing, self.print, "printer")
            yield Deed("results", self.tr("Isi hasil…"), self.ask_results, "check")
        if full:
            if full.standing is not VisitStanding.BATAL:
                yield Deed("cancel_visit", self.tr("Batalkan…"), self.cancel_visit, "circle-x")
            yield Deed("delete", self.tr("Hapus"), self.delete, "trash-2")


def store(session: Session, visit_id: str, values: Mapping[str, Any]) -> str:
    """Plan or change a visit as a form holds it; return its id."""
    visit = record_of(Visit, values, office_id=values["office_id"])
    return trips.keep(session, visit, values["people"] or [], visit_id).id
