"""One package as it left: its figures, who signed for it, and what the other office said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dme_desktop.kernel.words import grouped, screen_date
from dme_desktop.packages.model import Package, Receiver, Told
from dme_desktop.packages.service import sending
from dme_desktop.packages.tables import Totals
from dme_desktop.ui.beside import past_card
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.layout import FRAME, NARROW, SideBySide, scrolling
from dme_desktop.ui.page import Page
from dme_desktop.vault.past import Past, past_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dme_desktop.ui.context import Context
    from dme_desktop.vault.database import Database


@dataclass(frozen=True)
class Sent:
    """One package on the table."""

    package: Package
    receiver: str
    past: Sequence[Past]


def read(db: Database, package_id: str) -> Sent:
    """Read one package that was sent."""
    with db.read() as session:
        package = session.get_one(Package, package_id)
        receiver = session.get_one(Receiver, package.receiver_id)
        return Sent(package, receiver.name, past_of(session, package_id))


class SentPage(Page):
    """Shows one package; nothing of it can be changed any more."""

    help_page = "paket"

    def __init__(self, context: Context, found: Sent) -> None:
        sent = found.package
        super().__init__(self.tr("Paket {year} nomor {seq}").format(year=sent.year, seq=sent.seq))
        self.context = context
        self.header.set_badge(sent.answer.value)
        self.add_action("cancel", self.tr("Kembali"), self.back, keys="Esc")
        left, right = QVBoxLayout(), QVBoxLayout()
        rows: list[QWidget] = []
        for name, figure in sending.figures(msgspec.json.decode(sent.totals, type=Totals)):
            rows += [words(name, "label"), words(figure, "h2")]
        left.addWidget(card(self.tr("Isi paket"), *rows))
        for one in (self._about(found), self._answer(sent), past_card(found.past)):
            right.addWidget(one)
        for column in (left, right):
            column.setSpacing(14)
            column.addStretch(1)
        self.body.setContentsMargins(0, 14 - FRAME, 0, 0)
        self.body.addWidget(scrolling(SideBySide(left, right, NARROW)), stretch=1)

    def back(self) -> None:
        """Go back to what was sent."""
        self.closed.emit()

    def _about(self, found: Sent) -> QWidget:
        sent = found.package
        told = ", ".join(Told[one].value for one in sent.tells.split()) or self.tr("tidak ada")
        lines = [
            self.tr("Kepada {name}").format(name=found.receiver),
            self.tr("Tujuan: {purpose}").format(purpose=sent.purpose.value),
            self.tr("Posisi data {day}").format(day=screen_date(sent.as_of)),
            self.tr("Isi rahasia: {parts}").format(parts=told),
            self.tr("Kotak NIK: {count}").format(count=grouped(sent.persons)),
            self.tr("Berkas {file}, {size} byte").format(file=sent.file, size=grouped(sent.size)),
        ]
        return card(self.tr("Keterangan"), *(words(one, "") for one in lines))

    def _answer(self, sent: Package) -> QWidget:
        rows = [words(sent.answer.value, "")]
        if sent.answered_on:
            rows.append(words(screen_date(sent.answered_on), "label"))
        if sent.answer_note:
            rows.append(words(sent.answer_note))
        return card(self.tr("Balasan"), *rows)
