"""The page on which the reports of a month are chosen, seen as one paper, and saved."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.progress import Progress
from dme_desktop.kernel.words import MONTHS
from dme_desktop.reports import packages
from dme_desktop.reports.asking import Period
from dme_desktop.reports.lists import told_period
from dme_desktop.ui import watch
from dme_desktop.ui.cards import words
from dme_desktop.ui.context import Context
from dme_desktop.ui.dropdown import DropDown
from dme_desktop.ui.naming import named
from dme_desktop.ui.page import Page
from dme_desktop.ui.said import month, said
from dme_desktop.ui.watch import Task
from dme_desktop.vault.database import Database

CHOSEN = "reports.package"  # the setting that remembers which reports were bound
YEARS_BACK, LINE_HEIGHT = 10, 32


class PackagePage(Page):
    """Month, reports, and whether it leaves the office; F8 binds it."""

    help_page = "laporan-sendiri"
    bound = Signal(str, bytes)  # what it is called, and the paper

    def __init__(self, context: Context) -> None:
        self.context = context
        super().__init__(self.tr("Paket laporan"))
        today = context.clock.today()
        self._month, self._year = named(DropDown(), "month"), named(DropDown(), "year")
        self._month.setAccessibleName(self.tr("Bulan"))
        self._year.setAccessibleName(self.tr("Tahun"))
        self._month.addItems([self.tr("Setahun"), *map(month, MONTHS)])
        self._month.setCurrentIndex(today.month)
        self._year.addItems([str(today.year - back) for back in range(YEARS_BACK)])
        outside = self.tr("Untuk luar kantor: samarkan angka kecil")
        self._outside = named(QCheckBox(outside), "outside", outside)
        self._outside.setChecked(True)
        self._list = named(QListWidget(), "package", self.tr("Laporan di paket"))
        self._fill()
        self._list.itemChanged.connect(self._follow)
        self.add_action("cancel", self.tr("Kembali"), self.closed.emit, keys="Esc")
        self._button = self.add_primary(
            "preview", self.tr("Susun dan pratinjau"), self.preview, keys="F8", symbol="eye"
        )
        self._lay_out()
        self._follow()

    def take_keyboard(self) -> None:
        """Move among the reports at once; Space ticks one."""
        self._list.setFocus(Qt.FocusReason.TabFocusReason)

    def sections(self) -> Sequence[QWidget]:
        """Return the month, the reports, and the buttons."""
        return [self._month, self._list, self.header]

    def codes(self) -> list[str]:
        """Return the codes of the reports that are ticked, in their order."""
        items = (self._list.item(row) for row in range(self._list.count()))
        ticked = (one for one in items if one.checkState() is Qt.CheckState.Checked)
        return [str(one.data(Qt.ItemDataRole.UserRole)) for one in ticked]

    @Slot()
    def preview(self) -> None:
        """Count and bind the reports that are ticked; the paper opens over this page."""
        if not (codes := self.codes()):
            self.context.desk.told.emit(self.tr("Pilih dulu laporan yang masuk paket."))
            return
        self.context.settings.put(CHOSEN, json.dumps(codes))
        period = Period(
            int(self._year.currentText()),
            self._month.currentIndex() or None,
            outside=self._outside.isChecked(),
        )
        title = self.tr("Paket laporan {period}").format(
            period=told_period(period.year or 0, period.month)
        )
        db, who = self.context.db, self.context.who
        task = Task(
            self.tr("Menyusun paket …"),
            partial(_bound, db, who, codes, period),
            partial(self.bound.emit, title),
            self.refuse,
        )
        watch.run(self, self.context.jobs, task)

    def _fill(self) -> None:
        kept = self.context.settings.get(CHOSEN)
        ticked = json.loads(kept) if kept else packages.USUAL
        for kind in packages.choices():
            item = QListWidgetItem(said(kind.name), self._list)
            item.setData(Qt.ItemDataRole.UserRole, kind.code)
            item.setToolTip(said(kind.about))
            item.setSizeHint(QSize(0, LINE_HEIGHT))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_on = kind.code in ticked
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)

    @Slot()
    def _follow(self) -> None:
        count = len(self.codes())
        self.header.set_badge(self.tr("{count} laporan", "", count).format(count=count))
        self._button.setEnabled(bool(count))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for widget in (self._month, self._year, self._outside):
            row.addWidget(widget)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(
            words(
                self.tr(
                    "Satu berkas dengan daftar isi. Laporan yang menyebut nama tidak termasuk; "
                    "cetak itu sendiri-sendiri. Yang tentang keadaan memuat keadaan hari ini."
                )
            )
        )
        self.body.addWidget(self._list, stretch=1)


def _bound(
    db: Database, who: Who, codes: Sequence[str], period: Period, progress: Progress
) -> bytes:
    """Count in one reading, then draw."""
    with db.read(who) as session:
        package = packages.packed(session, codes, period, progress)
    return packages.bound(package, progress)
