"""Before a person is erased: what cannot be, what goes, what stays, and which copies are left."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dme_desktop.kernel.progress import Progress
from dme_desktop.kernel.words import grouped
from dme_desktop.privacy import acts, purposes
from dme_desktop.privacy.model import Wish
from dme_desktop.privacy.service import erasure, wishes
from dme_desktop.privacy.service.erasure import Weighed
from dme_desktop.ui import ask, failures, watch
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.layout import FRAME, scrolling
from dme_desktop.ui.page import Page
from dme_desktop.ui.said import said
from dme_desktop.ui.text import translated_in
from dme_desktop.ui.watch import Task
from dme_desktop.vault.database import Database

MOST_COPIES = 8  # that are named on the screen; the minutes name all


@dataclass(frozen=True)
class OpenedErasure:
    """What an erasure that was asked for would do, and the copies that are left."""

    person_id: str
    request_id: str  # "" for somebody who was erased before and came back from an old copy
    weighed: Weighed
    copies: Sequence[tuple[str, str]]


def opened(db: Database, about: str) -> OpenedErasure:
    """Return what an erasure would do, by the request for it or by who came back from a copy.

    Raises DmeError when nobody sure asked for one.
    """
    with db.read() as session:
        back = about in {one.id for one in erasure.came_back(session)}
        asked = None if back else wishes.sure_one(session, about, Wish.HAPUS)
        person_id = (asked.person_id or "") if asked else about
        weighed = erasure.weigh(session, person_id)
    copies = purposes.copies_beside(db.path)
    return OpenedErasure(person_id, asked.id if asked else "", weighed, copies)


def erase(context: Context, found: OpenedErasure, progress: Progress) -> str:
    """Erase the person, empty the pages of the file, and return the record of it."""
    db = context.db
    copies = tuple(purposes.copies_beside(db.path))
    progress(0, 2)
    with db.write(acts.ERASE, context.who, lasting=True) as session:
        made = erasure.erase(session, found.person_id, found.request_id, copies)
    with db.read() as session:
        erasure.remember(session, found.person_id)
    progress(1, 2)
    empty(context, [made.id])
    return made.id


def empty(context: Context, destructions: Iterable[str]) -> None:
    """Write the file anew without what was erased, and write down that it was done."""
    db = context.db
    db.compact()
    with db.write(acts.EMPTY, context.who) as session:
        for one in destructions:
            erasure.emptied(session, one)


class ErasurePage(Page):
    """Shows what would be erased and what would stay; the green button does it."""

    help_page = "hapus-data"
    erased = Signal(str)  # the record of it

    def __init__(self, context: Context, found: OpenedErasure) -> None:
        super().__init__(self.tr("Hapus data {name}").format(name=found.weighed.name))
        self.context, self._found = context, found
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._fill(found)
        self.body.setContentsMargins(0, 14 - FRAME, 0, 0)
        self.body.addWidget(scrolling(inside), stretch=1)
        self.add_action("back", self.tr("Kembali"), self.back, keys="Esc")
        if not found.weighed.refused:
            self.add_primary("erase", self.tr("Hapus…"), self.erase, keys="F10", symbol="trash-2")

    @Slot()
    def back(self) -> None:
        """Leave everything as it is."""
        self.closed.emit()

    def save(self) -> None:
        """Erase, where that can be."""
        if not self._found.weighed.refused:
            self.erase()

    @Slot()
    def erase(self) -> None:
        """Ask once more, then erase; nothing takes it back."""
        name = self._found.weighed.name
        question = self.tr("Hapus semua data {name}?").format(name=name)
        known = self.tr("Tidak dapat diurungkan, dan tidak ada di keranjang.")
        if not ask.confirm(self, question, self.tr("Hapus selamanya"), known):
            return
        work = partial(erase, self.context, self._found)
        task = Task(self.tr("Menghapus …"), work, self._done, self._refuse, holds=True)
        watch.run(self, self.context.jobs, task)

    def _done(self, destruction_id: str) -> None:
        self.closed.emit()
        self.erased.emit(destruction_id)

    def _refuse(self, error: Exception) -> None:
        self.context.desk.told.emit(failures.sentence_for(error))

    def _fill(self, found: OpenedErasure) -> None:
        weighed = found.weighed
        if weighed.refused:
            each = [words(said(one), "warning") for one in weighed.refused]
            self._column.addWidget(card(self.tr("Belum dapat dihapus"), *each))
        goes = [
            f"{translated_in('personal', title)}: {grouped(number)}"
            for title, number in weighed.goes
        ]
        also = self.tr("Juga riwayat, isian yang belum selesai, lampiran, dan halaman berkasnya.")
        self._put(self.tr("Dihapus, tidak dapat kembali"), [*goes, also])
        nothing = [self.tr("Tidak ada.")]
        stays = [f"{self._told(one.what)}: {said(one.why)}" for one in weighed.stays]
        self._put(self.tr("Tetap disimpan, karena wajib"), stays or nothing)
        copies = [f"{name}, {made}" for name, made in found.copies[:MOST_COPIES]]
        if (more := len(found.copies) - MOST_COPIES) > 0:
            copies.append(self.tr("dan {count} lagi").format(count=more))
        old = self.tr("Cadangan di stik juga masih memuatnya: buat cadangan baru sesudah ini.")
        self._put(self.tr("Salinan lama yang masih memuatnya"), [*copies, old])
        self._column.addStretch(1)

    def _told(self, what: str) -> str:
        kind, is_letter, number = what.partition(" nomor ")
        told = self.tr("{kind} nomor {number}")
        return told.format(kind=said(kind), number=number) if is_letter else said(what)

    def _put(self, title: str, lines: Sequence[str]) -> None:
        self._column.addWidget(card(title, *(words(one, "") for one in lines)))
