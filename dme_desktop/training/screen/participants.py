"""Who takes part in a batch: how often each was there, what came of it, what comes next."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot

from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.records import field_of
from dme_desktop.training import acts
from dme_desktop.training.model import Participant, Result, Seat
from dme_desktop.training.service import participants
from dme_desktop.training.service.batches import BatchRow
from dme_desktop.training.service.participants import ParticipantRow
from dme_desktop.ui import ask
from dme_desktop.ui.beside import Deed
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, DbSource, Source, column_of


class ParticipantsPage(ListPage):
    """Shows who takes part, in the order of the sheet; Enter opens the person."""

    help_page = "peserta-pelatihan"
    tables = frozenset(
        {"participant", "attendance", "training_meeting", "training_batch", "person"}
    )
    asked = Signal(object)  # the address of another page about this batch
    print_asked = Signal(str)

    def __init__(self, context: Context, batch: BatchRow) -> None:
        self.batch_id = batch.id
        hint = self.tr(
            "Enter orangnya   Ctrl+. tindakan   Ctrl+N daftarkan   F8 hasil   Esc kembali"
        )
        title = self.tr("Peserta {title}").format(title=batch.title)
        super().__init__(context, title, Listing(title, self._columns(), None, hint))
        self.header.set_badge(batch.standing.value)
        self.add_action("back", self.tr("Kembali"), self.back, keys="Esc", symbol="arrow-left")
        self.add_action("meeting", self.tr("Kehadiran"), self.meeting, symbol="calendar-days")
        self.add_action(
            "results", self.tr("Hasil"), self.preview, keys="F8", symbol="graduation-cap"
        )
        self.add_action("papers", self.tr("Surat dan lembar…"), self.papers, symbol="printer")
        self.add_primary("new", self.tr("Daftarkan…"), self.new, keys="Ctrl+N", symbol="user-plus")
        self.listing.invited.connect(self.new)

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - no chips here
        """Return who takes part and has the words in the name or hamlet."""
        if words.strip():
            said = self.tr("Tidak ada peserta dengan kata “{words}”.")
            self.listing.say_when_empty(said.format(words=words.strip()))
        else:
            said = self.tr("Belum ada peserta. Daftarkan calon yang belum punya kompetensinya.")
            self.listing.say_when_empty(said, self.tr("Daftarkan"))
        read = partial(participants.paged, batch_id=self.batch_id, words=words)
        return DbSource(self.context.db, read)

    def open(self, record_id: str) -> None:
        """Open the person: as a worker, or as the resident they are."""
        if row := self.listing.row_of(record_id, ParticipantRow):
            self.context.desk.open_asked.emit(addresses.WORKERS.of(row.person_id))

    @Slot()
    def new(self) -> None:
        """Ask for who else is enrolled."""
        self._ask(addresses.ENROL)

    @Slot()
    def meeting(self) -> None:
        """Ask for the sheet of a meeting."""
        self._ask(addresses.MEETING)

    @Slot()
    def preview(self) -> None:
        """Ask for the results."""
        self._ask(addresses.RESULTS)

    @Slot()
    def papers(self) -> None:
        """Ask what is to be printed of this batch."""
        self.print_asked.emit(self.batch_id)

    def opening(self) -> str:
        """Return what Enter does with a row."""
        return self.tr("Buka orangnya")

    def acts_of(self, record_id: str) -> Sequence[Deed]:
        """Return what can be done with one who takes part."""
        row = self.listing.row_of(record_id, ParticipantRow)
        seat = row.seat if row else None
        place = partial(participants.give_place, participant_id=record_id)
        gone = partial(participants.remove, participant_id=record_id)
        give = partial(self.write, acts.GIVE_PLACE, place)
        remove = partial(self.write, acts.REMOVE_PARTICIPANT, gone)
        withdraw = partial(self.withdraw, record_id)
        every = (
            (seat is Seat.MENUNGGU, Deed("give_place", self.tr("Beri tempat"), give, "check")),
            (seat is not Seat.MUNDUR, Deed("withdraw", self.tr("Catat mundur…"), withdraw, "x")),
            (True, Deed("remove", self.tr("Hapus, salah daftar"), remove, "trash-2")),
        )
        return [deed for may, deed in every if may]

    def more_columns(self) -> Sequence[Column]:
        """Return when somebody enrolled and why they withdrew."""
        enrolled, left = field_of(Participant, "enrolled_on"), field_of(Participant, "left_reason")
        return [column_of(enrolled), column_of(left)]

    def withdraw(self, participant_id: str) -> None:
        """Note that somebody withdrew, and why."""
        reason = ask.reason(self, self.tr("Mengapa mengundurkan diri?"), self.tr("Catat mundur"))
        if reason:
            change = partial(participants.withdraw, participant_id=participant_id, reason=reason)
            self.write(acts.WITHDRAW, change)

    @Slot()
    def back(self) -> None:
        """Go back to where this page was opened from."""
        self.closed.emit()

    def _ask(self, page: Address) -> None:
        self.asked.emit(page.of(self.batch_id))

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("No"), lambda row: str(row.row), width=50, right=True, order=_row_order),
            Column(self.tr("Nama"), lambda row: str(row.full_name), bold=True, typed=True),
            Column(self.tr("Dusun"), lambda row: str(row.hamlet), width=130, typed=True),
            Column(self.tr("Sebagai"), lambda row: row.category.value, width=110),
            Column(self.tr("Tempat"), lambda row: row.seat.value, width=140, tone=_seat_tone),
            Column(self.tr("Hadir"), _share, width=80, right=True, order=_share_order),
            Column(self.tr("Hasil"), _result, width=110, tone=_result_tone),
            Column(self.tr("Uji"), lambda row: row.exam.value if row.exam else "–", width=130),
            Column(self.tr("Berikutnya"), lambda row: str(row.next), width=210),
        ]


def _row_order(row: ParticipantRow) -> str:
    return f"{row.row:04}"


def _share(row: ParticipantRow) -> str:
    return "–" if row.share is None else f"{row.share}%"


def _share_order(row: ParticipantRow) -> str:
    return "" if row.share is None else f"{row.share:03}"


def _result(row: ParticipantRow) -> str:
    return row.result.value if row.result else "–"


def _seat_tone(row: ParticipantRow) -> str:
    return {Seat.MENUNGGU: "amber", Seat.MUNDUR: "muted"}.get(row.seat, "")


def _result_tone(row: ParticipantRow) -> str:
    return "red" if row.result is Result.TIDAK_LULUS else ""
