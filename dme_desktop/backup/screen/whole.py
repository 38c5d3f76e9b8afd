"""All back to a copy: what is lost and what returns is read first, then the program closes."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from dme_desktop.backup import returning
from dme_desktop.backup.returning import Whole
from dme_desktop.backup.screen.desk import Chosen
from dme_desktop.kernel.progress import Progress
from dme_desktop.kernel.words import grouped, screen_date
from dme_desktop.ui import ask, watch
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.layout import NARROW, SideBySide, scrolling
from dme_desktop.ui.page import Page
from dme_desktop.ui.text import translated_in
from dme_desktop.ui.watch import Task
from dme_desktop.vault.profile import Profile

TOLD = 8  # names or numbers that are told; the rest are counted


class WholePage(Page):
    """F10 goes back to the copy, after a question; Esc leaves, and nothing was changed."""

    help_page = "pulihkan"
    prepared = Signal()  # it is done at the next opening

    def __init__(self, context: Context, profile: Profile, chosen: Chosen, found: Whole) -> None:
        local = found.made_at.astimezone(context.clock.now().tzinfo)
        self._day = f"{screen_date(local)} {local:%H:%M}"
        super().__init__(self.tr("Kembali ke cadangan {day}").format(day=self._day))
        self.context, self._profile, self._chosen = context, profile, chosen
        self.add_action("cancel", self.tr("Batal"), self.closed.emit, keys="Esc")
        self.add_primary(
            "save", self.tr("Kembalikan semuanya"), self.save, keys="F10", symbol="undo-2"
        )
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, cards in ((left, self._lost(found)), (right, self._found(found))):
            column.setSpacing(14)
            for one in cards:
                column.addWidget(one)
            column.addStretch(1)
        self.body.setContentsMargins(0, 14, 0, 0)
        self.body.addWidget(scrolling(SideBySide(left, right, NARROW)), stretch=1)

    def save(self) -> None:
        """Ask, keep the data as they are now, and prepare those of then."""
        question = self.tr("Kembalikan seluruh data ke keadaan {day}?").format(day=self._day)
        detail = self.tr(
            "Keadaan sekarang disalin dulu ke cadangan otomatis. Program lalu ditutup; buka lagi "
            "untuk bekerja dengan data itu."
        )
        if ask.confirm(self, question, self.tr("Kembalikan semuanya"), detail):
            said = self.tr("Menyiapkan data dari cadangan …")
            watch.run(
                self, self.context.jobs, Task(said, self._work, self._done, self.refuse, holds=True)
            )

    def _work(self, progress: Progress) -> None:
        returning.prepare(
            self._chosen.file, self.context.db, self._profile, self.context.who,
            self._chosen.secret, progress,
        )  # fmt: skip

    def _done(self, _: object) -> None:
        self.prepared.emit()

    def _lost(self, found: Whole) -> list[QFrame]:
        if found.done is None:
            done = self.tr("Data sekarang bukan lanjutan dari cadangan itu.")
        elif found.last is None or not found.done:
            done = self.tr("Tidak ada yang dikerjakan sesudah cadangan itu.")
        else:
            last = found.last.astimezone(self.context.clock.now().tzinfo)
            done = self.tr(
                "{count} tindakan sesudah cadangan itu, terakhir {day}.", "", found.done
            ).format(count=grouped(found.done), day=f"{screen_date(last)} {last:%H:%M}")
        return [
            card(self.tr("Yang hilang"), words(done, ""), *self._acts(found)),
            *self._told(self.tr("Penduduk yang tidak ada di cadangan"), found.gone),
            *self._told(self.tr("Penduduk yang isinya kembali seperti dulu"), found.changed),
            *self._told(self.tr("Surat yang sudah bernomor"), found.papers, self._of_papers()),
            *self._told(self.tr("Surat batal yang berlaku lagi"), found.valid, self._of_valid()),
        ]

    def _acts(self, found: Whole) -> list[QLabel]:
        """Say what was done since, the most frequent first."""
        each = found.acts[:TOLD]
        lines = [words(f"{translated_in('acts', act)}: {grouped(count)}") for act, count in each]
        if more := sum(count for _, count in found.acts[TOLD:]):
            lines.append(words(self.tr("dan {count} lagi").format(count=grouped(more))))
        return lines

    def _found(self, found: Whole) -> list[QFrame]:
        count = self.tr("{then} penduduk di cadangan, {now} sekarang.", "", found.then).format(
            then=grouped(found.then), now=grouped(found.now)
        )
        kept = self.tr(
            "Keadaan sekarang tidak dihapus: salinannya ada di cadangan otomatis, dan dengan cara "
            "yang sama dapat dipakai kembali. Hanya satu orang atau satu isian yang salah? Pakai "
            "Ambil kembali, yang lain tidak berubah."
        )
        return [
            card(self.tr("Yang kembali"), words(count, "")),
            *self._told(self.tr("Penduduk yang sekarang sudah dihapus"), found.back),
            *self._told(self.tr("Yang dapat masuk sesudah itu"), found.staff, self._of_staff()),
            card(self.tr("Sesudah itu"), *self._of_erased(found.erased), words(kept)),
        ]

    def _of_erased(self, count: int) -> list[QLabel]:
        if not count:
            return []
        said = self.tr(
            "{count} orang yang datanya sudah dimusnahkan ikut kembali dari cadangan itu. Program "
            "meminta memusnahkannya lagi.",
            "",
            count,
        )
        return [words(said.format(count=grouped(count)), "warning")]

    def _of_papers(self) -> str:
        return self.tr(
            "Surat itu sudah di tangan orang. Program bertanya nomor terakhir, supaya tidak ada "
            "nomor yang terbit dua kali."
        )

    def _of_staff(self) -> str:
        return self.tr(
            "Akun dan sandi petugas kembali seperti waktu cadangan itu dibuat. Pastikan salah satu "
            "dari mereka masih ingat sandinya."
        )

    def _of_valid(self) -> str:
        return self.tr("Batalkan lagi sesudah itu, dengan alasan yang sama.")

    def _told(self, title: str, each: Sequence[str], about: str = "") -> list[QFrame]:
        if not each:
            return []
        lines = [words(one, "") for one in each[:TOLD]]
        if len(each) > TOLD:
            more = self.tr("dan {count} lagi").format(count=grouped(len(each) - TOLD))
            lines.append(words(more))
        said = [words(about)] if about else []
        return [card(f"{title}: {grouped(len(each))}", *lines, *said)]
