"""The list of cases: number, initials, what is to be done until when. No name, no word told."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot

from dme_desktop.cases import acts, rules
from dme_desktop.cases.model import Severity
from dme_desktop.cases.rules import Sight
from dme_desktop.cases.service import figures, lists
from dme_desktop.cases.service.lists import CaseRow, Wanted
from dme_desktop.kernel import addresses
from dme_desktop.kernel.acts import DECIDING, Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.words import screen_date
from dme_desktop.ui import ask, failures
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.reads import Reader
from dme_desktop.ui.source import Column, DbSource, ListSource, Source
from dme_desktop.vault.database import Database

ALL = "all"
TONES = {Severity.DARURAT: "red", Severity.TINGGI: "red", Severity.SEDANG: "amber"}


def counted(db: Database, who: Who) -> Mapping[str, int]:
    """Count the cases of every group."""
    with db.read() as session:
        return lists.counts(session, who=who)


class CasesPage(ListPage):
    """Shows the cases, those first that are due first; Ctrl+N takes a complaint down.

    The list leaves the office only when who may open cases chooses columns, says why and for whom.
    """

    help_page = "kasus"
    leaves_office = False
    sealed = True
    tables = frozenset({"case_file", "case_action", "case_referral"})
    asked = Signal(object)  # the address of a case, or of a new one

    def __init__(self, context: Context) -> None:
        chips = {
            lists.OPEN: self.tr("Belum selesai"),
            lists.LATE: self.tr("Lewat batas"),
            lists.WAITING: self.tr("Menunggu jawaban"),
            lists.CLOSED: self.tr("Selesai"),
            ALL: self.tr("Semua"),
        }
        title = self.tr("Kasus")
        hint = self.tr("Enter buka   Ctrl+N pengaduan baru   F3 saring   F1 bantuan")
        super().__init__(context, title, Listing(title, self._columns(), chips, hint))
        self._counting = Reader()
        self._counting.answered.connect(self._show_counts)
        self._lists = rules.sees(Sight.LISTED, context.who)
        if DECIDING & context.who.roles:
            self.add_action("least", self.tr("Batas angka…"), self.set_least, symbol="eye-off")
        if rules.sees(Sight.OPENED, context.who):
            self.add_action(
                "export", self.tr("Ekspor…"), self.export, keys="Ctrl+E", symbol="file-down"
            )
        if self._lists:
            self.add_primary(
                "new", self.tr("Terima pengaduan"), self.new, keys="Ctrl+N", symbol="plus"
            )
        self.listing.invited.connect(self.new)

    def source(self, words: str, chip: str) -> Source:
        """Return the cases of a group; whoever sees counts only gets no rows."""
        self._say_when_empty(words.strip(), chip)
        if not self._lists:
            return ListSource(())
        wanted = Wanted("" if chip == ALL else chip or lists.OPEN, words)
        return DbSource(self.context.db, partial(lists.paged, wanted=wanted, who=self.context.who))

    def open(self, record_id: str) -> None:
        """Ask for the page of a case."""
        self.asked.emit(addresses.CASES.of(record_id))

    @Slot()
    def new(self) -> None:
        """Ask for the form of a new complaint."""
        if self._lists:
            self.asked.emit(addresses.NEW_CASE)

    @Slot()
    def export(self) -> None:
        """Write chosen columns out, with a reason and a recipient, which the chain of acts keeps.

        Whoever opens no case is told that counts leave as a report.
        """
        if rules.sees(Sight.OPENED, self.context.who):
            super().export()
        else:
            self.print()

    @Slot()
    def print(self) -> None:
        """Say that this list is not printed; counts are, as a report."""
        told = self.tr("Daftar kasus tidak dicetak, dan keluar hanya dengan alasan dan penerima. "
                       "Untuk jumlahnya, pakai laporan Kasus (L15).")  # fmt: skip
        self.context.desk.told.emit(told)

    def more_columns(self) -> Sequence[Column]:
        """Return what may be written out besides."""
        return [Column(self.tr("Diterima"), lambda row: screen_date(row.reported_on))]

    @Slot()
    def set_least(self) -> None:
        """Ask below which a count is hidden in reports, and keep it."""
        with self.context.db.read() as session:
            now = figures.least(session)
        question = self.tr("Laporan kasus menyamarkan jumlah yang kurang dari berapa?")
        text = ask.line(self, question, self.tr("Simpan"), str(now))
        if text is None:
            return
        try:
            with self.context.db.write(acts.SET_LEAST, self.context.who) as session:
                figures.set_least(session, text)
        except DmeError as error:
            failures.show(error)

    @Slot()
    def on_loaded(self) -> None:
        """Count every group, beside the reading of rows."""
        self._counting.ask(partial(counted, self.context.db, self.context.who))

    @Slot(int, object)
    def _show_counts(self, _: int, counts: Mapping[str, int]) -> None:
        self.listing.chips.set_counts({group or ALL: number for group, number in counts.items()})

    def _say_when_empty(self, words: str, chip: str) -> None:
        if not self._lists:
            self.listing.say_when_empty(
                self.tr("Peran Anda melihat jumlah kasus saja; angkanya di atas.")
            )
        elif words:
            said = self.tr("Tidak ada kasus bernomor atau berinisial “{words}”.")
            self.listing.say_when_empty(said.format(words=words))
        elif chip in {lists.LATE, lists.WAITING}:
            self.listing.say_when_empty(self.tr("Tidak ada. Semua langkah masih tepat waktu."))
        else:
            self.listing.say_when_empty(
                self.tr(
                    "Belum ada kasus di sini. Pengaduan lewat telepon atau di loket dicatat\n"
                    "dalam lima menit; isinya tersimpan tertutup."
                ),
                self.tr("Terima pengaduan"),
            )

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Nomor"), lambda row: str(row.number), width=120, bold=True, typed=True),
            Column(self.tr("Inisial"), lambda row: str(row.initials), width=90, typed=True),
            Column(self.tr("Jenis masalah"), lambda row: str(row.types)),
            Column(self.tr("Tingkat"), lambda row: str(row.severity.value), width=90, tone=_grave),
            Column(self.tr("Status"), lambda row: str(row.status.value), width=130, stays=True),
            Column(self.tr("Paling lambat"), _due, width=120, tone=_late),
            Column(
                self.tr("Ditangani oleh"), lambda row: row.assigned_to or "–", width=160, typed=True
            ),
        ]


def _due(row: CaseRow) -> str:
    return screen_date(row.due_on) if row.status in rules.OPEN else "–"


def _grave(row: CaseRow) -> str:
    return TONES.get(row.severity, "")


def _late(row: CaseRow) -> str:
    return "red" if row.late else ""
