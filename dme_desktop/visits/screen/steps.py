"""The journeys behind one figure of the report on the way of the papers."""

from dataclasses import dataclass

from PySide6.QtCore import Slot

from dme_desktop.kernel import addresses
from dme_desktop.kernel.words import screen_date
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, ListSource, Source
from dme_desktop.vault.database import Database
from dme_desktop.visits.service import figures
from dme_desktop.visits.service.figures import Measure


@dataclass(frozen=True)
class OpenedSteps:
    """One figure with its rows; None where nothing is counted any more."""

    which: str
    found: Measure | None


def opened(db: Database, which: str) -> OpenedSteps:
    """Read the rows of a figure by its name. Example: "2026-PASPOR"."""
    with db.read() as session:
        return OpenedSteps(which, figures.rows_of(session, which))


class StepsPage(ListPage):
    """Shows whose steps a figure counts; Enter opens the person."""

    help_page = "jalan-dokumen"

    def __init__(self, context: Context, opened: OpenedSteps) -> None:
        self._rows = opened.found.rows if opened.found else ()
        name = opened.found.name if opened.found else ""
        title = self.tr("Lamanya: {name}").format(name=name)
        hint = self.tr("Enter buka orangnya   F3 saring   Esc kembali   F1 bantuan")
        super().__init__(context, title, Listing(title, self._columns(), None, hint))
        self.add_action("back", self.tr("Kembali"), self.back, keys="Esc", symbol="arrow-left")

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - no chips here
        """Return the rows that have the words in name or hamlet."""
        self.listing.say_when_empty(self.tr("Tidak ada yang dihitung di sini."))
        asked = words.casefold().split()
        return ListSource(
            [
                one
                for one in self._rows
                if all(word in f"{one.full_name} {one.hamlet}".casefold() for word in asked)
            ]
        )

    def open(self, record_id: str) -> None:
        """Open the person."""
        self.context.desk.open_asked.emit(addresses.WORKERS.of(record_id))

    @Slot()
    def back(self) -> None:
        """Go back to where this page was opened from."""
        self.closed.emit()

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Nama"), lambda row: str(row.full_name), bold=True, typed=True),
            Column(self.tr("Dusun"), lambda row: str(row.hamlet), width=160, typed=True),
            Column(self.tr("Skema"), lambda row: row.scheme.value, width=200),
            Column(self.tr("Selesai"), lambda row: screen_date(row.done_on), width=130,
                   order=lambda row: str(row.done_on)),
            Column(self.tr("Hari"), lambda row: str(row.days), width=90, right=True,
                   order=lambda row: f"{row.days:05}"),
        ]  # fmt: skip
