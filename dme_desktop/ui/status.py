"""The foot of the window: what is saved, how old the copy outside is, which office this is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from dme_desktop.ui.naming import named

if TYPE_CHECKING:
    import datetime as dt

    from dme_desktop.ui.icons import Picture

OLD_COPY = 7  # days


class StatusLine(QFrame):
    """Always says whether everything is saved; nothing here blinks or is greyed."""

    stop_asked = Signal()  # of the work that is told of

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setFixedHeight(32)
        self._saved_words = ""
        self._check: Picture | None = None
        self._usb: Picture | None = None
        self._saved, self._copy = named(QLabel(), "saved"), named(QLabel(), "copy")
        self._office, self._help = named(QLabel(), "office"), named(QLabel(), "help_key")
        self.set_way_back("")
        self._work = named(QLabel(), "work")
        self._stop = named(QPushButton(self.tr("Berhenti")), "stop_work", self.tr("Berhenti"))
        self._stop.setProperty("role", "link")
        self._stop.clicked.connect(self.stop_asked)
        self.set_work("")
        self._lay_out()

    def set_saved(self, at: dt.datetime | None) -> None:
        """Say when the last act was saved; None for a village where nothing was yet."""
        words = self.tr("Tersimpan {time}") if at else self.tr("Semua tersimpan")
        self._saved_words = words.format(time=f"{at:%H:%M}") if at else words
        self.set_dirty(False)

    @Slot(bool)
    def set_dirty(self, dirty: bool) -> None:  # noqa: FBT001 - a Qt slot
        """Say that a form is not saved yet, or again when the last act was."""
        self._saved.setText(self.tr("Belum disimpan") if dirty else self._saved_words)
        if self._check is None:
            self._check = self._picture(0)
        self._check.show_icon(*(("circle-alert", "amber") if dirty else ("check", "accent")))
        self._check.setVisible(bool(self._saved.text()))

    def set_copy_age(self, days: int | None) -> None:
        """Say how many days ago a verified copy left the machine; None for never."""
        old = days is None or days > OLD_COPY
        if days is None:
            words = self.tr("Belum ada cadangan luar")
        elif days == 0:
            words = self.tr("Cadangan luar hari ini")
        else:
            words = self.tr("Cadangan luar {days} hari", "", days).format(days=days)
        self._copy.setText(words)
        if self._usb is None:
            self._usb = self._picture(self._row.indexOf(self._copy))
        self._usb.show_icon("usb", "amber" if old else "muted")

    def set_office(self, code: str, name: str) -> None:
        """Say which village this is."""
        self._office.setText(f"{code} {name}")
        self.set_way_back(self._way_back)

    def set_way_back(self, title: str) -> None:
        """Say to which room Esc leads back from the list that is seen; "" for none."""
        self._way_back = title
        keys = [self.tr("Esc kembali ke {room}").format(room=title)] if title else []
        office = [""] if self._office.text() else []  # which stands after a dot
        self._help.setText("   ·   ".join([*keys, self.tr("F1 bantuan"), *office]).rstrip(" "))

    def set_work(self, words: str) -> None:
        """Say what the program does by itself meanwhile, with a way to stop it; "" for nothing."""
        self._work.setText(words)
        for widget in (self._work, self._stop):
            widget.setVisible(bool(words))

    def event(self, event: QEvent) -> bool:
        """Leave out the key of the manual, then the office, where what matters needs the room."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._fit()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        """Take any width that is given."""
        return QSize(0, self.height())

    def _fit(self) -> None:
        least = (self._help, self._office)  # of all that stands here
        left = self.width() - self._row.minimumSize().width()
        left += sum(
            one.sizeHint().width() + self._row.spacing() for one in least if one.isVisible()
        )
        for one in reversed(least):
            left -= one.sizeHint().width() + self._row.spacing()
            one.setVisible(left >= 0)

    def _lay_out(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        row.addWidget(self._saved)
        row.addSpacing(10)
        row.addWidget(self._copy)
        row.addStretch(1)
        row.addWidget(self._work)
        row.addWidget(self._stop)
        for widget in (self._help, self._office):
            row.addWidget(widget)
        for label in (self._saved, self._copy, self._work, self._help, self._office):
            label.setProperty("role", "muted")

    def _picture(self, place: int) -> Picture:
        from dme_desktop.ui.icons import Picture  # noqa: PLC0415 - icons wait for the first paint

        picture = Picture("check", "muted", 14)
        self._row.insertWidget(place, picture)
        return picture
