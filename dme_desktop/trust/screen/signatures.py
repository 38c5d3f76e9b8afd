"""Tanda tangan digital: the village's key, whom it believes, and the lists that came in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from dme_desktop.kernel import addresses
from dme_desktop.kernel.acts import Act, Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, at_step
from dme_desktop.kernel.words import print_date, screen_date
from dme_desktop.trust import acts, blanks, lists, own_keys, page
from dme_desktop.trust.model import BundleKind, ListedKey, ListedVoid, SignedFile, TrustedOffice
from dme_desktop.trust.screen import sticks
from dme_desktop.trust.screen.publishing import PublishingPage
from dme_desktop.ui import ask, choosing, failures, said, watch
from dme_desktop.ui.beside import Deed, button
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.layout import FRAME, NARROW, SideBySide, scrolling, take_down
from dme_desktop.ui.naming import named
from dme_desktop.ui.page import Page
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.reads import Reader
from dme_desktop.ui.room import Room
from dme_desktop.ui.text import translated
from dme_desktop.ui.watch import Task
from dme_desktop.vault import signing

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from dme_desktop.ui.context import Context
    from dme_desktop.vault.database import Change, Database

SHOWN = frozenset({"signing_key", "signed_file", "trusted_office", "letter", "village"})


@dataclass(frozen=True)
class Standing:
    """What the page shows. `fingerprint` is "" for a village of before there were keys."""

    fingerprint: str
    made_on: dt.date | None
    old_keys: int
    voids: int
    offices: Sequence[tuple[TrustedOffice, str]]  # each with its fingerprint
    key_list: SignedFile | None
    void_list: SignedFile | None
    keys_listed: int
    voids_listed: int


def read(db: Database) -> Standing:
    """Read the key, the offices that are believed, and the lists in use."""
    with db.read() as session:
        known = signing.every(session)
        return Standing(
            signing.fingerprint(known[0].public) if known else "",
            known[0].made_on if known else None,
            max(0, len(known) - 1),
            lists.void_count(session),
            [(one, signing.fingerprint(one.public)) for one in lists.offices(session)],
            lists.latest(session, BundleKind.KEY_LIST),
            lists.latest(session, BundleKind.VOID_LIST),
            lists.count_listed(session, ListedKey),
            lists.count_listed(session, ListedVoid),
        )


def hand_in(db: Database, who: Who, folder: Path) -> list[str]:
    """Write the keys and the void papers of this village into a folder; return the files' names."""
    with db.write(acts.HAND_IN, who) as session:
        given = [lists.hand_in_keys(session), lists.hand_in_voids(session)]
    sticks.write_into(folder, given)
    return [one.name for one in given]


def write_page(db: Database, who: Who, folder: Path) -> str:
    """Write the page that checks papers in a browser into a folder; return its name."""
    with db.write(acts.WRITE_PAGE, who) as session:
        given = page.made(session)
    sticks.write_into(folder, [given])
    return given.name


@dataclass(frozen=True)
class Taken:
    """What became of one file that came in: the list it was, or why it was refused."""

    file: str
    list: SignedFile | None
    refusal: str = ""


def take_in(db: Database, who: Who, chosen: Sequence[Path], progress: Progress) -> list[Taken]:
    """Take in lists, each on its own."""
    taken = []
    for done, file in enumerate(chosen):
        progress(done, len(chosen))
        try:
            content = sticks.content_of(file, partial(at_step, progress, done, len(chosen)))
            with db.write(acts.TAKE_IN, who) as session:
                taken.append(Taken(file.name, lists.accept(session, content)))
        except DmeError as error:
            taken.append(Taken(file.name, None, failures.sentence_for(error)))
    return taken


def believe(db: Database, who: Who, file: Path, typed: str, progress: Progress) -> str:
    """Believe the office whose key file has the fingerprint that was typed; return its name."""
    content = sticks.content_of(file, progress)
    with db.write(acts.TRUST_OFFICE, who) as session:
        return lists.trust(session, content, typed).name


def show(room: Room, file: str = "") -> None:
    """Open the page over the others of a room, and ask about a list that was double-clicked."""
    signatures = SignaturesPage(room.context, room)
    room.open_page(signatures)
    if file:
        signatures.offer(Path(file))


class SignaturesPage(Page):
    """Shows the key to compare, and does what goes by stick between villages and the regency."""

    help_page = "tanda-tangan"
    shown = Signal()
    told = Signal(str)  # a sentence that was also shown

    def __init__(self, context: Context, room: Room) -> None:
        super().__init__(self.tr("Tanda tangan digital"))
        self.context, self._room = context, room
        self.setAcceptDrops(True)
        self._reader = Reader()
        self._reader.answered.connect(self._show)
        self._reader.failed.connect(self._tell)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self.add_action("cancel", self.tr("Kembali"), self.back, keys="Esc")
        self.add_primary(
            "take_in", self.tr("Masukkan daftar…"), self.choose_lists, keys="Ctrl+O",
            symbol="download",
        )  # fmt: skip
        context.changes.emitted.connect(self._on_change)

    def back(self) -> None:
        """Go back to the settings."""
        self.closed.emit()

    def refresh(self) -> None:
        """Read everything again."""
        self._reader.ask(partial(read, self.context.db))

    def print(self) -> None:
        """Show the sheet with the fingerprint, to be printed."""
        sheet = blanks.PUBLIC_KEY
        self._room.fetch(self._drawn, partial(self._show_sheet, sheet.file_name))

    def showEvent(self, event: QShowEvent) -> None:
        """Read when seen."""
        super().showEvent(event)
        self.refresh()

    @Slot()
    def make_key(self) -> None:
        """Make the key of a village that was founded before there were any."""
        self._write(acts.MAKE_KEY, own_keys.ready_to_sign)

    @Slot()
    def renew(self) -> None:
        """Sign with a new key from now on, after asking."""
        sure = ask.confirm(
            self,
            self.tr("Ganti kunci tanda tangan desa?"),
            self.tr("Ganti kunci"),
            self.tr(
                "Perlu bila komputer atau cadangannya dicuri bersama kata sandinya. Surat lama "
                "tetap dapat diperiksa dengan kunci lama. Desa lain mengenal kunci baru sesudah "
                "kabupaten menerima berkas dan lembar kunci yang baru. Tidak dapat diurungkan."
            ),
        )
        if sure:
            self._write(acts.RENEW_KEY, own_keys.renew_signing)

    @Slot()
    def choose_folder(self) -> None:
        """Ask where the files for the regency go."""
        title = self.tr("Simpan ke stik atau folder")
        if folder := choosing.folder(self, title, sticks.last(self.context)):
            work = partial(hand_in, self.context.db, self.context.who, folder)
            watch.run(
                self,
                self.context.jobs,
                Task(self.tr("Menyimpan …"), lambda _: work(), self._say_written),
            )

    @Slot()
    def choose_for_page(self) -> None:
        """Ask where the page that checks papers in a browser goes."""
        title = self.tr("Simpan halaman pemeriksa ke stik atau folder")
        if folder := choosing.folder(self, title, sticks.last(self.context)):
            work = partial(write_page, self.context.db, self.context.who, folder)
            watch.run(
                self,
                self.context.jobs,
                Task(self.tr("Menyimpan …"), lambda _: work(), self._say_page),
            )

    @Slot()
    def choose_lists(self) -> None:
        """Ask for the lists that came from the regency."""
        title = self.tr("Daftar dari kabupaten")
        self.take(choosing.files(self, title, self._kinds(), sticks.last(self.context)))

    @Slot()
    def choose_office(self) -> None:
        """Ask for the key file of the regency."""
        title = self.tr("Berkas kunci kabupaten")
        if file := choosing.file(self, title, self._kinds(), sticks.last(self.context)):
            self.trust(file)

    def offer(self, file: Path) -> None:
        """Ask whether a list that was double-clicked may come in."""
        sure = ask.confirm(
            self,
            self.tr("Masukkan {file}?").format(file=file.name),
            self.tr("Masukkan"),
            self.tr(
                "Hanya daftar dari kabupaten yang Anda percayai yang diterima. Daftar yang masuk "
                "tidak dapat diurungkan; daftar berikutnya menggantikannya."
            ),
        )
        if sure:
            self.take([file])

    def take(self, chosen: Sequence[Path]) -> None:
        """Take in lists and say what became of each."""
        if not chosen:
            return
        sticks.last(self.context).put(chosen[0].parent)  # dropped files too
        work = partial(take_in, self.context.db, self.context.who, list(chosen))
        watch.run(self, self.context.jobs, Task(self.tr("Membaca daftar …"), work, self._say_taken))

    def trust(self, file: Path) -> None:
        """Ask for the fingerprint on the printed sheet, then believe that office from now on."""
        sticks.last(self.context).put(file.parent)  # a dropped one too
        typed = ask.line(
            self,
            self.tr(
                "Ketik sidik kunci dari lembar yang dicetak kabupaten, seperti "
                "GJ2Y-652M-K8QX-0TNA. Jangan dari pesan atau dari berkas yang sama."
            ),
            self.tr("Percayai kunci ini"),
        )
        if typed:
            work = partial(believe, self.context.db, self.context.who, file, typed)
            words = self.tr("Membaca kunci …")
            watch.run(self, self.context.jobs, Task(words, work, self._say_believed))

    def _say_believed(self, name: str) -> None:
        self._say(self.tr("{name} dipercaya. Sekarang masukkan daftarnya.").format(name=name))
        self.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let files in."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take lists that were dropped."""
        urls = event.mimeData().urls()
        self.take([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    @Slot()
    def publish(self) -> None:
        """Open the page of an office that publishes lists."""
        self._room.open_page(PublishingPage(self.context))

    @Slot()
    def check(self) -> None:
        """Open the page that checks a paper."""
        self.context.desk.open_asked.emit(addresses.CHECK_PAPER)

    def _drawn(self) -> bytes:
        with self.context.db.read(self.context.who) as session:
            return blanks.PUBLIC_KEY.draw(session)

    def _show_sheet(self, file_name: str, pdf: bytes) -> None:
        title = self.tr("Lembar kunci publik")
        self._room.open_page(PreviewPage(self.context, title, pdf, file_name))

    @Slot(int, object)
    def _show(self, question: int, found: Standing) -> None:
        if question != self._reader.latest:
            return
        for column in (self._left, self._right):
            while item := column.takeAt(0):
                if widget := item.widget():
                    take_down(widget)
        self._left.addWidget(self._own(found))
        self._left.addWidget(self._for_the_regency(found))
        if found.made_on:
            self._left.addWidget(self._for_anybody())
        self._right.addWidget(self._from_the_regency(found))
        self._right.addWidget(self._publisher())
        for column in (self._left, self._right):
            column.addStretch(1)
        self.shown.emit()

    def _own(self, found: Standing) -> QFrame:
        title = self.tr("Kunci desa ini")
        if not found.made_on:
            return _filled(
                title,
                words(self.tr("Belum ada; dibuat juga saat surat berikutnya terbit.")),
                Deed("make_key", self.tr("Buat kunci sekarang"), self.make_key, "key-round"),
            )
        sidik = named(words(found.fingerprint, "big"), "fingerprint")
        sidik.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        since = self.tr("Sidik kunci, berlaku sejak {day}").format(
            day=said.said(print_date(found.made_on))
        )
        old = self.tr("{count} kunci lama disimpan untuk memeriksa surat lama.", "", found.old_keys)
        return _filled(
            title,
            sidik,
            words(since),
            *([words(old.format(count=found.old_keys))] if found.old_keys else []),
            Deed("sheet", self.tr("Lembar kunci publik"), self.print, "printer", "Ctrl+P"),
            Deed("renew", self.tr("Ganti kunci…"), self.renew, "refresh-cw"),
        )

    def _for_the_regency(self, found: Standing) -> QFrame:
        said = self.tr(
            "Kunci publik dan {count} surat batal. Serahkan setiap kali ada surat yang dibatalkan, "
            "supaya desa lain mengetahuinya.",
            "",
            found.voids,
        )
        return _filled(
            self.tr("Untuk kabupaten"),
            words(said.format(count=found.voids)),
            Deed("hand_in", self.tr("Simpan berkas ke stik…"), self.choose_folder, "usb"),
        )

    def _for_anybody(self) -> QFrame:
        return _filled(
            self.tr("Untuk siapa saja tanpa program ini"),
            words(
                self.tr(
                    "Satu halaman yang dibuka di HP atau komputer apa pun, tanpa internet, untuk "
                    "memeriksa foto atau kode surat. Buat lagi setiap ada surat yang dibatalkan."
                )
            ),
            Deed("page", self.tr("Buat halaman pemeriksa…"), self.choose_for_page, "file-down"),
        )

    def _from_the_regency(self, found: Standing) -> QFrame:
        trusted = [
            words(self.tr("Dipercaya: {name}, sidik {code}").format(name=one.name, code=sidik), "")
            for one, sidik in found.offices
        ]
        nobody = [words(self.tr("Belum ada kantor yang dipercaya."))]
        return _filled(
            self.tr("Dari kabupaten"),
            *(trusted or nobody),
            words(
                self._told(
                    BundleKind.KEY_LIST,
                    found.key_list,
                    self.tr("{count} kunci", "", found.keys_listed).format(count=found.keys_listed),
                )
            ),
            words(
                self._told(
                    BundleKind.VOID_LIST,
                    found.void_list,
                    self.tr("{count} surat", "", found.voids_listed).format(
                        count=found.voids_listed
                    ),
                )
            ),
            Deed("trust", self.tr("Percayai kunci kabupaten…"), self.choose_office, "handshake"),
            Deed("check", self.tr("Periksa keaslian surat"), self.check, "shield-check"),
        )

    def _told(self, kind: BundleKind, last: SignedFile | None, count: str) -> str:
        if last is None:
            return self.tr("{kind}: belum ada.").format(kind=translated(kind.value))
        line = self.tr("{kind} per {day}: {count}.")
        return line.format(kind=translated(kind.value), day=screen_date(last.as_of), count=count)

    def _publisher(self) -> QFrame:
        return _filled(
            self.tr("Bila kantor ini menerbitkan daftar"),
            words(
                self.tr(
                    "Untuk dinas di kabupaten: kumpulkan berkas dari desa-desa, cocokkan sidiknya, "
                    "lalu terbitkan daftar untuk semua."
                )
            ),
            Deed("publish", self.tr("Kumpulkan dan terbitkan…"), self.publish, "upload"),
        )

    def _kinds(self) -> str:
        return self.tr("Berkas kunci dan daftar") + f" (*{lists.EXTENSION})"

    def _write(self, act: Act, change: Callable[[Session], object]) -> None:
        try:
            with self.context.db.write(act, self.context.who, initiator=self) as session:
                change(session)
        except DmeError as error:
            failures.show(error)
        self.refresh()

    def _say(self, sentence: str) -> None:
        self.context.desk.told.emit(sentence)
        self.told.emit(sentence)

    @Slot(object)
    def _say_written(self, names: list[str]) -> None:
        said = self.tr("Tersimpan: {files}. Serahkan ke kabupaten bersama lembar kuncinya.")
        self._say(said.format(files=", ".join(names)))

    @Slot(object)
    def _say_page(self, name: str) -> None:
        said = self.tr("Tersimpan: {file}. Kirim berkasnya, atau buka langsung dari stik.")
        self._say(said.format(file=name))

    @Slot(object)
    def _say_taken(self, taken: list[Taken]) -> None:
        self.refresh()
        sentences = "\n\n".join(self._became(one) for one in taken)
        ask.tell(self, self.tr("Daftar dari kabupaten"), sentences)

    def _became(self, one: Taken) -> str:
        if one.list is None:
            return f"✗  {one.file}: {one.refusal}"
        said = self.tr("✓  {kind} per {day} dari {name}, berisi {count}.")
        return said.format(
            kind=one.list.kind.value,
            day=screen_date(one.list.as_of),
            name=one.list.name,
            count=one.list.entries,
        )

    @Slot(int, Exception)
    def _tell(self, _: int, error: Exception) -> None:
        failures.show(error)

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.tables & SHOWN and self.isVisible():
            self.refresh()

    def _lay_out(self) -> None:
        for column in (self._left, self._right):
            column.setSpacing(14)
        both = SideBySide(self._left, self._right, NARROW)
        self.body.setContentsMargins(0, 14 - FRAME, 0, 0)
        self.body.addWidget(scrolling(both), stretch=1)


def _filled(title: str, *rows: QWidget | Deed) -> QFrame:
    """Return a card with words and things to do, in the order they are given."""
    return card(title, *(button(row) if isinstance(row, Deed) else row for row in rows))
