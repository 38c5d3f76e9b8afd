"""One award, given or received, and the way to its certificate."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.screen.record import OpenedRecord, RecordPage, beside, kept_or_begun
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.commitments.awards import acts, service
from dme_desktop.commitments.awards.model import Award, AwardCategory, Direction
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import fields_of, record_of, values_of
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Part
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village

DRAFTS = "commitments.penghargaan"
_ORDER = ("direction", "category", "title", "number", "given_on", "place", "giver", "recipient",
        "reason")  # fmt: skip


def parts() -> list[Part]:
    """Return the card of an award."""
    known = {field.name: field for field in fields_of(Award)}
    note = QT_TRANSLATE_NOOP("fields", "Salin dari piagamnya. Pindai dan lampirkan di kanan.")
    return [
        Part(QT_TRANSLATE_NOOP("fields", "Penghargaan"), [known[name] for name in _ORDER], note)
    ]


@dataclass(frozen=True, kw_only=True)
class OpenedAward(OpenedRecord):
    """An award on the table, and how the village is called as its giver or recipient."""

    office: str = ""


def opened(db: Database, about: str = "") -> OpenedAward:
    """Return the award with this id, or a new one received today, or that of a draft."""
    with db.read() as session:
        award, draft = kept_or_begun(session, Award, about, db, DRAFTS)
        office = f"Pemerintah {village.profile(session).full_name}"
        if award is None:
            values = {
                "direction": Direction.DITERIMA,
                "category": AwardCategory.DESA,
                "recipient": office,
                "given_on": session.info["clock"].today(),
            }
            return OpenedAward(values=values, office=office, draft=draft)
        return OpenedAward(
            values=values_of(award), office=office, draft=draft, **beside(session, about)
        )


class AwardPage(RecordPage):
    """Records an award or changes it."""

    help_page = "penghargaan"
    acts = (acts.RECORD, acts.CHANGE)
    certificate_asked = Signal(str)  # the award whose certificate is wanted

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, self.tr("Catat penghargaan"), parts(), DRAFTS, parent)
        self.form.changed.connect(self._on_changed)

    def surround(self, opened: OpenedAward) -> None:
        """Fill the column beside the form."""
        self._office = opened.office
        self._give = deeds(
            self.tr("Piagam"),
            Deed("certificate", self.tr("Cetak piagam…"), self.certificate, "award"),
        )
        self._give.setVisible(opened.values["direction"] is Direction.DIBERIKAN)
        self.add_side(self._give)
        self.add_side(
            deeds(
                self.tr("Penghargaan ini"),
                Deed("delete", self.tr("Hapus"), self.delete, "trash-2"),
            )
        )
        self.add_sheets()
        self.add_attachments(self.tr("Pindaian dan foto"), AttachmentKind.PINDAIAN)
        self.add_past()

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Record or change the award; return its id."""
        return service.keep(session, record_of(Award, values), self.kept_id).id

    @Slot()
    def certificate(self) -> None:
        """Ask for the certificate of this award."""
        if award_id := self.kept():
            self.certificate_asked.emit(award_id)

    @Slot()
    def delete(self) -> None:
        """Put the award in the bin; the toast takes it back."""
        self.discard(acts.REMOVE, service.remove)

    @Slot(str)
    def _on_changed(self, name: str) -> None:
        """Put the village on the other side; only what it gives needs a certificate of its own."""
        if name != "direction":
            return
        given = self.form.editor("direction").draft() == Direction.DIBERIKAN.value
        self._give.setVisible(given)
        ours, theirs = ("giver", "recipient") if given else ("recipient", "giver")
        if self.form.editor(theirs).draft() == self._office:
            self.form.fill({ours: self._office, theirs: None})
