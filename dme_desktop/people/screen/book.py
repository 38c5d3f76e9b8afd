"""The list of residents: a search that forgives a slip, and the way to bring the village in."""

from typing import Any

from PySide6.QtCore import Signal, Slot

from dme_desktop.kernel import addresses, codes
from dme_desktop.kernel.nik import masked
from dme_desktop.kernel.records import field_of, fields_of
from dme_desktop.kernel.words import grouped
from dme_desktop.people import living, service
from dme_desktop.people.directory import everybody
from dme_desktop.people.model import Person
from dme_desktop.people.screen.found import Found, get_ready
from dme_desktop.ui.beside import Deed
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, DbSource, Source, column_of
from dme_desktop.vault.known import reading

ON_SCREEN = {"full_name", "nik", "gender", "birth_date", "hamlet", "rt", "rw", "residency"}


class ResidentsBook(ListPage):
    """Shows residents; Enter opens one, Ctrl+N adds one."""

    help_page = "penduduk"
    tables = frozenset({"person", "import_doubt"})
    asked = Signal(object)  # the address of a resident, or of a new one

    def __init__(self, context: Context) -> None:
        title = self.tr("Penduduk")
        hint = self.tr("Enter buka   Ctrl+N tambah   F3 saring nama atau NIK   F1 bantuan")
        super().__init__(context, title, Listing(title, self._columns(), None, hint))
        self.directory = everybody(context.db)
        self._doubts = self.add_action("doubts", "", self.compare, symbol="users")
        self._doubts.hide()
        self.add_action("twins", self.tr("Data kembar"), self.show_twins, symbol="copy")
        self.add_action(
            "import", self.tr("Impor dari Excel"), self.bring_in, symbol="file-spreadsheet"
        )
        self.add_primary("new", self.tr("Tambah penduduk"), self.new, keys="Ctrl+N", symbol="plus")
        self.listing.invited.connect(self.bring_in)

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - this list has no chips
        """Return everybody by name, or those who match what is searched."""
        if words.strip():
            said = self.tr(
                "Tidak ada penduduk yang cocok dengan “{words}”.\n"
                "Coba sebagian namanya, atau beberapa angka NIK."
            )
            self.listing.say_when_empty(said.format(words=words.strip()))
            return Found(
                self.context.db, self.directory, words, service.by_ids, each_has_a_row=True
            )
        self.listing.say_when_empty(
            self.tr(
                "Belum ada penduduk. Impor dulu daftar yang sudah ada di kantor,\n"
                "supaya nama dan NIK tidak diketik satu per satu."
            ),
            self.tr("Impor dari Excel"),
        )
        return DbSource(self.context.db, service.paged)

    def open(self, record_id: str) -> None:
        """Ask the window for the page of one resident."""
        self.context.desk.open_asked.emit(addresses.PEOPLE.of(record_id))

    def edit(self) -> None:
        """Ask for the form of the resident under the cursor."""
        if record_id := self.listing.selected_id():
            self.asked.emit(addresses.CHANGE_RESIDENT.of(record_id))

    def acts_of(self, record_id: str) -> list[Deed]:
        """Return what begins with one resident."""
        return [
            self.ask_for("register", self.tr("Daftarkan sebagai pekerja"),
                         addresses.REGISTER.of(record_id), "plane"),
            self.ask_for("letter", self.tr("Surat…"), addresses.STATEMENT.of(record_id),
                         "file-text"),
        ]  # fmt: skip

    def more_columns(self) -> list[Column]:
        """Return everything else that is known of a resident."""
        return [column_of(each) for each in fields_of(Person) if each.name not in ON_SCREEN]

    @Slot()
    def new(self) -> None:
        """Ask for an empty form."""
        self.asked.emit(addresses.NEW_RESIDENT)

    @Slot()
    def bring_in(self) -> None:
        """Ask the window for the page that reads workbooks."""
        self.context.desk.open_asked.emit(addresses.IMPORT)

    @Slot()
    def show_twins(self) -> None:
        """Ask the window for those who may be written down twice."""
        self.context.desk.open_asked.emit(addresses.TWINS)

    @Slot()
    def compare(self) -> None:
        """Ask the window for those who may be on the books already."""
        self.context.desk.open_asked.emit(addresses.DOUBTS)

    @Slot()
    def on_loaded(self) -> None:
        """Count everybody and who waits, beside the reading of rows."""
        self.fetch(self._count, self._show_count)
        get_ready(self, self.directory)

    def _count(self) -> tuple[int, int, int]:
        db = self.context.db
        with reading(db, living.known(db)) as session:
            here, gone = living.counted(session)
            return here, gone, service.doubts_waiting(session)

    def _show_count(self, counts: tuple[int, int, int]) -> None:
        here, gone, doubts = counts
        words = self.tr("{count} mungkin sama…", "", doubts).format(count=doubts)
        self._doubts.setText(f" {words}")
        self._doubts.setAccessibleName(words)
        self._doubts.setVisible(bool(doubts))
        every = here + gone
        told = here if self.listing.model.rowCount() == every else every
        said = self.tr("{count} orang", "", told).format(count=grouped(told))
        if told < every:
            left = self.tr("{count} pindah atau meninggal").format(count=grouped(gone))
            said = f"{said} · {left}"
        self.tell_count(every, said if every else "")

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Nama"), lambda row: str(row.full_name), bold=True, typed=True),
            Column(
                self.tr("NIK"),
                lambda row: masked(row.nik) if row.nik else "–",
                width=160,
                whole=lambda row: row.nik or "",
                sensitive=True,
            ),
            Column(self.tr("L/P"), _sex, width=115, pick=_sex),
            Column(
                self.tr("Tanggal lahir"), _born, width=120,
                order=lambda row: row.birth_date.iso() if row.birth_date else "",
            ),
            Column(self.tr("Dusun"), _hamlet, width=150, pick=_hamlet, typed=True),
            Column(self.tr("RT/RW"), _neighbourhood, width=90, pick=_neighbourhood),
            Column(
                self.tr("Status tinggal"), _residency, width=130, tone=_tone, pick=_residency
            ),
            Column(
                self.tr("Keluarga"), _family, width=160, order=_in_family, sensitive=True,
                whole=lambda row: row.family_card_no or "", spare=True,
            ),
        ]  # fmt: skip


def _hamlet(person: Person) -> str:
    return person.hamlet


def _sex(person: Person) -> str:
    return codes.labels("gender").get(person.gender, "")


def _born(person: Person) -> str:
    return field_of(Person, "birth_date").kind.format(person.birth_date)


def _neighbourhood(person: Person) -> str:
    return "/".join(part for part in (person.rt, person.rw) if part) or "–"


def _family(person: Person) -> str:
    """Return the number of the family card, as a NIK is shown."""
    return masked(person.family_card_no) if person.family_card_no else "–"


def _in_family(person: Person) -> str:
    """Return what puts residents in order as on their family cards; who has none comes last."""
    if not person.family_card_no:
        return ""
    relation = (person.family_relation or "99").zfill(2)
    return f"{person.family_card_no} {relation} {person.birth_date.iso()}"


def _residency(person: Person) -> str:
    return str(person.residency.value)


def _tone(person: Any) -> str:  # noqa: ANN401 - a row of any list
    return "" if person.residency.name == "TETAP" else "muted"
