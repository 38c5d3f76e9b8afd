"""Pengaturan: the office and its officials, the locks, this computer, and the care of the data."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.app.entrance import founding
from dme_desktop.app.entrance.passphrase import PassphraseStep, SecretLine, ways_in
from dme_desktop.app.entrance.sheet import SheetStep
from dme_desktop.app.entrance.step import Porch, Step, labelled
from dme_desktop.app.settings import checking, escrow, handover, people
from dme_desktop.app.settings.chronicle import ChroniclePage
from dme_desktop.app.settings.escrow import Brought, EntrustStep, EscrowPage, OpeningStep
from dme_desktop.app.settings.handover import HandoverPage
from dme_desktop.app.settings.people import AccountStep, PeoplePage
from dme_desktop.app.settings.thrown import BinPage
from dme_desktop.app.shell.settings import LANGUAGE, THEME
from dme_desktop.backup import automatic
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.errors import DmeError
from dme_desktop.people import service as people_service
from dme_desktop.trust import blanks
from dme_desktop.trust.entrusting import Asked
from dme_desktop.ui import ask, choosing, failures, files, practice_village, watch
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.dropdown import DropDown
from dme_desktop.ui.jobs import Work
from dme_desktop.ui.layout import FRAME, NARROW, SideBySide, scrolling, take_down
from dme_desktop.ui.naming import named
from dme_desktop.ui.page import Page
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.room import Room
from dme_desktop.ui.said import said
from dme_desktop.ui.theme import Theme
from dme_desktop.ui.watch import Task
from dme_desktop.vault import keys
from dme_desktop.village import screen as office
from dme_desktop.village.screen import Office, OfficePage, OfficialPage, OpenedOfficial
from dme_desktop.workers.screen import warnings
from dme_desktop.workers.screen.warnings import WarningsPage

if TYPE_CHECKING:
    from dme_desktop.accounts.model import Account
    from dme_desktop.app.settings.checking import Check
    from dme_desktop.kernel.paper import PaperSize
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
        self._overview.key_asked.connect(self.change_key)
        self._overview.past_asked.connect(self.show_past)
        self._overview.bin_asked.connect(self.show_bin)
        self._overview.signatures_asked.connect(self.show_signatures)
        self._overview.people_asked.connect(self.show_people)
        self._overview.handover_asked.connect(self.show_handover)
        self._overview.escrow_asked.connect(self.show_escrow)
        self._overview.sharing_asked.connect(self.show_sharing)

    @Slot(object)
    def open(self, address: Address) -> None:
        """Open the page of one of the settings."""
        place, about, db = address.place, address.record_id, self.context.db
        if place == addresses.PAST:
            self.show_past()
        elif place == addresses.STAFF:
            self.show_people()
        elif place == addresses.HANDOVER:
            self._show_earlier(about) if about else self.show_handover()
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
    def change_key(self) -> None:
        """Plan another data key, with a new passphrase and sheet; or take that back."""
        if not self._profile.rotates():
            page = NextKeyPassphrase(self.context, self._profile)
            page.passed.connect(self._draw_next_sheet)
            self._open_step(page)
        elif ask.confirm(
            self,
            self.tr("Kunci data akan diganti saat program dibuka lagi."),
            self.tr("Batal ganti kunci"),
            self.tr("Bila batal, kata sandi dan lembar yang sekarang tetap berlaku."),
        ):
            try:
                self._profile.keep_this_key(self.context.db, self.context.who)
            except DmeError as error:
                failures.show(error)
                return
            self.context.desk.told.emit(self.tr("Kunci data tidak jadi diganti."))

    @Slot(str)
    def _draw_next_sheet(self, passphrase: str) -> None:
        self._open_step(NextKeySheet(self.context, self._profile, passphrase))

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

    @Slot()
    def show_people(self) -> None:
        """Show who works here, each with what they may do."""
        read = partial(people.read, self.context.db, self.context.who.account)
        self.fetch(read, self._show_people)

    @Slot()
    def show_handover(self) -> None:
        """Show what one clerk leaves to the next."""
        read = partial(handover.read, self.context.db, self._profile, self.context.who)
        self.fetch(read, self._show_handover)

    @Slot()
    def show_escrow(self) -> None:
        """Show to whom the data key is entrusted, and what this office receives."""
        page = EscrowPage(self.context, self._profile)
        page.entrust_asked.connect(self._show_entrusting)
        page.sheet_asked.connect(self._draw_box_sheet)
        page.opening_asked.connect(self._ask_opening)
        self.open_page(page)

    @Slot()
    def show_sharing(self) -> None:
        """Show where several people share a desk."""
        from dme_desktop.district.screen.sharing import SharingPage

        self.open_page(SharingPage(self.context))

    @Slot()
    def _show_entrusting(self) -> None:
        self._open_step(EntrustPage(self.context, self._profile))

    @Slot()
    def _draw_box_sheet(self) -> None:
        def draw() -> bytes:
            with self.context.db.read(self.context.who) as session:
                return blanks.box_key(session)

        title = self.tr("Lembar kunci titipan")
        name = self.tr("kunci-titipan.pdf")
        self.fetch(draw, lambda pdf: self.open_page(PreviewPage(self.context, title, pdf, name)))

    @Slot(object)
    def _ask_opening(self, found: Brought) -> None:
        page = OpeningPage(self.context, self._profile, found)
        page.passed.connect(partial(self._draw_opener, found))
        self._open_step(page)

    def _draw_opener(self, found: Brought, asked: Asked) -> None:
        page = OpenerSheet(self.context, self._profile, found, asked)
        page.made.connect(partial(self._keep_opener, found))
        self._open_step(page)

    def _keep_opener(self, found: Brought, opener: bytes, minutes: bytes) -> None:
        """Ask where the opener goes, beside the village's copies, and show the minutes."""
        title = self.tr("Simpan pembuka ke stik desa")
        if folder := choosing.folder(self, title):
            try:
                files.write(folder / escrow.opener_name(found), opener)
            except DmeError as error:
                failures.show(error)
        title, name = self.tr("Berita acara"), self.tr("pembukaan-titipan.pdf")
        page = PreviewPage(self.context, title, minutes, name)
        QTimer.singleShot(0, page, partial(self.open_page, page))

    def _show_people(self, found: people.Staffed) -> None:
        page = PeoplePage(self.context, found)
        page.account_asked.connect(self._show_account)
        self.open_page(page)

    @Slot(object)
    def _show_account(self, account: Account | None) -> None:
        step = AccountStep(self.context, account)
        page = StepPage(self.context, self._profile, step)
        step.saved.connect(page.closed)
        self._open_step(page)

    def _show_handover(self, found: handover.OpenedHandover) -> None:
        self.open_form(self._handover_page, found)

    def _handover_page(self, parent: QWidget) -> HandoverPage:
        page = HandoverPage(self.context, self._profile, parent)
        page.asked.connect(self._on_handover)
        page.earlier_asked.connect(self._show_earlier)
        page.saved.connect(self._show_minutes)
        return page

    @Slot(str)
    def _on_handover(self, what: str) -> None:
        ways = {
            "passphrase": self.change_passphrase,
            "sheet": self.new_sheet,
            "accounts": self.show_people,
        }
        ways[what]()

    @Slot(str)
    def _show_earlier(self, handover_id: str) -> None:
        self.fetch(partial(handover.pdf_of, self.context.db, handover_id), self._show_minutes)

    @Slot(object)
    def _show_minutes(self, pdf: bytes) -> None:
        title = self.tr("Berita acara serah terima")
        name = self.tr("serah-terima.pdf")
        page = PreviewPage(self.context, title, pdf, name)
        QTimer.singleShot(0, page, partial(self.open_page, page))

    def _open_step(self, page: StepPage) -> None:
        self.open_page(page)
        page.start()

    def _show_office(self, found: Office) -> None:
        self.open_form(partial(OfficePage, self.context, people_service.move), found, "office")

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
    key_asked = Signal()
    past_asked = Signal()
    bin_asked = Signal()
    signatures_asked = Signal()
    people_asked = Signal()
    handover_asked = Signal()
    escrow_asked = Signal()
    sharing_asked = Signal()
    shown = Signal()

    def __init__(self, context: Context, profile: Profile) -> None:
        super().__init__(self.tr("Pengaturan"))
        self.context, self._profile = context, profile
        self._stale = True
        self._left, right = QVBoxLayout(), QVBoxLayout()
        for column in (self._left, right):
            column.setSpacing(14)
        for widget in (self._locks(), self._looks(), self._care(), self._learning()):
            right.addWidget(widget)
        right.addStretch(1)
        self.body.setContentsMargins(0, 14 - FRAME, 0, 0)
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
    def choose_way_in(self) -> None:
        """Choose whether this computer remembers the key, with what each way is worth."""
        is_easy = self._profile.is_remembered(self.context.db)
        now = self.tr("Sekarang: Mudah.") if is_easy else self.tr("Sekarang: Kuat.")
        answer = ask.choose(
            self,
            self.tr("Bagaimana data dibuka di komputer ini?"),
            {"easy": self.tr("Mudah"), "strong": self.tr("Kuat"), "stay": self.tr("Tidak jadi")},
            "\n\n".join((now, *ways_in(shared=self._profile.is_shared))),
            "stay",
        )
        if answer == "easy" and not self._profile.remember(self.context.db):
            said = self.tr("Windows tidak dapat menyimpan kuncinya. Cara Kuat tetap dipakai.")
            self.context.desk.told.emit(said)
        elif answer == "strong":
            self._profile.forget()
            said = self.tr("Mulai sekarang kata sandi diketik setiap kali program dibuka.")
            self.context.desk.told.emit(said)

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
                take_down(widget)
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
                *([self._sharing()] if found.is_desk else []),
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

    def _sharing(self) -> Deed:
        return Deed("sharing", self.tr("Simpanan bersama…"), self.sharing_asked.emit, "users")

    def _told(self, one: Any) -> str:  # noqa: ANN401 - an official
        role = f"{said(one.role.value)} {one.hamlet}" if one.hamlet else said(one.role.value)
        left = "" if one.active else self.tr(", tidak menjabat lagi")
        return f"{one.name}: {role}{left}"

    def _locks(self) -> QWidget:
        return deeds(
            self.tr("Petugas dan keamanan"),
            Deed("people", self.tr("Petugas dan peran…"), self.people_asked.emit, "users"),
            Deed("handover", self.tr("Serah terima tugas…"), self.handover_asked.emit, "handshake"),
            Deed("passphrase", self.tr("Ganti kata sandi"), self.passphrase_asked.emit, "key"),
            Deed("sheet", self.tr("Lembar pemulihan baru"), self.sheet_asked.emit, "file-text"),
            Deed("next_key", self.tr("Ganti kunci data…"), self.key_asked.emit, "key-round"),
            Deed("escrow", self.tr("Titipan kunci…"), self.escrow_asked.emit, "handshake"),
            Deed("way_in", self.tr("Cara membuka data…"), self.choose_way_in, "lock-open"),
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
        for code, told in offered.items():
            box.addItem(told, code)
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

    def _learning(self) -> QWidget:
        frame = deeds(self.tr("Belajar"), practice_village.deed())
        frame.layout().addWidget(words(practice_village.about()))  # type: ignore[union-attr]
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

    def __init__(self, context: Context, profile: Profile, why: str = "") -> None:
        step = PassphraseStep(
            "",
            why
            or self.tr(
                "Kata sandi baru berlaku untuk komputer ini dan cadangan berikutnya. Cadangan lama "
                "tetap memakai kata sandi lama. Lembar pemulihan tidak berubah."
            ),
            may_remember=False,
        )
        super().__init__(context, profile, step)
        self._present = SecretLine("present_passphrase")
        step.body.insertLayout(0, labelled(self.tr("Kata sandi sekarang"), self._present))
        lines = (QLineEdit, QCheckBox, QPushButton)  # in the order they were made, which is seen
        others = [one for one in step.findChildren(QWidget) if isinstance(one, lines)]
        for before, after in pairwise([self._present, *others[:-1]]):
            QWidget.setTabOrder(before, after)

    def start(self) -> None:
        """Begin with the present passphrase."""
        self._present.setFocus()

    def renew(self, given: str) -> str:
        """Change the passphrase when the present one is known; raise DmeError otherwise."""
        self._refuse_unknown()
        self._profile.renew_secret(self.context.db, keys.PASSPHRASE, given, self.context.who)
        return self.tr("Kata sandi sudah berganti. Buat cadangan baru hari ini.")

    def _refuse_unknown(self) -> None:
        if not self._profile.knows(self._present.text()):
            raise DmeError(self.tr("Kata sandi sekarang tidak cocok. Ketik lagi dengan teliti."))


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
        self._profile.renew_secret(self.context.db, keys.RECOVERY, given, self.context.who)
        return self.tr("Lembar baru berlaku. Hancurkan lembar lama, buat cadangan baru.")


class NextKeyPassphrase(ChangePassphrase):
    """Why a data key is changed, the present passphrase, and the one that opens the new key."""

    passed = Signal(str)

    def __init__(self, context: Context, profile: Profile) -> None:
        super().__init__(
            context,
            profile,
            self.tr(
                "Ganti kunci data: untuk laptop atau stik yang hilang bersama kata sandinya, atau "
                "bila orang yang tahu kata sandi pergi. Seluruh data dikunci ulang. Cadangan lama "
                "tetap dibuka dengan kata sandi dan lembar lama: simpan lembar lama sampai "
                "cadangan lama tidak ada lagi."
            ),
        )

    def renew(self, given: str) -> str:
        """Go on when the present passphrase is known; nothing is written yet."""
        self._refuse_unknown()
        return given

    def _done(self, said: object) -> None:
        self.closed.emit()
        self.passed.emit(str(said))


class NextKeySheet(NewSheet):
    """The recovery sheet of the key that comes; once it is proven, the change is planned."""

    def __init__(self, context: Context, profile: Profile, passphrase: str) -> None:
        self._passphrase = passphrase
        super().__init__(context, profile)

    def renew(self, given: str) -> str:
        """Make a copy with the present key, then plan the new one."""
        db, profile = self.context.db, self._profile
        automatic.try_to(lambda: automatic.make_before(db, profile))
        profile.plan_next_key(db, self._passphrase, given, self.context.who)
        return self.tr(
            "Tutup program lalu buka lagi: kunci diganti saat itu. Sesudahnya buat cadangan baru."
        )


class EntrustPage(StepPage):
    """The sheet of the regency's office, compared; then the key is in a box for it."""

    def __init__(self, context: Context, profile: Profile) -> None:
        self._form = EntrustStep(context)
        super().__init__(context, profile, self._form)

    def renew(self, given: str) -> str:  # noqa: ARG002 - the lines are read here
        """Entrust the key when the passphrase is known and the fingerprint is that of the code."""
        form = self._form
        if not self._profile.knows(form.secret.text()):
            raise DmeError(self.tr("Kata sandi sekarang tidak cocok. Ketik lagi dengan teliti."))
        db, who = self.context.db, self.context.who
        text, typed = form.code.text(), form.fingerprint.text()
        office = escrow.entrust(db, who, self._profile, text, typed)
        said = self.tr("Kunci dititipkan kepada {office}. Buat cadangan baru hari ini.")
        return said.format(office=office.name)

    def _refuse(self, error: Exception) -> None:
        self.step.say(escrow.problem_of(error))


class OpeningPage(StepPage):
    """Who asks that a lost key be opened; nothing is written yet."""

    passed = Signal(object)  # `Asked`

    def __init__(self, context: Context, profile: Profile, found: Brought) -> None:
        super().__init__(context, profile, OpeningStep(found))

    @Slot(object)
    def _go_on(self, given: object) -> None:
        self.closed.emit()
        self.passed.emit(given)


class OpenerSheet(StepPage):
    """The new recovery code of a village, proven to be printed before its opener is made."""

    made = Signal(bytes, bytes)  # the opener, and the minutes as PDF

    def __init__(self, context: Context, profile: Profile, found: Brought, asked: Asked) -> None:
        self._found, self._asked = found, asked
        code = keys.new_recovery_code()
        porch = Porch(profile, context.settings, context.jobs)
        make = partial(escrow.code_sheet, context.db, context.who, asked.village, code)
        super().__init__(
            context, profile, SheetStep(porch, "", code, make, self.tr("Buat pembuka"))
        )
        self._opened: tuple[bytes, bytes] = b"", b""

    def renew(self, given: str) -> str:
        """Make the opener with its code, and the minutes."""
        db, who = self.context.db, self.context.who
        self._opened = escrow.reopen(db, who, self._found, self._asked, given)
        return self.tr("Pembuka dibuat. Simpan di stik desa, di samping cadangannya.")

    def _done(self, said: object) -> None:
        super()._done(said)
        self.made.emit(*self._opened)
