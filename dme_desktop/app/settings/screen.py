"""Pengaturan: the office and its officials, the locks, this computer, and the care of the data."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.app.entrance import founding
from dme_desktop.app.entrance.passphrase import PassphraseStep, SecretLine
from dme_desktop.app.entrance.sheet import SheetStep
from dme_desktop.app.entrance.step import Porch, Step, labelled
from dme_desktop.app.settings import checking
from dme_desktop.app.settings.chronicle import ChroniclePage
from dme_desktop.app.settings.thrown import BinPage
from dme_desktop.app.shell.settings import LANGUAGE, THEME
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui import ask, failures, watch
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.dropdown import DropDown
from dme_desktop.ui.jobs import Work
from dme_desktop.ui.layout import NARROW, SideBySide, scrolling
from dme_desktop.ui.naming import named
from dme_desktop.ui.page import Page
from dme_desktop.ui.room import Room
from dme_desktop.ui.theme import Theme
from dme_desktop.ui.watch import Task
from dme_desktop.vault import keys
from dme_desktop.village import screen as office
from dme_desktop.village.screen import Office, OfficePage, OfficialPage, OpenedOfficial
from dme_desktop.workers.screen import warnings
from dme_desktop.workers.screen.warnings import WarningsPage

if TYPE_CHECKING:
    from dme_desktop.app.settings.checking import Check
    from dme_desktop.pdf.document import PaperSize
    from dme_desktop.vault.database import Change
    from dme_desktop.vault.profile import Profile


def build(context: Context, profile: Profile) -> Room:
    """Return the room of settings."""
    return PreferencesRoom(context, profile)


class PreferencesRoom(Room):
    """The overview, with one page a thing that can be changed over it."""

    def __init__(self, context: Context, profile: Profile) -> None:
        self._overview = Overview(context, profile)
        super().__init__(context, self._overview)
        self._profile = profile
        self._overview.asked.connect(self.open)
        self._overview.passphrase_asked.connect(self.change_passphrase)
        self._overview.sheet_asked.connect(self.new_sheet)
        self._overview.past_asked.connect(self.show_past)
        self._overview.bin_asked.connect(self.show_bin)
        self._overview.signatures_asked.connect(self.show_signatures)

    @Slot(object)
    def open(self, address: Address) -> None:
        """Open the page of one of the settings."""
        place, about, db = address.place, address.record_id, self.context.db
        if place == addresses.PAST:
            self.show_past()
        elif place == addresses.BIN:
            self.show_bin()
        elif place == addresses.WARNINGS:
            self.fetch(partial(warnings.read, db), self._show_warnings)
        elif place == addresses.SIGNATURES:
            self.show_signatures(about)
        elif place == addresses.LETTERHEAD:
            self._open_letterhead()
        elif place == addresses.OFFICIAL:
            wanted = "" if about == office.NEW else about
            self.fetch(partial(office.read_official, db, wanted), self._show_official)
        else:
            self.fetch(partial(office.read, db), self._show_office)

    @Slot()
    def change_passphrase(self) -> None:
        """Ask for the present passphrase and a new one."""
        self._open_step(ChangePassphrase(self.context, self._profile))

    @Slot()
    def new_sheet(self) -> None:
        """Draw a new recovery sheet; the old code stops working once two groups are typed."""
        sure = ask.confirm(
            self,
            self.tr("Buat lembar pemulihan baru?"),
            self.tr("Buat lembar baru"),
            self.tr("Kode di lembar lama tidak berlaku lagi setelah lembar baru selesai."),
        )
        if sure:
            self._open_step(NewSheet(self.context, self._profile))

    @Slot()
    def show_past(self) -> None:
        """Show everything the office did, to take something back by its name."""
        self.open_page(ChroniclePage(self.context))

    @Slot()
    def show_bin(self) -> None:
        """Show what was thrown away and can come back."""
        self.open_page(BinPage(self.context))

    def show_signatures(self, file: str = "") -> None:
        """Show the village's key, whom it believes, and the lists; ask about one in a file."""
        from dme_desktop.trust.screen import signatures

        signatures.show(self, file)

    def _open_step(self, page: StepPage) -> None:
        self.open_page(page)
        page.start()

    def _show_office(self, found: Office) -> None:
        self.open_form(partial(OfficePage, self.context), found, "office")

    def _open_letterhead(self) -> None:
        from dme_desktop.app.settings import letterhead

        def show(found: tuple[PaperSize, bytes]) -> None:
            page = letterhead.LetterheadPage(self.context, found)
            page.asked.connect(self.open)
            self.open_page(page)

        self.fetch(partial(letterhead.read, self.context.db, self.context.who), show)

    def _show_official(self, found: OpenedOfficial) -> None:
        self.open_form(partial(OfficialPage, self.context), found, "official")

    def _show_warnings(self, found: warnings.OpenedDays) -> None:
        self.open_form(partial(WarningsPage, self.context), found, "warnings")


class Overview(Page):
    """Everything that can be set, on one page."""

    help_page = "pengaturan"
    asked = Signal(object)  # the address of one of the settings
    passphrase_asked = Signal()
    sheet_asked = Signal()
    past_asked = Signal()
    bin_asked = Signal()
    signatures_asked = Signal()
    shown = Signal()

    def __init__(self, context: Context, profile: Profile) -> None:
        super().__init__(self.tr("Pengaturan"))
        self.context, self._profile = context, profile
        self._stale = True
        self._left, right = QVBoxLayout(), QVBoxLayout()
        for column in (self._left, right):
            column.setSpacing(14)
        for widget in (self._locks(), self._looks(), self._care()):
            right.addWidget(widget)
        right.addStretch(1)
        self.body.setContentsMargins(0, 14, 0, 0)
        self.body.addWidget(scrolling(SideBySide(self._left, right, NARROW)), stretch=1)
        context.changes.emitted.connect(self._on_change)

    def new(self) -> None:
        """Add an official."""
        self.asked.emit(addresses.OFFICIAL)

    def edit(self) -> None:
        """Change the office's data."""
        self.asked.emit(addresses.OFFICE)

    def refresh(self) -> None:
        """Read the office again."""
        self._stale = False
        room = self.parentWidget()
        if isinstance(room, Room):
            room.fetch(partial(office.read, self.context.db), self._show)

    def showEvent(self, event: QShowEvent) -> None:
        """Read when first seen, or when the office changed while the page was away."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    @Slot()
    def open_numbers(self) -> None:
        """Open the rules by which letters are numbered, in the room of letters."""
        self.context.desk.open_asked.emit(addresses.NUMBERS.of(which="aturan"))

    @Slot()
    def check_data(self) -> None:
        """Look at data, keys, chain and backups, and say what was found."""
        db, profile = self.context.db, self._profile
        self._run(lambda _: checking.run(profile, db), self._show_checks, self.tr("Memeriksa …"))

    @Slot()
    def open_folder(self) -> None:
        """Show the folder of the data in the system's own window."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._profile.folder)))

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if not change.tables & {"village", "official", "setting"}:
            return
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _show(self, found: Office) -> None:
        while item := self._left.takeAt(0):
            if widget := item.widget():
                widget.setParent(None)
                widget.deleteLater()
        about = card(found.name, words(found.region), words(found.values["office_address"] or "–"))
        self._left.addWidget(about)
        self._left.addWidget(
            deeds(
                self.tr("Kantor"),
                Deed("office", self.tr("Ubah data kantor dan surat"), self.edit, "pencil", "F2"),
                Deed(
                    "warnings",
                    self.tr("Peringatan dokumen dan umur…"),
                    partial(self.asked.emit, addresses.WARNINGS),
                    "calendar-clock",
                ),
                Deed(
                    "logo",
                    self.tr("Kop surat dan lambang…"),
                    partial(self.asked.emit, addresses.LETTERHEAD),
                    "image",
                ),
                Deed("numbers", self.tr("Nomor dan kode surat"), self.open_numbers, "list"),
            )
        )
        each = [
            Deed(
                f"official_{place}",
                self._told(one),
                partial(self.asked.emit, addresses.OFFICIAL.of(one.id)),
                "user",
            )
            for place, one in enumerate(found.officials, 1)
        ]
        add = Deed("new_official", self.tr("Tambah perangkat"), self.new, "user-plus", "Ctrl+N")
        self._left.addWidget(deeds(self.tr("Perangkat desa"), *each, add))
        self._left.addStretch(1)
        self.shown.emit()

    def _told(self, one: Any) -> str:  # noqa: ANN401 - an official
        role = f"{one.role.value} {one.hamlet}" if one.hamlet else one.role.value
        left = "" if one.active else self.tr(", tidak menjabat lagi")
        return f"{one.name}: {role}{left}"

    def _locks(self) -> QWidget:
        return deeds(
            self.tr("Keamanan"),
            Deed("passphrase", self.tr("Ganti kata sandi"), self.passphrase_asked.emit, "key"),
            Deed("sheet", self.tr("Lembar pemulihan baru"), self.sheet_asked.emit, "file-text"),
            Deed(
                "signatures",
                self.tr("Tanda tangan digital…"),
                self.signatures_asked.emit,
                "key-round",
            ),
        )

    def _looks(self) -> QWidget:
        schemes = {
            "": self.tr("Ikuti Windows"),
            "light": self.tr("Terang"),
            "dark": self.tr("Gelap"),
        }
        languages = {"id": "Bahasa Indonesia", "en": "English"}
        looks = self._choice("scheme", THEME, schemes)
        language = self._choice("language", LANGUAGE, languages)
        looks.currentIndexChanged.connect(self._wear)
        language.currentIndexChanged.connect(self._say_later)
        frame = card(self.tr("Tampilan di komputer ini"))
        column = frame.layout()
        if isinstance(column, QVBoxLayout):
            column.addLayout(labelled(self.tr("Warna"), looks))
            column.addLayout(labelled(self.tr("Bahasa"), language))
        return frame

    def _choice(self, name: str, setting: str, offered: dict[str, str]) -> DropDown:
        box = named(DropDown(), name)
        for code, said in offered.items():
            box.addItem(said, code)
        box.setCurrentIndex(max(0, box.findData(self.context.settings.get(setting))))
        box.currentIndexChanged.connect(
            lambda _: self.context.settings.put(setting, str(box.currentData()))
        )
        return box

    def _care(self) -> QWidget:
        frame = deeds(
            self.tr("Data desa"),
            Deed("past", self.tr("Riwayat dan urungkan…"), self.past_asked.emit, "history"),
            Deed("bin", self.tr("Keranjang…"), self.bin_asked.emit, "trash-2"),
            Deed("check", self.tr("Periksa data"), self.check_data, "shield-check"),
            Deed("folder", self.tr("Buka folder data"), self.open_folder, "folder-open"),
        )
        column = frame.layout()
        place = words(str(self._profile.folder))
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if column is not None:
            column.addWidget(place)
        return frame

    @Slot()
    def _wear(self) -> None:
        application = QApplication.instance()
        dressed = application.findChild(Theme) if application else None
        if dressed is not None:
            dressed.follow(self.context.settings.get(THEME))

    @Slot()
    def _say_later(self) -> None:
        self.context.desk.told.emit(self.tr("Bahasa berganti saat program dibuka lagi."))

    def _run(self, work: Work, done: Callable[[Any], None], title: str) -> None:
        watch.run(self, self.context.jobs, Task(title, work, done, self._refuse))

    def _show_checks(self, found: list[Check]) -> None:
        said = self.tr("Data, kunci, catatan dan cadangan utuh.")
        if not all(one.ok for one in found):
            said = self.tr("Sebagian belum dapat diperiksa. Baca sebabnya, lalu periksa lagi.")
        if any(one.looked and not one.ok for one in found):
            said = self.tr("Ada yang tidak utuh. Buat cadangan baru, lalu hubungi dinas.")
        lines = "\n".join(f"{'✓' if one.ok else '✗'}  {one.name}: {one.detail}" for one in found)
        ask.tell(self, said, lines)

    def _refuse(self, error: Exception) -> None:
        self.context.desk.told.emit(failures.sentence_for(error))


class StepPage(Page):
    """A page of the entrance shown inside the room; Esc and F10 are its own."""

    help_page = "pengaturan"

    def __init__(self, context: Context, profile: Profile, step: Step) -> None:
        super().__init__("")
        self.context, self._profile, self.step = context, profile, step
        self.header.hide()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(step)
        step.went_on.connect(self._go_on)
        step.went_back.connect(self.closed)

    def start(self) -> None:
        """Put the cursor where the work begins."""
        self.step.start()

    def renew(self, given: str) -> str:
        """Write the new secret and return what to say; runs off the window's thread."""
        raise NotImplementedError

    @Slot(object)
    def _go_on(self, given: object) -> None:
        words, work = self.tr("Menyimpan kunci …"), lambda _: self.renew(str(given))
        watch.run(self, self.context.jobs, Task(words, work, self._done, self._refuse, holds=True))

    def _done(self, said: object) -> None:
        self.closed.emit()
        self.context.desk.told.emit(str(said))

    def _refuse(self, error: Exception) -> None:
        self.step.say(failures.sentence_for(error))


class ChangePassphrase(StepPage):
    """The present passphrase, then a new one twice."""

    def __init__(self, context: Context, profile: Profile) -> None:
        step = PassphraseStep(
            "",
            self.tr(
                "Kata sandi baru berlaku untuk komputer ini dan cadangan berikutnya. Cadangan lama "
                "tetap memakai kata sandi lama. Lembar pemulihan tidak berubah."
            ),
            may_remember=False,
        )
        super().__init__(context, profile, step)
        self._present = SecretLine("present_passphrase")
        step.body.insertLayout(0, labelled(self.tr("Kata sandi sekarang"), self._present))

    def start(self) -> None:
        """Begin with the present passphrase."""
        self._present.setFocus()

    def renew(self, given: str) -> str:
        """Change the passphrase when the present one is known; raise DmeError otherwise."""
        if not self._profile.knows(self._present.text()):
            raise DmeError(self.tr("Kata sandi sekarang tidak cocok. Ketik lagi dengan teliti."))
        self._profile.renew_secret(self.context.db, keys.PASSPHRASE, given)
        return self.tr("Kata sandi sudah berganti. Buat cadangan baru hari ini.")


class NewSheet(StepPage):
    """A new recovery sheet, proven to be printed before the old code ends."""

    def __init__(self, context: Context, profile: Profile) -> None:
        code = keys.new_recovery_code()
        porch = Porch(profile, context.settings, context.jobs)
        make = partial(founding.recovery_pdf, context.db, context.who, code)
        super().__init__(
            context, profile, SheetStep(porch, "", code, make, self.tr("Pakai lembar ini"))
        )

    def renew(self, given: str) -> str:
        """Let the new code take the place of the old one."""
        self._profile.renew_secret(self.context.db, keys.RECOVERY, given)
        return self.tr("Lembar baru berlaku. Hancurkan lembar lama, buat cadangan baru.")
