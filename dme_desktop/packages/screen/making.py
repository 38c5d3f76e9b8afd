"""A package before it leaves: what is in it in words and figures, what is not, and for whom."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from dme_desktop.kernel.words import grouped, print_date
from dme_desktop.packages import acts, rules, stick
from dme_desktop.packages.model import Told
from dme_desktop.packages.screen import places
from dme_desktop.packages.service import sending
from dme_desktop.packages.service.sending import Prepared
from dme_desktop.ui import watch
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.layout import FRAME, NARROW, SideBySide, scrolling
from dme_desktop.ui.page import Page
from dme_desktop.ui.said import said as spoken
from dme_desktop.ui.said import within
from dme_desktop.ui.watch import Task

if TYPE_CHECKING:
    from dme_desktop.kernel.acts import Who
    from dme_desktop.ui.context import Context
    from dme_desktop.vault.database import Database


def prepared(db: Database, who: Who, about: str) -> Prepared:
    """Count a package: `about` is the office, "019a", or the office and a year, "019a 2025"."""
    receiver_id, _, year = about.partition(" ")
    with db.read(who) as session:
        this = session.info["clock"].today().year
        return sending.prepare(session, receiver_id, int(year) if year else this)


def written(db: Database, who: Who, told: Prepared, folder: Path) -> str:
    """Write a package into a folder and write down that it left; return the name of the file.

    It is counted anew: what was written since it was looked at is in it.
    """
    file: Path | None = None
    try:
        with db.write(acts.SEND.about(told.receiver.name), who) as session:
            made = sending.send(session, told.receiver.id, told.year)
            file = stick.write(folder, made.name, made.content)
    except BaseException:
        if file:
            file.unlink(missing_ok=True)  # it is known nowhere, and its number is free again
        raise
    return made.name


class MakingPage(Page):
    """Shows what would leave; F10 writes it to a stick."""

    help_page = "paket"
    done = Signal(str)  # the name of the file

    def __init__(self, context: Context, told: Prepared) -> None:
        super().__init__(self.tr("Paket untuk {name}").format(name=told.receiver.name))
        self.context, self._told = context, told
        self.header.set_badge(self.tr("Tahun {year}").format(year=told.year))
        number = self.tr("nomor {seq}, per {day}")
        self.header.set_aside(number.format(seq=told.seq, day=spoken(print_date(told.as_of))))
        self.add_action("cancel", self.tr("Kembali"), self.back, keys="Esc")
        others = [one for one in rules.years(context.clock.today()) if one != told.year]
        if others:
            said = self.tr("Tahun {year}").format(year=others[0])
            self.add_action("other_year", said, partial(self.show_year, others[0]))
        onward = self.add_primary(
            "save", self.tr("Simpan ke stik…"), self.save, keys="F10", symbol="package"
        )
        self.setFocusProxy(onward)  # not the way back, which stands first
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._fill()
        self.body.setContentsMargins(0, 14 - FRAME, 0, 0)
        self.body.addWidget(scrolling(SideBySide(self._left, self._right, NARROW)), stretch=1)

    def back(self) -> None:
        """Go back without sending anything."""
        self.closed.emit()

    def show_year(self, year: int) -> None:
        """Ask for the package of another year instead."""
        from dme_desktop.kernel import addresses  # noqa: PLC0415 - asked in few months

        self.closed.emit()
        told = f"{self._told.receiver.id} {year}"
        self.context.desk.open_asked.emit(addresses.NEW_PACKAGE.of(told))

    @Slot()
    def save(self) -> None:
        """Ask for a stick and write the package there."""
        folder = places.folder(self, self.context, self.tr("Simpan paket ke stik atau folder"))
        if folder:
            self.write_into(folder)

    def write_into(self, folder: Path) -> None:
        """Write the package into a folder; it was read back when the page closes."""
        work = partial(written, self.context.db, self.context.who, self._told, folder)
        watch.run(
            self, self.context.jobs,
            Task(self.tr("Menulis dan membaca ulang …"), lambda _: work(), self._say),
        )  # fmt: skip

    @Slot(object)
    def _say(self, name: str) -> None:
        said = self.tr("Paket tersimpan dan sudah dibaca ulang: {file}. Stik boleh dicabut.")
        self.context.desk.told.emit(said.format(file=name))
        self.done.emit(name)
        self.closed.emit()

    def _fill(self) -> None:
        told = self._told
        self._left.addWidget(self._figures())
        self._left.addStretch(1)
        self._right.addWidget(self._for_whom())
        self._right.addWidget(self._confidential())
        if told.matching:
            self._right.addWidget(self._box())
        self._right.addStretch(1)
        for column in (self._left, self._right):
            column.setSpacing(14)

    def _figures(self) -> QFrame:
        rows: list[QWidget] = []
        for name, figure in sending.figures(self._told.totals):
            rows += [words(name, "label"), words(figure, "h2")]
        return card(
            self.tr("Isi paket"),
            words(
                self.tr(
                    "Hanya jumlah: tidak ada nama, alamat atau nomor HP. Bulan, negara, jenis "
                    "kelamin dan tahap memecah jumlah ini."
                )
            ),
            *rows,
        )

    def _for_whom(self) -> QFrame:
        receiver = self._told.receiver
        locked = self.tr(
            "Terkunci: hanya {name} yang dapat membukanya, juga bila stik hilang di jalan."
        )
        return card(
            self.tr("Untuk siapa"),
            words(receiver.name, ""),
            words(self.tr("Tujuan: {purpose}").format(purpose=receiver.purpose.value)),
            words(locked.format(name=receiver.name)),
        )

    def _confidential(self) -> QFrame:
        left_out = self._told.withheld
        told = [one.value for one in Told if one not in left_out]
        rows = [
            words(self.tr("Disertakan: {parts}").format(parts=", ".join(told)), "")
            if told
            else words(self.tr("Tidak ada isi rahasia yang disertakan."))
        ]
        if left_out:
            named = ", ".join(one.value for one in left_out)
            rows.append(words(self.tr("Tidak disertakan: {parts}").format(parts=named)))
        rows.append(words(self.tr("Pilihan ini milik kepala desa, di Paket, Penerima.")))
        return card(self.tr("Isi rahasia"), *rows)

    def _box(self) -> QFrame:
        told, matching = self._told, self._told.matching
        assert matching is not None  # noqa: S101 - asked before
        assert matching.basis is not None  # noqa: S101 - a receiver that matches has one
        said = self.tr(
            "{count} NIK tanpa nama, dalam kotak yang hanya dapat dibuka {name}. Dasar: {basis}."
        )
        return card(
            self.tr("Kotak NIK"),
            words(
                said.format(
                    count=grouped(len(told.persons)), name=matching.name,
                    basis=within(matching.basis.value),
                ),
                "",
            ),
            words(self.tr("Orang yang pemakaian datanya dibatasi tidak ikut.")),
        )  # fmt: skip
