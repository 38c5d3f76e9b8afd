"""A stick is lost: three questions, then whether it can be read and what to do."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from dme_desktop.backup import lost
from dme_desktop.backup.lost import Known, Readable, Told
from dme_desktop.kernel import addresses
from dme_desktop.kernel.words import screen_date
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.layout import FRAME, SideBySide, scrolling
from dme_desktop.ui.naming import named
from dme_desktop.ui.page import Page
from dme_desktop.ui.said import said

TONES = {Readable.NO: "accent", Readable.MAYBE: "amber", Readable.YES: "red"}
NARROW = 860  # pixels


class LostStickPage(Page):
    """Says at once what each answer means; nothing is written down here."""

    help_page = "stik-hilang"

    def __init__(self, context: Context, known: Known) -> None:
        super().__init__(self.tr("Stik hilang"))
        self.context, self._known = context, known
        self._along = self._box(
            "secret_along",
            self.tr("Kata sandi atau lembar pemulihan ikut hilang"),
        )
        self._known_box = self._box(
            "secret_known", self.tr("Orang di luar kantor mungkin tahu kata sandinya")
        )
        self._open = self._box(
            "open_files", self.tr("Ada juga daftar Excel, surat PDF atau foto di stik itu")
        )
        self._why = named(words(""), "why")
        self._todo = named(words(""), "todo")
        self.add_action("cancel", self.tr("Kembali"), self.back, keys="Esc")
        said_of = self.tr("Catat kegagalan")
        self._record = self.add_action("record", said_of, self.record, symbol="shield-alert")
        self._lay_out()
        self._judge()
        self.setFocusProxy(self._along)

    def back(self) -> None:
        """Go back to the copies."""
        self.closed.emit()

    def take_keyboard(self) -> None:
        """Begin with the first question."""
        self._along.setFocus()

    def record(self) -> None:
        """Begin the worksheet of the failure, with its clock and letters."""
        self.context.desk.open_asked.emit(addresses.BREACH)

    @Slot()
    def _judge(self) -> None:
        verdict = lost.judged(
            Told(self._along.isChecked(), self._known_box.isChecked(), self._open.isChecked())
        )
        self._record.setVisible(verdict.readable is not Readable.NO)
        self.header.set_badge(said(verdict.readable.value), TONES[verdict.readable])
        self._why.setText("\n\n".join(map(_translated, verdict.why)))
        self._todo.setText(
            "\n\n".join(f"{n}. {_translated(one)}" for n, one in enumerate(verdict.todo, 1))
        )

    def _box(self, name: str, asked: str) -> QCheckBox:
        box = named(QCheckBox(asked), name, asked)
        box.toggled.connect(self._judge)
        return box

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(14)
        left.addWidget(
            card(self.tr("Apa yang Anda tahu"), self._along, self._known_box, self._open)
        )
        left.addWidget(card(self.tr("Menurut catatan program"), words(self._recorded())))
        left.addStretch(1)
        right.addWidget(card(self.tr("Dapatkah penemunya membaca isinya?"), self._why))
        right.addWidget(card(self.tr("Yang harus dilakukan"), self._todo))
        right.addStretch(1)
        self.body.setContentsMargins(0, 14 - FRAME, 0, 0)
        self.body.addWidget(scrolling(SideBySide(left, right, NARROW)), stretch=1)

    def _recorded(self) -> str:
        zone = self.context.clock.now().tzinfo
        each = [
            f"{screen_date(one.at.astimezone(zone))} {one.at.astimezone(zone):%H:%M}  {one.folder}"
            for one in self._known.copies
        ]
        copies = self.tr("Cadangan di luar komputer ini:\n{each}").format(
            each="\n".join(each) or self.tr("belum pernah ada")
        )
        if not self._known.exports:
            return copies
        exports = self.tr("Daftar yang pernah diekspor, mungkin ada di stik itu:\n{each}")
        return f"{copies}\n\n{exports.format(each=chr(10).join(self._known.exports))}"


def _translated(sentence: str) -> str:
    return QCoreApplication.translate("lost", sentence)
