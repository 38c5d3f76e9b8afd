"""One regulation of the village about the protection of its workers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.screen.record import OpenedRecord, RecordPage, beside, kept_or_begun
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.commitments.regulations import acts, papers, rules, service
from dme_desktop.commitments.regulations.model import OF_DESA, Regulation, RegulationKind
from dme_desktop.kernel import addresses
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import fields_of, record_of, values_of
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Part
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village

DRAFTS = "commitments.perdes"


def parts() -> list[Part]:
    """Return the card of a regulation."""
    note = QT_TRANSLATE_NOOP("fields", "Salin dari naskah yang diundangkan, lalu lampirkan.")
    return [Part(QT_TRANSLATE_NOOP("fields", "Peraturan"), list(fields_of(Regulation)), note)]


@dataclass(frozen=True, kw_only=True)
class OpenedRegulation(OpenedRecord):
    """A regulation on the table, and the kinds that this office makes."""

    kinds: Sequence[RegulationKind]


def opened(db: Database, about: str = "") -> OpenedRegulation:
    """Return the regulation with this id, or a new one, or that of a draft."""
    with db.read() as session:
        one, draft = kept_or_begun(session, Regulation, about, db, DRAFTS)
        if one is None:
            kinds = offered(session)
            kind = RegulationKind.__members__.get(about, kinds[0])
            return OpenedRegulation(values={"kind": kind}, draft=draft, kinds=kinds)
        return OpenedRegulation(
            values=values_of(one), draft=draft, kinds=offered(session, one.kind),
            **beside(session, about),
        )  # fmt: skip


def offered(session: Session, kept: RegulationKind | None = None) -> list[RegulationKind]:
    """Return the kinds of rule that this office makes, and the one a record was kept with."""
    return village.profile(session).offers(RegulationKind, OF_DESA, kept)


class RegulationPage(RecordPage):
    """Records a regulation or changes it."""

    help_page = "peraturan"
    acts = (acts.RECORD, acts.CHANGE)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, self.tr("Catat peraturan"), parts(), DRAFTS, parent)

    def surround(self, opened: OpenedRegulation) -> None:
        """Offer the kinds that this office makes, and fill the column beside the form."""
        self.form.offer("kind", opened.kinds)
        if opened.record_id:
            self.add_side(
                deeds(
                    self.tr("Peraturan ini"),
                    Deed("delete", self.tr("Hapus"), self.delete, "trash-2"),
                )
            )
        if RegulationKind.PERDES in opened.kinds:
            self.add_skeleton()
        self.add_attachments(self.tr("Pindaian naskah"), AttachmentKind.PINDAIAN)
        self.add_past()

    def add_skeleton(self) -> None:
        """Put what a rule of a desa begins from beside the form."""
        self.add_side(
            deeds(
                self.tr("Belum punya naskah?"),
                Deed("skeleton", self.tr("Kerangka Perdes"), self.skeleton, "scroll-text"),
                Deed(
                    "change_wording", self.tr("Ubah bunyi kerangka…"), self.change_wording, "pencil"
                ),
            )
        )

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Record or change the regulation; return its id."""
        return service.keep(session, record_of(Regulation, values), self.kept_id).id

    @Slot()
    def skeleton(self) -> None:
        """Show the skeleton of a rule on protection, to begin from."""
        self.bare_asked.emit(self.tr("Kerangka Perdes"), papers.skeleton)

    @Slot()
    def change_wording(self) -> None:
        """Ask for the words of this paper, to be changed for the next ones."""
        page = addresses.COMMITMENT_WORDING.of(which=rules.RULE.code)
        self.context.desk.open_asked.emit(page)

    @Slot()
    def delete(self) -> None:
        """Put the regulation in the bin; the toast takes it back."""
        self.discard(acts.REMOVE, service.remove)
