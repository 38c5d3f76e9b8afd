"""The passphrase, or the recovery code when it is forgotten."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from dme_desktop.app.entrance import arrival
from dme_desktop.app.entrance.passphrase import SecretStep
from dme_desktop.app.entrance.step import REMEMBER, Porch, field_label, wrapped
from dme_desktop.ui.flow import Flow
from dme_desktop.ui.jobs import Work
from dme_desktop.ui.naming import named
from dme_desktop.vault.cipher import DamagedDataError

if TYPE_CHECKING:
    from dme_desktop.app.entrance.arrival import Arrival
    from dme_desktop.kernel.progress import Progress

MANY = 3  # wrong answers after which other ways are named


class Unlock(SecretStep):
    """Opens the data with a secret; says in words when it does not fit."""

    arrived = Signal(object, bool)  # the open data, and whether the recovery code opened them
    opener_asked = Signal()  # passphrase and sheet are both lost
    damaged = Signal(str)  # the secret fits, but nothing is left to open

    def __init__(self, porch: Porch) -> None:
        forgotten = self.tr(
            "Komputer ini tidak ingat lagi kuncinya, seperti sesudah sandi Windows diganti. "
            "Datanya tetap ada: ketik kata sandi desa sekali, lalu diingat lagi."
        )
        was_remembered = porch.settings.get(REMEMBER) == "1"
        super().__init__(porch, self.tr("Buka data desa"), forgotten if was_remembered else "")
        self._wrong = 0
        self._by_code = False
        self._label = field_label("", self.secret)
        self._note = wrapped("", "note", "secret_note")
        self._shown = named(QCheckBox(self.tr("Tampilkan huruf")), "show_letters")
        self._remember = named(QCheckBox(self.tr("Ingat di komputer ini")), "remember")
        self._other = named(QPushButton(), "other_secret")
        self._elsewhere = named(QPushButton(self.tr("Keduanya hilang?")), "both_lost")
        for button in (self._other, self._elsewhere):
            button.setProperty("role", "link")
        self._lay_out_lines()
        self._other.clicked.connect(self._switch)
        self._elsewhere.clicked.connect(self.opener_asked)
        self._shown.toggled.connect(self.secret.show_letters)
        self._remember.setChecked(was_remembered)
        self.onward = self.add_next(self.tr("Buka"), self.attempt)
        self._tell()

    def _lay_out_lines(self) -> None:
        line = QVBoxLayout()
        line.setSpacing(3)
        for widget in (self._label, self.secret, self._note):
            line.addWidget(widget)
        ticks = QWidget()
        row = Flow(ticks, 24)
        for tick in (self._shown, self._remember):
            row.addWidget(tick)
        for button in (self._other, self._elsewhere):
            row.add_aside(button)
        self.body.addLayout(line)
        self.body.addWidget(ticks)

    @Slot()
    def _switch(self) -> None:
        self._by_code = not self._by_code
        self.secret.clear()
        self.say("")
        self._tell()
        self.start()

    def _tell(self) -> None:
        by_code = self._by_code
        label = self.tr("Kode pemulihan") if by_code else self.tr("Kata sandi")
        self._label.setText(label)
        self.secret.setAccessibleName(label)
        self._shown.setChecked(by_code)
        self._note.setText(
            self.tr("Delapan kelompok di lembar pemulihan; tanda hubung dan huruf kecil boleh.")
            if by_code
            else self.tr("Huruf besar dan kecil dibedakan. Periksa lampu Caps Lock.")
        )
        self._other.setText(
            self.tr("Pakai kata sandi") if by_code else self.tr("Lupa? Pakai kode pemulihan")
        )

    def trial(self, secret: str) -> Work:
        """Return the opening of the data with a secret, remembered here if that is ticked."""
        remember = self._remember.isChecked()
        self.porch.settings.put(REMEMBER, "1" if remember else "")
        return partial(_entered, self.porch, secret, remember)

    @Slot(object)
    def accepted(self, found: Arrival) -> None:
        """Let the clerk in; who came by the code is asked for a new passphrase."""
        by_code = arrival.is_recovery_code(self.secret.text())
        self.secret.clear()
        self.arrived.emit(found, by_code)

    @Slot(Exception)
    def refused(self, error: Exception) -> None:
        """Say that nothing is left to open, or why the secret does not fit."""
        if isinstance(error, DamagedDataError):
            self.damaged.emit(str(error))
            return
        self._wrong += 1
        super().refused(error)
        if self._wrong >= MANY and not self._by_code:
            more = self.tr(" Bila lupa, pakai kode dari lembar pemulihan di lemari terkunci.")
            self.say(self.message.text() + more)


def _entered(
    porch: Porch,
    secret: str,
    remember: bool,  # noqa: FBT001 - a job's last argument is its progress
    progress: Progress,
) -> Arrival:
    progress(0, 0)
    return arrival.enter(porch.profile, secret, remember=remember)
