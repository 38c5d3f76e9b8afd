"""The families of those who work abroad; children are seen as numbers, and opened on purpose."""

import datetime as dt
from functools import partial

from PySide6.QtCore import Signal, Slot

from dme_desktop.kernel import addresses
from dme_desktop.kernel.words import screen_date
from dme_desktop.livelihoods.service import families
from dme_desktop.livelihoods.service.families import FamilyRow, Wanted
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, DbSource, Source
from dme_desktop.vault.database import Database

ALL, WITH, UNASKED = "all", "with", "unasked"
_WITH = {WITH: True, UNASKED: False}


class FamiliesPage(ListPage):
    """Shows who waits at home for whom; Enter opens what was agreed about the children.

    The list does not leave the office: of children only numbers do, in report L19.
    """

    help_page = "keluarga"
    tables = frozenset({"child", "child_consent", "family_link", "journey", "person"})
    leaves_office = False
    asked = Signal(object)  # the address of the meetings of families

    def __init__(self, context: Context) -> None:
        chips = {
            ALL: self.tr("Semua"),
            WITH: self.tr("Anak dicatat"),
            UNASKED: self.tr("Anak belum ditanya"),
        }
        hint = self.tr("Enter anak dan pengasuh   F8 pertemuan keluarga   F3 saring   Esc kembali")
        title = self.tr("Keluarga PMI yang sedang bekerja")
        super().__init__(context, title, Listing(title, self._columns(), chips, hint))
        self.add_action("back", self.tr("Kembali"), self.back, keys="Esc", symbol="arrow-left")
        self.add_primary(
            "meetings", self.tr("Pertemuan…"), self.preview, keys="F8", symbol="calendar-days"
        )

    def source(self, words: str, chip: str) -> Source:
        """Return the families that match."""
        self.listing.say_when_empty(self.tr("Tidak ada keluarga seperti itu."))
        wanted = Wanted(words, _WITH.get(chip))
        return DbSource(self.context.db, partial(families.paged, wanted=wanted))

    def open(self, record_id: str) -> None:
        """Open the children of a worker, on purpose."""
        self.context.desk.open_asked.emit(addresses.CHILDREN.of(record_id))

    def opening(self) -> str:
        """Return what Enter does with a row."""
        return self.tr("Anak dan pengasuh")

    @Slot()
    def preview(self) -> None:
        """Ask for the meetings of families."""
        self.asked.emit(addresses.ACTIVITIES.of(which="PERTEMUAN_KELUARGA"))

    @Slot()
    def back(self) -> None:
        """Go back to where this list was asked for."""
        self.closed.emit()

    @Slot()
    def on_loaded(self) -> None:
        """Count every chip, beside the reading of rows."""
        self.fetch(partial(_counted, self.context.db), self._show_counts)

    def _show_counts(self, found: tuple[int, int]) -> None:
        every, told = found
        self.listing.chips.set_counts({ALL: every, WITH: told, UNASKED: every - told})

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Pekerja"), lambda row: str(row.full_name), bold=True, typed=True),
            Column(self.tr("Dusun"), lambda row: str(row.hamlet), width=150, typed=True),
            Column(
                self.tr("Keluarga yang dihubungi"),
                lambda row: row.contact or "–",
                width=230,
                typed=True,
            ),
            Column(self.tr("Anak"), _children, width=80, right=True),
            Column(self.tr("Putus sekolah"), _out, width=120, right=True, tone=_out_tone),
            Column(self.tr("Persetujuan wali"), _agreed, width=150, tone=_agreed_tone),
        ]


def _children(row: FamilyRow) -> str:
    return str(row.children or "–")


def _out(row: FamilyRow) -> str:
    return str(row.out_of_school or "–")


def _out_tone(row: FamilyRow) -> str:
    return "amber" if row.out_of_school else ""


def _agreed(row: FamilyRow) -> str:
    day: dt.date | None = row.agreed_on
    return screen_date(day) if day else "–"


def _agreed_tone(row: FamilyRow) -> str:
    return "amber" if row.children and row.agreed_on is None else ""


def _counted(db: Database) -> tuple[int, int]:
    with db.read() as session:
        return families.counts(session)
