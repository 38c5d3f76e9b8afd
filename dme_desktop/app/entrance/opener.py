"""Passphrase and recovery sheet are both lost: the opener that the regency made, and its code."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from dme_desktop.app.entrance import arrival
from dme_desktop.app.entrance.passphrase import SecretStep
from dme_desktop.app.entrance.step import Porch, field_label, wrapped
from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui import choosing
from dme_desktop.ui.jobs import Work
from dme_desktop.ui.naming import named
from dme_desktop.vault import escrow

if TYPE_CHECKING:
    from dme_desktop.app.entrance.arrival import Arrival
    from dme_desktop.kernel.progress import Progress


class OpenerStep(SecretStep):
    """Takes the opener from the stick and the code from the sheet in the envelope."""

    help_page = "titipan-kunci"
    arrived = Signal(object, bool)  # the open data; the code opened them

    def __init__(self, porch: Porch) -> None:
        super().__init__(
            porch,
            self.tr("Kata sandi dan lembar hilang"),
            self.tr("Data tetap ada. Yang masih dapat menolong, dari yang paling mudah:"),
        )
        self._file: Path | None = None
        for sentence in self._ways(entrusted=_office(porch)):
            self.body.addWidget(wrapped(f"•  {sentence}", ""))
        self._where = wrapped(self.tr("Belum ada berkas pembuka."), "muted", "opener")
        self._choose = named(QPushButton(self.tr("Pilih berkas pembuka…  F4")), "choose")
        self._choose.setShortcut("F4")
        self._choose.clicked.connect(self._choose_file)
        row = QHBoxLayout()
        row.addWidget(self._where, stretch=1)
        row.addWidget(self._choose)
        self.body.addLayout(row)
        said = self.tr("Kode pemulihan dari amplop kabupaten")
        self.body.addWidget(field_label(said, self.secret))
        self.body.addWidget(self.secret)
        self.secret.show_letters(True)
        self.add_back(self.tr("Kembali"), self.went_back.emit)
        self.onward = self.add_next(self.tr("Buka"), self.attempt)

    def start(self) -> None:
        """Put the cursor on the file, or in the line once there is one."""
        (self.secret if self._file else self._choose).setFocus()

    def take(self, file: Path) -> None:
        """Take a file that was chosen."""
        self._file = file
        self._where.setText(str(file))
        self.say("")
        self.start()

    @Slot()
    def attempt(self) -> None:
        """Try the code on the opener, once there is one."""
        if self._file is None:
            self.say(self.tr("Pilih dulu berkas pembuka dari stik."))
            self._choose.setFocus()
        else:
            super().attempt()

    def trial(self, secret: str) -> Work:
        """Return the taking of the opener and the opening of the data with its code."""
        assert self._file is not None  # noqa: S101 - it was asked for
        return partial(_entered, self.porch, self._file, secret)

    @Slot(object)
    def accepted(self, found: Arrival) -> None:
        """Let the clerk in, who is asked for a new passphrase."""
        self.secret.clear()
        self.arrived.emit(found, True)

    @Slot()
    def _choose_file(self) -> None:
        kinds = self.tr("Berkas pembuka") + f" (*{escrow.OPENER})"
        title = self.tr("Berkas pembuka dari kabupaten")
        if file := choosing.file(self, title, kinds):
            self.take(file)

    def _ways(self, *, entrusted: bool) -> list[str]:
        found = [
            self.tr("Tanya petugas sebelumnya dan kepala desa: mungkin masih ingat kata sandinya."),
            self.tr(
                "Cari amplop lembar pemulihan: lemari arsip, sekretaris, brankas kantor camat."
            ),
            self.tr("Komputer atau akun Windows lain yang masih ingat kuncinya membuka tanpa itu."),
        ]
        if entrusted:
            found.append(
                self.tr(
                    "Kunci desa ini dititipkan ke kabupaten. Bawa stik cadangan dan surat "
                    "permintaan kepala desa ke sana; berkas pembuka dan kodenya diisi di bawah."
                )
            )
        else:
            found.append(
                self.tr(
                    "Kunci desa ini tidak dititipkan ke kabupaten, kecuali mungkin di cadangan "
                    "lama. Tanpa semua itu tidak seorang pun membukanya, juga pembuat program."
                )
            )
        return found


def _office(porch: Porch) -> bool:
    """Say whether the key was entrusted to an office, as far as the key file can be read."""
    try:
        return porch.profile.entrusted_to() is not None
    except DmeError:
        return False


def _entered(porch: Porch, file: Path, secret: str, progress: Progress) -> Arrival:
    progress(0, 0)
    arrival.bring_back_keys(porch.profile, file, secret)
    return arrival.enter(porch.profile, secret)
