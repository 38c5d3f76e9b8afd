"""Bringing a backup back into an empty folder: the way to a new computer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QCheckBox

from dme_desktop.app.entrance import arrival
from dme_desktop.app.entrance.copies import CopyList
from dme_desktop.app.entrance.passphrase import SecretLine
from dme_desktop.app.entrance.step import Porch, Step, labelled, wrapped
from dme_desktop.backup import automatic
from dme_desktop.backup import service as backups
from dme_desktop.backup.service import Restored
from dme_desktop.kernel import words
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.ui import failures, said, watch
from dme_desktop.ui.jobs import Job
from dme_desktop.ui.naming import named
from dme_desktop.ui.watch import Task

if TYPE_CHECKING:
    from pathlib import Path

    from dme_desktop.app.entrance.arrival import Arrival
    from dme_desktop.kernel.progress import Progress


INTRO = QT_TRANSLATE_NOOP(
    "Restore",
    "Pasang stik cadangan. Yang dipilih diperiksa sampai byte terakhir dulu; folder yang sudah "
    "berisi data tidak pernah ditimpa.",
)
KEYS_INTRO = QT_TRANSLATE_NOOP(
    "Restore",
    "Setiap cadangan membawa berkas kunci. Pilih cadangan desa ini; hanya berkas kuncinya yang "
    "diambil, data di komputer ini tetap.",
)


class Restore(Step):
    """Chooses a backup, takes its secret, and says what came back before the rooms open."""

    arrived = Signal(object, bool)  # the open data, and whether the recovery code opened them
    help_page = "pulihkan"

    def __init__(self, porch: Porch, intro: str = "", *, file: Path | None = None) -> None:
        title = QCoreApplication.translate("Restore", "Pulihkan dari cadangan")
        super().__init__(title, intro or QCoreApplication.translate("Restore", INTRO))
        self._porch = porch
        own = automatic.places(porch.profile)
        self._copies, self._is_chosen = CopyList(file, own), file is not None
        self._secret = SecretLine("secret")
        self._shown = named(QCheckBox(self.tr("Tampilkan huruf")), "show_letters")
        self._shown.toggled.connect(self._secret.show_letters)
        self._result = wrapped("", "h2", "result")
        self._secret.returnPressed.connect(self._go_on)
        self._copies.picked.connect(self._secret.setFocus)
        self.body.addWidget(self._copies)
        label = self.tr("Kata sandi atau kode pemulihan cadangan itu")
        self.body.addLayout(labelled(label, self._secret))
        self.body.addWidget(self._shown)
        self.body.addWidget(self._result)
        self._result.hide()
        self._back = self.add_back(self.tr("Kembali"), self.went_back.emit)
        self._next = self.add_next(self._act_words(), self._go_on)
        self._restored = False

    @property
    def copies(self) -> CopyList:
        """Return the list of backups."""
        return self._copies

    def start(self) -> None:
        """Put the cursor on the backups, or past them when one is chosen already."""
        (self._secret.setFocus if self._is_chosen else self._copies.start)()

    def work(self, file: Path, secret: str, progress: Progress) -> object:
        """Do what this page is for, away from the window's thread."""
        return backups.restore(file, self._porch.profile, secret, progress)

    def _act_words(self) -> str:
        return self.tr("Pulihkan")

    @Slot()
    def _go_on(self) -> None:
        if self._restored:
            self._enter()
            return
        file, secret = self._copies.file(), self._secret.text()
        if file is None:
            self.say(self.tr("Pilih dulu satu cadangan. F4 memilih folder lain."))
            self._copies.start()
        elif not secret:
            self.say(self.tr("Ketik kata sandi atau kode pemulihan cadangan itu."))
            self._secret.setFocus()
        else:
            self._run(file, secret)

    def _run(self, file: Path, secret: str) -> None:
        self.say("")
        self._next.setEnabled(False)
        words, work = self.tr("Membaca dan memeriksa cadangan …"), partial(self.work, file, secret)
        task = Task(words, work, self._done, self._refused, self._stopped)
        watch.run(self, self._porch.jobs, task)

    def _done(self, found: object) -> None:
        self._restored = True
        self._next.setEnabled(True)
        if not isinstance(found, Restored):
            self._enter()
            return
        line = self.tr(
            "Pulih: {village}, {people} penduduk, keadaan {date} pukul {time}.", "", found.people
        )
        date = said.said(words.print_date(found.made_at.date()))
        time = f"{found.made_at:%H:%M}"
        self._result.setText(
            line.format(village=found.village, people=found.people, date=date, time=time)
        )
        self._result.show()
        self._copies.setEnabled(False)
        self._secret.setEnabled(False)
        self._back.hide()
        self._next.setText(self.tr("Mulai memakai  F10"))
        self._next.setFocus()

    def _enter(self) -> None:
        self._next.setEnabled(False)
        job = Job(partial(_entered, self._porch, self._secret.text()))
        job.succeeded.connect(self._entered)
        job.failed.connect(self._refused)
        self._porch.jobs.start(job)

    @Slot(object)
    def _entered(self, found: Arrival) -> None:
        self.arrived.emit(found, arrival.is_recovery_code(self._secret.text()))

    @Slot(Exception)
    def _refused(self, error: Exception) -> None:
        self._next.setEnabled(True)
        self.say(failures.sentence_for(error))
        self._secret.setFocus()
        self._secret.selectAll()

    def _stopped(self) -> None:
        self._next.setEnabled(True)
        self.say(self.tr("Dihentikan; folder data tetap kosong dan cadangan tidak berubah."))


class KeysFromCopy(Restore):
    """Takes only the lost key file out of a backup; the data in the folder stay as they are."""

    def __init__(self, porch: Porch) -> None:
        super().__init__(porch, QCoreApplication.translate("Restore", KEYS_INTRO))

    def work(self, file: Path, secret: str, progress: Progress) -> object:
        """Take the key file out of the backup, after trying it on the data."""
        progress(0, 0)
        arrival.bring_back_keys(self._porch.profile, file, secret)
        return None

    def _act_words(self) -> str:
        return self.tr("Ambil berkas kunci")


def _entered(porch: Porch, secret: str, progress: Progress) -> Arrival:
    progress(0, 0)
    return arrival.enter(porch.profile, secret)
