"""A page with one form: saved, kept as a draft, never lost."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from dme_desktop.kernel import masking
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.ui import ask, clash, failures, walking
from dme_desktop.ui.as_read import ChangedMeanwhileError, Reading, moved, reading
from dme_desktop.ui.aside import Answer
from dme_desktop.ui.clash import Clash
from dme_desktop.ui.drafts import DraftKeeper, Kept
from dme_desktop.ui.flanked import Flanked
from dme_desktop.ui.form import BEGAN, Form, Make, Part, Written, marked
from dme_desktop.ui.header import HeaderButton
from dme_desktop.ui.page import Page
from dme_desktop.ui.sections import SectionList, Standing
from dme_desktop.ui.text import translated

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from dme_desktop.kernel.acts import Act
    from dme_desktop.ui.context import Context


MANY = 5  # sections, from which on they are listed beside the form
SOON = 150  # ms after the last change until the list is written again
PATIENCE = 3000  # ms that a save waits for what is looked up for its fields


class FormPage(Page):
    """A page with one form: saves, keeps drafts, and never loses what is written.

    Subclasses give `store(values)`, which calls the service inside `db.write` and may raise. One
    that a room keeps for the next record gives `show_opened` too.
    """

    saved = Signal(object)  # what `store` returned
    closed_draft = False  # what is written here lies sealed among the drafts

    def __init__(
        self,
        context: Context,
        title: str,
        parts: Sequence[Part],
        screen: str,
        parent: QWidget | None = None,
        editors: Mapping[str, Make] | None = None,
    ) -> None:
        self.context, self.title = context, title
        self.kind = type(self).__name__
        self.record_id = ""
        self._is_busy = False
        self._soon = QTimer(singleShot=True, interval=SOON)  # the list of sections is written again
        self._as_read: Reading | None = None
        self._base: Mapping[str, Any] = {}  # what the form was filled with
        super().__init__(title, parent)
        self._list = SectionList() if len(parts) >= MANY else None
        self._flanked = Flanked(self.side, self._list, self)
        self.form = form = Form(parts, context.clock, self._flanked.middle, editors, at_once=False)
        self._flanked.hold(form)
        self.body.setContentsMargins(0, 14, 0, 0)
        self.body.addWidget(self._flanked, stretch=1)
        self._follow_sections()
        self.drafts = DraftKeeper(
            form, context.shelf, screen, context.clock.now,
            closed=self.closed_draft, called=self.draft_title,
        )  # fmt: skip
        self.add_buttons()
        form.built.connect(self.complete)
        self.drafts.kept.connect(self._tell_kept)
        form.dirty_changed.connect(self._follow)
        form.dirty_changed.connect(context.desk.dirty_changed)

    def add_buttons(self) -> None:
        """Put what can be done here into the header."""
        self._way_out = self.add_action("cancel", self.tr("Batal"), self.back, keys="Esc")
        self.save_button = self.add_primary(
            "save", self.tr("Simpan"), self.save, keys="F10", symbol="save"
        )

    def store(self, values: dict[str, Any]) -> object:
        """Call the service; raise `Invalid` or `DmeError` to be shown on the form."""
        raise NotImplementedError

    def show_opened(self, opened: Any) -> None:  # noqa: ANN401 - what the room read for this page
        """Show what was read, and nothing of the record that this page showed before."""
        raise NotImplementedError

    @property
    def is_known(self) -> bool:
        """Say whether the record is kept already, so that others may change it meanwhile."""
        return True

    def values_in(self, opened: Any) -> Mapping[str, Any]:  # noqa: ANN401 - as `show_opened`
        """Return what the form is filled with of what was read; nothing where that is no record."""
        found = getattr(opened, "values", None)
        return found if isinstance(found, Mapping) else {}

    def opened_now(self, session: Session, read: Reading) -> Any:  # noqa: ANN401, ARG002
        """Read once more what is shown, while nobody else can save."""
        return read.work()

    def was_read(self, read: Reading | None) -> None:
        """Take how what is shown next is read again; None when nothing is asked about it."""
        self._as_read = read

    def read_anew(self, work: Callable[[], Any]) -> None:
        """Read what is shown once more and show that: something beside the form changed it."""
        self.fetch(partial(reading, self.context.db, work), self._show_anew)

    def _show_anew(self, read: Reading) -> None:
        self.was_read(read)
        self.show_again(read.opened)

    @contextmanager
    def writing(self, act: Act) -> Iterator[Session]:
        """Give a session to keep the form in.

        Raises `ChangedMeanwhileError` where the record is not as it was read, and what a write
        raises.
        """
        with self.context.db.write(act, self.context.who, initiator=self) as session:
            self._refuse_changed(session)
            yield session

    def _refuse_changed(self, session: Session) -> None:
        read, saves = self._as_read, self.context.db.saves
        if read is None or saves == read.saves or not self.is_known:
            return
        opened = self.opened_now(session, read)
        values = self.values_in(opened)
        if values and moved(self._base, values):
            raise ChangedMeanwhileError(Reading(read.work, saves, opened))

    @Slot()
    def complete(self) -> None:
        """Let the buttons of the header follow the last field by keyboard: every card stands.

        Saving comes first and the way out last: who typed the last field wants to go on. Then
        comes what stands beside the form.
        """
        self._flanked.fit()
        last = walking.last_in(self.form)
        for button in sorted(self.header.buttons(), key=_comes_late):
            QWidget.setTabOrder(last, button)
            last = button
        walking.in_order(last, *self.side_cards())

    def let_go(self) -> None:
        """Forget what was asked for the record that was shown; the page may show another one."""
        self.forget_questions()
        self._soon.stop()
        self.form.set_dirty(False)

    def draft_title(self) -> str:
        """Return the name a draft is asked about by; the person or paper."""
        return self.form.editor(self.form.fields[0].name).draft()

    def show_record(self, record_id: str, values: dict[str, Any]) -> None:
        """Show a record to change, or with "" a new one."""
        hidden: set[str] = set()
        if not masking.sees_secrets(self.context.who):
            fields = {one.name: one for one in self.form.fields}
            hidden = masking.withheld(fields, values)
            values = masking.without_secrets(fields, values)
        self.form.withhold(hidden)
        self.record_id, self._base = record_id, values
        self.form.load(values)
        self.drafts.start(record_id)
        self.header.set_aside("")
        for bar in self._flanked.bars:
            bar.setValue(0)
        self.form.go_to_first()
        if self._list is not None:
            self._list.show_here(0)  # no field tells of the cursor before it is seen
        self.show_sections()

    def add_side(self, widget: QWidget) -> None:
        """Put a card beside the form."""
        super().add_side(widget)
        self._flanked.fit()

    def gaps(self) -> Mapping[str, str]:
        """Return what else is missing: {title of a section: words}."""
        return {}

    @Slot()
    def show_sections(self) -> None:
        """Show how every section of a long form stands now."""
        if self._list is None:
            return
        if self._is_busy:  # the page closes, or says what is wrong
            self._soon.start()
            return
        gaps = self.gaps()
        self._list.show_standings(
            [
                one
                if one.gap or one.title not in gaps
                else Standing(one.title, gaps[one.title], "amber")
                for one in self.form.standings()
            ]
        )

    def write_sections(self) -> None:
        """Write the list of sections now, where it waits to be written."""
        if self._soon.isActive():
            self._soon.stop()
            self.show_sections()

    def show_again(self, opened: Any) -> None:  # noqa: ANN401 - as `show_opened`
        """Show what was read anew, with the cursor and the page where they were."""
        inside, (bar, beside) = self.focusWidget(), self._flanked.bars
        name = inside.objectName() if inside else ""
        scrolled, cards = bar.value(), beside.value()
        self.show_opened(opened)
        beside.setValue(cards)
        if name and (widget := self.form.findChild(QWidget, name)):
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            bar.setValue(scrolled)

    def start_writing(self) -> None:
        """Put the cursor where writing begins, once the page is seen."""
        self.form.go_to_first()

    def show_draft(self, draft: Kept) -> None:
        """Go on with an unfinished form."""
        self.record_id = draft.record_id
        shown = self.form.written()
        self.drafts.adopt(draft)
        began = json.loads(draft.payload).get(BEGAN, {})
        if self.is_known and (changed := moved(began, self.form.began)):
            self._resume(changed, began, shown)

    def _resume(self, changed: Sequence[str], began: Mapping[str, str], shown: Written) -> None:
        """Ask about a draft whose record was changed since it was kept."""
        mine = self.form.written()
        clashes = self._clashes(changed, mine, shown, began)
        proposed = {one.name: one.typed for one in clashes}
        chosen = clash.choose(self, clashes, self._last_of(None)) or proposed
        self.form.load_draft(_merged(mine, shown, began, chosen), self.form.focused())

    def _clashes(
        self, changed: Sequence[str], mine: Written, saved: Written, began: Mapping[str, str]
    ) -> list[Clash]:
        asked = {field.name: field for field in self.form.fields if field.name in changed}
        return [
            Clash(
                name,
                translated(field.label),
                saved.words[name],
                mine.words[name],
                _is_typed(mine.texts[name], began.get(name)),
            )
            for name, field in asked.items()
            if mine.texts[name] != saved.texts[name]
        ]

    def _last_of(self, opened: Any) -> Any:  # noqa: ANN401 - the newest line of its past
        found = opened if opened is not None else (self._as_read and self._as_read.opened)
        return next(iter(getattr(found, "past", ())), None)

    def _settle(self, read: Reading) -> bool:
        """Ask what holds of a record that was changed meanwhile, and save that."""
        values, began = self.values_in(read.opened), self.form.began
        mine, saved = self.form.written(), self.form.as_if(values)
        clashes = self._clashes(moved(self._base, values), mine, saved, began)
        chosen = clash.choose(self, clashes, self._last_of(read.opened)) if clashes else {}
        if chosen is None:
            return False
        payload, focus = _merged(mine, saved, began, chosen), self.form.focused()
        self.was_read(read)
        self.show_opened(read.opened)
        at = self.context.clock.now()
        self.show_draft(Kept("", self.record_id, self.draft_title(), focus, payload, at))
        return self._save()

    def call_saving(self, words: str) -> None:
        """Name the green button by what it does here, "Terbitkan"."""
        self.save_button.setText(f" {words}  F10")
        self.save_button.setAccessibleName(words)

    def call_leaving(self, words: str) -> None:
        """Name the way out by what it does, where nothing is given up."""
        self._way_out.setText(f"{words}  Esc")
        self._way_out.setAccessibleName(words)

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
        """Return the list of sections or its button, the cards, then those beside the form."""
        both = (self._list, self._flanked.folded)
        listed = [one for one in both if one is not None and one.isVisible()]
        return [*listed, *self.form.cards, *self.side_cards()]

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

    @property
    def is_written(self) -> bool:
        """Say whether the form is not saved yet."""
        return self.form.dirty

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
            self.drafts.keep()
            self.form.set_dirty(False)
            said = self.tr("Draf tersimpan: {title}. Lanjutkan kapan saja dari Hari ini.")
            self.context.desk.told.emit(said.format(title=self.draft_title()))

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
        self._hear()
        stored: list[object] = []
        changed: list[Reading] = []

        def store(values: dict[str, Any]) -> None:
            try:
                stored.append(self.do(partial(self.store, self.told(values))))
            except ChangedMeanwhileError as meanwhile:
                changed.append(meanwhile.read)
                raise

        with self._fetcher.held():
            is_saved = self.form.submit(store)
        if changed:
            return self._settle(changed[0])
        if not is_saved:
            return False
        self.was_read(None)  # what is kept now was not read yet
        self.form.set_previous(self.form.kept)
        self.drafts.drop()
        self.saved.emit(stored[0])
        return True

    def _hear(self) -> None:
        """Take in what is looked up for the fields: whoever types fast saves before it has come."""
        self._is_busy = True
        try:
            self._fetcher.hear(PATIENCE)
        finally:
            self._is_busy = False

    def _follow_sections(self) -> None:
        for number in range(1, 10):  # as they stand before the titles, few or many
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.activated.connect(partial(self._enter, number - 1))
        if self._list is None:
            return
        self._soon.timeout.connect(self.show_sections)
        self.form.changed.connect(self._soon.start)
        self.form.left.connect(self._soon.start)
        self.form.asked.connect(self._soon.start)
        self.form.entered.connect(self._show_here)
        self._list.wanted.connect(self.form.enter_card)

    def _enter(self, place: int) -> None:
        if place < len(self.form.cards):
            self.form.enter_card(place)

    @Slot(str)
    def _show_here(self, name: str) -> None:
        if self._list is not None:
            self._list.show_here(self.form.card_of(name))

    @Slot(bool)
    def _follow(self, dirty: bool) -> None:  # noqa: FBT001 - a Qt slot
        self.header.set_aside(self.tr("Belum disimpan") if dirty else "")

    @Slot(object)
    def _tell_kept(self, at: Any) -> None:  # noqa: ANN401 - a moment
        if self.form.dirty:
            self.header.set_aside(self.tr("Draf tersimpan {time}").format(time=f"{at:%H:%M}"))


def _comes_late(button: HeaderButton) -> int:
    return 0 if button.property("role") == "primary" else 1 + (button.keys == "Esc")


def _is_typed(text: str, began: str | None) -> bool:
    """Say whether something else was written in a field than it began with."""
    return marked(text) != began


def _merged(
    mine: Written, saved: Written, began: Mapping[str, str], chosen: Mapping[str, bool]
) -> str:
    """Return as a draft what is saved, with what the clerk wrote but where the saved was chosen."""
    own = {
        name: text
        for name, text in mine.texts.items()
        if chosen.get(name, _is_typed(text, began.get(name)))
    }
    return json.dumps({**saved.texts, **own})
