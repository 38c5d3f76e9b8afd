"""The passphrase, or the recovery code when it is forgotten."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout

from dme_desktop.app.entrance import arrival
from dme_desktop.app.entrance.passphrase import SecretLine
from dme_desktop.app.entrance.step import REMEMBER, Porch, Step, field_label, wrapped
from dme_desktop.ui import failures
from dme_desktop.ui.jobs import Job
from dme_desktop.ui.naming import named
from dme_desktop.vault.cipher import DamagedDataError

if TYPE_CHECKING:
    from dme_desktop.app.entrance.arrival import Arrival
    from dme_desktop.kernel.progress import Progress

MANY = 3  # wrong answers after which other ways are named


class Unlock(Step):
    """Opens the data with a secret; says in words when it does not fit."""

    arrived = Signal(object, bool)  # the open data, and whether the recovery code opened them
    damaged = Signal(str)  # the secret fits, but nothing is left to open
    help_page = "masuk"

    def __init__(self, porch: Porch) -> None:
        super().__init__(self.tr("Buka data desa"), "")
        self._porch = porch
        self._wrong = 0
        self._by_code = False
        self._secret = SecretLine("secret")
        self._label = field_label("", self._secret)
        self._note = wrapped("", "note", "secret_note")
        self._shown = named(QCheckBox(self.tr("Tampilkan huruf")), "show_letters")
        self._remember = named(QCheckBox(self.tr("Ingat di komputer ini")), "remember")
        self._other = named(QPushButton(), "other_secret")
        self._other.setProperty("role", "link")
        self._lay_out_lines()
        self._other.clicked.connect(self._switch)
        self._shown.toggled.connect(self._secret.show_letters)
        self._remember.setChecked(porch.settings.get(REMEMBER) == "1")
        self._secret.returnPressed.connect(self._open)
        self._secret.textEdited.connect(self._forget_problem)
        self._next = self.add_next(self.tr("Buka"), self._open)
        self._tell()

    def start(self) -> None:
        """Put the cursor in the line."""
        self._secret.setFocus()

    def _lay_out_lines(self) -> None:
        line = QVBoxLayout()
        line.setSpacing(3)
        for widget in (self._label, self._secret, self._note):
            line.addWidget(widget)
        ticks = QHBoxLayout()
        ticks.setSpacing(24)
        for tick in (self._shown, self._remember):
            ticks.addWidget(tick)
        ticks.addStretch(1)
        ticks.addWidget(self._other)
        self.body.addLayout(line)
        self.body.addLayout(ticks)

    @Slot()
    def _switch(self) -> None:
        self._by_code = not self._by_code
        self._secret.clear()
        self.say("")
        self._tell()
        self.start()

    def _tell(self) -> None:
        by_code = self._by_code
        label = self.tr("Kode pemulihan") if by_code else self.tr("Kata sandi")
        self._label.setText(label)
        self._secret.setAccessibleName(label)
        self._shown.setChecked(by_code)
        self._note.setText(
            self.tr("Delapan kelompok di lembar pemulihan; tanda hubung dan huruf kecil boleh.")
            if by_code
            else self.tr("Huruf besar dan kecil dibedakan. Periksa lampu Caps Lock.")
        )
        self._other.setText(
            self.tr("Pakai kata sandi") if by_code else self.tr("Lupa? Pakai kode pemulihan")
        )

    @Slot()
    def _forget_problem(self) -> None:
        self.say("")

    @Slot()
    def _open(self) -> None:
        secret = self._secret.text()
        if not secret or not self._next.isEnabled():
            self.start()
            return
        self._next.setEnabled(False)
        self._secret.setReadOnly(True)
        remember = self._remember.isChecked()
        self._porch.settings.put(REMEMBER, "1" if remember else "")
        job = Job(partial(_entered, self._porch, secret, remember))
        job.succeeded.connect(self._opened)
        job.failed.connect(self._refused)
        self._porch.jobs.start(job)

    @Slot(object)
    def _opened(self, found: Arrival) -> None:
        by_code = arrival.is_recovery_code(self._secret.text())
        self._secret.clear()
        self.arrived.emit(found, by_code)

    @Slot(Exception)
    def _refused(self, error: Exception) -> None:
        if isinstance(error, DamagedDataError):
            self.damaged.emit(str(error))
            return
        self._wrong += 1
        self._next.setEnabled(True)
        self._secret.setReadOnly(False)
        words = failures.sentence_for(error)
        if self._wrong >= MANY and not self._by_code:
            words += self.tr(" Bila lupa, pakai kode dari lembar pemulihan di lemari terkunci.")
        self.say(words)
        self.start()
        self._secret.selectAll()


def _entered(
    porch: Porch,
    secret: str,
    remember: bool,  # noqa: FBT001 - a job's last argument is its progress
    progress: Progress,
) -> Arrival:
    progress(0, 0)
    return arrival.enter(porch.profile, secret, remember=remember)
