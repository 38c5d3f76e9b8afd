"""One page for a person: who they are, what is kept about them, what is missing, what to do."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QKeySequence, QPixmap, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dme_desktop.app.person.doing import Acts, words_of
from dme_desktop.app.person.figures import FIGURES
from dme_desktop.app.person.lines import Lines
from dme_desktop.app.person.reading import OpenedPerson, read
from dme_desktop.app.person.sheaves import Sections, said
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.dossier import Line, Sheaf
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.ui.acts import told
from dme_desktop.ui.beside import Deed
from dme_desktop.ui.cards import label
from dme_desktop.ui.context import Context
from dme_desktop.ui.icons import Picture
from dme_desktop.ui.layout import MARGIN, empty
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.menu import menu_of
from dme_desktop.ui.naming import named
from dme_desktop.ui.page import ACTS_AT, Page
from dme_desktop.ui.passing import Passing
from dme_desktop.ui.room import Room
from dme_desktop.ui.said import said as spoken
from dme_desktop.vault.database import Change
from dme_desktop.vault.past import Past

LEFT, RIGHT, ROOMY = 216, 256, 960  # pixels; a narrower page shows its acts on a key only
PHOTO = (48, 56)  # pixels


def show(room: Room, address: Address) -> None:
    """Show a person in a room, as soon as everything about them is read."""
    context = room.context
    room.fetch(partial(read, context.db, context.who, address), partial(_show, room))


def _show(room: Room, opened: OpenedPerson) -> None:
    seen = room.page
    if isinstance(seen, PersonPage) and seen.person_id == opened.person_id:
        seen.show_opened(opened)
    else:
        page = PersonPage(room.context, opened)
        if isinstance(seen, ListPage) and not room.is_asked_elsewhere:
            page.pass_along(seen)
        room.open_page(page)


class PersonPage(Page):
    """Shows a person; the forms change."""

    help_page = "orang"

    def __init__(self, context: Context, opened: OpenedPerson) -> None:
        super().__init__("")
        self.context = context
        self._is_stale = False
        self._sections, self._lines, self._acts = Sections(), Lines(), Acts()
        self._title = label("section_title", "h2", "", self)
        self._facts = QHBoxLayout()
        self._photo = named(QLabel(), "portrait", self.tr("Foto"))
        self._passing = Passing(self)
        self._passing.came.connect(self._come)
        self.header.add_widget(self._passing)
        self._lay_out()
        self.setFocusProxy(self._sections)
        self.add_action("cancel", self.tr("Kembali"), self.back, keys="Esc")
        self.add_action("acts", self.tr("Tindakan"), self.offer_acts, keys="Ctrl+.", symbol="list")
        self.add_primary("edit", self.tr("Ubah"), self.edit, keys="F2", symbol="pencil")
        self._sections.currentRowChanged.connect(self._show_section)
        self._sections.itemActivated.connect(self._lines.enter)
        self._lines.opened.connect(self._open)
        self._acts.taken.connect(self._open)
        self._sections.figured.connect(self._acts.take)
        self._lines.figured.connect(self._acts.take)
        for keys, by in (("Ctrl+Down", 1), ("Ctrl+Up", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self._walk_by, by))
        context.changes.emitted.connect(self._on_change)
        self.show_opened(opened)

    @property
    def person_id(self) -> str:
        """Return whose page this is."""
        return self._opened.person_id

    def show_opened(self, opened: OpenedPerson) -> None:
        """Show what was read; the section that was seen stays."""
        self._opened, self._is_stale = opened, False
        self._passing.tell()
        self.header.set_title(opened.name, typed=True)
        self.header.set_badge(" · ".join(map(said, opened.badge)))
        self._show_head(opened)
        with QSignalBlocker(self._sections):
            self._sections.show_sheaves([*opened.sheaves, self._history(opened.past)])
        self._acts.show_acts(opened.doable)
        self._show_section()

    def pass_along(self, book: ListPage) -> None:
        """Go on from here to those before and after in the list this person was opened from."""
        if book.listing.selected_id() == self.person_id:
            self._passing.follow(book.listing)
            more = self.tr("PgUp PgDn orang lain")
            self._hint.setText(f"{self._hint.text()}   {more}")

    def sections(self) -> Sequence[QWidget]:
        """Return the sections, their lines, what can be done, and the buttons."""
        return [self._sections, self._lines, self._acts, self.header]

    def offer_acts(self) -> None:
        """Put the keyboard on what can be done; where it has no room, show it over the page."""
        if self._beside.isVisible():
            self._acts.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        deeds = [
            Deed(f"act{place}", words_of(one), partial(self._open, one.address), one.symbol)
            for place, one in enumerate(self._opened.doable, 1)
        ]
        menu = menu_of(self, [deeds])
        for place, action in enumerate(menu.actions()[: len(FIGURES)], 1):
            action.setText(f"&{place}  {action.text()}")
        menu.popup(self.mapToGlobal(QPoint(self.width() - RIGHT - 2 * MARGIN, ACTS_AT)))

    def edit(self) -> None:
        """Open the form that changes what is known."""
        self._open(self._opened.form)

    def new(self) -> None:
        """Write another line in the section that is seen."""
        if (sheaf := self._sections.chosen()) and sheaf.add:
            self._open(sheaf.add)
        else:  # never the form of this person: another one would be written over it
            self.context.desk.told.emit(
                self.tr("Di bagian ini tidak ada yang ditambah. F2 mengubah, Esc kembali.")
            )

    def refresh(self) -> None:
        """Read everything again."""
        here = Address("", record_id=self.person_id)
        self.fetch(partial(read, self.context.db, self.context.who, here), self.show_opened)

    def back(self) -> None:
        """Go back to where one came from."""
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the lines the room where there is little."""
        super().resizeEvent(event)
        self._beside.setVisible(self.width() >= ROOMY)

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while another page was over this one."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    @Slot(str)
    def _come(self, person_id: str) -> None:
        """Show another person here, in the section that is seen."""
        at = Address("", record_id=person_id)
        self.read_first(partial(read, self.context.db, self.context.who, at), self.show_opened)

    @Slot(object)
    def _open(self, address: Address) -> None:
        self.context.desk.open_asked.emit(address)

    @Slot()
    def _show_section(self) -> None:
        sheaf = self._sections.chosen()
        if sheaf is not None:
            words = "  ".join(filter(None, (said(sheaf.title), said(sheaf.told))))
            self._title.setText(words)
            self._lines.show_sheaf(sheaf)

    def _walk_by(self, by: int) -> None:
        row = self._sections.currentRow() + by
        self._sections.setCurrentRow(row % max(1, self._sections.count()))

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.tables <= {"draft"}:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True

    def _history(self, past: Sequence[Past]) -> Sheaf:
        return Sheaf(
            "history",
            QT_TRANSLATE_NOOP("dossier", "Riwayat"),
            "history",
            (
                QT_TRANSLATE_NOOP("dossier", "Waktu"),
                QT_TRANSLATE_NOOP("dossier", "Petugas"),
                QT_TRANSLATE_NOOP("dossier", "Tindakan"),
            ),
            [Line((one.at.astimezone().strftime("%d-%m-%Y %H:%M"), one.user,
                   ": ".join(filter(None, (told(one.act), spoken(one.changed)))))) for one in past],
            told=str(len(past) or ""),
            empty=QT_TRANSLATE_NOOP("dossier", "Belum ada riwayat."),
        )  # fmt: skip

    def _show_head(self, opened: OpenedPerson) -> None:
        picture = QPixmap()
        if opened.photo and picture.loadFromData(opened.photo):
            wide, high = PHOTO
            fit = Qt.AspectRatioMode.KeepAspectRatioByExpanding
            smooth = Qt.TransformationMode.SmoothTransformation
            self._photo.setPixmap(picture.scaled(wide, high, fit, smooth).copy(0, 0, wide, high))
        self._photo.setVisible(not picture.isNull())
        empty(self._facts)
        for symbol, words in (*opened.facts, ("user", self._age(opened))):
            self._facts.addWidget(Picture(symbol, "muted", 16))
            self._facts.addWidget(label(f"fact_{symbol}", "muted", words, self))
            self._facts.addSpacing(12)
        self._facts.addStretch(1)

    def _age(self, opened: OpenedPerson) -> str:
        age = self.tr("{age} tahun").format(age=opened.age)
        return f"{age} · {f'NIK {opened.nik}' if opened.nik else self.tr('tanpa NIK')}"

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._photo)
        head.addLayout(self._facts, stretch=1)
        self._sections.setFixedWidth(LEFT)
        doing = label("acts_title", "h2", self.tr("Yang dapat dilakukan  Ctrl+."), self)
        self._beside = _card(doing, self._acts)
        self._beside.setFixedWidth(RIGHT)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self._sections)
        columns.addWidget(_card(self._title, self._lines), stretch=1)
        columns.addWidget(self._beside)
        hint = self.tr(
            "Ctrl+↑ ↓ bagian   Enter buka   Ctrl+N tambah   F2 ubah   1 … 9 tindakan   Esc kembali"
        )
        self._hint = label("keys_hint", "muted", hint, self)
        self.body.addLayout(head)
        self.body.addLayout(columns, stretch=1)
        self.body.addWidget(self._hint)


def _card(*inside: QWidget) -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(12, 12, 12, 12)
    column.setSpacing(8)
    for widget in inside:
        column.addWidget(widget)
    return frame
