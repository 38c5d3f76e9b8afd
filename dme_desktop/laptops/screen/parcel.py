"""What changes say before they leave or are taken in: in words and figures, then one button."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot

from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.kernel.words import grouped
from dme_desktop.laptops.screen.clashes import told_side
from dme_desktop.laptops.service import carrying, clashes, finding, joining, own, taking
from dme_desktop.laptops.service.carrying import Carried, Contents
from dme_desktop.laptops.service.clashes import Clash
from dme_desktop.laptops.service.parcel import Card
from dme_desktop.laptops.service.taking import Opened
from dme_desktop.ui import choosing, watch
from dme_desktop.ui.cards import words
from dme_desktop.ui.choosing import Last
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, ListSource, Source
from dme_desktop.ui.watch import Task
from dme_desktop.vault.database import Database

FOLDER = "laptops/folder"
MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Line:
    """One line of what is inside: an act and how often, or a field that differs."""

    id: str
    what: str
    told: str
    differs: bool = False


@dataclass(frozen=True)
class Leaving:
    """What would leave for the other laptops, by their names."""

    contents: Contents
    others: Sequence[str]


@dataclass(frozen=True)
class Incoming:
    """What a file would do here."""

    db: Database = field(repr=False)
    who: Who
    file: Opened = field(repr=False)
    name: str
    contents: Contents
    differing: Sequence[Clash]
    newcomer: Card | None

    def trusted(self) -> "Incoming":
        """Take the laptop in that wrote it; return what the file would do then."""
        taking.trusted(self.db, self.who, self.file)
        return replace(_looked(self.db, self.who, self.file), newcomer=None)


def leaving(db: Database) -> Leaving:
    """Say what would leave now; raise DmeError where there is no other laptop."""
    with db.read() as session:
        own.own(session)
        if not (others := carrying.receivers(session)):
            raise DmeError(carrying.NOBODY)
        return Leaving(carrying.leaving(session), others)


def incoming(db: Database, who: Who, file: Path, progress: Progress = unwatched) -> Incoming:
    """Open a file and say what it would do; raise DmeError for one that is refused."""
    with db.read() as session:
        own.own(session)
    return _looked(db, who, taking.opened(db, file, progress))


def incoming_from(db: Database, who: Who, folder: Path, progress: Progress = unwatched) -> Incoming:
    """Open the first new file of a stick or a shared folder and say what it would do."""
    return _looked(db, who, finding.next_in(db, folder, progress))


def _looked(db: Database, who: Who, file: Opened) -> Incoming:
    with db.read(who) as session:
        found = joining.plan(session, file)
        names = {one.id: one.name for one in own.laptops(session)}
        sizes = {name: len(content) for name, content in file.body.parts.items()}
        contents = carrying.contents(found.changes, names | {found.laptop_id: found.name}, sizes)
        differing = clashes.of_plan(session, found, who)
        return Incoming(db, who, file, found.name, contents, differing, found.newcomer)


class ParcelPage(ListPage):
    """Shows what is inside, act by act; F10 lets it leave, or takes it in."""

    help_page = "laptop-kantor"
    filtered, leaves_office = False, False
    done = Signal(int)  # how many fields are to be decided

    def __init__(self, context: Context, found: Leaving | Incoming) -> None:
        self._found = found
        is_in = isinstance(found, Incoming)
        title = self.tr("Terima perubahan") if is_in else self.tr("Bawa perubahan")
        super().__init__(context, title, Listing(title, self._columns()))
        self.add_action("cancel", self.tr("Tidak jadi"), self.back, keys="Esc")
        act = self.tr("Terima") if is_in else self.tr("Tulis ke USB atau folder")
        symbol = "download" if is_in else "usb"
        self.add_primary("go", act, self.save, keys="F10", symbol=symbol)
        self.body.insertWidget(0, words(self._told(), ""))
        self.show_rows()

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - a short list
        """Return what is inside, the fields that differ first."""
        self.listing.say_when_empty(self.tr("Tidak ada perubahan baru di dalamnya."))
        found, lines = self._found, list[Line]()
        if isinstance(found, Incoming):
            lines = [
                Line(
                    f"berbeda-{place}", f"{one.about}: {one.label}".removeprefix(": "),
                    "   |   ".join(map(told_side, one.sides)), differs=True,
                )
                for place, one in enumerate(found.differing)
            ]  # fmt: skip
        lines += [
            Line(
                f"tindakan-{place}",
                sentence,
                self.tr("{count} kali", "", n).format(count=grouped(n)),
            )
            for place, (sentence, n) in enumerate(found.contents.acts)
        ]
        return ListSource(lines)

    @Slot()
    def back(self) -> None:
        """Go back; nothing has left or come."""
        self.closed.emit()

    @Slot()
    def save(self) -> None:
        """Let it leave, or take it in."""
        if isinstance(self._found, Incoming):
            self._take(self._found)
        else:
            self._choose_folder()

    def carry_to(self, folder: Path) -> None:
        """Write the file into a folder and read it back."""
        self.context.settings.put(FOLDER, str(folder))
        db, who = self.context.db, self.context.who
        task = Task(
            self.tr("Menulis dan membaca ulang berkas"),
            lambda _: carrying.carry(db, folder, who),
            done=self._tell_carried,
            refused=self.refuse,
            holds=True,
        )
        watch.run(self, self.context.jobs, task)

    def _choose_folder(self) -> None:
        last = Last(self.context.settings, FOLDER)
        if folder := choosing.folder(self, self.tr("USB atau folder bersama"), last):
            self.carry_to(folder)

    def _take(self, found: Incoming) -> None:
        work = partial(joining.taken, self.context.db, self.context.who, found.file)
        task = Task(
            self.tr("Menggabungkan perubahan"), lambda _: work(), done=self._tell_taken,
            refused=self.refuse, holds=True,
        )  # fmt: skip
        watch.run(self, self.context.jobs, task)

    def _tell_carried(self, made: Carried) -> None:
        said = self.tr("Sudah ditulis dan dibaca ulang: {name}. Aman dicabut.")
        self.context.desk.told.emit(said.format(name=made.names))
        self.done.emit(0)

    def _tell_taken(self, told: tuple[str, int, int]) -> None:
        name, records, differing = told
        said = self.tr(
            "{count} catatan dari {name} sudah digabung. Ctrl+Z mengurungkan semuanya.", "", records
        )
        self.context.desk.told.emit(said.format(count=grouped(records), name=name))
        self.done.emit(differing)

    def _told(self) -> str:
        found, told = self._found, self._found.contents
        if isinstance(found, Incoming):
            head = self.tr("Dari laptop {name}, ditulis {day}.").format(
                name=found.name, day=_moment(found.file.body.at)
            )
        else:
            head = self.tr("Untuk laptop {names}.").format(names=", ".join(found.others))
        figures = self.tr(
            "{acts} tindakan atas {records} catatan, {gone} dihapus; {parts} lampiran dan surat "
            "({size} MB)."
        ).format(
            acts=grouped(told.done), records=grouped(told.records), gone=grouped(told.gone),
            parts=grouped(told.parts), size=grouped(-(-told.size // MEGABYTE)),
        )  # fmt: skip
        lines = [head, figures]
        if told.since:
            said = self.tr("Dicatat {since} sampai {until}.")
            lines.append(said.format(since=_moment(told.since), until=_moment(told.until)))
        if isinstance(found, Incoming):
            if found.differing:
                said = self.tr(
                    "{count} isian ditulis berbeda di dua laptop. Sesudah diterima, Anda memilih "
                    "mana yang benar; keduanya tetap tercatat.",
                    "",
                    len(found.differing),
                )
                lines.append(said.format(count=len(found.differing)))
        else:
            lines.append(
                self.tr(
                    "Isinya data pribadi warga, dikunci sehingga hanya laptop kantor ini yang "
                    "dapat membukanya."
                )
            )
        return " ".join(lines)

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Isi"), lambda row: row.what, bold=True, tone=_tone),
            Column(self.tr("Keterangan"), lambda row: row.told),
        ]


def _tone(row: Line) -> str:
    return "amber" if row.differs else ""


def _moment(text: str) -> str:
    return f"{dt.datetime.fromisoformat(text).astimezone():%d-%m-%Y %H:%M}"
