"""What came of a visit, typed back in the order of the list: Enter alone means done."""

from dataclasses import asdict, dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from dme_desktop.agenda.screen.record import draft_of
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.words import row_code, screen_date
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.roster import Row
from dme_desktop.ui.roster_page import OpenedRoster, RosterPage, headed, sheet_part
from dme_desktop.vault.database import Database
from dme_desktop.visits import acts
from dme_desktop.visits.model import Goer, Outcome, VisitStanding
from dme_desktop.visits.rules import Typed
from dme_desktop.visits.service import results, trips
from dme_desktop.visits.service.trips import GoerRow, VisitInFull

DRAFTS = "visits.hasil"
_HEADS = {
    "outcome": QT_TRANSLATE_NOOP("fields", "Hasil"),
    "number": QT_TRANSLATE_NOOP("fields", "Nomor"),
    "issued_on": QT_TRANSLATE_NOOP("fields", "Terbit"),
    "until": QT_TRANSLATE_NOOP("fields", "Sampai/ambil"),
    "paid": QT_TRANSLATE_NOOP("fields", "Dibayar"),
    "why": QT_TRANSLATE_NOOP("fields", "Sebabnya"),
}
NOTE = QT_TRANSLATE_NOOP(
    "fields",
    "Urut seperti daftar yang dicetak. Selesai: nomor, terbit dan berlaku sampai masuk "
    "ke dokumen orangnya. Diproses: tulis tanggal diambil. Belum berhasil, tidak ikut: "
    "tulis sebabnya. Dibayar kosong berarti belum ditanyakan, 0 gratis.",
)


@dataclass(frozen=True, kw_only=True)
class OpenedResults(OpenedRoster):
    """The results of a visit on the table."""

    full: VisitInFull


def opened(db: Database, visit_id: str) -> OpenedResults:
    """Read the list of a visit as it was printed, with what was typed back."""
    with db.read() as session:
        full = trips.in_full(session, visit_id)
        return OpenedResults(
            full=full,
            rows=[Row(one.goer.id, row_code(one.goer.row), _named(one, full)) for one in full.rows],
            values={"results": {one.goer.id: asdict(results.of(one.goer)) for one in full.rows}},
            draft=draft_of(db, DRAFTS, visit_id),
        )


class ResultsPage(RosterPage):
    """Writes down what came of a visit; numbers and days go on into the documents."""

    help_page, sheet = "kunjungan", "results"

    def __init__(self, context: Context, parent: QWidget) -> None:
        roster = (headed(Goer, _HEADS), Outcome.SELESAI.value)
        label, title = _HEADS["outcome"], QT_TRANSLATE_NOOP("fields", "Hasil kunjungan")
        part = sheet_part(self.sheet, label, title, NOTE)
        super().__init__(context, self.tr("Isi hasil"), [part], roster, DRAFTS, parent)

    def show_opened(self, opened: OpenedResults) -> None:
        """Show the list of another visit."""
        self._opened = opened
        closed = opened.full.standing in {VisitStanding.BATAL, VisitStanding.AKAN_DATANG}
        self.save_button.setVisible(not closed)
        self._fill_side(closed=closed)
        self.show_sheet(opened.full.visit.id, opened)

    def draft_title(self) -> str:
        """Return of which visit results are typed."""
        full = self._opened.full
        said = self.tr("Hasil {office}, {date}")
        return said.format(office=full.office.name, date=screen_date(full.visit.on))

    def store(self, values: dict[str, Any]) -> object:
        """Keep the results; return the visit."""
        visit_id = self._opened.full.visit.id
        told = {who: Typed(**row) for who, row in values["results"].items()}
        with self.writing(acts.TYPE_BACK) as session:
            results.put(session, visit_id, told)
        return visit_id

    def _fill_side(self, *, closed: bool) -> None:
        self.clear_side()
        if closed:
            said = self.tr("Hasil diisi pada hari kunjungan atau sesudahnya.")
            self.add_side(card(self.tr("Belum dapat diisi"), words(said)))


def _named(one: GoerRow, full: VisitInFull) -> str:
    """Return the name, with what for where not all go for the same."""
    is_same = len({each.purpose for each in full.rows}) == 1
    return one.full_name if is_same else f"{one.full_name} · {one.purpose}"
