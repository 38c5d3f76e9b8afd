"""Who is at the keyboard: asked at the door of an office with accounts, and at a locked screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from dme_desktop.app.entrance.passphrase import SecretStep
from dme_desktop.app.entrance.step import Porch, labelled
from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui.dropdown import DropDown
from dme_desktop.ui.jobs import Work
from dme_desktop.ui.naming import named

if TYPE_CHECKING:
    from dme_desktop.accounts.signing_in import Person
    from dme_desktop.kernel.acts import Who
    from dme_desktop.vault.profile import Profile

CHOSEN = "person"  # the setting of this machine with who came in last
Prove = Callable[[str, str], "Who"]  # of an account and a secret; raises DmeError


class SignIn(SecretStep):
    """Asks for a name and its secret; without names, for the passphrase of the village."""

    came_in = Signal(object)  # a `Who`
    help_page = "petugas"

    def __init__(
        self, porch: Porch, people: Sequence[Person], prove: Prove, *, locked: str = ""
    ) -> None:
        """Ask one of `people`; `locked` is who locked the screen."""
        title = self.tr("Layar terkunci") if locked else self.tr("Siapa yang bekerja?")
        told = self.tr("Dikunci oleh {name}. Isian yang belum disimpan tetap ada.")
        usual = self.tr("Pilih nama Anda dan ketik sandi sendiri; setiap catatan memakai nama itu.")
        super().__init__(porch, title, told.format(name=locked) if locked else usual)
        self._prove = prove
        self._person = named(DropDown(), "person", self.tr("Nama"))
        for one in people:
            self._person.addItem(f"{one.name} ({one.roles})", one.id)
        last = self._person.findData(porch.settings.get(CHOSEN))
        self._person.setCurrentIndex(max(0, last))
        self.secret.setAccessibleName(self.tr("Sandi"))
        if people:
            self.body.addLayout(labelled(self.tr("Nama"), self._person))
        words = self.tr("Sandi Anda") if people else self.tr("Kata sandi desa")
        self.body.addLayout(labelled(words, self.secret))
        onward = self.tr("Buka") if locked else self.tr("Masuk")
        self.onward = self.add_next(onward, self.attempt)

    def choose(self, account_id: str) -> None:
        """Choose a name; the secret is still asked."""
        self._person.setCurrentIndex(max(0, self._person.findData(account_id)))

    def trial(self, secret: str) -> Work:
        """Return who comes in with a secret of the chosen name."""
        chosen = str(self._person.currentData() or "")
        return lambda _: self._prove(chosen, secret)

    @Slot(object)
    def accepted(self, found: Who) -> None:
        """Remember the name on this machine, and let them in."""
        self.secret.clear()
        if found.account:
            self.porch.settings.put(CHOSEN, found.account)
        self.came_in.emit(found)


def village_secret(profile: Profile, who: Who, _: str, secret: str) -> Who:
    """Return who locked the screen when the passphrase or recovery code opens the village's data.

    Raises DmeError for any other secret.
    """
    if not profile.knows(secret):
        raise DmeError("Kata sandi desa tidak cocok. Ketik lagi, atau pakai kode pemulihan.")
    return who
