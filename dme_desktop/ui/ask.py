"""The few questions a screen asks, each with buttons that say what they do."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.ui.dialog import Dialog
from dme_desktop.ui.naming import named
from dme_desktop.ui.question import Question


def choose(
    parent: QWidget,
    question: str,
    answers: Mapping[str, str],
    detail: str = "",
    default: str = "",
    title: str = "",
) -> str:
    """Ask with one button an answer {code: words}; Esc chooses the last. Return the code."""
    title = title or QCoreApplication.translate("ask", "Pilih satu")
    return Question(parent, title, question, answers, detail=detail, default=default).ask()


def confirm(parent: QWidget, question: str, act: str, detail: str = "") -> bool:
    """Ask before an act named by its verb ("Batalkan surat"); staying is the default."""
    answers = {"act": act, "stay": QCoreApplication.translate("ask", "Tidak jadi")}
    return choose(parent, question, answers, detail, default="stay", title=act) == "act"


def tell(parent: QWidget, sentence: str, detail: str = "") -> None:
    """Say one sentence and wait until it was read."""
    answers = {"ok": QCoreApplication.translate("ask", "Baik")}
    title = QCoreApplication.translate("ask", "Untuk diketahui")
    choose(parent, sentence, answers, detail, title=title)


def save_or_not(parent: QWidget, what: str) -> str:
    """Ask what happens to an unsaved form: "save", "draft", "discard" or "stay"."""
    question = QCoreApplication.translate("ask", "{what} belum disimpan.").format(what=what)
    return choose(
        parent,
        question,
        {
            "save": QCoreApplication.translate("ask", "Simpan"),
            "draft": QCoreApplication.translate("ask", "Simpan draf"),
            "discard": QCoreApplication.translate("ask", "Buang"),
            "stay": QCoreApplication.translate("ask", "Kembali ke isian"),
        },
        title=QCoreApplication.translate("ask", "Belum disimpan"),
    )


def resume_draft(parent: QWidget, title: str, time: str) -> str:
    """Ask about a form that a crash left unfinished: "resume", "discard" or "later"."""
    question = QCoreApplication.translate("ask", "Ada isian belum selesai: {title}, {time}.")
    return choose(
        parent,
        question.format(title=title, time=time),
        {
            "resume": QCoreApplication.translate("ask", "Lanjutkan"),
            "discard": QCoreApplication.translate("ask", "Buang"),
            "later": QCoreApplication.translate("ask", "Nanti"),
        },
        title=QCoreApplication.translate("ask", "Isian belum selesai"),
    )


def reason(parent: QWidget, question: str, act: str, hint: str = "") -> str | None:
    """Ask for a reason before an act that is kept for ever; None when the clerk turns back.

    With a `hint` it is no reason that is asked for but what the hint says, as what was done.
    """
    dialog = ReasonDialog(question, act, parent)
    if hint:
        dialog.ask_for(hint)
    return dialog.reason() if dialog.exec() == QDialog.DialogCode.Accepted else None


def line(parent: QWidget, question: str, act: str, written: str = "") -> str | None:
    """Ask for one line, such as a name, with the present one to change; None when turned back."""
    dialog = ReasonDialog(question, act, parent, written)
    return dialog.reason() if dialog.exec() == QDialog.DialogCode.Accepted else None


def secret(parent: QWidget, question: str, act: str) -> str | None:
    """Ask for a secret, shown as dots; None when the clerk turns back."""
    dialog = ReasonDialog(question, act, parent, "")
    dialog.hide_letters()
    return dialog.reason() if dialog.exec() == QDialog.DialogCode.Accepted else None


class ReasonDialog(Dialog):
    """A question, a line for the reason, and an act that waits until the reason is written.

    With something `written`, also nothing, it is no reason that is asked for but a line to change.
    """

    keeps = True

    def __init__(
        self, question: str, act: str, parent: QWidget | None = None, written: str | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("reason_dialog")
        self.setWindowTitle(act)
        reasoned = written is None
        label = self.tr("Alasan") if reasoned else self.tr("Isian")
        self._line = named(QLineEdit(written or ""), "reason", label)
        self._line.selectAll()
        if reasoned:
            self._line.setPlaceholderText(self.tr("Tulis alasan; alasan ini ikut disimpan"))
        self._act = named(QPushButton(act), "act", act)
        self._act.setProperty("role", "primary")
        self._act.setDefault(True)  # Enter after the words must not throw them away
        self._act.setEnabled(bool(written))
        stay = named(QPushButton(self.tr("Tidak jadi")), "stay", self.tr("Tidak jadi"))
        self._line.textChanged.connect(self._wait)
        self._act.clicked.connect(self.accept)
        stay.clicked.connect(self.reject)
        self._lay_out(question, stay)

    def ask_for(self, hint: str) -> None:
        """Say in the line what is asked for, where it is no reason."""
        self._line.setPlaceholderText(hint)
        self._line.setAccessibleName(hint)

    def hide_letters(self) -> None:
        """Show dots in place of letters."""
        self._line.setEchoMode(QLineEdit.EchoMode.Password)

    def reason(self) -> str:
        """Return what was written."""
        return self._line.text().strip()

    def _wait(self) -> None:
        self._act.setEnabled(bool(self.reason()))

    def _lay_out(self, question: str, stay: QPushButton) -> None:
        words = QLabel(question)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(stay)
        buttons.addWidget(self._act)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(words)
        column.addWidget(self._line)
        column.addLayout(buttons)
        self.setMinimumWidth(440)
