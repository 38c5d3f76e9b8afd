"""Who takes part in an activity: the list, inviting many at once, and the sheet typed back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.screen.record import draft_of
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of
from dme_desktop.kernel.words import row_code
from dme_desktop.livelihoods import acts
from dme_desktop.livelihoods.model import Activity, ActivityParticipant
from dme_desktop.livelihoods.service import activities
from dme_desktop.livelihoods.service.activities import Guest, ParticipantRow
from dme_desktop.people.offered import Offered
from dme_desktop.people.screen.enlisting import EnlistPage
from dme_desktop.training.model import Category, Mark
from dme_desktop.ui.beside import Deed
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.dropdown import DropDown
from dme_desktop.ui.form import Part
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.naming import named
from dme_desktop.ui.roster import Row
from dme_desktop.ui.roster_page import PRINTED_ORDER, OpenedRoster, RosterPage, sheet_part
from dme_desktop.ui.source import Column, DbSource, Source
from dme_desktop.ui.text import translated
from dme_desktop.vault.database import Database

DRAFTS, GUEST_DRAFTS = "livelihoods.hadir", "livelihoods.tamu"
MARKS = QT_TRANSLATE_NOOP("fields", "Kehadiran")


@dataclass(frozen=True)
class OfActivity:
    """An activity and what it is called."""

    id: str
    title: str


def of_activity(db: Database, activity_id: str) -> OfActivity:
    """Return what an activity is called; raise DmeError when it is gone."""
    with db.read() as session:
        one = session.get(Activity, activity_id)
        if one is None or one.deleted_at:
            raise DmeError("Kegiatan ini tidak ada lagi. Mungkin sudah dihapus; tekan F5.")
        return OfActivity(one.id, one.title)


class ActivityPeoplePage(ListPage):
    """Shows who takes part, in the order of the sheet; Enter opens the person."""

    help_page = "kegiatan"
    tables = frozenset({"activity", "activity_participant"})
    asked = Signal(object)  # the address of another page about this activity
    sheet_asked = Signal(str)

    def __init__(self, context: Context, about: OfActivity) -> None:
        self.activity_id = about.id
        hint = self.tr(
            "Enter orangnya   Ctrl+. tindakan   Ctrl+N daftarkan   F8 kehadiran   Esc kembali"
        )
        title = self.tr("Peserta {title}").format(title=about.title)
        super().__init__(context, title, Listing(title, self._columns(), None, hint))
        self.add_action("back", self.tr("Kembali"), self.back, keys="Esc", symbol="arrow-left")
        self.add_action("guest", self.tr("Bukan penduduk…"), self.guest, symbol="user")
        self.add_action("sheet", self.tr("Daftar hadir"), self.sheet, symbol="printer")
        self.add_action(
            "roll", self.tr("Kehadiran"), self.preview, keys="F8", symbol="calendar-days"
        )
        self.add_primary("new", self.tr("Daftarkan…"), self.new, keys="Ctrl+N", symbol="user-plus")
        self.listing.invited.connect(self.new)

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - no chips here
        """Return who takes part and has the words in the name or origin."""
        if words.strip():
            said = self.tr("Tidak ada peserta dengan kata “{words}”.")
            self.listing.say_when_empty(said.format(words=words.strip()))
        else:
            self.listing.say_when_empty(self.tr("Belum ada peserta."), self.tr("Daftarkan"))
        read = partial(activities.people_of, activity_id=self.activity_id, words=words)
        return DbSource(self.context.db, read)

    def open(self, record_id: str) -> None:
        """Open the person; a guest has no page."""
        row = self.listing.row_of(record_id, ParticipantRow)
        if row and row.person_id:
            self.context.desk.open_asked.emit(addresses.PEOPLE.of(row.person_id))
        elif row:
            self.context.desk.told.emit(self.tr("Tamu ini bukan penduduk, jadi tanpa halaman."))

    def opening(self) -> str:
        """Return what Enter does with a row."""
        return self.tr("Buka orangnya")

    def acts_of(self, record_id: str) -> Sequence[Deed]:
        """Return what can be done with one who takes part."""
        gone = partial(activities.remove_participant, participant_id=record_id)
        remove = partial(self.write, acts.REMOVE_PARTICIPANT, gone)
        return [Deed("remove", self.tr("Hapus, salah daftar"), remove, "trash-2")]

    @Slot()
    def new(self) -> None:
        """Ask for who else takes part."""
        self._ask(addresses.INVITE)

    @Slot()
    def guest(self) -> None:
        """Ask for somebody who is no resident."""
        self._ask(addresses.GUEST)

    @Slot()
    def preview(self) -> None:
        """Ask for the sheet to be typed back."""
        self._ask(addresses.ROLL)

    @Slot()
    def sheet(self) -> None:
        """Ask for the attendance sheet on paper."""
        self.sheet_asked.emit(self.activity_id)

    @Slot()
    def back(self) -> None:
        """Go back to where this page was opened from."""
        self.closed.emit()

    def _ask(self, page: Address) -> None:
        self.asked.emit(page.of(self.activity_id))

    def _columns(self) -> list[Column]:
        gender = field_of(ActivityParticipant, "gender").kind
        return [
            Column(
                self.tr("Kode"),
                lambda row: row_code(row.row),
                width=60,
                right=True,
                order=lambda row: f"{row.row:05}",
            ),
            Column(self.tr("Nama"), lambda row: str(row.name), bold=True, typed=True),
            Column(self.tr("L/P"), lambda row: str(gender.format(row.gender)), width=110),
            Column(
                self.tr("Dusun atau asal"), lambda row: row.origin or "–", width=180, typed=True
            ),
            Column(self.tr("Sebagai"), lambda row: row.category.value, width=130),
            Column(
                self.tr("Kehadiran"), lambda row: row.mark.value if row.mark else "–", width=120
            ),
        ]


@dataclass(frozen=True)
class OpenedInvite:
    """The activity, whom one may choose from, {code: words}, and who is offered first."""

    about: OfActivity
    whom: Mapping[str, str]
    offered: Sequence[Offered]
    first: str


WHOM = {
    "home": QT_TRANSLATE_NOOP("fields", "Purna PMI"),
    "family": QT_TRANSLATE_NOOP("fields", "Keluarga PMI yang sedang bekerja"),
    "leaving": QT_TRANSLATE_NOOP("fields", "Calon PMI"),
}


def opened_invite(db: Database, activity_id: str) -> OpenedInvite:
    """Read who may be invited."""
    about = of_activity(db, activity_id)
    with db.read() as session:
        groups = {one.id: one.name for one in activities.groups_with_members(session)}
        first = next(iter(WHOM))
        offered = activities.offered(session, activity_id, first)
        return OpenedInvite(about, {**WHOM, **groups}, offered, first)


class InvitePage(EnlistPage):
    """Shows who may be invited, of a kind that is chosen; F10 lists those who are ticked."""

    help_page, act = "kegiatan", acts.INVITE

    def __init__(self, context: Context, opened: OpenedInvite) -> None:
        self._whom = named(DropDown(), "whom", self.tr("Siapa"))
        for code, said in opened.whom.items():
            self._whom.addItem(translated(said), code)
        self._whom.activated.connect(self._change)
        note = self.tr(
            "Spasi memilih. Anak tidak didaftarkan dengan nama: daftarkan walinya, dan isi "
            "banyaknya anak pada kegiatannya."
        )
        super().__init__(context, opened.about.id, opened.about.title, note)
        self._show(opened.offered)

    def before(self) -> Sequence[QWidget]:
        """Return whom to choose from."""
        return [self._whom]

    def put(self, session: Session, chosen: Sequence[str]) -> int:
        """Put who is ticked on the sheet."""
        return len(activities.invite(session, self.about, chosen))

    @Slot()
    def _change(self) -> None:
        self.fetch(partial(self._offered, str(self._whom.currentData())), self._show)

    def _offered(self, whom: str) -> Sequence[Offered]:
        with self.context.db.read() as session:
            return activities.offered(session, self.about, whom)

    def _show(self, offered: Sequence[Offered]) -> None:
        """Offer others, nobody ticked: who comes is chosen."""
        self.people.ticks.show(offered, {one.id for one in offered})


@dataclass(frozen=True, kw_only=True)
class OpenedRoll(OpenedRoster):
    """The sheet of an activity on the table."""

    about: OfActivity


def opened_roll(db: Database, activity_id: str) -> OpenedRoll:
    """Read the sheet of an activity; raise DmeError before anybody is on it."""
    about = of_activity(db, activity_id)
    with db.read() as session:
        found = activities.sheet(session, activity_id)
        if not found:
            raise DmeError("Belum ada peserta di kegiatan ini. Daftarkan dulu.")
        return OpenedRoll(
            about=about,
            rows=[Row(one.id, row_code(one.row), one.name) for one in found],
            values={"marks": {one.id: {"mark": one.mark} for one in found}},
            draft=draft_of(db, DRAFTS, activity_id),
        )


class RollPage(RosterPage):
    """Writes down who was there: Enter alone for present, one letter for anything else."""

    help_page, sheet = "kegiatan", "marks"

    def __init__(self, context: Context, parent: QWidget) -> None:
        roster = ([field_of(ActivityParticipant, "mark")], Mark.HADIR.value)
        title = QT_TRANSLATE_NOOP("fields", "Lembar hadir")
        part = sheet_part(self.sheet, MARKS, title, PRINTED_ORDER)
        super().__init__(context, self.tr("Catat kehadiran"), [part], roster, DRAFTS, parent)

    def show_opened(self, opened: OpenedRoll) -> None:
        """Show the sheet of another activity."""
        self._opened = opened
        self.clear_side()
        told = (
            self.tr("Enter saja berarti hadir; I izin, S sakit, A alpa."),
            self.tr("Yang dibiarkan kosong belum diketahui, dan tidak dihitung hadir."),
        )
        self.add_side(card(self.tr("Mengetik cepat"), *map(words, told)))
        self.show_sheet(opened.about.id, opened)

    def draft_title(self) -> str:
        """Return whose sheet is typed."""
        return self.tr("Kehadiran {title}").format(title=self._opened.about.title)

    def store(self, values: dict[str, Any]) -> object:
        """Keep the sheet; return the activity."""
        about = self._opened.about
        marks = {who: row["mark"] for who, row in values["marks"].items()}
        with self.writing(acts.RECORD_ATTENDANCE) as session:
            activities.mark(session, about.id, marks)
        return about.id


@dataclass(frozen=True, kw_only=True)
class OpenedGuest:
    """A guest of an activity that is to be listed."""

    about: OfActivity
    draft: Kept | None = None


def opened_guest(db: Database, activity_id: str) -> OpenedGuest:
    """Read the activity a guest is listed in."""
    about = of_activity(db, activity_id)
    return OpenedGuest(about=about, draft=draft_of(db, GUEST_DRAFTS, activity_id))


class GuestPage(FormPage):
    """Lists somebody who is no resident; Ctrl+Enter saves and begins the next one."""

    help_page = "kegiatan"
    names = ("name", "gender", "origin", "category")

    def __init__(self, context: Context, parent: QWidget) -> None:
        fields = [field_of(ActivityParticipant, name) for name in self.names]
        title = self.tr("Peserta bukan penduduk")
        super().__init__(context, title, [Part(title, fields)], GUEST_DRAFTS, parent)

    def show_opened(self, opened: OpenedGuest) -> None:
        """Begin a guest of another activity."""
        self._opened = opened
        self.header.set_title(self.tr("Tamu {title}").format(title=opened.about.title))
        self.show_record(opened.about.id, {"category": Category.UMUM})

    def store(self, values: dict[str, Any]) -> object:
        """List the guest; return the activity."""
        about = self._opened.about
        guest = Guest(values["name"], values["gender"], values["origin"] or "", values["category"])
        with self.context.db.write(acts.INVITE, self.context.who, initiator=self) as session:
            activities.add_guest(session, about.id, guest)
        return about.id

    @Slot()
    def save_and_new(self) -> None:
        """Save this guest and begin the next one."""
        if self._save():
            self.show_record(self._opened.about.id, {"category": Category.UMUM})
