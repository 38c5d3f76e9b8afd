"""A sheet typed back in the order of its paper: Enter alone means that somebody is still there."""

from dataclasses import asdict, dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from dme_desktop.agenda.screen.record import draft_of
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.words import row_code
from dme_desktop.rounds import acts
from dme_desktop.rounds.model import Heard, SheetLine
from dme_desktop.rounds.rules import Said
from dme_desktop.rounds.service import answers, sheets
from dme_desktop.rounds.service.sheets import SheetInFull
from dme_desktop.ui.context import Context
from dme_desktop.ui.roster import Row
from dme_desktop.ui.roster_page import OpenedRoster, RosterPage, headed, sheet_part
from dme_desktop.vault.database import Database

DRAFTS = "rounds.lembar"
_HEADS = {
    "heard": QT_TRANSLATE_NOOP("fields", "Jawaban"),
    "on": QT_TRANSLATE_NOOP("fields", "Tanggal"),
    "country": QT_TRANSLATE_NOOP("fields", "Negara"),
    "phone": QT_TRANSLATE_NOOP("fields", "HP keluarga"),
    "note": QT_TRANSLATE_NOOP("fields", "Catatan"),
}
ANSWERS = QT_TRANSLATE_NOOP("fields", "Jawaban")
NOTE = QT_TRANSLATE_NOOP(
    "fields",
    "Urut seperti lembar yang dicetak. Masih di sana tanpa tanggal: hari lembar "
    "dibagikan. Pulang seterusnya: isi tanggalnya. Kosong berarti belum dijawab.",
)


@dataclass(frozen=True, kw_only=True)
class OpenedSheet(OpenedRoster):
    """The sheet of a hamlet on the table."""

    full: SheetInFull


def opened(db: Database, sheet_id: str) -> OpenedSheet:
    """Read a sheet as it was printed, with what was typed back."""
    with db.read() as session:
        full = sheets.in_full(session, sheet_id)
        return OpenedSheet(
            full=full,
            rows=[Row(one.line.id, row_code(one.line.row), one.full_name) for one in full.rows],
            values={"answers": {one.line.id: asdict(answers.of(one.line)) for one in full.rows}},
            draft=draft_of(db, DRAFTS, sheet_id),
        )


class AnswersPage(RosterPage):
    """Writes down what came back; each answer goes on into the journey it is about."""

    help_page, sheet = "lembar-dusun", "answers"

    def __init__(self, context: Context, parent: QWidget) -> None:
        roster = (headed(SheetLine, _HEADS), Heard.MASIH.value)
        part = sheet_part(self.sheet, ANSWERS, ANSWERS, NOTE)
        super().__init__(context, self.tr("Ketik lembar"), [part], roster, DRAFTS, parent)

    def show_opened(self, opened: OpenedSheet) -> None:
        """Show another sheet."""
        self._opened = opened
        self.header.set_badge(opened.full.standing.value)
        self.show_sheet(opened.full.sheet.id, opened)

    def draft_title(self) -> str:
        """Return which sheet is typed."""
        return self.tr("Lembar {hamlet}").format(hamlet=self._opened.full.sheet.hamlet)

    def store(self, values: dict[str, Any]) -> object:
        """Keep the answers; return the sheet."""
        sheet_id = self._opened.full.sheet.id
        told = {line: Said(**row) for line, row in values["answers"].items()}
        with self.writing(acts.TYPE_BACK) as session:
            answers.put(session, sheet_id, told)
        return sheet_id
