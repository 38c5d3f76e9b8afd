"""A second person at the same keyboard: approves what the first proposes, with name and reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.accounts import service, signing_in
from dme_desktop.accounts.model import Account
from dme_desktop.kernel.acts import Act
from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui import failures
from dme_desktop.ui.acts import told
from dme_desktop.ui.context import Context
from dme_desktop.ui.dialog import Dialog
from dme_desktop.ui.dropdown import DropDown
from dme_desktop.ui.jobs import Job
from dme_desktop.ui.naming import named

NOBODY = ""  # who may approve is not there


def approved(parent: QWidget, context: Context, act: Act, about: str = "", why: str = "") -> bool:
    """Say whether an act may go on now: a second person has approved it where the office wants it.

    They see what is proposed, `about`; `why` the first person wants it is proposed as their reason.
    The approval holds for the next act of this kind that is saved, and for no other.
    """
    with context.db.read() as session:
        if not service.needs_second(session, act):
            return True
        others = service.approvers(session, act, context.who)
    dialog = ApprovalDialog(parent, context, act, others, about, why)
    return dialog.exec() == QDialog.DialogCode.Accepted


class ApprovalDialog(Dialog):
    """Who approves, why, and their secret; what was proposed waits behind it.

    Where nobody who may approve is there, a reason in words lets it go on, to be looked at later.
    """

    help_page = "petugas"

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        act: Act,
        others: Sequence[Account],
        about: str = "",
        why: str = "",
    ) -> None:
        super().__init__(parent)
        self.setObjectName("approval")
        self.setWindowTitle(self.tr("Persetujuan orang kedua"))
        self._context, self._act = context, act
        self._others = {one.id: one for one in others}
        self._person = named(DropDown(), "approver", self.tr("Yang menyetujui"))
        for one in others:
            self._person.addItem(one.name, one.id)
        self._person.addItem(self.tr("Tidak ada di tempat"), NOBODY)
        self._person.currentIndexChanged.connect(self._follow)
        self._about, self._why = about, why
        self._reason = named(QLineEdit(why), "reason", self.tr("Alasan"))
        self._secret = named(QLineEdit(), "secret", self.tr("Sandi"))
        self._secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._problem = named(QLabel(), "problem")
        self._problem.setProperty("role", "problem")
        self._problem.setWordWrap(True)
        self._told_alone = named(QLabel(), "told_alone")
        self._told_alone.setWordWrap(True)
        self._told_alone.setText(
            self.tr(
                "Tulis mengapa tidak dapat menunggu. Alasannya tersimpan, dan sekretaris, kepala "
                "desa atau wakilnya diminta melihatnya kemudian."
            )
        )
        self._approve = named(QPushButton(self.tr("Setujui")), "act", self.tr("Setujui"))
        self._approve.setProperty("role", "primary")
        self._approve.setDefault(True)
        self._approve.clicked.connect(self._try)
        self._lay_out()
        self._follow()

    def problem(self) -> str:
        """Return what stands in the way, "" before anything was tried."""
        return self._problem.text()

    @Slot()
    def _try(self) -> None:
        second = self._others.get(str(self._person.currentData()))
        if second is None:
            self._go_on_alone()
            return
        try:
            who = service.with_second(self._context.who, second, self._act, self._reason.text())
        except DmeError as error:
            self._refuse(error)
            return
        self._approve.setEnabled(False)
        proving = partial(signing_in.proven, self._context.db, second.id, self._secret.text())
        job = Job(lambda _: proving() and who)
        job.succeeded.connect(self._let_go_on)
        job.failed.connect(self._refuse)
        self._context.jobs.start(job)

    def _go_on_alone(self) -> None:
        try:
            self._let_go_on(service.alone(self._context.who, self._act, self._reason.text()))
        except DmeError as error:
            self._refuse(error)

    @Slot()
    def _follow(self) -> None:
        """Ask for a secret only where somebody approves, and say what being alone means."""
        alone = self._person.currentData() == NOBODY
        for one in (self._secret, self._secret_label):
            one.setVisible(not alone)
        self._told_alone.setVisible(alone)
        if self._reason.text() == (self._why if alone else ""):  # why not to wait is another reason
            self._reason.setText("" if alone else self._why)
        words = self.tr("Lanjut tanpa orang kedua") if alone else self.tr("Setujui")
        self._approve.setText(words)
        self._approve.setAccessibleName(words)

    @Slot(object)
    def _let_go_on(self, who: object) -> None:
        self._context.who = replace(self._context.who, second=getattr(who, "second", None))
        self.accept()

    @Slot(Exception)
    def _refuse(self, error: Exception) -> None:
        self._approve.setEnabled(True)
        self._problem.setText(failures.sentence_for(error))
        (self._secret if self._reason.text().strip() else self._reason).setFocus()
        self._secret.selectAll()

    def _lay_out(self) -> None:
        act = told(self._act.about(self._about).name)
        question = self.tr("“{act}” perlu disetujui orang kedua.").format(act=act)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        heading = QLabel(question)
        heading.setWordWrap(True)
        column.addWidget(heading)
        for words, editor in (
            (self.tr("Yang menyetujui"), self._person),
            (self.tr("Alasan"), self._reason),
            (self.tr("Sandi yang menyetujui"), self._secret),
        ):
            label = QLabel(words)
            label.setProperty("role", "label")
            column.addWidget(label)
            column.addWidget(editor)
            self._secret_label = label  # that of the last line
        column.addWidget(self._told_alone)
        column.addWidget(self._problem)
        stay = named(QPushButton(self.tr("Tidak jadi")), "stay", self.tr("Tidak jadi"))
        stay.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(stay)
        buttons.addWidget(self._approve)
        column.addLayout(buttons)
        self.setMinimumWidth(460)
