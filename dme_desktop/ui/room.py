"""A section of the window: its pages, one over the other."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar, cast

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from dme_desktop.ui import ask, failures
from dme_desktop.ui.as_read import Reading, reading
from dme_desktop.ui.content import Content
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.form import Form
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.page import Page
from dme_desktop.ui.reads import Answer, Fetcher

if TYPE_CHECKING:
    from dme_desktop.kernel.addresses import Address
    from dme_desktop.ui.context import Context

Paged = TypeVar("Paged", bound=FormPage)
SETTLED = 400  # ms after which a room that is seen has read its list
BIT = 0.008  # seconds of building between two looks at the keys
MOST_KEPT = 4  # pages that wait for another record; the one used longest ago goes
AWAY = 300_000  # ms that nobody saw a room, after which none of them waits


class Room(Content):
    """A section of the window: its first page, and the pages opened on top of it.

    This is all the window knows of a room. A room that has more than its first page says in `open`
    what it understands.
    """

    waits = Signal()  # for what was asked to be opened; `is_there` follows, or a refusal
    is_there = Signal()
    opens = Signal()  # something is asked for; what is typed from now on is meant for it
    left_for = Signal(str)  # the section that had asked for the page that was just closed

    def __init__(self, context: Context, first: Page) -> None:
        super().__init__()
        self.context = context
        self._fetcher = Fetcher(self, self._tell)
        self._fetcher.idle.connect(self._tell_there)
        self.read: Reading | None = None  # what is being shown
        self._asker = ""  # the section that asked for the page that is opened next
        self._askers: dict[Page, str] = {}
        self._previous: dict[str, Mapping[str, object]] = {}  # what was saved last, by its form
        self._kept: dict[str, FormPage] = {}  # built pages that show nothing now, by their shape
        self._shapes: dict[Page, str] = {}
        self._prepared: list[tuple[Callable[[QWidget], FormPage], str]] = []
        self._to_build = list(self._prepared)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._build_on)
        self._awaited: tuple[Form, list[Callable[[], None]]] | None = None  # built, then shown
        self._bits = QTimer(self)
        self._bits.setSingleShot(True)
        self._bits.timeout.connect(self._build_awaited)
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.setInterval(AWAY)
        self._away.timeout.connect(self.forget_pages)
        first.reads_first.connect(self._read_first)
        self.addWidget(first)

    def open(self, address: Address) -> None:
        """Open an address of this section; it appears when it was read."""
        raise LookupError(address)

    @property
    def help_page(self) -> str:
        """Return the page of the manual for the page that is seen."""
        return self.page.help_page

    @contextmanager
    def asked_by(self, section: str) -> Iterator[None]:
        """Let the page that is opened now, or once it was read, lead back to another section."""
        self._asker = section
        yield
        if not self.is_waiting:
            self._asker = ""

    @property
    def is_asked_elsewhere(self) -> bool:
        """Say whether another section asked for the page that is opened now."""
        return bool(self._asker)

    def fetch(self, work: Callable[[], Answer], show: Callable[[Answer], object]) -> None:
        """Read or draw off the window's thread, then `show` the answer; a refusal is told."""
        self._read_first(work, show)
        self.opens.emit()

    @Slot(object, object)
    def _read_first(self, work: Callable[[], Any], show: Callable[[Any], object]) -> None:
        self._fetcher.fetch(partial(reading, self.context.db, work), _Shown(self, show))
        self.waits.emit()

    @property
    def is_waiting(self) -> bool:
        """Say whether something that was asked to be opened is still being read or built."""
        return self._fetcher.is_waiting or self._awaited is not None

    def open_form(
        self,
        make: Callable[[QWidget], Paged],
        opened: Any,  # noqa: ANN401 - what the page shows, with its draft
        shape: str = "",
        *,
        asked_for: bool = False,
    ) -> Paged | None:
        """Show what was read in a form, going on with its draft when the clerk wants to.

        A page of this `shape` that is built and free is filled again; else `make` builds one inside
        the room and connects it, and a long one is seen some moments later: it is built bit by bit,
        with a look at the keys in between. Without a shape it is built each time. The last one of
        its kind that was saved here stands behind F7. Returns None when the clerk leaves the draft
        for later; one that was `asked_for` by name is not asked about.
        """
        draft: Kept | None = opened.draft
        read = self.read  # a question about the draft may let something else be read
        answer = self.about_draft(draft, asked_for=asked_for)
        if answer == "later":
            self.page.take_keyboard()
            return None
        page = self._free_or_built(make, shape)

        def fill() -> None:
            page.form.set_previous(self._previous.get(page.kind, {}))
            page.was_read(read if read and read.opened is opened else None)
            page.show_opened(opened)
            page.write_sections()  # it is not seen to change a moment later

        def show() -> None:
            self.open_page(page)
            if draft is not None and answer == "resume":
                page.show_draft(draft)
            else:
                page.start_writing()

        self._once_built(page.form, [fill, show])
        return page

    def prepare(self, make: Callable[[QWidget], FormPage], shape: str) -> None:
        """Build a page piece by piece whenever nothing else is done, for the first record."""
        self._prepared.append((make, shape))
        self._to_build.append((make, shape))
        if not self._idle.isActive():
            self._idle.start(SETTLED)

    @property
    def is_ready(self) -> bool:
        """Say whether every page that was prepared stands."""
        return not self._to_build

    def showEvent(self, event: QShowEvent) -> None:
        """Go on building what was prepared only while the room is seen."""
        super().showEvent(event)
        self._away.stop()
        if self._to_build:
            self._idle.start(SETTLED)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let what was built go when nobody comes back for long: 17 KiB a widget."""
        super().hideEvent(event)
        self._away.start()

    @Slot()
    def _build_on(self) -> None:
        if not self.isVisible() or not self._to_build:
            return
        make, shape = self._to_build[0]
        page = self._kept.get(shape)
        if page is None and shape not in self._shapes.values():
            self._kept[shape] = self._built(make, shape)
        elif page is None or not page.form.build_on():
            del self._to_build[0]
        self._idle.start(0)

    @Slot()
    def forget_pages(self) -> None:
        """Let the pages go that show nothing now; what was prepared is built when it is seen."""
        for shape in list(self._kept):
            self._let_go(shape)
        self._to_build = list(self._prepared)

    def about_draft(self, draft: Kept | None, *, asked_for: bool) -> str:
        """Say what becomes of an unfinished form: "fresh" without one, "resume" or "discard".

        One that was asked for by name is resumed at once; else the clerk says, "later" too.
        """
        if draft is None or self.context.shelf.is_gone(draft):
            return "fresh"
        if asked_for:
            return "resume"
        at = draft.at.astimezone(self.context.clock.now().tzinfo)
        answer = ask.resume_draft(self, draft.title, f"{at:%d-%m-%Y %H:%M}")
        if answer == "discard":
            self.context.shelf.drop(draft.screen, draft.record_id)
        return answer

    @property
    def page(self) -> Page:
        """Return the page that is seen."""
        page = self.currentWidget()
        assert isinstance(page, Page)  # noqa: S101 - only pages are added
        return page

    def open_page(self, page: Page) -> None:
        """Show `page` over the others until it is closed."""
        page.closed.connect(self._close_page, Qt.ConnectionType.UniqueConnection)
        page.reads_first.connect(self._read_first, Qt.ConnectionType.UniqueConnection)
        is_fresh = page.focusWidget() is None
        self.addWidget(page)
        self.setCurrentWidget(page)
        if is_fresh and page.focusProxy() is not None:  # else Qt takes the first button of it
            page.setFocus(Qt.FocusReason.TabFocusReason)
        if self._asker:
            self._askers[page], self._asker = self._asker, ""
        page.take_keyboard()

    def search(self, words: str) -> None:
        """Let the page that is seen show only what holds the words."""
        self.page.search(words)

    def leave_pages(self) -> bool:
        """Close the pages over the first, asking about unsaved work; say whether all are closed."""
        self._askers.clear()
        while self.currentIndex() > 0:
            if not self.page.may_close():
                return False
            self.page.closed.emit()
        return True

    @property
    def is_written(self) -> bool:
        """Say whether any page holds what is not saved yet, seen or not."""
        pages = (self.widget(place) for place in range(self.count()))
        return any(isinstance(page, Page) and page.is_written for page in pages)

    def may_leave(self) -> bool:
        """Ask every page with unsaved work whether the window may close."""
        for place in range(self.count() - 1, -1, -1):
            page = self.widget(place)
            if isinstance(page, Page) and not page.may_close():
                self.setCurrentWidget(page)
                return False
        return True

    def _tell(self, error: Exception) -> None:
        self.context.desk.told.emit(failures.sentence_for(error))

    @Slot(object)
    def _keep_previous(self, _: object) -> None:
        page = self.sender()
        if isinstance(page, FormPage):
            self._previous[page.kind] = page.form.kept

    def _free_or_built(self, make: Callable[[QWidget], Paged], shape: str) -> Paged:
        if (kept := self._kept.pop(shape, None)) is not None:
            return cast("Paged", kept)
        return self._built(make, shape)

    def _built(self, make: Callable[[QWidget], Paged], shape: str) -> Paged:
        page = make(self)
        page.hide()
        page.saved.connect(self._keep_previous)
        if shape:
            self._shapes[page] = shape
        return page

    def _put_away(self, page: Page) -> None:
        """Keep a form for the next record of its shape; let any other page go."""
        shape = self._shapes.get(page, "")
        if not isinstance(page, FormPage) or not shape or shape in self._kept:
            self._shapes.pop(page, None)
            page.deleteLater()
            return
        page.let_go()
        self._kept[shape] = page
        if len(self._kept) > MOST_KEPT:
            self._let_go(next(iter(self._kept)))

    def _let_go(self, shape: str) -> None:
        page = self._kept.pop(shape)
        del self._shapes[page]
        page.deleteLater()

    def _once_built(self, form: Form, steps: list[Callable[[], None]]) -> None:
        """Fill and show a form as soon as it stands, after one that was asked for before it."""
        if self._awaited is not None:
            (before, left), self._awaited = self._awaited, None
            before.build()
            for step in left:
                step()
        if form.is_soon:
            for step in steps:
                step()
            return
        self._awaited = form, steps
        self.waits.emit()
        self._bits.start(0)

    @Slot()
    def _build_awaited(self) -> None:
        """Do a little more for the form that is awaited; keys go on even where that fails."""
        if self._awaited is None:
            return
        form, steps = self._awaited
        self._awaited = None
        try:
            if form.is_soon:
                steps.pop(0)()
            else:
                _build_a_bit(form)
            if steps:
                self._awaited = form, steps
        finally:
            if self._awaited is None:
                self._tell_there()
            else:
                self._bits.start(0)

    @Slot()
    def _tell_there(self) -> None:
        """Let keys go on, and forget who asked, once nothing is waited for."""
        if not self.is_waiting:
            self._asker = ""
            self.is_there.emit()

    @Slot()
    def _close_page(self) -> None:
        page = self.sender()
        if isinstance(page, Page) and self.indexOf(page) > 0:
            self.setCurrentIndex(self.indexOf(page) - 1)
            self.removeWidget(page)
            self._put_away(page)
            if asker := self._askers.pop(page, ""):
                self._asker = asker
                QTimer.singleShot(0, self, self._lead_back)
            elif self.isVisible():
                self.page.take_keyboard()

    @Slot()
    def _lead_back(self) -> None:
        """Go where the page was asked for, unless another follows it, such as the issued paper."""
        if self._asker and not self.is_waiting:
            asker, self._asker = self._asker, ""
            self.left_for.emit(asker)


def _build_a_bit(form: Form) -> None:
    until = time.monotonic() + BIT
    while form.build_on() and time.monotonic() < until:
        pass


@dataclass(frozen=True)
class _Shown:
    """Shows an answer in a room, which knows meanwhile how it is read again."""

    room: Room
    show: Callable[[Any], object]

    def __call__(self, read: Reading) -> None:
        """Show it."""
        self.room.read = read
        try:
            self.show(read.opened)
        finally:
            self.room.read = None
