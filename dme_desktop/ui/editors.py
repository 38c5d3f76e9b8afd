"""One editor per kind of value. A new kind needs one more class here, nothing else.

Each editor is a widget with the verbs of `Editor`: the value it holds, the text a draft keeps, and
the small line a clerk reads under it.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QSignalBlocker,
    QSize,
    QStringListModel,
    Qt,
    Signal,
    SignalInstance,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QCompleter,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from dme_desktop.kernel import words
from dme_desktop.kernel.clock import Clock
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.names import written
from dme_desktop.kernel.text import digits
from dme_desktop.ui.dropdown import DropDown
from dme_desktop.ui.icons import icon
from dme_desktop.ui.keys import is_spent
from dme_desktop.ui.late import handed_on
from dme_desktop.ui.naming import named
from dme_desktop.ui.said import number as said_number
from dme_desktop.ui.said import said

_WRITTEN_DATE = re.compile(r"\d{2}-\d{2}-\d{4}")
_SHORT_DATE = re.compile(r"(\d{1,2})(?:[-/. ](\d{1,2}))?")
_NIK_LENGTH = 16
CONTENTS, COMBO = QStyle.ContentsType.CT_ComboBox, QStyle.ComplexControl.CC_ComboBox
INSIDE = QStyle.SubControl.SC_ComboBoxEditField
_DRESSING = {QEvent.Type.StyleChange, QEvent.Type.FontChange}
LEAST_LETTERS = 8  # of a choice that asks for no other number of them


@runtime_checkable
class Piecewise(Protocol):
    """An editor of many widgets: a form that is built bit by bit builds it so too."""

    def building(self) -> Iterator[None]:
        """Build what most records need, with a rest after each piece."""


class Editor(Protocol):
    """What a form asks of an editor; every one of them is a QWidget."""

    @property
    def edited(self) -> SignalInstance:
        """Emitted when the clerk changes the value, never when the program does."""

    def value(self) -> Any:  # noqa: ANN401
        """Return the value, None when empty; raise ValueError with a sentence when unreadable."""

    def put(self, value: Any) -> None:  # noqa: ANN401
        """Show `value`."""

    def draft(self) -> str:
        """Return what is written, finished or not, as text that `put_draft` understands."""

    def put_draft(self, text: str) -> None:
        """Show what a draft kept."""

    def settle(self) -> None:
        """Write a readable value the usual way: "5/8" becomes "05-08-2026"."""

    def note(self) -> str:
        """Return the line under the editor: an amount in words, how many digits so far."""


def editor_for(field: Field, clock: Clock, parent: QWidget | None = None) -> Editor:
    """Build the editor for `field` inside its parent."""
    kind = field.kind.name
    if kind in {"date", "partial_date"}:
        return DateLine(field, clock.today, parent)
    if kind in _PLAIN:
        return _PLAIN[kind](parent)
    return _LINES.get(kind, Line)(field, parent)


class Line(QLineEdit):
    """One line of text, read and written by the kind of its field."""

    edited = Signal()

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = field.kind
        self.textEdited.connect(self.edited)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the form, also the one that takes a word that was finished for us.

        Ctrl+Z where nothing was typed is left to the window, which takes back the last act.
        """
        if is_spent(event, self):
            event.ignore()
            return
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show a text that is longer than the line from its beginning, once it was left."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.setCursorPosition(0)

    def value(self) -> Any:  # noqa: ANN401
        """Return the value; raise ValueError with a sentence when the text cannot be read."""
        text = self.text().strip()
        return self.kind.parse(text) if text else None

    def put(self, value: Any) -> None:  # noqa: ANN401
        """Show `value` from its beginning."""
        self.setText("" if value is None else self.kind.format(value))
        self.setCursorPosition(0)

    def draft(self) -> str:
        """Return the text as it stands."""
        return self.text()

    def put_draft(self, text: str) -> None:
        """Show the text as it stood."""
        self.setText(text)

    def settle(self) -> None:
        """Rewrite a readable text the usual way; leave any other as it is."""
        try:
            value = self.value()
        except ValueError:
            return
        if value is not None and self.text() != (written := self.kind.format(value)):
            self.setText(written)

    def note(self) -> str:
        """Return what the value comes to, where its kind has an example; else nothing."""
        if self.kind.example is None:
            return ""
        try:
            value = self.value()
        except ValueError:
            return ""
        said = self.kind.example(value) if value is not None else ""
        return self.tr("Contoh: {number}").format(number=said) if said else ""

    def type_over(self, text: str) -> None:
        """Replace the text as if the clerk had typed it."""
        self.setText(text)
        self.edited.emit()


class NameLine(Line):
    """A name or a place: typed without a capital it is offered as papers write it, once."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._refused = ""

    def put(self, value: Any) -> None:  # noqa: ANN401
        """Show `value`; what was written small before is forgotten."""
        super().put(value)
        self._refused = ""

    def settle(self) -> None:
        """Offer capitals; who writes it small again gets it small."""
        super().settle()
        typed = self.text()
        if typed and typed != self._refused and typed != (offered := written(typed)):
            self._refused = typed
            self.type_over(offered)


class NumberLine(Line):
    """A NIK or family card number; counts its digits while they are typed."""

    def note(self) -> str:
        """Say how many of the sixteen digits are there, until they all are."""
        count = len(digits(self.text()))
        if count in {0, _NIK_LENGTH}:
            return ""
        return self.tr("{count} dari 16 angka").format(count=count)


class AmountLine(Line):
    """Rupiah: reads 1.250.000, 1,5 jt and 3*450000, and says the amount in words."""

    def note(self) -> str:
        """Return the amount in words, with its figures when others were written."""
        try:
            amount = self.value()
        except ValueError:
            return ""
        if amount is None:
            return ""
        told = self.tr("{words} rupiah").format(words=said_number(amount))
        figures = digits(self.text())
        return told if figures == str(abs(amount)) else f"{words.rupiah(amount)} · {told}"


class DateLine(Line):
    """A date: `t` today, `+ -` a day, `[ ]` a month, 5, 5/8, 050885 and 05-08-1985.

    A minus sign steps a day back only after a whole date; before that it parts day and month.
    """

    def __init__(
        self, field: Field, today: Callable[[], dt.date], parent: QWidget | None = None
    ) -> None:
        super().__init__(field, parent)
        self._today = today
        self._calendar = self.addAction(
            icon("calendar-days", "muted"), QLineEdit.ActionPosition.TrailingPosition
        )
        self._calendar.setText(self.tr("Pilih di kalender"))  # what is heard of it
        self._calendar.setToolTip(self.tr("Pilih di kalender"))
        self._calendar.triggered.connect(self._show_calendar)

    def value(self) -> Any:  # noqa: ANN401
        """Return the date; a day, or a day and a month, are of this month and year."""
        text = self.text().strip()
        if not text:
            return None
        return self.kind.parse(self._completed(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that step the date; leave every other to the line."""
        if not self.isReadOnly() and (day := self._stepped(event.text())) is not None:
            self.type_over(words.screen_date(day))
        elif event.text() != "t" or self.isReadOnly():
            super().keyPressEvent(event)

    def _stepped(self, key: str) -> dt.date | None:
        if key == "t":
            return self._today()
        if key not in {"+", "-", "[", "]"}:
            return None
        written = self.text().strip()
        if not written and key != "-":
            return self._today()
        if not _WRITTEN_DATE.fullmatch(written):
            return None
        try:
            return _moved(dt.datetime.strptime(written, "%d-%m-%Y").date(), key)  # noqa: DTZ007
        except (ValueError, OverflowError):
            return None

    def _completed(self, text: str) -> str:
        found = _SHORT_DATE.fullmatch(text)
        if found is None:
            return text
        today = self._today()
        return f"{int(found[1]):02}-{int(found[2] or today.month):02}-{today.year}"

    @Slot()
    def _show_calendar(self) -> None:
        from PySide6.QtWidgets import QCalendarWidget  # noqa: PLC0415 - large, and seldom opened

        calendar = QCalendarWidget(self)
        calendar.setWindowFlag(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setSelectedDate(self._day_shown())  # type: ignore[arg-type]
        calendar.activated.connect(self._pick)
        calendar.clicked.connect(self._pick)
        calendar.move(self.mapToGlobal(self.rect().bottomLeft()))
        calendar.show()
        self._popup = calendar

    def _day_shown(self) -> dt.date:
        try:
            value = self.value()
        except ValueError:
            return self._today()
        if value is None:
            return self._today()
        return value if isinstance(value, dt.date) else value.first_day()

    @Slot("QDate")
    def _pick(self, day: Any) -> None:  # noqa: ANN401 - a QDate
        self.type_over(words.screen_date(day.toPython()))
        self._popup.close()


def _saying(field: Field) -> Callable[[Any], str]:
    """Return how the options of a field are read, in the language of the window."""
    return lambda option: said(field.kind.format(option))


def _moved(day: dt.date, key: str) -> dt.date:
    if key in {"+", "-"}:
        return day + dt.timedelta(days=1 if key == "+" else -1)
    months = day.year * 12 + day.month - 1 + (1 if key == "]" else -1)
    year, month = divmod(months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return day.replace(year=year, month=month + 1, day=last)
        except ValueError:
            continue
    raise ValueError(day)


class TextArea(QPlainTextEdit):
    """Several lines. Enter goes to the next field as everywhere; Alt+Enter starts a new line."""

    edited = Signal()
    ROWS = 3

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * self.ROWS + 24)
        self._filling = False
        self.textChanged.connect(self._tell)

    def value(self) -> str | None:
        """Return the text, or None when there is none."""
        return self.toPlainText().strip() or None

    def put(self, value: str | None) -> None:
        """Show `value`."""
        self.put_draft(value or "")

    def draft(self) -> str:
        """Return the text as it stands."""
        return self.toPlainText()

    def put_draft(self, text: str) -> None:
        """Show the text as it stood."""
        self._filling = True
        self.setPlainText(text)
        self._filling = False

    def settle(self) -> None:
        """Leave the text as it is."""

    def note(self) -> str:
        """Say how to start a new line while the clerk writes here."""
        return self.tr("Alt+Enter: baris baru") if self.hasFocus() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter travel on to the form; write a new line for Alt+Enter."""
        if is_spent(event, self.document()):
            event.ignore()
        elif event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.insertPlainText("\n")
        else:
            event.ignore()

    @Slot()
    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit()


class LinesArea(TextArea):
    """A list, one a line. Enter begins another line, and leads out of the list on an empty one."""

    ROWS = 10

    def note(self) -> str:
        """Say how many lines hold something."""
        count = sum(bool(line.strip()) for line in self.toPlainText().splitlines())
        return self.tr("{count} baris", "", count).format(count=count) if count else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a line on Enter where something is written; leave the list where nothing is."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and not event.modifiers() and self.textCursor().block().text().strip():
            self.insertPlainText("\n")
        else:
            super().keyPressEvent(event)


class CheckBox(QCheckBox):
    """Yes or no; the space bar changes it."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("Ya"))
        self.clicked.connect(self.edited)

    def value(self) -> bool:
        """Return True when ticked."""
        return self.isChecked()

    def put(self, value: bool | None) -> None:  # noqa: FBT001
        """Show `value`; nothing known is unticked."""
        self.setChecked(bool(value))

    def draft(self) -> str:
        """Return "1" when ticked, else nothing."""
        return "1" if self.isChecked() else ""

    def put_draft(self, text: str) -> None:
        """Show what a draft kept."""
        self.setChecked(bool(text))

    def settle(self) -> None:
        """Leave the tick as it is."""

    def note(self) -> str:
        """Return nothing; a tick needs no note."""
        return ""


class ChoiceBox(DropDown):
    """One of a list. Any part of an option finds it, or another usual word; F4 opens the list."""

    edited = Signal()
    _has_list = False  # Qt asks while it is made

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLineEdit(named(QLineEdit(self), "line"))
        self.setInsertPolicy(DropDown.InsertPolicy.NoInsert)
        self._format, self._meant = _saying(field), field.kind.meant
        self._finder: QCompleter | None = None
        self._options: tuple[Any, ...] = ()
        self._is_closed = bool(field.kind.choices)  # not records of the office
        self._told = [""]  # the options in words, an empty one first
        self._at = 0  # which of them is shown, as long as no list was built
        self._wordless: Any = None
        self.offer(field.kind.choices)
        if line := self.lineEdit():
            line.textEdited.connect(self.edited)
        self.activated.connect(self.edited)

    def offer(self, options: tuple[Any, ...]) -> None:
        """Offer `options`, an empty one first, and show the empty one."""
        if options != self._options:
            self._options = options
            told = [self._format(option) for option in options]
            self._told = ["", *told]
            self._wordless = next(
                (one for one, words in zip(options, told, strict=True) if not words), None
            )
            if self._has_list:
                self.clear()
                self.addItems(self._told)
            if self._finder:
                self._finder.setModel(self._names())
        self.setCurrentIndex(0)

    def count(self) -> int:
        """Return how many are offered, the empty one with them."""
        return len(self._told)

    def itemText(self, index: int) -> str:
        """Return the words of one of them."""
        return self._told[index]

    def currentIndex(self) -> int:
        """Return which of them was shown last, whatever is written now."""
        return super().currentIndex() if self._has_list else self._at

    def setCurrentIndex(self, index: int) -> None:
        """Show one of them; Qt would build the list for that."""
        if self._has_list:
            super().setCurrentIndex(index)
        else:
            self._at = index
            self.setEditText(self._told[index])

    def sizeHint(self) -> QSize:
        """Take the width of a few letters: a long option pushes nothing away that stands beside.

        Qt reckons the same, and builds the list for it.
        """
        least = self.minimumContentsLength() or LEAST_LETTERS
        return self._around(least * self.fontMetrics().horizontalAdvance("X"))

    def comfort(self) -> int:
        """Return in how many pixels the widest option is read whole; 0 among records.

        The names of records may be of any length.
        """
        if not self._is_closed:
            return 0
        widest = max(map(self.fontMetrics().horizontalAdvance, self._told))
        return self._around(widest - self.iconSize().width()).width()

    def minimumSizeHint(self) -> QSize:
        """Take no less than that."""
        return self.sizeHint()

    def _around(self, words: int) -> QSize:
        letters, icon = self.fontMetrics(), self.iconSize()
        inside = QSize(words + icon.width() + 4, max(letters.height(), icon.height()) + 2)
        return self.style().sizeFromContents(CONTENTS, self._asked(), inside, self)

    def changeEvent(self, event: QEvent) -> None:
        """Give the line its place in another style or font; Qt would dress a list for that."""
        if self._has_list or event.type() not in _DRESSING:
            super().changeEvent(event)
            return
        self.updateGeometry()
        if line := self.lineEdit():
            line.setGeometry(self.style().subControlRect(COMBO, self._asked(), INSIDE, self))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame and the arrow; Qt would ask a list how."""
        if self._has_list:
            super().paintEvent(event)
        else:
            QStylePainter(self).drawComplexControl(COMBO, self._asked())

    def _asked(self) -> QStyleOptionComboBox:
        asked = QStyleOptionComboBox()
        self.initStyleOption(asked)
        return asked

    def showPopup(self) -> None:
        """Open the list."""
        self._build_list()
        super().showPopup()

    def _build_list(self) -> None:
        """Build the list when it is first wanted: 90 KiB, of a page that has twenty of them."""
        if self._has_list:
            return
        self._has_list = True
        text = self.currentText()
        with QSignalBlocker(self):
            self.addItems(self._told)
            self.setCurrentIndex(self._at)
            if self.currentText() != text:
                self.setEditText(text)

    def value(self) -> Any:  # noqa: ANN401
        """Return the option; raise ValueError when the text is none of them or several.

        An option without words, such as signing for oneself, is meant by leaving the box empty.
        """
        text = self.currentText().strip()
        if not text:
            return self._wordless
        place = self._place_of(text)
        if place is None:
            raise ValueError(self.tr("Pilih salah satu dari daftar (F4 membuka daftar)."))
        return self._options[place]

    def put(self, value: Any) -> None:  # noqa: ANN401
        """Show `value`; one that is no longer offered is shown as text."""
        if value in self._options:
            self.setCurrentIndex(self._options.index(value) + 1)
        else:
            self.setCurrentIndex(0)
            self.setEditText("" if value is None else self._format(value))
        if line := self.lineEdit():
            line.setText(line.text())  # no Ctrl+Z leads back to what stood here before
            line.setCursorPosition(0)

    def draft(self) -> str:
        """Return the text as it stands."""
        return self.currentText()

    def put_draft(self, text: str) -> None:
        """Show the text as it stood."""
        told = [words.casefold() for words in self._told]
        self.setCurrentIndex(told.index(text.casefold()) if text.casefold() in told else 0)
        self.setEditText(text)

    def settle(self) -> None:
        """Show the option that was meant by part of its words, and close what was found."""
        if self._finder and (popup := self._finder.popup()):
            popup.hide()
        place = self._place_of(self.currentText().strip())
        if place is not None:
            self.setCurrentIndex(place + 1)
        if (line := self.lineEdit()) and not line.hasFocus():
            line.setCursorPosition(0)  # a long option is read from its beginning

    def note(self) -> str:
        """Return nothing; the list itself is the help."""
        return ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Ctrl+Z to the window where nothing was typed, and a late key to the next field."""
        if handed_on(event, self):
            return
        if (line := self.lineEdit()) and is_spent(event, line):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make the list and the finder when the clerk first comes here; few boxes are visited."""
        self._build_list()
        if self._finder is None:
            self._finder = self._make_finder()
        super().focusInEvent(event)

    def eventFilter(self, popup: QObject, event: QEvent) -> bool:
        """Let Enter and Tab mean in what was found what they mean in the form: on to the next."""
        if event.type() in _IN_FRONT and isinstance(popup, QWidget):
            self._lend_keyboard(popup)
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if not isinstance(popup, QAbstractItemView) or event.key() not in _ONWARDS:
            return False
        chosen = popup.currentIndex()
        popup.hide()
        if chosen.isValid():
            self.setEditText(str(chosen.data()))
            self.edited.emit()
        QCoreApplication.sendEvent(self.lineEdit() or self, event.clone())
        return True

    def _lend_keyboard(self, popup: QWidget) -> None:
        """Keep the keyboard here while the list is open; once it has closed, leave it where it is.

        X tells a window that it is in front behind every key that was typed before.
        """
        here = self if popup.isVisible() else QApplication.focusWidget()
        if here is not None:
            popup.setFocusProxy(here)

    def _make_finder(self) -> QCompleter:
        finder = QCompleter(self._names(), self)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(finder)
        if popup := finder.popup():
            popup.setProperty("role", "popup")
            popup.installEventFilter(self)  # after the completer's own, so that it is asked first
        finder.activated.connect(self.edited)
        return finder

    def _names(self) -> QStringListModel:
        return QStringListModel(self._told[1:], self)

    def _place_of(self, text: str) -> int | None:
        if not text:
            return None
        chosen = self.currentIndex() - 1  # it may be another one than what is written now
        if chosen >= 0 and self._format(self._options[chosen]) == text:
            return chosen
        wanted = text.casefold()
        names = [self._format(option).casefold() for option in self._options]
        if wanted in names:
            return names.index(wanted)
        if (meant := self._meant(text)) in self._options:
            return self._options.index(meant)
        for near in (
            [place for place, name in enumerate(names) if name.startswith(wanted)],
            [place for place, name in enumerate(names) if wanted in name],
        ):
            if len(near) == 1:
                return near[0]
        return None


class TagsBox(QWidget):
    """Any of a few: a chip each, chosen with the space bar; arrows go from chip to chip."""

    edited = Signal()
    ACROSS = 3

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[str, QPushButton] = {}
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 2)
        self._grid.setSpacing(6)
        for place, option in enumerate(field.kind.choices):
            label = said(field.kind.format(option.name))
            chip = named(QPushButton(label, self), f"tag_{option.name.lower()}", label)
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            chip.setFocusPolicy(_FIRST_ONLY[place > 0])
            chip.installEventFilter(self)
            chip.clicked.connect(self.edited)
            self._chips[option.name] = chip
        self._stand(self.ACROSS)
        self.setFocusProxy(next(iter(self._chips.values())))

    def minimumSizeHint(self) -> QSize:
        """Give way to one chip in a line, where the window is narrow or the scale is large."""
        return QSize(self._widest(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let as many chips stand in a line as have room for their words."""
        super().resizeEvent(event)
        gap = self._grid.spacing()
        self._stand(max(1, min(self.ACROSS, (self.width() + gap) // (self._widest() + gap))))

    def _widest(self) -> int:
        return max(chip.sizeHint().width() for chip in self._chips.values())

    def _stand(self, across: int) -> None:
        if across != self._across:
            self._across = across
            for place, chip in enumerate(self._chips.values()):
                self._grid.addWidget(chip, *divmod(place, across))

    def value(self) -> str | None:
        """Return the names of what is chosen with spaces between, None for nothing."""
        return self.draft() or None

    def put(self, value: str | None) -> None:
        """Turn on what is named in `value`."""
        wanted = (value or "").split()
        for name, chip in self._chips.items():
            chip.setChecked(name in wanted)

    def draft(self) -> str:
        """Return the names of what is chosen."""
        return " ".join(name for name, chip in self._chips.items() if chip.isChecked())

    def put_draft(self, text: str) -> None:
        """Show what a draft kept."""
        self.put(text)

    def settle(self) -> None:
        """Leave the chips as they are."""

    def note(self) -> str:
        """Say how chips are reached while the clerk is among them."""
        inside = any(chip.hasFocus() for chip in self._chips.values())
        return self.tr("Panah atau huruf awal pindah, spasi memilih") if inside else ""

    def eventFilter(self, chip: QObject, event: QEvent) -> bool:
        """Go to a neighbour for an arrow, to the next chip that begins with a letter for it."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.modifiers() & ~(_SHIFT | Qt.KeyboardModifier.KeypadModifier):
            return False
        chips = list(self._chips.values())
        here = next(place for place, one in enumerate(chips) if one is chip)
        if step := _STEPS.get(event.key()):
            there = here + step[0] + step[1] * self._across
            if 0 <= there < len(chips):
                chips[there].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        letter = event.text().casefold()
        begin = [one for one in (*chips[here + 1 :], *chips[: here + 1])
                 if letter.isalnum() and one.text().casefold().startswith(letter)]  # fmt: skip
        if begin:
            begin[0].setFocus(Qt.FocusReason.TabFocusReason)
        return bool(begin)


_STAYS = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_FIRST_ONLY = (Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus)
_STEPS: Mapping[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}  # fmt: skip
_IN_FRONT = {QEvent.Type.Show, QEvent.Type.WindowActivate}
_ONWARDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
_PLAIN: dict[str, Callable[[QWidget | None], Editor]] = {"bool": CheckBox, "long_text": TextArea}
_LINES: dict[str, Callable[[Field, QWidget | None], Editor]] = {
    "choice": ChoiceBox,
    "tags": TagsBox,
    "rupiah": AmountLine,
    "nik": NumberLine,
    "kk": NumberLine,
    "name": NameLine,
}
