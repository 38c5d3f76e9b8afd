"""The page of everything the office did, where any act that can be is taken back by its name."""

from functools import partial

from dme_desktop.app.settings.happened import HappenedPage, moment
from dme_desktop.app.shell import undoing
from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui import ask
from dme_desktop.ui.acts import told
from dme_desktop.ui.context import Context
from dme_desktop.ui.source import Column, DbSource, Source
from dme_desktop.vault import chronicle
from dme_desktop.vault.chronicle import Entry, Standing

_TONES = {Standing.OPEN: "", Standing.UNDONE: "muted", Standing.UNDO: "muted", Standing.KEPT: ""}


class ChroniclePage(HappenedPage):
    """Shows acts, newest first; Enter asks and takes one back."""

    help_page = "pengaturan"

    def __init__(self, context: Context) -> None:
        hint = self.tr("Enter urungkan   F3 saring tindakan atau petugas   Esc kembali")
        super().__init__(context, self.tr("Riwayat tindakan"), self._columns(), hint)

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - there are no filters
        """Return the acts whose name or user has the words."""
        none = self.tr("Tidak ada tindakan dengan kata itu.") if words else self.tr("Belum ada.")
        self.listing.say_when_empty(none)
        return DbSource(self.context.db, partial(chronicle.paged, words=words))

    def open(self, record_id: str) -> None:
        """Ask about one act, then take it back."""
        row = self.listing.row_of(record_id, Entry)
        if row is None:
            return
        if refusal := self._refusal(row):
            self.context.desk.told.emit(refusal)
        elif self._sure(row):
            self.take_back(row)

    def take_back(self, row: Entry) -> None:
        """Take an act back; what stands in the way is said in a sentence."""
        try:
            name = undoing.undo(self.context.db, self.context.who, int(row.id), self)
        except DmeError as error:
            self.refuse(error)
        else:
            self.context.desk.told.emit(self.tr("Diurungkan: {act}").format(act=told(name)))

    def _sure(self, row: Entry) -> bool:
        try:
            touched = undoing.touched(self.context.db, int(row.id))
        except DmeError as error:
            self.refuse(error)
            return False
        question = self.tr("Urungkan “{act}”?").format(act=told(row.act))
        about = "\n".join(filter(None, (row.about, undoing.papers_told(touched))))
        return ask.confirm(self, question, self.tr("Urungkan"), about)

    def _refusal(self, row: Entry) -> str:
        return {
            Standing.UNDONE: self.tr("Tindakan ini sudah diurungkan."),
            Standing.UNDO: self.tr(
                "Tindakan ini sudah berupa pembatalan. Lakukan lagi lewat isiannya."
            ),
            Standing.KEPT: self.tr(
                "Nomor surat dan data awal desa tetap. Batalkan suratnya dengan alasan."
            ),
        }.get(row.standing, "")

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Waktu"), lambda row: moment(row.at), width=150),
            Column(self.tr("Tindakan"), lambda row: told(row.act), bold=True),
            Column(self.tr("Tentang"), lambda row: str(row.about), typed=True),
            Column(self.tr("Petugas"), lambda row: str(row.user), width=230),
            Column(self.tr("Status"), lambda row: str(row.standing.value), width=150, tone=_tone),
        ]


def _tone(row: Entry) -> str:
    return _TONES[row.standing]
