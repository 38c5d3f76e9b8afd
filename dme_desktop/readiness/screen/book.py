"""The board: every indicator of this half-year, how far it is, and who does what about it."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.words import screen_date
from dme_desktop.readiness import acts, rules
from dme_desktop.readiness.model import Pillar
from dme_desktop.readiness.rules import Score
from dme_desktop.readiness.service import board
from dme_desktop.readiness.service.board import Row
from dme_desktop.ui import ask
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, Source, WholeSource
from dme_desktop.ui.text import translated
from dme_desktop.vault.database import Database

ALL, GAPS = "all", "gaps"
TABLES = frozenset(
    {
        "indicator", "readiness_answer", "readiness_task", "attachment", "journey", "regulation",
        "task_force", "agreement", "case_file", "training_batch", "participant", "business",
        "business_group", "remittance", "activity", "setting",
    }
)  # fmt: skip


def scored(db: Database) -> list[Score]:
    """Return what each pillar comes to now."""
    with db.read() as session:
        return board.scores(board.rows(session))


class ReadinessPage(ListPage):
    """Enter opens an indicator, F8 shows the assessment; what lacks is a list of its own."""

    help_page = "kesiapan"
    leaves_office = False  # small counts stand on it; the assessment hides them
    tables = TABLES
    filtered = False
    asked = Signal(object)

    def __init__(self, context: Context) -> None:
        title = self.tr("Kesiapan DME")
        chips = {
            ALL: self.tr("Semua"),
            GAPS: self.tr("Belum tercapai"),
            **{one.name: one.value for one in Pillar},
        }
        hint = self.tr(
            "Enter buka   Ctrl+N indikator sendiri   F8 penilaian   Rancangan, bukan yang resmi"
        )
        super().__init__(context, title, Listing(title, self._columns(), chips, hint))
        self.add_action("add", self.tr("Indikator sendiri"), self.new, keys="Ctrl+N", symbol="plus")
        self.add_action(
            "assessment", self.tr("Penilaian"), self.preview, keys="F8", symbol="file-text"
        )
        self.add_action("bundle", self.tr("Berkas usulan"), self.bundle, symbol="folder-open")
        self.add_primary(
            "close_period", self.tr("Simpan semester"), self.close_period, symbol="save"
        )

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - a short list
        """Return the indicators of a pillar, or what lacks."""
        self.listing.say_when_empty(self.tr("Semua target di sini tercapai."))
        return WholeSource(self.context.db, partial(_chosen, chip=chip))

    def open(self, record_id: str) -> None:
        """Ask for one indicator."""
        self.asked.emit(addresses.INDICATOR.of(which=record_id))

    @Slot()
    def new(self) -> None:
        """Ask for an indicator of the office's own."""
        self.asked.emit(addresses.CHANGE_INDICATOR)

    @Slot()
    def preview(self) -> None:
        """Ask for the assessment as paper."""
        self.asked.emit(addresses.ASSESSMENT)

    @Slot()
    def print(self) -> None:
        """Show the assessment, from where it is printed."""
        self.preview()

    @Slot()
    def export(self) -> None:
        """Show the assessment: what leaves the office hides small counts."""
        self.preview()

    @Slot()
    def bundle(self) -> None:
        """Ask for the proposal, the assessment and the proofs as one PDF."""
        self.asked.emit(addresses.READINESS_BUNDLE)

    @Slot()
    def close_period(self) -> None:
        """Keep what the board says today as the assessment of this half-year."""
        period = rules.told_period(rules.period_of(self.context.clock.today()))
        asked = self.tr("Simpan angka hari ini sebagai penilaian {period}? Boleh disimpan lagi "
                        "sampai semesternya lewat.")  # fmt: skip
        if not ask.confirm(self, asked.format(period=period), self.tr("Simpan semester")):
            return
        self.write(acts.CLOSE_PERIOD, board.close_period)

    @Slot()
    def on_loaded(self) -> None:
        """Tell what each pillar comes to."""
        self.fetch(partial(scored, self.context.db), self._show_scores)

    def _show_scores(self, scores: list[Score]) -> None:
        told = [f"{one.pillar.name} {_percent(one.share)}" for one in scores]
        self.header.set_badge(" · ".join(told))
        unknown = sum(one.unknown for one in scores)
        said = self.tr("{count} belum diketahui").format(count=unknown)
        self.header.set_aside(said if unknown else "")

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Kode"), lambda row: str(row.id), 64, bold=True),
            Column(self.tr("Indikator"), lambda row: translated(row.asked.text)),
            Column(self.tr("Nilai"), _value, 130, right=True),
            Column(self.tr("Target"), _target, 90, right=True),
            Column(self.tr("Capaian"), lambda row: _percent(row.share), 90, right=True, tone=_tone),
            Column(self.tr("Dasar"), lambda row: row.told or "–", 230),
            Column(self.tr("Tugas"), _task, 190, tone=_late),
        ]


def _chosen(session: Session, chip: str) -> list[Row]:
    rows = board.rows(session)
    if chip == GAPS:
        return [one for one in rows if one.is_gap]
    if chip in Pillar.__members__:
        return [one for one in rows if one.asked.pillar is Pillar[chip]]
    return rows


def _value(row: Row) -> str:
    return translated(rules.shown(row.asked.kind, row.value))


def _target(row: Row) -> str:
    return translated(rules.shown(row.asked.kind, row.asked.target)) if row.asked.target else "–"


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{round(100 * share)}%"


def _tone(row: Row) -> str:
    if not row.is_gap:
        return ""
    return "muted" if row.share is None else "red" if row.share < 0.5 else "amber"


def _task(row: Row) -> str:
    task = row.task
    if task is None or task.done_on:
        return "–"
    return f"{task.who}, {screen_date(task.due_on)}"


def _late(row: Row) -> str:
    return "" if row.task is None or row.task.done_on else "amber"
