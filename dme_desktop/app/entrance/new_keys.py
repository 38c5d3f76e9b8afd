"""New secrets for data that are open: after a lost key file, or a forgotten passphrase."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from dme_desktop.accounts import signing_in
from dme_desktop.app.entrance import founding
from dme_desktop.app.entrance.passphrase import PassphraseStep
from dme_desktop.app.entrance.sheet import SheetStep
from dme_desktop.app.entrance.step import Porch, Steps
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault import keys

if TYPE_CHECKING:
    from dme_desktop.app.entrance.arrival import Arrival
    from dme_desktop.kernel.acts import Who
    from dme_desktop.vault.database import Database


class NewPassphraseAfterCode(PassphraseStep):
    """After the recovery code opened the data: a passphrase the clerk knows again."""

    done = Signal(object)

    def __init__(self, arrival: Arrival) -> None:
        super().__init__(
            "",
            self.tr(
                "Data terbuka dengan kode pemulihan. Buat kata sandi baru; lembar kode pemulihan "
                "tetap berlaku, kembalikan ke amplopnya."
            ),
            may_remember=False,
        )
        self._arrival = arrival
        self.back.setText(self.tr("Nanti  Esc"))
        self.went_on.connect(self._renew)
        self.went_back.connect(self._later)

    @Slot(object)
    def _renew(self, passphrase: str) -> None:
        found = self._arrival
        try:
            found.profile.renew_secret(found.db, keys.PASSPHRASE, passphrase)
        except (DmeError, OSError) as error:
            self.say(str(error))
        else:
            self.done.emit(found)

    @Slot()
    def _later(self) -> None:
        self.done.emit(self._arrival)


class NewSecretAfterCode(PassphraseStep):
    """After the recovery code named who looks after the accounts: a secret of their own again."""

    done = Signal(object)  # a `Who`

    def __init__(self, db: Database, who: Who) -> None:
        told = self.tr(
            "Kode pemulihan cocok. Buat sandi baru untuk {name}; ini tercatat di riwayat. Lembar "
            "kode pemulihan tetap berlaku: kembalikan ke amplop baru yang dicap."
        )
        super().__init__("", told.format(name=who.name), may_remember=False)
        self._title.setText(self.tr("Sandi baru"))
        self._db, self._who = db, who
        self.went_on.connect(self._renew)

    @Slot(object)
    def _renew(self, secret: str) -> None:
        try:
            signing_in.renew_by_code(self._db, self._who, secret)
        except DmeError as error:
            self.say(str(error))
        else:
            self.done.emit(self._who)


class NewKeys(Steps):
    """A lost key file is written anew, with a new passphrase and a new sheet; the data stay."""

    done = Signal(object)

    def __init__(self, porch: Porch, arrival: Arrival) -> None:
        super().__init__()
        self._porch, self._arrival = porch, arrival
        self._passphrase = PassphraseStep(
            "",
            self.tr(
                "Berkas kunci hilang, tetapi komputer ini masih ingat kuncinya. Buat kata sandi "
                "dan lembar pemulihan baru sekarang, sebelum kunci di komputer ini ikut hilang."
            ),
            may_remember=False,
        )
        self._passphrase.back.hide()
        self._sheet: SheetStep | None = None
        self._code = keys.new_recovery_code()
        self.addWidget(self._passphrase)
        self._passphrase.went_on.connect(self._show_sheet)

    @property
    def help_page(self) -> str:
        """Return the page of the manual for lost pieces."""
        return "pulihkan"

    @Slot(object)
    def _show_sheet(self, _: str) -> None:
        if self._sheet is not None:
            self.removeWidget(self._sheet)
            self._sheet.deleteLater()
        make = partial(founding.recovery_pdf, self._arrival.db, self._arrival.who, self._code)
        self._sheet = SheetStep(self._porch, "", self._code, make, self.tr("Simpan kunci baru"))
        self._sheet.offer_new_code(self._renew_code)
        self._sheet.went_on.connect(self._write)
        self._sheet.went_back.connect(self._start_again)
        self.addWidget(self._sheet)
        self.setCurrentWidget(self._sheet)
        self._sheet.start()

    @Slot()
    def _renew_code(self) -> None:
        self._code = keys.new_recovery_code()
        self._show_sheet("")

    @Slot()
    def _start_again(self) -> None:
        self.setCurrentWidget(self._passphrase)
        self._passphrase.start()

    @Slot(object)
    def _write(self, code: str) -> None:
        found = self._arrival
        try:
            found.profile.make_new_keys_file(found.db, self._passphrase.lines.text(), code)
        except (DmeError, OSError) as error:
            if self._sheet is not None:
                self._sheet.say(str(error))
        else:
            self.done.emit(found)
