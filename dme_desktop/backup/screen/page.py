"""The page of second copies: how old the last one is, where the next goes, what lies there."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from dme_desktop.backup import automatic, returning, service, taking
from dme_desktop.backup.checking import OF_OTHERS
from dme_desktop.backup.medium import Place
from dme_desktop.backup.returning import Whole
from dme_desktop.backup.screen import desk
from dme_desktop.backup.screen.course import Course
from dme_desktop.backup.screen.desk import Checked, Chosen, Copies, Line, Standing
from dme_desktop.backup.screen.places import Places
from dme_desktop.backup.service import Made, Verdict
from dme_desktop.backup.taking import Lost
from dme_desktop.kernel.words import grouped, screen_date
from dme_desktop.ui import ask, choosing, failures
from dme_desktop.ui.beside import Deed, button
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.choosing import Last
from dme_desktop.ui.context import Context
from dme_desktop.ui.jobs import Job
from dme_desktop.ui.layout import FRAME, SideBySide, scrolling
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.page import Page
from dme_desktop.ui.reads import Reader
from dme_desktop.ui.source import Column
from dme_desktop.vault.database import Change
from dme_desktop.vault.profile import Profile

LOOK_EVERY = 3000  # ms; a stick that is plugged in shows itself
LEFT_WIDTH, LIST_HEIGHT = 388, 200  # pixels
NARROW = 860  # pixels; below this the columns stand under each other
WEEK, MONTH = 7, 30  # days


class BackupPage(Page):
    """Ctrl+N makes a copy on the chosen stick; Enter checks the copy under the cursor."""

    help_page = "cadangan"
    lost_asked = Signal()  # what a lost stick means
    compared = Signal(object, str)  # what a copy has otherwise, and its day
    looked_at = Signal(object, object)  # a copy, and what all of the office in it would mean

    def __init__(self, context: Context, profile: Profile) -> None:
        self.context, self._profile = context, profile
        super().__init__(self.tr("Cadangan"))
        self._checked: dict[Path, Checked] = {}
        self._job: Job | None = None
        self._wanted: Path | None = None  # to be chosen once it is among the places
        self._is_wished = False  # a copy, as soon as there is a place for it
        self._has_looked = False  # which places there are
        self._age, self._where, self._own = words("", "h1"), words(""), words("")
        look = Deed("show_own", self.tr("Lihat salinannya"), self.show_own, "folder-open")
        self._show_own = button(look)
        self.places, self.course = Places(), Course()
        self.listing = self._make_listing()
        self._make = self._header_buttons()
        self._looking, self._standing = Reader(), Reader()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._listen()
        self._lay_out()

    @Slot()
    def new(self) -> None:
        """Make a copy in the chosen place."""
        if self.course.running:
            return
        folder = self.places.folder()
        if folder is None:
            self._is_wished = True  # the copy is what was asked for, not the folder
            if self._has_looked:
                self._ask_place()
            return
        db, profile = self.context.db, self._profile
        job = Job(partial(service.create, db, profile, folder, self.context.clock))
        job.succeeded.connect(self._tell_made)
        job.cancelled.connect(self._tell_stopped)
        self._start(job, self.tr("Membuat cadangan"), desk.MAKING)

    @Slot()
    def edit(self) -> None:
        """Check the copy under the cursor."""
        if file := self.listing.selected_id():
            self.verify(file)
        else:
            self.context.desk.told.emit(self.tr("Pilih dulu cadangan yang diperiksa."))

    @Slot(str)
    def verify(self, file: str) -> None:
        """Read one copy to its last byte, with the key of this village."""
        if self.course.running:
            return
        check = partial(
            service.verify, Path(file), key=self.context.db.key, near=self._profile.folder
        )
        job = Job(lambda progress: check(progress=progress))
        job.succeeded.connect(self._tell_checked)
        job.cancelled.connect(self._tell_check_stopped)
        self._start(job, self.tr("Memeriksa cadangan"), desk.CHECKING)

    @Slot()
    def take_back(self) -> None:
        """Hold the copy under the cursor beside the data, to take some records back."""
        if file := self.listing.selected_id():
            self.compare(file)
        else:
            self.context.desk.told.emit(self.tr("Pilih dulu cadangan yang datanya diambil."))

    def compare(self, file: str, secret: str = "") -> None:
        """Read what one copy has otherwise than the data."""
        if self.course.running:
            return
        read = partial(taking.lost, Path(file), self.context.db, self._profile, secret)
        job = Job(lambda progress: read(progress=progress))
        job.succeeded.connect(partial(self._tell_compared, file))
        job.cancelled.connect(self._tell_check_stopped)
        job.failed.connect(partial(self._ask_old_secret, partial(self.compare, file)))
        self._start(job, self.tr("Membandingkan cadangan"), desk.CHECKING)

    @Slot()
    def put_back(self) -> None:
        """Hold the copy under the cursor beside the data, to go back to it with all of them."""
        if file := self.listing.selected_id():
            self.look_at_whole(file)
        else:
            self.context.desk.told.emit(self.tr("Pilih dulu cadangan yang dituju."))

    def look_at_whole(self, file: str, secret: str = "") -> None:
        """Read what is lost and what returns where all goes back to one copy."""
        if self.course.running:
            return
        read = partial(returning.preview, Path(file), self.context.db, self._profile, secret)
        job = Job(lambda progress: read(progress=progress))
        job.succeeded.connect(partial(self._tell_whole, Chosen(Path(file), secret)))
        job.cancelled.connect(self._tell_check_stopped)
        job.failed.connect(partial(self._ask_old_secret, partial(self.look_at_whole, file)))
        self._start(job, self.tr("Membandingkan cadangan"), desk.CHECKING)

    def _tell_whole(self, chosen: Chosen, found: Whole) -> None:
        self.course.hide()
        self.looked_at.emit(chosen, found)

    def _tell_compared(self, file: str, found: list[Lost]) -> None:
        self.course.hide()
        made_at = next(
            (one.made_at for one in service.list_in(Path(file).parent) if str(one.file) == file),
            None,
        )
        local = made_at.astimezone(self.context.clock.now().tzinfo) if made_at else None
        self.compared.emit(found, f"{screen_date(local)} {local:%H:%M}" if local else "")

    def _ask_old_secret(self, again: Callable[[str], None], error: Exception) -> None:
        """Ask for the secret of then where the copy is of before the key was changed."""
        if str(error) != OF_OTHERS:
            return
        question = self.tr(
            "Cadangan ini dari sebelum kunci diganti. Kata sandi atau kode waktu itu:"
        )
        secret = ask.secret(self, question, self.tr("Buka"))
        if secret:
            QTimer.singleShot(0, self, partial(again, secret))

    @Slot()
    def refresh(self) -> None:
        """Look again for sticks, and at what lies on the chosen one."""
        self._look()
        self.show_copies()

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a folder that is not among the places."""
        self._ask_folder(self.tr("Folder untuk cadangan"))

    def _ask_folder(self, title: str) -> None:
        last = Last(self.context.settings, desk.FOLDER)
        if folder := choosing.folder(self, title, last):
            self.use_folder(folder)
        else:
            self._is_wished = False

    def _ask_place(self) -> None:
        """Say that the place chosen before is gone, and ask for another: in the list, if any."""
        kept = self.context.settings.get(desk.FOLDER)
        gone = self.places.gone or (Path(kept) if kept else None)
        if gone is None:
            self.choose_folder()
            return
        name = gone.name or str(gone)
        title = self.tr("{name} tidak ada lagi").format(name=name)
        detail = self.tr("Stiknya dicabut atau foldernya dihapus. Pasang lagi, atau pilih lain.")
        self.course.tell(title, detail, "amber")
        if self.places.are_some:
            self._is_wished = False
            self.places.focus()
        else:
            asks = self.tr("{name} tidak ada lagi: pilih folder lain")
            self._ask_folder(asks.format(name=name))

    def use_folder(self, folder: Path) -> None:
        """Remember a folder and choose it."""
        self.context.settings.put(desk.FOLDER, str(folder))
        self._wanted = folder
        self._look()

    def offer(self) -> None:
        """Put the cursor where a copy is begun."""
        if self.places.folder() is None:
            self.places.focus()
        else:
            self._make.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_rows(self) -> None:
        """Put the keyboard on making a copy, which is what one comes here for."""
        self._make.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def may_close(self) -> bool:
        """Ask before a copy that is being made is left; stopping it keeps the older ones."""
        if not self.course.running or self._job is None:
            return True
        question = self.tr("Cadangan sedang dibuat. Hentikan dan tutup?")
        if not ask.confirm(self, question, self.tr("Hentikan")):
            return False
        self._job.cancel()
        return True

    @Slot()
    def show_copies(self) -> None:
        """Read what lies in the chosen place."""
        place = self.places.place()
        self.listing.say_when_empty(self._empty_words(place))
        self.listing.show_source(Copies(place.folder if place else None, self._checked))

    def showEvent(self, event: QShowEvent) -> None:
        """Look for sticks while the page is seen."""
        super().showEvent(event)
        self._look()
        self._ask_standing()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop looking for sticks while the page is away."""
        super().hideEvent(event)
        self._timer.stop()

    def _start(self, job: Job, title: str, steps: desk.Steps) -> None:
        job.failed.connect(self._tell_failed)
        job.ended.connect(self._on_ended)
        self.course.follow(job, title, steps)
        self._job = job
        self._make.setEnabled(False)
        self.context.jobs.start(job)

    @Slot()
    def _on_ended(self) -> None:
        self._make.setEnabled(True)
        self._job = None
        self.refresh()

    @Slot(object)
    def _tell_made(self, made: Made) -> None:
        self._checked[made.file] = Checked(ok=True, at=made.made_at)
        detail = self.tr(
            "{people} orang, {size}, dibaca ulang dan cocok. Berkas {name}.", "", made.people
        ).format(people=grouped(made.people), size=desk.size(made.size), name=made.file.name)
        if made.outside:
            self.course.tell(self.tr("Aman dicabut"), detail, "accent")
            return
        more = self.tr("Cadangan ini masih di komputer yang sama. Salin juga ke stik USB.")
        self.course.tell(self.tr("Cadangan jadi"), f"{detail} {more}", "amber")

    @Slot()
    def _tell_stopped(self) -> None:
        detail = self.tr("Tidak ada berkas baru. Cadangan yang lama tetap utuh.")
        self.course.tell(self.tr("Dihentikan"), detail, "amber")

    @Slot()
    def _tell_check_stopped(self) -> None:
        detail = self.tr("Cadangan itu belum diketahui baik atau rusak.")
        self.course.tell(self.tr("Pemeriksaan dihentikan"), detail, "amber")

    @Slot(Exception)
    def _tell_failed(self, error: Exception) -> None:
        self.course.tell(self.tr("Tidak berhasil"), failures.sentence_for(error), "red")

    @Slot(object)
    def _tell_checked(self, verdict: Verdict) -> None:
        self._checked[verdict.file] = Checked(ok=verdict.ok, at=self.context.clock.now())
        if not verdict.ok or verdict.made_at is None:
            self.course.tell(self.tr("Jangan dipakai"), verdict.reason, "red")
            return
        day = verdict.made_at.astimezone(self.context.clock.now().tzinfo)
        detail = self.tr(
            "Dibaca sampai akhir dan isinya lengkap: {people} orang, dibuat {day}. "
            "Dapat dipakai memulihkan.",
            "",
            verdict.people,
        ).format(people=grouped(verdict.people), day=f"{screen_date(day)} {day:%H:%M}")
        self.course.tell(self.tr("Cadangan baik"), detail, "accent")

    @Slot()
    def _look(self) -> None:
        chosen = self.context.settings.get(desk.FOLDER)
        folder = self._profile.folder
        self._looking.ask(partial(desk.places, self.context.db, folder, chosen))

    @Slot(int, object)
    def _show_places(self, question: int, places: list[Place]) -> None:
        if question != self._looking.latest:
            return
        self.places.show_places(places)
        is_first, self._has_looked = not self._has_looked, True
        if self._wanted is not None:
            self.places.choose(self._wanted)
            self._wanted = None
        if self._is_wished and (is_first or self.places.folder() is not None):
            self._is_wished = False
            self.new()

    @Slot(int, Exception)
    def _refuse(self, _: int, error: Exception) -> None:
        self.context.desk.told.emit(failures.sentence_for(error))

    @Slot()
    def _ask_standing(self) -> None:
        self._standing.ask(
            partial(desk.standing, self.context.db, self.context.clock, self._profile)
        )

    @Slot(int, object)
    def _show_standing(self, _: int, standing: Standing) -> None:
        said, tone = self._said_of_age(standing.age)
        self._age.setText(said)
        self.header.set_badge(self.tr("Perlu dibuat") if tone != "accent" else "", tone)
        self._where.setText(self._said_of_last(standing))
        self._own.setText(self._said_of_own(standing))
        self._show_own.setEnabled(bool(standing.own))

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if "setting" in change.tables:
            self._ask_standing()

    def _said_of_age(self, age: int | None) -> tuple[str, str]:
        if age is None:
            return self.tr("Belum pernah dicadangkan ke luar komputer ini"), "red"
        tone = "accent" if age <= WEEK else "amber" if age <= MONTH else "red"
        if age == 0:
            return self.tr("Cadangan luar: hari ini"), tone
        return self.tr("Cadangan luar: {age} hari yang lalu", "", age).format(age=age), tone

    def _said_of_last(self, standing: Standing) -> str:
        made_at = standing.last.made_at
        if made_at is None:
            return self.tr("Komputer rusak atau hilang berarti data desa hilang. Buat sekarang.")
        local = made_at.astimezone(self.context.clock.now().tzinfo)
        return self.tr("Yang terakhir {day}, di {folder}").format(
            day=f"{screen_date(local)} {local:%H:%M}", folder=standing.last.folder
        )

    def _said_of_own(self, standing: Standing) -> str:
        newest = next((one.made_at for one in standing.own if one.made_at), None)
        if newest is None:
            return self.tr("Belum ada; yang pertama dibuat setengah jam sesudah ada perubahan.")
        local = newest.astimezone(self.context.clock.now().tzinfo)
        said = self.tr(
            "{count} salinan, terakhir {day}. Menolong bila data rusak atau salah hapus; bila "
            "komputernya hilang, ini ikut hilang.",
            "",
            len(standing.own),
        )
        return said.format(count=len(standing.own), day=f"{screen_date(local)} {local:%H:%M}")

    @Slot()
    def show_own(self) -> None:
        """Look at the copies that the program made by itself."""
        self.use_folder(automatic.folder(self._profile))

    def _empty_words(self, place: Place | None) -> str:
        if place is None:
            return self.tr("Pasang stik USB atau pilih folder untuk melihat cadangannya.")
        said = self.tr("Belum ada cadangan di {name}. Buat yang pertama dengan Ctrl+N.")
        return said.format(name=place.name)

    def _header_buttons(self) -> QPushButton:
        self.add_action(
            "verify", self.tr("Periksa"), self.edit, keys="Enter", symbol="shield-check"
        )
        self.add_action("take", self.tr("Ambil kembali…"), self.take_back, symbol="undo-2")
        self.add_action("whole", self.tr("Kembalikan semua…"), self.put_back, symbol="history")
        return self.add_primary(
            "make", self.tr("Buat cadangan"), self.new, keys="Ctrl+N", symbol="hard-drive-download"
        )

    def _make_listing(self) -> Listing:
        columns = [
            Column(self.tr("Dibuat"), self._made_at, 150, bold=True),
            Column(self.tr("Desa"), self._village),
            Column(self.tr("Orang"), _people, 80, right=True),
            Column(self.tr("Ukuran"), _size, 90, right=True),
            Column(self.tr("Status"), self._state, 150, tone=_tone),
        ]
        hint = self.tr("Enter periksa   Ctrl+N buat   F5 lihat lagi")
        return Listing(self.tr("Cadangan di tempat ini"), columns, hint=hint)

    def _made_at(self, line: Line) -> str:
        made_at = line.copy.made_at
        if made_at is None:
            return line.copy.file.name
        local = made_at.astimezone(self.context.clock.now().tzinfo)
        return f"{screen_date(local)} {local:%H:%M}"

    def _village(self, line: Line) -> str:
        if line.copy.problem:
            return line.copy.problem
        practice = self.tr(" (latihan)") if line.copy.practice else ""
        return f"{line.copy.village}{practice}"

    def _state(self, line: Line) -> str:
        if line.copy.problem:
            return self.tr("Rusak")
        if line.checked is None:
            return self.tr("Belum diperiksa")
        said = self.tr("Baik, {time}") if line.checked.ok else self.tr("Rusak, {time}")
        at = line.checked.at.astimezone(self.context.clock.now().tzinfo)
        return said.format(time=f"{at:%H:%M}")

    def _listen(self) -> None:
        self._looking.answered.connect(self._show_places)
        self._looking.failed.connect(self._refuse)
        self._standing.answered.connect(self._show_standing)
        self._standing.failed.connect(self._refuse)
        self._timer.timeout.connect(self._look)
        self.places.chosen.connect(self.show_copies)
        self.places.other_asked.connect(self.choose_folder)
        self.listing.opened.connect(self.verify)
        self.context.changes.emitted.connect(self._on_change)

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(14)
        right.setSpacing(14)
        for widget, stretch in ((self._state_card(), 0), (self.places, 1), (self.course, 0)):
            left.addWidget(widget, stretch=stretch)
        self.listing.setMinimumHeight(LIST_HEIGHT)
        right.addWidget(self.listing, stretch=1)
        right.addWidget(card(self.tr("Otomatis di komputer ini"), self._own, self._show_own))
        right.addWidget(self._elsewhere())
        self.body.setContentsMargins(0, 14 - FRAME, 0, 0)
        self.body.addWidget(scrolling(SideBySide(left, right, NARROW, LEFT_WIDTH)), stretch=1)
        self.show_copies()

    def _state_card(self) -> QFrame:
        return card("", self._age, self._where)

    def _elsewhere(self) -> QFrame:
        return card(
            self.tr("Membawa ke laptop lain"),
            words(
                self.tr(
                    "Pasang DME Desktop di sana dan buka. Pada halaman pertama pilih pulihkan "
                    "dari cadangan, lalu pilih berkas .dmecad di stik ini. Siapkan kata sandi "
                    "atau lembar pemulihan; tanpa itu isinya tidak dapat dibuka siapa pun."
                )
            ),
            button(Deed("lost_stick", self.tr("Stik hilang…"), self.lost_asked.emit, "usb")),
        )


def _people(line: Any) -> str:  # noqa: ANN401 - a row of any list
    return "" if line.copy.problem else grouped(line.copy.people)


def _size(line: Any) -> str:  # noqa: ANN401 - a row of any list
    return "" if line.copy.problem else desk.size(line.copy.size)


def _tone(line: Any) -> str:  # noqa: ANN401 - a row of any list
    if line.copy.problem or (line.checked and not line.checked.ok):
        return "red"
    return "" if line.checked else "muted"
