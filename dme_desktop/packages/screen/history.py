"""What was sent to whom, and what came back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from dme_desktop.kernel import addresses
from dme_desktop.kernel.words import grouped, screen_date
from dme_desktop.packages import acts, form, stick
from dme_desktop.packages.model import Answer
from dme_desktop.packages.screen import places
from dme_desktop.packages.service import answers, receivers, sent
from dme_desktop.ui import ask, watch
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, DbSource, Source
from dme_desktop.ui.watch import Task

if TYPE_CHECKING:
    from dme_desktop.kernel.acts import Who
    from dme_desktop.packages.service.answers import Taken
    from dme_desktop.packages.service.sent import PackageRow
    from dme_desktop.ui.context import Context
    from dme_desktop.vault.database import Database

TONES = {Answer.DIKEMBALIKAN: "red", Answer.BELUM: "amber"}


def take_answer(db: Database, who: Who, file: Path) -> Taken:
    """Take in an answer that came back; raise DmeError for any other file."""
    content = stick.opening(file)
    with db.write(acts.TAKE_ANSWER, who) as session:
        return answers.take(session, content)


def offices(db: Database) -> list[tuple[str, str]]:
    """Return the id and name of each office that gets packages."""
    with db.read() as session:
        return [(one.id, one.name) for one in receivers.every(session)]


class HistoryPage(ListPage):
    """Shows every package that left; Ctrl+N prepares the next, Ctrl+O takes in an answer."""

    help_page = "paket"
    tables = frozenset({"package", "package_receiver"})
    filtered = False
    asked = Signal(object)  # the address of a package, of a new one, of the offices

    def __init__(self, context: Context) -> None:
        title = self.tr("Paket")
        hint = self.tr("Enter isi paket   Ctrl+N siapkan paket   Ctrl+O balasan   F1 bantuan")
        super().__init__(context, title, Listing(title, self._columns(), None, hint))
        self.add_action("receivers", self.tr("Penerima…"), self.show_receivers, symbol="key-round")
        self.add_action(
            "answer", self.tr("Masukkan balasan…"), self.open_file, keys="Ctrl+O", symbol="download"
        )
        said = self.tr("Siapkan paket")
        self.add_primary("new", said, self.new, keys="Ctrl+N", symbol="package")
        self.listing.invited.connect(self.new)

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - a short list
        """Return what was sent."""
        said = self.tr(
            "Belum ada paket. Paket memuat angka desa setahun, tanpa nama, terkunci untuk satu\n"
            "kantor; dikirim dengan stik atau pesan apa pun, sekali sebulan."
        )
        self.listing.say_when_empty(said, self.tr("Siapkan paket pertama"))
        return DbSource(self.context.db, sent.paged)

    def opening(self) -> str:
        """Return what Enter does with a row."""
        return self.tr("Lihat isinya")

    def open(self, record_id: str) -> None:
        """Ask for one package as it left."""
        self.asked.emit(addresses.PACKAGES.of(record_id))

    @Slot()
    def new(self) -> None:
        """Prepare a package for the one office there is, or for the one that is chosen."""
        self.read_first(partial(offices, self.context.db), self._choose)

    def _choose(self, known: list[tuple[str, str]]) -> None:
        if not known:
            said = self.tr(
                "Belum ada penerima. Minta berkas kunci dan lembar kunci penerima dari kecamatan "
                "atau kabupaten, lalu daftarkan di Penerima."
            )
            ask.tell(self, self.tr("Kepada siapa paket ini?"), said)
            self.show_receivers()
            return
        stay = {"": self.tr("Tidak jadi")}
        chosen = known[0][0]
        if len(known) > 1:
            question = self.tr("Paket untuk kantor mana?")
            chosen = ask.choose(self, question, dict(known) | stay, default=known[0][0])
        if chosen:
            self.asked.emit(addresses.NEW_PACKAGE.of(chosen))

    @Slot()
    def show_receivers(self) -> None:
        """Show the offices that get packages."""
        self.asked.emit(addresses.RECEIVERS)

    @Slot()
    def open_file(self) -> None:
        """Ask for an answer that came back."""
        if file := places.file(self, self.context, self.tr("Balasan dari penerima"), form.LIST):
            self.take(file)

    def take(self, file: Path) -> None:
        """Take in an answer and say what it says."""
        work = partial(take_answer, self.context.db, self.context.who, file)
        watch.run(
            self, self.context.jobs,
            Task(self.tr("Membaca balasan …"), lambda _: work(), self._say),
        )  # fmt: skip

    @Slot(object)
    def _say(self, taken: Taken) -> None:
        reply = taken.reply
        said = (
            self.tr("Paket {year} nomor {seq} diterima.")
            if reply.accepted
            else self.tr("Paket {year} nomor {seq} dikembalikan.")
        )
        why = "\n".join(reply.sentences)
        if taken.package is None:
            why += self.tr(
                "\nPaket itu tidak ada di data ini, mungkin karena data dipulihkan dari salinan "
                "lama. Nomor berikutnya sudah disesuaikan: siapkan paket baru."
            )
        ask.tell(self, said.format(year=reply.year, seq=reply.seq), why.strip())

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Kepada"), lambda row: row.receiver, bold=True, typed=True),
            Column(self.tr("Tahun"), lambda row: str(row.year), width=80),
            Column(self.tr("Nomor"), lambda row: str(row.seq), width=80, right=True,
                   order=lambda row: f"{row.seq:06}"),
            Column(self.tr("Posisi data"), lambda row: screen_date(row.as_of), width=120,
                   order=lambda row: str(row.as_of)),
            Column(self.tr("Orang"), lambda row: grouped(row.people), width=90, right=True,
                   order=lambda row: f"{row.people:08}"),
            Column(self.tr("Balasan"), _answer, width=200, tone=_tone),
        ]  # fmt: skip


def _answer(row: PackageRow) -> str:
    if row.answered_on is None:
        return str(row.answer.value)
    return f"{row.answer.value}, {screen_date(row.answered_on)}"


def _tone(row: PackageRow) -> str:
    return TONES.get(row.answer, "muted")
