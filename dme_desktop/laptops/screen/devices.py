"""The laptops of the office: which there are, how old their news is, and what can be done."""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from dme_desktop.agenda import numbers, rules
from dme_desktop.cases.service.files import NUMBERS
from dme_desktop.kernel import addresses
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.progress import Progress
from dme_desktop.kernel.words import grouped, screen_date
from dme_desktop.laptops import acts
from dme_desktop.laptops.model import Holder
from dme_desktop.laptops.screen.parcel import Incoming, incoming, incoming_from, leaving
from dme_desktop.laptops.service import hamlet, own, sealing, succession
from dme_desktop.laptops.service.hamlet import Begun
from dme_desktop.laptops.service.own import Device
from dme_desktop.laptops.service.succession import Counted
from dme_desktop.ui import ask, choosing, picking, watch
from dme_desktop.ui.beside import Deed
from dme_desktop.ui.choosing import Last
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.picking import Choice
from dme_desktop.ui.source import Column, Source, WholeSource
from dme_desktop.ui.watch import Task
from dme_desktop.vault.database import Database

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

FOLDER = "laptops/folder"  # where files went or came from last, a choice of this computer
USUAL_NUMBERS = "20"
OFFICE, HAMLET, STAY = "office", "hamlet", "stay"  # whose data another laptop holds
NO_HAMLET = "Belum ada dusun: isi dusun warga, atau nama dusun di Pengaturan."


class DevicesPage(ListPage):
    """Shows every laptop; Ctrl+N prepares another one, Ctrl+O takes changes in, Enter begins."""

    help_page = "laptop-kantor"
    tables = frozenset({"laptop", "laptop_mark", "own_laptop", "laptop_clash"})
    filtered, leaves_office = False, False
    asked = Signal(object)  # an address of this room
    leaving = Signal(object)  # what would leave
    incoming = Signal(object)  # what a file would do

    def __init__(self, context: Context) -> None:
        title = self.tr("Laptop kantor")
        hint = self.tr(
            "Enter mulai   Ctrl+. nomor dan tutup   F8 bawa   Ctrl+O terima   Ctrl+N laptop lain   "
            "F1 bantuan"
        )
        super().__init__(context, title, Listing(title, self._columns(), hint=hint))
        self.add_action("history", self.tr("Riwayat"), self.show_history)
        self.add_action("blocks", self.tr("Blok nomor"), self.show_blocks)
        self.add_action("clashes", self.tr("Putusan"), self.show_clashes)
        self.add_action("join", self.tr("Laptop lain"), self.new, symbol="plus")
        take = self.tr("Terima perubahan")
        self.add_action("take", take, self.choose_file, keys="Ctrl+O", symbol="download")
        self.add_action("folder", self.tr("Dari folder"), self.choose_folder)
        carry = self.tr("Bawa perubahan")
        self.add_primary("carry", carry, self.carry, symbol="usb")
        self.listing.invited.connect(self.new)

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - a short list
        """Return every laptop."""
        said = self.tr(
            "Kantor ini memakai satu laptop. Bila ada laptop lain yang ikut mencatat,\n"
            "siapkan di sini: keduanya saling membawa perubahan lewat USB, tanpa internet."
        )
        self.listing.say_when_empty(said, self.tr("Siapkan laptop lain"))
        return WholeSource(self.context.db, own.devices)

    def open(self, record_id: str) -> None:
        """Begin as a laptop that is expected, or again as this one."""
        row = self.listing.row_of(record_id, Device)
        if row is None:
            return
        if row.is_own:
            self._begin_again(row)
        elif row.hamlet and row.closed_on is None and not row.heard_at:
            self.begin_hamlet()
        elif not row.fingerprint and row.closed_on is None:
            self._become(row)
        else:
            self.context.desk.told.emit(
                self.tr("Sidik laptop {name}: {fingerprint}.").format(
                    name=row.name, fingerprint=row.fingerprint
                )
            )

    def opening(self) -> str:
        """Return what Enter does with a row."""
        return self.tr("Mulai sebagai laptop ini")

    def acts_of(self, record_id: str) -> Sequence[Deed]:
        """Return what can be done with another laptop that is open."""
        row = self.listing.row_of(record_id, Device)
        if row is None or row.closed_on is not None:
            return ()
        if row.is_own:
            take_over = self.tr("Ambil alih nomor surat")
            return () if row.lends else (Deed("take_over", take_over, self.take_over, "file-text"),)
        if row.hamlet:
            begins = () if row.heard_at else (
                Deed("begin", self.tr("Buat berkas awal"), self.begin_hamlet, "usb"),
            )  # fmt: skip
            return (
                *begins,
                Deed("close_laptop", self.tr("Tutup laptop"), self.close_laptop, "lock"),
            )
        return (
            Deed("lend", self.tr("Pinjamkan nomor"), self.lend, "file-text"),
            Deed("close_laptop", self.tr("Tutup laptop"), self.close_laptop, "lock"),
        )

    @Slot()
    def new(self) -> None:
        """Prepare another laptop; the first time this one gets a name too."""
        self.read_first(partial(_devices, self.context.db), self._prepare)

    @Slot()
    def preview(self) -> None:
        """Show what would leave (F8)."""
        self.carry()

    @Slot()
    def carry(self) -> None:
        """Show what others lack, before it is written to a stick or a shared folder."""
        self.read_first(partial(leaving, self.context.db), self.leaving.emit)

    @Slot()
    def choose_file(self) -> None:
        """Ask for a file of another laptop."""
        kinds = self.tr("Perubahan laptop") + f" (*{sealing.SUFFIX})"
        last = Last(self.context.settings, FOLDER)
        if file := choosing.file(self, self.tr("Terima perubahan"), kinds, last):
            self.take(file)

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a stick or a shared folder, and show what the first new file in it would do."""
        last = Last(self.context.settings, FOLDER)
        if folder := choosing.folder(self, self.tr("USB atau folder bersama"), last):
            self._look(partial(incoming_from, self.context.db, self.context.who, folder))

    def take(self, file: Path) -> None:
        """Look into a file and show what it would do."""
        self._look(partial(incoming, self.context.db, self.context.who, file))

    @Slot()
    def take_over(self) -> None:
        """Go on numbering letters for the laptop that was lost, each count after its last paper."""
        self.read_first(partial(_asked, self.context.db), self._take_over)

    def _take_over(self, counts: Sequence[Counted]) -> None:
        last = {}
        for one in counts:
            question = self.tr(
                "Nomor terakhir di buku agenda untuk {sequence} ({papers})? Lihat bukunya: surat "
                "terakhir laptop yang hilang tidak tercatat di sini."
            ).format(sequence=one.sequence, papers=one.papers)
            typed = ask.line(self, question, self.tr("Lanjut"), str(one.last)) or ""
            if not typed.strip().isdecimal():
                if typed:
                    self.context.desk.told.emit(
                        self.tr("Tulis nomornya dengan angka, seperti 120.")
                    )
                return
            last[one.sequence] = int(typed[:6])
        self.write(acts.TAKE_OVER, partial(_taken_over, last=last))

    def _look(self, work: Callable[[Progress], Incoming]) -> None:
        task = Task(
            self.tr("Membuka berkas perubahan"), work,
            done=self._show_incoming, refused=self.refuse, holds=True,
        )  # fmt: skip
        watch.run(self, self.context.jobs, task)

    @Slot()
    def show_clashes(self) -> None:
        """Show the fields that are to be decided."""
        self.asked.emit(addresses.LAPTOP_CLASHES)

    @Slot()
    def show_history(self) -> None:
        """Show what was carried and taken in."""
        self.asked.emit(addresses.EXCHANGES)

    @Slot()
    def show_blocks(self) -> None:
        """Show which numbers are lent, to whom, and how many of them were taken."""
        self.asked.emit(addresses.LENT_NUMBERS)

    @Slot()
    def close_laptop(self) -> None:
        """Close the laptop under the cursor, with a reason."""
        row = self._row()
        if row is None or row.closed_on is not None:
            self.context.desk.told.emit(self.tr("Pilih dulu laptop yang ditutup."))
            return
        question = self.tr("Mengapa laptop {name} ditutup? Berkasnya akan ditolak.")
        if row.hamlet:
            question = self.tr(
                "Mengapa laptop {name} ditutup? Berkasnya akan ditolak. Isinya warga dusun "
                "{hamlet}, terkunci sandinya; bila hilang, catat juga di Data pribadi."
            )
        question = question.format(name=row.name, hamlet=row.hamlet)
        said = ask.reason(self, question, self.tr("Tutup laptop"))
        if said:
            self.write(
                acts.CLOSE.about(row.name), partial(own.close, laptop_id=row.id, reason=said)
            )

    @Slot()
    def begin_hamlet(self) -> None:
        """Write the file with which the laptop of a hamlet under the cursor begins."""
        row = self._row()
        if row is None or not row.hamlet:
            return
        question = self.tr(
            "Kata sandi untuk laptop {name}? Tulis di kertas dan serahkan kepada pemegangnya; di "
            "sini tidak disimpan."
        )
        typed = ask.line(self, question.format(name=row.name), self.tr("Lanjut")) or ""
        last = Last(self.context.settings, FOLDER)
        folder = choosing.folder(self, self.tr("USB untuk berkas awal"), last) if typed else None
        if folder is None:
            return
        work = partial(hamlet.begin, self.context.db, self.context.who, row.id, typed, folder)
        task = Task(
            self.tr("Membuat berkas awal"), lambda _: work(), done=self._tell_begun,
            refused=self.refuse, holds=True,
        )  # fmt: skip
        watch.run(self, self.context.jobs, task)

    def _tell_begun(self, made: Begun) -> None:
        self.show_rows()
        ask.tell(
            self,
            self.tr(
                "Berkas awal {name} berisi {people} warga dusun itu saja.", "", made.people
            ).format(name=made.file.name, people=grouped(made.people)),
            self.tr(
                "Ada di folder {folder}. Di laptop dusun pasang program, pilih Pulihkan, lalu "
                "ketik kata sandi tadi. Berkas itu bukan cadangan desa."
            ).format(folder=made.file.parent.name),
        )

    @Slot()
    def lend(self) -> None:
        """Lend the next numbers of letters to the laptop under the cursor."""
        row = self._row()
        if row is None or row.is_own or row.closed_on is not None:
            self.context.desk.told.emit(self.tr("Pilih dulu laptop lain yang meminjam nomor."))
            return
        self.read_first(partial(_counts, self.context.db), partial(self._lend, row))

    def _lend(self, row: Device, counts: Sequence[Choice]) -> None:
        question = self.tr("Nomor dari urutan mana?")
        sequence = picking.pick(self, question, counts, self.tr("Pilih"))
        if not sequence:
            return
        question = self.tr("Berapa nomor dipinjamkan ke {name}?").format(name=row.name)
        typed = ask.line(self, question, self.tr("Pinjamkan"), USUAL_NUMBERS) or ""
        if not typed.strip().isdecimal():
            if typed:
                self.context.desk.told.emit(self.tr("Tulis banyaknya dengan angka, seperti 20."))
            return
        wanted = int(typed[:6])
        self.write(
            acts.LEND.about(row.name),
            partial(own.lend, laptop_id=row.id, sequence=sequence, wanted=wanted),
        )

    def _prepare(self, devices: Sequence[Device]) -> None:
        taken = {one.name.casefold() for one in devices}
        name = next((one.name for one in devices if one.is_own), "")
        if not name:
            question = self.tr("Laptop ini disebut apa? Namanya tampil di tabel putusan.")
            name = ask.line(self, question, self.tr("Lanjut"), self.tr("Desa")) or ""
            if not name:
                return
        for_whom = {
            OFFICE: self.tr("Kantor, semua data"),
            HAMLET: self.tr("Satu dusun saja"),
            STAY: self.tr("Tidak jadi"),
        }
        question = self.tr("Laptop yang lain memegang data siapa?")
        detail = self.tr(
            "Laptop satu dusun hanya berisi warga dusunnya dengan keluarga dan keberangkatannya."
        )
        chosen = ask.choose(self, question, for_whom, detail, default=OFFICE)
        if chosen == HAMLET:
            self.fetch(
                partial(_hamlets, self.context.db), partial(self._prepare_hamlet, name, taken)
            )
        elif chosen == OFFICE:
            self._prepare_whole(name, taken)

    def _prepare_hamlet(self, own_name: str, taken: set[str], names: Sequence[str]) -> None:
        choices = [Choice(one, one, "") for one in names]
        wanted = picking.pick(self, self.tr("Dusun yang mana?"), choices, self.tr("Pilih"))
        if not wanted:
            return
        told = [
            Choice(Holder.KADUS.name, Holder.KADUS.value, self.tr(
                "Warga, keluarga, keberangkatan prosedural, kunjungan; tanpa buku kiriman"
            )),
            Choice(Holder.PETUGAS.name, Holder.PETUGAS.value, self.tr(
                "Juga keberangkatan nonprosedural dan buku kiriman; kasus tetap di kantor"
            )),
        ]  # fmt: skip
        holder = picking.pick(self, self.tr("Siapa pemegangnya?"), told, self.tr("Pilih"))
        if not holder:
            return
        question = self.tr("Laptop yang lain disebut apa?")
        usual = _free(self.tr("Dusun {name}").format(name=wanted)[:40], taken)
        if other := ask.line(self, question, self.tr("Siapkan"), usual):
            work = partial(
                _prepared_hamlet, names=(own_name, other), wanted=wanted, holder=Holder[holder]
            )
            if self.write(acts.JOIN.about(other), work):
                ask.tell(
                    self,
                    self.tr("Laptop {name} sudah disiapkan.").format(name=other),
                    self.tr("Pilih barisnya lalu tekan Enter: program membuat berkas awalnya."),
                )

    def _prepare_whole(self, name: str, taken: set[str]) -> None:
        question = self.tr("Laptop yang lain disebut apa?")
        usual = _free(self.tr("Kader"), taken)
        other = ask.line(self, question, self.tr("Siapkan"), usual) or ""
        if not other:
            return
        if self.write(acts.JOIN.about(other), partial(_prepared, own_name=name, other=other)):
            ask.tell(
                self,
                self.tr("Laptop {name} sudah disiapkan.").format(name=other),
                self.tr(
                    "Sekarang buat cadangan di USB (Cadangan, Ctrl+N) dan pulihkan di laptop itu. "
                    "Di sana buka Laptop kantor, pilih namanya, tekan Enter."
                ),
            )

    def _become(self, row: Device) -> None:
        question = self.tr("Mulai laptop ini sebagai {name}?").format(name=row.name)
        detail = self.tr(
            "Lakukan hanya di laptop yang datanya baru dipulihkan dari cadangan laptop pertama. "
            "Sesudah itu laptop ini punya kunci sendiri dan meminjam nomor surat."
        )
        if ask.confirm(self, question, self.tr("Mulai"), detail) and self.write(
            acts.BECOME.about(row.name), partial(own.become, laptop_id=row.id)
        ):
            self.show_rows()

    def _begin_again(self, row: Device) -> None:
        question = self.tr("Mulai lagi laptop ini sebagai laptop baru?")
        detail = self.tr(
            "Hanya bila data laptop ini dipulihkan dari salinan lama. Sidik laptop ini sekarang: "
            "{fingerprint}. Yang hilang kembali dari berkas laptop lain."
        ).format(fingerprint=row.fingerprint)
        if ask.confirm(self, question, self.tr("Mulai lagi"), detail):
            self.write(acts.BECOME.about(row.name), own.begin_again)

    def _show_incoming(self, found: Incoming) -> None:
        """Ask to compare the fingerprint of a laptop that is seen for the first time."""
        card = found.newcomer
        if card is None:
            self.incoming.emit(found)
            return
        question = self.tr("Laptop {name} datang pertama kali. Apakah sidiknya sama?")
        detail = self.tr(
            "Sidik di berkas ini: {fingerprint}. Bandingkan dengan baris {name} di layar Laptop "
            "kantor pada laptop itu. Bila berbeda satu huruf pun, jangan diterima."
        )
        told = {"name": card.name, "fingerprint": own.fingerprint(card.public)}
        if ask.confirm(
            self, question.format(**told), self.tr("Sama, percayai"), detail.format(**told)
        ):
            task = Task(
                self.tr("Membuka berkas perubahan"),
                lambda _: found.trusted(),
                done=self.incoming.emit,
                refused=self.refuse,
                holds=True,
            )
            watch.run(self, self.context.jobs, task)

    def _row(self) -> Device | None:
        return self.listing.row_of(self.listing.selected_id() or "", Device)

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Laptop"), self._name, bold=True, typed=True),
            Column(self.tr("Sidik kunci"), lambda row: row.fingerprint or "–", width=220),
            Column(self.tr("Bergabung"), lambda row: _day(row.joined_on), width=120),
            Column(self.tr("Kabar terakhir"), lambda row: _day(row.heard_at), width=140),
            Column(self.tr("Belum sampai ke sana"), self._left, width=170, right=True),
            Column(self.tr("Status"), self._standing, width=220, tone=_tone),
        ]

    def _name(self, row: Device) -> str:
        return self.tr("{name} (laptop ini)").format(name=row.name) if row.is_own else row.name

    def _left(self, row: Device) -> str:
        if row.is_own or row.closed_on or not row.fingerprint:
            return "–"
        return self.tr("{count} tindakan", "", row.left).format(count=grouped(row.left))

    def _standing(self, row: Device) -> str:
        if row.closed_on:
            said = self.tr("Ditutup {day}: {reason}")
            return said.format(day=_day(row.closed_on), reason=row.close_reason)
        if not row.fingerprint:
            return self.tr("Menunggu dimulai")
        if row.hamlet:
            said = self.tr("{holder}, dusun {hamlet}")
            return said.format(holder=_holder(row), hamlet=row.hamlet)
        return self.tr("Memegang nomor surat") if row.lends else self.tr("Meminjam nomor")


def _day(day: object) -> str:
    if isinstance(day, dt.datetime):
        return screen_date(day.astimezone().date())
    return screen_date(day) if isinstance(day, dt.date) else "–"


def _tone(row: Device) -> str:
    return "red" if row.closed_on else "amber" if not row.fingerprint else "muted"


def _devices(db: Database) -> list[Device]:
    with db.read() as session:
        return list(own.devices(session))


def _free(usual: str, taken: set[str]) -> str:
    """Return the usual name, with the next number where laptops have it already."""
    numbered = (f"{usual} {number}" for number in count(2))
    return next(name for name in chain([usual], numbered) if name.casefold() not in taken)


def _asked(db: Database) -> list[Counted]:
    """Return the counts that go on here; raise DmeError where another laptop numbers."""
    with db.read() as session:
        return succession.asked(session)


def _taken_over(session: "Session", last: dict[str, int]) -> None:
    try:
        succession.take_over(session, last)
    except Invalid as error:
        raise DmeError(" ".join(error.problems.values())) from error


def _counts(db: Database) -> list[Choice]:
    """Return the counts of letters, and that of cases, to lend numbers of."""
    with db.read() as session:
        found = [
            Choice(
                one.sequence,
                rules.called(one.sequence),
                ", ".join(kind.value for kind in one.kinds[:4]),
            )
            for one in numbers.books(session)
        ]
    return [*found, Choice(NUMBERS, "Kasus", "KS")]


def _holder(row: Device) -> str:
    return row.holder.value if row.holder else ""


def _hamlets(db: Database) -> list[str]:
    """Return the hamlets of the village; raise DmeError where none is written down anywhere."""
    with db.read() as session:
        if not (found := hamlet.hamlets(session)):
            raise DmeError(NO_HAMLET)
        return found


def _prepared_hamlet(
    session: "Session", names: tuple[str, str], wanted: str, holder: Holder
) -> None:
    try:
        hamlet.prepare(session, names, wanted, holder)
    except Invalid as error:
        raise DmeError(" ".join(error.problems.values())) from error


def _prepared(session: "Session", own_name: str, other: str) -> None:
    try:
        own.prepare(session, own_name, other)
    except Invalid as error:
        raise DmeError(" ".join(error.problems.values())) from error
