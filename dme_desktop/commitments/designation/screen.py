"""The designation as Desa Migran Emas: its steps, each with the date and paper it needs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.screen.record import OpenedRecord, RecordPage, beside, kept_or_begun
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.commitments.designation import acts, papers, rules, service
from dme_desktop.commitments.designation.model import Designation, DesignationStatus
from dme_desktop.kernel import addresses
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import fields_of, record_of, values_of
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Part
from dme_desktop.vault.database import Database

DRAFTS = "commitments.penetapan"
_STEPS = (
    (
        QT_TRANSLATE_NOOP("fields", "Usulan desa"),
        ("proposed_on", "proposed_to", "proposal_no"),
    ),
    (QT_TRANSLATE_NOOP("fields", "Asesmen"), ("assessed_on", "assessed_by", "score")),
    (
        QT_TRANSLATE_NOOP("fields", "Penetapan dan plakat"),
        ("sk_no", "sk_date", "sk_by", "valid_to", "plaque_on"),
    ),
    (
        QT_TRANSLATE_NOOP("fields", "Pembinaan"),
        ("coached_from", "coached_by", "notes"),
    ),
    (QT_TRANSLATE_NOOP("fields", "Bila ditolak atau tidak aktif"), ("rejected_on", "reason")),
)
TONES = {DesignationStatus.DITOLAK: "red", DesignationStatus.TIDAK_AKTIF: "muted"}


def parts() -> list[Part]:
    """Return a card a step."""
    known = {field.name: field for field in fields_of(Designation)}
    return [Part(title, [known[name] for name in names]) for title, names in _STEPS]


@dataclass(frozen=True, kw_only=True)
class OpenedDesignation(OpenedRecord):
    """A designation on the table, and how far it is."""

    status: DesignationStatus = DesignationStatus.BELUM


def opened(db: Database, about: str = "") -> OpenedDesignation:
    """Return the designation with this id, the one under way, or a new one."""
    with db.read() as session:
        one, draft = kept_or_begun(session, Designation, about, db, DRAFTS)
        if one is None and draft is None:
            one = service.open_one(session)
        if one is None:
            return OpenedDesignation(values={}, draft=draft)
        return OpenedDesignation(
            values=values_of(one), status=one.status, draft=draft, **beside(session, one.id)
        )


class DesignationPage(RecordPage):
    """Records the steps of the designation and takes it from one to the next."""

    help_page = "penetapan"
    acts = (acts.RECORD, acts.CHANGE)
    proposal_asked = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, self.tr("Penetapan Desa Migran Emas"), parts(), DRAFTS, parent)
        self.form.more_warnings = _doubts
        self.add_action("sheet", self.tr("Pratinjau"), self.preview, keys="F8", symbol="eye")

    def title_of(self, opened: OpenedRecord) -> str:  # noqa: ARG002 - there is one for a village
        """Return the name of the page."""
        return self.title

    def surround(self, opened: OpenedDesignation) -> None:
        """Tell the state, and the steps that can follow it."""
        self._status = opened.status
        self.header.set_badge(opened.status.value, TONES.get(opened.status, "accent"))
        self.add_side(deeds(self.tr("Langkah berikut"), *self._deeds()))
        self.add_sheets()
        self.add_attachments(self.tr("SK, plakat dan surat usulan"), AttachmentKind.PINDAIAN)
        self.add_past()

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Record or change the designation; return its id."""
        return service.keep(session, record_of(Designation, values), self.kept_id).id

    def preview(self) -> None:
        """Show the sheet of the designation as a draft."""
        self.ask_paper(papers.sheet)

    def go_on(self, status: DesignationStatus) -> None:
        """Take the designation to a step; what the step needs is asked beside its field."""
        act = acts.MOVE.about(status.value)
        self.step(act, lambda session, about: service.move(session, about, status))

    @Slot()
    def propose(self) -> None:
        """Ask for the letter that proposes the village, saved first when it must be."""
        if not self.form.editor("proposed_to").draft().strip():
            self.form.show_problems({"proposed_to": rules.NOBODY})
            self.form.go_to("proposed_to")
        elif record_id := self.kept():
            self.proposal_asked.emit(record_id)

    @Slot()
    def propose_again(self) -> None:
        """Begin the next proposal, and show it; the refused one stays."""
        made: list[str] = []
        again = service.propose_again
        if self.kept() and self.change(acts.AGAIN, lambda *about: made.append(again(*about).id)):
            self.closed.emit()
            self.moved.emit(made[0])

    @Slot()
    def change_wording(self) -> None:
        """Ask for the words of this paper, to be changed for the next ones."""
        page = addresses.COMMITMENT_WORDING.of(which=rules.PROPOSAL.code)
        self.context.desk.open_asked.emit(page)

    @Slot()
    def delete(self) -> None:
        """Put the record in the bin before anything was proposed."""
        self.discard(acts.REMOVE, service.remove)

    def _deeds(self) -> Iterator[Deed]:
        for status in rules.NEXT[self._status]:
            name = f"step_{status.name.lower()}"
            symbol = "circle-x" if status in TONES else "check"
            yield Deed(name, status.value, partial(self.go_on, status), symbol)
        if self._status is DesignationStatus.DITOLAK:
            yield Deed("again", self.tr("Usulkan lagi"), self.propose_again, "refresh-cw")
        if self._status in {DesignationStatus.BELUM, DesignationStatus.DIUSULKAN}:
            yield Deed("propose", self.tr("Surat usulan"), self.propose, "file-text")
            yield Deed(
                "change_wording", self.tr("Ubah bunyi surat usulan…"), self.change_wording, "pencil"
            )
        if self._status is DesignationStatus.BELUM:
            yield Deed("delete", self.tr("Hapus"), self.delete, "trash-2")
        yield Deed("record", self.tr("Cetak riwayat penetapan"), self.preview, "printer")


def _doubts(values: Mapping[str, Any]) -> Mapping[str, str]:
    return rules.doubts(record_of(Designation, values))
