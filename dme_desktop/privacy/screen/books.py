"""The other books about personal data: consents, restrictions, times, destructions, failures."""

import datetime as dt
from functools import partial

from PySide6.QtCore import Signal, Slot
from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.progress import Progress
from dme_desktop.kernel.words import grouped, screen_date
from dme_desktop.people.model import Person
from dme_desktop.privacy import acts, rules
from dme_desktop.privacy.model import Breach, Destruction, Restriction
from dme_desktop.privacy.screen import erasure as erasing
from dme_desktop.privacy.service import breaches, consents, erasure, restrictions, retention
from dme_desktop.privacy.service.retention import Line
from dme_desktop.ui import ask, failures, picking, watch
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.picking import Choice
from dme_desktop.ui.said import said
from dme_desktop.ui.source import Column, DbSource, Row, Source, WholeSource
from dme_desktop.ui.text import translated_in
from dme_desktop.ui.watch import Task
from dme_desktop.vault.database import Database


class BookPage(ListPage):
    """One of the books, over the list of requests."""

    help_page = "data-pribadi"
    filtered = False
    asked = Signal(object)

    def __init__(self, context: Context, title: str, columns: list[Column], hint: str) -> None:
        super().__init__(context, title, Listing(title, columns, None, hint))
        self.add_action("back", self.tr("Kembali"), self.back, keys="Esc")

    @Slot()
    def back(self) -> None:
        """Go back to the requests."""
        self.closed.emit()


class ConsentsPage(BookPage):
    """Shows who agreed to what; Enter withdraws a consent, or says that this was carried out."""

    tables = frozenset({"data_consent"})

    def __init__(self, context: Context) -> None:
        hint = self.tr("Enter tarik atau laksanakan   Esc kembali   F1 bantuan")
        super().__init__(context, self.tr("Persetujuan"), self._columns(), hint)

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - seen whole
        """Return the consents, the newest first."""
        self.listing.say_when_empty(
            self.tr("Belum ada persetujuan. Catat dari halaman orangnya, di Data pribadi.")
        )
        return DbSource(self.context.db, consents.paged)

    def opening(self) -> str:
        """Return what Enter does with a consent."""
        return self.tr("Tarik atau laksanakan")

    def open(self, record_id: str) -> None:
        """Withdraw a consent, or say that its withdrawal was carried out."""
        row = self.listing.row_of(record_id, consents.Row)
        if row is None or row.one.handled_at:
            return
        if row.one.withdrawn_at:
            needed = said(rules.TEXTS[row.one.purpose].when_withdrawn)
            asked = self.tr("{name} menarik persetujuannya. Yang perlu: {needed}.").format(
                name=row.name, needed=needed
            )
            hint = self.tr("Tulis yang sudah dikerjakan; ikut disimpan")
            if how := ask.reason(self, asked, self.tr("Laksanakan"), hint):
                self.write(acts.CARRY_OUT, lambda s: consents.carry_out(s, record_id, how))
            return
        asked = self.tr("Tarik persetujuan {name}? Dilaksanakan dalam 3 x 24 jam.")
        by = self.tr("Hanya atas permintaan orangnya atau yang memberi persetujuan: {giver}.")
        known, act = by.format(giver=row.one.given_by), self.tr("Tarik persetujuan")
        if ask.confirm(self, asked.format(name=row.name), act, known):
            self.write(acts.WITHDRAW, lambda s: consents.withdraw(s, record_id))

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Nama"), lambda row: str(row.name), bold=True, typed=True),
            Column(self.tr("Untuk"), lambda row: row.one.purpose.value, 260),
            Column(self.tr("Versi"), lambda row: str(row.one.text), 130),
            Column(self.tr("Setuju"), lambda row: screen_date(row.one.given_on), 100),
            Column(self.tr("Status"), self._state, 290,
                   tone=lambda row: "red" if self._waits(row) else ""),
        ]  # fmt: skip

    def _state(self, row: consents.Row) -> str:
        if row.one.withdrawn_at is None:
            return self.tr("Berlaku")
        if row.one.handled_at:
            return self.tr("Ditarik, sudah dilaksanakan")
        due = rules.due(row.one.withdrawn_at).astimezone()
        return self.tr("Ditarik, paling lambat {moment}").format(moment=f"{due:%d-%m-%Y %H:%M}")

    def _waits(self, row: consents.Row) -> bool:
        return row.one.withdrawn_at is not None and row.one.handled_at is None


class RestrictedPage(BookPage):
    """Shows whose data are only kept; Enter opens them again with a reason."""

    tables = frozenset({"data_restriction"})

    def __init__(self, context: Context) -> None:
        hint = self.tr("Enter buka lagi   Esc kembali   F1 bantuan")
        super().__init__(context, self.tr("Pembatasan"), self._columns(), hint)

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - a short list
        """Return the restrictions in force."""
        self.listing.say_when_empty(self.tr("Tidak ada data yang dibatasi."))
        return WholeSource(self.context.db, _restricted)

    def opening(self) -> str:
        """Return what Enter does."""
        return self.tr("Buka lagi")

    def open(self, record_id: str) -> None:
        """Let the data be used again, with a reason."""
        asked = self.tr("Buka lagi pemakaian datanya? Tulis alasannya.")
        if why := ask.reason(self, asked, self.tr("Buka lagi")):
            self.write(acts.LIFT, lambda s: restrictions.lift(s, record_id, why))

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Nama"), lambda row: str(row.title), bold=True, typed=True),
            Column(self.tr("Sejak"), lambda row: str(row.detail), 160),
        ]


def _restricted(session: Session) -> list[Choice]:
    return [_named(session, one) for one in restrictions.every(session)]


def _named(session: Session, one: Restriction) -> Choice:
    name = session.scalar(select(Person.full_name).where(Person.id == one.person_id)) or ""
    return Choice(one.id, name, screen_date(one.since))


class RetentionPage(BookPage):
    """Shows how long each kind is kept and what is past it; Enter changes that or destroys."""

    tables = frozenset({
        "setting", "letter", "journey", "remittance", "remittance_consent", "case_file",
        "participant", "data_request", "data_consent", "data_restriction", "data_looked",
    })  # fmt: skip
    destroyed = Signal(str)  # the record of it

    def __init__(self, context: Context) -> None:
        hint = self.tr("Enter ubah atau musnahkan   Esc kembali   F1 bantuan")
        super().__init__(context, self.tr("Masa simpan"), self._columns(), hint)

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - a short list
        """Return the kinds of records that are destroyed after their time."""
        return WholeSource(self.context.db, retention.lines)

    def opening(self) -> str:
        """Return what Enter does with a kind."""
        return self.tr("Ubah atau musnahkan")

    def open(self, record_id: str) -> None:
        """Destroy what is past its time, or say how long the kind is kept."""
        row = self.listing.row_of(record_id, Line)
        if row is None:
            return
        if not row.years:
            known = self.tr(
                "{title}: disimpan selama diperlukan, dihapus atas permintaan orangnya."
            )
            title = translated_in("personal", row.title)
            self.context.desk.told.emit(known.format(title=title))
            return
        if row.over:
            self._ask_over(row)
        else:
            self.fetch(partial(_next_end, self.context.db, row.id), partial(self._ask_early, row))

    def _ask_over(self, row: Line) -> None:
        """Ask whether what is past its time is destroyed."""
        asked = self.tr("{title}: {count} sudah lewat masa simpannya.", "", row.over).format(
            title=translated_in("personal", row.title), count=grouped(row.over)
        )
        final = self.tr("Yang dimusnahkan tidak dapat dikembalikan; berita acaranya dicetak.")
        answers = {
            "destroy": self.tr("Musnahkan {count}").format(count=grouped(row.over)),
            "years": self.tr("Ubah masa simpan"),
            "stay": self.tr("Tidak jadi"),
        }
        self._answer(row, asked, answers, f"{self._kept_since(row)} {final}")

    def _ask_early(self, row: Line, ends_on: dt.date | None) -> None:
        """Say that nothing is due, and when the next is; the time may be changed."""
        asked = self.tr("{title}: tidak ada yang perlu dimusnahkan.").format(
            title=translated_in("personal", row.title)
        )
        first = self.tr("Yang pertama lewat waktunya pada {date}.")
        none = self.tr("Belum ada yang waktunya mulai berjalan.")
        then = first.format(date=screen_date(ends_on)) if ends_on else none
        answers = {"years": self.tr("Ubah masa simpan"), "stay": self.tr("Tutup")}
        self._answer(row, asked, answers, f"{self._kept_since(row)} {then}")

    def _kept_since(self, row: Line) -> str:
        return self.tr("Disimpan {years} tahun sejak {since}.", "", row.years).format(
            years=row.years, since=said(row.since)
        )

    def _answer(self, row: Line, asked: str, answers: dict[str, str], known: str) -> None:
        title = self.tr("Masa simpan")
        chosen = ask.choose(self, asked, answers, known, default="stay", title=title)
        if chosen == "destroy":
            self._destroy(row)
        elif chosen == "years":
            self._change(row)

    def _destroy(self, row: Line) -> None:
        task = Task(
            self.tr("Memusnahkan …"),
            partial(destroy, self.context, row.id),
            self.destroyed.emit,
            self._tell_refusal,
            holds=True,
        )
        watch.run(self, self.context.jobs, task)

    def _change(self, row: Line) -> None:
        each = [
            Choice(str(n), self.tr("{n} tahun", "", n).format(n=n), "")
            for n in (1, 2, 3, 5, 10, 15, 30)
        ]
        asked, act = self.tr("Disimpan berapa lama?"), self.tr("Pakai")
        chosen = picking.pick(self, asked, each, act, at=str(row.years))
        if chosen:
            told = {row.id: int(chosen)}
            self.write(acts.SET_YEARS, lambda s: retention.set_years(s, told))

    def _tell_refusal(self, error: Exception) -> None:
        self.context.desk.told.emit(failures.sentence_for(error))

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Jenis"), lambda row: translated_in("personal", row.title), bold=True),
            Column(self.tr("Disimpan"), self._kept_for, 110),
            Column(self.tr("Sejak"), lambda row: str(row.since), 330),
            Column(self.tr("Lewat waktunya"), self._over, 160, right=True,
                   tone=lambda row: "amber" if row.over else "muted"),
        ]  # fmt: skip

    def _kept_for(self, row: Line) -> str:
        return f"{row.years} tahun" if row.years else "–"

    def _over(self, row: Line) -> str:
        return grouped(row.over) if row.years else ""


def _next_end(db: Database, name: str) -> dt.date | None:
    with db.read() as session:
        return retention.next_end(session, name)


def destroy(context: Context, name: str, progress: Progress) -> str:
    """Destroy what is past its time of one kind, and empty the pages; return the record of it."""
    progress(0, 2)
    with context.db.write(acts.DESTROY, context.who, lasting=True) as session:
        made = retention.destroy(session, name)
    progress(1, 2)
    erasing.empty(context, [made.id])
    return made.id


class DestructionsPage(BookPage):
    """Shows what was erased; Enter draws the minutes, F8 empties pages that were not."""

    tables = frozenset({"data_destruction"})
    minutes_asked = Signal(str)

    def __init__(self, context: Context) -> None:
        hint = self.tr("Enter berita acara   F8 kosongkan bekasnya   Esc kembali   F1 bantuan")
        super().__init__(context, self.tr("Pemusnahan"), self._columns(), hint)
        said = self.tr("Kosongkan bekasnya")
        self.add_action("empty", said, self.preview, keys="F8", symbol="trash-2")

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - a short list
        """Return everything that was erased."""
        self.listing.say_when_empty(self.tr("Belum ada yang dimusnahkan."))
        return WholeSource(self.context.db, _destroyed)

    def opening(self) -> str:
        """Return what Enter does."""
        return self.tr("Berita acara")

    def open(self, record_id: str) -> None:
        """Ask for the minutes."""
        self.minutes_asked.emit(record_id)

    @Slot()
    def preview(self) -> None:
        """Empty the pages of the file where that was not done yet, as after a power cut."""
        task = Task(
            self.tr("Mengosongkan …"), partial(_empty, self.context), self._tell, holds=True
        )
        watch.run(self, self.context.jobs, task)

    def _tell(self, count: int) -> None:
        said = self.tr("Halaman berkas dikosongkan: {count} pemusnahan.", "", count)
        self.context.desk.told.emit(said.format(count=count))

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Nomor"), lambda row: str(row.number), 140, bold=True),
            Column(self.tr("Tanggal"), lambda row: screen_date(row.at.astimezone().date()), 120),
            Column(self.tr("Yang dimusnahkan"), lambda row: str(row.kind)),
            Column(self.tr("Alasan"), lambda row: row.why.value, 200),
            Column(self.tr("Bekas di berkas"), self._pages, 190,
                   tone=lambda row: "" if row.emptied_at else "red"),
        ]  # fmt: skip

    def _pages(self, row: Destruction) -> str:
        return self.tr("sudah kosong") if row.emptied_at else self.tr("belum dikosongkan")


def _destroyed(session: Session) -> list[Row]:
    return list(erasure.every(session))


def _empty(context: Context, progress: Progress) -> int:
    progress(0, 1)
    with context.db.read() as session:
        ids = [one.id for one in erasure.not_emptied(session)]
    erasing.empty(context, ids)
    return len(ids)


class BreachesPage(BookPage):
    """Shows failures of protection; Enter opens one, Ctrl+N writes one down."""

    help_page = "kegagalan-data"
    tables = frozenset({"data_breach"})

    def __init__(self, context: Context) -> None:
        hint = self.tr("Enter buka   Ctrl+N catat   Esc kembali   F1 bantuan")
        super().__init__(context, self.tr("Kegagalan pelindungan"), self._columns(), hint)
        self.add_primary("new", self.tr("Catat kegagalan"), self.new, keys="Ctrl+N", symbol="plus")
        self.listing.invited.connect(self.new)

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - seen whole
        """Return the failures, the newest first."""
        self.listing.say_when_empty(
            self.tr("Belum ada. Bila stik hilang atau data salah kirim, catat segera:\n"
                    "orangnya dan lembaga diberi tahu dalam 3 x 24 jam."),
            self.tr("Catat kegagalan"),
        )  # fmt: skip
        return DbSource(self.context.db, breaches.paged)

    def open(self, record_id: str) -> None:
        """Ask for the page of one."""
        self.asked.emit(addresses.BREACH.of(record_id))

    @Slot()
    def new(self) -> None:
        """Write one down."""
        self.asked.emit(addresses.BREACH)

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Diketahui"), lambda row: screen_date(row.found_on), 120),
            Column(self.tr("Apa yang terjadi"), lambda row: str(row.title), bold=True, typed=True),
            Column(self.tr("Jenis kejadian"), lambda row: row.carrier.value, 220),
            Column(self.tr("Pemberitahuan"), self._told, 240,
                   tone=lambda row: "" if breaches.is_told(row) else "red"),
        ]  # fmt: skip

    def _told(self, row: Breach) -> str:
        if breaches.is_told(row):
            return self.tr("sudah")
        zone = self.context.clock.now().tzinfo
        due = rules.due(rules.found_at(row.found_on, row.found_time, zone))
        return self.tr("paling lambat {moment}").format(moment=f"{due:%d-%m-%Y %H:%M}")
