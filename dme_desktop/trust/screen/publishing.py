"""Daftar untuk desa: what villages handed in, compared one by one, and published for all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from dme_desktop.kernel.acts import Act, Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, at_step
from dme_desktop.kernel.words import screen_date
from dme_desktop.trust import acts, lists
from dme_desktop.trust.model import BundleKind, GatheredFile
from dme_desktop.trust.screen import sticks
from dme_desktop.ui import ask, choosing, failures, watch
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, Source, WholeSource
from dme_desktop.ui.watch import Task

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from dme_desktop.ui.context import Context
    from dme_desktop.vault.database import Database


def gather(db: Database, who: Who, chosen: Sequence[Path], progress: Progress) -> list[str]:
    """Keep what villages handed in, keys before void papers; return a sentence a refused file."""
    refused = []
    for done, file in enumerate(sorted(chosen, key=lambda one: one.name)):
        progress(done, len(chosen))
        try:
            content = sticks.content_of(file, partial(at_step, progress, done, len(chosen)))
            with db.write(acts.GATHER, who) as session:
                lists.gather(session, content)
        except DmeError as error:
            refused.append(f"✗  {file.name}: {failures.sentence_for(error)}")
    return refused


@dataclass(frozen=True)
class Published:
    """How many keys and void papers went out, and how many files were left out of it."""

    keys: int
    voids: int
    left_out: int


def publish(db: Database, who: Who, folder: Path) -> Published:
    """Write both lists into a folder."""
    with db.write(acts.PUBLISH, who) as session:
        keys, voids = lists.publish_keys(session), lists.publish_voids(session)
        left_out = sum(not one.compared for one in lists.gathered(session))
    sticks.write_into(folder, (keys, voids))
    return Published(keys.entries, voids.entries, left_out)


@dataclass(frozen=True)
class Row:
    """One gathered file as the list shows it; void papers have no fingerprint."""

    id: str
    file: GatheredFile
    fingerprint: str


def rows(session: Session, words: str) -> list[Row]:
    """Return what villages handed in, with the fingerprint of each key."""
    return [
        Row(
            one.id,
            one,
            lists.fingerprint_of(one) if one.kind is BundleKind.VILLAGE_KEYS else "",
        )
        for one in lists.gathered(session, words)
    ]


class PublishingPage(ListPage):
    """Shows the gathered files; Enter compares a fingerprint, F10 publishes."""

    help_page = "tanda-tangan"
    tables = frozenset({"gathered_file"})

    def __init__(self, context: Context) -> None:
        listing = Listing(
            self.tr("Berkas dari desa"),
            self._columns(),
            hint=self.tr("Enter cocokkan   Ctrl+N tambah   F10 terbitkan   Esc kembali"),
        )
        super().__init__(context, self.tr("Daftar untuk desa"), listing)
        self.setAcceptDrops(True)
        listing.invited.connect(self.new)
        self.add_action("cancel", self.tr("Kembali"), self.back, keys="Esc")
        self.add_action(
            "gather", self.tr("Tambah berkas desa…"), self.new, keys="Ctrl+N", symbol="plus"
        )
        self.add_primary("publish", self.tr("Terbitkan…"), self.save, keys="F10", symbol="upload")

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - there are no filters
        """Return the gathered files of the villages with these words in their name."""
        if words:
            self.listing.say_when_empty(self.tr("Tidak ada desa dengan nama itu."))
        else:
            self.listing.say_when_empty(
                self.tr(
                    "Belum ada berkas dari desa. Desa menyimpannya ke stik dari Pengaturan,\n"
                    "Tanda tangan digital, dan menyerahkan lembar kuncinya."
                ),
                self.tr("Tambah berkas desa…"),
            )
        return WholeSource(self.context.db, partial(rows, words=words))

    def new(self) -> None:
        """Ask for files that villages handed in."""
        wanted = self.tr("Berkas kunci dan daftar") + f" (*{lists.EXTENSION})"
        last = sticks.last(self.context)
        self.take(choosing.files(self, self.tr("Berkas dari desa"), wanted, last))

    def take(self, chosen: Sequence[Path]) -> None:
        """Keep what villages handed in and say what was refused."""
        if chosen:
            sticks.last(self.context).put(chosen[0].parent)  # dropped files too
            work = partial(gather, self.context.db, self.context.who, list(chosen))
            watch.run(
                self,
                self.context.jobs,
                Task(self.tr("Membaca berkas desa …"), work, self._say_refused),
            )

    def open(self, record_id: str) -> None:
        """Show the fingerprint of a village's key, to be held beside its sheet."""
        row = self.listing.row_of(record_id, Row)
        if row is None:
            return
        answers = {} if row.file.compared else {"same": self.tr("Sidiknya sama")}
        answers |= {"drop": self.tr("Buang berkas ini"), "stay": self.tr("Tidak jadi")}
        question = self.tr("{kind}: {name}").format(kind=row.file.kind.value, name=row.file.name)
        answer = ask.choose(self, question, answers, self._detail(row), default="stay")
        if answer == "same":
            self._write(acts.COMPARE, lists.compare, row.id)
        elif answer == "drop":
            self._write(acts.DROP, lists.drop, row.id)

    def save(self) -> None:
        """Ask for a folder and publish both lists into it."""
        title = self.tr("Terbitkan ke stik atau folder")
        if folder := choosing.folder(self, title, sticks.last(self.context)):
            self.publish_into(folder)

    def publish_into(self, folder: Path) -> None:
        """Publish both lists into a folder."""
        work = partial(publish, self.context.db, self.context.who, folder)
        watch.run(
            self,
            self.context.jobs,
            Task(self.tr("Menerbitkan daftar …"), lambda _: work(), self._say),
        )

    def back(self) -> None:
        """Go back."""
        self.closed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let files in."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take files that were dropped."""
        urls = event.mimeData().urls()
        self.take([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    def _detail(self, row: Row) -> str:
        if not row.fingerprint:
            said = self.tr(
                "{count} surat batal, ditandatangani kunci desanya.", "", row.file.entries
            )
            return said.format(count=row.file.entries)
        said = self.tr(
            "Sidik kunci di berkas:\n\n{code}\n\nCocokkan empat kelompok ini, huruf demi huruf, "
            "dengan lembar kunci publik yang diserahkan desa. Bila berbeda, buang berkasnya."
        )
        return said.format(code=row.fingerprint)

    def _write(self, act: Act, change: Callable[[Session, str], object], record_id: str) -> None:
        try:
            with self.context.db.write(act, self.context.who, initiator=self) as session:
                change(session, record_id)
        except DmeError as error:
            failures.show(error)

    @Slot(object)
    def _say(self, made: Published) -> None:
        said = self.tr(
            "Terbit: {keys} kunci dan {voids} surat batal. Bagikan kedua berkas ke semua desa."
        )
        left_out = self.tr("{count} berkas belum dicocokkan dan tidak ikut.", "", made.left_out)
        ask.tell(
            self,
            said.format(keys=made.keys, voids=made.voids),
            left_out.format(count=made.left_out) if made.left_out else "",
        )

    @Slot(object)
    def _say_refused(self, refused: list[str]) -> None:
        if refused:
            ask.tell(self, self.tr("Sebagian berkas tidak dipakai"), "\n\n".join(refused))

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Desa"), lambda row: str(row.file.name), bold=True, typed=True),
            Column(self.tr("Kode wilayah"), lambda row: str(row.file.code), width=150),
            Column(self.tr("Isi"), lambda row: str(row.file.kind.value), width=150),
            Column(self.tr("Per"), lambda row: screen_date(row.file.as_of), width=110),
            Column(self.tr("Sidik kunci"), lambda row: str(row.fingerprint), width=200),
            Column(self.tr("Jumlah"), lambda row: str(row.file.entries), width=90, right=True),
            Column(self.tr("Status"), self._state, width=180, tone=_tone),
        ]

    def _state(self, row: Row) -> str:
        return self.tr("Ikut diterbitkan") if row.file.compared else self.tr("Belum dicocokkan")


def _tone(row: Row) -> str:
    return "" if row.file.compared else "amber"
