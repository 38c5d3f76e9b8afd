"""The task force: who is in it, for whom they stand, and what they have to do."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.screen.record import OpenedRecord, RecordPage, beside, kept_or_begun
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.commitments.task_forces import acts, papers, rules, service
from dme_desktop.commitments.task_forces.model import (
    Element,
    MemberRole,
    TaskForce,
    TaskForceMember,
)
from dme_desktop.kernel import addresses, kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of, fields_of, record_of, values_of
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Part
from dme_desktop.ui.rows import RowsEditor
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village

DRAFTS = "commitments.satgas"
_ABOUT = ("name", "sk_no", "sk_date", "term_to", "active")
WORDS = ("considering", "recalling")
_ON_MEMBER = ("name", "role", "element", "phone")
MEMBERS = Field(name="members", label=QT_TRANSLATE_NOOP("fields", "Anggota"), kind=kinds.LONG_TEXT)


def parts() -> list[Part]:
    """Return the cards of a task force."""
    known = {field.name: field for field in fields_of(TaskForce)}
    return [
        Part(QT_TRANSLATE_NOOP("fields", "Satgas"), [known[name] for name in _ABOUT]),
        Part(QT_TRANSLATE_NOOP("fields", "Anggota"), [MEMBERS]),
        Part(QT_TRANSLATE_NOOP("fields", "Tugas"), [known["duties"]]),
        Part(
            QT_TRANSLATE_NOOP("fields", "Isi SK"),
            [known[name] for name in WORDS],
            QT_TRANSLATE_NOOP(
                "fields",
                "Templat program, bukan naskah resmi. Tambahkan Perda dan peraturan lain yang "
                "berlaku, dan mintakan pendapat kecamatan sebelum ditandatangani.",
            ),
        ),
    ]


def opened(db: Database, about: str = "") -> OpenedRecord:
    """Return the task force with this id, or a new one, or that of a draft."""
    with db.read() as session:
        one, draft = kept_or_begun(session, TaskForce, about, db, DRAFTS)
        if one is None:
            office = village.profile(session).full_name
            values = {"name": f"Satgas Pelindungan PMI {office}", "active": True, "members": [{}]}
            return OpenedRecord(values=values | papers.words(session, {}), draft=draft)
        members = [values_of(member) for member in service.members_of(session, about)]
        values = {**values_of(one), "members": members}
        values |= papers.words(session, values)
        return OpenedRecord(values=values, draft=draft, **beside(session, about))


def members_in(values: Mapping[str, Any]) -> list[TaskForceMember]:
    """Return the members that a form names; without a role one is an ordinary member."""
    usual = {"role": MemberRole.ANGGOTA, "element": Element.TOKOH}
    return [
        record_of(TaskForceMember, row | {name: row[name] or usual[name] for name in usual})
        for row in values["members"] or []
    ]


class TaskForcePage(RecordPage):
    """Records a task force or changes it; F8 shows its sheet."""

    help_page = "satgas"
    acts = (acts.RECORD, acts.CHANGE)

    def __init__(self, context: Context, parent: QWidget) -> None:
        columns = [field_of(TaskForceMember, name) for name in _ON_MEMBER]
        rows = partial(RowsEditor, columns, context.clock, self.tr("Tambah anggota"), across=2)
        super().__init__(
            context, self.tr("Catat satgas"), parts(), DRAFTS, parent, {"members": rows}
        )
        self.form.more_warnings = _doubts
        self.add_action("sheet", self.tr("Pratinjau"), self.preview, keys="F8", symbol="eye")

    def title_of(self, opened: OpenedRecord) -> str:
        """Return the name of the task force, or of the page for a new one."""
        return str(opened.values["name"]) if opened.record_id else self.title

    def surround(self, opened: OpenedRecord) -> None:
        """Fill the column beside the form."""
        if opened.record_id:
            self.add_side(
                deeds(
                    self.tr("Satgas ini"),
                    Deed("decree", self.tr("SK kepala desa"), self.decree, "scroll-text"),
                    Deed("office_copy", self.tr("SK dengan nomor HP"), self.office_copy, "lock"),
                    Deed("record", self.tr("Cetak susunan"), self.preview, "printer"),
                    Deed(
                        "change_wording",
                        self.tr("Ubah bunyi diktum…"),
                        self.change_wording,
                        "pencil",
                    ),
                    Deed("delete", self.tr("Hapus"), self.delete, "trash-2"),
                )
            )
        self.add_sheets()
        self.add_attachments(self.tr("Pindaian SK"), AttachmentKind.PINDAIAN)
        self.add_past()

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Record or change the task force; return its id."""
        task_force = record_of(TaskForce, values)
        return service.keep(session, task_force, members_in(values), self.kept_id).id

    def draft_title(self) -> str:
        """Return the name of the task force."""
        name = self.form.editor("name").draft()
        return name.strip() or self.tr("Catat satgas")

    def preview(self) -> None:
        """Show the sheet of the task force as a draft."""
        self.ask_paper(papers.sheet)

    @Slot()
    def decree(self) -> None:
        """Show the decision by which the task force is made."""
        self.ask_bare(self.tr("SK kepala desa"), papers.decree)

    @Slot()
    def office_copy(self) -> None:
        """Show the decision as the office keeps it."""
        self.ask_bare(self.tr("SK dengan nomor HP"), papers.office_copy)

    @Slot()
    def change_wording(self) -> None:
        """Ask for the words of this paper, to be changed for the next ones."""
        page = addresses.COMMITMENT_WORDING.of(which=rules.DECREE.code)
        self.context.desk.open_asked.emit(page)

    @Slot()
    def delete(self) -> None:
        """Put the task force in the bin; the toast takes it back."""
        self.discard(acts.REMOVE, service.remove)


def _doubts(values: Mapping[str, Any]) -> Mapping[str, str]:
    return rules.doubts(members_in(values))
