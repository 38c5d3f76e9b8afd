"""The groups that run a business together: their list, and the page of one."""

from collections.abc import Iterator, Mapping, Sequence
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
from dme_desktop.livelihoods import acts
from dme_desktop.livelihoods.model import (
    RUNS_IN_DESA,
    BusinessGroup,
    GroupKind,
    GroupMember,
    GroupRole,
)
from dme_desktop.livelihoods.screen.business import choices
from dme_desktop.livelihoods.service import groups
from dme_desktop.livelihoods.service.groups import GroupInFull
from dme_desktop.people.directory import LiveDirectory
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Part
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.picking import Choice
from dme_desktop.ui.rows import RowsEditor
from dme_desktop.ui.source import Column, DbSource, Source
from dme_desktop.ui.who import WorkerLine
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village

DRAFTS = "livelihoods.kelompok"
_ABOUT = ("name", "kind", "formed_on", "decree_no", "place")
MEMBERS = Field(name="members", label=QT_TRANSLATE_NOOP("fields", "Anggota"), kind=kinds.LONG_TEXT)
MEMBER = Field(
    name="person", label=QT_TRANSLATE_NOOP("fields", "Nama"), kind=kinds.NAME, required=True
)


def parts() -> list[Part]:
    """Return the cards of a group."""
    return [
        Part(
            QT_TRANSLATE_NOOP("fields", "Kelompok"),
            [field_of(BusinessGroup, name) for name in _ABOUT],
        ),
        Part(
            QT_TRANSLATE_NOOP("fields", "Anggota"),
            [MEMBERS],
            QT_TRANSLATE_NOOP("fields", "Ketik sebagian nama, lalu Enter."),
        ),
        Part(QT_TRANSLATE_NOOP("fields", "Catatan"), [field_of(BusinessGroup, "note")]),
    ]


@dataclass(frozen=True, kw_only=True)
class OpenedGroup(OpenedRecord):
    """A group on the table."""

    full: GroupInFull | None = None
    kinds: Sequence[GroupKind] = tuple(GroupKind)


def opened(db: Database, about: str = "") -> OpenedGroup:
    """Return the group with this id, or a new one, or that of a draft."""
    with db.read() as session:
        one, draft = kept_or_begun(session, BusinessGroup, about, db, DRAFTS)
        kinds = village.profile(session).offers(GroupKind, RUNS_IN_DESA, one.kind if one else None)
        if one is None:
            begun = {"kind": GroupKind.KELOMPOK_PURNA}
            return OpenedGroup(values=begun, kinds=kinds, draft=draft)
        full = groups.in_full(session, about)
        members = [
            {"person": Choice(row.person_id, row.name, row.hamlet), "role": row.role}
            for row in full.members
        ]
        values = values_of(one) | {"members": members}
        return OpenedGroup(
            values=values, full=full, kinds=kinds, draft=draft, **beside(session, about)
        )


def store(session: Session, group_id: str, values: Mapping[str, Any]) -> str:
    """Record or change a group as a form holds it; return its id."""
    members = [
        GroupMember(
            group_id=group_id,
            person_id=row["person"].id if row["person"] else "",
            role=row["role"] or GroupRole.ANGGOTA,
        )
        for row in values["members"] or []
    ]
    return groups.keep(session, record_of(BusinessGroup, values), members, group_id).id


class GroupPage(RecordPage):
    """Records a group or changes it; its members are chosen by typing."""

    help_page = "usaha"
    acts = (acts.RECORD_GROUP, acts.CHANGE_GROUP)
    page_asked = Signal(object)  # the address of what it runs

    def __init__(self, context: Context, residents: LiveDirectory, parent: QWidget) -> None:
        columns = [MEMBER, field_of(GroupMember, "role")]
        person = partial(WorkerLine, partial(choices, residents))
        add = self.tr("Tambah anggota")
        rows = partial(RowsEditor, columns, context.clock, add, editors={"person": person})
        title = self.tr("Catat kelompok")
        super().__init__(context, title, parts(), DRAFTS, parent, {"members": rows})

    def title_of(self, opened: OpenedRecord) -> str:
        """Return the name of the group, or of the page for a new one."""
        return str(opened.values["name"]) if opened.record_id else self.title

    def draft_title(self) -> str:
        """Return the name of the group, as far as it is written."""
        return self.form.editor("name").draft().strip() or self.title

    def surround(self, opened: OpenedGroup) -> None:
        """Tell what the group runs."""
        self.form.offer("kind", opened.kinds)
        if opened.record_id:
            delete = Deed("delete", self.tr("Hapus"), self.delete, "trash-2")
            self.add_side(deeds(self.tr("Kelompok ini"), delete))
        if opened.full and opened.full.businesses:
            self.add_side(deeds(self.tr("Usahanya"), *self._runs(opened.full)))
        self.add_attachments(self.tr("Pindaian SK atau akta"), AttachmentKind.PINDAIAN)
        self.add_past()

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Record or change the group; return its id."""
        return store(session, self.kept_id, values)

    @Slot()
    def delete(self) -> None:
        """Put the group in the bin; the toast takes it back."""
        self.discard(acts.REMOVE_GROUP, groups.remove)

    def _runs(self, full: GroupInFull) -> Iterator[Deed]:
        for place, one in enumerate(full.businesses, 1):
            asked = partial(self.page_asked.emit, addresses.BUSINESS.of(one.id))
            yield Deed(f"business_{place}", one.name, asked, "store")


class GroupsBook(ListPage):
    """Shows the groups; Enter opens one, Ctrl+N records one."""

    help_page = "usaha"
    tables = frozenset({"business_group", "group_member", "business", "person"})
    asked = Signal(object)  # the address of one, or of a new one

    def __init__(self, context: Context) -> None:
        title = self.tr("Kelompok usaha")
        hint = self.tr("Enter buka   Ctrl+N kelompok baru   F3 saring   Esc kembali   F1 bantuan")
        super().__init__(context, title, Listing(title, self._columns(), None, hint))
        self.add_action("back", self.tr("Kembali"), self.back, keys="Esc", symbol="arrow-left")
        self.add_primary("new", self.tr("Kelompok baru"), self.new, keys="Ctrl+N", symbol="plus")
        self.listing.invited.connect(self.new)

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - no chips here
        """Return the groups that match."""
        if words.strip():
            said = self.tr("Tidak ada kelompok dengan kata “{words}”.")
            self.listing.say_when_empty(said.format(words=words.strip()))
        else:
            said = self.tr("Belum ada kelompok usaha yang dicatat.")
            self.listing.say_when_empty(said, self.tr("Catat kelompok pertama"))
        return DbSource(self.context.db, partial(groups.paged, words=words))

    def open(self, record_id: str) -> None:
        """Ask for one group."""
        self.asked.emit(addresses.GROUP.of(record_id))

    @Slot()
    def new(self) -> None:
        """Ask for a new group."""
        self.asked.emit(addresses.GROUP)

    @Slot()
    def back(self) -> None:
        """Go back to where this list was asked for."""
        self.closed.emit()

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Kelompok"), lambda row: str(row.name), bold=True, typed=True),
            Column(self.tr("Jenis"), lambda row: row.kind.value, width=240),
            Column(self.tr("Ketua"), lambda row: row.head or "–", width=220, typed=True),
            Column(self.tr("Anggota"), lambda row: str(row.members), width=90, right=True),
            Column(self.tr("Usaha"), lambda row: str(row.businesses), width=90, right=True),
        ]
