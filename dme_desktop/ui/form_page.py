"""A page with one form: saved, kept as a draft, never lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.ui import ask, failures, walking
from dme_desktop.ui.aside import Answer
from dme_desktop.ui.drafts import DraftKeeper, Kept
from dme_desktop.ui.form import Form, Make, Part
from dme_desktop.ui.layout import NARROW, SIDE_WIDTH, Scrolling, SideBySide
from dme_desktop.ui.page import Page

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from dme_desktop.kernel.acts import Act
    from dme_desktop.ui.context import Context


class FormPage(Page):
    """A page with one form: saves, keeps drafts, and never loses what is written.

    Subclasses give `store(values)`, which calls the service inside `db.write` and may raise. One
    that a room keeps for the next record gives `show_opened` too.
    """

    saved = Signal(object)  # what `store` returned

    def __init__(
        self,
        context: Context,
        title: str,
        parts: Sequence[Part],
        screen: str,
        parent: QWidget | None = None,
        editors: Mapping[str, Make] | None = None,
    ) -> None:
        self.context = context
        self.kind = type(self).__name__
        self.record_id = ""
        self._is_busy = False
        super().__init__(title, parent)
        self._area = Scrolling(self)
        first = QVBoxLayout()
        inside = SideBySide(
            first, self.side, NARROW, SIDE_WIDTH, first_grows=True, parent=self._area.viewport()
        )
        self.form = form = Form(parts, context.clock, inside, editors, at_once=False)
        first.addWidget(form)
        self._area.hold(inside)
        self.body.setContentsMargins(0, 14, 0, 0)
        self.body.addWidget(self._area, stretch=1)
        self.drafts = DraftKeeper(form, context.shelf, screen, context.clock.now)
        self.add_action("cancel", self.tr("Batal"), self.back, keys="Esc")
        self.save_button = self.add_primary(
            "save", self.tr("Simpan"), self.save, keys="F10", symbol="save"
        )
        form.built.connect(self.complete)
        self.drafts.kept.connect(self._tell_kept)
        form.dirty_changed.connect(self._follow)
        form.dirty_changed.connect(context.desk.dirty_changed)

    def store(self, values: dict[str, Any]) -> object:
        """Call the service; raise `Invalid` or `DmeError` to be shown on the form."""
        raise NotImplementedError

    def show_opened(self, opened: Any) -> None:  # noqa: ANN401 - what the room read for this page
        """Show what was read, and nothing of the record that this page showed before."""
        raise NotImplementedError

    @Slot()
    def complete(self) -> None:
        """Let the buttons of the header follow the last field by keyboard: every card stands."""
        last = walking.last_in(self.form)
        for button in self.header.buttons():
            QWidget.setTabOrder(last, button)
            last = button

    def let_go(self) -> None:
        """Forget what was asked for the record that was shown; the page may show another one."""
        self.forget_questions()
        self.form.set_dirty(False)

    def draft_title(self) -> str:
        """Return the name a draft is asked about by; the person or paper."""
        return self.form.editor(self.form.fields[0].name).draft()

    def show_record(self, record_id: str, values: dict[str, Any]) -> None:
        """Show a record to change, or with "" a new one."""
        self.record_id = record_id
        self.form.load(values)
        self.drafts.start(record_id)
        self.header.set_aside("")
        self._area.verticalScrollBar().setValue(0)
        self.form.go_to_first()

    def start_writing(self) -> None:
        """Put the cursor where writing begins, once the page is seen."""
        self.form.go_to_first()

    def show_draft(self, draft: Kept) -> None:
        """Go on with an unfinished form."""
        self.record_id = draft.record_id
        self.drafts.adopt(draft)

    def call_saving(self, words: str) -> None:
        """Name the green button by what it does here, "Terbitkan"."""
        self.save_button.setText(f" {words}  F10")
        self.save_button.setAccessibleName(words)

    def take_keyboard(self) -> None:
        """Put the cursor in the first field that can be written in, unless it is in another."""
        super().take_keyboard()
        if self.window().focusWidget() is self:
            self.form.go_to_first()

    def save(self) -> bool:
        """Save and close the page."""
        if not self._save():
            return False
        self.closed.emit()
        return True

    def save_and_new(self) -> None:
        """Save and show an empty form, with this record behind F7."""
        if self._save():
            self.show_record("", {})

    def keep_draft(self) -> None:
        """Keep the form as a draft now and close the page; it waits under "Hari ini"."""
        self._keep_draft()
        self.closed.emit()

    def sections(self) -> Sequence[QWidget]:
        """Return the cards of the form, then those beside it."""
        return [*self.form.cards, *self._side_cards()]

    def copy_previous(self) -> None:
        """Copy the field under the cursor from the previous record."""
        self.form.copy_previous()

    def open_list(self) -> None:
        """Open the choices under the cursor, or the similar records."""
        self.form.open_list()

    def refuse(self, error: Exception) -> None:
        """Say beside the fields, or above the form, why something could not be read or done."""
        if isinstance(error, Invalid):
            self.form.show_problems(error.problems)
        else:
            self.form.say(failures.sentence_for(error))

    def back(self) -> None:
        """Leave the page; asks first when something is not saved."""
        if self.may_close():
            self.closed.emit()

    def may_close(self) -> bool:
        """Ask about unsaved changes: save, throw away or stay."""
        if self._is_busy:
            return False
        if not self.form.dirty:
            return True
        answer = ask.save_or_not(self, self.tr("Isian ini"))
        if answer == "save":
            return self._save()
        if answer == "draft":
            self._keep_draft()
        elif answer == "discard":
            self.drafts.drop()
            self.form.set_dirty(False)
        return answer != "stay"

    def _keep_draft(self) -> None:
        if self.form.dirty:
            title = self.draft_title()
            self.drafts.set_title(title)
            self.drafts.keep()
            self.form.set_dirty(False)
            said = self.tr("Draf tersimpan: {title}. Lanjutkan kapan saja dari Hari ini.")
            self.context.desk.told.emit(said.format(title=title))

    def told(self, values: dict[str, Any]) -> dict[str, Any]:
        """Return what `store` gets: the values, with what only the form itself can tell."""
        return values

    def do(self, work: Callable[[], Answer]) -> Answer:
        """Do `work` off the window's thread, with the form locked until it has ended.

        Raises what it raises; a second call before the end is refused.
        """
        if self._is_busy:
            raise DmeError(self.tr("Masih menyimpan. Tunggu sebentar."))
        self._is_busy = True
        try:
            return self.context.aside.do(work)
        finally:
            self._is_busy = False

    def write(self, act: Act, change: Callable[[Session], object]) -> bool:
        """Do one act of the service with the record that is shown; a refusal stays on the form."""
        with self._fetcher.held():
            try:
                self.do(partial(self._written, act, change))
            except DmeError as error:
                self.refuse(error)
                return False
            return True

    def _written(self, act: Act, change: Callable[[Session], object]) -> None:
        with self.context.db.write(act, self.context.who, initiator=self) as session:
            change(session)

    def _save(self) -> bool:
        if self._is_busy:
            return False
        stored: list[object] = []

        def store(values: dict[str, Any]) -> None:
            stored.append(self.do(partial(self.store, self.told(values))))

        with self._fetcher.held():
            if not self.form.submit(store):
                return False
        self.form.set_previous(self.form.values())
        self.drafts.drop()
        self.saved.emit(stored[0])
        return True

    @Slot(bool)
    def _follow(self, dirty: bool) -> None:  # noqa: FBT001 - a Qt slot
        self.drafts.set_title(self.draft_title())
        self.header.set_aside(self.tr("Belum disimpan") if dirty else "")

    @Slot(object)
    def _tell_kept(self, at: Any) -> None:  # noqa: ANN401 - a moment
        self.drafts.set_title(self.draft_title())
        if self.form.dirty:
            self.header.set_aside(self.tr("Draf tersimpan {time}").format(time=f"{at:%H:%M}"))
