"""The letterhead as letters carry it: what it looks like, and its coat of arms."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot

from dme_desktop.app.entrance.arms import small_arms
from dme_desktop.kernel import addresses
from dme_desktop.kernel.acts import Act, Who
from dme_desktop.kernel.paper import PaperSize
from dme_desktop.kernel.progress import Progress
from dme_desktop.ui import choosing, watch
from dme_desktop.ui.beside import Deed, button, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.watch import Task
from dme_desktop.vault.database import Change, Database
from dme_desktop.village import acts, stationery
from dme_desktop.village import service as village


def read(db: Database, who: Who) -> tuple[PaperSize, bytes]:
    """Return the office's paper and an empty sheet of it with the letterhead."""
    with db.read(who) as session:
        paper = stationery.paper(session)
        return paper, stationery.letterhead_sheet(session, paper)


def draw(db: Database, who: Who, paper: PaperSize) -> bytes:
    """Return an empty sheet with the letterhead."""
    with db.read(who) as session:
        return stationery.letterhead_sheet(session, paper)


class LetterheadPage(PreviewPage):
    """Shows the letterhead; its picture can be chosen, changed and taken away."""

    help_page = "pengaturan"
    asked = Signal(object)  # the address of the office's data

    def __init__(self, context: Context, found: tuple[PaperSize, bytes]) -> None:
        paper, pdf = found
        make = partial(draw, context.db, context.who)
        super().__init__(context, self.tr("Kop surat"), pdf, "Kertas berkop.pdf", make, paper)
        change = partial(self.asked.emit, addresses.OFFICE)
        context.changes.emitted.connect(self._on_change)
        self.add_side(
            deeds(
                self.tr("Lambang"),
                Deed("choose", self.tr("Pilih gambar…"), self.choose_logo, "image"),
                Deed("bare", self.tr("Tanpa lambang"), self.remove_logo, "x"),
            )
        )
        told = words(self.tr("Nama kabupaten, kecamatan dan desa berasal dari kode desa."))
        address = Deed("address", self.tr("Ubah alamat dan telepon…"), change, "pencil")
        self.add_side(card(self.tr("Tulisan"), told, button(address)))

    @Slot()
    def choose_logo(self) -> None:
        """Ask for the coat of arms that letters carry."""
        kinds = self.tr("Gambar (*.png *.jpg *.jpeg)")
        if file := choosing.file(self, self.tr("Lambang"), kinds):
            self.put_logo(file)

    def put_logo(self, file: Path) -> None:
        """Make a picture small enough and keep it as the logo of letters."""
        self._keep(acts.PUT_LOGO, partial(small_arms, file))

    @Slot()
    def remove_logo(self) -> None:
        """Let letters go without a logo again."""
        self._keep(acts.REMOVE_LOGO, lambda _: None)

    def _keep(self, act: Act, logo: Callable[[Progress], bytes | None]) -> None:
        work = partial(self._kept, act, logo)
        watch.run(self, self.context.jobs, Task(self.tr("Membaca gambar …"), work, self._tell_kept))

    def _kept(self, act: Act, logo: Callable[[Progress], bytes | None], progress: Progress) -> None:
        png = logo(progress)
        with self.context.db.write(act, self.context.who) as session:
            village.put_logo(session, png)

    @Slot(object)
    def _tell_kept(self, _: object) -> None:
        self.context.desk.told.emit(self.tr("Tersimpan; surat berikutnya memakai kop ini."))

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if "village" in change.tables:
            self.refresh()
