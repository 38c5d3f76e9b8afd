"""A new passphrase, typed twice, with words about how strong it is."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dme_desktop.app.entrance import strength
from dme_desktop.app.entrance.step import Porch, Step, labelled, wrapped
from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui import failures
from dme_desktop.ui.jobs import Job, Work
from dme_desktop.ui.naming import named
from dme_desktop.vault import keys

_TONES = {0: "problem", 1: "problem", 2: "warning", 3: "note", 4: "note"}


class SecretLine(QLineEdit):
    """A line whose letters are dots, until the clerk asks to see them."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.show_letters(False)

    @Slot(bool)
    def show_letters(self, shown: bool) -> None:  # noqa: FBT001 - a Qt slot
        """Show the letters or dots in their place."""
        modes = QLineEdit.EchoMode
        self.setEchoMode(modes.Normal if shown else modes.Password)


class SecretStep(Step):
    """Asks for a secret and tries it away from the window's thread; the line waits meanwhile."""

    help_page = "masuk"

    def __init__(self, porch: Porch, title: str, intro: str) -> None:
        super().__init__(title, intro)
        self.porch, self.secret = porch, SecretLine("secret")
        self.onward: QPushButton | None = None
        self.secret.returnPressed.connect(self.attempt)
        self.secret.textEdited.connect(self._forget_problem)

    def start(self) -> None:
        """Put the cursor in the line."""
        self.secret.setFocus()

    @Slot()
    def attempt(self) -> None:
        """Try what was typed, unless nothing was or something is being tried."""
        if self.secret.text() and not self.secret.isReadOnly():
            self._let_write(False)
            job = Job(self.trial(self.secret.text()))
            job.succeeded.connect(self.accepted)
            job.failed.connect(self.refused)
            self.porch.jobs.start(job)
        else:
            self.start()

    def trial(self, secret: str) -> Work:
        """Return what is done with a secret; it raises DmeError when that does not fit."""
        raise NotImplementedError

    @Slot(object)
    def accepted(self, found: Any) -> None:  # noqa: ANN401 - what the trial returned
        """Go on with what the secret opened."""
        raise NotImplementedError

    @Slot(Exception)
    def refused(self, error: Exception) -> None:
        """Say why, and let another secret be typed."""
        self._let_write(True)
        self.say(failures.sentence_for(error))
        self.start()
        self.secret.selectAll()

    def _let_write(self, may_write: bool) -> None:  # noqa: FBT001 - as Qt's own
        self.secret.setReadOnly(not may_write)
        if self.onward is not None:
            self.onward.setEnabled(may_write)

    @Slot()
    def _forget_problem(self) -> None:
        self.say("")


class NewPassphrase(QWidget):
    """Two lines that must say the same; `problem` is empty once they can be used."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._first, self._again = SecretLine("passphrase"), SecretLine("passphrase_again")
        self._strength = wrapped("", "note", "strength")
        self._shown = named(QCheckBox(self.tr("Tampilkan huruf")), "show_letters")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(labelled(self.tr("Kata sandi baru"), self._first))
        column.addWidget(self._strength)
        column.addLayout(labelled(self.tr("Ketik sekali lagi"), self._again))
        column.addWidget(self._shown)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        for line in (self._first, self._again):
            self._shown.toggled.connect(line.show_letters)
            line.textEdited.connect(self._tell)
        self._tell()

    def start(self) -> None:
        """Put the cursor in the first line."""
        self._first.setFocus()

    def text(self) -> str:
        """Return the passphrase."""
        return self._first.text()

    def problem(self) -> str:
        """Say why the passphrase cannot be used yet, or nothing."""
        try:
            keys.check_passphrase(self.text())
        except DmeError as error:
            return str(error)
        if self.text() != self._again.text():
            return self.tr("Kedua kata sandi berbeda. Ketik sekali lagi yang kedua.")
        return ""

    @Slot()
    def _tell(self) -> None:
        level = strength.of(self.text())
        words = QCoreApplication.translate("strength", strength.SENTENCES[level])
        self._strength.setText(words if self.text() else " ")
        self._strength.setProperty("role", _TONES[level])
        self._strength.style().unpolish(self._strength)
        self._strength.style().polish(self._strength)
        self.changed.emit()


class PassphraseStep(Step):
    """Asks for the passphrase of the village, and whether this machine may remember it."""

    help_page = "masuk"

    def __init__(self, place: str, intro: str = "", *, may_remember: bool = True) -> None:
        super().__init__(
            self.tr("Kata sandi desa"),
            intro
            or self.tr(
                "Kata sandi ini mengunci data warga di komputer dan di setiap cadangan. Empat kata "
                "yang mudah diingat lebih baik daripada satu kata dengan angka."
            ),
            place=place,
        )
        self.lines = NewPassphrase()
        self.remember = named(QCheckBox(self.tr("Ingat di komputer ini")), "remember")
        self.remember.setChecked(True)
        self._way = wrapped("", "muted", "way_in")
        self.body.addWidget(self.lines)
        self.body.addWidget(self.remember)
        self.body.addWidget(self._way)
        self.remember.toggled.connect(self._tell_way)
        self._tell_way()
        for widget in (self.remember, self._way):
            widget.setVisible(may_remember)  # once it has a parent, or it is a window itself
        self.back = self.add_back(self.tr("Kembali"), self.went_back.emit)
        self.add_next(self.tr("Lanjut"), self._go_on)
        self.lines.changed.connect(self._forget_problem)

    def start(self) -> None:
        """Begin at the first line."""
        self.lines.start()

    @Slot()
    def _forget_problem(self) -> None:
        self.say("")

    @Slot()
    def _tell_way(self) -> None:
        self._way.setText(f"{way_in(easy=self.remember.isChecked())} {neither()}")

    @Slot()
    def _go_on(self) -> None:
        if problem := self.lines.problem():
            self.say(problem)
        else:
            self.went_on.emit(self.lines.text())


def way_in(*, easy: bool) -> str:
    """Return what one way of opening the data is worth, in honest words."""
    if easy:
        return QCoreApplication.translate(
            "ways",
            "Mudah: program terbuka tanpa kata sandi. Kuncinya disimpan di akun Windows ini, jadi "
            "data hanya seaman sandi Windows; akun Windows tanpa sandi tidak melindungi apa pun.",
        )
    return QCoreApplication.translate(
        "ways",
        "Kuat: kata sandi diketik setiap kali program dibuka, dan kunci tidak disimpan di komputer "
        "ini. Laptop yang dicuri tidak dapat dibuka; lupa kata sandi berarti perlu lembar "
        "pemulihan.",
    )


def ways_in(*, shared: bool) -> list[str]:
    """Return what each way of opening the data is worth, on this computer."""
    told = [way_in(easy=True), way_in(easy=False), neither()]
    if shared:
        told.append(
            QCoreApplication.translate(
                "ways",
                "Folder data dipakai bersama akun lain komputer ini. Setiap akun mengingat kunci "
                "sendiri; siapa pun yang boleh membuka folder itu dapat menghapus berkasnya, jadi "
                "simpan cadangan di luar.",
            )
        )
    return told


def neither() -> str:
    """Return what no way of opening the data helps against."""
    return QCoreApplication.translate(
        "ways", "Cara mana pun tidak melindungi dari program jahat selagi data terbuka."
    )
