"""The page on which a desk is shared: where its server is, a trial, and the way back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout

from dme_desktop.district import server, sharing
from dme_desktop.ui import ask, choosing, failures, watch
from dme_desktop.ui.beside import Deed, button
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.layout import scrolling
from dme_desktop.ui.naming import named
from dme_desktop.ui.page import Page
from dme_desktop.ui.watch import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from dme_desktop.district.server import Looked
    from dme_desktop.district.sharing import Standing
    from dme_desktop.ui.context import Context

T = TypeVar("T")
WIDEST = 720  # pixels of a card with long lines


class SharingPage(Page):
    """Where several people share this desk; F8 tries the server, F10 uses it."""

    help_page = "meja-bersama"
    shown = Signal()
    tried = Signal(str)  # what came of a trial

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("Simpanan bersama"))
        self.context = context
        self._standing = words("", "")
        self._said = named(words("", ""), "said")
        self._address = self._line("address", self.tr("Alamat"))
        self._address.setPlaceholderText("postgresql://siti@server.contoh.go.id/meja")
        self._root = self._line("root", self.tr("Sertifikat akar server"))
        self._password = self._line("password", self.tr("Sandi"))
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._back = button(
            Deed("leave", self.tr("Kembali ke berkas sendiri…"), self.leave, "undo-2")
        )
        self._back.hide()
        self.add_action("cancel", self.tr("Kembali"), self.back, keys="Esc")
        self.add_action(
            "try", self.tr("Coba sambungan"), self.preview, keys="F8", symbol="refresh-cw"
        )
        self.add_primary("use", self.tr("Pakai"), self.save, keys="F10", symbol="check")
        self._lay_out()
        self.setFocusProxy(self._address)

    def sections(self) -> Sequence[QWidget]:
        """Return what is filled in, and what can be done."""
        return [self._address, self.header]

    def showEvent(self, event: QShowEvent) -> None:
        """Read when seen."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read anew where the desk is kept."""
        self.fetch(partial(sharing.standing, self.context.db), self._show)

    @Slot()
    def back(self) -> None:
        """Go back to the settings."""
        self.closed.emit()

    @Slot()
    def choose_root(self) -> None:
        """Ask for the certificate by which the server proves its name."""
        kinds = self.tr("Sertifikat") + " (*.crt *.pem *.cer)"
        title = self.tr("Sertifikat akar server")
        before = self._root.text().strip()
        start = Path(before).parent if before else None
        if file := choosing.file(self, title, kinds, start):
            self._root.setText(str(file))

    @Slot()
    def preview(self) -> None:
        """Try the server, and change nothing (F8)."""
        self._run(self.tr("Mencoba sambungan …"), sharing.look, self._say_looked)

    @Slot()
    def save(self) -> None:
        """Share the desk there from now on (F10)."""
        self._run(
            self.tr("Menyiapkan simpanan bersama …"),
            lambda db, *told: sharing.use(db, self.context.who, *told),
            self._say_used,
        )

    @Slot()
    def leave(self) -> None:
        """Ask, then work in the file of this laptop alone, with what the server has."""
        sure = ask.confirm(
            self, self.tr("Kembali ke berkas sendiri?"), self.tr("Kembali ke berkas sendiri"),
            self.tr("Semua paket di server disalin ke laptop ini. Di server tidak ada yang "
                    "berubah; laptop lain tetap memakainya."),
        )  # fmt: skip
        if sure:
            self._leave()

    def _leave(self, *, without: bool = False) -> None:
        work = partial(sharing.leave, self.context.db, self.context.who, without=without)
        said = self.tr("Menyalin paket dari server …")
        refused = self._refuse if without else self._ask_without
        task = Task(said, lambda _: work(), self._say_left, refused, holds=True)
        watch.run(self, self.context.jobs, task)

    def _ask_without(self, error: Exception) -> None:
        """Say why the server cannot be copied from, and ask whether to go on without it."""
        sure = ask.confirm(
            self, failures.sentence_for(error), self.tr("Lanjutkan tanpa server"),
            self.tr("Laptop ini kembali ke paket yang terakhir ada di berkasnya sendiri. Yang "
                    "hanya ada di server tidak ikut."),
        )  # fmt: skip
        if sure:
            self._leave(without=True)

    def _run(self, words: str, work: Callable[..., T], done: Callable[[T], object]) -> None:
        address = server.joined(self._address.text().strip(), self._root.text().strip())
        task = partial(work, self.context.db, address, self._password.text())
        self._say(words)
        watch.run(self, self.context.jobs, Task(words, lambda _: task(), done, self._refuse))

    def _say_looked(self, found: Looked) -> None:
        ready = self.tr("Tersambung: PostgreSQL {version}. Meja dapat dipakai bersama (F10).")
        bare = self.tr(
            "Tersambung: PostgreSQL {version}. Tabel meja belum siap di sana; F10 membuatnya bila "
            "akun ini boleh."
        )
        self._say((ready if found.is_ready else bare).format(version=found.version))

    def _say_used(self, brought: int) -> None:
        self._password.clear()
        said = self.tr(
            "Meja ini memakai simpanan bersama. {count} paket dari laptop ini ditambahkan.",
            "",
            brought,
        )
        self._say(said.format(count=brought))
        self.refresh()

    def _say_left(self, brought: int) -> None:
        said = self.tr(
            "Meja ini memakai berkasnya sendiri. {count} paket disalin dari server.", "", brought
        )
        self._say(said.format(count=brought))
        self.refresh()

    def _refuse(self, error: Exception) -> None:
        self._say(failures.sentence_for(error))

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        self.tried.emit(sentence)

    def _show(self, found: Standing) -> None:
        shared = self.tr("Dipakai bersama: {name}").format(name=found.name)
        alone = self.tr("Meja ini memakai berkasnya sendiri, di laptop ini saja.")
        self._standing.setText(shared if found.name else alone)
        self._back.setVisible(bool(found.name))
        if found.address and not self._address.text():
            self._address.setText(found.address)
            self._root.setText(found.root)
        self.shown.emit()

    def _line(self, name: str, label: str) -> QLineEdit:
        return named(QLineEdit(), name, label)

    def _lay_out(self) -> None:
        browse = Deed("choose_root", self.tr("Pilih berkas sertifikat…"), self.choose_root,
                      "folder-open")  # fmt: skip
        where = card(
            self.tr("Server PostgreSQL kantor"),
            self._standing,
            _label(self._address), self._address,
            _label(self._root), self._root, button(browse),
            _label(self._password), self._password,
            words(self.tr("Alamat dan sandi disimpan di penyimpan sandi komputer ini, tidak di "
                          "berkas data. Server di komputer lain harus membuktikan namanya dengan "
                          "sertifikat.")),
            self._said,
            self._back,
        )  # fmt: skip
        about = card(
            self.tr("Untuk beberapa orang di satu meja"),
            words(self.tr("Setiap orang bekerja di laptopnya sendiri; paket, keputusan dan "
                          "pengingat ada di satu server. Isi paket dikunci dengan kunci penerima "
                          "meja ini: pengelola server melihat desa, nomor dan tanggal, tidak "
                          "isinya. Siapkan laptop berikutnya dengan memulihkan cadangan laptop "
                          "ini, lalu isi alamat server yang sama di sana.")),
        )  # fmt: skip
        column = QVBoxLayout()
        column.setSpacing(16)
        for one in (where, about):
            one.setMaximumWidth(WIDEST)
            column.addWidget(one)
        column.addStretch(1)
        whole = QFrame()
        whole.setObjectName("page")
        whole.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        self.body.setContentsMargins(0, 14, 0, 0)
        self.body.addWidget(scrolling(whole), stretch=1)


def _label(line: QLineEdit) -> QLabel:
    made = QLabel(line.accessibleName())
    made.setProperty("role", "label")
    made.setBuddy(line)
    return made
