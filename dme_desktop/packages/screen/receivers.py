"""The offices that get packages, and the key of this one."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from dme_desktop.kernel import addresses
from dme_desktop.kernel.words import screen_date
from dme_desktop.packages import acts, form, sealing, stick
from dme_desktop.packages.model import Receiver, Told
from dme_desktop.packages.screen import places
from dme_desktop.packages.service import receivers
from dme_desktop.ui import ask, watch
from dme_desktop.ui.beside import Deed
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, Source, WholeSource
from dme_desktop.ui.watch import Task

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from dme_desktop.kernel.acts import Who
    from dme_desktop.ui.context import Context
    from dme_desktop.vault.database import Database


def believe(db: Database, who: Who, file: Path, typed: str) -> str:
    """Know the office whose key file has the typed fingerprint; return its id."""
    content = stick.opening(file)
    with db.write(acts.KNOW_RECEIVER, who) as session:
        return receivers.believe(session, content, typed).id


def rows(session: Session) -> Sequence[Receiver]:
    """Return the offices that get packages."""
    return receivers.every(session)


class ReceiversPage(ListPage):
    """Shows the offices; Ctrl+N makes one known by its printed sheet, Enter says what it gets."""

    help_page = "paket"
    tables = frozenset({"package_receiver"})
    filtered = False
    leaves_office = False
    asked = Signal(object)  # the address of an office

    def __init__(self, context: Context) -> None:
        title = self.tr("Penerima paket")
        hint = self.tr("Enter pilih isinya   Ctrl+N kenalkan penerima   Esc kembali")
        super().__init__(context, title, Listing(title, self._columns(), None, hint))
        self.add_action("cancel", self.tr("Kembali"), self.back, keys="Esc")
        said = self.tr("Kenalkan penerima…")
        self.add_primary("new", said, self.new, keys="Ctrl+N", symbol="plus")
        self.listing.invited.connect(self.new)

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - a short list
        """Return the offices."""
        said = self.tr(
            "Belum ada penerima. Kecamatan atau kabupaten memberi berkas kunci penerima di stik\n"
            "dan lembar kunci yang dicetak; sidik di lembar itu diketik di sini."
        )
        self.listing.say_when_empty(said, self.tr("Kenalkan penerima…"))
        return WholeSource(self.context.db, rows)

    def back(self) -> None:
        """Go back to what was sent."""
        self.closed.emit()

    def opening(self) -> str:
        """Return what Enter does with a row."""
        return self.tr("Pilih isinya")

    def open(self, record_id: str) -> None:
        """Ask for what an office gets."""
        self.asked.emit(addresses.RECEIVER.of(record_id))

    def acts_of(self, record_id: str) -> Sequence[Deed]:
        """Return what else can be done with an office."""
        remove = partial(self.remove, record_id)
        return [Deed("remove", self.tr("Hapus penerima"), remove, "trash-2")]

    def remove(self, record_id: str) -> None:
        """Send nothing to an office any more."""
        self.write(acts.REMOVE_RECEIVER, partial(receivers.remove, receiver_id=record_id))

    @Slot()
    def new(self) -> None:
        """Ask for the key file of an office, then for the fingerprint on its sheet."""
        title = self.tr("Berkas kunci penerima")
        if file := places.file(self, self.context, title, form.LIST):
            self.know(file)

    def know(self, file: Path) -> None:
        """Ask for the fingerprint on the printed sheet, then send packages to that office."""
        typed = ask.line(
            self,
            self.tr(
                "Ketik sidik kunci dari lembar kunci penerima yang dicetak, seperti "
                "GJ2Y-652M-K8QX-0TNA. Jangan dari pesan atau dari berkas yang sama."
            ),
            self.tr("Kenal penerima ini"),
        )
        if typed:
            work = partial(believe, self.context.db, self.context.who, file, typed)
            words = self.tr("Membaca kunci …")
            watch.run(self, self.context.jobs, Task(words, lambda _: work(), self.open))

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Kantor"), lambda row: row.name, bold=True, typed=True),
            Column(self.tr("Kode"), lambda row: row.code, width=90),
            Column(self.tr("Tujuan"), lambda row: row.purpose.value, width=300),
            Column(self.tr("Isi rahasia"), _told, width=240),
            Column(self.tr("Sidik kunci"), _fingerprint, width=200),
            Column(self.tr("Sejak"), lambda row: screen_date(row.since), width=110),
        ]


def _told(row: Receiver) -> str:
    told = receivers.told(row)
    return ", ".join(one.value for one in Told if one in told) or "–"


def _fingerprint(row: Receiver) -> str:
    return sealing.fingerprint(row.public, row.sealing)
