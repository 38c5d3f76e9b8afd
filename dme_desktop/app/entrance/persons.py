"""Who is at the keyboard: asked at the door of an office with accounts, and at a locked screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QPushButton

from dme_desktop.accounts.signing_in import MissError, WaitError
from dme_desktop.app.entrance import arrival
from dme_desktop.app.entrance.passphrase import SecretStep
from dme_desktop.app.entrance.step import Porch, labelled, wrapped
from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui.dropdown import DropDown
from dme_desktop.ui.jobs import Work
from dme_desktop.ui.naming import named

if TYPE_CHECKING:
    from dme_desktop.accounts.signing_in import Person
    from dme_desktop.kernel.acts import Who
    from dme_desktop.vault.profile import Profile

SECOND, MINUTE = 1000, 60  # ms; seconds
CHOSEN = "person"  # the setting of this machine with who came in last
Prove = Callable[[str, str], "Who"]  # of an account and a secret; raises DmeError


class SignIn(SecretStep):
    """Asks for a name and its secret; without names, for the passphrase of the village."""

    came_in = Signal(object)  # a `Who`
    named_by_code = Signal(object)  # a `Who` of whom the recovery code tells, not a secret
    help_page = "petugas"

    def __init__(
        self,
        porch: Porch,
        people: Sequence[Person],
        prove: Prove,
        *,
        locked: str = "",
        by_code: Prove | None = None,
    ) -> None:
        """Ask one of `people`; `locked` is who locked the screen.

        `by_code` tries the recovery code, where it may be used.
        """
        title = self.tr("Layar terkunci") if locked else self.tr("Siapa yang bekerja?")
        told = self.tr("Dikunci oleh {name}. Isian yang belum disimpan tetap ada.")
        usual = self.tr("Pilih nama Anda dan ketik sandi sendiri; setiap catatan memakai nama itu.")
        super().__init__(porch, title, told.format(name=locked) if locked else usual)
        self._prove, self._by_code, self._is_code = prove, by_code, False
        self._person = named(DropDown(), "person", self.tr("Nama"))
        for one in people:
            self._person.addItem(f"{one.name} ({one.roles})", one.id)
        last = self._person.findData(porch.settings.get(CHOSEN))
        self._person.setCurrentIndex(max(0, last))
        self.secret.setAccessibleName(self.tr("Sandi"))
        self._until = QDeadlineTimer(0)
        self._tick = QTimer(self, interval=SECOND)
        self._tick.timeout.connect(self._count_down)
        if people:
            self.body.addLayout(labelled(self.tr("Nama"), self._person))
            self._person.currentIndexChanged.connect(self._wait_no_more)  # another may come in
        words = self.tr("Sandi Anda") if people else self.tr("Kata sandi desa")
        self.body.addLayout(labelled(words, self.secret))
        if by_code is not None:
            self._offer_ways()
        onward = self.tr("Buka") if locked else self.tr("Masuk")
        self.onward = self.add_next(onward, self.attempt)

    def choose(self, account_id: str) -> None:
        """Choose a name; the secret is still asked."""
        self._person.setCurrentIndex(max(0, self._person.findData(account_id)))

    def tell_practice(self, secret: str) -> None:
        """Say what opens the practice village: it is no secret, and nobody was told it before."""
        told = self.tr("Ini desa latihan. Kata sandinya: {secret}")
        self.body.addWidget(wrapped(told.format(secret=secret), "note", "practice_secret"))

    def trial(self, secret: str) -> Work:
        """Return who comes in with a secret of the chosen name."""
        chosen = str(self._person.currentData() or "")
        self._is_code = self._by_code is not None and arrival.is_recovery_code(secret)
        prove = self._by_code if self._by_code is not None and self._is_code else self._prove
        return lambda _: prove(chosen, secret)

    def _offer_ways(self) -> None:
        """Offer to say who gives a new secret, and what is left where nobody can."""
        forgotten = named(QPushButton(self.tr("Sandi terlupa?")), "forgotten")
        forgotten.setProperty("role", "link")
        told = self.tr(
            "Yang mengatur petugas (kepala desa, sekretaris, petugas teknis) memberi sandi baru di "
            "Pengaturan. Tidak seorang pun dari mereka dapat masuk? Pilih namanya, lalu ketik kode "
            "pemulihan dari amplop di kolom sandi."
        )
        ways = wrapped(told, "note", "ways")
        ways.hide()
        forgotten.clicked.connect(ways.show)
        forgotten.clicked.connect(self.start)
        self.body.addWidget(forgotten, alignment=Qt.AlignmentFlag.AlignRight)
        self.body.addWidget(ways)

    @Slot(Exception)
    def refused(self, error: Exception) -> None:
        """Say why, and after too many wrong ones how long one waits, second by second."""
        super().refused(error)
        if isinstance(error, WaitError | MissError) and error.left:
            self._until = QDeadlineTimer(int(error.left.total_seconds() * SECOND))
            self.secret.clear()
            self._let_write(False)
            self._tick.start()
            self._count_down()

    @Slot()
    def _count_down(self) -> None:
        left = -(-self._until.remainingTime() // SECOND)
        if left <= 0:
            self._wait_no_more()
            return
        told = self.tr("Terlalu sering keliru. Tunggu {time} lagi, lalu ketik sandi yang benar.")
        minutes = self.tr("{count} menit", "", left // 60).format(count=left // 60)
        seconds = self.tr("{count} detik", "", left % 60).format(count=left % 60)
        self.say(told.format(time=f"{minutes} {seconds}" if left >= MINUTE else seconds))

    @Slot()
    def _wait_no_more(self) -> None:
        if self._tick.isActive():
            self._tick.stop()
            self.say("")
            self._let_write(True)
            self.secret.clear()
            self.start()

    @Slot(object)
    def accepted(self, found: Who) -> None:
        """Remember the name on this machine, and let them in."""
        self.secret.clear()
        if self._is_code:
            self.named_by_code.emit(found)
            return
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
