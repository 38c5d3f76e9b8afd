"""The list of pledges and declarations of the village, the newest first."""

from functools import partial

from PySide6.QtCore import Signal, Slot

from dme_desktop.kernel.words import screen_date
from dme_desktop.pledges import service
from dme_desktop.pledges.model import Pledge, PledgeKind, PledgeStatus
from dme_desktop.pledges.screen import desk
from dme_desktop.ui.context import Context
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.pages import Column, DbSource, Source
from dme_desktop.ui.reads import Reader
from dme_desktop.ui.room import ListPage


class PledgesShelf(ListPage):
    """Shows pledges; Enter opens one, Ctrl+N prepares one."""

    help_page = "ikrar"
    tables = frozenset({"pledge"})
    asked = Signal(str)  # a pledge to open, or "baru"

    def __init__(self, context: Context) -> None:
        chips = {"all": self.tr("Semua")} | {
            code: kind.value for code, kind in desk.kinds_of_pledges().items()
        }
        hint = self.tr("Enter buka   Ctrl+N siapkan ikrar   F3 cari   F1 bantuan")
        title = self.tr("Ikrar dan deklarasi")
        super().__init__(context, title, Listing(title, self._columns(), chips, hint))
        self._counting = Reader()
        self._counting.answered.connect(self._show_counts)
        self.add_primary("new", self.tr("Siapkan ikrar"), self.new, keys="Ctrl+N", symbol="plus")
        self.listing.invited.connect(self.new)

    def source(self, words: str, chip: str) -> Source:
        """Return the pledges of a kind that match."""
        kind = desk.kinds_of_pledges().get(chip)
        self._say_when_empty(words.strip())
        return DbSource(
            self.context.db,
            partial(service.count, words=words, kind=kind),
            partial(service.page, words=words, kind=kind),
        )

    def open(self, record_id: str) -> None:
        """Ask for one pledge."""
        self.asked.emit(record_id)

    @Slot()
    def new(self) -> None:
        """Ask for a new pledge, with our wording as a start."""
        self.asked.emit(desk.NEW)

    @Slot()
    def on_loaded(self) -> None:
        """Count the pledges of each kind, beside the reading of rows."""
        self._counting.ask(self._count)

    def _count(self) -> dict[PledgeKind, int]:
        with self.context.db.read() as session:
            return service.counts(session)

    @Slot(int, object)
    def _show_counts(self, _: int, by_kind: dict[PledgeKind, int]) -> None:
        counts = {code: by_kind.get(kind, 0) for code, kind in desk.kinds_of_pledges().items()}
        self.listing.chips.set_counts(counts | {"all": sum(by_kind.values())})

    def _say_when_empty(self, words: str) -> None:
        if words:
            said = self.tr("Tidak ada ikrar dengan judul atau tempat “{words}”.")
            self.listing.say_when_empty(said.format(words=words))
            return
        self.listing.say_when_empty(
            self.tr(
                "Belum ada ikrar yang dicatat. Program menyiapkan contoh bunyinya;\n"
                "ubah sesuai musyawarah desa, lalu cetak untuk dibacakan dan ditandatangani."
            ),
            self.tr("Siapkan ikrar"),
        )

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Tanggal"), lambda row: screen_date(row.read_on), width=110),
            Column(self.tr("Judul"), lambda row: str(row.title), bold=True),
            Column(self.tr("Jenis"), lambda row: str(row.kind.value), width=190),
            Column(self.tr("Tempat"), lambda row: str(row.place), width=210),
            Column(self.tr("Bunyi"), self._wording, width=120, tone=_tone_of_words),
            Column(self.tr("Status"), lambda row: str(row.status.value), width=140, tone=_tone),
        ]

    def _wording(self, row: Pledge) -> str:
        return self.tr("contoh") if row.from_template else self.tr("sendiri")


def _tone(pledge: Pledge) -> str:
    return "amber" if pledge.status is PledgeStatus.DRAF else ""


def _tone_of_words(pledge: Pledge) -> str:
    return "muted" if pledge.from_template else ""
