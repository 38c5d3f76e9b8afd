"""One step of a journey: the day, what is asked then, who told it, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from dme_desktop.kernel import addresses, kinds
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import altered, field_of, fields_of
from dme_desktop.people.model import Person
from dme_desktop.ui import drafts
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.form import Part
from dme_desktop.ui.form_page import FormPage
from dme_desktop.vault.database import Database
from dme_desktop.workers import acts, rules
from dme_desktop.workers.model import EventKind, Journey, JourneyEvent
from dme_desktop.workers.rules import Step
from dme_desktop.workers.screen import record
from dme_desktop.workers.service import steps
from dme_desktop.workers.service.steps import Happened

_DAYS = {"departed_on", "returned_on"}  # usually the day of the step itself
_DAY = field_of(JourneyEvent, "on")
_TOLD = field_of(JourneyEvent, "told_by")
_WHY = Field(
    name="why",
    label=QT_TRANSLATE_NOOP("fields", "Keterangan"),
    kind=kinds.LONG_TEXT,
    max_length=300,
)


@dataclass(frozen=True)
class OpenedStep:
    """A step that may be taken: the journey, whose it is, what is known, a draft."""

    journey_id: str
    name: str
    stage: str
    step: Step
    values: Mapping[str, Any]
    draft: Kept | None


def read(db: Database, kind: EventKind, journey_id: str) -> OpenedStep:
    """Read what a step begins with; raise DmeError when it is not possible any more."""
    with db.read() as session:
        journey = session.get(Journey, journey_id)
        if journey is None or journey.deleted_at:
            raise DmeError(record.GONE)
        step = rules.step_of(kind, journey.stage)
        if step is None:
            raise DmeError(f"{kind.value} tidak mungkin dari tahap {journey.stage.value}.")
        today = session.info["clock"].today()
        values = {name: getattr(journey, name) for name in step.asks} | {"on": today}
        for name in _DAYS.intersection(step.asks):
            values[name] = values[name] or PartialDate.of(today)
        name = session.get_one(Person, journey.person_id).full_name
    draft = drafts.waiting_for(db, _drafts(kind), journey_id)
    return OpenedStep(journey_id, name, journey.stage.value, step, values, draft)


def fields(step: Step) -> Sequence[Field]:
    """Return what a step asks, the day first."""
    own = {each.name: each for each in fields_of(Journey)}
    asked = [own[name] for name in step.asks]
    return [_DAY, *asked, *([_TOLD] if step.told else []), _WHY]


def happened(step: Step, values: Mapping[str, Any], before: Journey) -> Happened:
    """Return what the form tells of a step."""
    after = altered(before, {name: values[name] for name in step.asks})
    return Happened(values["on"], after, values.get("told_by"), values["why"])


class StepPage(FormPage):
    """Takes one step; F10 writes it down and moves the stage."""

    help_page = "langkah"

    def __init__(self, context: Context, step: Step, parent: QWidget) -> None:
        parts = [Part(step.kind.value, fields(step))]
        super().__init__(context, step.kind.value, parts, _drafts(step.kind), parent)

    def show_opened(self, opened: OpenedStep) -> None:
        """Show a step of another journey."""
        self._opened = opened
        self.header.set_title(f"{opened.step.kind.value}: {opened.name}")
        self.header.set_badge(opened.stage, "muted")
        self.clear_side()
        self._tell()
        self.show_record(opened.journey_id, dict(opened.values))

    @property
    def is_known(self) -> bool:
        """Say whether the record is kept already: a step is always a new one."""
        return False

    def draft_title(self) -> str:
        """Return what happens, and to whom."""
        return f"{self._opened.step.kind.value} {self._opened.name}"

    def store(self, values: dict[str, Any]) -> object:
        """Take the step; return the id of the journey."""
        kind = self._opened.step.kind
        act = acts.TAKE_STEP.about(kind.value)
        with self.writing(act) as session:
            before = session.get_one(Journey, self._opened.journey_id)
            told = happened(self._opened.step, values, before)
            steps.take(session, self._opened.journey_id, kind, told)
        return self._opened.journey_id

    def _tell(self) -> None:
        step = self._opened.step
        becomes = step.to.value if step.to else self.tr("tahapnya tetap")
        moves = self.tr("Dari {before} menjadi {after}.")
        told = [
            moves.format(before=self._opened.stage, after=becomes)
            if step.to
            else self.tr("Kejadian ini dicatat; {after}.").format(after=becomes)
        ]
        self.add_side(
            card(self.tr("Setelah disimpan"), *map(words, [*told, *filter(None, [step.then])]))
        )


def _drafts(kind: EventKind) -> str:
    return f"workers.{addresses.STEP.verb}.{kind.name}"
