"""The first start: which village, its office, its people, a passphrase, and the recovery sheet.

Nothing is on disk before the sheet has been proven to be in hand; then everything is written in one
piece, so that a power cut leaves either nothing or a whole village.
"""

from __future__ import annotations

import contextlib
import json
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from dme_desktop.app import arrival, founding
from dme_desktop.app.entrance.answers import (
    OfficeStep,
    OfficialsStep,
    head_values,
    office_values,
)
from dme_desktop.app.entrance.passphrase import PassphraseStep
from dme_desktop.app.entrance.regions import RegionStep
from dme_desktop.app.entrance.sheet import SheetStep
from dme_desktop.app.entrance.step import REMEMBER, Porch, Step
from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui import ask, failures
from dme_desktop.ui.form import Form
from dme_desktop.ui.jobs import Job
from dme_desktop.ui.watch import JobDialog
from dme_desktop.vault import keys

if TYPE_CHECKING:
    from dme_desktop.app.arrival import Arrival
    from dme_desktop.kernel.progress import Progress

STEPS = 5
DRAFT = "first_start"  # the setting that keeps the answers of the first three steps


class FirstStart(QStackedWidget):
    """Five steps, forward and back; what was written stays when going back."""

    arrived = Signal(object)
    went_back = Signal()

    def __init__(self, porch: Porch) -> None:
        super().__init__()
        self._porch = porch
        self._answers: dict[str, Any] = {}
        clock = porch.profile.clock
        self._region = RegionStep(self._place(1))
        self._office = OfficeStep(self._place(2), clock)
        self._officials = OfficialsStep(self._place(3), clock)
        self._passphrase = PassphraseStep(self._place(4))
        self._sheet: SheetStep | None = None
        for step, take in (
            (self._region, self._take_region),
            (self._office, self._take_office),
            (self._officials, self._take_officials),
            (self._passphrase, self._take_passphrase),
        ):
            self._add(step)
            step.went_on.connect(take)
        self._show_draft()

    @property
    def help_page(self) -> str:
        """Return the page of the manual of the step that is seen."""
        step = self.currentWidget()
        return step.help_page if isinstance(step, Step) else "mulai"

    def start(self) -> None:
        """Begin at the step that is seen."""
        step = self.currentWidget()
        if isinstance(step, Step):
            step.start()

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

    def _show_draft(self) -> None:
        """Show what was answered before a power cut; secrets are never kept."""
        kept = self._porch.settings.get(DRAFT)
        if not kept:
            return
        with contextlib.suppress(ValueError, DmeError):
            said = json.loads(kept)
            self._region.show_code(said["code"])
            _load(self._office.form, said["office"])
            _load(self._officials.form, said["officials"])

    def _keep_draft(self) -> None:
        said = {
            "code": self._region.code,
            "office": self._office.form.draft(),
            "officials": self._officials.form.draft(),
        }
        self._porch.settings.put(DRAFT, json.dumps(said))

    def _go_to(self, step: Step) -> None:
        self._keep_draft()
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
        self._go_to(self._passphrase)

    @Slot(object)
    def _take_passphrase(self, _: str) -> None:
        """Show a sheet with a new code: what it says may have changed since the last time."""
        if self._sheet is not None:
            self.removeWidget(self._sheet)
            self._sheet.deleteLater()
        code, plan = keys.new_recovery_code(), self._plan()
        make = partial(founding.planned_sheet, plan, code, self._porch.profile.clock)
        self._sheet = SheetStep(
            self._porch, self._place(STEPS), code, make, self.tr("Mulai memakai")
        )
        self._sheet.went_on.connect(self._create)
        self._add(self._sheet)
        self._go_to(self._sheet)

    def _plan(self) -> founding.Plan:
        return founding.Plan(**self._answers)

    @Slot(object)
    def _create(self, code: str) -> None:
        secrets = founding.Secrets(self._passphrase.lines.text(), code)
        remember = self._passphrase.remember.isChecked()
        self._porch.settings.put(REMEMBER, "1" if remember else "")
        work = partial(_created, self._porch, self._plan(), secrets, remember)
        job = Job(work)
        job.succeeded.connect(self._created)
        job.failed.connect(self._not_created)
        JobDialog(job, self.tr("Membuat data desa …"), self)
        self._wait_for_it(is_busy=True)
        self._porch.jobs.start(job)

    @Slot(object)
    def _created(self, arrival: Arrival) -> None:
        self._answers.clear()
        self._porch.settings.put(DRAFT, "")
        self.arrived.emit(arrival)

    @Slot(Exception)
    def _not_created(self, error: Exception) -> None:
        self._wait_for_it(is_busy=False)
        if self._sheet is not None:
            self._sheet.say(failures.sentence_for(error))

    def _wait_for_it(self, *, is_busy: bool) -> None:
        if self._sheet is not None:
            self._sheet.busy(is_busy)


def _load(form: Form, draft: str) -> None:
    for name, written in json.loads(draft).items():
        form.editor(name).put_draft(written)


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
