"""The door: shows the page that the state of the folder asks for, until the data are open."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot

from dme_desktop.accounts import signing_in
from dme_desktop.app.entrance.arrival import Arrival, Halt, Need
from dme_desktop.app.entrance.first_start import FirstStart
from dme_desktop.app.entrance.new_keys import (
    NewKeys,
    NewPassphraseAfterCode,
    NewSecretAfterCode,
)
from dme_desktop.app.entrance.opener import OpenerStep
from dme_desktop.app.entrance.persons import SignIn
from dme_desktop.app.entrance.questions import DateQuestion, NumbersQuestion
from dme_desktop.app.entrance.restore import KeysFromCopy, Restore
from dme_desktop.app.entrance.step import Step, Steps
from dme_desktop.app.entrance.stopped import Stopped
from dme_desktop.app.entrance.unlock import Unlock
from dme_desktop.app.entrance.welcome import Welcome
from dme_desktop.ui.content import Content

if TYPE_CHECKING:
    from pathlib import Path

    from dme_desktop.app.entrance.step import Porch
    from dme_desktop.kernel.acts import Who


class Door(Content):
    """One page at a time; `opened` brings the open data."""

    opened = Signal(object)
    again_asked = Signal()
    close_asked = Signal()

    def __init__(self, porch: Porch) -> None:
        super().__init__()
        self.setObjectName("door")
        self.held: Arrival | None = None  # open already, but a page still asks for new secrets
        self._porch = porch
        self._halt = Halt(Need.PATIENCE)
        self._page: Step | Steps | None = None

    @property
    def help_page(self) -> str:
        """Return the page of the manual for what is seen."""
        return self._page.help_page if self._page else super().help_page

    def may_leave(self) -> bool:
        """Ask before a half-finished first start is thrown away."""
        return self._page is None or self._page.may_leave()

    def show_halt(self, halt: Halt) -> None:
        """Show what has to be done before the data can be opened."""
        self._halt = halt
        if halt.need is Need.FIRST_START:
            self._show_welcome()
        elif halt.need is Need.SECRET:
            self._show_unlock()
        else:
            self._show_stopped()

    def show_new_keys(self, found: Arrival) -> None:
        """Ask for new secrets for open data whose key file is lost."""
        self.held = found
        page = NewKeys(self._porch, found)
        page.done.connect(self.opened)
        self._put(page)

    def asks(self, found: Arrival) -> bool:
        """Ask what is in doubt about open data; say whether there is anything to ask."""
        if not found.asks:
            return False
        self.held = found
        if found.facts.who is None:
            self._ask_who(found)
            return True
        page = DateQuestion(found) if found.clock_doubt else NumbersQuestion(found)
        page.done.connect(self.opened)
        if isinstance(page, DateQuestion):
            page.close_asked.connect(self.close_asked)
        self._put(page)
        return True

    def _ask_who(self, found: Arrival) -> None:
        page = SignIn(
            self._porch,
            found.people,
            partial(signing_in.come_in, found.db),
            by_code=partial(signing_in.named_by_code, found.db, self._porch.profile),
        )
        page.came_in.connect(self._let_in)
        page.named_by_code.connect(self._show_new_secret)
        self._put(page)

    @Slot(object)
    def _show_new_secret(self, who: Who) -> None:
        found = self.held
        assert found is not None  # noqa: S101 - it was asked about
        page = NewSecretAfterCode(found.db, who)
        page.done.connect(self._let_in)
        page.went_back.connect(partial(self._ask_who, found))
        self._put(page)

    @Slot(object)
    def _let_in(self, who: Who) -> None:
        assert self.held is not None  # noqa: S101 - it was asked about
        self.opened.emit(replace(self.held, facts=replace(self.held.facts, who=who), people=()))

    def show_copy(self, file: Path) -> bool:
        """Offer one backup where data are missing; say whether they are."""
        missing = self._halt.need in {Need.FIRST_START, Need.DATABASE, Need.REPAIR}
        if missing:
            self._show_bringing_back(Restore(self._porch, file=file))
        return missing

    @Slot()
    def _back(self) -> None:
        self.show_halt(self._halt)

    def _show_welcome(self) -> None:
        page = Welcome()
        page.new_asked.connect(self._show_first_start)
        page.desk_asked.connect(self._show_first_start_of_desk)
        page.restore_asked.connect(self._show_restore)
        self._put(page)

    @Slot()
    def _show_first_start(self) -> None:
        self._begin_first_start(is_desk=False)

    @Slot()
    def _show_first_start_of_desk(self) -> None:
        self._begin_first_start(is_desk=True)

    def _begin_first_start(self, *, is_desk: bool) -> None:
        page = FirstStart(self._porch, is_desk=is_desk)
        page.arrived.connect(self.opened)
        page.went_back.connect(self._back)
        self._put(page)

    def _show_unlock(self) -> None:
        page = Unlock(self._porch)
        page.arrived.connect(self._unlocked)
        page.damaged.connect(self._show_damage)
        page.opener_asked.connect(self._show_opener)
        self._put(page)

    @Slot(str)
    def _show_damage(self, sentence: str) -> None:
        self.show_halt(Halt(Need.REPAIR, sentence))

    @Slot(object, bool)
    def _unlocked(self, found: Arrival, by_code: bool) -> None:  # noqa: FBT001 - a Qt slot
        if not by_code or found.db.read_only:
            self.opened.emit(found)
            return
        self.held = found
        page = NewPassphraseAfterCode(found)
        page.done.connect(self.opened)
        self._put(page)

    def _show_stopped(self) -> None:
        page = Stopped(self._halt, self._porch.profile.folder)
        page.again_asked.connect(self.again_asked)
        page.close_asked.connect(self.close_asked)
        page.restore_asked.connect(self._show_restore)
        page.keys_asked.connect(self._show_keys)
        self._put(page)

    @Slot()
    def _show_restore(self) -> None:
        self._show_bringing_back(Restore(self._porch))

    @Slot()
    def _show_keys(self) -> None:
        self._show_bringing_back(KeysFromCopy(self._porch))

    @Slot()
    def _show_opener(self) -> None:
        page = OpenerStep(self._porch)
        page.arrived.connect(self._unlocked)
        page.went_back.connect(self._back)
        self._put(page)

    def _show_bringing_back(self, page: Restore) -> None:
        page.arrived.connect(self._unlocked)
        page.went_back.connect(self._back)
        self._put(page)

    def _put(self, page: Step | Steps) -> None:
        """Show a page one turn after it was built: both in one turn would be felt as a halt."""
        before, self._page = self._page, page
        QTimer.singleShot(0, page, partial(self._turn_to, page, before))

    def _turn_to(self, page: Step | Steps, before: Step | Steps | None) -> None:
        self.addWidget(page)
        if before is not None:
            self.removeWidget(before)
            before.deleteLater()
        if page is self._page:
            self.setCurrentWidget(page)
            page.start()
