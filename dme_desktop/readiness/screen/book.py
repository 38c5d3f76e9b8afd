"""The board: every indicator of a half-year, how far it is, and who does what about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal, Slot
from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.words import screen_date
from dme_desktop.readiness import acts, rules
from dme_desktop.readiness.model import Pillar
from dme_desktop.readiness.rules import Score
from dme_desktop.readiness.service import board
from dme_desktop.readiness.service.board import Ending, Row
from dme_desktop.ui import ask
from dme_desktop.ui.cards import label
from dme_desktop.ui.context import Context
from dme_desktop.ui.dropdown import DropDown
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.naming import named
from dme_desktop.ui.source import Column, Source, WholeSource
from dme_desktop.ui.text import translated
from dme_desktop.vault.database import Database

ALL, GAPS = "all", "gaps"
PERIOD = "~"  # between the code of an indicator and a half-year that is over
TABLES = frozenset(
    {
        "indicator", "readiness_answer", "readiness_task", "attachment", "journey", "regulation",
        "task_force", "agreement", "case_file", "training_batch", "participant", "business",
        "business_group", "remittance", "activity", "setting",
    }
)  # fmt: skip


@dataclass(frozen=True)
class Summed:
    """What stands over the board: the pillars of a half-year and of the one before, what ends."""

    scores: Sequence[Score]
    before: str
    scores_before: Sequence[Score]
    endings: Sequence[Ending]
    closed: Sequence[str]


def summed(db: Database, period: str) -> Summed:
    """Return what each pillar comes to in a half-year, in this one without any."""
    with db.read() as session:
        now = rules.period_of(session.info["clock"].today())
        before = board.closed_before(session, period or now)
        return Summed(
            board.scores(board.rows(session, period)),
            before,
            board.scores(board.rows(session, before)) if before else (),
            () if period else board.endings(session),
            [one for one in board.periods(session) if one != now],
        )


class ReadinessPage(ListPage):
    """Enter opens an indicator, F8 shows the assessment; what lacks is a list of its own.

    A half-year that was closed is chosen above, and seen as it was then.
    """

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
        hint = self.tr("Enter buka   Ctrl+N indikator sendiri   F8 penilaian")
        super().__init__(context, title, Listing(title, self._columns(), chips, hint))
        self._periods = named(DropDown(), "period", self.tr("Semester"))
        self._periods.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToContents)
        self._periods.addItem(self.tr("Semester ini"), "")
        self._periods.activated.connect(self.show_rows)
        self.listing.chips.add_aside(self._periods)
        self._summary = label("summary", "muted", "")
        self._summary.setWordWrap(True)
        self.body.insertWidget(0, self._summary)
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
        return WholeSource(self.context.db, partial(_chosen, chip=chip, period=self.period))

    @property
    def period(self) -> str:
        """Return the half-year that is seen, "" for the one that runs."""
        return str(self._periods.currentData() or "")

    def open(self, record_id: str) -> None:
        """Ask for one indicator."""
        which = f"{record_id}{PERIOD}{self.period}" if self.period else record_id
        self.asked.emit(addresses.INDICATOR.of(which=which))

    @Slot()
    def new(self) -> None:
        """Ask for an indicator of the office's own."""
        self.asked.emit(addresses.CHANGE_INDICATOR)

    @Slot()
    def preview(self) -> None:
        """Ask for the assessment as paper."""
        self.asked.emit(addresses.ASSESSMENT.of(which=self.period))

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
        self.asked.emit(addresses.READINESS_BUNDLE.of(which=self.period))

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
        """Tell what each pillar comes to, what it came to before, and what ends."""
        self.fetch(partial(summed, self.context.db, self.period), self._show_summed)

    def _show_summed(self, found: Summed) -> None:
        self.header.set_badge(_pillars(found.scores))
        unknown = sum(one.unknown for one in found.scores)
        said = self.tr("{count} belum diketahui").format(count=unknown)
        self.header.set_aside(said if unknown else "")
        told = [self.tr("Rancangan program, bukan penilaian resmi.")]
        if found.before:
            period = rules.told_period(found.before).capitalize()
            told.append(f"{translated(period)}: {_pillars(found.scores_before)}.")
        if found.endings:
            ends = ", ".join(f"{one.what} {screen_date(one.on)}" for one in found.endings)
            told.append(self.tr("Akan atau telah berakhir: {ends}.").format(ends=ends))
        self._summary.setText("  ".join(told))
        self._offer(found.closed)

    def _offer(self, closed: Sequence[str]) -> None:
        """Offer the half-years that were closed; the one that is seen stays."""
        offered = [str(self._periods.itemData(at)) for at in range(1, self._periods.count())]
        if offered == list(closed):
            return
        seen = self.period
        while self._periods.count() > 1:
            self._periods.removeItem(1)
        for one in closed:
            self._periods.addItem(translated(rules.told_period(one).capitalize()), one)
        self._periods.setCurrentIndex(max(0, self._periods.findData(seen)))

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Kode"), lambda row: str(row.id), 64),
            Column(self.tr("Indikator"), lambda row: translated(row.asked.text), bold=True),
            Column(self.tr("Nilai"), _value, 120, right=True),
            Column(self.tr("Target"), _target, 80, right=True),
            Column(self.tr("Capaian"), lambda row: _percent(row.share), 80, right=True, tone=_tone),
            Column(self.tr("Sebelumnya"), _before, 110, right=True),
            Column(self.tr("Dasar"), lambda row: row.told or "–", 210),
            Column(self.tr("Tugas"), _task, 180, tone=_late),
        ]


def _chosen(session: Session, chip: str, period: str) -> list[Row]:
    rows = board.rows(session, period)
    if chip == GAPS:
        return [one for one in rows if one.is_gap]
    if chip in Pillar.__members__:
        return [one for one in rows if one.asked.pillar is Pillar[chip]]
    return rows


def _value(row: Row) -> str:
    return translated(rules.shown(row.asked.kind, row.value))


def _before(row: Row) -> str:
    return translated(rules.shown(row.asked.kind, row.before.value)) if row.before else "–"


def _pillars(scores: Sequence[Score]) -> str:
    """Return "E 50% · M 80%"."""
    return " · ".join(f"{one.pillar.name} {_percent(one.share)}" for one in scores)


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
