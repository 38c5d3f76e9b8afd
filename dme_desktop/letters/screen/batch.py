"""Making one kind of paper for many workers at once, and what became of each of them."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from dme_desktop.accounts import screen as approval
from dme_desktop.agenda import answers
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.screen import signers
from dme_desktop.agenda.screen.issuing import IssuingPage
from dme_desktop.agenda.screen.signers import Signing
from dme_desktop.kernel import addresses, kinds
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.kinds import Kind
from dme_desktop.kernel.progress import Progress
from dme_desktop.kernel.words import grouped
from dme_desktop.letters import acts, batches
from dme_desktop.letters.batches import COMMON, Batch, Candidate, Refused
from dme_desktop.letters.kinds import KINDS
from dme_desktop.people import service as people
from dme_desktop.ui import ask, drafts, failures, watch
from dme_desktop.ui.beside import Deed, button
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.form import Part
from dme_desktop.ui.naming import named
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.ticks import TALL, People
from dme_desktop.ui.watch import Task
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Stage

SHORT = 110  # pixels; who cannot be among them
MOST_TOLD = 12  # people in a message
MOST_LISTED = 200  # people in a box of lines: nobody reads on, and thousands stop the window
_SIGNING = tuple(one.name for one in answers.SIGNING)


@dataclass(frozen=True)
class Asked:
    """For whom: a paper, and where it is said a stage and a hamlet, on some day."""

    candidates: Sequence[Candidate]
    kind: LetterType | None
    stage: Stage | None
    hamlet: str | None
    today: dt.date


@dataclass(frozen=True)
class Offer:
    """Who can have the paper that was asked about, and who cannot, each with the reason."""

    asked: Asked
    able: Sequence[Candidate]
    left_out: Sequence[Refused]


@dataclass(frozen=True)
class BatchOpened:
    """What the page begins with: who there is, where they live, who may sign."""

    candidates: Sequence[Candidate]
    first: Offer
    hamlets: Sequence[str]
    signers: Sequence[Signing]
    values: Mapping[str, object]
    draft: Kept | None


def read(db: Database) -> BatchOpened:
    """Read everybody a paper may be made for."""
    with db.read() as session:
        found, values = batches.candidates(session), batches.beginning(session)
        kind = next(one for one in COMMON if one is values["kind"])
        return BatchOpened(
            found,
            offer(Asked(found, kind, None, None, db.clock.today())),
            people.hamlets(session),
            signers.allowed(session),
            values,
            drafts.waiting_for(db, addresses.FOR_MANY.drafts, ""),
        )


def offer(asked: Asked) -> Offer:
    """Return who can have a paper; of 20,000 workers it takes some 40 ms."""
    there = [
        one
        for one in asked.candidates
        if (asked.stage is None or asked.stage is one.stage)
        and (asked.hamlet is None or asked.hamlet == one.hamlet)
    ]
    left_out = batches.left_out(asked.kind, there, asked.today) if asked.kind else []
    without = {one.id for one in left_out}
    return Offer(asked, [one for one in there if one.id not in without], left_out)


def issue(
    context: Context,
    kind: LetterType,
    chosen: Sequence[Candidate],
    answers: Mapping[str, object],
    progress: Progress,
) -> Batch:
    """Issue the papers as one act; a stop takes all of them back."""
    act = acts.ISSUE_MANY.about(f"{kind.value}, {len(chosen)} orang")
    with context.db.write(act, context.who) as session:
        return batches.issue(session, kind, chosen, answers, progress)


def _fields(opened: BatchOpened) -> tuple[list[Field], list[Field]]:
    """Return what chooses the paper and the people, and what is the same on all papers."""
    kind = Field(
        name="kind",
        label=QT_TRANSLATE_NOOP("fields", "Jenis surat"),
        kind=Kind("choice", _named, lambda one: str(one.value), lambda: tuple(COMMON)),
        required=True,
    )
    hamlet = Field(
        name="hamlet",
        label=QT_TRANSLATE_NOOP("fields", "Dusun"),
        kind=Kind("choice", str, str, lambda: tuple(opened.hamlets)),
        hint=QT_TRANSLATE_NOOP("fields", "Kosong berarti semua dusun."),
    )
    stage = Field(
        name="stage",
        label=QT_TRANSLATE_NOOP("fields", "Tahap"),
        kind=kinds.choice(Stage),
        hint=QT_TRANSLATE_NOOP("fields", "Kosong berarti semua tahap."),
    )
    asked = {one.name: one for kind_ in COMMON for one in batches.fields(kind_)}
    return [kind, stage, hamlet], list(asked.values())


def _named(text: str) -> LetterType:
    return next(kind for kind in COMMON if kind.value == text)


class BatchPage(IssuingPage):
    """Chooses a paper, the people and what is the same for all.

    F8 shows the first ones as drafts, F10 issues one for each.
    """

    help_page = "massal"
    made = Signal(object)  # LetterType and Batch

    def __init__(self, context: Context, opened: BatchOpened, parent: QWidget) -> None:
        choosing, common = _fields(opened)
        signing = [signers.asked(opened.signers), answers.SIGNING[1]]
        parts = [
            Part(QT_TRANSLATE_NOOP("fields", "Surat apa, untuk siapa"), choosing),
            Part(
                QT_TRANSLATE_NOOP("fields", "Sama untuk semua"),
                [*common, *signing],
                QT_TRANSLATE_NOOP(
                    "fields", "Yang tidak ditanyakan di sini diambil dari data tiap orang."
                ),
            ),
        ]
        title = self.tr("Cetak massal")
        super().__init__(context, title, parts, addresses.FOR_MANY.drafts, parent)
        self._opened, self._common = opened, [one.name for one in (*common, *signing)]
        self._asked: set[str] = set()
        self.chosen: Sequence[Candidate] = ()
        self.left_out: Sequence[Refused] = ()
        self._narrowing: Asked | None = None  # who can have the paper is being reckoned
        self._keeps_ticks = False  # of the same people, for another paper
        self.people = People[Candidate]()
        self.people.ticks.dataChanged.connect(self._count)
        self.people.ticks.modelReset.connect(self._count)
        self.add_side(self._chooser())
        self.form.changed.connect(self._narrow)
        self.form.changed.connect(partial(signers.follow, self.form, opened.signers))

    def show_opened(self, opened: BatchOpened) -> None:
        """Show who may be chosen."""
        self.show_record("", dict(opened.values))
        self._ask_the_same_for(opened.first.asked.kind)
        self._narrowing, self._keeps_ticks = opened.first.asked, False
        self._show_offer(opened.first)

    def draft_title(self) -> str:
        """Return what this page is called."""
        return self.tr("Cetak massal")

    def show_draft(self, draft: Kept) -> None:
        """Go on with an unfinished choice; everybody it fits is chosen again."""
        super().show_draft(draft)
        self._narrow("hamlet")

    def save(self) -> bool:
        """Issue the papers, for whom the page says by now."""
        self._reckon()
        return super().save()

    def preview(self) -> None:
        """Show the first papers as drafts, of whom the page says by now."""
        self._reckon()
        super().preview()

    def draw(self, values: dict[str, Any]) -> bytes:
        """Return the first papers as drafts."""
        with self.context.db.read(self.context.who) as session:
            return batches.preview(session, values["kind"], self.chosen, self._answers(values))

    def _start_issuing(self, values: dict[str, Any]) -> None:
        if not self.chosen:
            raise DmeError(self.tr("Belum ada orang yang dipilih."))
        kind: LetterType = values["kind"]
        sure = self._is_sure(kind, len(self.chosen))
        if not sure or not approval.approved(self, self.context, acts.ISSUE_MANY):
            raise DmeError(self.tr("Belum ada surat yang terbit."))
        task = Task(
            self.tr("Menerbitkan surat …"),
            partial(issue, self.context, kind, self.chosen, self._answers(values)),
            partial(self._on_made, kind, self.left_out),
            self._refuse,
            self._stopped,
            holds=True,
        )
        watch.run(self, self.context.jobs, task)

    def _answers(self, values: Mapping[str, object]) -> dict[str, object]:
        return {name: values[name] for name in self._asked}

    def _is_sure(self, kind: LetterType, count: int) -> bool:
        said = self.tr("Terbitkan {kind} untuk {count} orang?", "", count).format(
            kind=kind.value, count=count
        )
        known = self.tr("Setiap surat mengambil nomor, dan nomor itu tidak dipakai lagi.")
        return ask.confirm(self, said, self.tr("Terbitkan"), known)

    def _on_made(self, kind: LetterType, left_out: Sequence[Refused], batch: Batch) -> None:
        if not batch.numbers:
            self._refuse(DmeError(self.tr("Tidak ada surat yang terbit.")))
            ask.tell(self, self.tr("Tidak ada surat yang terbit."), told(batch.refused[:MOST_TOLD]))
            return
        self.drafts.drop()
        self.form.set_dirty(False)
        self.closed.emit()
        self.made.emit((kind, replace(batch, refused=(*left_out, *batch.refused))))

    def _stopped(self) -> None:
        said = self.tr("Dihentikan. Tidak ada surat yang terbit dan tidak ada nomor dipakai.")
        self._refuse(DmeError(said))

    @Slot(str)
    def _narrow(self, name: str) -> None:
        if name not in {"kind", "stage", "hamlet"}:
            return
        try:
            kind = self.form.editor("kind").value()
            stage, hamlet = (self.form.editor(one).value() for one in ("stage", "hamlet"))
        except ValueError:
            return
        self._ask_the_same_for(kind)
        is_same = name == "kind"  # people, for another paper
        self._keeps_ticks = is_same and (self._keeps_ticks or self._narrowing is None)
        today = self.context.clock.today()
        self._narrowing = Asked(self._opened.candidates, kind, stage, hamlet, today)
        self.fetch(partial(offer, self._narrowing), self._show_offer)

    def _ask_the_same_for(self, kind: LetterType | None) -> None:
        """Show what is the same on all papers of a kind."""
        self._asked = set()
        if kind is not None:
            self._asked = {*COMMON[kind], *(_SIGNING if KINDS[kind].asks else ())}
        for each in self._common:
            self.form.cell(each).setVisible(each in self._asked)

    @property
    def is_settled(self) -> bool:
        """Say whether the people on the page are those that were asked for."""
        return self._narrowing is None

    def _reckon(self) -> None:
        """Reckon at once who can have the paper, where that is still being done."""
        if self._narrowing is not None:
            self._show_offer(offer(self._narrowing))

    def _show_offer(self, found: Offer) -> None:
        if found.asked is not self._narrowing:
            return
        self._narrowing, self.left_out = None, found.left_out
        self.people.offer(found.able, keep=self._keeps_ticks)
        self._barred.setPlainText(told(self.left_out))
        self._barred.setVisible(bool(self.left_out))

    @Slot()
    def _count(self) -> None:
        self.chosen = self.people.chosen()
        number = len(self.chosen)
        self.call_saving(self.tr("Terbitkan {count} surat", "", number).format(count=number))
        said = self.tr("{count} orang dipilih", "", number).format(count=number)
        if self.left_out:
            without = self.tr("{count} tidak dapat menerima surat ini:")
            said = f"{said}; {without.format(count=len(self.left_out))}"
        self._told.setText(said)

    def _chooser(self) -> QFrame:
        self._told = words("")
        self._barred = read_only("barred", self.tr("Tidak dapat menerima"), SHORT)
        every = Deed("every", self.tr("Pilih semua"), partial(self.people.choose, True), "check")
        none = Deed("none", self.tr("Kosongkan"), partial(self.people.choose, False), "x")
        shown = (self._told, self._barred, self.people)
        return card(self.tr("Untuk siapa"), *shown, button(every), button(none))


class BatchDone(PreviewPage):
    """The papers of a batch as one file, and who got none."""

    help_page = "massal"

    def __init__(self, context: Context, kind: LetterType, batch: Batch) -> None:
        name = f"{kind.value} {context.clock.today():%d-%m-%Y}.pdf"
        super().__init__(context, kind.value, batch.pdf, name)
        said = self.tr("{count} surat terbit, menurut dusun dan nama.", "", len(batch.numbers))
        span = " … ".join(dict.fromkeys((batch.numbers[0], batch.numbers[-1])))
        self.add_side(
            card(
                self.tr("Terbit"),
                words(said.format(count=len(batch.numbers)), ""),
                words(span),
                words(self.tr("Setiap surat juga ada di daftar surat dan dapat dicetak sendiri.")),
            )
        )
        if batch.refused:
            self.add_side(self._left_out(batch.refused))

    def _left_out(self, refused: Sequence[Refused]) -> QFrame:
        lines = read_only("refused", self.tr("Tidak dibuat"), TALL)
        lines.setPlainText(told(refused))
        said = self.tr("Tidak dibuat untuk {count} orang", "", len(refused)).format(
            count=len(refused)
        )
        return card(said, lines)


def read_only(name: str, title: str, tall: int) -> QPlainTextEdit:
    """Return a box of lines to be read, `tall` pixels high."""
    lines = named(QPlainTextEdit(), name, title)
    lines.setReadOnly(True)
    lines.setTabChangesFocus(True)
    lines.setFixedHeight(tall)
    return lines


def told(refused: Sequence[Refused]) -> str:
    """Return who got no paper, each with the reason; of many the first, and how many more."""
    listed = refused[:MOST_LISTED]
    lines = [f"{one.full_name} ({one.hamlet}): {failures.spoken(one.reason)}" for one in listed]
    if more := len(refused) - len(listed):
        words = QCoreApplication.translate("BatchPage", "dan {count} orang lagi")
        lines.append(words.format(count=grouped(more)))
    return "\n\n".join(lines)
