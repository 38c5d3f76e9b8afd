"""The bin: what was thrown away in the last ninety days, and takes its place again."""

from dme_desktop.app.settings.happened import HappenedPage, moment
from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui import ask
from dme_desktop.ui.acts import told
from dme_desktop.ui.context import Context
from dme_desktop.ui.source import Column, DbSource, Source
from dme_desktop.vault import discarded
from dme_desktop.vault.acts import RESTORE
from dme_desktop.vault.discarded import Discarded


class BinPage(HappenedPage):
    """Shows what went, newest first; Enter asks and brings it back."""

    help_page = "keranjang"
    filtered = False

    def __init__(self, context: Context) -> None:
        hint = self.tr("Enter kembalikan   Esc kembali   F1 bantuan")
        super().__init__(context, self.tr("Keranjang"), self._columns(), hint)
        self.listing.say_when_empty(
            self.tr("Keranjang kosong.\nYang dihapus dapat dikembalikan dari sini selama 90 hari.")
        )

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - the bin is short
        """Return what is in the bin."""
        return DbSource(self.context.db, discarded.paged)

    def opening(self) -> str:
        """Say what Enter does here."""
        return self.tr("Kembalikan")

    def open(self, record_id: str) -> None:
        """Ask about one line, then bring it back."""
        row = self.listing.row_of(record_id, Discarded)
        question = self.tr("Kembalikan “{what}”?")
        if row is not None and ask.confirm(
            self,
            question.format(what=row.what or told(row.act)),
            self.tr("Kembalikan"),
            told(row.act),
        ):
            self.bring_back(row)

    def bring_back(self, row: Discarded) -> None:
        """Bring everything back that went in one act; what stands in the way is said."""
        try:
            with self.context.db.write(
                RESTORE.about(row.act.words), self.context.who, initiator=self
            ) as session:
                discarded.restore(session, int(row.id))
        except DmeError as error:
            self.refuse(error)
        self.show_rows()

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Dihapus"), lambda row: moment(row.at), width=150),
            Column(self.tr("Apa"), lambda row: str(row.what), bold=True),
            Column(self.tr("Lewat tindakan"), lambda row: told(row.act)),
            Column(self.tr("Petugas"), lambda row: str(row.user), width=170),
        ]
