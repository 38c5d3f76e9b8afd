"""The list on the screen as a workbook: chosen columns, the present filter, a reason where needed.

What leaves is written down as an act in the chain before the file is there; the act names the
columns, never what stands in them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.words import grouped, screen_date
from dme_desktop.ui import failures, files, watch
from dme_desktop.ui.dialog import Dialog, room_for
from dme_desktop.ui.dropdown import DropDown
from dme_desktop.ui.naming import named
from dme_desktop.ui.said import said
from dme_desktop.ui.source import PAGE, Column, OnPaper, Row, Source
from dme_desktop.ui.spreadsheet import Spreadsheet
from dme_desktop.ui.text import filled_in
from dme_desktop.ui.watch import Task

if TYPE_CHECKING:
    from dme_desktop.kernel.progress import Progress
    from dme_desktop.ui.context import Context
    from dme_desktop.vault.model import WhyOut

FOLDER, ENDING, RECIPIENT = "folder.export", ".xlsx", "export.recipient"
SIDE_BY_SIDE = 3  # columns of ticks
BETWEEN, AROUND = 24, 72  # pixels between two columns of ticks, around all of them


@dataclass(frozen=True)
class Wanted:
    """What of a list is to leave: its title, where it comes from, the filter, columns, reason."""

    title: str
    source: Source
    filters: str
    columns: Sequence[Column]
    usual: int = 0  # so many of them are on the screen and leave unless the clerk says otherwise
    reason: WhyOut | None = None
    recipient: str = ""  # the office or the person that gets it


def ask(parent: QWidget, context: Context, wanted: Wanted, rows: int, name: str) -> Wanted | None:
    """Ask which columns leave, and why where it matters; None when the clerk turns back.

    The columns are remembered under the `name` of the list, in the settings of this machine.
    """
    kept = context.settings.get(f"export.{name}")
    dialog = ExportDialog(wanted, rows, json.loads(kept) if kept else None, parent)
    dialog.why.suggest(context.settings.get(RECIPIENT))
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    chosen = dialog.wanted()
    titles = json.dumps([column.title for column in chosen.columns])
    context.settings.put(f"export.{name}", titles)
    if chosen.recipient:
        context.settings.put(RECIPIENT, chosen.recipient)
    return chosen


def save(parent: QWidget, context: Context, wanted: Wanted) -> None:
    """Ask for a file and write the list there as a job that can be stopped."""
    start = Path(context.settings.get(FOLDER, str(Path.home())))
    name = f"{wanted.title} {context.clock.today():%Y-%m-%d}{ENDING}"
    title = QCoreApplication.translate("export", "Simpan daftar")
    typed = files.chosen(parent, title, start / name, ENDING)
    file = files.settled(parent, typed, ENDING) if typed else None
    if file is None:
        return
    context.settings.put(FOLDER, str(file.parent))
    told = context.desk.told
    stopped = QCoreApplication.translate("export", "Dihentikan. Tidak ada berkas yang ditulis.")
    task = Task(
        QCoreApplication.translate("export", "Menulis daftar …"),
        partial(write, context, wanted, file),
        told.emit,
        lambda error: told.emit(failures.sentence_for(error)),
        lambda: told.emit(stopped),
    )
    watch.run(parent.window(), context.jobs, task)


def write(context: Context, wanted: Wanted, file: Path, progress: Progress) -> str:
    """Write the list, note that it left, and return what to tell; raise DmeError in words."""
    from dme_desktop.vault import outgoing  # noqa: PLC0415 - brings SQLAlchemy

    found = wanted.source.page(0, wanted.source.count())  # one reading, however long the list
    count = len(found)
    told, rows = _told(context, wanted, count), _watched(found, progress)
    content = Spreadsheet(wanted.title, told, wanted.columns, rows).written()
    sensitive = [column.title for column in wanted.columns if column.sensitive]
    outgoing.note(
        context.db,
        context.who,
        outgoing.Leaving(wanted.title, count, sensitive, wanted.reason, wanted.recipient),
    )
    files.write(file, content)
    said = QT_TRANSLATE_NOOP("export", "{count} baris tersimpan: {name}", "", 1)
    return filled_in("export", said, {"count": grouped(count), "name": file.name})


def draw(context: Context, wanted: Wanted, progress: Progress) -> bytes:
    """Return the list as a PDF, as it is seen, and note that it leaves; raise DmeError in words."""
    from dme_desktop.vault import outgoing  # noqa: PLC0415 - brings SQLAlchemy

    found = wanted.source.page(0, wanted.source.count())
    told = _told(context, wanted, len(found))
    rows = [[one.text(row) for one in wanted.columns] for row in _watched(found, progress)]
    pdf = context.draw_list(OnPaper(wanted.title, told, wanted.columns, rows))
    outgoing.note(context.db, context.who, outgoing.Leaving(wanted.title, len(found)))
    return pdf


def _watched(rows: Sequence[Row], progress: Progress) -> Iterator[Row]:
    """Give the rows and tell after every hundred or so how many have been written."""
    for done, row in enumerate(rows):
        if done % PAGE == 0:
            progress(done, len(rows))
        yield row


def _told(context: Context, wanted: Wanted, count: int) -> list[str]:
    """Return the lines every list carries: whose it is, N, how fresh, what was left out."""
    now = context.clock.now()
    told = [context.office] if context.office else []
    most = getattr(wanted.source, "most", 0)  # a search shows the best matches only
    cut = f", hanya {count} yang paling cocok" if count == most else ""
    fresh = f"Posisi data per {screen_date(now)} {now:%H:%M}; N = {grouped(count)}{cut}; "
    return [
        *told,
        f"{fresh}cakupan: {wanted.filters or 'semua data'}",
        f"Dibuat oleh {context.who.name}. Berisi data pribadi: simpan dan musnahkan dengan aman.",
    ]


class WhyAndWhom(QWidget):
    """Why something with names leaves, and to whom: asked alike wherever it does.

    `asks` stands above the reasons ("Untuk apa:"), `spoken` is what a screen reader says of them.
    """

    changed = Signal()

    def __init__(self, asks: str, spoken: str, parent: QWidget | None = None) -> None:
        from dme_desktop.vault.outgoing import (  # noqa: PLC0415 - brings SQLAlchemy
            LONGEST_RECIPIENT,
        )

        super().__init__(parent)
        self._reason = _reasons(spoken)
        self._recipient = named(QLineEdit(), "recipient", self.tr("Diberikan kepada"))
        self._recipient.setPlaceholderText(self.tr("Seperti: Kecamatan, Dinas, BP3MI"))
        self._recipient.setMaxLength(LONGEST_RECIPIENT)
        self._reason.currentIndexChanged.connect(self.changed)
        self._recipient.textChanged.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        to = self.tr("Diberikan kepada:")
        for name, words, widget in (("why", asks, self._reason), ("to", to, self._recipient)):
            label = named(QLabel(words), name)
            label.setBuddy(widget)
            column.addWidget(label)
            column.addWidget(widget)

    @property
    def is_told(self) -> bool:
        """Say whether both are answered."""
        return self._reason.currentIndex() > 0 and bool(self.recipient)

    @property
    def reason(self) -> WhyOut | None:
        """Return the reason that was chosen."""
        found: WhyOut | None = self._reason.currentData()
        return found

    @property
    def recipient(self) -> str:
        """Return who gets it."""
        return self._recipient.text().strip()

    def suggest(self, recipient: str) -> None:
        """Write who got the last list; the clerk may say otherwise."""
        self._recipient.setText(recipient)


class ExportDialog(Dialog):
    """Which columns of a list leave; the sensitive ones ask why."""

    keeps = True

    help_page = "ekspor"

    def __init__(
        self, wanted: Wanted, rows: int, ticked: Sequence[str] | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export_dialog")
        self.setWindowTitle(self.tr("Ekspor {list}").format(list=wanted.title))
        self._wanted = wanted
        usual = [column.title for column in wanted.columns[: wanted.usual] if not column.sensitive]
        on = usual if ticked is None else ticked
        self._ticks = [_tick(n, column, on) for n, column in enumerate(wanted.columns)]
        asks, spoken = self.tr("Kolom rahasia keluar karena:"), self.tr("Alasan kolom rahasia")
        self.why = WhyAndWhom(asks, spoken)
        self.why.changed.connect(self._follow)
        self._save = named(
            QPushButton(self.tr("Simpan sebagai…")), "save", self.tr("Simpan sebagai…")
        )
        self._save.setProperty("role", "primary")
        self._save.setDefault(True)
        self._save.clicked.connect(self.accept)
        for tick in self._ticks:
            tick.toggled.connect(self._follow)
        self._lay_out(rows)
        self._follow()

    def wanted(self) -> Wanted:
        """Return the list with the columns and the reason that were chosen."""
        chosen = self._chosen()
        reason = self.why.reason if any(c.sensitive for c in chosen) else None
        return replace(self._wanted, columns=chosen, reason=reason, recipient=self.why.recipient)

    def _chosen(self) -> list[Column]:
        both = zip(self._ticks, self._wanted.columns, strict=True)
        return [column for tick, column in both if tick.isChecked()]

    @Slot()
    def _follow(self) -> None:
        """Ask for a reason only where it is needed, and wait for it."""
        chosen = self._chosen()
        secret = any(column.sensitive for column in chosen)
        self.why.setVisible(secret)
        self._save.setEnabled(bool(chosen) and (not secret or self.why.is_told))

    def _lay_out(self, rows: int) -> None:
        told = self.tr(
            "{rows} baris, seperti yang terlihat di daftar: {filters}.", "", rows
        ).format(rows=grouped(rows), filters=self._wanted.filters or self.tr("semua data"))
        about = QLabel(told)
        about.setWordWrap(True)
        about.setTextFormat(Qt.TextFormat.PlainText)
        ticks = QGridLayout()
        ticks.setHorizontalSpacing(BETWEEN)
        ticks.setVerticalSpacing(0)
        wide = max((tick.sizeHint().width() for tick in self._ticks), default=1) + BETWEEN
        beside = min(SIDE_BY_SIDE, max(1, (room_for(self).width() - AROUND) // wide))
        high = -(-len(self._ticks) // beside)
        for n, tick in enumerate(self._ticks):
            ticks.addWidget(tick, n % high, n // high)
        stay = named(QPushButton(self.tr("Tidak jadi")), "stay", self.tr("Tidak jadi"))
        stay.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(stay)
        buttons.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(about)
        column.addLayout(ticks)
        column.addWidget(self.why)
        column.addLayout(buttons)
        self.setMinimumWidth(520)


def _tick(number: int, column: Column, ticked: Sequence[str]) -> QCheckBox:
    title = column.title
    secret = QCoreApplication.translate("export", "{title} (rahasia)")
    words = secret.format(title=title) if column.sensitive else title
    tick = named(QCheckBox(words), f"column{number}", words)
    tick.setChecked(title in ticked)
    return tick


def _reasons(label: str) -> DropDown:
    from dme_desktop.vault.model import WhyOut  # noqa: PLC0415 - brings SQLAlchemy

    box = named(DropDown(), "reason", label)
    box.addItem("", None)
    for why in WhyOut:
        box.addItem(said(why.value), why)
    return box
