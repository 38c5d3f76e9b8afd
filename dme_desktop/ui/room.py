"""What every screen stands on: pages with the same header, margins and keys, stacked in a room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.ui import ask, failures
from dme_desktop.ui import export as exporting
from dme_desktop.ui.drafts import DraftKeeper, Kept
from dme_desktop.ui.elided import Elided
from dme_desktop.ui.export import Wanted
from dme_desktop.ui.form import Form
from dme_desktop.ui.icons import icon
from dme_desktop.ui.keys import PAGE_KEYS
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.naming import named
from dme_desktop.ui.pages import Column, Source
from dme_desktop.ui.reads import Reader

if TYPE_CHECKING:
    from dme_desktop.ui.context import Context
    from dme_desktop.vault.database import Change

MARGIN = 24  # pixels at both sides of a page
SHORT_TITLE = 160  # pixels; a longer title gives way before the words of the buttons
SIDE_WIDTH = 318  # pixels; the column beside a form
NARROW = 720  # pixels; below this the column stands under the form
WIDEST = 16_777_215  # pixels; what Qt calls no limit


class Header(QWidget):
    """The first line of a page: title, badge, a quiet word, and what can be done here."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = named(Elided(title), "title")
        self._title.setProperty("role", "h1")
        self._badge = _label("badge", "badge", "")
        self._aside = named(Elided(""), "aside")
        self._aside.setProperty("role", "muted")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._row.setSpacing(8)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._row.addWidget(self._title)
        self._row.addWidget(self._badge, alignment=middle)
        self._row.addStretch(1)
        self._row.addWidget(self._aside, alignment=middle)
        self.setFixedHeight(34)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)

    def set_badge(self, words: str, tone: str = "accent") -> None:
        """Show a word after the title; an empty one hides it."""
        self._badge.setProperty("tone", tone)
        self._badge.style().unpolish(self._badge)
        self._badge.style().polish(self._badge)
        self._badge.setText(words)
        self._badge.setVisible(bool(words))

    def set_aside(self, words: str) -> None:
        """Show a quiet word before the buttons, such as "Draf tersimpan 09:12"."""
        self._aside.setText(words)
        self._aside.setVisible(bool(words))

    def add_widget(self, widget: QWidget) -> None:
        """Put a button, or anything else of one line, at the right; the primary one stays last."""
        item = self._row.itemAt(self._row.count() - 1)
        last = item.widget() if item else None
        before = bool(last and last.property("role") == "primary")
        middle = Qt.AlignmentFlag.AlignVCenter
        self._row.insertWidget(self._row.count() - before, widget, alignment=middle)

    def event(self, event: QEvent) -> bool:
        """Leave words away, or show them again, when there is another width or another word."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Say all of it, without keys, or as little as can be: the most that has room."""
        items = [self._row.itemAt(place) for place in range(self._row.count())]
        seen = [w for one in items if one and (w := one.widget()) and not w.isHidden()]
        buttons = [one for one in seen if isinstance(one, HeaderButton)]
        others = [one.sizeHint().width() for one in seen if one not in buttons]
        others[0] = min(others[0], SHORT_TITLE)
        room = self.width() - sum(others) - self._row.spacing() * (len(items) - 1) - 2 * MARGIN
        for less in range(3):
            if less == 2 or sum(one.width_with(less) for one in buttons) <= room:
                for one in buttons:
                    one.say(less)
                return


class HeaderButton(QPushButton):
    """A button of a header: words and a key.

    It says less where there is no room: 1 without the key, and without words when it has an icon
    and is not the green one; 2 the green one without words too.
    """

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._words, self._less = words, 0

    def setText(self, words: str) -> None:
        """Give it other words."""
        self._words = words
        self.say(self._less)

    def width_with(self, less: int) -> int:
        """Return the pixels it takes when it says so much less."""
        wide = self.fontMetrics().horizontalAdvance
        return self.sizeHint().width() + wide(self._said(less)) - wide(self.text())

    def say(self, less: int) -> None:
        """Say everything (0) or less; what is left away stands under the mouse."""
        self._less = less
        if (said := self._said(less)) != self.text():
            super().setText(said)
            self.setToolTip("" if said == self._words else self._words.strip())

    def _said(self, less: int) -> str:
        green = self.property("role") == "primary"
        if less > green and not self.icon().isNull():
            return ""
        return self._words.rpartition("  ")[0] or self._words if less else self._words


class Page(QWidget):
    """One full picture of a room.

    A page answers to the keys of `keys.PAGE_KEYS` whose method it has: give it `new`, `edit`,
    `save`, `preview`, `print` and the key works. `search(words)` takes the search box as it is
    typed in. `help_page` names its page of the manual.
    """

    closed = Signal()
    help_page = "mulai"

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.header = Header(title)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(MARGIN, 14, MARGIN, 16)
        self.body.setSpacing(14)
        self.side = QVBoxLayout()  # a page that has a column of cards lays it out
        self.side.setSpacing(14)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 18, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addLayout(self.body, stretch=1)
        self.header.set_badge("")
        self.header.set_aside("")
        for keys, method in PAGE_KEYS:
            if slot := getattr(self, method, None):
                QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def add_action(
        self, name: str, words: str, act: Callable[[], object], *, keys: str = "", symbol: str = ""
    ) -> QPushButton:
        """Put a button in the header; `keys` are shown beside its words."""
        return self._add_button(name, words, act, (keys, symbol), primary=False)

    def add_primary(
        self, name: str, words: str, act: Callable[[], object], *, keys: str = "", symbol: str = ""
    ) -> QPushButton:
        """Put the one green button in the header."""
        return self._add_button(name, words, act, (keys, symbol), primary=True)

    def add_side(self, widget: QWidget) -> None:
        """Put a card in the column beside the form or the paper."""
        if self.side.count():
            self.side.takeAt(self.side.count() - 1)
        widget.setFixedWidth(SIDE_WIDTH)
        self.side.addWidget(widget)
        self.side.addStretch(1)

    def may_close(self) -> bool:
        """Say whether the page may go; asks the clerk when something is not saved."""
        return True

    def take_keyboard(self) -> None:
        """Be written in or moved in at once, wherever the keyboard was before."""
        inside = self.window().focusWidget()  # also where a dialog was just closed over it
        if inside is None or not self.isAncestorOf(inside):
            self.setFocus(Qt.FocusReason.TabFocusReason)

    def _add_button(
        self,
        name: str,
        words: str,
        act: Callable[[], object],
        look: tuple[str, str],
        *,
        primary: bool,
    ) -> QPushButton:
        keys, symbol = look
        button = named(HeaderButton(f"{' ' * bool(symbol)}{words}  {keys}".rstrip()), name, words)
        if symbol:
            button.setIcon(icon(symbol, "on_accent" if primary else "ink"))
        button.setProperty("role", "primary" if primary else "")
        button.clicked.connect(act)
        self.header.add_widget(button)
        return button


class ListPage(Page):
    """A page with one list. Say which `tables` it shows and where its rows come from."""

    tables: frozenset[str] = frozenset()

    def __init__(self, context: Context, title: str, listing: Listing) -> None:
        super().__init__(title)
        self.context, self.listing, self.title = context, listing, title
        self._words = ""
        self._stale = True
        self.body.addWidget(listing, stretch=1)
        self.setFocusProxy(listing.view)
        listing.chosen.connect(self.show_rows)
        listing.opened.connect(self.open)
        listing.loaded.connect(self.on_loaded)
        listing.add_to_foot(self._export_button())
        context.changes.emitted.connect(self._on_change)

    def source(self, words: str, chip: str) -> Source:
        """Return the rows for the words in the search box and the chosen chip."""
        raise NotImplementedError

    def open(self, record_id: str) -> None:
        """Open one record; called on Enter and double click."""

    @Slot()
    def on_loaded(self) -> None:
        """Write counts into the header; called whenever rows were read."""

    def search(self, words: str) -> None:
        """Show the rows that match the search box."""
        self._words = words
        self.show_rows()

    def refresh(self) -> None:
        """Read the rows again."""
        self.show_rows()

    @Slot()
    def show_rows(self) -> None:
        """Read the rows for the present words and chip."""
        self._stale = False
        self.listing.show_source(self.source(self._words, self.listing.chips.choice()))

    def more_columns(self) -> Sequence[Column]:
        """Return what may be written out besides the columns on the screen."""
        return ()

    @Slot()
    def export(self) -> None:
        """Write what the list shows as a workbook, with the columns the clerk chooses."""
        rows, seen = self.listing.model.rowCount(), self.listing.model.columns
        if not rows:
            self.context.desk.told.emit(self.tr("Daftar ini kosong; tidak ada yang diekspor."))
            return
        words = self._words.strip()
        filters = [self.listing.chips.words(), f"“{words}”" if words else ""]
        wanted = Wanted(
            self.title,
            self.source(self._words, self.listing.chips.choice()),
            ", ".join(each for each in filters if each),
            [*seen, *self.more_columns()],
            len(seen),
        )
        if chosen := exporting.ask(self, self.context, wanted, rows, type(self).__name__):
            exporting.save(self, self.context, chosen)

    def edit(self) -> None:
        """Open the record under the cursor."""
        if record_id := self.listing.selected_id():
            self.open(record_id)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the rows when they are first seen, or changed while the page was away."""
        super().showEvent(event)
        if self._stale:
            self.show_rows()

    def _export_button(self) -> QPushButton:
        words = self.tr("Ekspor daftar ini")
        button = named(QPushButton(f"{words}  Ctrl+E"), "export", words)
        button.setProperty("role", "link")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self.export)
        return button

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if not change.tables & self.tables:
            return
        if self.isVisible():
            self.show_rows()
        else:
            self._stale = True


class FormPage(Page):
    """A page with one form: saves, keeps drafts, and never loses what is written.

    Subclasses give `store(values)`, which calls the service inside `db.write` and may raise.
    """

    saved = Signal(object)  # what `store` returned

    def __init__(self, context: Context, title: str, form: Form, screen: str) -> None:
        self.context, self.form = context, form
        self.record_id = ""
        super().__init__(title)
        self.drafts = DraftKeeper(form, context.shelf, screen, context.clock.now)
        self._lay_out()
        self.add_action("cancel", self.tr("Batal"), self.back, keys="Esc")
        self.save_button = self.add_primary(
            "save", self.tr("Simpan"), self.save, keys="F10", symbol="save"
        )
        self.drafts.kept.connect(self._tell_kept)
        form.dirty_changed.connect(self._follow)
        form.dirty_changed.connect(context.desk.dirty_changed)

    def store(self, values: dict[str, Any]) -> object:
        """Call the service; raise `Invalid` or `DmeError` to be shown on the form."""
        raise NotImplementedError

    def draft_title(self) -> str:
        """Return the name a draft is asked about by; the person or paper."""
        return self.form.editor(self.form.fields[0].name).draft()  # type: ignore[no-any-return]

    def show_record(self, record_id: str, values: dict[str, Any]) -> None:
        """Show a record to change, or with "" a new one."""
        self.record_id = record_id
        self.form.load(values)
        self.drafts.start(record_id)
        self.form.go_to(self.form.fields[0].name)

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
        self.drafts.set_title(self.draft_title())
        self.drafts.keep()
        self.form.set_dirty(False)
        self.closed.emit()

    def next_section(self) -> None:
        """Go to the next card."""
        self.form.next_section()

    def copy_previous(self) -> None:
        """Copy the field under the cursor from the previous record."""
        self.form.copy_previous()

    def open_list(self) -> None:
        """Open the choices under the cursor, or the similar records."""
        self.form.open_list()

    def back(self) -> None:
        """Leave the page; asks first when something is not saved."""
        if self.may_close():
            self.closed.emit()

    def may_close(self) -> bool:
        """Ask about unsaved changes: save, throw away or stay."""
        if not self.form.dirty:
            return True
        answer = ask.save_or_not(self, self.tr("Isian ini"))
        if answer == "discard":
            self.drafts.drop()
            self.form.set_dirty(False)
        return answer == "discard" or (answer == "save" and self._save())

    def _save(self) -> bool:
        stored: list[object] = []
        if not self.form.submit(lambda values: stored.append(self.store(values))):
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

    def _lay_out(self) -> None:
        form = QVBoxLayout()
        form.addWidget(self.form)
        inside = SideBySide(form, self.side, NARROW, SIDE_WIDTH, first_grows=True)
        self.body.setContentsMargins(0, 14, 0, 0)
        self.body.addWidget(scrolling(inside), stretch=1)


class Room(QStackedWidget):
    """A section of the window: its first page, and the pages opened on top of it."""

    def __init__(self, context: Context, first: Page) -> None:
        super().__init__()
        self.context = context
        self._reader = Reader()
        self._reader.answered.connect(self._show_fetched)
        self._reader.failed.connect(self._tell_failed)
        self._fetching: dict[int, Callable[[Any], None]] = {}
        self.addWidget(first)

    def fetch(self, work: Callable[[], Any], show: Callable[[Any], None]) -> None:
        """Read or draw off the window's thread, then `show` the answer; a refusal is told."""
        self._fetching[self._reader.ask(work)] = show

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
        page.closed.connect(self._close_page)
        self.addWidget(page)
        self.setCurrentWidget(page)
        page.take_keyboard()

    def search(self, words: str) -> None:
        """Pass the words of the search box to the page that is seen, when it takes them."""
        if take := getattr(self.page, "search", None):
            take(words)

    def may_leave(self) -> bool:
        """Ask every page with unsaved work whether the window may close."""
        for place in range(self.count() - 1, -1, -1):
            page = self.widget(place)
            if isinstance(page, Page) and not page.may_close():
                self.setCurrentWidget(page)
                return False
        return True

    @Slot(int, object)
    def _show_fetched(self, question: int, answer: Any) -> None:  # noqa: ANN401 - what was asked
        self._fetching.pop(question)(answer)

    @Slot(int, Exception)
    def _tell_failed(self, question: int, error: Exception) -> None:
        self._fetching.pop(question, None)
        self.context.desk.told.emit(failures.sentence_for(error))

    @Slot()
    def _close_page(self) -> None:
        page = self.sender()
        if isinstance(page, Page) and self.indexOf(page) > 0:
            self.setCurrentIndex(self.indexOf(page) - 1)
            self.removeWidget(page)
            page.deleteLater()


class SideBySide(QWidget):
    """Two columns that stand under each other where the window is narrow or the scale is large.

    Sizes are in pixels: below `narrow` they stand under each other; beside each other the widgets
    of one column are `fixed` wide and the other column takes the room that is left. Without
    `fixed` both are equally wide.
    """

    def __init__(
        self,
        first: QLayout,
        second: QLayout,
        narrow: int,
        fixed: int = 0,
        *,
        first_grows: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self._narrow, self._fixed, self._first_grows = narrow, fixed, first_grows
        self._column = second if first_grows else first
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setSpacing(14)
        self._both.addLayout(first)
        self._both.addLayout(second)
        self._stand(beside=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand beside or under each other."""
        super().resizeEvent(event)
        self._stand(beside=event.size().width() >= max(self._narrow, self._least()))

    def minimumSizeHint(self) -> QSize:
        """Take any width that is given, so that it tells whether both have room."""
        return QSize(0, super().minimumSizeHint().height())

    def _least(self) -> int:
        """Return the width both columns need beside each other, in pixels."""
        growing = self._both.itemAt(0 if self._first_grows else 1)
        margins = self._both.contentsMargins()
        needed = growing.minimumSize().width() if growing else 0
        return needed + self._fixed + self._both.spacing() + margins.left() + margins.right()

    def _stand(self, *, beside: bool) -> None:
        direction = QBoxLayout.Direction
        self._both.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        equal = not self._fixed
        self._both.setStretch(0, int(beside and (equal or self._first_grows)))
        self._both.setStretch(1, int(beside and (equal or not self._first_grows)))
        if equal:
            return
        for place in range(self._column.count()):
            item = self._column.itemAt(place)
            if widget := item.widget() if item else None:
                widget.setMinimumWidth(self._fixed if beside else 0)
                widget.setMaximumWidth(self._fixed if beside else WIDEST)


class _Scrolling(QScrollArea):
    """Keeps its inside on the margins of the page, whether the bar is there or not."""

    def __init__(self) -> None:
        super().__init__()
        self.verticalScrollBar().rangeChanged.connect(self._keep_margin)

    @Slot(int, int)
    def _keep_margin(self, _: int, most: int) -> None:
        inside = self.widget()
        layout = inside.layout() if inside else None
        if layout is not None:
            bar = self.verticalScrollBar().sizeHint().width() if most else 0
            layout.setContentsMargins(MARGIN, 0, MARGIN - bar, 16)


def scrolling(inside: QWidget) -> QScrollArea:
    """Return `inside` in an area that scrolls up and down; its layout gets the page's margins."""
    area = _Scrolling()
    area.setWidgetResizable(True)
    if layout := inside.layout():
        layout.setContentsMargins(MARGIN, 0, MARGIN, 16)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area


def card(title: str, *rows: QWidget) -> QFrame:
    """Return a card with a title and rows under it."""
    frame = QFrame()
    frame.setProperty("role", "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 14, 16, 16)
    column.setSpacing(8)
    if title:
        column.addWidget(_label("card_title", "h2", title))
    for row in rows:
        column.addWidget(row)
    return frame


def words(text: str, role: str = "muted") -> QLabel:
    """Return a sentence in one of the roles of the style sheet; long ones wrap."""
    label = _label("words", role, text)
    label.setWordWrap(True)
    return label


def _label(name: str, role: str, text: str) -> QLabel:
    label = named(QLabel(text), name)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
