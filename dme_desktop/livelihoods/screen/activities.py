"""Activities: their list, and the page of one."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.screen.record import OpenedRecord, RecordPage, beside, kept_or_begun
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.kernel import addresses, kinds
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of, record_of, values_of
from dme_desktop.kernel.words import screen_date
from dme_desktop.livelihoods import acts, papers
from dme_desktop.livelihoods.model import FUNDS_IN_DESA, Activity, ActivityKind, Funder
from dme_desktop.livelihoods.service import activities, supports
from dme_desktop.livelihoods.service.activities import ActivityRow, Wanted
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Part
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, DbSource, Source
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village

ALL = "all"
DRAFTS = "livelihoods.kegiatan"
_WHEN = ("kind", "title", "on", "to", "times", "place")
_WHAT = ("organiser", "speaker", "subject")
_MONEY = ("funder", "cost_idr", "children", "outcome")


def parts(known: Mapping[str, str]) -> list[Part]:
    """Return the cards of an activity; `known` are the agreements in force, {id: title}."""

    def of(names: tuple[str, ...]) -> list[Field]:
        return [field_of(Activity, name) for name in names]

    agreement = Field(
        name="agreement_id",
        label=QT_TRANSLATE_NOOP("fields", "Menurut kerja sama"),
        kind=kinds.among(known),
    )
    return [
        Part(QT_TRANSLATE_NOOP("fields", "Kegiatan"), of(_WHEN)),
        Part(QT_TRANSLATE_NOOP("fields", "Penyelenggara dan isi"), [*of(_WHAT), agreement]),
        Part(QT_TRANSLATE_NOOP("fields", "Dana dan hasil"), of(_MONEY)),
    ]


@dataclass(frozen=True, kw_only=True)
class OpenedActivity(OpenedRecord):
    """An activity on the table, the agreements in force, and who takes part."""

    agreements: Mapping[str, str] = field(default_factory=dict)
    funders: Sequence[Funder] = ()
    row: ActivityRow | None = None


def opened(db: Database, about: str = "") -> OpenedActivity:
    """Return the activity with this id, or a new one, or that of a draft."""
    with db.read() as session:
        one, draft = kept_or_begun(session, Activity, about, db, DRAFTS)
        known = {each.agreement.id: each.agreement.title for each in supports.in_force(session)}
        office = village.profile(session)
        funders = office.offers(Funder, FUNDS_IN_DESA, one.funder if one else None)
        if one is None:
            begun = {
                "place": f"Balai {office.kind} {office.name}",
                "organiser": f"Pemerintah {office.full_name}",
            }
            return OpenedActivity(values=begun, agreements=known, funders=funders, draft=draft)
        if kept := supports.kept_agreement(session, one.agreement_id):
            known.setdefault(kept.id, kept.title)
        (row,) = activities.row(session, about)
        values = values_of(one) | {"agreement_id": one.agreement_id}
        return OpenedActivity(
            values=values, agreements=known, funders=funders, row=row, draft=draft,
            **beside(session, about),
        )  # fmt: skip


def store(session: Session, activity_id: str, values: Mapping[str, Any]) -> str:
    """Record or change an activity as a form holds it; return its id."""
    activity = record_of(Activity, values)
    activity.agreement_id = values["agreement_id"]
    return activities.keep(session, activity, activity_id).id


class ActivityPage(RecordPage):
    """Records an activity or changes it; beside it the sheet, the minutes and the pictures."""

    help_page = "kegiatan"
    acts = (acts.RECORD_ACTIVITY, acts.CHANGE_ACTIVITY)
    page_asked = Signal(object)  # the address of another page about this activity
    sheet_asked = Signal(str)  # the activity whose attendance sheet is wanted

    def __init__(self, context: Context, parent: QWidget) -> None:
        self._agreements: dict[str, str] = {}
        title, told = self.tr("Catat kegiatan"), parts(self._agreements)
        super().__init__(context, title, told, DRAFTS, parent)

    def surround(self, opened: OpenedActivity) -> None:
        """Tell who takes part and what can be printed."""
        self._opened = opened
        self._agreements.clear()
        self._agreements.update(opened.agreements)
        self.form.offer("agreement_id", tuple(opened.agreements))
        self.form.offer("funder", opened.funders)
        self.add_side(deeds(self.tr("Kegiatan ini"), *self._deeds()))
        if opened.row:
            self.add_side(card(self.tr("Peserta"), *map(words, self._told(opened.row))))
        self.add_sheets()
        self.add_attachments(self.tr("Foto kegiatan"), AttachmentKind.FOTO)
        self.add_past()

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Record or change the activity; return its id."""
        return store(session, self.kept_id, values)

    @Slot()
    def sheet(self) -> None:
        """Ask for the attendance sheet; the activity is saved first."""
        if activity_id := self.kept():
            self.sheet_asked.emit(activity_id)

    @Slot()
    def delete(self) -> None:
        """Put the activity in the bin; the toast takes it back."""
        self.discard(acts.REMOVE_ACTIVITY, activities.remove)

    def _ask(self, page: Address) -> None:
        if activity_id := self.kept():
            self.page_asked.emit(page.of(activity_id))

    def _deeds(self) -> Iterator[Deed]:
        invite, people, roll = (
            partial(self._ask, page)
            for page in (addresses.INVITE, addresses.ACTIVITY_PEOPLE, addresses.ROLL)
        )
        yield Deed("invite", self.tr("Daftarkan peserta…"), invite, "user-plus")
        yield Deed("people", self.tr("Peserta"), people, "users")
        yield Deed("sheet", self.tr("Cetak daftar hadir"), self.sheet, "printer")
        yield Deed("roll", self.tr("Catat kehadiran…"), roll, "calendar-days")
        minutes = partial(self.ask_paper, papers.minutes)
        yield Deed("minutes", self.tr("Berita acara…"), minutes, "scroll-text")
        if self._opened.record_id:
            yield Deed("delete", self.tr("Hapus"), self.delete, "trash-2")

    def _told(self, row: ActivityRow) -> Iterator[str]:
        said = self.tr("{listed} di daftar, {present} hadir")
        yield said.format(listed=row.listed, present=row.present)
        if row.unmarked and row.on <= self.context.clock.today():
            yield self.tr("{count} belum dicatat hadir atau tidak").format(count=row.unmarked)
        if row.children:
            yield self.tr("{count} anak ikut", "", row.children).format(count=row.children)


class ActivitiesBook(ListPage):
    """Shows every activity; Enter opens one, Ctrl+N records one."""

    help_page = "kegiatan"
    tables = frozenset({"activity", "activity_participant"})
    asked = Signal(object)  # the address of one, or of a new one

    def __init__(self, context: Context, kind: str = "") -> None:
        self._today: dt.date = context.clock.today()
        chips = {ALL: self.tr("Semua"), **{one.name: one.value for one in ActivityKind}}
        hint = self.tr("Enter buka   Ctrl+N kegiatan baru   F8 peserta   F3 saring   Esc kembali")
        title = self.tr("Kegiatan")
        super().__init__(context, title, Listing(title, self._columns(), chips, hint))
        self.add_action("back", self.tr("Kembali"), self.back, keys="Esc", symbol="arrow-left")
        self.add_action(
            "import", self.tr("Impor peserta"), self.bring_in, symbol="file-spreadsheet"
        )
        self.add_action("people", self.tr("Peserta"), self.preview, keys="F8", symbol="users")
        self.add_primary("new", self.tr("Kegiatan baru"), self.new, keys="Ctrl+N", symbol="plus")
        self.listing.invited.connect(self.new)
        if kind:
            self.listing.chips.choose(kind)

    def source(self, words: str, chip: str) -> Source:
        """Return the activities that match."""
        self._say_when_empty(words.strip(), chip)
        wanted = Wanted(words, None if chip in {"", ALL} else ActivityKind[chip])
        return DbSource(self.context.db, partial(activities.paged, wanted=wanted))

    def open(self, record_id: str) -> None:
        """Ask for one activity."""
        self.asked.emit(addresses.ACTIVITY.of(record_id))

    def acts_of(self, record_id: str) -> Sequence[Deed]:
        """Return what can be done with one activity."""
        people, roll = (
            partial(self.asked.emit, page.of(record_id))
            for page in (addresses.ACTIVITY_PEOPLE, addresses.ROLL)
        )
        return [
            Deed("people", self.tr("Peserta"), people, "users"),
            Deed("roll", self.tr("Catat kehadiran…"), roll, "calendar-days"),
        ]

    @Slot()
    def new(self) -> None:
        """Ask for a new activity."""
        self.asked.emit(addresses.ACTIVITY)

    @Slot()
    def preview(self) -> None:
        """Ask for who takes part in the activity under the cursor."""
        if activity_id := self.listing.selected_id():
            self.asked.emit(addresses.ACTIVITY_PEOPLE.of(activity_id))

    @Slot()
    def bring_in(self) -> None:
        """Open the page that reads participants from a workbook."""
        self.context.desk.open_asked.emit(addresses.IMPORT_ACTIVITY_PEOPLE)

    @Slot()
    def back(self) -> None:
        """Go back to where this list was asked for."""
        self.closed.emit()

    @Slot()
    def on_loaded(self) -> None:
        """Count every chip, beside the reading of rows."""
        self.fetch(partial(_counted, self.context.db), self._show_counts)

    def _show_counts(self, found: Mapping[ActivityKind, int]) -> None:
        by_chip = {one.name: found.get(one, 0) for one in ActivityKind}
        self.listing.chips.set_counts({ALL: sum(found.values()), **by_chip})

    def _say_when_empty(self, words: str, chip: str) -> None:
        if words:
            said = self.tr("Tidak ada kegiatan dengan kata “{words}”.")
            self.listing.say_when_empty(said.format(words=words))
        elif chip in {"", ALL}:
            said = self.tr("Belum ada kegiatan yang dicatat: sosialisasi, pertemuan, bina anak.")
            self.listing.say_when_empty(said, self.tr("Catat kegiatan pertama"))
        else:
            self.listing.say_when_empty(self.tr("Belum ada kegiatan jenis ini."))

    def _columns(self) -> list[Column]:
        return [
            Column(
                self.tr("Tanggal"),
                lambda row: screen_date(row.on),
                width=105,
                order=lambda row: str(row.on),
            ),
            Column(self.tr("Kegiatan"), lambda row: str(row.title), bold=True, typed=True),
            Column(self.tr("Jenis"), lambda row: row.kind.value, width=150),
            Column(self.tr("Tempat"), lambda row: str(row.place), width=200, typed=True),
            Column(self.tr("Sumber dana"), lambda row: row.funder.value, width=140),
            Column(self.tr("Hadir"), self._present, width=170, tone=self._tone),
        ]

    def _present(self, row: ActivityRow) -> str:
        if not row.listed:
            return self.tr("Belum ada peserta")
        if row.on > self._today:
            return self.tr("{count} diundang").format(count=row.listed)
        if row.unmarked == row.listed:
            return self.tr("Belum dicatat")
        return self.tr("{present} dari {listed}").format(present=row.present, listed=row.listed)

    def _tone(self, row: ActivityRow) -> str:
        waits = row.on <= self._today and (not row.listed or row.unmarked)
        return "amber" if waits else ""


def _counted(db: Database) -> Mapping[ActivityKind, int]:
    with db.read() as session:
        return activities.counts(session)
