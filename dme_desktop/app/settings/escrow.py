"""Titipan kunci: a village's data key in a box for the regency, and the office that opens boxes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from dme_desktop.accounts import screen as approval
from dme_desktop.app.entrance.passphrase import SecretLine
from dme_desktop.app.entrance.step import Step, field_label, labelled, wrapped
from dme_desktop.backup import medium, package
from dme_desktop.kernel.acts import Act, Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.words import print_date
from dme_desktop.pdf.signing import Signer
from dme_desktop.trust import acts, blanks, entrusting, own_keys, reading
from dme_desktop.trust.entrusting import Asked, Office
from dme_desktop.ui import ask, choosing, failures, said, watch
from dme_desktop.ui.beside import Deed, button
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.layout import FRAME, NARROW, SideBySide, empty, scrolling
from dme_desktop.ui.naming import named
from dme_desktop.ui.page import Page
from dme_desktop.ui.watch import Task
from dme_desktop.vault import audit, boxes, escrow, keys
from dme_desktop.vault.keys import Escrow, KeyFile
from dme_desktop.village import stationery
from dme_desktop.village.documents import recovery_sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QFrame
    from sqlalchemy.orm import Session

    from dme_desktop.kernel.progress import Progress
    from dme_desktop.ui.context import Context
    from dme_desktop.vault.database import Change, Database
    from dme_desktop.vault.profile import Profile


@dataclass(frozen=True)
class Standing:
    """What the page shows: to whom the key is entrusted, and what this office receives with."""

    held: Escrow | None
    own: Office | None
    old_keys: int


def read(db: Database, profile: Profile) -> Standing:
    """Read to whom the data key is entrusted, and the key by which this office is entrusted."""
    with db.read() as session:
        return Standing(
            profile.entrusted_to(),
            entrusting.own_office(session),
            max(0, len(boxes.every(session)) - 1),
        )


def entrust(db: Database, who: Who, profile: Profile, text: str, typed: str) -> Office:
    """Put the data key in a box for the office on a sheet; write down that it was done.

    Raises `Invalid` for another fingerprint, DmeError for another sheet or who may not.
    """
    with db.read() as session:
        office = entrusting.compared(session, text, typed)
    with db.write(acts.ENTRUST.about(f"{office.name}, sidik {office.fingerprint}"), who) as session:
        audit.stand(session)
        profile.entrust(db, office.code, office.public)
    return office


def take_back(db: Database, who: Who, profile: Profile) -> None:
    """Let no other office open the data key, and write that down."""
    with db.write(acts.TAKE_BACK, who) as session:
        audit.stand(session)
        profile.take_back()


@dataclass(frozen=True)
class Brought:
    """What a village brings whose secrets are lost: its key file, and what names the village."""

    file: KeyFile
    village: str
    code: str


def brought(file: Path) -> Brought:
    """Return what lies in a copy or a key file of a village; raise DmeError for another file."""
    if file.suffix.lower() == package.SUFFIX:
        with medium.reading(), medium.opened(file) as source:
            head = package.read_head(source)
        return Brought(head.keys, head.manifest.shown_name, head.manifest.village_code)
    return Brought(keys.read(file), "", "")


def opener_name(found: Brought) -> str:
    """Return what the file is called that goes back to the village, beside its copies."""
    return f"DME_{found.code or found.file.fingerprint[:12]}_pembuka{escrow.OPENER}"


def reopen(
    db: Database, who: Who, found: Brought, asked: Asked, recovery_code: str
) -> tuple[bytes, bytes]:
    """Return the opener with its new code and the minutes as PDF; write down that it was made.

    Raises DmeError when the key was entrusted to nobody or to another office.
    """
    with db.write(acts.OPEN_ESCROW.about(asked.village), who) as session:
        audit.stand(session)
        opener = entrusting.reopen(session, found.file, recovery_code)
    with db.read(who) as session:
        return opener, blanks.opening(session, asked, found.file.fingerprint[:12])


def code_sheet(db: Database, who: Who, village: str, recovery_code: str) -> bytes:
    """Return the sheet with the new recovery code of a village, without a letterhead of ours."""
    with db.read(who) as session:
        ours = stationery.recovery_sheet(session, recovery_code)
    nobody = Signer(name="", role="Kepala desa")
    sheet = msgspec.structs.replace(ours, letterhead=None, village=village, keeper=nobody)
    return recovery_sheet.build(sheet)


class EscrowPage(Page):
    """To whom the key of this village is entrusted; beside it what an office does that receives."""

    help_page = "titipan-kunci"
    shown = Signal()
    entrust_asked = Signal()
    sheet_asked = Signal()
    opening_asked = Signal(object)  # a `Brought`

    def __init__(self, context: Context, profile: Profile) -> None:
        super().__init__(self.tr("Titipan kunci"))
        self.context, self._profile = context, profile
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for column in (self._left, self._right):
            column.setSpacing(14)
        self.body.setContentsMargins(0, 14 - FRAME, 0, 0)
        self.body.addWidget(scrolling(SideBySide(self._left, self._right, NARROW)), stretch=1)
        self.add_action("cancel", self.tr("Kembali"), self.closed.emit, keys="Esc")
        context.changes.emitted.connect(self._on_change)

    def refresh(self) -> None:
        """Read anew."""
        self.fetch(partial(read, self.context.db, self._profile), self._show)

    def showEvent(self, event: QShowEvent) -> None:
        """Read when seen, also after a page over this one was closed."""
        super().showEvent(event)
        self.refresh()

    def print(self) -> None:
        """Show the sheet of this office's key, to be printed."""
        self.sheet_asked.emit()

    @Slot()
    def take_back(self) -> None:
        """Ask, then let no other office open the data key."""
        sure = ask.confirm(
            self,
            self.tr("Cabut titipan kunci?"),
            self.tr("Cabut titipan"),
            self.tr(
                "Kabupaten tidak dapat membuka cadangan yang dibuat sesudah ini. Cadangan lama "
                "masih memuat titipannya sampai kunci data diganti dan cadangan lama dihapus."
            ),
        )
        if sure:
            work = partial(take_back, self.context.db, self.context.who, self._profile)
            said, told = (
                self.tr("Menyimpan kunci …"),
                self.tr("Titipan dicabut. Cadangkan hari ini."),
            )
            task = Task(said, lambda _: work(), partial(self._tell, told), self._refuse, holds=True)
            watch.run(self, self.context.jobs, task)

    @Slot()
    def make_key(self) -> None:
        """Make the key by which villages entrust theirs to this office."""
        self._write(acts.MAKE_BOX, own_keys.ready_for_boxes)

    @Slot()
    def renew_key(self) -> None:
        """Make another key, after asking; what was entrusted before still opens."""
        sure = ask.confirm(
            self,
            self.tr("Ganti kunci titipan kantor ini?"),
            self.tr("Ganti kunci"),
            self.tr(
                "Titipan yang sudah ada tetap dapat dibuka di sini. Cetak lembar baru; desa "
                "menitipkan lagi dengan lembar itu. Tidak dapat diurungkan."
            ),
        )
        if sure:
            self._write(acts.RENEW_BOX, own_keys.renew_boxes)

    @Slot()
    def choose_village(self) -> None:
        """Ask for a copy or the key file of the village whose secrets are lost."""
        kinds = self.tr("Cadangan atau berkas kunci desa") + " (*.dmecad *.json)"
        title = self.tr("Buka titipan desa")
        if file := choosing.file(self, title, kinds):
            self.open_village(file)

    def open_village(self, file: Path) -> None:
        """Read whose key a file holds, then ask who wants it opened and why."""
        said, work = self.tr("Membaca berkas kunci …"), partial(brought, file)
        task = Task(said, lambda _: work(), self._ask_why, self._refuse)
        watch.run(self, self.context.jobs, task)

    def _ask_why(self, found: Brought) -> None:
        if found.file.escrow is None:
            self.context.desk.told.emit(escrow.NONE)
        elif approval.approved(self, self.context, acts.OPEN_ESCROW):
            self.opening_asked.emit(found)

    def _show(self, found: Standing) -> None:
        for column in (self._left, self._right):
            empty(column)
        self._left.addWidget(self._ours(found.held))
        self._right.addWidget(self._received(found))
        for column in (self._left, self._right):
            column.addStretch(1)
        self.shown.emit()

    def _ours(self, held: Escrow | None) -> QFrame:
        title = self.tr("Kunci data desa ini")
        honest = words(
            self.tr(
                "Titipan adalah kunci kedua di tangan lain: kantor yang dititipi dapat membuka "
                "data ini sendiri bila memegang cadangannya, tanpa desa mengetahuinya. Gunanya "
                "hanya bila kata sandi dan lembar pemulihan hilang bersamaan. Boleh tidak dipakai."
            )
        )
        if held is None:
            none = words(
                self.tr("Tidak dititipkan. Hanya kata sandi dan lembar pemulihan yang membuka."), ""
            )
            deed = Deed("entrust", self.tr("Titipkan kunci…"), self.entrust_asked.emit, "handshake")
            return card(title, none, honest, button(deed))
        to = self.tr("Dititipkan kepada {office}, sejak {day}.").format(
            office=entrusting.name_of(held.office),
            day=said.said(print_date(dt.date.fromisoformat(held.made_on))),
        )
        sidik = named(words(escrow.fingerprint_of(held), "big"), "held_fingerprint")
        sidik.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        back = Deed("take_back", self.tr("Cabut titipan…"), self.take_back, "x")
        new = Deed("entrust", self.tr("Titipkan dengan lembar lain…"), self.entrust_asked.emit,
                   "handshake")  # fmt: skip
        return card(title, words(to, ""), sidik, honest, button(back), button(new))

    def _received(self, found: Standing) -> QFrame:
        title = self.tr("Bila kantor ini menerima titipan")
        about = words(
            self.tr(
                "Untuk kantor kabupaten. Buka titipan hanya atas permintaan tertulis kepala desa; "
                "yang dibuat adalah kode pemulihan baru, data desa tidak dibuka."
            )
        )
        if found.own is None:
            deed = Deed("make_box", self.tr("Buat kunci titipan"), self.make_key, "key-round")
            return card(title, about, button(deed))
        sidik = named(words(found.own.fingerprint, "big"), "own_fingerprint")
        old = self.tr("{count} kunci titipan lama tetap membuka titipan lama.", "", found.old_keys)
        return card(
            title,
            about,
            sidik,
            *([words(old.format(count=found.old_keys))] if found.old_keys else []),
            *(
                button(one)
                for one in (
                    Deed("sheet", self.tr("Lembar kunci titipan"), self.print, "printer", "Ctrl+P"),
                    Deed("open_village", self.tr("Buka titipan desa…"), self.choose_village,
                         "lock-open"),
                    Deed("renew_box", self.tr("Ganti kunci…"), self.renew_key, "refresh-cw"),
                )
            ),
        )  # fmt: skip

    def _write(self, act: Act, change: Callable[[Session], object]) -> None:
        try:
            with self.context.db.write(act, self.context.who, initiator=self) as session:
                change(session)
        except DmeError as error:
            self._refuse(error)
        self.refresh()

    def _tell(self, said: str, _: object) -> None:
        self.context.desk.told.emit(said)
        self.refresh()

    def _refuse(self, error: Exception) -> None:
        self.context.desk.told.emit(failures.sentence_for(error))

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if "box_key" in change.tables and self.isVisible():
            self.refresh()


class EntrustStep(Step):
    """The code on the regency's sheet, the fingerprint typed from it, the present passphrase."""

    help_page = "titipan-kunci"

    def __init__(self, context: Context) -> None:
        super().__init__(
            self.tr("Titipkan kunci"),
            self.tr(
                "Pegang lembar kunci titipan yang diserahkan langsung oleh kabupaten. Pindai kode "
                "QR-nya atau pilih foto atau PDF lembarnya, lalu ketik sidiknya dari kertas."
            ),
        )
        self._context = context
        self.code = named(QLineEdit(), "code", self.tr("Kode QR di lembar"))
        self.fingerprint = named(QLineEdit(), "fingerprint", self.tr("Sidik dari kertas"))
        self.fingerprint.setPlaceholderText("GJ2Y-652M-K8QX-0TNA")
        self.secret = SecretLine("present_passphrase")
        self._choose = named(QPushButton(self.tr("Pilih foto atau PDF…  F4")), "choose")
        self._choose.setShortcut("F4")
        self._choose.clicked.connect(self._choose_file)
        row = QHBoxLayout()
        row.addWidget(self.code, stretch=1)
        row.addWidget(self._choose)
        self.body.addWidget(field_label(self.tr("Kode QR di lembar"), self.code))
        self.body.addLayout(row)
        self.body.addLayout(labelled(self.tr("Sidik dari kertas"), self.fingerprint))
        self.body.addLayout(labelled(self.tr("Kata sandi sekarang"), self.secret))
        self.add_back(self.tr("Batal"), self.went_back.emit)
        self.add_next(self.tr("Titipkan"), self._go_on)

    def start(self) -> None:
        """Begin with the code."""
        self.code.setFocus()

    def take_file(self, file: Path) -> None:
        """Put the code that a picture or a PDF of the sheet shows into its line."""
        task = Task(self.tr("Membaca lembar …"), partial(_code_in, file), self._put, self._refuse)
        watch.run(self, self._context.jobs, task)

    @Slot()
    def _choose_file(self) -> None:
        kinds = self.tr("Foto, pindaian atau PDF") + " (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)"
        title = self.tr("Lembar kunci titipan")
        if file := choosing.file(self, title, kinds):
            self.take_file(file)

    def _put(self, code: object) -> None:
        self.say("")
        self.code.setText(str(code))
        self.fingerprint.setFocus()

    def _refuse(self, error: Exception) -> None:
        self.say(failures.sentence_for(error))

    @Slot()
    def _go_on(self) -> None:
        for line, problem in (
            (self.code, self.tr("Pindai dulu kode QR di lembarnya.")),
            (self.fingerprint, self.tr("Ketik sidik dari kertas, bukan dari layar.")),
            (self.secret, self.tr("Ketik kata sandi desa yang sekarang.")),
        ):
            if not line.text().strip():
                self.say(problem)
                line.setFocus()
                return
        self.say("")
        self.went_on.emit("")


class OpeningStep(Step):
    """Who asks that a lost key be opened, for which village, why, and by which letter."""

    help_page = "titipan-kunci"

    def __init__(self, found: Brought) -> None:
        super().__init__(
            self.tr("Buka titipan desa"),
            self.tr(
                "Pastikan dulu orangnya: surat permintaan kepala desa dan KTP. Sesudah ini dibuat "
                "kode pemulihan baru; kode di lembar desa yang lama tidak berlaku lagi."
            ),
        )
        self._lines = {
            "village": (self.tr("Desa"), named(QLineEdit(found.village), "village")),
            "asker": (self.tr("Yang meminta"), named(QLineEdit(), "asker")),
            "paper_no": (self.tr("Nomor surat permintaan"), named(QLineEdit(), "paper_no")),
            "reason": (self.tr("Sebab"), named(QLineEdit(), "reason")),
        }
        for label, line in self._lines.values():
            line.setMaxLength(120)
            self.body.addLayout(labelled(label, line))
        note = self.tr("Semua tercetak di berita acara dan tersimpan di riwayat kantor ini.")
        self.body.addWidget(wrapped(note, "note"))
        self.add_back(self.tr("Batal"), self.went_back.emit)
        self.add_next(self.tr("Lanjut"), self._go_on)

    def start(self) -> None:
        """Begin with what is not known yet."""
        first = next((line for _, line in self._lines.values() if not line.text()), None)
        if first is not None:
            first.setFocus()

    def asked(self) -> Asked:
        """Return what was written."""
        return Asked(**{name: line.text().strip() for name, (_, line) in self._lines.items()})

    @Slot()
    def _go_on(self) -> None:
        for label, line in self._lines.values():
            if not line.text().strip():
                self.say(self.tr("Isi {field}.").format(field=label))
                line.setFocus()
                return
        self.say("")
        self.went_on.emit(self.asked())


def _code_in(file: Path, progress: Progress) -> str:
    """Return the code of a sheet; raise DmeError when the file shows none."""
    found = reading.in_file(file, progress, entrusting.PREFIX)
    code = next((one.code for one in found if one.code.startswith(entrusting.PREFIX)), "")
    if not code:
        raise DmeError(entrusting.NO_SHEET)
    return code


def problem_of(error: Exception) -> str:
    """Return one sentence for a refused step."""
    return failures.sentence_for(error)
