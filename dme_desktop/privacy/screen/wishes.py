"""What people ask about their data: the list, and the page of one request with its clock."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.screen.record import OpenedRecord, RecordPage, beside, draft_of
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.kernel import addresses, kinds
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.nik import masked
from dme_desktop.kernel.records import field_of, record_of
from dme_desktop.people.directory import LiveDirectory
from dme_desktop.people.model import Person
from dme_desktop.privacy import acts, papers, rules
from dme_desktop.privacy.model import AskedBy, Progress, Proof, Refused, Request, Wish
from dme_desktop.privacy.service import restrictions, wishes
from dme_desktop.privacy.service.wishes import DONE, LATE, OPEN, REFUSED, Row, Wanted
from dme_desktop.ui import ask, picking
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Part
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.picking import Choice
from dme_desktop.ui.said import said
from dme_desktop.ui.source import Column, DbSource, Source
from dme_desktop.ui.who import WorkerLine
from dme_desktop.vault.database import Database

FOUND = 12  # residents that match what is typed
DRAFTS = "privacy.baru"
NEW = "baru"
PRINTED = frozenset({"catatan", "dampak", "keluar"})
_ASKED = ("wish", "asked_by", "asker", "proof", "about")
PERSON = Field(
    name="person",
    label=QT_TRANSLATE_NOOP("fields", "Data siapa"),
    kind=kinds.TEXT,
    required=True,
    hint=QT_TRANSLATE_NOOP("fields", "Ketik sebagian nama, lalu pilih."),
)


def choices(directory: LiveDirectory, typed: str) -> list[Choice]:
    """Return the residents that match what is typed."""
    return [
        Choice(one.id, one.full_name, f"{one.hamlet} · {masked(one.nik) if one.nik else '–'}")
        for one in directory.now().find(typed, FOUND)
    ]


@dataclass(frozen=True, kw_only=True)
class OpenedRequest(OpenedRecord):
    """A request on the table, with whose data it is about and whether those are restricted."""

    request: Request | None = None
    restricted: bool = False


def opened(db: Database, request_id: str) -> OpenedRequest:
    """Return a request that was taken down."""
    with db.read() as session:
        one = session.get_one(Request, request_id)
        person = session.get(Person, one.person_id) if one.person_id else None
        who = Choice(person.id, person.full_name, person.hamlet) if person else None
        return OpenedRequest(
            values={name: getattr(one, name) for name in _ASKED} | {PERSON.name: who},
            request=one,
            restricted=bool(person and restrictions.of(session, person.id)),
            **beside(session, request_id),
        )


def begun(db: Database, person_id: str) -> OpenedRequest:
    """Return a new request, about a person when one is meant."""
    with db.read() as session:
        person = session.get(Person, person_id) if person_id else None
        who = Choice(person.id, person.full_name, person.hamlet) if person else None
        values: Mapping[str, Any] = {
            PERSON.name: who, "wish": Wish.AKSES, "asked_by": AskedBy.SENDIRI,
        }  # fmt: skip
        return OpenedRequest(values=values, draft=draft_of(db, DRAFTS, NEW))


class RequestsPage(ListPage):
    """Shows what was asked; Enter opens one, Ctrl+N takes one down."""

    help_page = "data-pribadi"
    tables = frozenset({"data_request", "person"})
    asked = Signal(object)
    bare_asked = Signal(str)  # one of the books that are only printed

    def __init__(self, context: Context) -> None:
        chips = {
            OPEN: self.tr("Berjalan"), LATE: self.tr("Lewat waktu"), DONE: self.tr("Selesai"),
            REFUSED: self.tr("Ditolak"), "": self.tr("Semua"),
        }  # fmt: skip
        hint = self.tr("Enter buka   Ctrl+N permintaan baru   F8 buku lain   F1 bantuan")
        title = self.tr("Data pribadi")
        super().__init__(context, title, Listing(title, self._columns(), chips, hint))
        self.add_action("books", self.tr("Buku lain…"), self.preview, keys="F8", symbol="book-open")
        new = self.tr("Permintaan baru")
        self.add_primary("new", new, self.new, keys="Ctrl+N", symbol="plus")
        self.listing.invited.connect(self.new)

    def source(self, words: str, chip: str) -> Source:
        """Return the requests that match."""
        if words.strip() or chip in {LATE, DONE, REFUSED}:
            self.listing.say_when_empty(self.tr("Tidak ada permintaan seperti itu."))
        else:
            self.listing.say_when_empty(
                self.tr(
                    "Tidak ada permintaan yang menunggu.\nWarga berhak meminta salinan, perbaikan, "
                    "pembatasan dan penghapusan datanya; dijawab dalam 3 x 24 jam."
                ),
                self.tr("Terima permintaan"),
            )
        return DbSource(self.context.db, partial(wishes.paged, wanted=Wanted(chip, words)))

    def open(self, record_id: str) -> None:
        """Ask for the page of one request."""
        self.asked.emit(addresses.PRIVACY.of(record_id))

    @Slot()
    def new(self) -> None:
        """Take a request down."""
        self.asked.emit(addresses.NEW_DATA_REQUEST)

    @Slot()
    def preview(self) -> None:
        """Choose one of the other books about personal data."""
        chosen = picking.pick(self, self.tr("Buku yang mana?"), self._books(), self.tr("Buka"))
        if chosen in PRINTED:
            self.bare_asked.emit(chosen)
        elif chosen:
            self.asked.emit(addresses.read(addresses.PRIVACY.section, f"{chosen}:"))

    @Slot()
    def on_loaded(self) -> None:
        """Count every chip, beside the reading of rows."""
        self.fetch(partial(_counted, self.context.db), self._show_counts)

    def _show_counts(self, found: Mapping[str, int]) -> None:
        self.listing.chips.set_counts(dict(found))

    def _books(self) -> list[Choice]:
        return [
            Choice("persetujuan", self.tr("Persetujuan"),
                   self.tr("siapa menyetujui apa, versi bunyinya, penarikan")),
            Choice("dibatasi", self.tr("Pembatasan"),
                   self.tr("orang yang datanya hanya disimpan")),
            Choice("masa-simpan", self.tr("Masa simpan"),
                   self.tr("berapa lama tiap jenis disimpan; musnahkan yang lewat")),
            Choice("pemusnahan", self.tr("Pemusnahan"),
                   self.tr("yang sudah dihapus, dengan berita acaranya")),
            Choice("kegagalan", self.tr("Kegagalan pelindungan"),
                   self.tr("stik hilang, salah kirim: lembar kerja 3 x 24 jam")),
            Choice("catatan", self.tr("Catatan pemrosesan"),
                   self.tr("tujuan, dasar, pembaca dan masa simpan; dicetak")),
            Choice("dampak", self.tr("Penilaian dampak"),
                   self.tr("templat terisi keadaan kantor ini; dicetak")),
            Choice("keluar", self.tr("Data yang keluar"),
                   self.tr("daftar yang diekspor, kepada siapa dan mengapa; dicetak")),
        ]  # fmt: skip

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Nomor"), lambda row: str(row.number), 130, typed=True),
            Column(self.tr("Nama"), lambda row: str(row.name), bold=True, typed=True),
            Column(self.tr("Yang diminta"), lambda row: row.wish.value, 200),
            Column(self.tr("Diterima"), lambda row: _moment(row.received_at), 150,
                   order=lambda row: row.received_at.isoformat()),
            Column(self.tr("Batas"), lambda row: _moment(row.due_at), 150, tone=_tone,
                   order=lambda row: row.due_at.isoformat()),
            Column(self.tr("Status"), lambda row: row.progress.value, 190),
        ]  # fmt: skip


class RequestPage(RecordPage):
    """Takes a request down; beside it the clock, what comes next, and the answer."""

    help_page = "data-pribadi"
    acts = (acts.TAKE, acts.CHECK)
    goes_on = True
    page_asked = Signal(object)  # the address of what is to be done with it

    def __init__(self, context: Context, people: LiveDirectory, parent: QWidget) -> None:
        fields = [PERSON, *(field_of(Request, name) for name in _ASKED)]
        note = QT_TRANSLATE_NOOP(
            "fields", "Kepada yang bukan orangnya jangan sebut apa pun, juga bahwa datanya ada."
        )
        part = Part(QT_TRANSLATE_NOOP("fields", "Permintaan"), fields, note)
        editors = {PERSON.name: partial(WorkerLine, partial(choices, people))}
        title = self.tr("Permintaan baru")
        super().__init__(context, title, [part], DRAFTS, parent, editors)
        self.form.more_warnings = _doubts

    def title_of(self, opened: OpenedRecord) -> str:
        """Return the number of a request."""
        one = opened.request if isinstance(opened, OpenedRequest) else None
        return one.number if one else self.title

    def draft_title(self) -> str:
        """Return the number; no name stands among the drafts."""
        return self.title_of(self.opened)

    def show_record(self, record_id: str, values: dict[str, Any]) -> None:
        """Show a request; the draft of a new one is found by one name."""
        super().show_record(record_id if self.kept_id else NEW, values)

    def surround(self, opened: OpenedRequest) -> None:
        """Put the clock and what comes next beside the form."""
        one = opened.request
        self.form.offer("proof", rules.proofs_of(one.asked_by) if one else tuple(Proof))
        if one is None:
            told = self.tr("Dijawab dalam 3 x 24 jam sejak diterima, juga bila ditolak.")
            self.add_side(card(self.tr("Batas waktu"), words(told)))
            self.add_side(card(self.tr("Yang dicocokkan"), *_proofs_told()))
            return
        unsure = one.progress is Progress.DITERIMA
        self.lock("proof") if unsure else self.lock()
        self.header.set_badge(one.progress.value)
        self.add_side(card(self.tr("Batas waktu"), *self._clock(one)))
        if each := self._deeds(opened, one):
            self.add_side(deeds(self.tr("Berikutnya"), *each))
        self.add_sheets()
        self.add_attachments(self.tr("Surat kuasa, KTP"), AttachmentKind.PINDAIAN)
        self.add_past()

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Take the request down, or write how the office made sure who asks."""
        if self.kept_id:
            if values["proof"] is None:
                raise Invalid({"proof": self.tr("Pilih cara memastikan orangnya.")})
            return wishes.make_sure(session, self.kept_id, values["proof"]).id
        person = values.pop(PERSON.name)
        if person is None:
            raise Invalid({PERSON.name: self.tr("Pilih dulu data siapa yang dimaksud.")})
        told = record_of(Request, values, person_id=person.id)
        return wishes.take(session, told).id

    @Slot()
    def settle(self) -> None:
        """Ask what was done, and settle the request."""
        asked = self.tr("Apa yang sudah dikerjakan? Jawabannya tercetak di surat jawaban.")
        hint = self.tr("Seperti: RT diperbaiki menjadi 003")
        if answer := ask.reason(self, asked, self.tr("Selesai"), hint):
            self.step(acts.SETTLE, lambda session, one: wishes.settle(session, one, answer))

    @Slot()
    def restrict(self) -> None:
        """Let the data of this person only be kept, and settle the request."""
        asked = self.tr("Batasi pemakaian datanya? Sesudah ini datanya hanya disimpan.")
        if ask.confirm(self, asked, self.tr("Batasi")):
            self.step(acts.RESTRICT, _restrict)

    @Slot()
    def turn_down(self) -> None:
        """Ask for the reason that the law knows, and refuse."""
        each = [Choice(one.name, one.value, "") for one in Refused]
        chosen = picking.pick(self, self.tr("Ditolak karena apa?"), each, self.tr("Tolak"))
        if chosen:
            why = Refused[chosen]
            self.step(acts.REFUSE, lambda session, one: wishes.refuse(session, one, why))

    @Slot()
    def answer(self) -> None:
        """Draw the letter that answers."""
        self.ask_paper(papers.reply)

    def _clock(self, one: Request) -> Sequence[QWidget]:
        now = self.context.clock.now()
        due = self.tr("Paling lambat {moment}").format(moment=_moment(rules.due(one.received_at)))
        if one.progress not in rules.OPEN:
            return [words(due)]
        left = rules.hours_left(one.received_at, now)
        late = self.tr("Sudah lewat waktunya. Jawab hari ini juga.")
        told = self.tr("{hours} jam lagi", "", left).format(hours=left) if left >= 0 else late
        return [words(told, "" if left >= 24 else "warning"), words(due)]

    def _deeds(self, opened: OpenedRequest, one: Request) -> list[Deed]:
        reply = Deed("reply", self.tr("Surat jawaban"), self.answer, "file-text")
        if one.progress is Progress.DITOLAK and one.refused:
            is_other = one.refused is Refused.BUKAN_ORANGNYA
            why = said(rules.NOT_THEIRS if is_other else one.refused.value)
            self.add_side(card(self.tr("Ditolak"), words(why)))
            return [reply]
        if one.progress is Progress.SELESAI:
            return [reply]
        refuse = Deed("refuse", self.tr("Tolak…"), self.turn_down, "circle-x")
        if one.progress is Progress.DITERIMA:
            each = [words(proof.value, "") for proof in rules.proofs_of(one.asked_by)]
            sure = words(self.tr("Pilih cara memastikannya, lalu simpan."))
            self.add_side(card(self.tr("Pastikan orangnya"), *each, sure))
            return [refuse]
        self.add_side(card(self.tr("Yang perlu"), words(rules.what_to_do(one.wish))))
        return [*self._of_wish(opened, one), refuse]

    def _of_wish(self, opened: OpenedRequest, one: Request) -> list[Deed]:
        done = Deed("settle", self.tr("Tandai selesai…"), self.settle, "circle-check")
        ask_for = self.page_asked.emit
        if one.wish is Wish.HAPUS:
            look = addresses.ERASE_PERSON.of(one.id)
            return [Deed("erase", self.tr("Lihat, lalu hapus…"), partial(ask_for, look), "trash-2")]
        if one.wish is Wish.BATASI:
            return [done] if opened.restricted else [
                Deed("restrict", self.tr("Batasi…"), self.restrict, "lock")]  # fmt: skip
        if one.wish is Wish.AKSES:
            copy = addresses.OWN_COPY.of(one.id)
            return [Deed("copy", self.tr("Cetak data saya"), partial(ask_for, copy), "printer"),
                    done]  # fmt: skip
        if one.wish is Wish.KOREKSI:
            place = addresses.CHANGE_RESIDENT.of(one.person_id or "")
            change = partial(self.context.desk.open_asked.emit, place)
            return [Deed("change", self.tr("Ubah data diri"), change, "pencil"), done]
        consents = partial(ask_for, addresses.DATA_CONSENTS)
        return [Deed("consents", self.tr("Daftar persetujuan"), consents, "list"), done]


def _doubts(values: Mapping[str, Any]) -> Mapping[str, str]:
    return rules.doubts(values["asked_by"]) if values.get("asked_by") else {}


def _proofs_told() -> list[QWidget]:
    """Return, for each capacity in which somebody may ask, what the office looks at."""
    return [
        line
        for asked_by in rules.PROOF_OF
        for line in (
            words(asked_by.value, "label"),
            *(words(proof.value, "") for proof in rules.proofs_of(asked_by)),
        )
    ]


def _restrict(session: Session, request_id: str) -> None:
    request = wishes.sure_one(session, request_id, Wish.BATASI)
    restrictions.restrict(session, request.person_id or "")
    wishes.settle(session, request_id, "Pemakaian data dibatasi; datanya hanya disimpan.")


def _counted(db: Database) -> Mapping[str, int]:
    with db.read() as session:
        return wishes.counts(session)


def _moment(at: Any) -> str:  # noqa: ANN401 - a moment
    return f"{at.astimezone():%d-%m-%Y %H:%M}"


def _tone(row: Row) -> str:
    return "red" if row.late else ""
