"""The first start: village, office, people, coat of arms, passphrase, and the recovery sheet.

Nothing is on disk before the sheet has been proven to be in hand; then everything is written in one
piece, so that a power cut leaves either nothing or a whole village.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot

from dme_desktop.app.entrance import arrival, founding
from dme_desktop.app.entrance.answers import (
    FormStep,
    OfficeStep,
    OfficialsStep,
    head_values,
    office_values,
)
from dme_desktop.app.entrance.arms import ArmsStep
from dme_desktop.app.entrance.passphrase import PassphraseStep
from dme_desktop.app.entrance.regions import RegionStep
from dme_desktop.app.entrance.sheet import SheetStep
from dme_desktop.app.entrance.step import REMEMBER, Porch, Step, Steps
from dme_desktop.ui import ask, failures, watch
from dme_desktop.ui.watch import Task
from dme_desktop.vault import keys

if TYPE_CHECKING:
    from dme_desktop.app.entrance.arrival import Arrival
    from dme_desktop.kernel.progress import Progress

STEPS = 6
DRAFT = "first_start"  # the setting that keeps the answers of the first three steps


class FirstStart(Steps):
    """Six steps, forward and back; what was written stays when going back."""

    arrived = Signal(object)
    went_back = Signal()

    def __init__(self, porch: Porch, *, is_desk: bool = False) -> None:
        """Begin a village, or a desk over villages with the same steps."""
        super().__init__()
        self._porch = porch
        self._answers: dict[str, Any] = {}
        self._drafts = _kept_drafts(porch)
        self._sheet: SheetStep | None = None
        self._code = keys.new_recovery_code()  # one for one first start: a printed sheet stays true
        self._region = RegionStep(self._place(1), self._drafts.get("code", ""), is_desk=is_desk)
        self._add(self._region)
        self._region.went_on.connect(self._take_region)

    @cached_property
    def _office(self) -> OfficeStep:
        """Make each step when it is first needed: all at once take longer than a blink."""
        step = OfficeStep(self._place(2), self._porch.profile.clock)
        self._add_form(step, "office", self._take_office)
        return step

    @cached_property
    def _officials(self) -> OfficialsStep:
        step = OfficialsStep(self._place(3), self._porch.profile.clock)
        self._add_form(step, "officials", self._take_officials)
        return step

    @cached_property
    def _arms(self) -> ArmsStep:
        step = ArmsStep(self._place(4), self._porch.jobs)
        self._add(step)
        step.went_on.connect(self._take_arms)
        return step

    @cached_property
    def _passphrase(self) -> PassphraseStep:
        step = PassphraseStep(self._place(5))
        self._add(step)
        step.went_on.connect(self._take_passphrase)
        return step

    def may_leave(self) -> bool:
        """Ask before answers are thrown away; nothing of them is on disk."""
        if not self._answers:
            return True
        return ask.confirm(
            self,
            self.tr("Desa baru belum selesai dibuat."),
            self.tr("Tutup"),
            self.tr("Isian tetap diingat; kata sandi dan lembar pemulihan dibuat lagi nanti."),
        )

    def _place(self, number: int) -> str:
        return self.tr("Langkah {number} dari {count}").format(number=number, count=STEPS)

    def _add(self, step: Step) -> None:
        self.addWidget(step)
        step.went_back.connect(self._go_back)

    def _add_form(self, step: FormStep, name: str, take: Callable[[Any], None]) -> None:
        self._add(step)
        step.went_on.connect(take)
        with contextlib.suppress(ValueError, KeyError):
            for field, written in json.loads(self._drafts[name]).items():
                step.form.editor(field).put_draft(written)

    def _keep_drafts(self) -> None:
        """Keep what was answered for after a power cut; secrets are never kept."""
        self._drafts["code"] = self._region.code
        for name in ("office", "officials"):
            step = self.__dict__.get(f"_{name}")
            if isinstance(step, FormStep):
                self._drafts[name] = step.form.draft()
        self._porch.settings.put(DRAFT, json.dumps(self._drafts))

    def _go_to(self, step: Step) -> None:
        self._keep_drafts()
        self.setCurrentWidget(step)
        step.start()

    @Slot()
    def _go_back(self) -> None:
        if self.currentIndex() == 0:
            self.went_back.emit()
            return
        self.setCurrentIndex(self.currentIndex() - 1)
        self.start()

    @Slot(object)
    def _take_region(self, code: str) -> None:
        self._answers["code"] = code
        self._go_to(self._office)

    @Slot(object)
    def _take_office(self, values: dict[str, Any]) -> None:
        self._answers["office"] = office_values(values)
        self._go_to(self._officials)

    @Slot(object)
    def _take_officials(self, values: dict[str, Any]) -> None:
        self._answers["head"] = head_values(values)
        self._answers["secretary"] = values.get("secretary") or ""
        self._answers["operator"] = values.get("operator") or ""
        self._go_to(self._arms)

    @Slot(object)
    def _take_arms(self, png: bytes) -> None:
        self._answers["arms"] = png
        self._go_to(self._passphrase)

    @Slot(object)
    def _take_passphrase(self, _: str) -> None:
        """Show the sheet, drawn anew: the names on it may have changed, its code has not."""
        if self._sheet is not None:
            self.removeWidget(self._sheet)
            self._sheet.deleteLater()
        make = partial(founding.planned_sheet, self._plan(), self._code, self._porch.profile.clock)
        self._sheet = SheetStep(
            self._porch, self._place(STEPS), self._code, make, self.tr("Mulai memakai")
        )
        self._sheet.went_on.connect(self._create)
        self._sheet.offer_new_code(self._renew_code)
        self._add(self._sheet)
        self._go_to(self._sheet)

    @Slot()
    def _renew_code(self) -> None:
        self._code = keys.new_recovery_code()
        self._take_passphrase("")

    def _plan(self) -> founding.Plan:
        return founding.Plan(**self._answers)

    @Slot(object)
    def _create(self, code: str) -> None:
        secrets = founding.Secrets(self._passphrase.lines.text(), code)
        remember = self._passphrase.remember.isChecked()
        self._porch.settings.put(REMEMBER, "1" if remember else "")
        work = partial(_created, self._porch, self._plan(), secrets, remember)
        words = self.tr("Membuat data desa …")
        self._wait_for_it(is_busy=True)
        watch.run(self, self._porch.jobs, Task(words, work, self._created, self._not_created))

    def _created(self, arrival: Arrival) -> None:
        self._answers.clear()
        self._porch.settings.put(DRAFT, "")
        self.arrived.emit(arrival)

    def _not_created(self, error: Exception) -> None:
        self._wait_for_it(is_busy=False)
        if self._sheet is not None:
            self._sheet.say(failures.sentence_for(error))

    def _wait_for_it(self, *, is_busy: bool) -> None:
        if self._sheet is not None:
            self._sheet.busy(is_busy)


def _kept_drafts(porch: Porch) -> dict[str, str]:
    try:
        kept = json.loads(porch.settings.get(DRAFT) or "{}")
    except ValueError:
        return {}
    return {str(name): str(text) for name, text in kept.items()} if isinstance(kept, dict) else {}


def _created(
    porch: Porch,
    plan: founding.Plan,
    secrets: founding.Secrets,
    remember: bool,  # noqa: FBT001 - a job's last argument is its progress
    progress: Progress,
) -> Arrival:
    progress(0, 0)
    db = founding.create(porch.profile, plan, secrets, remember=remember)
    return arrival.arrived(porch.profile, db)
