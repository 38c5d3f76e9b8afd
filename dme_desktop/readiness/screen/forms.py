"""The forms of readiness: an answer with its proof, an indicator itself, and a task."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.screen.record import OpenedRecord, RecordPage, beside, draft_of
from dme_desktop.apart import calling
from dme_desktop.attachments import joining
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.kernel import addresses
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.progress import Progress
from dme_desktop.kernel.records import field_of, fields_of, record_of, values_of
from dme_desktop.kernel.words import screen_date
from dme_desktop.readiness import acts, papers, rules
from dme_desktop.readiness.model import Indicator, ReadinessAnswer, ReadinessTask
from dme_desktop.readiness.service import board
from dme_desktop.readiness.service.board import Row
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Part
from dme_desktop.ui.text import translated
from dme_desktop.vault.database import Database

ANSWERS = addresses.INDICATOR.drafts
INDICATORS = addresses.CHANGE_INDICATOR.drafts
TASKS = addresses.READINESS_TASK.drafts
FOREIGN = 60.0  # seconds to put the proofs behind each other


def bundle(db: Database, who: Who, period: str, progress: Progress) -> bytes:
    """Return the proposal, the assessment and the proofs of a half-year as one PDF."""
    with db.read(who) as session:
        parts = papers.parts(session, period)
    progress(0, len(parts))
    if len(parts) == 1:
        return parts[0]
    found: bytes = calling.call(joining.joined, parts, gives=bytes, seconds=FOREIGN)
    return found


@dataclass(frozen=True, kw_only=True)
class OpenedAnswer(OpenedRecord):
    """One indicator on the table, with its answer and what was answered before.

    `then` is the half-year it is of where that is over, and nothing is changed; "" for this one.
    """

    row: Row | None = None
    then: str = ""
    history: Sequence[ReadinessAnswer] = ()


@dataclass(frozen=True, kw_only=True)
class OpenedIndicator(OpenedRecord):
    """An indicator that is to be changed, by its code."""

    code: str = ""


@dataclass(frozen=True, kw_only=True)
class OpenedTask(OpenedRecord):
    """A task about an indicator, by its code."""

    code: str = ""


def opened_answer(db: Database, code: str, then: str = "") -> OpenedAnswer:
    """Return an indicator with its answer of a half-year; raise DmeError when it is gone."""
    with db.read() as session:
        row = board.row(session, code, then)
        known = beside(session, row.answer.id) if row.answer else {}
        return OpenedAnswer(
            values=values_of(row.answer) if row.answer else {},
            row=row,
            then=then,
            history=board.history(session, code),
            draft=None if then else draft_of(db, ANSWERS, code),
            **known,
        )


def opened_indicator(db: Database, code: str) -> OpenedIndicator:
    """Return an indicator to be changed, or a new one of the office's own."""
    with db.read() as session:
        one = next((each for each in board.asked(session) if each.id == code), None)
    if one is None:
        return OpenedIndicator(values={"weight": 1, "active": True})
    names = ("pillar", "text", "kind", "target", "weight", "active")
    values = {"code": one.id, **{name: getattr(one, name) for name in names}}
    return OpenedIndicator(values=values, code=code, record_id=code)


def opened_task(db: Database, code: str) -> OpenedTask:
    """Return the task about an indicator that waits, or a new one."""
    with db.read() as session:
        task = board.row(session, code).task
        if task is None or task.done_on:
            return OpenedTask(values={}, code=code, draft=draft_of(db, TASKS, code))
        return OpenedTask(values=values_of(task), code=code, **beside(session, task.id))


class ProofPage(RecordPage):
    """One indicator: what the registers say, or the answer by hand, and what proves it."""

    help_page = "kesiapan"
    acts = (acts.ANSWER, acts.ANSWER)
    asked = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        note = QT_TRANSLATE_NOOP(
            "fields", "Rancangan program, bukan penilaian resmi. Yang belum tahu dibiarkan kosong."
        )
        asked = [field_of(ReadinessAnswer, name) for name in ("value", "note")]
        part = Part(QT_TRANSLATE_NOOP("fields", "Jawaban dan bukti"), asked, note)
        super().__init__(context, self.tr("Indikator"), [part], ANSWERS, parent)

    def title_of(self, opened: OpenedRecord) -> str:
        """Return the code of the indicator, and the half-year where that is over."""
        row = opened.row if isinstance(opened, OpenedAnswer) else None
        if row is None:
            return self.title
        then = opened.then if isinstance(opened, OpenedAnswer) else ""
        told = f"{row.id} {translated(row.asked.pillar.value)}"
        return f"{told}, {translated(rules.told_period(then))}" if then else told

    def show_opened(self, opened: OpenedAnswer) -> None:
        """Show another indicator."""
        self._row = opened.row
        super().show_opened(opened)

    def show_record(self, record_id: str, values: dict[str, Any]) -> None:
        """Show an answer; its draft is found by the code of the indicator."""
        super().show_record(self._row.id if self._row else record_id, values)

    def draft_title(self) -> str:
        """Return which indicator it is."""
        return self.title_of(self.opened)

    def surround(self, opened: OpenedAnswer) -> None:
        """Tell what is asked, how far it is, what is to do, and how it was before."""
        if (row := opened.row) is None:
            return
        self.form.cell("value").setVisible(not row.asked.query)
        self.header.set_badge(self._reached(row), "" if not row.is_gap else "amber")
        self.add_side(self._about(row, opened.then))
        if opened.then:
            self.lock()
        else:
            self._add_deeds(row)
        self.add_attachments(self.tr("Bukti"), AttachmentKind.PINDAIAN)
        if opened.history:
            self.add_side(self._history(row, opened.history))
        self.add_past()

    def _add_deeds(self, row: Row) -> None:
        """Offer what can be done about an indicator of this half-year."""
        change = addresses.CHANGE_INDICATOR.of(which=row.id)
        task = addresses.READINESS_TASK.of(which=row.id)
        self.add_side(
            deeds(
                self.tr("Indikator ini"),
                Deed(
                    "task", self.tr("Rencanakan tugas"), lambda: self.asked.emit(task), "calendar"
                ),
                Deed(
                    "change", self.tr("Ubah indikator"), lambda: self.asked.emit(change), "pencil"
                ),
            )
        )

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Write the answer down; return its id."""
        assert self._row is not None  # noqa: S101 - the page shows one
        if self._row.asked.query:
            values = values | {"value": None}
        wanted = record_of(ReadinessAnswer, values, code=self._row.id, period="")
        return board.answer(session, self._row.id, wanted).id

    def _reached(self, row: Row) -> str:
        if row.share is None:
            return self.tr("Belum diketahui") if row.asked.target else self.tr("Dicatat")
        return self.tr("{percent}% dari target").format(percent=round(100 * row.share))

    def _about(self, row: Row, then: str) -> QFrame:
        one = row.asked
        told = [words(translated(one.text), "h3")]
        if one.words:
            told.append(words(self.tr("Ditanyakan ke daftar: {words}.").format(
                words=translated(one.words)), ""))  # fmt: skip
        value = translated(rules.shown(one.kind, row.value))
        said = self.tr("Waktu itu: {value}") if then else self.tr("Hari ini: {value}")
        told.append(words(said.format(value=value), ""))
        if row.told:
            told.append(words(row.told))
        if one.target:
            target = translated(rules.shown(one.kind, one.target))
            said = self.tr("Target {target}, bobot {weight}")
            told.append(words(said.format(target=target, weight=one.weight)))
        if one.changed:
            told.append(words(self.tr("Diubah kantor ini.")))
        return card(self.tr("Yang ditanyakan"), *told)

    def _history(self, row: Row, history: Sequence[ReadinessAnswer]) -> QFrame:
        told = []
        for one in history:
            value = translated(rules.shown(row.asked.kind, one.value))
            day = screen_date(one.closed_on) if one.closed_on else ""
            told.append(words(f"{one.period}: {value} · {day}", ""))
        return card(self.tr("Semester sebelumnya"), *told)


class IndicatorPage(RecordPage):
    """Changes what is asked, its target and its weight; or adds one of the office's own."""

    help_page = "kesiapan"
    acts = (acts.CHANGE, acts.CHANGE)

    def __init__(self, context: Context, parent: QWidget) -> None:
        note = QT_TRANSLATE_NOOP(
            "fields", "Boleh diubah selama naskah Menteri masih rancangan; laporan menyebutkannya."
        )
        part = Part(QT_TRANSLATE_NOOP("fields", "Indikator"), list(fields_of(Indicator)), note)
        super().__init__(context, self.tr("Indikator sendiri"), [part], INDICATORS, parent)

    def title_of(self, opened: OpenedRecord) -> str:
        """Return the code of the indicator."""
        return str(opened.values["code"]) if opened.record_id else self.title

    def draft_title(self) -> str:
        """Return which indicator it is."""
        return self.title_of(self.opened)

    def surround(self, opened: OpenedIndicator) -> None:
        """Tell where the set comes from; the code of one that is kept stays."""
        self.form.cell("code").setEnabled(not opened.code)
        given = board.given()
        told = self.tr("Kumpulan indikator {version}").format(version=given.version)
        self.add_side(card(self.tr("Asalnya"), words(told, "h3"), words(translated(given.origin))))

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Change the indicator; return its code."""
        return board.change(session, record_of(Indicator, values)).code


class TaskPage(RecordPage):
    """What is to be done about a gap, by whom and until when."""

    help_page = "kesiapan"
    acts = (acts.PLAN, acts.PLAN)

    def __init__(self, context: Context, parent: QWidget) -> None:
        note = QT_TRANSLATE_NOOP("fields", "Yang lewat waktunya tampil di Hari ini.")
        part = Part(QT_TRANSLATE_NOOP("fields", "Tugas"), list(fields_of(ReadinessTask)), note)
        super().__init__(context, self.tr("Tugas kesiapan"), [part], TASKS, parent)

    def title_of(self, opened: OpenedRecord) -> str:
        """Return which indicator it is about."""
        code = opened.code if isinstance(opened, OpenedTask) else ""
        return self.tr("Tugas {code}").format(code=code)

    def show_opened(self, opened: OpenedTask) -> None:
        """Show another task."""
        self._code = opened.code
        super().show_opened(opened)

    def show_record(self, record_id: str, values: dict[str, Any]) -> None:
        """Show a task; the draft of a new one is found by the code of the indicator."""
        super().show_record(record_id if self.kept_id else self._code, values)

    def draft_title(self) -> str:
        """Return which task it is."""
        return self.title_of(self.opened)

    def surround(self, opened: OpenedTask) -> None:
        """Offer to throw a kept one away."""
        if opened.record_id:
            delete = Deed("delete", self.tr("Hapus"), self.delete, "trash-2")
            self.add_side(deeds(self.tr("Tugas ini"), delete))
        self.add_past()

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Write the task down; return its id."""
        task = record_of(ReadinessTask, values, code=self._code)
        return board.plan(session, task, self.kept_id).id

    @Slot()
    def delete(self) -> None:
        """Put the task in the bin; the toast takes it back."""
        self.discard(acts.REMOVE_TASK, board.remove_task)
