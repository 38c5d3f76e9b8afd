"""What came of a batch, typed in the order of the list: passed, tested, certified."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.screen.record import draft_of
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.words import row_code
from dme_desktop.training import acts, rules
from dme_desktop.training.model import BatchStatus, Participant
from dme_desktop.training.rules import Outcome
from dme_desktop.training.service import batches, participants, results
from dme_desktop.training.service.batches import BatchInFull
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.roster import Row
from dme_desktop.ui.roster_page import OpenedRoster, RosterPage, headed, sheet_part
from dme_desktop.vault.database import Database

DRAFTS = "training.hasil"
_HEADS = {
    "result": QT_TRANSLATE_NOOP("fields", "Hasil"),
    "exam": QT_TRANSLATE_NOOP("fields", "Uji"),
    "certificate_no": QT_TRANSLATE_NOOP("fields", "No. sertifikat"),
    "certificate_on": QT_TRANSLATE_NOOP("fields", "Terbit"),
    "certificate_until": QT_TRANSLATE_NOOP("fields", "Berlaku s.d."),
}
_PLAIN = {"result": _HEADS["result"]}


@dataclass(frozen=True, kw_only=True)
class OpenedResults(OpenedRoster):
    """The results of a batch on the table."""

    full: BatchInFull
    too_seldom: Sequence[str]


def opened(db: Database, batch_id: str) -> OpenedResults:
    """Read the results of a batch."""
    with db.read() as session:
        full = batches.in_full(session, batch_id)
        seated = participants.seated(session, batch_id)
        least = full.course.least_attendance
        return OpenedResults(
            full=full,
            rows=[Row(one.id, row_code(one.row), one.full_name) for one in seated],
            values={"results": {one.id: _known(session, one.id) for one in seated}},
            too_seldom=[
                f"{one.full_name}, {one.share}%"
                for one in seated
                if rules.too_seldom(one.present, one.held, least)
            ],
            draft=draft_of(db, DRAFTS, batch_id),
        )


def _known(session: Session, participant_id: str) -> dict[str, Any]:
    one = session.get_one(Participant, participant_id)
    return {name: getattr(one, name) for name in _HEADS}


class ResultsPage(RosterPage):
    """Writes down what came of a batch; certificates go on into the documents of a journey."""

    help_page, sheet = "peserta-pelatihan", "results"

    def __init__(self, context: Context, certifies: bool, parent: QWidget) -> None:  # noqa: FBT001
        roster = (headed(Participant, _HEADS if certifies else _PLAIN), "")
        title = QT_TRANSLATE_NOOP("fields", "Hasil peserta")
        note = QT_TRANSLATE_NOOP("fields", "Urut seperti daftar peserta dan lembar hadir.")
        part = sheet_part(self.sheet, _HEADS["result"], title, note)
        super().__init__(context, self.tr("Isi hasil"), [part], roster, DRAFTS, parent)

    def show_opened(self, opened: OpenedResults) -> None:
        """Show the results of another batch."""
        self._opened = opened
        self.save_button.setVisible(opened.full.batch.status is BatchStatus.DIBUKA)
        self._fill_side()
        self.show_sheet(opened.full.batch.id, opened)

    def draft_title(self) -> str:
        """Return whose results are typed."""
        return self.tr("Hasil {title}").format(title=self._opened.full.batch.title)

    def store(self, values: dict[str, Any]) -> object:
        """Keep the results; return the batch."""
        batch_id = self._opened.full.batch.id
        told = {who: Outcome(**row) for who, row in values["results"].items()}
        with self.writing(acts.RECORD_RESULTS) as session:
            results.put(session, batch_id, told)
        return batch_id

    def _fill_side(self) -> None:
        self.clear_side()
        opened, course = self._opened, self._opened.full.course
        told = [self.tr("L lulus, T tidak lulus. Kosong berarti belum ada hasilnya.")]
        if course.certifies:
            told += [
                self.tr("K kompeten, B belum kompeten, menurut surat LSP."),
                self.tr(
                    "Nomor sertifikat kompetensi masuk ke dokumen perjalanan yang sedang disiapkan."
                ),
            ]
        self.add_side(card(self.tr("Mengetik cepat"), *map(words, told)))
        if opened.too_seldom:
            said = self.tr("Hadir kurang dari {least}%").format(least=course.least_attendance)
            self.add_side(card(said, *(words(one, "warning") for one in opened.too_seldom)))
