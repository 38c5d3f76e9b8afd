"""The lists of attention: what was noticed, the most pressing first, and the names watched."""

from collections import Counter
from functools import partial

from PySide6.QtCore import Signal, Slot

from dme_desktop.attention import acts, rules
from dme_desktop.attention.model import LEVELS, FlagState, Level
from dme_desktop.attention.service import decisions, flags, watched
from dme_desktop.attention.service.decisions import FlagRow, Wanted
from dme_desktop.kernel import addresses
from dme_desktop.kernel.acts import Role, Who
from dme_desktop.kernel.progress import Progress
from dme_desktop.kernel.words import grouped, screen_date
from dme_desktop.ui import watch
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, DbSource, ListSource, Source
from dme_desktop.ui.text import filled_in, translated
from dme_desktop.ui.watch import Task
from dme_desktop.vault.database import Database

ALL, OPEN = "all", "open"
TABLES = frozenset({"attention_flag", "attention_decision", "remittance", "person", "journey"})
TONES = {Level.FIRST: "red", Level.WELFARE: "amber", Level.DATA: "amber"}


def counted(db: Database) -> Counter[FlagState | None]:
    """Count what was noticed, by what was decided."""
    with db.read() as session:
        return decisions.counts(session)


def look_through(db: Database, who: Who, progress: Progress) -> int:
    """Look through the whole ledger; return how much holds."""
    with db.write(acts.LOOK_THROUGH, who) as session:
        return flags.look_through(session, progress)


def said(row: FlagRow) -> str:
    """Return in a sentence why something was noticed, in the language of the window."""
    told = {name: translated(value) for name, value in row.told.items()}
    return filled_in("attention", row.rule.why, told)


class AttentionPage(ListPage):
    """Shows what was noticed; Enter opens one, F8 shows the page for the village meeting."""

    help_page = "perhatian"
    leaves_office = False
    tables = TABLES
    asked = Signal(object)  # the address of a flag, or of another page of the room

    def __init__(self, context: Context) -> None:
        chips = {
            OPEN: self.tr("Terbuka"),
            **{one.name: one.value for one in FlagState},
            ALL: self.tr("Semua"),
        }
        title = self.tr("Perlu perhatian")
        hint = self.tr("Enter buka   F3 saring   F8 janji dan kerja   F1 bantuan")
        super().__init__(context, title, Listing(title, self._columns(), chips, hint))
        self.may_see = rules.sees(context.who)
        able = " dan ".join(role.value for role in Role if role in rules.SEES)
        self.refusal = self.tr("Yang melihat daftar ini: {who}.").format(who=able)
        if self.may_see:
            self.add_action("watched", self.tr("Pantauan"), self.show_watched, symbol="list")
            self.add_action("limits", self.tr("Batas…"), self.set_limits, symbol="settings")
        self.add_action(
            "promised", self.tr("Janji dan kerja"), self.preview, keys="F8", symbol="file-text"
        )
        if self.may_see:
            self.add_primary(
                "look", self.tr("Periksa seluruh buku"), self.look, symbol="refresh-cw"
            )

    def source(self, words: str, chip: str) -> Source:
        """Return what was noticed; whoever may not see it gets no rows."""
        self._say_when_empty(words.strip(), chip)
        if not self.may_see:
            return ListSource(())
        state = FlagState[chip] if chip in FlagState.__members__ else None
        wanted = Wanted(words, state, is_open=chip in {"", OPEN})
        paged = partial(decisions.paged, wanted=wanted, who=self.context.who)
        return DbSource(self.context.db, paged)

    def open(self, record_id: str) -> None:
        """Ask for one of them."""
        self.asked.emit(addresses.ATTENTION.of(record_id))

    @Slot()
    def preview(self) -> None:
        """Ask for the page of what was promised and done."""
        self.asked.emit(addresses.PROMISED)

    @Slot()
    def print(self) -> None:
        """Say that this list does not leave the office; counts do, as a report."""
        said_so = self.tr("Daftar ini tidak dicetak atau diekspor. Untuk jumlahnya, pakai laporan "
                          "Perlu perhatian.")  # fmt: skip
        self.context.desk.told.emit(said_so)

    @Slot()
    def export(self) -> None:
        """Say the same of a workbook."""
        self.print()

    @Slot()
    def set_limits(self) -> None:
        """Ask for the limits from which on something is noticed."""
        self.asked.emit(addresses.ATTENTION_LIMITS)

    @Slot()
    def show_watched(self) -> None:
        """Ask for the names of lists."""
        self.asked.emit(addresses.WATCHED)

    @Slot()
    def look(self) -> None:
        """Look through the whole ledger, with a button to stop."""
        work = partial(look_through, self.context.db, self.context.who)
        task = Task(self.tr("Memeriksa buku kiriman …"), work, self._tell, self.refuse)
        watch.run(self.window(), self.context.jobs, task)

    def _tell(self, count: int) -> None:
        told = self.tr("Selesai diperiksa: {count} hal perlu perhatian.", "", count)
        self.context.desk.told.emit(told.format(count=grouped(count)))
        self.refresh()

    @Slot()
    def on_loaded(self) -> None:
        """Count every chip, beside the reading of rows."""
        if self.may_see:
            self.fetch(partial(counted, self.context.db), self._show_counts)

    def _show_counts(self, found: Counter[FlagState | None]) -> None:
        by_chip = {one.name: found[one] for one in FlagState}
        self.listing.chips.set_counts({OPEN: found[None], **by_chip, ALL: found.total()})

    def _say_when_empty(self, words: str, chip: str) -> None:
        if not self.may_see:
            self.listing.say_when_empty(self.refusal)
        elif words:
            told = self.tr("Tidak ada yang cocok dengan “{words}”.")
            self.listing.say_when_empty(told.format(words=words))
        elif chip in {"", OPEN}:
            self.listing.say_when_empty(
                self.tr(
                    "Tidak ada yang perlu diperhatikan. Yang diperhatikan bukan tuduhan:\n"
                    "petugas bertanya, memberi nasihat, lalu menuliskan jawabannya."
                )
            )
        else:
            self.listing.say_when_empty(self.tr("Belum ada keputusan seperti ini."))

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Sejak"), lambda row: screen_date(row.since), 104),
            Column(self.tr("Hal"), lambda row: row.rule.value, 230, bold=True),
            Column(self.tr("Pekerja"), _whom, 190, typed=True),
            Column(self.tr("Mengapa"), said, sensitive=True),
            Column(self.tr("Tingkat"), _level, 110, tone=_tone),
            Column(self.tr("Keputusan"), _state, 140),
        ]


def _whom(row: FlagRow) -> str:
    return row.name or row.told.get("recipient", "–")


def _level(row: FlagRow) -> str:
    return translated(LEVELS[row.rule.level])


def _tone(row: FlagRow) -> str:
    return "muted" if row.state or not row.holds else TONES.get(row.rule.level, "")


def _state(row: FlagRow) -> str:
    return row.state.value if row.state else "–"


class WatchedPage(ListPage):
    """The names of lists that other offices gave out; Enter changes one, Ctrl+N writes one down."""

    help_page = "perhatian"
    leaves_office = False
    tables = frozenset({"watched_name"})
    asked = Signal(object)

    def __init__(self, context: Context) -> None:
        title = self.tr("Daftar pantauan")
        hint = self.tr("Enter buka   Ctrl+N nama baru   Esc kembali   F1 bantuan")
        super().__init__(context, title, Listing(title, self._columns(), hint=hint))
        self.add_action("back", self.tr("Kembali"), self.back, keys="Esc")
        self.add_action(
            "import", self.tr("Impor dari Excel"), self.bring_in, symbol="file-spreadsheet"
        )
        self.add_primary("new", self.tr("Nama baru"), self.new, keys="Ctrl+N", symbol="plus")
        self.listing.invited.connect(self.new)

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - one list
        """Return the names that match."""
        self.listing.say_when_empty(
            self.tr(
                "Belum ada daftar. Impor daftar dari instansi: kolomnya boleh urut apa saja.\n"
                "Kemiripan nama hanya pertanyaan; yang memutuskan selalu orang."
            ),
            self.tr("Nama baru"),
        )
        return DbSource(self.context.db, partial(watched.paged, words=words))

    def open(self, record_id: str) -> None:
        """Ask for one name."""
        self.asked.emit(addresses.WATCHED_NAME.of(record_id))

    @Slot()
    def new(self) -> None:
        """Write a name down."""
        self.asked.emit(addresses.WATCHED_NAME)

    @Slot()
    def bring_in(self) -> None:
        """Open the page that reads a list from a workbook."""
        self.context.desk.open_asked.emit(addresses.IMPORT_WATCHED)

    @Slot()
    def back(self) -> None:
        """Go back to what was noticed."""
        self.closed.emit()

    def _columns(self) -> list[Column]:
        return [
            Column(
                self.tr("Nama"), lambda row: str(row.name), bold=True, sensitive=True, typed=True
            ),
            Column(
                self.tr("Nama lain"), lambda row: row.alias or "–", 230, sensitive=True, typed=True
            ),
            Column(self.tr("Lahir"), lambda row: str(row.born or "–"), 110),
            Column(self.tr("Daftar"), lambda row: str(row.origin), 220, typed=True),
            Column(self.tr("Tanggal daftar"), lambda row: screen_date(row.listed_on), 130),
        ]
